"""The scope of what happened: the dead, the wounded, strikes, arrests (codebook, `scope`)."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from lagebild.extract.times import TimeExpression
from lagebild.extract.timing.case import DEATHS, SPANS, Case, Verdict
from lagebild.extract.timing.told import LONG
from lagebild.extract.timing.totals import FEW, SEVERAL, TAKEN, TotalRules
from lagebild.extract.timing.words import ScopeVocabulary

_MAYBE_ONE = LONG | {"weekend"}
"""Spans that may be as near as the words come to the day of one event."""
_THINGS = frozenset(("strikes", "intercepted", "equipment_lost", "buildings"))
_PAIRS = frozenset(("days", "weekdays", "weekend", "within"))
"""Kinds of expressions that may name two days beside each other."""


class OutcomeRules:
    """Rules for measures that say what happened; the first that decides wins."""

    def __init__(self, words: ScopeVocabulary) -> None:
        self._words = words
        self.totals = TotalRules(words)
        self.rules: tuple[Callable[[Case], Verdict | None], ...] = (
            self.totals.taken_since,
            self._widely,
            self._by_time,
            self._in_course,
            self._series,
            self._same_span,
            self._since_event,
            self.totals.slow,
            self._those_several,
            self.totals.total_words,
            self.totals.dated_statement,
            self._balance,
            self.totals.blamed,
            self.totals.war,
            self.totals.perfect,
            self._goes_on,
            self.totals.so_far,
            self.totals.untold,
        )

    def _by_time(self, case: Case) -> Verdict | None:
        """By the kind of the time words beside the figure."""
        time, sentence = case.time, case.mention.sentence
        if time is None or time.role != "at":
            return None
        if time.kind == "past_vague":
            return "period", "span"
        if time.kind == "share":
            return "period", "span"
        one = case.event and self._words.tells_one(sentence)
        if not time.known and time.kind in ("weekdays", "days", "weekend") and not one:
            return "period", "span"
        if not time.known:
            return ("incident", "day") if time.offset is not None else None
        if time.kind not in LONG and self._words.is_alone(sentence, time.start, time.end):
            return "period", "alone"
        if self._is_year(time) and self._adds_up(case):
            return "total", "since-year"
        return self._by_span(case, time)

    def _widely(self, case: Case) -> Verdict | None:
        """Cars burnt and drones shot down all over a country are no one event's."""
        many = case.measure in _THINGS and case.mention.number.value >= SEVERAL
        many = many or (case.mention.number.value > 1 and self._is_among_fights(case))
        return ("period", "widely") if many and self._words.widely.all(case.lows) else None

    def _series(self, case: Case) -> Verdict | None:
        """ "bei der Mordserie": crimes that no day holds together."""
        untold = case.time is None and case.story.event_at(case.mention.sentence) is None
        several = case.mention.number.form != "article" and case.mention.number.value > 1
        series = untold and several and self._words.tells_series(case.mention.sentence)
        return ("period", "series") if series else None

    def _is_among_fights(self, case: Case) -> bool:
        """Whether the sentence tells of fights, or of attacks that are not told as one."""
        sentence = case.mention.sentence
        fights = case.several or self._words.tells_fights(sentence)
        return fights and not self._words.names_one(sentence)

    def _in_course(self, case: Case) -> Verdict | None:
        """ "over the course of two days", "während des Besuchs"."""
        hit, number = case.measured.hit, case.mention.number
        places = (
            [number.start, hit.start] if hit is not None and case.measured.where is None else [number.start]
        )
        several = number.form != "article" and number.value > 1
        return (
            ("period", "course")
            if several and self._words.takes_course(case.mention.sentence, places)
            else None
        )

    def _by_span(self, case: Case, time: TimeExpression) -> Verdict:
        """Several events, or a span, make a period; a day makes one event."""
        if case.measure == "events" and case.mention.number.value > 1:
            return "period", "several-events"
        if case.several:
            return "period", "several-events"
        one = case.event and self._words.tells_one(case.mention.sentence)
        slow = self._words.tells_slow(case.mention.sentence)
        if (one or slow) and time.kind in _PAIRS and _is_short(time):
            return "incident", "day"
        if time.kind in SPANS and not (one and time.kind in _MAYBE_ONE):
            return "period", "span"
        one = one and not (self._is_year(time) and not self._words.names_one(case.mention.sentence))
        disaster = slow and case.measure in DEATHS and not self._is_now(case)
        if time.kind in LONG and not one and not disaster and not self._is_small(case):
            return "period", "month"
        return "incident", "day"

    def _adds_up(self, case: Case) -> bool:
        """Whether "so far" counts on, rather than ranks ("until now the group's deadliest attack")."""
        sentence = case.mention.sentence
        ids = sentence.fragments
        for hit in self._words.so_far.all(case.lows):
            own = range(hit.end, min(hit.end + 6, len(ids)))
            if not any(ids[i] == ids[hit.start] and case.lows[i] in self._words.ranks for i in own):
                return True
        return False

    @staticmethod
    def _is_now(case: Case) -> bool:
        """Whether the time reaches up to the publication: what floods a year has had is not known yet."""
        time, published = case.time, case.story.published
        return bool(time and time.last and published and time.last >= published[: len(time.last)])

    @staticmethod
    def _is_small(case: Case) -> bool:
        """Few people of one month, or those of a month with its year, are one event's; many may be the
        month's."""
        time = case.time
        few = case.measure == "strikes" and case.mention.number.value < FEW
        if time is None or time.kind != "month" or not (few or case.measure in DEATHS | TAKEN):
            return False
        tokens = case.mention.sentence.tokens[time.start : time.end]
        with_year = any(t.text == (time.first or "")[:4] for t in tokens)
        return with_year or (case.measure in DEATHS and case.mention.number.value < FEW)

    @staticmethod
    def _is_year(time: TimeExpression) -> bool:
        return time.kind in ("unit", "year") and time.first is not None and len(time.first) == 4

    def _since_event(self, case: Case) -> Verdict | None:
        since = self._words.since.all(case.lows) and not self._words.in_since_clause(
            case.mention.sentence, case.mention.number.start
        )
        return ("total", "since-event") if since and case.story.event is not None else None

    def _those_several(self, case: Case) -> Verdict | None:
        """ "in those clashes": of the day that is being told."""
        hit, number = case.measured.hit, case.mention.number.start
        places = [number, hit.start] if hit is not None and case.measured.where is None else [number]
        pointing = case.time is None and self._words.those_several_at(case.mention.sentence, places)
        return ("period", "those-events") if pointing else None

    def _same_span(self, case: Case) -> Verdict | None:
        """ "In the same period": the span last told of."""
        span = case.story.last_span
        here = self._words.same_span.all(case.lows)
        return (span.scope, "span-goes-on") if here and span is not None else None

    @staticmethod
    def _balance(case: Case) -> Verdict | None:
        """The year that a text sums up."""
        single = case.mention.number.form == "article"
        own = case.story.balance is not None and not case.event and not single
        return ("period", "balance") if own else None

    def _goes_on(self, case: Case) -> Verdict | None:
        """The span last told of, in the sentences after it; the year that the headline sums up."""
        span, sentence = case.story.span, case.mention.sentence
        if span is None or span.sentence is None or (case.event and self._words.names_one(sentence)):
            return None
        near = span.sentence.paragraph == sentence.paragraph and sentence.index - span.sentence.index <= 2
        if near or (case.measure == "events" and span.scope == "period"):
            return span.scope, "span-goes-on"
        return None


def _is_short(time: TimeExpression) -> bool:
    """Two days beside each other: a storm of Friday and Saturday."""
    if time.first is None or time.last is None or len(time.first) != 10 or len(time.last) != 10:
        return False
    return (datetime.date.fromisoformat(time.last) - datetime.date.fromisoformat(time.first)).days <= 1
