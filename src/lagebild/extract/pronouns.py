"""What a later clause says of a person whom only a pronoun names there: "bevor er erschossen wurde"."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.analysis import Sentence
from lagebild.extract.clauses import FINITE, Phrase
from lagebild.extract.counted import Counted
from lagebild.extract.frames import catalogue
from lagebild.extract.lexicon import Lexicon, TermHit
from lagebild.extract.measured import Measured, is_weak
from lagebild.extract.question import Question
from lagebild.extract.relations import Relations
from lagebild.languages import Language

_CLOSE = 9.0
"""A word that costs more than this is not said of the pronoun."""


class PronounReader:
    """Finds the outcome of a pronoun's person in sentences of one language."""

    def __init__(self, language: Language, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._relations = Relations(language)
        words = language.grammar.pronouns
        self._subjects = {one: frozenset(listing.split()) for one, listing in words.subject.items()}
        self._objects = {one: frozenset(listing.split()) for one, listing in words.object.items()}

    def read(self, q: Question) -> Measured | None:
        """The outcome that a later clause tells, or None. Somebody else in between ends the search, unless he
        stands in the clause that the person opens as its subject.
        """
        first = q.sentence.lows[q.number.core]
        key = first if first in self._subjects else "many" if q.number.value > 1 else None
        if key is None or q.counted.head is None or self._governed(q):
            return None
        sentence, ids = q.sentence, q.sentence.fragments
        own = ids[q.counted.start]
        opens = q.counted.start == ids.index(own) or sentence.tags[q.counted.start - 1] in FINITE
        for at in range(q.counted.end, len(ids)):
            if self._is_person(sentence, at) and not (opens and ids[at] == own):
                return None
            if ids[at] == own or sentence.tags[at] == "REL":
                continue
            subject = sentence.lows[at] in self._subjects[key]
            if subject or sentence.lows[at] in self._objects[key]:
                return self._said(q, at, subject, sentence.lows[at] in self._objects[key])
        return None

    def _governed(self, q: Question) -> bool:
        return self._relations.phrase(q.sentence, q.counted).preposition is not None

    def _is_person(self, sentence: Sentence, at: int) -> bool:
        """Whether somebody else is named that the pronoun could mean as well: one alone, not "the police"."""
        hit = self._lexicon.noun_at(sentence, at)
        return hit is not None and hit.noun.class_ == "person" and hit.noun.kind != "police"

    def _said(self, q: Question, at: int, subject: bool, object_: bool) -> Measured | None:
        phrase = Phrase(at, at + 1, None)
        best: Measured | None = None
        for hit in q.terms:
            if q.sentence.fragments[hit.start] != q.sentence.fragments[at] or hit.form == "noun":
                continue
            measure = catalogue().measure(hit.term.frame, "person")
            if measure is None or is_weak(hit.term.frame, hit.form):
                continue
            if not self._fits(q.sentence, at, hit, subject, object_):
                continue
            cost = self._relations.cost(q.sentence, phrase, hit, _alone(q.others, q.counted), q.terms)
            if cost is not None and cost <= _CLOSE and (best is None or cost < best.cost):
                best = Measured(
                    measure, "person", "pronoun", hit.start, hit.end, hit.term.frame, hit, cost=cost
                )
        return best

    def _fits(self, sentence: Sentence, at: int, hit: TermHit, subject: bool, object_: bool) -> bool:
        """Whether the pronoun has the case that the verb asks for: who was shot, or whom somebody shot."""
        if hit.term.role != "object" or self._relations.verbs.in_passive(sentence, hit):
            return subject
        return object_ and (not subject or hit.end == at)


def _alone(others: Sequence[Counted], own: Counted) -> list[Counted]:
    return [o for o in others if o is not own]
