"""`findings.toml`: the sentences of the findings."""

from __future__ import annotations

import msgspec

from lagebild.languages.schema.data import Data


class FindingSentences(Data, frozen=True, forbid_unknown_fields=True):
    """`findings.toml`: one plain sentence for each kind of finding, and names of the measures."""

    headline_unsupported: str
    headline_unsupported_alone: str
    headline_unsure: str
    headline_standfirst: str
    decreasing_total: str
    contradiction: str
    term_shift: str
    arithmetic: str
    arithmetic_less: str
    by: str
    and_: str = msgspec.field(name="and")
    measures: dict[str, str]
