"""What a document has told of so far: its event, the span last told of, the day of the last statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lagebild.analysis import Sentence
from lagebild.extract.attribution import Attributed
from lagebild.extract.times import TimeExpression
from lagebild.extract.timing.timed import Timed
from lagebild.extract.timing.words import ScopeVocabulary

OPENING = 2
"""Index of the last sentence whose day is the event's though it names none."""
LONG = frozenset(("month", "year", "months", "years", "season", "unit"))
"""Kinds of expressions that are too long for the day of one event."""


@dataclass
class Story:
    """The memory of one document: its event, the span last told of, the day of the last statement."""

    event: Timed | None = None
    first_event: Timed | None = None
    """The day of the event that the text told of first: its headline's."""
    slow: bool = False
    """Whether the event is a disaster that goes on for days: floods, a drought."""
    told: bool = False
    """Whether the document has named an event so far: a toll is then that event's."""
    _lead: int | None = None
    """The first paragraph of the body."""
    span: Timed | None = None
    balance: str | None = None
    """The year that the headline gives: the text is its balance."""
    said: TimeExpression | None = None
    said_in: Sentence | None = None
    said_day: TimeExpression | None = None

    def note(
        self,
        sentence: Sentence,
        times: Sequence[TimeExpression],
        said: Sequence[TimeExpression],
        words: ScopeVocabulary,
    ) -> None:
        """Remembers the day of an event that a sentence tells of, whether or not it holds a figure.

        The first sentences of a text tell of its event even where they do not name it.
        """
        if self._lead is None and sentence.section == "body":
            self._lead = sentence.paragraph
        if sentence.section == "headline":
            self.balance = next((t.first for t in times if t.kind == "year"), None)
        tells = words.tells_incident(sentence)
        self.slow = self.slow or (not self.told and not tells and words.tells_slow(sentence))
        self.told = self.told or tells
        if not tells and (self.event is not None or sentence.index > OPENING):
            return
        for time in times:
            known = time.known and time.role == "at" and not words.since_before(sentence, time.start)
            if time not in said and known and time.kind not in ("past", *LONG) and _is_precise(time):
                self.event = Timed("incident", "noted", time.first, time.last, "event", time, sentence)
                self.first_event = self.first_event or self.event
                return
        if self.event is not None and not self.is_lead(sentence) and words.introduces(sentence):
            self.event = Timed("incident", "noted", None, None, "new-event", None, sentence)

    def is_lead(self, sentence: Sentence) -> bool:
        """Whether a sentence tells the news of the text: headline, standfirst, first paragraph."""
        return sentence.section != "body" or self._lead is None or sentence.paragraph == self._lead

    def remember(self, timed: Timed) -> None:
        """Keeps what a figure's own time words tell: the day of an event, or a span that may go on."""
        if timed.time_rule in ("incident", "later") and timed.first is not None and len(timed.first) > 4:
            self.event, self.span = timed, None
            self.first_event = self.first_event or timed
        elif timed.expression is not None and timed.time_rule in ("period", "total"):
            self.span = timed

    def statement(
        self,
        sentence: Sentence,
        said: TimeExpression | None,
        attributed: Attributed | None,
        words: ScopeVocabulary,
    ) -> TimeExpression | None:
        """The time of the statement that a figure stands on: who goes on speaking speaks on the same day."""
        goes_on = attributed is not None and attributed.rule in ("subjunctive", "marker", "quotation")
        if said is not None:
            self.said, self.said_in = said, sentence
            if said.last is not None and len(said.last) == 10:
                self.said_day = said
            return said
        if goes_on and self.said_day is not None and any(low in words.now for low in sentence.lows):
            return self.said_day
        if goes_on and self.said_in is not None and self.said_in.paragraph == sentence.paragraph:
            return self.said
        if not goes_on and attributed is not None:
            self.said = self.said_in = None
        return None


def _is_precise(time: TimeExpression) -> bool:
    """Whether a time is no mere year: "two years ago" dates no event that is being told."""
    return time.first is not None and len(time.first) > 4
