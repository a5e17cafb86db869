"""The unit of a figure: people, items, a share, money, area (codebook, `unit`)."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from lagebild.extract.draft import Draft
from lagebild.extract.frames import catalogue
from lagebild.languages import WordIndex, language, words_of

_MEASURED = frozenset(("area", "goods"))
_ITEMS = frozenset(("equipment", "munition", "building", "attack", "event", "goods"))


class Unit(NamedTuple):
    """A unit with the name of the rule that set it."""

    unit: str
    rule: str


def unit_of(draft: Draft, lang: str) -> Unit:
    """The unit of a claim: by the form of its number, else by its noun, else by its measure."""
    number = draft.mention.number
    if number.form == "share":
        return Unit("share", "share")
    if number.currency is not None:
        return Unit(number.currency, "currency")
    noun = draft.mention.noun
    head = draft.mention.counted.head
    if noun is not None and head is not None and noun.class_ in _MEASURED:
        found = _units(lang)[draft.sentence.lows[head]]
        if found:
            return Unit(found[0], "noun")
    if noun is not None and noun.class_ in _ITEMS:
        return Unit("item", "noun")
    if noun is not None and noun.class_ == "person":
        return Unit("person", "noun")
    return Unit(catalogue().unit(draft.mention.measured.measure), "measure")


@lru_cache(maxsize=8)
def _units(code: str) -> WordIndex[str]:
    return WordIndex(
        (word, unit) for unit, listing in language(code).nouns.units.items() for word in words_of(listing)
    )
