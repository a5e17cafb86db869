"""A document cut into sentences, ready for extraction."""

from __future__ import annotations

from functools import lru_cache

from lagebild.analysis.sentence import Sentence
from lagebild.analysis.sentences import SentenceEnds
from lagebild.analysis.tokens import tokenize
from lagebild.intake.dateline import dateline_end
from lagebild.languages import Language, language
from lagebild.model import Document

LONGEST = 400
"""A "sentence" of more tokens than this is a table or a listing; it is cut at this length, so that no step
that looks at all pairs of words in a sentence grows faster than the text."""


class Analysis:
    """The sentences of a document in reading order. Credits are left out: agencies there are no sources."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.language: Language = language(document.lang)
        self.sentences: list[Sentence] = []
        self.dateline: Sentence | None = None
        """The words before the first sentence of the first paragraph that has a dateline."""
        ends = _ends(document.lang)
        for paragraph, segment in enumerate(document.segments):
            if segment.kind == "credits":
                continue
            start = segment.start
            if segment.kind in ("paragraph", "standfirst"):
                start += dateline_end(document.text[segment.start : segment.end], document.lang)
            if start > segment.start and self.dateline is None:
                before = tokenize(document.text, segment.start, start)
                self.dateline = Sentence(0, paragraph, segment.section, before, document.lang)
            tokens = tokenize(document.text, start, segment.end)
            ranges = (
                [(0, len(tokens))]
                if segment.kind in ("headline", "crosshead")
                else ends.split(document.text, tokens)
            )
            for first, last in ranges:
                for cut in range(first, last, LONGEST):
                    words = tokens[cut : min(last, cut + LONGEST)]
                    if words:
                        self.sentences.append(
                            Sentence(len(self.sentences), paragraph, segment.section, words, document.lang)
                        )


@lru_cache(maxsize=16)
def _ends(lang: str) -> SentenceEnds:
    return SentenceEnds(language(lang))
