"""Months, seasons, years, weeks, and spans counted from the day of publication."""

from __future__ import annotations

import datetime

from lagebild.extract.times.calendar import (
    Day,
    back,
    iso,
    month_of,
    shift_months,
    week,
)
from lagebild.extract.times.value import NOTHING, Meaning, Parts, span, year_in


def one_month(parts: Parts, published: Day | None) -> Meaning | None:
    month = int(parts["m"])
    if "y" in parts:
        return span(month_of(int(parts["y"]), month))
    if published is None:
        return NOTHING
    by = parts.get("r2", parts.get("r"))
    if "r2" in parts:  # "im März dieses Jahres"
        return span(month_of(published.year + int(parts["r2"]), month))
    past_year = published.year if month <= published.month else published.year - 1
    next_year = published.year if month >= published.month else published.year + 1
    if by == "-1" and month == published.month:
        past_year -= 1
    past, future = month_of(past_year, month), month_of(next_year, month)
    return span(future) if by == "1" else Meaning(past, past, (future, future))


def month_span(parts: Parts, published: Day | None) -> Meaning | None:
    end = one_month({"m": parts["m2"], **({"y": parts["y2"]} if "y2" in parts else {})}, published)
    if end is None or end.last is None:
        return NOTHING
    year, month = (int(p) for p in end.last.split("-"))
    start_month = int(parts["m"])
    start_year = year_in(parts) or (year if start_month <= month else year - 1)
    return span(month_of(start_year, start_month), end.last)


def years(parts: Parts, published: Day | None) -> Meaning | None:
    return span(parts["y"], parts["y2"]) if parts["y"] < parts["y2"] else None


def one_year(parts: Parts, published: Day | None) -> Meaning:
    return span(parts["y"])


def _grain(day: Day, unit: str) -> str:
    """A point in the past as precisely as its unit says: "two years ago" is a year,
    "four months ago" a month.
    """
    if unit in ("year", "decade", "century"):
        return f"{day.year:04d}"
    if unit in ("month", "quarter"):
        return month_of(day.year, day.month)
    return iso(day)


def ago(parts: Parts, published: Day | None) -> Meaning:
    if published is None:
        return NOTHING
    unit, count = parts["u"], int(parts["c"])
    if unit == "hour":
        found = published if count < 12 else back(published, 1, "day")
    else:
        found = back(published, count, unit)
    return span(_grain(found, unit)) if found else NOTHING


def vague(parts: Parts, published: Day | None) -> Meaning:
    return NOTHING


def past(parts: Parts, published: Day | None) -> Meaning:
    if published is None:
        return NOTHING
    count, unit = int(parts["c"]), parts["u"]
    if parts.get("r") == "1":
        return Meaning(None, None, (iso(published), None))
    start = back(published, count, unit)
    return span(iso(start), iso(published)) if start else NOTHING


def past_one(parts: Parts, published: Day | None) -> Meaning | None:
    """ "in the last week" is the seven days to the statement; "in this year" is the year (codebook, time)."""
    if parts["r"] != "-1":
        return unit(parts, published)
    return past({**parts, "c": "1"}, published)


def unit(parts: Parts, published: Day | None) -> Meaning | None:
    if published is None:
        return NOTHING
    by, unit = int(parts["r"]), parts["u"]
    if unit in ("week", "weekend"):
        monday, sunday = week(published, by)
        start = monday if unit == "week" else sunday - datetime.timedelta(days=1)
        return span(iso(start), iso(sunday))
    if unit == "day":
        return span(iso(published + datetime.timedelta(days=by))) if by <= 0 else None
    if unit == "month":
        return span(month_of(*shift_months(published.year, published.month, by)))
    if unit == "year":
        return span(f"{published.year + by:04d}")
    return NOTHING


def season(parts: Parts, published: Day | None) -> Meaning:
    first, last = (int(m) for m in parts["q"].split("-"))
    year = year_in(parts)
    if year is None:
        if published is None:
            return NOTHING
        year = published.year + int(parts.get("r", parts.get("r2", "0")))
        if "r" not in parts and "r2" not in parts and first > published.month:
            year -= 1
    return span(month_of(year, first), month_of(year + (last < first), last))


def year_start(parts: Parts, published: Day | None) -> Meaning | None:
    if parts.get("u", "year") != "year":
        if published is None:
            return NOTHING
        if parts.get("u") == "month":
            return span(iso(published.replace(day=1)))
        if parts.get("u") == "week":
            return span(iso(week(published, 0)[0]))
        return None
    year = year_in(parts) or (published.year if published else None)
    return span(f"{year:04d}-01-01") if year else NOTHING
