"""A later total of the same thing that is lower than an earlier one, corrected or not; earlier first.

Later is what the text says replaced the other ("zunächst war von 25 die Rede", "revised from 30 to 22"),
what covers more time, or what the same source said on a later day. A number of missing, displaced or
captured people may fall because they come back: there only a correction counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lagebild.model import Claim
from lagebild.reconcile.observation import Observation
from lagebild.reconcile.slots import (
    around,
    compares,
    groups,
    is_firm,
    is_part,
    is_single,
    plain_kind,
    same_claimant,
    same_noun,
    same_place,
    same_population,
    same_time,
    side_by_side,
)

_TOLLS = frozenset(("killed", "wounded", "casualties", "losses"))
_COUNTS = _TOLLS | {"missing", "displaced", "captured"}
_NEWS = "9999"
_NEAR = 700
"""A correction and what it corrects stand at most so many characters apart: about a paragraph."""


def decreasing_total(claims: Sequence[Claim]) -> Iterator[Observation]:
    """Pairs of claims in which what was said later is surely lower."""
    body = [c for c in claims if c.section == "body" and is_firm(c) and not is_part(c)]
    pairs = [*_corrections(body), *_falls(body)]
    seen: set[str] = set()
    for pair in sorted(pairs, key=lambda pair: min(c.start for c in pair)):
        if not seen & {c.id for c in pair}:
            seen |= {c.id for c in pair}
            yield Observation("decreasing_total", pair, "decreasing-total")


# -- the text says so ----------------------------------------------------------------------------------------


def _corrections(body: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """What the text gives as first news or as corrected, with the lower figure that took its place."""
    for first in body:
        if not compares(first, "superseded", "corrected-from"):
            continue
        others = [
            c
            for c in body
            if c is not first and not compares(c, "superseded", "corrected-from") and _replaces(first, c)
        ]
        if any(not first.quantity.surely_above(c.quantity) for c in others if c.measure == first.measure):
            continue
        lower = [c for c in others if first.quantity.surely_above(c.quantity) and not is_single(c)]
        if lower:
            yield first, min(lower, key=lambda c: abs(c.start - first.start))


def _replaces(first: Claim, later: Claim) -> bool:
    """Whether a figure may have taken the place of another: same thing, or the same noun of one event."""
    if (
        first.unit != later.unit
        or abs(first.start - later.start) > _NEAR
        or not same_population(first, later)
    ):
        return False
    if first.measure == later.measure:
        tied = side_by_side(first, later) or same_claimant(first, later) or same_place(first, later)
        return first.measure in _COUNTS and tied
    return first.measure == "strength" and later.measure in _TOLLS and same_noun(first, later)


# -- the dates say so ----------------------------------------------------------------------------------------


def _falls(body: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Neighbours in a series, ordered by what they cover or by when they were said."""
    tolls = [c for c in body if c.measure in _TOLLS and not is_single(c) and not _is_first_news(c)]
    for alike in groups(tolls, _counted):
        rest = alike
        while rest:
            first, *others = rest
            series = [first, *(c for c in others if _in_series(first, c))]
            taken = {c.id for c in series}
            rest = [c for c in others if c.id not in taken]
            dated = sorted((c for c in series if _day(c)), key=_day)
            for earlier, later in pairwise(dated):
                if _before(_day(earlier), _day(later)) and earlier.quantity.surely_above(later.quantity):
                    yield earlier, later


def _is_first_news(claim: Claim) -> bool:
    """Whether the text calls a toll first news: no other can come before it."""
    return claim.scope == "incident" and compares(claim, "superseded")


def _counted(claim: Claim) -> tuple[object, ...]:
    """What all figures of a series share; of people whose actor is not told, their kind too."""
    actor, kind = claim.population.actor, plain_kind(claim)
    return claim.measure, claim.unit, claim.scope, actor, None if actor else kind


def _in_series(a: Claim, b: Claim) -> bool:
    """Whether one figure can be a later state of the other, counting the same: place and start agree too."""
    if not same_population(a, b):
        return False
    if a.scope == "total":
        since = a.time.from_ is not None and same_claimant(a, b)
        known = a.population.actor is not None or bool(a.place) or since
        return known and a.time.from_ == b.time.from_ and same_place(a, b)
    place = around(a, b) or around(b, a) or side_by_side(a, b)
    return a.scope == "incident" and same_time(a, b) and same_claimant(a, b) and place


def _day(claim: Claim) -> str:
    """The day or month for which a total holds, or on which a toll was given. What is told without a day of
    its own is the news, and later than any day that is named.
    """
    return (claim.time.to or "") if claim.scope == "total" else (claim.said or _NEWS)


def _before(first: str, second: str) -> bool:
    """Whether the first date is surely earlier; a month is not before a day in it."""
    shared = min(len(first), len(second))
    return first[:shared] < second[:shared]
