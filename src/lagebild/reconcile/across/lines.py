"""What a claim is a figure of, and for which day: what the groupings and rules across documents share."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from lagebild.model import Claim
from lagebild.reconcile.across.observed import Placed
from lagebild.reconcile.slots import is_firm, is_part, plain_kind

NEAR = 7
"""So many days apart two statements still speak of the same state of things."""


def is_total(claim: Claim) -> bool:
    """Whether a claim is a running total of somebody's people or things."""
    return (
        claim.scope == "total"
        and claim.population.actor is not None
        and claim.section == "body"
        and is_firm(claim)
        and not is_part(claim)
    )


def thing(claim: Claim) -> tuple[str | None, ...]:
    """What is counted, the measure aside: whose, which kind, where."""
    place = claim.place.casefold() if claim.place else None
    return claim.unit, claim.population.actor, plain_kind(claim), place


def claimant_of(claim: Claim) -> str | None:
    """Who vouches: an actor's id, else the words; None where the text speaks in its own voice."""
    origin = claim.claimant
    return None if origin is None else origin.actor or origin.text.casefold()


def last_day(placed: Placed) -> str:
    """The last day of the day or month for which a figure is given."""
    day = placed.day or ""
    return (
        day
        if len(day) == len("2025-06-19")
        else f"{day}-31"
        if len(day) == len("2025-06")
        else f"{day}-12-31"
    )


def days_apart(a: Placed, b: Placed) -> int:
    """How many days lie between two figures; months count by their last day."""
    return abs(_number(last_day(a)) - _number(last_day(b)))


def near(placed: Placed, others: Sequence[Placed]) -> Iterator[Placed]:
    """Those of `others`, which are in the order of their days, that lie `NEAR`."""
    day = _number(last_day(placed))
    first = bisect_left(others, day - NEAR, key=lambda p: _number(last_day(p)))
    for index in range(first, len(others)):
        if _number(last_day(others[index])) > day + NEAR:
            return
        yield others[index]


@lru_cache(maxsize=1 << 14)
def _number(day: str) -> int:
    """The number of a day; of one that its month does not have, that of the month's last."""
    year, month, last = map(int, day.split("-"))
    for back in range(4):
        try:
            return datetime.date(year, month, last - back).toordinal()
        except ValueError:
            continue
    raise ValueError(day)
