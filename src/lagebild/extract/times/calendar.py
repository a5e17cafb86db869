"""Arithmetic on dates that may be known to the year, the month or the day only."""

from __future__ import annotations

import datetime

Day = datetime.date


def iso(day: Day) -> str:
    return day.isoformat()


def month_of(year: int, month: int) -> str:
    return f"{year:04d}-{month:02d}"


def safe_day(year: int, month: int, day: int) -> Day | None:
    """The day, or None where the calendar has none (30 February)."""
    try:
        return Day(year, month, day)
    except ValueError:
        return None


def shift_months(year: int, month: int, by: int) -> tuple[int, int]:
    index = year * 12 + (month - 1) + by
    return index // 12, index % 12 + 1


_MONTHS = {"month": 1, "quarter": 3, "half_year": 6}


def back(day: Day, count: int, unit: str) -> Day | None:
    """The day that lies `count` units before `day`; hours count as whole days, at least one."""
    try:
        if unit == "hour":
            return day - datetime.timedelta(days=max(1, round(count / 24)))
        if unit in ("day", "week", "weekend"):
            return day - datetime.timedelta(days=count * (1 if unit == "day" else 7))
        if unit in _MONTHS:
            year, month = shift_months(day.year, day.month, -count * _MONTHS[unit])
        else:
            year, month = day.year - count * {"year": 1, "decade": 10, "century": 100}[unit], day.month
        while True:
            found = safe_day(year, month, day.day)
            if found is not None or day.day < 29:
                return found
            day = day.replace(day=day.day - 1)
    except (OverflowError, ValueError):
        return None


def week(day: Day, by: int) -> tuple[Day, Day]:
    """Monday and Sunday of the week that lies `by` weeks from the one of `day`."""
    monday = day - datetime.timedelta(days=day.weekday()) + datetime.timedelta(weeks=by)
    return monday, monday + datetime.timedelta(days=6)


def easter(year: int) -> Day:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Meeus, Astronomical Algorithms,
    1991).
    """
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    wrong = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * wrong) // 451
    month, day = divmod(h + wrong - 7 * m + 114, 31)
    return Day(year, month, day + 1)


def first_day(date: str) -> Day | None:
    """The first day of a partial date."""
    parts = [int(p) for p in date.split("-")]
    return safe_day(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)


def last_day(date: str) -> Day | None:
    """The last day of a partial date."""
    parts = [int(p) for p in date.split("-")]
    if len(parts) == 3:
        return safe_day(*parts)
    year, month = (parts[0], parts[1]) if len(parts) == 2 else (parts[0], 12)
    following = shift_months(year, month, 1)
    start = safe_day(*following, 1)
    return start - datetime.timedelta(days=1) if start else None
