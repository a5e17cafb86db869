"""`populations.toml`: what can be counted."""

from __future__ import annotations

import msgspec

from lagebild.languages.schema.data import Data


class Noun(Data, frozen=True, forbid_unknown_fields=True):
    class_: str = msgspec.field(name="class")
    kind: str
    words: str
    example: str
    measure: str | None = None
    default: str | None = None
    unit: str | None = None
    scope: str | None = None
    """ "incident" for those who are there only at an event: attackers, protesters; "stock" for inmates."""
    aboard: bool = False
    """Whether it names those on one journey: a figure of that event even where they are few."""
    deed: bool = False
    """Whether it names a deed ("Festnahmen", "Morde"): "eine Festnahme" is not one person."""
    open: bool = False
    """Whether a word of gaol decides what it is: prisoners of war, or people in custody."""
    stands_for: bool = False
    """Whether it stands for what was counted before ("665 wurden ermordet, im Vorjahr gab es 527 Fälle")."""
    sort: str = ""
    """What frames may ask for besides: "craft" come by themselves ("sent two ships"), "kin" are mourned ("has
    lost two brothers"), "helper" come to fires
    and floods, "sent" are peacekeepers, who are never at home.
    """
    many: bool = False
    """Whether it means these only as many: "100 Mann" are soldiers, "ein Mann" is any man."""


class Nouns(Data, frozen=True, forbid_unknown_fields=True):
    """`populations.toml`: nouns for those who are counted."""

    units: dict[str, str]
    nouns: list[Noun]
