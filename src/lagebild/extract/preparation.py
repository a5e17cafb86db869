"""What every later reader needs to know of a document's sentences: its figures, times and actors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagebild.analysis import Analysis, Sentence
from lagebild.extract.mentions import MentionReader
from lagebild.extract.numbers import NumberMention
from lagebild.extract.times import TimeExpression, TimeReader
from lagebild.knowledge import Mention as ActorMention
from lagebild.knowledge import Resolver
from lagebild.model import Document


class Prepared:
    """The sentences of a document with their times, figures and actors, each list by sentence."""

    def __init__(
        self, document: Document, times: TimeReader, mentions: MentionReader, resolver: Resolver
    ) -> None:
        self._document = document
        self._resolver = resolver
        analysis = Analysis(document)
        self.dateline = analysis.dateline
        self.sentences = analysis.sentences
        self.times: list[list[TimeExpression]] = []
        self.numbers: list[list[NumberMention]] = []
        for sentence in self.sentences:
            found = times.read(sentence.tokens, document.published)
            numbers = mentions.numbers(sentence, found)
            sentence.dated = frozenset(i for t in found for i in range(t.start, t.end))
            sentence.figures = frozenset(n.start for n in numbers if n.form != "article")
            self.times.append(found)
            self.numbers.append(numbers)

    def actors(self) -> list[list[ActorMention]]:
        """The actor mentions of the document, by sentence; its sentences know them afterwards.

        They take the most time, so a document without figures is never asked for them.
        """
        words = [t for s in self.sentences for t in s.tokens]
        starts = [s.start for s in self.sentences]
        found = self._resolver.mentions(words, sentence_starts=starts, on=self._document.published)
        result: list[list[ActorMention]] = [[] for _ in self.sentences]
        index = 0
        for mention in found:
            while index < len(self.sentences) and self.sentences[index].end <= mention.start:
                index += 1
            if index < len(self.sentences):
                result[index].append(mention)
        for sentence, mentions in zip(self.sentences, result, strict=True):
            _note(sentence, mentions)
        return result


def _note(sentence: Sentence, mentions: Sequence[ActorMention]) -> None:
    """Tells a sentence which of its tokens name whom: not an adjective, not a place where something is."""
    silent = ("adjective", "relation", "prefix", "inhabitant")
    sentence.named = frozenset(_tokens(sentence, [m for m in mentions if m.how not in silent]))
    sentence.media = frozenset(_tokens(sentence, [m for m in mentions if m.role in ("agency", "medium")]))
    sentence.bodies = frozenset(_tokens(sentence, [m for m in mentions if not m.is_person]))
    speaking = [m for m in mentions if m.kind not in ("state", None) and m.how not in (*silent, "place")]
    sentence.voices = frozenset(_tokens(sentence, speaking))
    sentence.people = frozenset(_tokens(sentence, [m for m in mentions if m.how == "inhabitant"]))


def _tokens(sentence: Sentence, mentions: Sequence[ActorMention]) -> Iterator[int]:
    if not mentions:
        return
    spans = [(m.start, m.end) for m in mentions]
    for index, token in enumerate(sentence.tokens):
        if any(start <= token.start < end for start, end in spans):
            yield index
