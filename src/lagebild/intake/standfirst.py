"""Whether the first paragraph of a plain text is its standfirst.

Codebook, `section`: a short first paragraph set apart, before any dateline, whose news the body tells
again. Plain text has no markup that sets it apart, so its place, its length and what follows must tell.
"""

from __future__ import annotations

import re

from lagebild.intake.dateline import dateline_end

LONGEST_BEFORE_DATELINE = 60
"""Words; with a dateline behind it, nothing else is needed."""
LONGEST = 40
SURELY_SHORT = 30
"""Up to so many words, a paragraph of several sentences may still be a standfirst."""
RETOLD = 0.6
"""Share of the longer words that the body must bring again for one of several sentences above that length."""
STEM = 6
LONG_WORD = re.compile(r"\w{4,}")
SENTENCE_END = re.compile(r"[.!?][\"”“»’']?\s+(?=[^\Wa-z\d_]|[\"“„«‘])")
BODY_CHARS = 20_000
TIMES_LONGER = 2
"""How many times as long as the standfirst the rest must be, at least."""


def is_standfirst(first: str, following: list[str], *, titled: bool, lang: str) -> bool:
    """Whether `first` stands before an article as its standfirst.

    `following` are the paragraphs after it, without captions and page furniture. `titled`: whether a
    headline stands right above it; without one, only a dateline behind it tells a standfirst from an opening.
    """
    length = len(first.split(maxsplit=LONGEST_BEFORE_DATELINE + 1))
    if not following or length > LONGEST_BEFORE_DATELINE or dateline_end(first, lang):
        return False
    if dateline_end(following[0], lang) and _opens_with_place(following[0], lang):
        return True
    if not titled or length > LONGEST or sum(map(len, following)) < TIMES_LONGER * len(first):
        return False
    if length <= SURELY_SHORT or not SENTENCE_END.search(first):
        return True
    return _retold(first, "\n".join(following[:50])[:BODY_CHARS]) >= RETOLD


def _opens_with_place(paragraph: str, lang: str) -> bool:
    """A clock time behind the first paragraph makes a ticker, whose first entry has one too."""
    end = dateline_end(paragraph, lang)
    return (
        any(char.isupper() for char in paragraph[:end])
        and not paragraph[:1].isdigit()
        and paragraph[0] != "+"
    )


def _retold(first: str, body: str) -> float:
    stems = {word[:STEM].casefold() for word in LONG_WORD.findall(first)}
    told = {word[:STEM].casefold() for word in LONG_WORD.findall(body)}
    return len(stems & told) / len(stems) if stems else 0.0
