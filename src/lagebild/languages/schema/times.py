"""`times.toml`: words of time and their patterns."""

from __future__ import annotations

from lagebild.languages.schema.data import Data


class TimePattern(Data, frozen=True, forbid_unknown_fields=True):
    kind: str
    seq: str
    example: str


class Times(Data, frozen=True, forbid_unknown_fields=True):
    """`times.toml`: time words as value = words, and what rows of them mean."""

    months: dict[str, str]
    weekdays: dict[str, str]
    deictic: dict[str, str]
    anaphoric: dict[str, str]
    units: dict[str, str]
    plural_units: dict[str, str]
    relative: dict[str, str]
    parts: dict[str, str]
    seasons: dict[str, str]
    counts: dict[str, str]
    ordinals: dict[str, str]
    decades: dict[str, str]
    shifted: dict[str, str]
    holidays: dict[str, str]
    letters: dict[str, str]
    patterns: list[TimePattern]
