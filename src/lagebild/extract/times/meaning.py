"""What each kind of time expression means against the day of publication (codebook, `time`)."""

from __future__ import annotations

from collections.abc import Callable

from lagebild.extract.times import days, periods
from lagebild.extract.times.calendar import Day
from lagebild.extract.times.value import Meaning, Parts


def of(kind: str, parts: Parts, published: Day | None) -> Meaning | None:
    """The meaning of an expression, with None for what cannot be told, or None if it is no time at all."""
    return _KINDS[kind](parts, published)


_KINDS: dict[str, Callable[[Parts, Day | None], Meaning | None]] = {
    "day": days.one_day,
    "days": days.day_span,
    "numeric": days.numeric,
    "weekday": days.weekday,
    "weekdays": days.weekday_span,
    "night_weekday": days.night_to_weekday,
    "night_day": days.night_to_day,
    "night_of_weekday": days.night_of_weekday,
    "night_deictic": days.overnight,
    "overnight": days.overnight,
    "deictic": days.deictic,
    "deictic_this": days.deictic_this,
    "anaphoric": days.anaphoric,
    "month": periods.one_month,
    "months": periods.month_span,
    "years": periods.years,
    "year": periods.one_year,
    "ago": periods.ago,
    "ago_vague": periods.vague,
    "past": periods.past,
    "past_one": periods.past_one,
    "past_vague": periods.vague,
    "unit": periods.unit,
    "season": periods.season,
    "holiday": days.holiday,
    "year_start": periods.year_start,
}
