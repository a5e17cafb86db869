"""Times counted back from the day of publication: "three weeks ago", "in the past 24 hours"."""

from __future__ import annotations

from lagebild.extract.times.calendar import (
    Day,
    back,
    iso,
    month_of,
)
from lagebild.extract.times.periods import unit, weekend
from lagebild.extract.times.value import NOTHING, Meaning, Parts, span


def _grain(day: Day, unit: str) -> str:
    """A point in the past as precisely as its unit says: "two years ago" is a year,
    "four months ago" a month.
    """
    if unit in ("year", "decade", "century"):
        return f"{day.year:04d}"
    if unit in ("month", "quarter"):
        return month_of(day.year, day.month)
    return iso(day)


_COUNTED = {
    "hour": (0, "day"),
    "day": (1, "day"),
    "week": (7, "day"),
    "weekend": (7, "day"),
    "month": (1, "month"),
    "quarter": (3, "month"),
    "year": (1, "year"),
    "decade": (10, "year"),
}
"""Units as so many days, months or years."""
_LONG_UNITS = frozenset(("year", "decade", "century"))


def ago(parts: Parts, published: Day | None) -> Meaning:
    if published is None:
        return NOTHING
    unit, count = parts["u"], int(parts["c"])
    if unit == "hour":
        found = published if count < 12 else back(published, 1, "day")
    else:
        found = back(published, count, unit)
    return span(_grain(found, unit)) if found else NOTHING


def after(parts: Parts, published: Day | None) -> Meaning | None:
    """ "two days after the attack"; hours after it are of the same day, whichever that is."""
    counted_back = counted({**parts, "b": ""}, published)
    if parts["u"] == "hour" or counted_back is None:
        return None
    day = ago({"c": "1", **parts}, published)
    return day._replace(offset=counted_back.offset, unit=counted_back.unit)


def vague(parts: Parts, published: Day | None) -> Meaning:
    """Some days or weeks, or about two weeks, cannot be told; some hours are the day."""
    if "about" in parts and parts["u"] in (*_LONG_UNITS, "month"):
        return ago(parts, published)
    if published is not None and parts.get("u") == "hour":
        return span(iso(published))
    return NOTHING


def after_vague(parts: Parts, published: Day | None) -> Meaning | None:
    """ "days after the attack"; hours after it are of the same day, whichever that is."""
    return None if parts["u"] == "hour" else vague(parts, published)


def counted(parts: Parts, published: Day | None) -> Meaning | None:
    """ "ten days later", "a year earlier": counted from the day last spoken of."""
    unit, count = parts["u"], int(parts.get("c", "1"))
    if unit not in _COUNTED:
        return None
    days, name = _COUNTED[unit]
    return Meaning(None, None, (None, None), (-1 if "b" in parts else 1) * count * days, name)


def within(parts: Parts, published: Day | None) -> Meaning | None:
    """ "within 24 hours" ends with the statement; years are too long to be told so."""
    if parts["u"] in _LONG_UNITS:
        return None
    if parts["u"] == "weekend":
        return weekend(parts, published) if parts["c"] == "1" else None
    return past(parts, published)


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
