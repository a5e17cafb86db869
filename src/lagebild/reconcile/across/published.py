"""Figures of a claimant held against the series that he publishes himself.

A running total stands for the day of its statement; papers print it the day after or a little later (`LAG`).
A figure that is rounded (by its bound, or by its zeros) fits where the series comes to it when rounded. The
figures of one day are held against the step from the day before.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from lagebild.model import Claim, PublishedSeries, Quantity
from lagebild.reconcile.across.digits import precision, slip
from lagebild.reconcile.across.observed import Across, Placed

LAG = 3
"""So many days after its day a total is still printed as the newest."""
SURE_DIGITS = 4
"""A figure with fewer digits that are not rounded away tells no day."""
_KINDS = frozenset(("military", "people"))


def held_against(claims: Iterable[Placed], series: Sequence[PublishedSeries]) -> Iterator[Across]:
    """`series_match`, `series_mismatch` and `date_inferred`, in the order of the claims. Of several series of
    one claimant the first that knows the day is taken.
    """
    yield from against_all(series)(list(claims))


def against_all(series: Sequence[PublishedSeries]) -> Callable[[Sequence[Placed]], Iterator[Across]]:
    """What holds claims against these series, made ready once."""
    books = [_Book(s) for s in series]

    def look(claims: Sequence[Placed]) -> Iterator[Across]:
        for placed in claims:
            own = (book.held(placed) for book in books if book.concerns(placed.claim))
            found = next(filter(None, own), None)
            if found is not None:
                yield found

    return look


def could_be_published(claim: Claim) -> bool:
    """Whether a claim is of the sort that published series hold: an actor's totals, or figures of one day."""
    claimant = claim.claimant
    return (
        claimant is not None
        and claimant.actor is not None
        and claim.population.actor is not None
        and claim.population.kind in _KINDS
        and claim.place is None
        and claim.modality in ("asserted", "estimated")
        and (claim.scope == "total" or _is_of_a_day(claim))
    )


def transcriptions(series: Sequence[PublishedSeries]) -> Iterator[Across]:
    """The days on which two transcriptions of one claimant's series differ (`series_mismatch`)."""
    for first, second in combinations(series, 2):
        same = (first.claimant, first.measure, first.actor, first.unit) == (
            second.claimant,
            second.measure,
            second.actor,
            second.unit,
        )
        if not same:
            continue
        other = second.by_day()
        for point in first.points:
            there = other.get(point.day)
            a, b = point.low, there.low if there is not None else None
            if a is not None and b is not None and a != b:
                facts: dict[str, str | float] = {"figure": a, "meant": b, "slip": slip(a, b)}
                yield Across("series_mismatch", "transcriptions", (), (first.id, second.id), point.day, facts)


class _Book:
    """One series, ready to look up."""

    def __init__(self, series: PublishedSeries) -> None:
        self.series = series
        self.totals = {p.day: p.low for p in series.points if p.low is not None and p.low == p.high}
        self.steps = {
            after: self.totals[after] - self.totals[before]
            for before, after in pairwise(sorted(self.totals))
            if _shifted(before, 1) == after
        }

    def concerns(self, claim: Claim) -> bool:
        """Whether a claim passes on a figure of this series."""
        claimant, own = claim.claimant, self.series
        return (
            claimant is not None
            and claimant.actor in own.speakers
            and claim.measure in own.told_as
            and claim.population.actor == own.actor
            and claim.unit == own.unit
            and could_be_published(claim)
        )

    def held(self, placed: Placed) -> Across | None:
        """What the series says of the claim; None where it is silent about its days."""
        claim = placed.claim
        known = self.totals if claim.scope == "total" else self.steps
        stated = _stated(placed)
        if stated is None:
            return self._inferred(placed, known)
        days = [day for day in (_shifted(stated, -back) for back in range(LAG + 1)) if day in known]
        if not days:
            return None
        fits = next((day for day in days if _fits(claim.quantity, known[day])), None)
        if fits is not None:
            return self._across(
                "series_match", "same-day" if fits == stated else "days-before", placed, fits, known
            )
        if claim.scope != "total":
            return self._across("series_mismatch", "step", placed, days[0], known)
        elsewhere = [day for day, value in known.items() if claim.bound == "exact" and value == claim.low]
        if len(elsewhere) == 1 and precision(claim.low or 0) < 10**SURE_DIGITS:
            return self._across("series_mismatch", "other-day", placed, elsewhere[0], known)
        near = min(days, key=lambda day: (slip(claim.quantity.point, known[day]) == "other", day != days[0]))
        return self._across("series_mismatch", slip(claim.quantity.point, known[near]), placed, near, known)

    def _inferred(self, placed: Placed, known: dict[str, float]) -> Across | None:
        """The one day of an undated text on which the series has its figure."""
        claim = placed.claim
        exact = claim.bound == "exact" and claim.low is not None
        if not exact or claim.scope != "total" or len(f"{claim.low:.0f}".rstrip("0")) < SURE_DIGITS:
            return None
        days = [day for day, value in known.items() if value == claim.low]
        return self._across("date_inferred", "only-day", placed, days[0], known) if len(days) == 1 else None

    def _across(self, type_: str, rule: str, placed: Placed, day: str, known: dict[str, float]) -> Across:
        facts: dict[str, str | float] = {"figure": placed.claim.quantity.point, "meant": known[day]}
        return Across(type_, rule, (placed,), (self.series.id,), day, facts)  # type: ignore[arg-type]


def _stated(placed: Placed) -> str | None:
    """The day for which the figure is given: of the statement, the valid time's end, the publication."""
    claim = placed.claim
    for day in (claim.said, claim.time.to, placed.published):
        if day is not None and len(day) == len("2025-06-19"):
            return day
    return None


def _is_of_a_day(claim: Claim) -> bool:
    if claim.scope not in ("period", "incident") or claim.time.from_ is None or claim.time.to is None:
        return False
    if len(claim.time.from_) != len("2025-06-19") or len(claim.time.to) != len("2025-06-19"):
        return False
    return _shifted(claim.time.from_, 1) >= claim.time.to


def _fits(quantity: Quantity, value: float) -> bool:
    """Whether a figure, with its bound and as rounded as it is written, can be the series' value."""
    if quantity.bound == "exact":
        return abs(quantity.point - value) < precision(quantity.point)
    low, high = quantity.reach()
    return low <= value <= high


def _shifted(day: str, by: int) -> str:
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=by)).isoformat()
