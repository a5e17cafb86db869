"""The shape of a language's data files. Unknown or missing entries are errors with a full sentence."""

from __future__ import annotations

from lagebild.languages.schema.attribution import (
    Attribution,
    Citing,
    GoingOn,
    Impersonal,
    Records,
    RelativeCues,
    Reported,
    SourcePrepositions,
    Speakers,
    SpeechNouns,
    SpeechVerb,
    Told,
)
from lagebild.languages.schema.comparisons import ComparisonWords
from lagebild.languages.schema.data import Data
from lagebild.languages.schema.findings import FindingSentences
from lagebild.languages.schema.grammar import (
    Cases,
    Clauses,
    Differences,
    Grammar,
    Partitive,
    Prepositions,
    Pronouns,
    Verbs,
)
from lagebild.languages.schema.kinds import KindWords
from lagebild.languages.schema.language import Basics
from lagebild.languages.schema.measures import Term, Terms
from lagebild.languages.schema.modality import Caveat, CaveatReach, Future, Hearsay, ModalityWords, ModalWords
from lagebild.languages.schema.numbers import Ages, Ambiguous, Fillers, Numbers, Ranges, Several, Shares
from lagebild.languages.schema.owners import OwnerWords
from lagebild.languages.schema.places import (
    PlaceAdverbs,
    PlaceNames,
    PlaceNouns,
    PlacePrepositions,
    PlaceVerbs,
    PlaceWords,
)
from lagebild.languages.schema.populations import Noun, Nouns
from lagebild.languages.schema.scope import ScopeWords
from lagebild.languages.schema.times import TimePattern, Times

__all__ = [
    "Ages",
    "Ambiguous",
    "Attribution",
    "Basics",
    "Cases",
    "Caveat",
    "CaveatReach",
    "Citing",
    "Clauses",
    "ComparisonWords",
    "Data",
    "Differences",
    "Fillers",
    "FindingSentences",
    "Future",
    "GoingOn",
    "Grammar",
    "Hearsay",
    "Impersonal",
    "KindWords",
    "ModalWords",
    "ModalityWords",
    "Noun",
    "Nouns",
    "Numbers",
    "OwnerWords",
    "Partitive",
    "PlaceAdverbs",
    "PlaceNames",
    "PlaceNouns",
    "PlacePrepositions",
    "PlaceVerbs",
    "PlaceWords",
    "Prepositions",
    "Pronouns",
    "Ranges",
    "Records",
    "RelativeCues",
    "Reported",
    "ScopeWords",
    "Several",
    "Shares",
    "SourcePrepositions",
    "Speakers",
    "SpeechNouns",
    "SpeechVerb",
    "Term",
    "Terms",
    "TimePattern",
    "Times",
    "Told",
    "Verbs",
]
