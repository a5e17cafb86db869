"""The measure of a figure that stands in a row of others, where its own words say little."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lagebild.extract.enumerations import beside, listed, row_end, same_people, spelled_out, sums_up
from lagebild.extract.links import LinkReader
from lagebild.extract.measured import FINAL, Measured, is_weak
from lagebild.extract.measures import MeasureReader
from lagebild.extract.mention import Mention
from lagebild.extract.question import Question
from lagebild.languages import Language, PhraseIndex, words_of

_FAR = 15.0
"""A verb that costs more than this gives way to an apposition that spells an earlier figure out."""


class Placed(NamedTuple):
    """What a figure in a row counts, and how it hangs on the one at `whole`, if on any."""

    measured: Measured
    link: str = ""
    whole: int | None = None


class RowReader:
    """Reads figures by the row that they stand in, in sentences of one language."""

    def __init__(self, language: Language, measures: MeasureReader, links: LinkReader) -> None:
        self._measures = measures
        self._links = links
        self._verbs_close = language.basics.clause == "bracket"
        self._everyone = frozenset(language.comparisons.everyone.split())
        self._ones = frozenset(language.grammar.partitive.ones.split())
        self._beside = PhraseIndex[None]((w, None) for w in words_of(language.grammar.partitive.beside))

    def read(self, q: Question, own: Measured | None, known: Sequence[Mention]) -> Placed | None:
        """What the row makes of a figure whose measure is `own`, or None where that stands."""
        added = sums_up(q.number, q.numbers, known)
        if added is not None and not (own and own.measure in FINAL):
            return Placed(self._links.taken_over(known[added], "part"), "part", added)
        faint = own is None or own.rule == "noun-default" or is_weak(own.frame, own.rule)
        if not (faint or (own and own.cost > _FAR)) or self._links.has_own_verb(q):
            return None
        spelled = spelled_out(q.sentence, q.number, q.counted, known, self._everyone)
        if spelled is not None:
            return Placed(self._links.taken_over(known[spelled], "part"), "part", spelled)
        if not faint:
            return None
        people = same_people(q.sentence, q.number, q.counted, known)
        if people is not None:
            return Placed(self._links.taken_over(known[people], "part"), "part", people)
        row = beside(q.sentence, q.counted, known, self._beside) or listed(
            q.sentence, q.number, q.counted, known, self._ones
        )
        if row is not None:
            return Placed(row, "list")
        ahead = self._ahead(q)
        return Placed(ahead) if ahead is not None else None

    def _ahead(self, q: Question) -> Measured | None:
        """The measure of the last in a row of figures, where the verb that they share follows it."""
        ids, tags = q.sentence.fragments, q.sentence.tags
        own = (tags[i] for i in range(len(ids)) if ids[i] == ids[q.number.start])
        if self._verbs_close and "VFIN" in own:
            return None  # "in der Stadt leben 300 Menschen, 20 sind geflohen"
        last = row_end(q.sentence, q.counted, q.row)
        if last is None or last.partitive or q.counted.kind_of is None or q.number.currency is not None:
            return None
        number = next(n for n, c in zip(q.numbers, q.row, strict=True) if c is last)
        found = self._measures.read(q._replace(number=number, counted=last, whole=False))
        if found is None or found.frame is None or found.start < last.end:
            return None
        return None if is_weak(found.frame, found.rule) or found.cost > _FAR else found
