"""A word of saying, whose word it is, and what it covers."""

from __future__ import annotations

from typing import NamedTuple

from lagebild.extract.attribution.phrases import SourcePhrase


class Cue(NamedTuple):
    """A word of saying. `sources` run from the origin to the one nearest to the reader.

    `side`: where what is said stands, "left", "right" or "both". `previous`: it is the sentence before
    ("Das teilte das Ministerium mit").
    """

    start: int
    end: int
    stance: str
    sources: tuple[SourcePhrase, ...]
    side: str
    takes: str
    rule: str
    previous: bool = False
