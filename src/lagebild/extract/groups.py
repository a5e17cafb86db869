"""Figures that a noun of outcome divides: "Unter den Toten sind sechs Kinder"."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.analysis import Sentence
from lagebild.extract.counted import Counted
from lagebild.extract.lexicon import Lexicon
from lagebild.extract.links import REACH
from lagebild.extract.measures import Measured
from lagebild.extract.mention import Mention
from lagebild.extract.numbers import NumberMention
from lagebild.languages import Language, words_of

_OUTCOMES = frozenset(("killed", "wounded", "losses", "detained", "missing", "captured", "rescued"))
_FINITE = frozenset(("VFIN", "AFIN", "MFIN"))
_ENDS = frozenset(("VFIN", "MFIN", "SUB", "REL", "VING"))
_INSIDE = frozenset(("DET", "ADJ", "NUM", "POSS", "NAME", "NOUN", "GEN"))
_CLAUSES = 2
"""So many finite verbs at most stand between, a remark among them ("Among the dead, he said, were …")."""
_DEAD = frozenset(("killed", "casualties"))


class GroupReader:
    """Finds the noun that stands for those of whom a figure is a part, in sentences of one language."""

    def __init__(self, language: Language, lexicon: Lexicon) -> None:
        words = language.grammar.partitive
        self._lexicon = lexicon
        self._under = frozenset(words_of(words.under))
        self._belongs = frozenset(words_of(words.belongs_to))
        self._falls = frozenset(words.falls_into.split())

    def read(
        self, sentence: Sentence, number: NumberMention, counted: Counted, known: Sequence[Mention]
    ) -> Measured | None:
        """The measure of the group, or None where the figure stands under none."""
        group = self._share(number, counted) or self._group(sentence, number, counted)
        if group is not None and group.measure == "losses":
            dead = next((m.measured.measure for m in reversed(known) if m.measured.measure in _DEAD), None)
            return group._replace(measure=dead or group.measure)  # "the victims" are those told of before
        return group

    @staticmethod
    def _share(number: NumberMention, counted: Counted) -> Measured | None:
        """ "Four of the victims were teachers": they are of those told of before."""
        noun = counted.noun
        if number.form == "article" or not counted.partitive or noun is None:
            return None
        if noun.noun.measure != "losses":
            return None
        return Measured("losses", "person", "group", noun.start, noun.end)

    def _group(self, sentence: Sentence, number: NumberMention, counted: Counted) -> Measured | None:
        if counted.noun is None and counted.head not in sentence.people:
            return None
        if counted.noun is not None and (counted.noun.noun.class_ != "person" or counted.noun.noun.measure):
            return None
        return self._before(sentence, number) or self._after(sentence, counted)

    def _before(self, sentence: Sentence, number: NumberMention) -> Measured | None:
        """ "Among the dead are two children", "The victims include a priest"."""
        for index in range(number.start - 1, max(-1, number.start - REACH), -1):
            if index in sentence.figures:
                continue
            hit = self._outcome(sentence, index)
            if hit is None:
                continue
            if sum(tag in _FINITE for tag in sentence.tags[hit.end : number.start]) > _CLAUSES:
                return None  # a clause of its own stands between
            return hit if self._divides(sentence, hit.start, hit.end, number) else None
        return None

    def _after(self, sentence: Sentence, counted: Counted) -> Measured | None:
        """ "Three police officers and a nurse were among the dead"."""
        if counted.partitive or (counted.start and sentence.tags[counted.start - 1] == "PREP"):
            return None
        for index in range(counted.end, min(len(sentence.lows), counted.end + REACH)):
            if sentence.tags[index] in _ENDS:
                return None
            if sentence.lows[index] in self._under and sentence.tags[index - 1] == "AFIN":
                hits = (
                    self._outcome(sentence, i) for i in range(index + 1, min(len(sentence.lows), index + 5))
                )
                return next((hit for hit in hits if hit is not None), None)
        return None

    def _outcome(self, sentence: Sentence, index: int) -> Measured | None:
        """The measure of a noun for those to whom something happened, at token `index`."""
        hit = self._lexicon.noun_at(sentence, index)
        if hit is None or hit.noun.deed or hit.noun.measure not in _OUTCOMES:
            return None
        return Measured(hit.noun.measure, "person", "group", hit.start, hit.end)

    def _divides(self, sentence: Sentence, start: int, end: int, number: NumberMention) -> bool:
        """Whether the noun stands after "among", or as the subject of a verb of falling into."""
        before = start - 1
        while before >= 0 and sentence.tags[before] in _INSIDE:
            before -= 1
        lead = sentence.lows[before] if before >= 0 else ""
        opens = before < 0 or sentence.tags[before] in ("PUNCT", "SUB", "AND")
        if lead in self._under:
            return True
        falls = any(low in self._falls for low in sentence.lows[end : number.start])
        return falls and (lead in self._belongs or (opens and number.form != "article"))
