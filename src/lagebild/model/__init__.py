"""The types that pass between the steps: plain, typed, immutable."""

from lagebild.model.claim import Claim, Evidence, Population, Source, ValidTime
from lagebild.model.decision import Decision, DecisionKind, Naming
from lagebild.model.document import Document, Segment
from lagebild.model.errors import IntakeError, KnowledgeError, LagebildError, LanguageError
from lagebild.model.finding import Finding
from lagebild.model.quantity import ABOUT_TOLERANCE, Quantity
from lagebild.model.reading import Reading
from lagebild.model.series import PublishedSeries, SeriesPoint
from lagebild.model.span import Span
from lagebild.model.vocabulary import (
    Bound,
    FindingType,
    Measure,
    Modality,
    PopulationKind,
    Scope,
    SectionKind,
    SegmentKind,
    SourceRole,
)

__all__ = [
    "ABOUT_TOLERANCE",
    "Bound",
    "Claim",
    "Decision",
    "DecisionKind",
    "Document",
    "Evidence",
    "Finding",
    "FindingType",
    "IntakeError",
    "KnowledgeError",
    "LagebildError",
    "LanguageError",
    "Measure",
    "Modality",
    "Naming",
    "Population",
    "PopulationKind",
    "PublishedSeries",
    "Quantity",
    "Reading",
    "Scope",
    "SectionKind",
    "Segment",
    "SegmentKind",
    "SeriesPoint",
    "Source",
    "SourceRole",
    "Span",
    "ValidTime",
]
