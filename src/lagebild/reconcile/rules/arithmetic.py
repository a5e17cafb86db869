"""Parts and whole that do not add up, bounds respected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagebild.model import Claim
from lagebild.reconcile.observation import Observation
from lagebild.reconcile.slots import (
    actors_go_together,
    exactly_same_place,
    is_firm,
    is_part,
    other_claimant,
    same_claimant,
    same_time,
    side_by_side,
)

FEWEST_PARTS = 2
FEWEST_TERMS = 3
"""So many figures of one matter are read as the terms of a total though the text does not call them parts."""
FEWEST_IN_LIST = 5
"""So many figures with a place each are a list of what a whole consists of."""
MISSED = 0.05
"""A sum that misses the whole by less than this share is meant to come to it."""
_FORCES = frozenset(("military", "police", "militants"))
"""Kinds of fighters: none is a part of another."""
_NEAR = 900
"""Terms stand at most so many characters from their total: about a long paragraph."""


def arithmetic(claims: Sequence[Claim]) -> Iterator[Observation]:
    """A whole with parts of the same measure that together surely exceed it, or miss it by a little."""
    parts_of: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.part_of is not None:
            parts_of.setdefault(claim.part_of, []).append(claim)
    for whole in claims:
        if whole.section != "body" or whole.high is None or whole.unit == "share" or not is_firm(whole):
            continue
        parts = [
            c for c in parts_of.get(whole.id, ()) if _counts(whole, c) and not _of_another(whole, c, claims)
        ]
        listed = _one_listing(parts)
        total = sum(c.low or 0 for c in listed)
        if _comes_to(whole, listed):
            continue
        if len(listed) >= FEWEST_PARTS and (total > whole.quantity.reach()[1] or _misses(whole, listed)):
            yield Observation("arithmetic", (whole, *listed), "parts-and-whole")
        elif terms := _terms(whole, claims):
            claimed = sorted((whole, *terms), key=lambda c: (c.start, c.spans["number"].start))
            ordered = (whole, *(c for c in claimed if c is not whole))
            yield Observation("arithmetic", ordered, "terms-and-total")


def _of_another(whole: Claim, part: Claim, claims: Sequence[Claim]) -> bool:
    """Whether a part is given by another claimant, who has a whole of his own."""
    return other_claimant(part, whole) and any(
        c.measure == part.measure
        and not is_part(c)
        and same_claimant(c, part)
        and c.quantity.surely_above(part.quantity)
        for c in claims
    )


def _comes_to(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether the first parts come to the whole: the next ones take those apart ("22 children and six
    adults, among them both drivers").
    """
    total = 0.0
    for count, part in enumerate(parts, 1):
        total += part.low or 0
        if count >= FEWEST_PARTS and total == whole.low:
            return True
    return False


def _counts(whole: Claim, part: Claim) -> bool:
    """Whether a figure can be a part: of the same measure and people, and no larger than the whole."""
    alike = part.measure == whole.measure and part.unit == whole.unit and actors_go_together(part, whole)
    kinds = {part.population.kind, whole.population.kind}
    apart = len(kinds) > 1 and kinds <= _FORCES
    fits = part.low is not None and not part.quantity.surely_above(whole.quantity)
    return alike and not apart and fits and is_firm(part)


def _one_listing(parts: Sequence[Claim]) -> list[Claim]:
    """The parts that one sentence lists: only those are meant to be added up."""
    if not parts:
        return []
    sentences: dict[int, list[Claim]] = {}
    for part in parts:
        sentences.setdefault(part.start, []).append(part)
    return max(sentences.values(), key=len)


def _misses(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether exact figures come nearly to the whole, but not to it."""
    if whole.bound != "exact" or any(p.bound != "exact" for p in parts):
        return False
    total, meant = sum(p.low or 0 for p in parts), whole.low or 0
    return total != meant and abs(total - meant) <= MISSED * meant


def _terms(whole: Claim, claims: Sequence[Claim]) -> list[Claim]:
    """Smaller figures by the same claimant that are meant to come to a total though nothing calls them
    parts, and do not.
    """
    if not whole.sources:
        return []
    smaller = [
        c
        for c in claims
        if 0 < abs(c.spans["number"].start - whole.spans["number"].start) < _NEAR
        and c.section == "body"
        and _counts(whole, c)
        and (c.low or 0) < (whole.low or 0)
        and c.population.kind == whole.population.kind
        and same_claimant(c, whole)
    ]
    here = [
        c for c in smaller if c.population.actor == whole.population.actor and exactly_same_place(c, whole)
    ]
    return _along_time(whole, here) or _in_sentence(whole, here) or _by_place(whole, smaller)


def _along_time(whole: Claim, terms: list[Claim]) -> list[Claim]:
    """70,000 in January, 50,000 in February, 30,000 in March and 1,000 in April for 150,000 so far."""
    spans = {c.scope for c in terms} == {"period"} and whole.scope == "total"
    return terms if spans and len(terms) >= FEWEST_TERMS and _misses(whole, terms) else []


def _in_sentence(whole: Claim, terms: Sequence[Claim]) -> list[Claim]:
    """ "4,877 injured, 542 hospitalized, 4,257 treated and discharged"."""
    listed = [c for c in terms if c.start == whole.start]
    after = all(c.spans["number"].start > whole.spans["number"].start for c in listed)
    return listed if after and len(listed) >= FEWEST_PARTS and _misses(whole, listed) else []


def _by_place(whole: Claim, terms: Sequence[Claim]) -> list[Claim]:
    """A long list by place in the next sentence that comes to more than the whole."""
    listed = [c for c in terms if c.start > whole.start and side_by_side(c, whole) and same_time(c, whole)]
    places = {c.place for c in listed} - {None, whole.place}
    total = sum(c.low or 0 for c in listed)
    long = len(listed) == len(places) >= FEWEST_IN_LIST
    return listed if long and total > whole.quantity.reach()[1] else []
