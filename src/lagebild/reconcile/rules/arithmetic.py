"""Parts and whole that do not add up, bounds respected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagebild.model import Claim
from lagebild.reconcile.observation import Observation
from lagebild.reconcile.slots import is_firm

FEWEST_PARTS = 2


def arithmetic(claims: Sequence[Claim]) -> Iterator[Observation]:
    """A whole with parts of the same measure that together surely exceed it."""
    parts_of: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.part_of is not None:
            parts_of.setdefault(claim.part_of, []).append(claim)
    for whole in claims:
        if whole.high is None or whole.unit == "share" or not is_firm(whole):
            continue
        parts = [c for c in parts_of.get(whole.id, ()) if _counts(whole, c)]
        listed = _one_listing(parts)
        total = sum(c.low or 0 for c in listed)
        if len(listed) >= FEWEST_PARTS and total > whole.quantity.reach()[1]:
            yield Observation("arithmetic", (whole, *listed), "parts-exceed-whole", float(total))


def _counts(whole: Claim, part: Claim) -> bool:
    return (
        part.measure == whole.measure and part.unit == whole.unit and part.low is not None and is_firm(part)
    )


def _one_listing(parts: Sequence[Claim]) -> list[Claim]:
    """The parts that one sentence lists: only those are meant to be added up."""
    if not parts:
        return []
    sentences: dict[int, list[Claim]] = {}
    for part in parts:
        sentences.setdefault(part.start, []).append(part)
    return max(sentences.values(), key=len)
