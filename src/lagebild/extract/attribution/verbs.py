"""Cues that are verbs: "…, sagte ein Sprecher", "the ministry said"."""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.analysis import Sentence
from lagebild.extract.attribution.clauses import Clauses
from lagebild.extract.attribution.cue import Cue
from lagebild.extract.attribution.phrases import PhraseReader, SourcePhrase
from lagebild.extract.attribution.quoting import QuotingReader
from lagebild.extract.attribution.relays import RelayReader
from lagebild.extract.attribution.sayings import SayingReader
from lagebild.extract.attribution.subjects import SubjectReader
from lagebild.extract.attribution.who import Who
from lagebild.extract.attribution.words import AttributionWords, Saying


class VerbReader:
    """Finds verbs of saying with their subject, in sentences of one language."""

    def __init__(self, words: AttributionWords, phrases: PhraseReader, who: Who) -> None:
        self._words = words
        self._who = who
        self._clauses = Clauses(words)
        self._sayings = SayingReader(words, self._clauses)
        self._subjects = SubjectReader(words, phrases, self._clauses, who)
        self._quoting = QuotingReader(words, phrases, who)
        self._relays = RelayReader(words, phrases, who)

    def read(self, sentence: Sentence) -> Iterator[Cue]:
        for at in range(len(sentence.lows)):
            saying = self._sayings.at(sentence, at)
            passive = self._sayings.participle(sentence, at) if saying is None else None
            if passive is not None and self._clauses.passive(sentence, at):
                cue = self._of_passive(sentence, at, passive)
            elif saying is not None:
                cue = self._of_verb(sentence, at, saying)
            else:
                continue
            if cue is not None:
                yield cue

    def _of_verb(self, sentence: Sentence, at: int, saying: Saying) -> Cue | None:
        if self._negated(sentence, at, saying):
            return None
        if self._clauses.passive(sentence, at):
            return self._of_passive(sentence, at, saying)
        verb, at = at, self._clauses.auxiliary(sentence, at)
        found, inverted = self._subjects.of(sentence, at)
        found = [f for f in found if not self._who.oblique(f)]
        if not found or not self._who.plausible(found[0]):
            return None
        if self._quoting.quotes(sentence, at):
            found = [*self._quoting.quoted(sentence, at, found), *found]
        previous = self._clauses.points_back(sentence, at, inverted)
        if (saying.takes != "both" or saying.stance == "plans") and not self._who.speaks(found[0]):
            return None
        side = "left" if inverted and not previous and self._content_left(sentence, at) else "right"
        if not inverted and self._closes(sentence, at, found[-1]):
            side = "left"
        found = self._relays.chain(sentence, at, found)
        if inverted and self._object_first(sentence, at):
            side = "left"
        elif saying.takes != "both":
            side = "right"
        elif self._clauses.subordinate(sentence, at) or saying.stance == "denies":
            side = "both"
        return Cue(at, verb + 1, saying.stance, tuple(found), side, saying.takes, "verb", previous)

    def _of_passive(self, sentence: Sentence, at: int, saying: Saying) -> Cue | None:
        """ "The deaths were confirmed by the ministry": whoever stands after "by" says it."""
        found = self._quoting.agent(sentence, at)
        if self._quoting.quotes(sentence, at):
            subject = [s for s in self._subjects.of(sentence, at)[0] if self._who.speaks(s)]
            found = [*subject, *found] if subject else []
        if not found:
            return None
        return Cue(at, at + 1, saying.stance, tuple(found), "both", saying.takes, "passive")

    @staticmethod
    def _negated(sentence: Sentence, at: int, saying: Saying) -> bool:
        """ "has not confirmed the truce": nothing is said."""
        return saying.stance == "says" and at > 0 and sentence.tags[at - 1] == "NEG"

    def _content_left(self, sentence: Sentence, at: int) -> bool:
        return self._clauses.start(sentence, at) > 0 and at > 2

    def _object_first(self, sentence: Sentence, at: int) -> bool:
        """ "20 Tote meldet die Polizei": the figure stands before the verb, in its own clause."""
        start = self._clauses.start(sentence, at)
        return self._words.bracket and any(start <= figure < at for figure in sentence.figures)

    def _opens_object(self, sentence: Sentence, at: int) -> bool:
        """Whether what is said follows the verb as its object ("believed the estimate to be too high").

        One who is told something is no such object ("told Reuters"), nor is a day.
        """
        tag = sentence.tags[at + 1]
        if tag == "NUM" or sentence.figures & {at, at + 1}:
            return True
        if tag not in ("DET", "POSS") or sentence.lows[at] in self._words.told_verbs:
            return False
        ids = sentence.fragments
        rest = [i for i in range(at + 1, len(ids)) if ids[i] == ids[at] and i not in sentence.dated]
        return any(i in sentence.figures or sentence.tags[i] in ("TO", "VINF", "AINF") for i in rest)

    def _closes(self, sentence: Sentence, at: int, source: SourcePhrase) -> bool:
        """ "[what is said], the ministry said": nothing but a time or place follows."""
        ids = sentence.fragments
        start = self._clauses.start(sentence, at)
        if not start <= source.start:
            start = source.start
        if start == 0 or sentence.lows[start - 1] not in (",", "”", "“", '"', "’", "–", "—", "-", "»"):
            return False
        end = at + 1
        while end < len(ids) and ids[end] == ids[at]:
            if sentence.tags[end] in ("SUB", "VFIN", "AFIN", "MFIN"):
                return False
            if end == at + 1 and self._opens_object(sentence, at):
                return False
            end += 1
        return True
