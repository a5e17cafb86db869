"""Parts of years and months ("the first seven months of 2017", "the second quarter"), and decades."""

from __future__ import annotations

import datetime

from lagebild.extract.times.calendar import (
    Day,
    first_day,
    iso,
    last_day,
    month_of,
)
from lagebild.extract.times.value import NOTHING, Meaning, Parts, span, year_in

_MONTHS_IN = {"quarter": 3, "half_year": 6, "month": 1}


def share(parts: Parts, published: Day | None) -> Meaning | None:
    """The first or last months or days of a year or month; of what is not dated, only how many days."""
    unit, count, number = parts["u"], int(parts.get("c", "1")), _number(parts)
    if number not in (1, -1):
        return None
    year = _base_year(parts, published)
    if year is None:
        days = {"day": 1, "week": 7}.get(unit)
        if days is None or number != 1:
            return NOTHING
        return Meaning(None, None, (None, None), offset=days * count - 1)
    if "m" in parts:
        return _days_of(month_of(year, int(parts["m"])), count, number == 1) if unit == "day" else NOTHING
    if unit in ("day", "week"):
        return _days_of(f"{year:04d}", count * (7 if unit == "week" else 1), number == 1)
    months = _MONTHS_IN.get(unit)
    if months is None or count * months > 12:
        return NOTHING
    start = 1 if number == 1 else 13 - count * months
    return _months_of(year, start, start + count * months - 1)


def part_of_year(parts: Parts, published: Day | None) -> Meaning | None:
    """The second quarter of 2017, its first half, its third month."""
    months = _MONTHS_IN.get(parts["u"])
    if months is None:
        return None
    year, number = _base_year(parts, published), _number(parts)
    if number == -1:
        number = 12 // months
    if not 1 <= number * months <= 12:
        return None
    if year is None:
        return NOTHING
    start = (number - 1) * months + 1
    return _months_of(year, start, start + months - 1)


def _number(parts: Parts) -> int:
    """Which of them: 1 the first, -1 the last, 0 where the words do not say ("this half")."""
    if "last" in parts:
        return -1 if parts["last"] == "-1" else 0
    return int(parts.get("o") or parts.get("n") or "0")


def _base_year(parts: Parts, published: Day | None) -> int | None:
    """The year that a share is of, where the words name it or its month."""
    year = year_in(parts) or year_in(parts, "y2")
    if year is not None or published is None:
        return year
    if "whole" in parts:
        return published.year if parts["whole"] == "year" else None
    if "r" in parts:
        return published.year + int(parts["r"])
    if "m" in parts:
        return published.year - (int(parts["m"]) > published.month)
    return published.year if parts["u"] in ("quarter", "half_year") else None


def _months_of(year: int, first: int, last: int) -> Meaning:
    end = last_day(month_of(year, last))
    return span(f"{year:04d}-{first:02d}-01", iso(end) if end else None)


def _days_of(whole: str, count: int, from_start: bool) -> Meaning:
    """The first or last days of a year or month."""
    start, end = first_day(whole), last_day(whole)
    if start is None or end is None:
        return NOTHING
    extent = datetime.timedelta(days=count - 1)
    return span(iso(start), iso(start + extent)) if from_start else span(iso(end - extent), iso(end))


_PARTS_OF_DECADE = {"early": (0, 4), "mid": (4, 6), "late": (5, 9), None: (0, 9)}


def decade(parts: Parts, published: Day | None) -> Meaning:
    """ "the late 1970s", "die Achtzigerjahre": the years."""
    start = int(parts["y"])
    start += 1900 if start < 100 else 0
    first, last = _PARTS_OF_DECADE[parts.get("e")]
    return span(f"{start + first:04d}", f"{start + last:04d}")
