"""Scope and valid time of figures, read through one document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lagebild.analysis import Sentence
from lagebild.extract.attribution import Attributed, Cue
from lagebild.extract.frames import catalogue
from lagebild.extract.mention import Mention
from lagebild.extract.times import TimeExpression
from lagebild.extract.timing.anchors import Anchors
from lagebild.extract.timing.binding import nearest
from lagebild.extract.timing.case import DEATHS, OUTCOMES
from lagebild.extract.timing.dates import Asked, DateReader
from lagebild.extract.timing.saying import statement_times
from lagebild.extract.timing.scope import FORESEEN, ScopeReader
from lagebild.extract.timing.story import Story
from lagebild.extract.timing.timed import Timed
from lagebild.extract.timing.words import DAYS, scope_vocabulary
from lagebild.languages import Language
from lagebild.model import Modality

_AGO = frozenset(("ago", "counted", "after", "overnight", "weekend"))
"""Further kinds of times that may be the day of what came after."""


class Around(NamedTuple):
    """What else is known of a figure when its time is asked for."""

    times: Sequence[TimeExpression]
    cues: Sequence[Cue]
    modality: Modality
    attributed: Attributed | None
    antecedent: Timed | None
    """Scope and dates of the figure that it hangs on."""


class TimingReader:
    """Reads scope and valid time in the sentences of one document."""

    def __init__(self, language: Language, published: str | None) -> None:
        self._words = scope_vocabulary(language)
        self._scopes = ScopeReader(self._words)
        self._dates = DateReader(self._words, published)
        self.story = Story(self._words, published)
        self._anchors = Anchors(self.story)

    def tells_event(self, sentence: Sentence, times: Sequence[TimeExpression]) -> bool:
        """Whether a sentence is worth noting though it stands far from any figure."""
        timed = bool(times or self._words.tells_hour(sentence))
        return timed and self._words.tells_incident(sentence)

    def said_back(
        self, timed: Timed, sentence: Sentence, times: Sequence[TimeExpression], cues: Sequence[Cue]
    ) -> Timed:
        """A total whose source the next sentence names ("Das sagte sie am Dienstag"): given for that day."""
        said = next((t for t in statement_times(sentence, times, cues, self._words) if t.known), None)
        taken = timed.scope == "total" and timed.said is None and timed.last == self.story.published
        if said is None or said.last is None or not taken:
            return timed
        return timed._replace(last=said.last, said=said.last)

    def note(self, sentence: Sentence, times: Sequence[TimeExpression], cues: Sequence[Cue]) -> None:
        """Remembers what a sentence tells of, whether or not it holds a figure."""
        self.story.open(sentence, times)
        times = self._anchors.resolve(sentence, times)
        for cue in cues:
            for time in statement_times(sentence, times, [cue], self._words):
                self.story.statements.heard(cue, time)
        self.story.note(sentence, times, statement_times(sentence, times, cues, self._words))
        self._anchors.note(sentence, times)

    def read(self, mention: Mention, around: Around) -> Timed:
        """Scope and dates of a figure."""
        sentence = mention.sentence
        times = self._anchors.resolve(sentence, around.times)
        all_said = statement_times(sentence, times, around.cues, self._words)
        said = next((t for t in all_said if t.known), None)
        time = nearest(mention, times, all_said, self._words)
        if time is not None and time.role == "until" and mention.measured.measure in OUTCOMES:
            said, time = said or time, None
        said = self.story.statements.day(sentence, said, around.attributed, self._words)
        timed = self._timed(mention, time, said, around)
        own = timed.scope == "incident" and timed.time_rule == "incident"
        if own and time is not None and self._dates_finding(mention, time, times):
            event = next((t for t in times if t.kind == "after" and t is not time), None)
            timed = self._timed(mention, event, said, around)
        self.story.remember(timed, mention.measured.measure)
        return timed._replace(said=said.last if said is not None else None)

    def _dates_finding(self, mention: Mention, time: TimeExpression, times: Sequence[TimeExpression]) -> bool:
        """ "On Thursday rescuers found 60 bodies": the day of the find, where the event was told before."""
        event, head = self.story.event, mention.counted.head
        words, sentence, measure = self._words, mention.sentence, mention.measured.measure
        if measure not in DEATHS or time.kind not in DAYS | _AGO or time.role != "at":
            return False
        at = time.start
        if words.is_trial(sentence, at) or (
            words.comes_after(sentence, at) and not words.tells_in(sentence, at)
        ):
            return True
        if measure == "killed" and words.lasts_until(sentence, time.start):
            return True
        bodies = head is not None and sentence.lows[head] in words.bodies
        if measure != "killed" or not bodies:
            return False
        if any(t.kind == "after" for t in times):
            return True
        if event is None or event.first is None or time.first is None:
            return False
        return event.first < time.first and not self._words.tells_incident(mention.sentence)

    def _timed(
        self, mention: Mention, time: TimeExpression | None, said: TimeExpression | None, around: Around
    ) -> Timed:
        ids = mention.sentence.fragments
        near = time is not None and ids[time.start] == ids[mention.number.start]
        whole = around.antecedent if mention.link else None
        own = near and time is not None and (time.known or time.kind.endswith("vague"))
        own = own or _stands_between(mention, time, whole) or _is_elsewhere(mention, time, whole)
        if mention.link == "restated" and whole is not None:
            # "On Monday the figure stood at 844" dates the count; "in January … 700, in March 300" do not
            own = near and whole.scope != "incident"
        outcome = catalogue().scope(mention.measured.measure) == "incident"
        if whole is not None and whole.scope == "stock" and outcome and whole.scope_rule != "ward":
            whole = None  # "The camp holds 6,000. Four were injured."
        if whole is not None and whole.scope != "stock" and self._scopes.is_state(mention):
            whole = None  # "9,000 were arrested, and 2,300 of them remain in custody."
        foreseen = around.modality == "planned" or (
            around.modality == "possible" and whole is not None and mention.measured.measure in FORESEEN
        )
        if whole is not None and mention.link == "more" and self._scopes.adds_up(mention):
            whole = None  # "Some 9,000 more have surrendered."
        if whole is not None and not own and whole.scope != "plan" and not foreseen:
            rule = "antecedent" if whole.first or whole.last else whole.time_rule
            return whole._replace(scope_rule="antecedent", time_rule=rule)
        scope, rule = self._scopes.read(mention, time, said, around.modality, self.story)
        asked = Asked(mention, time, said, rule, near)
        if scope == "plan":
            return self._dates.plan(asked)
        read = {
            "incident": self._dates.incident,
            "period": self._dates.period,
            "total": self._dates.total,
            "stock": self._dates.stock,
        }[scope]
        return read(asked, self.story)


def _is_elsewhere(mention: Mention, time: TimeExpression | None, whole: Timed | None) -> bool:
    """ "On Tuesday a bomb exploded, killing four": a day of its own sentence, where the figure before it
    stands in another.
    """
    if time is None or whole is None or whole.sentence is mention.sentence:
        return False
    return time.known and time.role == "at" and time.kind in DAYS and time.start < mention.number.start


def _stands_between(mention: Mention, time: TimeExpression | None, whole: Timed | None) -> bool:
    """ "In October … 500 people; in November … 300": a new time between the two figures."""
    if time is None or whole is None or whole.expression is None or whole.sentence is not mention.sentence:
        return False
    return time.known and whole.expression.start < time.start < mention.number.start
