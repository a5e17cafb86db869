"""What the engine knows of the world: actors with ids and names, and a resolver that finds them in a text.

The data is in `data/` (README.md there says how it is written); `linter.faults` checks it.
"""

from lagebild.knowledge.actor import Actor, Kind, Office, Role
from lagebild.knowledge.atoms import Word
from lagebild.knowledge.mention import How, Mention
from lagebild.knowledge.resolver import Resolver

__all__ = ["Actor", "How", "Kind", "Mention", "Office", "Resolver", "Role", "Word"]
