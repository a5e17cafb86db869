"""Cuts a sentence where commas, brackets, quotation marks or joined clauses part it."""

from __future__ import annotations

from collections.abc import Sequence

_CUTS = frozenset([",", ";", ":", "–", "—", "(", ")", "[", "]", "„", "“", "”", '"', "«", "»", "‹", "›", "…"])
FINITE = frozenset(("VFIN", "AFIN", "MFIN"))


def fragment_ids(
    lows: Sequence[str], tags: Sequence[str], clause_verbs: frozenset[str] = frozenset()
) -> list[int]:
    """The fragment number of each token, from 0. Marks belong to the fragment before them.

    "and", "when", "that" part a fragment where both sides have a finite verb of their own. After a verb
    of `clause_verbs` ("said eight soldiers and 107 fighters had been killed") "and" joins two subjects.
    """
    ids: list[int] = []
    current = 0
    for index, low in enumerate(lows):
        if tags[index] in ("AND", "SUB") and _joins_clauses(tags, lows, index, clause_verbs):
            current += 1
        ids.append(current)
        if (low in _CUTS and not _inside_time(tags, lows, index)) or (low == "-" and tags[index] == "PUNCT"):
            current += 1
    return ids


def _inside_time(tags: Sequence[str], lows: Sequence[str], index: int) -> bool:
    """ "0:40 Uhr": a colon between two numbers parts nothing."""
    inside = lows[index] == ":" and 0 < index < len(tags) - 1
    return inside and tags[index - 1] == tags[index + 1] == "NUM"


def _joins_clauses(
    tags: Sequence[str], lows: Sequence[str], index: int, clause_verbs: frozenset[str]
) -> bool:
    left = _finite(tags, lows, range(index - 1, -1, -1))
    if left is None or _finite(tags, lows, range(index + 1, len(tags))) is None:
        return False
    subjects = tags[index] == "AND" and lows[left] in clause_verbs and index - left > 1
    return not (subjects and tags[index + 1] not in FINITE and tags[index - 1] in ("NOUN", "NAME"))


def _finite(tags: Sequence[str], lows: Sequence[str], places: range) -> int | None:
    """The first finite verb of `places` before a mark that parts fragments, or None."""
    for place in places:
        if lows[place] in _CUTS:
            return None
        if tags[place] in FINITE:
            return place
    return None
