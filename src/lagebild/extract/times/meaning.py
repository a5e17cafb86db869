"""What each kind of time expression means: its dates against the day of publication.

Source of the rules: codebook, `time`. Dates without a year and weekdays lie at or before the day of
publication, unless they speak of a plan (`future`).
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import NamedTuple

from lagebild.extract.times.calendar import (
    Day,
    back,
    easter,
    iso,
    month_of,
    safe_day,
    shift_months,
    week,
)

Parts = dict[str, str]
Ends = tuple[str | None, str | None]
UNKNOWN: Ends = (None, None)


class Meaning(NamedTuple):
    first: str | None
    last: str | None
    future: Ends
    offset: int | None = None


def of(kind: str, parts: Parts, published: Day | None) -> Meaning | None:
    """The meaning of an expression, with None for what cannot be told, or None if it is no time at all."""
    return _KINDS[kind](parts, published)


def _same(first: str | None, last: str | None = None, future: Ends | None = None) -> Meaning:
    last = first if last is None else last
    return Meaning(first, last, future or (first, last))


_NOTHING = Meaning(None, None, UNKNOWN)


def _year(text: str | None) -> int | None:
    return int(text) if text else None


def _day(
    parts: Parts, published: Day | None, suffix: str = "", year: int | None = None
) -> tuple[Day | None, Day | None]:
    """A day with or without a year, as (past reading, future reading)."""
    month, number = int(parts["m" + suffix]), int(parts["d" + suffix])
    year = _year(parts.get("y" + suffix)) or year
    if year is not None:
        found = safe_day(year, month, number)
        return found, found
    if published is None:
        return None, None
    options = [safe_day(published.year + by, month, number) for by in (-1, 0, 1)]
    past = next((d for d in reversed(options) if d and d <= published), None)
    future = next((d for d in options if d and d >= published), None)
    return past, future


def _one_day(parts: Parts, published: Day | None) -> Meaning | None:
    if "m" not in parts:
        return _NOTHING
    past, future = _day(parts, published)
    if past is None and future is None and published is not None:
        return None
    name, later = iso(past) if past else None, iso(future) if future else None
    return Meaning(name, name, (later, later))


def _day_span(parts: Parts, published: Day | None) -> Meaning | None:
    parts = dict(parts)
    parts.setdefault("m", parts.get("m2", ""))
    parts.setdefault("m2", parts["m"])
    year = _year(parts.get("y2")) or _year(parts.get("y"))
    ends = _day(parts, published, "2", year)
    end, later_end = ends
    start = _day(parts, end or published, "", _year(parts.get("y")) or (end.year if end else year))[0]
    later = _day(parts, later_end or published, "", later_end.year if later_end else year)[0]
    if end is None and published is not None:
        return None
    return Meaning(
        iso(start) if start else None,
        iso(end) if end else None,
        (iso(later) if later else None, iso(later_end) if later_end else None),
    )


def _numeric(parts: Parts, published: Day | None) -> Meaning | None:
    text = parts["full"]
    if "-" in text:
        year, month, day = (int(p) for p in text.split("-"))
    else:
        first, second, year = (int(p) for p in text.replace("/", ".").split("."))
        # "07/15/2016" is American, "15.07.2016" and "15/07/2016" are not
        month, day = (first, second) if "/" in text and first <= 12 < second else (second, first)
    found = safe_day(year, month, day)
    return _same(iso(found)) if found else None


def _weekday_near(published: Day, number: int, by: int | None) -> tuple[Day, Day]:
    """The weekday at or before, and at or after the day of publication."""
    behind = (published.isoweekday() - number) % 7
    if by == -1 and behind == 0:
        behind = 7
    past = published - datetime.timedelta(days=behind)
    ahead = (number - published.isoweekday()) % 7
    if by == 1 and ahead == 0:
        ahead = 7
    return past, published + datetime.timedelta(days=ahead)


def _weekday(parts: Parts, published: Day | None) -> Meaning:
    if published is None:
        return _NOTHING
    if "t" in parts:  # "am gestrigen Samstag"
        return _same(iso(published + datetime.timedelta(days=int(parts["t"]))))
    by = int(parts["r"]) if "r" in parts else None
    past, future = _weekday_near(published, int(parts["w"]), by)
    if by == 1:
        return _same(iso(future))
    return Meaning(iso(past), iso(past), (iso(future), iso(future)))


def _weekday_span(parts: Parts, published: Day | None) -> Meaning:
    if published is None:
        return _NOTHING
    end, later_end = _weekday_near(published, int(parts["w2"]), None)
    start, _ = _weekday_near(end, int(parts["w"]), None)
    later, _ = _weekday_near(later_end, int(parts["w"]), None)
    return Meaning(iso(start), iso(end), (iso(later), iso(later_end)))


def _night_before(day: Day) -> Meaning:
    return _same(iso(day - datetime.timedelta(days=1)), iso(day))


def _night_to_weekday(parts: Parts, published: Day | None) -> Meaning:
    meaning = _weekday(parts, published)
    return _night_before(Day.fromisoformat(meaning.first)) if meaning.first else meaning


def _night_to_day(parts: Parts, published: Day | None) -> Meaning | None:
    past, _ = _day(parts, published)
    return _night_before(past) if past else _NOTHING


def _night_of_weekday(parts: Parts, published: Day | None) -> Meaning:
    return _weekday(parts, published)


def _overnight(parts: Parts, published: Day | None) -> Meaning:
    return _night_before(published) if published else _NOTHING


def _deictic(parts: Parts, published: Day | None) -> Meaning:
    if published is None:
        return _NOTHING
    return _same(iso(published + datetime.timedelta(days=int(parts.get("t", "0")))))


def _deictic_this(parts: Parts, published: Day | None) -> Meaning | None:
    by = int(parts["r"])
    if published is None:
        return _NOTHING
    return _same(iso(published + datetime.timedelta(days=by)))


def _anaphoric(parts: Parts, published: Day | None) -> Meaning:
    return Meaning(None, None, UNKNOWN, offset=int(parts["a"]))


def _month(parts: Parts, published: Day | None) -> Meaning | None:
    month = int(parts["m"])
    if "y" in parts:
        return _same(month_of(int(parts["y"]), month))
    if published is None:
        return _NOTHING
    by = parts.get("r2", parts.get("r"))
    if "r2" in parts:  # "im März dieses Jahres"
        return _same(month_of(published.year + int(parts["r2"]), month))
    past_year = published.year if month <= published.month else published.year - 1
    next_year = published.year if month >= published.month else published.year + 1
    if by == "-1" and month == published.month:
        past_year -= 1
    past, future = month_of(past_year, month), month_of(next_year, month)
    return _same(future) if by == "1" else Meaning(past, past, (future, future))


def _month_span(parts: Parts, published: Day | None) -> Meaning | None:
    end = _month({"m": parts["m2"], **({"y": parts["y2"]} if "y2" in parts else {})}, published)
    if end is None or end.last is None:
        return _NOTHING
    year, month = (int(p) for p in end.last.split("-"))
    start_month = int(parts["m"])
    start_year = _year(parts.get("y")) or (year if start_month <= month else year - 1)
    return _same(month_of(start_year, start_month), end.last)


def _years(parts: Parts, published: Day | None) -> Meaning | None:
    return _same(parts["y"], parts["y2"]) if parts["y"] < parts["y2"] else None


def _one_year(parts: Parts, published: Day | None) -> Meaning:
    return _same(parts["y"])


def _grain(day: Day, unit: str) -> str:
    """A point in the past as precisely as its unit says: "two years ago" is a year,
    "four months ago" a month.
    """
    if unit in ("year", "decade", "century"):
        return f"{day.year:04d}"
    if unit in ("month", "quarter"):
        return month_of(day.year, day.month)
    return iso(day)


def _ago(parts: Parts, published: Day | None) -> Meaning:
    if published is None:
        return _NOTHING
    unit, count = parts["u"], int(parts["c"])
    if unit == "hour":
        found = published if count < 12 else back(published, 1, "day")
    else:
        found = back(published, count, unit)
    return _same(_grain(found, unit)) if found else _NOTHING


def _vague(parts: Parts, published: Day | None) -> Meaning:
    return _NOTHING


def _past(parts: Parts, published: Day | None) -> Meaning:
    if published is None:
        return _NOTHING
    count, unit = int(parts["c"]), parts["u"]
    if parts.get("r") == "1":
        return Meaning(None, None, (iso(published), None))
    start = back(published, count, unit)
    return _same(iso(start), iso(published)) if start else _NOTHING


def _past_one(parts: Parts, published: Day | None) -> Meaning | None:
    """ "in the last week" is the seven days to the statement; "in this year" is the year (codebook, time)."""
    if parts["r"] != "-1":
        return _unit(parts, published)
    return _past({**parts, "c": "1"}, published)


def _unit(parts: Parts, published: Day | None) -> Meaning | None:
    if published is None:
        return _NOTHING
    by, unit = int(parts["r"]), parts["u"]
    if unit in ("week", "weekend"):
        monday, sunday = week(published, by)
        start = monday if unit == "week" else sunday - datetime.timedelta(days=1)
        return _same(iso(start), iso(sunday))
    if unit == "day":
        return _same(iso(published + datetime.timedelta(days=by))) if by <= 0 else None
    if unit == "month":
        return _same(month_of(*shift_months(published.year, published.month, by)))
    if unit == "year":
        return _same(f"{published.year + by:04d}")
    return _NOTHING


def _season(parts: Parts, published: Day | None) -> Meaning:
    first, last = (int(m) for m in parts["q"].split("-"))
    year = _year(parts.get("y"))
    if year is None:
        if published is None:
            return _NOTHING
        year = published.year + int(parts.get("r", parts.get("r2", "0")))
        if "r" not in parts and "r2" not in parts and first > published.month:
            year -= 1
    return _same(month_of(year, first), month_of(year + (last < first), last))


def _holiday(parts: Parts, published: Day | None) -> Meaning:
    year = _year(parts.get("y"))
    if year is None and published is None:
        return _NOTHING
    code = parts["h"]

    def day_in(number: int) -> Day:
        if code.startswith("easter"):
            return easter(number) + datetime.timedelta(days=int(code[6:]))
        return Day(number, *(int(p) for p in code.split("-")))

    if year is not None:
        return _same(iso(day_in(year)))
    assert published is not None
    options = [day_in(published.year + by) for by in (-1, 0, 1)]
    past = max(d for d in options if d <= published)
    future = min(d for d in options if d >= published)
    return Meaning(iso(past), iso(past), (iso(future), iso(future)))


def _year_start(parts: Parts, published: Day | None) -> Meaning | None:
    if parts.get("u", "year") != "year":
        if published is None:
            return _NOTHING
        if parts.get("u") == "month":
            return _same(iso(published.replace(day=1)))
        if parts.get("u") == "week":
            return _same(iso(week(published, 0)[0]))
        return None
    year = _year(parts.get("y")) or (published.year if published else None)
    return _same(f"{year:04d}-01-01") if year else _NOTHING


_KINDS: dict[str, Callable[[Parts, Day | None], Meaning | None]] = {
    "day": _one_day,
    "days": _day_span,
    "numeric": _numeric,
    "weekday": _weekday,
    "weekdays": _weekday_span,
    "night_weekday": _night_to_weekday,
    "night_day": _night_to_day,
    "night_of_weekday": _night_of_weekday,
    "night_deictic": _overnight,
    "overnight": _overnight,
    "deictic": _deictic,
    "deictic_this": _deictic_this,
    "anaphoric": _anaphoric,
    "month": _month,
    "months": _month_span,
    "years": _years,
    "year": _one_year,
    "ago": _ago,
    "ago_vague": _vague,
    "past": _past,
    "past_one": _past_one,
    "past_vague": _vague,
    "unit": _unit,
    "season": _season,
    "holiday": _holiday,
    "year_start": _year_start,
}
