"""Months, seasons, years, weeks, and spans counted from the day of publication."""

from __future__ import annotations

import datetime

from lagebild.extract.times.calendar import (
    Day,
    first_day,
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
    if by == "-1" and (published.month - month) % 12 <= 1:
        past_year -= 1  # "last February" said in March is no "last month"
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


def unit(parts: Parts, published: Day | None) -> Meaning | None:
    if published is None:
        return NOTHING
    by, unit = int(parts.get("r", "0")), parts["u"]
    if unit == "weekend":
        return weekend(parts, published)
    if unit == "week":
        return _week(by, published)
    if unit == "day":
        return span(iso(published + datetime.timedelta(days=by))) if by <= 0 else None
    if unit == "month":
        return span(month_of(*shift_months(published.year, published.month, by)))
    if unit == "year":
        return span(f"{published.year + by:04d}")
    return NOTHING


def _week(by: int, published: Day) -> Meaning:
    """A week; the one that is going on ends, for what has happened, with the day of publication."""
    monday, sunday = week(published, by)
    if by == 0:
        return Meaning(iso(monday), iso(published), (iso(monday), iso(sunday)))
    return span(iso(monday), iso(sunday))


def earlier(parts: Parts, published: Day | None) -> Meaning | None:
    """ "earlier this week": from its beginning to the day before publication."""
    whole = unit(parts, published)
    if published is None or whole is None or whole.first is None or parts["r"] != "0":
        return whole
    if parts["u"] not in ("week", "day"):
        return whole
    before = max(Day.fromisoformat(whole.first), published - datetime.timedelta(days=1))
    return span(whole.first, iso(before)) if parts["u"] == "week" else whole


def weekend(parts: Parts, published: Day | None) -> Meaning | None:
    """The weekend that began last, or with "last" the one before a weekend that is going on."""
    if parts["u"] != "weekend":
        return None
    if published is None:
        return NOTHING
    by = int(parts.get("r", "0"))
    saturday = published - datetime.timedelta(days=(published.isoweekday() - 6) % 7)
    going_on = (published - saturday).days <= 1
    later = saturday if going_on else saturday + datetime.timedelta(days=7)
    if by == -1 and going_on:
        saturday -= datetime.timedelta(days=7)
    if by == 1:
        saturday = later = saturday + datetime.timedelta(days=7)
    sunday, later_sunday = (d + datetime.timedelta(days=1) for d in (saturday, later))
    return Meaning(iso(saturday), iso(sunday), (iso(later), iso(later_sunday)))


def shifted(parts: Parts, published: Day | None) -> Meaning | None:
    """A unit counted from the publication in one word: "im Vorjahr", "heuer"; or its first day."""
    name, by = parts["j"].split(":")
    if name.endswith("_start"):
        return year_start({"u": name.removesuffix("_start"), **parts}, published)
    return unit({"u": name, "r": by}, published)


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
    """The first day of a year, month or week: "since the beginning of the year" (codebook, `time`)."""
    if parts.get("e", "early") != "early":
        return unit(parts, published)
    year = year_in(parts)
    if year is not None:
        return span(f"{year:04d}-01-01")
    if published is None:
        return NOTHING
    whole = unit(parts, published)
    start = first_day(whole.first) if whole is not None and whole.first is not None else None
    return span(iso(start)) if start is not None else None
