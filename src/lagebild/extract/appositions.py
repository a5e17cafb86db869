"""Appositions that say who a named person is: "Anna Weber, a nurse, was found dead" counts nobody."""

from __future__ import annotations

from lagebild.analysis import Sentence
from lagebild.extract.counted import Counted

_OWNED = 3
"""So many tokens before a noun a possessive may stand ("sein alter Vater")."""


def names_one(sentence: Sentence, counted: Counted) -> bool:
    """Whether an article opens an apposition to a person whom a name or a possessive tells.

    The codebook counts one person only where nobody in particular is meant. A further item after it makes
    it a list ("Ben Hart, a nurse, and a judge").
    """
    lows, tags, start = sentence.lows, sentence.tags, counted.start
    if start < 2 or lows[start - 1] != "," or not _tells_who(sentence, start - 2):
        return False
    ids = sentence.fragments
    for index in range(counted.end, len(lows)):
        if ids[index] != ids[start]:
            return tags[index] not in ("AND", "DET", "NUM") and lows[index] not in ("(",)
        if tags[index] == "AND":
            return False
    return True


def _tells_who(sentence: Sentence, at: int) -> bool:
    """Whether token `at` ends a person's name or a noun that is somebody's."""
    tags = sentence.tags
    if tags[at] == "NAME":
        person = at > 0 and tags[at - 1] == "NAME" and at not in sentence.bodies
        return person and at not in sentence.media
    return tags[at] == "NOUN" and "POSS" in tags[max(0, at - _OWNED) : at]
