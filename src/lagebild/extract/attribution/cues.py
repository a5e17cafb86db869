"""Finds the cues of saying in a sentence: who, with which stance, and which side of it holds what is said."""

from __future__ import annotations

from lagebild.analysis import Sentence
from lagebild.extract.attribution.adpositions import AdpositionReader
from lagebild.extract.attribution.cue import Cue
from lagebild.extract.attribution.gapping import GappingReader
from lagebild.extract.attribution.impersonal import ImpersonalReader
from lagebild.extract.attribution.labels import LabelReader
from lagebild.extract.attribution.phrases import PhraseReader, SourcePhrase
from lagebild.extract.attribution.verbs import VerbReader
from lagebild.extract.attribution.who import Who
from lagebild.extract.attribution.words import AttributionWords
from lagebild.languages import Language


class CueReader:
    """Finds cues in sentences of one language."""

    def __init__(self, language: Language) -> None:
        self.words = AttributionWords(language)
        self._phrases = phrases = PhraseReader(self.words)
        self.who = Who(self.words, phrases)
        self._adpositions = AdpositionReader(self.words, phrases, self.who)
        self._impersonal = ImpersonalReader(self.words, phrases, self.who)
        self._verbs = VerbReader(self.words, phrases, self.who, self._impersonal)
        self._gapping = GappingReader(self.words, phrases, self.who)
        self._labels = LabelReader(self.words, phrases, self.who)

    def read(self, sentence: Sentence) -> list[Cue]:
        """The cues of a sentence, from left to right."""
        impersonal = list(self._impersonal.read(sentence))
        taken = {c.start for c in impersonal}
        verbs = [c for c in self._verbs.read(sentence) if c.start not in taken]
        cues = [
            *self._adpositions.prepositions(sentence),
            *self._adpositions.postpositions(sentence),
            *verbs,
            *self._gapping.read(sentence, verbs),
            *impersonal,
            *self._labels.nouns(sentence),
            *self._labels.label(sentence),
            *self._labels.relatives(sentence),
            *self._labels.results(sentence),
        ]
        if sentence.section in ("headline", "crosshead") and not cues:
            cues += self._labels.colon(sentence)
        cues.sort(key=lambda c: c.start)
        return cues

    def subject(self, sentence: Sentence, at: int) -> SourcePhrase | None:
        """Who can speak and stands before the finite verb of the clause of token `at`, or None."""
        ids = sentence.fragments
        verbs = [i for i in range(at) if ids[i] == ids[at] and sentence.tags[i] in ("VFIN", "AFIN", "MFIN")]
        found = self._phrases.before(sentence, verbs[0]) if verbs else None
        if found is None or sentence.tags[found.start - 1 : found.start] == ["PREP"]:
            return None
        return found if self.who.speaks(found) else None
