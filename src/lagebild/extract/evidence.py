"""Why each field of a claim has its value: the named rule and the words that it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.analysis import Sentence
from lagebild.extract.draft import Draft
from lagebild.extract.units import unit_of
from lagebild.extract.wording import Worded
from lagebild.model import Document, Evidence, Span


def evidence_of(document: Document, draft: Draft, words: Worded) -> tuple[Evidence, ...]:
    """One piece of evidence or more for every field, in the order of the codebook."""
    return tuple(
        Evidence(field, rule, span.of(document.text), span.start, span.end) if span else Evidence(field, rule)
        for field, rule, span in _all(draft, document.lang, words)
    )


Found = Iterator[tuple[str, str, Span | None]]
_BY_TIME = frozenset("since since-year day span month several-events alone until".split())
"""Rules of the scope that rest on the time words."""
_BY_MEASURE = frozenset("measure moved group sent acted state crowd past perfect lack damage".split())
"""Rules of the scope that rest on the words of the measure."""


def _all(draft: Draft, lang: str, words: Worded) -> Found:
    yield from _figure(draft, lang)
    yield from _population(draft, words)
    place, timed, judged = draft.located.place, draft.timed, draft.judged
    if place is not None:
        yield "place", f"place-{draft.located.rule}", _span(place.sentence, place.start, place.end)
    else:
        yield "place", "place-none", None
    when = timed.expression
    where = timed.sentence or draft.sentence
    yield "time", f"time-{timed.time_rule}", _span(where, when.start, when.end) if when else None
    yield "scope", f"scope-{timed.scope_rule}", _scope_words(draft)
    yield from _sources(draft)
    # a stance is that of the source's words, which may stand in an earlier sentence
    heard = draft.attributed.sentence if judged.rule == "stance" and draft.attributed else draft.sentence
    yield "modality", f"modality-{judged.rule}", _span(heard, judged.start, judged.end)
    yield "unverified", "caveat" if draft.unverified else "caveat-none", draft.caveat
    for compared in draft.compared:
        yield "comparison", compared.rule, _span(draft.sentence, compared.start, compared.end)
    yield "section", f"section-{draft.sentence.section}", None


def _figure(draft: Draft, lang: str) -> Found:
    mention, number = draft.mention, draft.mention.number
    words = _span(draft.sentence, number.start, number.end)
    core = _span(draft.sentence, number.core, number.end)
    measured = mention.measured
    yield "number", f"number-{number.form}", core
    bounded = number.start < number.core or number.bound != "exact"
    yield "bound", f"bound-{number.bound}" if bounded else "bound-none", words if bounded else None
    yield "low", f"interval-{number.bound}", core
    yield "high", f"interval-{number.bound}", core
    yield (
        "measure",
        f"measure-{measured.rule}",
        _span(measured.where or draft.sentence, measured.start, measured.end),
    )
    unit = unit_of(draft, lang)
    shown = {"noun": _head(draft), "measure": None}.get(unit.rule, words)
    yield "unit", f"unit-{unit.rule}", shown


def _population(draft: Draft, words: Worded) -> Found:
    owned = draft.owned
    yield "population.text", f"population-{words.rule}", words.span
    yield (
        "population.actor",
        f"actor-{owned.rule}",
        Span(owned.mention.start, owned.mention.end) if owned.mention else None,
    )
    yield "population.kind", *_kind(draft)


def _kind(draft: Draft) -> tuple[str, Span | None]:
    """The noun says it, or the words around it."""
    kind = draft.kind
    if kind.sentence is not None:
        return f"kind-{kind.rule}", _span(kind.sentence, kind.start, kind.end)
    return f"kind-{kind.rule}", _head(draft) if kind.rule == "noun" else None


def _sources(draft: Draft) -> Found:
    attributed = draft.attributed
    if attributed is not None:
        where = attributed.sentence or draft.sentence
        yield "sources", f"source-{attributed.rule}", _span(where, attributed.start, attributed.end)
    elif not draft.extra_sources:
        yield "sources", "source-none", None
    for phrase in draft.extra_sources:
        yield "sources", "source-passed-back", _span(phrase.sentence, phrase.start, phrase.end)


def _scope_words(draft: Draft) -> Span | None:
    timed, measured = draft.timed, draft.mention.measured
    if timed.scope_rule in _BY_TIME and timed.expression is not None:
        return _span(timed.sentence or draft.sentence, timed.expression.start, timed.expression.end)
    if timed.scope_rule in _BY_MEASURE:
        return _span(measured.where or draft.sentence, measured.start, measured.end)
    return None


def _head(draft: Draft) -> Span | None:
    head = draft.mention.counted.head
    return None if head is None else draft.sentence.span(head, head + 1)


def _span(sentence: Sentence, start: int | None, end: int | None) -> Span | None:
    if start is None or end is None or end <= start:
        return None
    return sentence.span(start, end)
