"""Lines: one claimant's running totals of one thing, through all articles that pass them on, along time."""

from __future__ import annotations

import datetime
from collections.abc import Hashable, Iterable

from lagebild.model import Claim
from lagebild.reconcile.across.observed import Placed
from lagebild.reconcile.slots import is_firm, is_part, plain_kind

NEAR = 7
"""So many days apart two statements still speak of the same state of things."""


def lines(claims: Iterable[Placed]) -> list[list[Placed]]:
    """The lines of a ledger, each by the day of its figures. Only totals of somebody's people or things, on
    somebody's word, said as fact or estimate, make one.
    """
    found: dict[Hashable, list[Placed]] = {}
    for placed in claims:
        who = claimant_of(placed.claim)
        if who is not None and placed.day is not None and is_total(placed.claim):
            found.setdefault((who, placed.claim.measure, thing(placed.claim)), []).append(placed)
    return [
        sorted(line, key=lambda p: (last_day(p), p.published or "", p.document)) for line in found.values()
    ]


def is_total(claim: Claim) -> bool:
    """Whether a claim is a running total of somebody's people or things."""
    return (
        claim.scope == "total"
        and claim.population.actor is not None
        and claim.section == "body"
        and is_firm(claim)
        and not is_part(claim)
    )


def thing(claim: Claim) -> Hashable:
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
    return abs((_date(last_day(a)) - _date(last_day(b))).days)


def _date(day: str) -> datetime.date:
    year, month, last = map(int, day.split("-"))
    for back in range(4):
        try:
            return datetime.date(year, month, last - back)
        except ValueError:
            continue
    raise ValueError(day)
