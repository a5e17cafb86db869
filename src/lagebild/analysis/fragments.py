"""Cuts a sentence where commas, brackets, quotation marks or joined clauses part it."""

from __future__ import annotations

from collections.abc import Sequence

_CUTS = frozenset([",", ";", ":", "–", "—", "(", ")", "[", "]", "„", "“", "”", '"', "«", "»", "‹", "›", "…"])
FINITE = frozenset(("VFIN", "AFIN", "MFIN"))


def fragment_ids(lows: Sequence[str], tags: Sequence[str]) -> list[int]:
    """The fragment number of each token, from 0. Marks belong to the fragment before them.

    "and", "when", "that" part a fragment where both sides have a finite verb of their own.
    """
    ids: list[int] = []
    current = 0
    for index, low in enumerate(lows):
        if tags[index] in ("AND", "SUB") and _joins_clauses(tags, lows, index):
            current += 1
        ids.append(current)
        if low in _CUTS or (low == "-" and tags[index] == "PUNCT"):
            current += 1
    return ids


def _joins_clauses(tags: Sequence[str], lows: Sequence[str], index: int) -> bool:
    left = _has_finite(tags, lows, range(index - 1, -1, -1))
    return left and _has_finite(tags, lows, range(index + 1, len(tags)))


def _has_finite(tags: Sequence[str], lows: Sequence[str], places: range) -> bool:
    for place in places:
        if lows[place] in _CUTS:
            return False
        if tags[place] in FINITE:
            return True
    return False
