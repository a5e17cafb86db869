"""What each kind of time expression means against the day of publication (codebook, `time`)."""

from __future__ import annotations

from collections.abc import Callable

from lagebild.extract.times import days, periods, relative, shares
from lagebild.extract.times.calendar import Day
from lagebild.extract.times.value import Meaning, Parts


def of(kind: str, parts: Parts, published: Day | None) -> Meaning | None:
    """The meaning of an expression, with None for what cannot be told, or None if it is no time at all."""
    try:
        return _KINDS[kind](parts, published)
    except (OverflowError, ValueError):
        # beyond the calendar's years 1 to 9999: as little is known as of a text without a date
        return _KINDS[kind](parts, None)


_KINDS: dict[str, Callable[[Parts, Day | None], Meaning | None]] = {
    "day": days.one_day,
    "days": days.day_span,
    "numeric": days.numeric,
    "weekday": days.weekday,
    "weekday_in_week": days.weekday_in_week,
    "weekdays": days.weekday_span,
    "night_weekday": days.night_to_weekday,
    "night_day": days.night_to_day,
    "night_of_weekday": days.night_of_weekday,
    "night_deictic": days.overnight,
    "night_between": days.night_between,
    "overnight": days.overnight,
    "deictic": days.deictic,
    "deictic_this": days.deictic_this,
    "anaphoric": days.anaphoric,
    "month": periods.one_month,
    "months": periods.month_span,
    "years": periods.years,
    "year": periods.one_year,
    "ago": relative.ago,
    "after": relative.after,
    "ago_vague": relative.vague,
    "after_vague": relative.after_vague,
    "later_vague": relative.after_vague,
    "counted": relative.counted,
    "past": relative.past,
    "within": relative.within,
    "past_one": relative.past_one,
    "past_vague": relative.vague,
    "unit": periods.unit,
    "earlier": periods.earlier,
    "weekend": periods.weekend,
    "shifted": periods.shifted,
    "share": shares.share,
    "part_of_year": shares.part_of_year,
    "decade": shares.decade,
    "season": periods.season,
    "holiday": days.holiday,
    "year_start": periods.year_start,
}
