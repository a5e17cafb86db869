"""`kinds.toml`: who is counted."""

from __future__ import annotations

from lagebild.languages.schema.data import Data


class KindWords(Data, frozen=True, forbid_unknown_fields=True):
    """`kinds.toml`: words around a counted noun that say what kind of people they are."""

    fallen: str
    members: str
    of: str
    acts: str
    act_of: str
    ages: str
    armed: str
    civil: str
    heads: str
    aid: str
    men: str
