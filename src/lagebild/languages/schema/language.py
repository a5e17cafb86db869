"""`language.toml`: what a language is like."""

from __future__ import annotations

from lagebild.languages.schema.data import Data


class Basics(Data, frozen=True, forbid_unknown_fields=True):
    """`language.toml`: tagger, tags, sentence ends."""

    code: str
    name: str
    english_name: str
    capital_nouns: bool
    clause: str
    perfect_totals: bool
    decimal: str
    group: str
    tagger: str
    abbreviations: str
    before_ordinals: str
    sentence_starts: str
    tags: dict[str, str]
