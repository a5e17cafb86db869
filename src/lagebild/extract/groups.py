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
        group = self._group(sentence, number, counted)
        if group is not None and group.measure == "losses":
            dead = next((m.measured.measure for m in reversed(known) if m.measured.measure in _DEAD), None)
            return group._replace(measure=dead or group.measure)  # "the victims" are those told of before
        return group

    def _group(self, sentence: Sentence, number: NumberMention, counted: Counted) -> Measured | None:
        if counted.noun is None and counted.head not in sentence.people:
            return None
        if counted.noun is not None and (counted.noun.noun.class_ != "person" or counted.noun.noun.measure):
            return None
        for index in range(number.start - 1, max(-1, number.start - REACH), -1):
            if index in sentence.figures:
                continue
            hit = self._lexicon.noun_at(sentence, index)
            measure = hit.noun.measure if hit is not None and not hit.noun.deed else None
            if hit is None or measure not in _OUTCOMES:
                continue
            divides = self._divides(sentence, hit.start, hit.end, number)
            return Measured(measure, "person", "group", hit.start, hit.end) if divides else None
        return None

    def _divides(self, sentence: Sentence, start: int, end: int, number: NumberMention) -> bool:
        """Whether the noun stands after "among", or as the subject of a verb of falling into."""
        before = start - 1
        while before >= 0 and sentence.tags[before] in ("DET", "ADJ", "NUM", "POSS"):
            before -= 1
        lead = sentence.lows[before] if before >= 0 else ""
        if lead in self._under:
            return True
        falls = any(low in self._falls for low in sentence.lows[end : number.start])
        return falls and (lead in self._belongs or (before < 0 and number.form != "article"))
