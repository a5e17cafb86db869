"""Who can be named in a text: a state, an armed group, an organisation, a person … One id, many names."""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal[
    "state",
    "state_body",
    "armed_group",
    "international",
    "ngo",
    "agency",
    "medium",
    "person",
    "party",
    "company",
]
"""What an actor is. The tables of `knowledge/data` use these words."""

Role = Literal[
    "party",
    "authority",
    "recorder",
    "aid",
    "activist",
    "agency",
    "medium",
    "politics",
    "company",
]
"""What an actor does in reporting: takes part in a conflict, speaks with authority, counts, passes on …"""


class Office(NamedTuple):
    """An office that a person holds or held. The days are ISO 8601, as precise as they are surely known."""

    id: str
    """Id of the institution: ``USA.president``."""
    since: str | None
    until: str | None

    def held_on(self, day: str) -> bool:
        """Whether the office was held on `day` (``YYYY-MM-DD``); vague limits count in full."""
        begun = self.since is None or self.since <= day
        return begun and (self.until is None or day[: len(self.until)] <= self.until)


class Actor(NamedTuple):
    """One actor of the tables."""

    id: str
    kind: Kind
    role: Role
    of: str | None = None
    """The state or organisation that it belongs to or is at home in."""
    part_of: str | None = None
    """The organisation that it is a part of."""
    wikidata: str | None = None
    offices: tuple[Office, ...] = ()
    type: str | None = None
    """For a body of a state: what kind of institution it is."""

    def offices_on(self, day: str) -> tuple[str, ...]:
        """Ids of the offices that a person held on `day` (``YYYY-MM-DD``)."""
        return tuple(office.id for office in self.offices if office.held_on(day))
