"""`comparisons.toml`: how a text sets figures against each other."""

from __future__ import annotations

import msgspec

from lagebild.languages.schema.data import Data


class ComparisonWords(Data, frozen=True, forbid_unknown_fields=True):
    """`comparisons.toml`: words that set one figure against another."""

    first: str
    still: str
    report: str
    past: str
    corrected: str
    grown: str
    from_: str = msgspec.field(name="from")
    to: str
    against: str
    besides: str
    everyone: str
