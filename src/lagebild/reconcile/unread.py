"""Figures of the body that became no claim. A headline's figure that stands among them is not beyond doubt:
its sentence may say what the headline says, in words that were not understood.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from lagebild.analysis import Analysis
from lagebild.extract.numbers import NumberReader
from lagebild.extract.times import TimeReader
from lagebild.languages import language
from lagebild.model import Claim, Document


def unread_figures(document: Document, claims: Sequence[Claim]) -> frozenset[float]:
    """The values of the numbers in the body, dates left out, that no claim gives."""
    read = [c.spans["number"] for c in claims]
    found = _figures(document)
    return frozenset(value for start, value in found if not any(s.start <= start < s.end for s in read))


def _figures(document: Document) -> Iterator[tuple[int, float]]:
    """Each number of the body with the place of its first character."""
    times, numbers = _readers(document.lang)
    for sentence in Analysis(document).sentences:
        if sentence.section != "body":
            continue
        dates = times.read(sentence.tokens, document.published)
        taken = frozenset(i for t in dates for i in range(t.start, t.end))
        for number in numbers.read(sentence.tokens, taken):
            yield sentence.tokens[number.core].start, number.value


@lru_cache(maxsize=8)
def _readers(code: str) -> tuple[TimeReader, NumberReader]:
    lang = language(code)
    return TimeReader(lang), NumberReader(lang)
