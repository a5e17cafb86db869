"""What a hit is taken for, once its context has decided."""

from __future__ import annotations

from typing import NamedTuple

from lagebild.knowledge.hit import Hit
from lagebild.knowledge.mention import How


class Sense(NamedTuple):
    """One actor at one place of the text: atoms ``hit.first`` to before ``hit.last``."""

    hit: Hit
    actor: str | None
    how: How
    owner: str | None
    """Whose it is: a state, an armed group, an international organisation."""
    sure: bool
    rule: str
    possessive: bool = False
    """Whether it says whose something is: "Russlands", "Ukraine's"."""
    led: bool = False
    """For a relation: whether it puts the actor in charge ("Hamas-run")."""
    institution: str | None = None
    clue: Hit | None = None
    """The hit that decided whose it is."""
