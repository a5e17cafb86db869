"""A place in a text where an actor is named, and why it is taken for this one."""

from __future__ import annotations

from typing import Literal, NamedTuple

from lagebild.knowledge.actor import Kind, Role
from lagebild.knowledge.institutions import institutions

How = Literal[
    "name",
    "adjective",
    "inhabitant",
    "metonym",
    "place",
    "institution",
    "prefix",
    "relation",
    "person",
    "reference",
]
"""In what way the words name the actor.

name: its own name. adjective: "ukrainisch". inhabitant: "two Iraqis". metonym: a capital or a seat that
stands for the government ("Moskau", "the Kremlin"). place: a place that belongs to the actor ("in Baghdad",
"Gazastreifen"). institution: a body named by what it is ("das Verteidigungsministerium"). prefix: before a
hyphen or the first part of a compound ("US-Soldaten", "Talibankämpfer"). relation: someone else, who
stands in a relation to it ("Iran-backed", "prorussisch"). person: a person by name. reference: a general
word ("the group", "das Land").
"""


class Mention(NamedTuple):
    """One mention. `start` and `end` are offsets; `text` are the words as they stand, single-spaced."""

    start: int
    end: int
    text: str
    actor: str | None
    """Id of the actor (``UKR``, ``hamas``, ``UKR.defence_ministry``), or None where it stays unknown."""
    name: str
    """The actor's name in the language of the text, or the words themselves where it is unknown."""
    how: How
    kind: Kind | None
    role: Role | None
    state: str | None
    """Whose it is: ISO code of a state, id of an armed group or organisation; None where unknown."""
    sure: bool
    """Whether the words alone decide; False where the nearest fitting actor was taken."""
    rule: str
    """Name of the rule that decided, for ``--explain``."""
    institution: str | None = None
    """Type of the institution ("defence_ministry"), also where whose it is stays unknown."""
    clue: tuple[int, int] | None = None
    """Where the words stand that decided whose it is, if others than the mention's own."""

    @property
    def is_person(self) -> bool:
        """Whether it is one person, by name or by office ("the governor")."""
        office = institutions().get(self.institution or "")
        return self.how == "person" or (office is not None and office.person)
