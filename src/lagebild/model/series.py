"""A series that a claimant publishes himself, day by day: his figures in the press are held against it."""

from __future__ import annotations

import msgspec

from lagebild.model.vocabulary import Measure, PopulationKind


class SeriesPoint(msgspec.Struct, frozen=True):
    """The running total for a day (``YYYY-MM-DD``), an interval as in a claim."""

    day: str
    low: float | None
    high: float | None


class PublishedSeries(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One claimant's running totals of one thing."""

    id: str
    claimant: str
    """Id of the actor that publishes it."""
    speakers: tuple[str, ...]
    """Ids of all that give the same figures."""
    measure: Measure
    told_as: tuple[Measure, ...]
    """Measures under which the press passes the figures on."""
    actor: str
    """Whose they are that are counted."""
    kind: PopulationKind
    unit: str
    since: str | None
    origin: str
    licence: str
    title: dict[str, str]
    """By language."""
    points: tuple[SeriesPoint, ...]
    """By day, each day once."""

    def by_day(self) -> dict[str, SeriesPoint]:
        return {point.day: point for point in self.points}
