"""A language's words and endings that the resolver needs: `inflection.toml` and `context.toml`."""

from __future__ import annotations

from functools import cache

import msgspec

from lagebild.knowledge.tables import structure
from lagebild.model import KnowledgeError


class _Inflection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    adjective_endings: tuple[str, ...]
    possessive_endings: tuple[str, ...]
    possessive_marks: tuple[str, ...]
    apostrophe_after: tuple[str, ...]
    city_endings: tuple[str, ...]
    regions: tuple[str, ...]
    stances: tuple[str, ...]
    misspelt_from: int
    capital_nouns: bool
    genders: dict[str, str]
    joined_heads: str


class _Context(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    definite: str
    possessive: str
    country: str
    own: str
    links_of: str
    links_in: str
    places: str
    place_nouns: str
    relations: str
    led: str
    after_people: str
    forenames: str
    geography: str
    press_nouns: str
    not_actors: str
    particles: str
    ethnic: str
    others: str
    press_tails: str
    ordinary: str
    given: str
    days: str
    quantities: str


class Wording:
    """One language's words, as sets to look up in."""

    def __init__(self, forms: _Inflection, words: _Context) -> None:
        self.adjective_endings = forms.adjective_endings
        self.possessive_endings = forms.possessive_endings
        self.possessive_marks = frozenset(forms.possessive_marks)
        self.apostrophe_after = forms.apostrophe_after
        self.city_endings = forms.city_endings
        self.endings = tuple(dict.fromkeys((*forms.adjective_endings[1:], *forms.possessive_endings)))
        self.regions = forms.regions
        self.region_starts = (*forms.regions, *(region.lower() for region in forms.regions))
        self.stances = forms.stances
        self.misspelt_from = forms.misspelt_from
        self.capital_nouns = forms.capital_nouns
        self.genders = forms.genders
        self.joined_heads = _set(forms.joined_heads)
        self.definite = _set(words.definite)
        self.possessive = _set(words.possessive)
        self.country = _set(words.country)
        self.own = _set(words.own)
        self.links_of = _set(words.links_of)
        self.links_in = _set(words.links_in)
        self.places = _set(words.places)
        self.place_nouns = _set(words.place_nouns)
        self.relations = _set(words.relations)
        self.led = _set(words.led)
        self.after_people = _set(words.after_people)
        self.forenames = frozenset(words.forenames.split())
        self.geography = frozenset(words.geography.split())
        self.press_nouns = _set(words.press_nouns)
        self.particles = _set(words.particles)
        self.ethnic = _set(words.ethnic)
        self.others = _set(words.others)
        self.press_tails = frozenset(words.press_tails.split())
        self.ordinary = _set(words.ordinary)
        self.given = frozenset(words.given.split())
        self.quantities = _set(words.quantities)
        self.days = frozenset(words.days.split())
        lines = words.not_actors.replace("\n", " | ").split(" | ")
        self.not_actors = tuple(name.strip() for name in lines if name.strip())


def _set(words: str) -> frozenset[str]:
    return frozenset(words.lower().split())


def languages() -> tuple[str, ...]:
    """Codes of the languages that have words for names, in alphabetical order. Raises KnowledgeError."""
    return tuple(sorted(structure("inflection", dict[str, _Inflection])))


@cache
def wording(lang: str) -> Wording:
    """The words of a language. Raises KnowledgeError if there are none or the files are faulty."""
    forms = structure("inflection", dict[str, _Inflection])
    words = structure("context", dict[str, dict[str, str]])
    if lang not in forms or lang not in words:
        raise KnowledgeError(
            f"There are no words for names in the language «{lang}» (known: {', '.join(forms)})."
        )
    try:
        return Wording(forms[lang], msgspec.convert({**words.get("all", {}), **words[lang]}, _Context))
    except msgspec.ValidationError as error:
        raise KnowledgeError(f"The file context.toml is faulty for «{lang}»: {error}.") from error
