"""Who is at war with whom, and since when: so that a party is told from an observer."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from lagebild.knowledge.tables import DATA, rows

_COLUMNS = ("one", "other", "from", "to")


class War(NamedTuple):
    """Two parties (actor ids) and the days between which they fight each other; None: still."""

    one: str
    other: str
    first: str
    last: str | None


@cache
def wars(folder: Path = DATA) -> tuple[War, ...]:
    """All wars that are known. Raises KnowledgeError if the table is faulty."""
    return tuple(
        War(one, other, first, last or None) for one, other, first, last in rows("wars", _COLUMNS, folder)
    )


def at_war(one: str, other: str, day: str | None) -> bool:
    """Whether two parties were at war on a day (``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``); ever, if None."""
    return any({war.one, war.other} == {one, other} and _goes_on(war, day) for war in wars())


def in_war(party: str, day: str | None) -> bool:
    """Whether a party was at war with anybody on a day; ever, if None."""
    return any(party in (war.one, war.other) and _goes_on(war, day) for war in wars())


def _goes_on(war: War, day: str | None) -> bool:
    return day is None or (war.first[: len(day)] <= day and (war.last is None or day <= war.last))


def party_of(actor: str) -> str:
    """The party that an actor belongs to: the state of a ministry, the group itself."""
    return actor.partition(".")[0]
