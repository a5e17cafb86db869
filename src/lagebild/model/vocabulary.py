"""The closed lists of the codebook: the values that the fields of a claim may take.

Source: the codebook (docs/codebook.md), which is generated from `lagebild.knowledge`'s data;
a test holds the two together.
"""

from __future__ import annotations

from typing import Literal

Measure = Literal[
    "killed",
    "wounded",
    "missing",
    "captured",
    "casualties",
    "losses",
    "detained",
    "released",
    "displaced",
    "deployed",
    "strength",
    "recruited",
    "affected",
    "rescued",
    "equipment_lost",
    "equipment_delivered",
    "strikes",
    "intercepted",
    "buildings",
    "aid",
    "area",
    "events",
]
Bound = Literal["exact", "about", "at_least", "more_than", "at_most", "less_than", "almost", "range", "vague"]
SectionKind = Literal["headline", "standfirst", "crosshead", "body"]
SegmentKind = Literal["headline", "standfirst", "crosshead", "paragraph", "caption", "credits"]
PopulationKind = Literal[
    "military",
    "civilian",
    "children",
    "police",
    "militants",
    "journalists",
    "aid_workers",
    "prisoners",
    "hostages",
    "workers",
    "people",
    "equipment",
    "none",
]
Scope = Literal["total", "period", "incident", "plan", "stock"]
SourceRole = Literal["origin", "relay"]
Modality = Literal["asserted", "estimated", "alleged", "planned", "denied", "possible"]
FindingType = Literal["headline_unsupported", "decreasing_total", "contradiction", "term_shift", "arithmetic"]
