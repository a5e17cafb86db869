"""Two predicates of one figure: "the release of 200 schoolgirls kidnapped in April" (codebook, claims)."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.analysis import Sentence
from lagebild.extract.frames import catalogue
from lagebild.extract.lexicon import TermHit
from lagebild.extract.measured import Measured
from lagebild.extract.mention import Mention
from lagebild.languages import Language, words_of

_OUTCOMES = frozenset("killed wounded missing captured detained released".split())
_UNDOES = frozenset(("released", "rescued", "killed"))
"""What is told of those to whom another thing was done before."""
_DONE = frozenset(("captured", "detained"))
_BETWEEN = frozenset(("AND", "ADV", "AFIN", "APP", "PUNCT", "VPP", "VFIN"))
_LONGEST_STEP = 3
_OBJECT = frozenset(("NUM", "DET", "POSS", "NOUN", "NAME"))
_FORMS = frozenset(("verb", "phrase", "particle", "adjective"))


class PredicateReader:
    """Finds the second predicate of a figure in sentences of one language."""

    def __init__(self, language: Language) -> None:
        clauses = language.grammar.clauses
        self._chain = language.basics.clause == "chain"
        self._relative = frozenset(words_of(clauses.relative))

    def second(self, mention: Mention, terms: Sequence[TermHit]) -> Mention | None:
        """The figure once more with its second measure, or None. German clauses keep their verbs apart."""
        measured = mention.measured
        if not self._chain or measured.counted != "person" or measured.where is not None:
            return None
        hit = self._of_noun(mention, terms) or self._joined(mention, terms)
        if hit is None:
            return None
        measure = catalogue().measure(hit.term.frame, "person")
        if measure is None or measure == measured.measure or measure not in _OUTCOMES:
            return None
        found = Measured(measure, "person", "second", hit.start, hit.end, hit.term.frame, hit)
        return mention._replace(measured=found)

    def _of_noun(self, mention: Mention, terms: Sequence[TermHit]) -> TermHit | None:
        """The participle or relative clause right after the noun, where another word before it governs."""
        measured, counted, sentence = mention.measured, mention.counted, mention.sentence
        governs = measured.start < mention.number.start and measured.measure in _UNDOES
        if not governs or counted.partitive or counted.head is None:
            return None
        at = counted.end
        if at < len(sentence.lows) and sentence.lows[at] in self._relative:
            reach = at + 5
        else:
            reach = at + 1
            if sentence.tags[at : at + 1] not in (["VPP"], ["VFIN"]):
                return None
        near = (t for t in terms if at <= t.start < reach and t.form in ("verb", "particle"))
        return next((t for t in near if catalogue().measure(t.term.frame, "person") in _DONE), None)

    def _joined(self, mention: Mention, terms: Sequence[TermHit]) -> TermHit | None:
        """ "kidnapped and presumed killed", "missing and feared dead": of the same people, one after the
        other.
        """
        own, sentence = mention.measured, mention.sentence
        if own.hit is None or own.measure not in _OUTCOMES or own.start < mention.counted.end:
            return None
        for hit in terms:
            first, last = sorted((own.hit, hit), key=lambda t: t.start)
            if not 0 < last.start - first.end <= _LONGEST_STEP or hit.form not in _FORMS:
                continue
            step = sentence.tags[first.end : last.start]
            joined = "AND" in step and _BETWEEN.issuperset(step) and first.start >= mention.counted.end
            if joined and not self._has_object(sentence, last) and not self._leaves_hospital(first, last):
                return hit
        return None

    @staticmethod
    def _leaves_hospital(first: TermHit, last: TermHit) -> bool:
        """ "treated and released" is no release."""
        return first.term.frame == "wound" and last.term.frame == "release"

    @staticmethod
    def _has_object(sentence: Sentence, hit: TermHit) -> bool:
        """Whether the verb has an object of its own: "were shot and killed two guards"."""
        return hit.end in sentence.figures or sentence.tags[hit.end : hit.end + 1] in [[t] for t in _OBJECT]
