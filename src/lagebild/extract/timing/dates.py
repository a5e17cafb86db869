"""Which dates a figure covers once its scope is known (codebook, `time`)."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from lagebild.analysis import Sentence
from lagebild.extract.mention import Mention
from lagebild.extract.times import TimeExpression
from lagebild.extract.timing.case import DEATHS
from lagebild.extract.timing.story import Story
from lagebild.extract.timing.timed import Timed
from lagebild.extract.timing.told import is_undated
from lagebild.extract.timing.words import ScopeVocabulary

_AT_EVENTS = frozenset(("strength", "deployed", "displaced"))
"""Numbers at a time that may be the time of the event: those who stood there when it happened."""


class Asked(NamedTuple):
    """A figure whose dates are asked for, with the rule that gave its scope."""

    mention: Mention
    time: TimeExpression | None
    said: TimeExpression | None
    rule: str
    near: bool
    """Whether the time words stand in the figure's own clause."""

    @property
    def sentence(self) -> Sentence:
        return self.mention.sentence


class DateReader:
    """Gives the dates of figures in one document."""

    def __init__(self, words: ScopeVocabulary, published: str | None) -> None:
        self._words = words
        self._published = published

    def incident(self, asked: Asked, story: Story) -> Timed:
        """The day of the event: said here, or last told of."""
        time, rule = asked.time, asked.rule
        if time is not None and time.known and time.offset is None:
            return Timed("incident", rule, time.first, time.last, "incident", time, asked.sentence)
        event = story.then(asked.sentence) or story.event_at(asked.sentence)
        if time is not None and time.offset is not None and event is not None:
            return _shifted(event, time, asked.sentence, rule)
        if time is not None and (time.kind.endswith("vague") or is_undated(time)):
            why = "undated" if is_undated(time) else "vague"
            return Timed("incident", rule, None, None, why, time, asked.sentence)
        if event is None:
            return Timed("incident", rule, None, None, "unknown")
        why = "event" if event.first is not None else event.time_rule
        return Timed("incident", rule, event.first, event.last, why, event.expression, event.sentence)

    def plan(self, asked: Asked) -> Timed:
        """When the planned is to be, if the words say so."""
        time = asked.time
        if time is None or not asked.near or time.kind in ("past", "ago"):
            return Timed("plan", asked.rule, None, None, "plan")
        first, last = time.future
        behind = self._published is not None and last is not None and last < self._published[: len(last)]
        if behind or self._words.is_past(asked.sentence, asked.mention.number.start):
            return Timed("plan", asked.rule, None, None, "plan")
        return Timed("plan", asked.rule, first, last, "plan", time, asked.sentence)

    def period(self, asked: Asked, story: Story) -> Timed:
        """The span that the words name; a current year ends on the day of publication."""
        time, rule = asked.time, asked.rule
        if rule == "balance" and story.balance is not None:
            return Timed("period", rule, story.balance, story.balance, "balance")
        event = story.event_at(asked.sentence)
        if time is not None and time.kind == "share" and time.offset is not None and event is not None:
            return _extended(event, time, asked.sentence, rule)
        untold = time is None or not time.known
        if event is not None and (rule == "those-events" or (rule in ("widely", "course") and untold)):
            return Timed("period", rule, event.first, event.last, "event", event.expression, event.sentence)
        if time is None or not time.known:
            span = story.span or story.last_span
            if span is not None and rule == "span-goes-on":
                return Timed("period", rule, span.first, span.last, "span", span.expression, span.sentence)
            recent = time is not None and time.kind == "past_vague"
            last_day = self._published if recent else None
            return Timed("period", rule, None, last_day, "unknown", time, asked.sentence if time else None)
        first, last = time.first, time.last
        published = self._published
        if time.kind == "unit" and first and len(first) == 4 and published and first == published[:4]:
            first, last = f"{first}-01-01", published
        return Timed("period", rule, first, last, "period", time, asked.sentence)

    def total(self, asked: Asked, story: Story) -> Timed:
        """From the beginning, if it is told, up to the statement, else the publication."""
        time, rule, sentence = asked.time, asked.rule, asked.sentence
        at = asked.said.last if asked.said and asked.said.last else self._published
        if rule == "since-event" and story.event is not None:
            event = story.event
            return Timed("total", rule, event.first, at, "total", event.expression, event.sentence)
        span = story.span or story.last_span
        if rule == "span-goes-on" and span is not None:
            known = span.first if self._adds(asked, story) else None
            return Timed("total", rule, known, span.last, "span", span.expression, span.sentence)
        dead = asked.mention.measured.measure in DEATHS
        if dead and time is not None and time.known and self._words.began(sentence, time.start):
            return Timed("total", rule, time.first, at, "total", time, sentence)
        if time is None or not time.known or rule in ("since-open", "perfect", "count", "war"):
            began = self._beginning(asked, story) or self._onset(asked, story)
            if began is not None:
                return Timed("total", rule, began.first, at, "began", began.expression, began.sentence)
            return Timed("total", rule, None, at, "total", time, sentence if time is not None else None)
        if time.role == "since":
            return Timed("total", rule, time.first, at, "total", time, sentence)
        if time.role == "until":
            return Timed("total", rule, None, time.last, "total", time, sentence)
        if rule == "measure" and time.kind in ("past", "days", "months", "years"):
            return Timed("period", rule, time.first, time.last, "period", time, sentence)
        this_year = bool(time.first and self._published and time.first == self._published[:4])
        undated = self._published is None and rule == "since-year"
        if time.kind in ("unit", "year") and (this_year or undated):
            return Timed("total", rule, f"{time.first}-01-01", at, "total", time, sentence)
        return Timed("total", rule, None, time.last, "total", time, sentence)

    def _onset(self, asked: Asked, story: Story) -> Timed | None:
        """ "Since the start of the incursion": the day of the event that the text is about, no war's."""
        event, words = story.first_event, self._words
        if asked.rule != "since-open" or event is None or not story.is_news(event):
            return None
        opened = words.begin.all(asked.sentence.lows) and not words.tells_war(asked.sentence)
        return event if opened and event.first != self._published else None

    def _beginning(self, asked: Asked, story: Story) -> Timed | None:
        """Since when deaths add up: the day on which the text says that the fights began."""
        began, measure = story.began, asked.mention.measured.measure
        if began is None or began.sentence is None or measure not in DEATHS or asked.rule == "war":
            return None
        near = asked.sentence.paragraph - began.sentence.paragraph <= 1
        return began if near and story.is_news(began) and began.first != self._published else None

    def _adds(self, asked: Asked, story: Story) -> bool:
        """Whether a figure has the beginning of the one before: it counts the same, or words join them."""
        words, lows = self._words, asked.sentence.lows
        joined = words.adds.all(lows) or words.same_span.all(lows) or words.anaphora.all(lows)
        return bool(joined or asked.mention.link or asked.mention.measured.measure == story.span_measure)

    def stock(self, asked: Asked, story: Story) -> Timed:
        """The day at which it stood so: said here, else the statement's, else the publication's."""
        time, said, rule = asked.time, asked.said, asked.rule
        lasts = time is not None and (time.role == "since" or self._words.lasts(asked.sentence, time))
        then = time is not None and time.kind == "after"  # "remains in hospital a week after the attack"
        near = asked.near or rule == "ward"
        if time is not None and time.known and near and not (lasts or then):
            return Timed("stock", rule, time.first, time.last, "stock", time, asked.sentence)
        if said is not None and said.last:
            first = said.first if said.kind in ("earlier", "unit", "past_one") else said.last
            return Timed("stock", rule, first, said.last, "stock-said")
        at, event = asked.mention.number.start, story.event
        past = self._words.is_past(asked.sentence, at) and not self._words.stays(asked.sentence, at)
        if past and event is not None and event.first and asked.mention.measured.measure in _AT_EVENTS:
            return Timed("stock", rule, event.first, event.last, "event", event.expression, event.sentence)
        return Timed("stock", rule, self._published, self._published, "stock-published")


def _shifted(event: Timed, time: TimeExpression, sentence: Sentence, rule: str) -> Timed:
    """ "on the same day", "the next day": counted from the day last told of."""
    if event.last is None or len(event.last) != 10 or time.offset is None:
        return Timed("incident", rule, event.first, event.last, "event", time, sentence)
    day = (datetime.date.fromisoformat(event.last) + datetime.timedelta(days=time.offset)).isoformat()
    return Timed("incident", rule, day, day, "later", time, sentence)


def _extended(event: Timed, time: TimeExpression, sentence: Sentence, rule: str) -> Timed:
    """ "in the first three days": counted from the day of what is being told."""
    if event.first is None or len(event.first) != 10 or time.offset is None:
        return Timed("period", rule, event.first, None, "period", time, sentence)
    last = datetime.date.fromisoformat(event.first) + datetime.timedelta(days=time.offset)
    return Timed("period", rule, event.first, last.isoformat(), "period", time, sentence)
