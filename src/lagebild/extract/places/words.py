"""The words of one language that lead to places, ready to look up."""

from __future__ import annotations

from functools import lru_cache

from lagebild.languages import Language, PhraseIndex, WordIndex, words_of

COUNTRY, REGION, TOWN, SITE = 0, 1, 2, 3
"""How narrow a place is: "most specific" (codebook, `place`) prefers the higher rank."""


class PlaceVocabulary:
    """`places.toml` of a language."""

    def __init__(self, language: Language) -> None:
        data = language.places
        self.capital_nouns = language.basics.capital_nouns
        self.roles = PhraseIndex[str](
            (word, role)
            for role, listing in (
                ("at", data.prepositions.at),
                ("target", data.prepositions.target),
                ("goal", data.prepositions.goal),
                ("source", data.prepositions.source),
                ("path", data.prepositions.path),
            )
            for word in words_of(listing)
        )
        self.within = PhraseIndex[None]((w, None) for w in words_of(data.prepositions.within))
        self.loose = frozenset(words_of(data.prepositions.loose))
        self.seats = frozenset(data.prepositions.seat.split())
        self.belongs = frozenset(data.prepositions.belongs.split())
        self.ranks = WordIndex[int](
            (word, rank)
            for rank, listing in (
                (COUNTRY, data.nouns.country),
                (REGION, data.nouns.region),
                (TOWN, data.nouns.town),
                (SITE, data.nouns.site),
            )
            for word in words_of(listing)
        )
        self.there = PhraseIndex[None](
            (w, None) for w in words_of(data.adverbs.there) + words_of(data.adverbs.here)
        )
        self.here = frozenset(data.adverbs.here.split())
        self.whole = frozenset(data.adverbs.whole.split())
        self.distance = frozenset(data.adverbs.distance.split())
        self.idle = frozenset(data.adverbs.idle.split())
        self.where = frozenset(data.adverbs.where.split())
        self.particles = frozenset(data.names.particles.split())
        self.definite = frozenset(data.names.definite.split())
        self.pointing = frozenset(words_of(data.names.pointing))
        self.along = frozenset(data.prepositions.along.split())
        self.ways = frozenset(data.nouns.ways.split())
        self.capitals = frozenset(data.nouns.capitals.split())
        self.wards = frozenset(data.nouns.wards.split())
        self.hosts = frozenset(data.verbs.hosts.split())
        self.speaks = frozenset(data.verbs.speaks.split())
        self.strikes = frozenset(data.verbs.strikes.split())
        self.wide = PhraseIndex[None]((w, None) for w in words_of(data.names.wide))


@lru_cache(maxsize=8)
def place_vocabulary(language: Language) -> PlaceVocabulary:
    """The vocabulary of a language, indexed once."""
    return PlaceVocabulary(language)
