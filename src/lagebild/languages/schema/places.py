"""`places.toml`: words that lead to places."""

from __future__ import annotations

from lagebild.languages.schema.data import Data


class PlacePrepositions(Data, frozen=True, forbid_unknown_fields=True):
    """Words that lead to a place, by what they make of it."""

    at: str
    target: str
    goal: str
    source: str
    path: str
    loose: str
    seat: str
    belongs: str
    within: str
    along: str


class PlaceNouns(Data, frozen=True, forbid_unknown_fields=True):
    """Nouns of places, from wide to narrow."""

    country: str
    region: str
    town: str
    site: str
    ways: str
    capitals: str
    wards: str
    """Where the hurt and the dead are brought."""


class PlaceAdverbs(Data, frozen=True, forbid_unknown_fields=True):
    """Adverbs that are places: named before ("dort"), by themselves ("weltweit"), relative ("wo")."""

    there: str
    here: str
    whole: str
    where: str
    idle: str
    distance: str


class PlaceVerbs(Data, frozen=True, forbid_unknown_fields=True):
    """Verbs whose object is a place: "a drone hit Tel Aviv", "das Beben erschütterte Nepal"."""

    strikes: str
    hosts: str
    """After a land's name they say that people live there: "Turkey hosts 3.6 million refugees"."""
    speaks: str
    """Before a place they say where somebody spoke: "Speaking in Nairobi"."""


class PlaceNames(Data, frozen=True, forbid_unknown_fields=True):
    """How names of places are built, and what marks a place that was named before."""

    definite: str
    pointing: str
    wide: str
    particles: str


class PlaceWords(Data, frozen=True, forbid_unknown_fields=True):
    """`places.toml`: words that lead to a place, and nouns of places."""

    prepositions: PlacePrepositions
    nouns: PlaceNouns
    adverbs: PlaceAdverbs
    verbs: PlaceVerbs
    names: PlaceNames
