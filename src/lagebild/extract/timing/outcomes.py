"""The scope of what happened: the dead, the wounded, strikes, arrests (codebook, `scope`)."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from lagebild.extract.mention import Mention
from lagebild.extract.times import TimeExpression
from lagebild.extract.timing.case import DEATHS, SPANS, Case, Verdict
from lagebild.extract.timing.story import LONG, OPENING
from lagebild.extract.timing.words import ScopeVocabulary

_MAYBE_ONE = LONG | {"weekend"}
"""Spans that may be as near as the words come to the day of one event."""
_TAKEN = frozenset(("detained", "captured", "released"))
"""What goes on for days after an event, so that its count so far adds up."""
_THINGS = frozenset(("strikes", "intercepted", "equipment_lost", "buildings"))
_PAIRS = frozenset(("days", "weekdays", "weekend", "within"))
"""Kinds of expressions that may name two days beside each other."""
SEVERAL = 10
FEW = 20
MANY = 100
"""A toll without an event's day is a war's total from this number on, where the words speak of a war."""


class OutcomeRules:
    """Rules for measures that say what happened; the first that decides wins."""

    def __init__(self, words: ScopeVocabulary) -> None:
        self._words = words
        self.rules: tuple[Callable[[Case], Verdict | None], ...] = (
            self._taken_since,
            self._widely,
            self._by_time,
            self._in_course,
            self._series,
            self._same_span,
            self._since_event,
            self._slow,
            self._those_several,
            self._total_words,
            self._dated_statement,
            self._balance,
            self._blamed,
            self._war,
            self._perfect,
            self._goes_on,
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
        if time.kind in LONG and not one and not self._is_small(case):
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
    def _is_small(case: Case) -> bool:
        """Few people of one month, or those of a month with its year, are one event's; many may be the
        month's."""
        time = case.time
        few = case.measure == "strikes" and case.mention.number.value < FEW
        if time is None or time.kind != "month" or not (few or case.measure in DEATHS | _TAKEN):
            return False
        tokens = case.mention.sentence.tokens[time.start : time.end]
        with_year = any(t.text == (time.first or "")[:4] for t in tokens)
        return with_year or (case.measure in DEATHS and case.mention.number.value < FEW)

    @staticmethod
    def _is_year(time: TimeExpression) -> bool:
        return time.kind in ("unit", "year") and time.first is not None and len(time.first) == 4

    def _slow(self, case: Case) -> Verdict | None:
        """The toll of a flood or a drought adds up."""
        single = case.mention.number.form == "article"
        return ("total", "slow-disaster") if case.story.slow and not case.event and not single else None

    def _dated_statement(self, case: Case) -> Verdict | None:
        """A toll given in January, without an event: what had added up by then."""
        said, story = case.said, case.story
        if said is None or said.last is None or case.event:
            return None
        if story.event is not None and case.mention.number.value < MANY:
            return None
        deaths = case.measure in DEATHS
        return ("total", "dated-statement") if deaths and len(said.last) < 10 else None

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

    def _total_words(self, case: Case) -> Verdict | None:
        many = case.mention.number.value >= SEVERAL
        if many and case.measure in _TAKEN and self._words.so_far.all(case.lows):
            return "total", "so-far"
        if many and self._words.so_far.all(case.lows) and self._words.campaign.all(case.lows):
            return "total", "so-far"
        words, told = self._words.total.all(case.lows), case.event or case.story.told
        so_far = case.mention.number.value >= MANY and self._words.so_far.all(case.lows)
        if so_far and not case.event and not case.story.told_first:
            return "total", "so-far"
        return ("total", "total-word") if words and (not told or case.several) else None

    def _same_span(self, case: Case) -> Verdict | None:
        """ "In the same period": the span last told of."""
        span = case.story.last_span
        here = self._words.same_span.all(case.lows)
        return (span.scope, "span-goes-on") if here and span is not None else None

    def _blamed(self, case: Case) -> Verdict | None:
        """ "is responsible for the deaths of dozens": what somebody has on his conscience adds up."""
        if case.event or case.measure not in DEATHS or case.mention.number.form == "article":
            return None
        ids = case.mention.sentence.fragments
        here = (low for i, low in enumerate(case.lows) if abs(ids[i] - case.fragment) <= 1)
        asides = any(low in ("–", "—") for low in case.lows)
        return ("total", "blamed") if not asides and any(low in self._words.blame for low in here) else None

    def _war(self, case: Case) -> Verdict | None:
        """A large toll without an event: "6,500 lives in the war", "Tausende seiner Soldaten bereits tot"."""
        mention = case.mention
        if mention.measured.measure not in DEATHS or case.modality == "possible":
            return None
        if self._has_gone_on(case):
            return "total", "war"
        if case.event:
            return None
        war = self._words.tells_war(mention.sentence)
        if case.story.told and not war:
            return None
        military = mention.noun is not None and mention.noun.kind == "military"
        least = MANY if war else 2 * MANY if military else 10 * MANY
        enough = mention.number.value >= least and (war or case.story.event is None)
        return ("total", "war") if enough else None

    def _has_gone_on(self, case: Case) -> bool:
        """ "Their assault has killed more than 50,000", long after the last event that was told."""
        event, hit = case.story.event_at(case.mention.sentence), case.measured.hit
        if event is None or event.first is None or case.story.is_news(event) or hit is None:
            return False
        perfect = self._words.is_present_perfect(case.mention.sentence, hit.start)
        return self._words.perfect_totals and perfect and case.mention.number.value >= 10 * MANY

    def _perfect(self, case: Case) -> Verdict | None:
        """English: "have been killed" without an event is what has added up.

        A few are one event's; who "has been freed" or "has been captured" in a lead is the news.
        """
        hit, sentence, value = case.measured.hit, case.mention.sentence, case.mention.number.value
        if not self._words.perfect_totals or hit is None:
            return None
        perfect = self._words.is_present_perfect(sentence, hit.start)
        if perfect and value >= FEW and self._is_of_strikes(case):
            return "total", "perfect"
        if self._is_of_event(case):
            return None
        if value < SEVERAL and not self._words.total.all(case.lows) and not self._words.since.all(case.lows):
            return None
        news = case.measure not in DEATHS and case.story.is_lead(sentence)
        return ("total", "perfect") if perfect and not news else None

    def _taken_since(self, case: Case) -> Verdict | None:
        """Those arrested or let go after the event that a text tells of: "ten people have been arrested".

        The present perfect takes no past time: one beside it is another clause's.
        """
        hit, number, sentence = case.measured.hit, case.mention.number, case.mention.sentence
        if case.measure in _TAKEN and self._words.moves_count(sentence, number.start):
            return "total", "count"
        if case.measure not in _TAKEN or hit is None or number.form == "article" or number.value < 2:
            return None
        if case.event and self._words.tells_one(sentence):
            return None
        opens = sentence.index <= OPENING and case.story.is_lead(sentence)
        made = hit.form == "noun" and number.value >= SEVERAL and self._words.was_made(sentence, hit.end)
        perfect = self.has_taken(case.mention) or (made and self._words.perfect_totals)
        return ("total", "perfect") if perfect and not opens else None

    def has_taken(self, mention: Mention) -> bool:
        """English: "have surrendered", "has been freed"."""
        hit = mention.measured.hit
        if hit is None or mention.measured.where is not None or mention.measured.measure not in _TAKEN:
            return False
        return self._words.perfect_totals and self._words.is_present_perfect(mention.sentence, hit.start)

    def _is_of_strikes(self, case: Case) -> bool:
        """ "64 people have been killed in the strikes": of several that go on."""
        sentence = case.mention.sentence
        several = any(low in self._words.several for low in sentence.lows)
        return several and not self._words.names_one(sentence)

    def _is_of_event(self, case: Case) -> bool:
        """Whether an event is told that the figure may be of; fights are none, nor what lies far back."""
        story, sentence = case.story, case.mention.sentence
        if story.event is not None and (story.event.first is None or story.is_news(story.event)):
            return True
        if case.event:
            fights = self._words.tells_fights(sentence) and not self._words.tells_one(sentence)
            return not fights or case.mention.number.value < MANY
        later = case.measure in _TAKEN and not story.is_lead(sentence)
        return story.told_first and not later

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
