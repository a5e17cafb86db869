"""Days, weekdays, nights and holidays.

Dates without a year and weekdays lie at or before the day of publication, unless they speak of a plan
(`future`).
"""

from __future__ import annotations

import datetime

from lagebild.extract.times.calendar import (
    Day,
    easter,
    iso,
    safe_day,
    week,
)
from lagebild.extract.times.value import NOTHING, Meaning, Parts, span, year_in


def _day(
    parts: Parts, published: Day | None, suffix: str = "", year: int | None = None
) -> tuple[Day | None, Day | None]:
    """A day with or without a year, as (past reading, future reading)."""
    month, number = int(parts["m" + suffix]), int(parts["d" + suffix])
    year = year_in(parts, "y" + suffix) or year
    if year is not None:
        found = safe_day(year, month, number)
        return found, found
    if published is None:
        return None, None
    options = [safe_day(published.year + by, month, number) for by in (-1, 0, 1)]
    past = next((d for d in reversed(options) if d and d <= published), None)
    future = next((d for d in options if d and d >= published), None)
    return past, future


def one_day(parts: Parts, published: Day | None) -> Meaning | None:
    if "m" not in parts:
        return NOTHING
    past, future = _day(parts, published)
    if past is None and future is None and published is not None:
        return None
    name, later = iso(past) if past else None, iso(future) if future else None
    return Meaning(name, name, (later, later))


def day_span(parts: Parts, published: Day | None) -> Meaning | None:
    parts = dict(parts)
    parts.setdefault("m", parts.get("m2", ""))
    parts.setdefault("m2", parts["m"])
    year = year_in(parts, "y2") or year_in(parts)
    ends = _day(parts, published, "2", year)
    end, later_end = ends
    start = _day(parts, end or published, "", year_in(parts) or (end.year if end else year))[0]
    later = _day(parts, later_end or published, "", later_end.year if later_end else year)[0]
    if end is None and published is not None:
        return None
    return Meaning(
        iso(start) if start else None,
        iso(end) if end else None,
        (iso(later) if later else None, iso(later_end) if later_end else None),
    )


def numeric(parts: Parts, published: Day | None) -> Meaning | None:
    text = parts["full"]
    if "-" in text:
        year, month, day = (int(p) for p in text.split("-"))
    else:
        first, second, year = (int(p) for p in text.replace("/", ".").split("."))
        # "07/15/2016" is American, "15.07.2016" and "15/07/2016" are not
        month, day = (first, second) if "/" in text and first <= 12 < second else (second, first)
    found = safe_day(year, month, day)
    return span(iso(found)) if found else None


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


def weekday(parts: Parts, published: Day | None) -> Meaning:
    if published is None:
        return NOTHING
    if "t" in parts:  # "am gestrigen Samstag"
        return span(iso(published + datetime.timedelta(days=int(parts["t"]))))
    by = int(parts["r"]) if "r" in parts else None
    past, future = _weekday_near(published, int(parts["w"]), by)
    if by == 1:
        return span(iso(future))
    return Meaning(iso(past), iso(past), (iso(future), iso(future)))


def weekday_in_week(parts: Parts, published: Day | None) -> Meaning | None:
    """ "on Tuesday last week", "am Dienstag dieser Woche"."""
    if parts["u"] != "week":
        return None
    if published is None:
        return NOTHING
    monday, _ = week(published, int(parts["r"]))
    return span(iso(monday + datetime.timedelta(days=int(parts["w"]) - 1)))


def weekday_span(parts: Parts, published: Day | None) -> Meaning:
    if published is None:
        return NOTHING
    end, later_end = _weekday_near(published, int(parts["w2"]), None)
    start, _ = _weekday_near(end, int(parts["w"]), None)
    later, _ = _weekday_near(later_end, int(parts["w"]), None)
    return Meaning(iso(start), iso(end), (iso(later), iso(later_end)))


def _night_before(day: Day) -> Meaning:
    return span(iso(day - datetime.timedelta(days=1)), iso(day))


def night_to_weekday(parts: Parts, published: Day | None) -> Meaning:
    meaning = weekday(parts, published)
    return _night_before(Day.fromisoformat(meaning.first)) if meaning.first else meaning


def night_to_day(parts: Parts, published: Day | None) -> Meaning | None:
    past, _ = _day(parts, published)
    return _night_before(past) if past else NOTHING


def night_of_weekday(parts: Parts, published: Day | None) -> Meaning:
    return weekday(parts, published)


def night_between(parts: Parts, published: Day | None) -> Meaning:
    """ "in der Nacht von Mittwoch auf Donnerstag": both days."""
    return night_to_weekday({"w": parts["w2"]}, published)


def overnight(parts: Parts, published: Day | None) -> Meaning:
    return _night_before(published) if published else NOTHING


def deictic(parts: Parts, published: Day | None) -> Meaning:
    if published is None:
        return NOTHING
    return span(iso(published + datetime.timedelta(days=int(parts.get("t", "0")))))


def deictic_this(parts: Parts, published: Day | None) -> Meaning | None:
    by = int(parts["r"])
    if published is None:
        return NOTHING
    return span(iso(published + datetime.timedelta(days=by)))


def anaphoric(parts: Parts, published: Day | None) -> Meaning:
    return Meaning(None, None, (None, None), offset=int(parts["a"]))


def holiday(parts: Parts, published: Day | None) -> Meaning:
    year = year_in(parts)
    if year is None and published is None:
        return NOTHING
    code, night = parts["h"].removesuffix("/night"), parts["h"].endswith("/night")

    def day_in(number: int) -> Day:
        if code.startswith("easter"):
            return easter(number) + datetime.timedelta(days=int(code[6:]))
        return Day(number, *(int(p) for p in code.split("-")))

    def named(day: Day) -> tuple[str, str]:
        return iso(day), iso(day + datetime.timedelta(days=int(night)))

    if year is not None:
        return span(*named(day_in(year)))
    assert published is not None
    options = [day_in(published.year + by) for by in (-1, 0, 1)]
    past = max(d for d in options if d <= published)
    future = min(d for d in options if d >= published)
    return Meaning(*named(past), named(future))
