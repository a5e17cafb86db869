"""The readers of one language that keep no memory of a document."""

from __future__ import annotations

from functools import lru_cache

from lagebild.extract.attribution import CueReader
from lagebild.extract.caveats import CaveatReader
from lagebild.extract.comparisons import ComparisonReader
from lagebild.extract.lexicon import lexicon
from lagebild.extract.mentions import MentionReader
from lagebild.extract.modal_verbs import ModalVerbs
from lagebild.extract.modality import ModalityReader
from lagebild.extract.owners import KindReader, OwnerReader
from lagebild.extract.times import TimeReader
from lagebild.knowledge import Resolver
from lagebild.languages import Language, language


class Readers:
    """The readers of one language that keep no memory of a document."""

    def __init__(self, code: str) -> None:
        self.language: Language = language(code)
        self.times = TimeReader(self.language)
        self.mentions = MentionReader(self.language, lexicon(code))
        self.cues = CueReader(self.language)
        self.modality = ModalityReader(self.language)
        self.comparisons = ComparisonReader(self.language)
        self.modal_verbs = ModalVerbs(self.language)
        self.caveats = CaveatReader(self.language)
        self.resolver = Resolver.load(code)
        self.owners = OwnerReader(self.language, self.resolver, lexicon(code))
        self.kinds = KindReader(self.language, lexicon(code))


@lru_cache(maxsize=8)
def readers(code: str) -> Readers:
    """The readers of a language, made once. Raises LanguageError for a language without data."""
    return Readers(code)
