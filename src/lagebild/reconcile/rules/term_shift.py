"""The same figure or series stands once as dead and once as casualties or losses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagebild.model import Claim
from lagebild.reconcile.observation import Observation
from lagebild.reconcile.slots import BROADER, DEATHS, claimants, groups, same_population

FEWEST = 20
"""Below this, the same number for two things is chance."""


def term_shift(claims: Sequence[Claim]) -> Iterator[Observation]:
    """Pairs of claims: one counts dead, the other casualties or losses, with the same figure or in one
    series.
    """
    people = [c for c in claims if c.unit == "person" and c.measure in DEATHS | BROADER]
    pairs = [pair for group in groups(people, lambda c: c.population.actor) for pair in _shifts(group)]
    for pair in sorted(pairs, key=lambda pair: pair[0].start):
        yield Observation("term_shift", pair, "term-shift")


def _shifts(group: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of claims on one actor's people; each claim stands in one pair at most."""
    used: set[str] = set()
    for index, a in enumerate(group):
        for b in group[index + 1 :]:
            if a.id in used:
                break
            if b.id not in used and _shifted(a, b) and (_same_figure(a, b) or _same_series(a, b)):
                used |= {a.id, b.id}
                yield a, b


def _shifted(a: Claim, b: Claim) -> bool:
    measures = {a.measure, b.measure}
    return bool(measures & DEATHS) and len(measures & BROADER) == 1 and same_population(a, b)


def _same_figure(a: Claim, b: Claim) -> bool:
    return a.quantity.point == b.quantity.point and a.quantity.point >= FEWEST and a.modality != "denied"


def _same_series(a: Claim, b: Claim) -> bool:
    """One claimant's running total and its day, in one breath: 1,008,240 "eliminated",
    of them 1,080 "killed".
    """
    origins = claimants(a)
    return (
        bool(origins)
        and origins == claimants(b)
        and {a.scope, b.scope} == {"total", "period"}
        and a.population.actor is not None
        and abs(a.start - b.start) < 600
    )
