"""What span a figure covers (codebook, `scope`): a cascade of named rules, the first that decides wins."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from lagebild.extract.mention import Mention
from lagebild.extract.times import TimeExpression
from lagebild.extract.timing.timed import LONG, Story
from lagebild.extract.timing.words import ScopeVocabulary
from lagebild.model import Modality, Scope

SPANS = frozenset(("past", "past_one", "days", "weekdays", "months", "years", "unit", "season"))
OUTCOMES = frozenset(
    (
        "killed wounded missing captured casualties losses released rescued detained equipment_lost "
        "buildings intercepted strikes events"
    ).split()
)
"""Measures that say what happened, rather than how things stand."""
_FORESEEN = frozenset(("displaced", "affected", "deployed", "recruited", "released"))
"""What may happen to so many, rather than may have happened."""
_DEATHS = frozenset(("killed", "wounded", "casualties", "losses", "missing", "equipment_lost"))
_ADD_UP = frozenset(("aid", "equipment_delivered", "recruited", "area"))
MANY = 100
"""A toll without an event's day is a war's total from this number on, where the words speak of a war."""
_RATE_REACH = 6

Verdict = tuple[Scope, str]


class Case(NamedTuple):
    """A figure whose scope is asked for."""

    mention: Mention
    time: TimeExpression | None
    said: TimeExpression | None
    """When it was said."""
    modality: Modality
    story: Story
    event: bool
    """Whether its sentence names one event."""
    several: bool
    """Whether its sentence names events in the plural."""


class ScopeReader:
    """Decides the scope of figures in one language."""

    def __init__(self, words: ScopeVocabulary) -> None:
        self._words = words
        self._first: tuple[Callable[[Case], Verdict | None], ...] = (
            self._planned,
            self._rate,
            self._since,
            self._adds_up,
        )
        self._outcome: tuple[Callable[[Case], Verdict | None], ...] = (
            self._by_time,
            self._since_event,
            self._slow,
            self._total_words,
            self._dated_statement,
            self._noun_first,
            self._war,
            self._perfect,
            self._goes_on,
        )

    def read(
        self,
        mention: Mention,
        time: TimeExpression | None,
        said: TimeExpression | None,
        modality: Modality,
        story: Story,
    ) -> Verdict:
        """The scope of a figure and the name of the rule that decided."""
        words, sentence = self._words, mention.sentence
        event, several = words.tells_incident(sentence), words.tells_several(sentence)
        case = Case(mention, time, said, modality, story, event, several)
        found = _decided(self._first, case)
        if found is not None:
            return found
        measure = mention.measured.measure
        if measure in OUTCOMES and not self._is_held(mention):
            default: Scope = "period" if measure == "events" else "incident"
            return _decided(self._outcome, case) or (default, "measure")
        if measure == "displaced":
            return self._of_displaced(case)
        return self._of_state(case)

    # -- for all measures -----------------------------------------------------------------------------------

    def _planned(self, case: Case) -> Verdict | None:
        foreseen = case.modality == "possible" and case.mention.measured.measure in _FORESEEN
        return ("plan", "planned") if case.modality == "planned" or foreseen else None

    def _rate(self, case: Case) -> Verdict | None:
        hits = self._words.rate.all(case.mention.sentence.lows)
        near = any(abs(h.start - case.mention.number.end) <= _RATE_REACH for h in hits)
        return ("period", "rate") if near else None

    def _since(self, case: Case) -> Verdict | None:
        return ("total", "since") if case.time is not None and case.time.role == "since" else None

    def _adds_up(self, case: Case) -> Verdict | None:
        return ("total", "measure") if case.mention.measured.measure in _ADD_UP else None

    # -- what happened --------------------------------------------------------------------------------------

    def _by_time(self, case: Case) -> Verdict | None:
        time = case.time
        if time is None or time.role != "at":
            return None
        if time.kind == "past_vague" and not case.event:
            return "period", "span"
        if (
            time.kind == "unit"
            and self._is_this_year(case)
            and self._words.total.all(case.mention.sentence.lows)
        ):
            return "total", "since-year"
        if time.known and case.several:
            return "period", "several-events"
        if time.known and time.kind in SPANS and not (case.event and time.kind in LONG):
            return "period", "span"
        if time.kind == "year" and self._words.total.all(case.mention.sentence.lows):
            return "total", "since-year"
        if time.known and time.kind in LONG and not case.event:
            return "period", "month"
        return ("incident", "day") if time.known or time.offset is not None else None

    @staticmethod
    def _is_this_year(case: Case) -> bool:
        return case.time is not None and case.time.first is not None and len(case.time.first) == 4

    def _slow(self, case: Case) -> Verdict | None:
        """The toll of a flood or a drought adds up."""
        return ("total", "slow-disaster") if case.story.slow and not case.event else None

    def _dated_statement(self, case: Case) -> Verdict | None:
        """A toll given in January, without an event: what had added up by then."""
        said, story = case.said, case.story
        if said is None or said.last is None or case.event or story.event is not None:
            return None
        deaths = case.mention.measured.measure in _DEATHS
        return ("total", "dated-statement") if deaths and len(said.last) < 10 else None

    def _since_event(self, case: Case) -> Verdict | None:
        since = self._words.since.all(case.mention.sentence.lows)
        return ("total", "since-event") if since and case.story.event is not None else None

    def _total_words(self, case: Case) -> Verdict | None:
        words = self._words.total.all(case.mention.sentence.lows)
        return ("total", "total-word") if words and not (case.event or case.story.told) else None

    def _noun_first(self, case: Case) -> Verdict | None:
        """ "Die Zahl der Toten: 600", with no event told so far."""
        head = case.mention.counted.head
        first = head is not None and head < case.mention.number.start
        told = case.event or case.story.told or case.story.event is not None
        return ("total", "count") if first and not told else None

    def _war(self, case: Case) -> Verdict | None:
        """A large toll without an event: "6,500 lives in the war", "Tausende seiner Soldaten bereits tot"."""
        mention = case.mention
        if case.event or mention.measured.measure not in _DEATHS:
            return None
        war = self._words.tells_war(mention.sentence)
        if case.story.told and not war:
            return None
        military = mention.noun is not None and mention.noun.kind == "military"
        least = MANY if war else 2 * MANY if military else 50 * MANY
        enough = mention.number.value >= least and (war or case.story.event is None)
        return ("total", "war") if enough else None

    def _perfect(self, case: Case) -> Verdict | None:
        """English: "have been killed" without an event is what has added up."""
        hit = case.mention.measured.hit
        if not self._words.perfect_totals or case.event or case.story.event is not None or hit is None:
            return None
        perfect = self._words.is_present_perfect(case.mention.sentence, hit.start)
        return ("total", "perfect") if perfect else None

    def _goes_on(self, case: Case) -> Verdict | None:
        span, sentence = case.story.span, case.mention.sentence
        if span is None or span.sentence is None:
            return None
        balance = case.story.balance is not None and span.first == case.story.balance
        near = span.sentence.paragraph == sentence.paragraph and sentence.index - span.sentence.index <= 2
        return (span.scope, "span-goes-on") if balance or near else None

    @staticmethod
    def _is_held(mention: Mention) -> bool:
        """Held now ("still holds 25"), rather than taken at one time ("abducted 251")."""
        measured = mention.measured
        if measured.measure not in ("captured", "detained"):
            return False
        if measured.frame in ("hold", "jail"):
            return True
        by_noun = measured.hit is None and measured.rule in ("noun", "noun-default", "group")
        return by_noun and measured.measure == "captured"

    # -- how things stand -----------------------------------------------------------------------------------

    def _of_displaced(self, case: Case) -> Verdict:
        time, hit = case.time, case.mention.measured.hit
        if time is not None and time.kind == "year" and self._words.total.all(case.mention.sentence.lows):
            return "total", "since-year"
        if time is not None and time.known and time.role == "at":
            if time.kind in SPANS or time.kind in LONG:
                return "period", "span"
            return "incident", "day"
        if hit is None or hit.form in ("adjective", "phrase"):
            return "stock", "state"
        return "total", "moved"

    def _of_state(self, case: Case) -> Verdict:
        mention, time = case.mention, case.time
        hit, measure = mention.measured.hit, mention.measured.measure
        verbal = hit is not None and hit.form == "verb"
        if measure == "strength" and self._is_crowd(mention):
            return "incident", "at-event"
        if measure == "affected" and verbal and self._words.is_past(mention.sentence, mention.number.start):
            return "total", "past"
        if measure == "deployed" and self._was_sent(mention):
            return "total", "sent"
        if time is not None and time.kind in SPANS and time.kind != "days" and time.known:
            return "period", "span"
        return "stock", "measure"

    def _is_crowd(self, mention: Mention) -> bool:
        """Attackers, and those who gathered then."""
        noun = mention.noun
        if noun is not None and noun.scope == "incident" and noun.kind == "militants":
            return True
        crowd = mention.measured.frame == "gather" or (noun is not None and noun.scope == "incident")
        return crowd and self._words.is_past(mention.sentence, mention.number.start)

    def _was_sent(self, mention: Mention) -> bool:
        """ "hat 10.000 Soldaten entsandt" adds up; "sind dort stationiert" is a number at a time."""
        hit = mention.measured.hit
        if hit is None or hit.form not in ("verb", "particle") or hit.term.role == "subject":
            return False
        if mention.measured.frame == "send":
            return True
        return mention.measured.frame == "deploy" and self._words.is_perfect(mention.sentence, hit.start)


def _decided(rules: tuple[Callable[[Case], Verdict | None], ...], case: Case) -> Verdict | None:
    return next((verdict for rule in rules if (verdict := rule(case)) is not None), None)
