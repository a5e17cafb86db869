"""Figures that go on counting what was counted before: "On Monday the figure stood at 844"."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.measured import Measured
from lagebild.extract.mention import Mention
from lagebild.extract.question import Question
from lagebild.languages import Language, PhraseIndex, WordIndex, words_of

_OUTCOMES = ("killed", "casualties", "missing", "wounded", "captured", "detained", "rescued", "displaced")
"""What is counted on, the dead before all others."""
_NEAR = 4
_BACK = 6
"""So many sentences back a figure may stand that is counted on."""
_BETWEEN = frozenset(("PREP", "ADV", "DET", "AFIN", "VFIN", "APP", "VPP", "PRON", "SUB"))
_AFTER = frozenset(("PUNCT", "PREP", "AND", "ADV", "SUB", "REL", "VFIN", "AFIN", "PART", "PRON", "VPP"))


class CountReader:
    """Finds the figure that a bare number goes on counting, in sentences of one language."""

    def __init__(self, language: Language) -> None:
        self._reports = PhraseIndex[None]((w, None) for w in words_of(language.comparisons.report))
        self._nouns = WordIndex[None]((w, None) for w in words_of(language.grammar.partitive.count_nouns))

    def read(self, q: Question, known: Sequence[Mention]) -> Mention | None:
        """The figure with the measure of the one before, or None where nothing says that it counts on."""
        plain = q.number.form in ("digits", "words", "vague") and q.number.currency is None
        if not plain or q.counted.head is not None or q.counted.partitive or q.number.value < 2:
            return None
        after = q.sentence.tags[q.counted.end : q.counted.end + 1]
        if not _AFTER.issuperset(after) or not self._is_counted(q):
            return None
        if known and known[-1].number.currency is not None:
            return None  # "It should have said 2.5 billion": money
        near = [m for m in known if 0 <= q.sentence.index - m.sentence.index <= _BACK and m.link != "part"]
        for measure in _OUTCOMES:
            whole = next((m for m in reversed(near) if m.measured.measure == measure), None)
            if whole is not None:
                place = whole.number
                measured = Measured(
                    measure, "person", "counts-on", place.start, place.end, where=whole.sentence
                )
                return Mention(q.sentence, q.number, q.counted, measured, whole.noun)
        return None

    def _is_counted(self, q: Question) -> bool:
        """Whether a word of counting or reporting leads to the number."""
        lows, tags, start = q.sentence.lows, q.sentence.tags, q.number.start
        for at in range(start - 1, max(-1, start - 1 - _NEAR), -1):
            if lows[at] in self._nouns or self._reports.before(lows, at + 1) is not None:
                return True
            if tags[at] not in _BETWEEN or at in q.sentence.figures:
                return False
        return False
