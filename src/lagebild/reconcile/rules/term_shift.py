"""The same figure or series stands once as dead and once as casualties or losses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagebild.model import Claim
from lagebild.reconcile.observation import Observation
from lagebild.reconcile.slots import (
    BROADER,
    DEATHS,
    actors_go_together,
    groups,
    is_firm,
    is_rounded,
    same_claimant,
    same_noun,
    same_place,
    same_population,
    side_by_side,
)

FEWEST = 20
"""Below this, the same number for two things is chance."""
_NEAR = 800
"""A running total and its day, or the terms of a sum, stand at most so many characters apart."""
_SUM_TOLERANCE = 0.01
"""How far a sum of exact figures may lie from the rounded figure that it is given as."""


def term_shift(claims: Sequence[Claim]) -> Iterator[Observation]:
    """Claims of which one counts casualties or losses and the others dead, with the same figure, in one
    series, or as the terms of its sum.
    """
    people = [c for c in claims if c.unit == "person" and c.measure in DEATHS | BROADER and is_firm(c)]
    found = [shift for group in groups(people, lambda c: c.unit) for shift in _shifts(group)]
    for claimed in sorted(found, key=lambda shift: shift[0].start):
        yield Observation("term_shift", claimed, "term-shift")


def _shifts(group: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    """Shifts in claims on one actor's people; each claim stands in one of them at most."""
    used: set[str] = set()
    for index, a in enumerate(group):
        for b in group[index + 1 :]:
            if a.id in used:
                break
            if b.id not in used and _shifted(a, b) and (_same_figure(a, b) or _same_series(a, b)):
                used |= {a.id, b.id}
                yield a, b
        if a.id not in used and a.measure in BROADER and (terms := _terms(a, group)):
            used |= {a.id, *(t.id for t in terms)}
            yield (a, *terms)


def _shifted(a: Claim, b: Claim) -> bool:
    measures = {a.measure, b.measure}
    return bool(measures & DEATHS) and len(measures & BROADER) == 1


def _same_figure(a: Claim, b: Claim) -> bool:
    if a.bound == "vague" or b.bound == "vague" or min(a.quantity.point, b.quantity.point) < FEWEST:
        return False
    if "headline" in (a.section, b.section):
        head = a if a.section == "headline" else b
        return head.measure in DEATHS and is_rounded(a, b) and actors_go_together(a, b)
    if a.quantity.point != b.quantity.point:
        return False
    same_people = bool(a.population.actor) and a.population.actor == b.population.actor
    beside = side_by_side(a, b) and a.bound == b.bound
    near = same_place(a, b) and (same_noun(a, b) or side_by_side(a, b))
    return (beside and actors_go_together(a, b)) or (same_population(a, b) and (same_people or near))


def _same_series(a: Claim, b: Claim) -> bool:
    """One claimant's running total and its day, in one breath: 1,008,240 "eliminated",
    of them 1,080 "killed".
    """
    return (
        same_claimant(a, b)
        and same_population(a, b)
        and {a.scope, b.scope} == {"total", "period"}
        and a.population.actor is not None
        and a.population.actor == b.population.actor
        and abs(a.start - b.start) < _NEAR
    )


def _terms(broader: Claim, group: Sequence[Claim]) -> tuple[Claim, ...]:
    """The figures of dead near a broader figure that come to it: 4,337 and 4,185 for "at least 8,500"."""
    terms = tuple(
        c
        for c in group
        if c.measure in DEATHS
        and abs(c.start - broader.start) < _NEAR
        and same_population(c, broader)
        and c.bound in ("exact", "about")
    )
    total, meant = sum(c.quantity.point for c in terms), broader.quantity.point
    comes_to = abs(total - meant) <= _SUM_TOLERANCE * meant and meant >= FEWEST
    return terms if len(terms) > 1 and comes_to and broader.bound != "vague" else ()
