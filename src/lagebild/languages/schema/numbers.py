"""`numbers.toml`: number words, bounds, ranges, ages."""

from __future__ import annotations

import msgspec

from lagebild.languages.schema.data import Data
from lagebild.model import Bound


class Several(Data, frozen=True, forbid_unknown_fields=True):
    words: str
    units: dict[str, float]


class Shares(Data, frozen=True, forbid_unknown_fields=True):
    percent: str
    of: str
    leading: dict[str, float]


class Ranges(Data, frozen=True, forbid_unknown_fields=True):
    between: str
    between_and: str
    to: str
    marks: str
    from_: str = msgspec.field(name="from", default="")
    or_: str = msgspec.field(name="or", default="")


class Ambiguous(Data, frozen=True, forbid_unknown_fields=True):
    words: str
    after: str


class Fillers(Data, frozen=True, forbid_unknown_fields=True):
    before: str
    after: str
    more: str


class Ages(Data, frozen=True, forbid_unknown_fields=True):
    after: str
    died: str
    at: str


class Numbers(Data, frozen=True, forbid_unknown_fields=True):
    """`numbers.toml`: number words, vague plurals, shares, bounds, and what is no count."""

    pieces: str
    one: str
    both: str
    """Words for two that are known already: "beide Piloten", "both pilots"."""
    magnitudes: dict[str, float]
    dozens: dict[str, float]
    vague: dict[str, float]
    several: Several
    fractions: dict[str, float]
    shares: Shares
    bounds: dict[Bound, str]
    bounds_after: dict[Bound, str]
    ambiguous: Ambiguous
    estimated: str
    ranges: Ranges
    fillers: Fillers
    skip_after: str
    skip_before: str
    ages: Ages
    articles: str
    pronoun_ones: str
    before_pronoun_ones: str
    """Words after which a word for one is a pronoun and counts nobody ("no one", "this one")."""
    headed: str
    ordinals: str
    dimensions: str
    currencies: dict[str, str]
    inflected: dict[str, str] = msgspec.field(default_factory=dict)
    """Number words with an ending, and the word without it ("zweier" = "zwei")."""
