"""`owners.toml`: whose those are who are counted."""

from __future__ import annotations

from lagebild.languages.schema.data import Data


class OwnerWords(Data, frozen=True, forbid_unknown_fields=True):
    """`owners.toml`: words that say whose the counted are."""

    anybody: str
    """Nouns that no single group owns: they are a group's only where it is named beside them."""
    strangers: str
    """Nouns for armed people of whom the text does not know whose they are."""
    nationality: str
    mostly: str
    belonging: str
    members: str
    admits: str
    loss: str
    enemy: str
    receives: str
    claims: str
    costs: str
    """Verbs of what a war has cost whom."""
