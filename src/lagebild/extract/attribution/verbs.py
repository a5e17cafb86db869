"""Cues that are verbs: "…, sagte ein Sprecher", "the ministry said"."""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.analysis import Sentence
from lagebild.extract.attribution.clauses import Clauses
from lagebild.extract.attribution.contents import ContentReader
from lagebild.extract.attribution.cue import Cue
from lagebild.extract.attribution.impersonal import ImpersonalReader
from lagebild.extract.attribution.phrases import PhraseReader, SourcePhrase
from lagebild.extract.attribution.quoting import QuotingReader
from lagebild.extract.attribution.relays import RelayReader
from lagebild.extract.attribution.sayings import SayingReader
from lagebild.extract.attribution.subjects import SubjectReader
from lagebild.extract.attribution.who import Who
from lagebild.extract.attribution.words import AttributionWords, Saying

_ANTECEDENT = 6
"""A figure that a relative clause says something of stands at most so many words before it."""


class VerbReader:
    """Finds verbs of saying with their subject, in sentences of one language."""

    def __init__(
        self, words: AttributionWords, phrases: PhraseReader, who: Who, impersonal: ImpersonalReader
    ) -> None:
        self._who = who
        self._putting, self._particles = words.putting, words.particles
        self._impersonal = impersonal
        self._clauses = Clauses(words)
        self._sayings = SayingReader(words, self._clauses)
        self._subjects = SubjectReader(words, phrases, self._clauses, who)
        self._contents = ContentReader(words, self._clauses)
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
        if saying.takes in ("figure", "toll") and set(sentence.lows[at + 1 : at + 2]) & self._particles:
            return None  # "Kyiv gave up 55 servicemen"
        if saying.takes == "toll" and not self._contents.gives_toll(sentence, at):
            return None
        if self._clauses.passive(sentence, at):
            return self._of_passive(sentence, at, saying)
        verb, at = at, self._clauses.auxiliary(sentence, at)
        found, inverted = self._subjects.of(sentence, at)
        found = [f for f in found if not self._who.oblique(f)]
        if not found or not self._who.plausible(found[0]):
            return None
        if self._counts_others(found[0]):
            return None
        if self._quoting.quotes(sentence, at):
            found = [*self._quoting.quoted(sentence, at, found), *found]
        previous = self._clauses.points_back(sentence, at, inverted)
        if not self._may_say(sentence, at, saying, found[0]):
            return None
        side = self._contents.side(sentence, at, found, inverted and not previous, saying)
        if side is None:
            return None
        chain = tuple(self._relays.chain(sentence, at, found))
        takes = {"clause": "both", "toll": "figure"}.get(saying.takes, saying.takes)
        return Cue(at, verb + 1, saying.stance, chain, side, takes, "verb", previous)

    def _counts_others(self, subject: SourcePhrase) -> bool:
        """ "29 killed in Tana": no speaker, but what happened, before a noun that looks like a verb."""
        sentence = subject.sentence
        if not any(subject.start <= figure < subject.end for figure in sentence.figures):
            return False
        nouns = [i for i in range(subject.start, subject.end) if sentence.tags[i] in ("NOUN", "NAME")]
        governed = bool(nouns) and "PREP" in sentence.tags[subject.start : nouns[0]]
        inside = any(subject.start < figure < subject.end for figure in sentence.figures)
        return governed or (inside and not self._who.heads(subject))

    def _may_say(self, sentence: Sentence, at: int, saying: Saying, subject: SourcePhrase) -> bool:
        """Whether the subject can be meant: some verbs need a known speaker, of things they say no word."""
        if saying.takes == "both" and saying.stance != "plans":
            return True
        several = sentence.lows[at] in self._putting and self._who.several(subject)
        counted = saying.takes == "toll" and any(subject.start <= i < subject.end for i in sentence.figures)
        return (several or self._who.speaks(subject)) and not counted

    def _of_passive(self, sentence: Sentence, at: int, saying: Saying) -> Cue | None:
        """ "The deaths were confirmed by the ministry": whoever stands after "by" says it."""
        found = self._quoting.agent(sentence, at)
        if self._quoting.quotes(sentence, at):
            subject = [s for s in self._subjects.of(sentence, at)[0] if self._who.speaks(s)]
            found = [*subject, *found] if subject else []
        found = found or self._impersonal.record(sentence, at)  # "in the report it was stated that"
        found = found or self._corrected(sentence, at, saying)
        if not found or not self._of_figure(sentence, at):
            return None
        return Cue(at, at + 1, saying.stance, tuple(found), "both", saying.takes, "passive")

    def _corrected(self, sentence: Sentence, at: int, saying: Saying) -> list[SourcePhrase]:
        """ "Die amtlichen Angaben wurden auf 76 korrigiert": a count was changed, nobody is named."""
        if saying.takes != "figure":
            return []
        finite = self._clauses.passive_verb(sentence, at)
        return [s for s in self._subjects.of(sentence, finite)[0] if self._who.is_record(s)]

    def _of_figure(self, sentence: Sentence, at: int) -> bool:
        """Whether a relative clause ("…, die von X bestätigt wurden") says something of a figure."""
        start = self._clauses.start(sentence, at)
        if start == 0 or not self._clauses.relative(sentence, start):
            return True
        return any(start - _ANTECEDENT <= figure < at for figure in sentence.figures)

    @staticmethod
    def _negated(sentence: Sentence, at: int, saying: Saying) -> bool:
        """ "has not confirmed the truce": nothing is said."""
        return saying.stance == "says" and at > 0 and sentence.tags[at - 1] == "NEG"
