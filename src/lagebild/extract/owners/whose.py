"""From a mention of an actor to whose the counted are, and which kinds of figures have what kind of owner."""

from __future__ import annotations

from lagebild.extract.mention import Mention
from lagebild.extract.owners.phrases import FORCES
from lagebild.extract.owners.scene import Owned, Scene
from lagebild.knowledge import Mention as ActorMention
from lagebild.knowledge import Resolver
from lagebild.knowledge.institutions import institutions

FIRED = frozenset(("intercepted", "strikes"))
"""Measures of what somebody has launched."""
HURT = frozenset(("killed", "wounded", "casualties", "losses", "captured", "missing", "equipment_lost"))
"""Measures of what befalls somebody's people and things."""
FIGHTERS = frozenset(("military", "militants"))
_NOBODYS = frozenset(("ngo", "company", "medium", "agency", "party"))
"""Organisations whose helpers and staff are nobody's people (codebook, population.actor)."""
_COMMANDING = frozenset(("government", "leader", "ministry", "minister"))
"""Groups of institutions that send a state's soldiers."""


class Whose:
    """Says whose the people and things of an actor are."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver = resolver

    def of(self, mention: ActorMention) -> str | None:
        """Whose people an actor's are: soldiers of an army are its state's (codebook, population)."""
        if mention.kind in _NOBODYS:
            return None
        return self.resolver.people_of(mention.actor) if mention.actor else mention.state

    def owned(self, rule: str, mention: ActorMention) -> Owned:
        """The answer of a rule that has found a mention."""
        return Owned(self.of(mention), rule, mention)


def of_force(mention: Mention, scene: Scene) -> bool:
    """Whether the counted can stand on a side: forces, and losses."""
    return scene.kind in FORCES or mention.measured.measure in HURT


def of_enemy(mention: Mention, scene: Scene) -> bool:
    """Whether the counted can be the enemy's: forces, what they fire, losses."""
    return of_force(mention, scene) or mention.measured.measure in FIRED


def commands(actor: ActorMention) -> bool:
    """Whether soldiers can be an actor's: a state's, its army's, a mission's; no secret service's."""
    if actor.kind == "armed_group":
        return False  # its people are no soldiers
    type_ = institutions().get(actor.institution or "")
    return type_ is None or type_.force or type_.group in _COMMANDING


def of_some_force(actor: ActorMention) -> bool:
    """Whether it is a force of which only guesswork says whose it is: "an elite unit"."""
    type_ = institutions().get(actor.institution or "")
    return not actor.sure and type_ is not None and type_.force
