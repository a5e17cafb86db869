"""`measures.toml`: words that say what happened."""

from __future__ import annotations

from lagebild.languages.schema.data import Data


class Term(Data, frozen=True, forbid_unknown_fields=True):
    frame: str
    example: str
    role: str = "object"
    verbs: str = ""
    split: str = ""
    nouns: str = ""
    adjectives: str = ""
    phrases: str = ""
    active: bool = False
    """Said of the subject of an active verb alone: who "was surrounded" surrounds nobody."""
    governs: str = ""
    """Said of what stands behind one of these prepositions, and of nothing else: "von zwölf Seeleuten fehlt
    jede Spur", "no trace of twelve sailors".
    """
    requires: str = ""
    """Only of a counted noun in this list."""
    beside: str = ""
    """Only where one of these stands in the same stretch: "erlitt … Verletzungen", "verlor … das Leben"."""


class Terms(Data, frozen=True, forbid_unknown_fields=True):
    """`measures.toml`: words that say what happened to those who are counted."""

    terms: list[Term]
