"""On whose word any place of a document stands, also where nothing is counted."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.analysis import Sentence
from lagebild.extract.attribution import Attributed, SourcePhrase, SpeakerMemory
from lagebild.extract.preparation import Prepared
from lagebild.extract.readers import readers
from lagebild.model import Document, Span


def voices(document: Document, spans: Sequence[Span]) -> list[Attributed | None]:
    """Whose word each span stands on, in the order given; None for the text's own voice.

    A span that runs over several sentences is asked for in the first one; one that stands in no sentence
    (credits, a dateline) has no answer. Raises LanguageError for a language without data.
    """
    own = readers(document.lang)
    prepared = Prepared(document, own.times, own.mentions, own.resolver)
    prepared.actors()
    memory = SpeakerMemory(own.cues, document.publisher)
    answers: dict[int, Attributed | None] = {}
    before: list[int] = []
    waiting = sorted(range(len(spans)), key=lambda i: spans[i].start)
    for sentence in prepared.sentences:
        memory.enter(sentence)
        for index in before:
            answers[index] = _passed_on(answers[index], memory.points_back(), sentence)
        before = [i for i in before if spans[i].end > sentence.end]
        while waiting and spans[waiting[0]].start < sentence.end:
            index = waiting.pop(0)
            place = _tokens(sentence, spans[index])
            answers[index] = memory.of_words(*place) if place else None
            before.append(index)
    return [answers.get(i) for i in range(len(spans))]


def _passed_on(
    answer: Attributed | None, sources: Sequence[SourcePhrase], sentence: Sentence
) -> Attributed | None:
    """The answer for a sentence after which the next one says whose word it was ("Das teilte X mit")."""
    if not sources:
        return answer
    if answer is None:
        return Attributed(tuple(sources), "says", "points-back", 0, 1, sentence)
    known = {s.text.lower() for s in answer.sources}
    return answer._replace(sources=(*answer.sources, *(s for s in sources if s.text.lower() not in known)))


def _tokens(sentence: Sentence, span: Span) -> tuple[int, int] | None:
    """The tokens of a sentence that a span covers."""
    inside = [i for i, t in enumerate(sentence.tokens) if t.end > span.start and t.start < span.end]
    return (inside[0], inside[-1] + 1) if inside else None
