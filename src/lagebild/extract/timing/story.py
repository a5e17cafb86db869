"""What a document has told of so far: its event, the span last told of, the day of the last statement."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field

from lagebild.analysis import Sentence
from lagebild.extract.times import TimeExpression
from lagebild.extract.times.calendar import first_day, last_day
from lagebild.extract.timing.statements import Statements
from lagebild.extract.timing.timed import Timed
from lagebild.extract.timing.told import LONG, has_begun, is_aside, is_counted, is_day, is_sharper, is_undated
from lagebild.extract.timing.words import ScopeVocabulary

OPENING = 2
"""Index of the last sentence whose day is the event's though it names none."""
LASTING = 2
"""Days after which what still goes on has a toll so far."""
RECENT = 60
"""Days before publication within which an event is news; what lies further back is background."""
_SPANS = (LONG - {"month", "year"}) | {"past", "past_one", "within"}
_SCENE_REACH = 2
_AFTERMATH = frozenset("rescued detained released displaced affected missing deployed strength".split())
"""Measures of what comes after an attack or a disaster."""
_TAKEN = frozenset(("detained", "released", "deployed", "strength"))
"""Those of them that may bring in deeds of their own: "police arrested twelve, two officers were hurt"."""


@dataclass
class Story:
    """The memory of one document."""

    words: ScopeVocabulary
    published: str | None = None
    event: Timed | None = None
    first_event: Timed | None = None
    """The day of the event that the text told of first: its headline's."""
    told_days: list[Timed] = field(default_factory=list)
    """Every event that was told of with its day."""
    recent: Timed | None = None
    """The event last told, which "that attack" points at."""
    began: Timed | None = None
    """The day since which the event has gone on, where no sentence tells its day ("since Monday's quake")."""
    today: Timed | None = None
    """The day of publication, where the text tells at what time of the day its event was, and no day."""
    first_scene: Timed | None = None
    """The first day of late that a sentence tells of beside no event."""
    scene: Timed | None = None
    """The day of the sentence last told, whatever it told of."""
    slow: bool = False
    """Whether the event is a disaster that goes on for days: floods, a drought."""
    told_first: bool = False
    """Whether the headline names one event: the text is about it."""
    told: bool = False
    """Whether the document has named an event so far: a toll is then that event's."""
    told_before: bool = False
    """The same without the sentence that was noted last."""
    span: Timed | None = None
    last_span: Timed | None = None
    """The span last told of, however far back."""
    span_measure: str = ""
    """What the span last told of was a count of."""
    last_time: Timed | None = None
    """What "then" points at: the time last told of."""
    wars: bool = False
    """Whether the opening names a war."""
    balance: str | None = None
    """The year that the headline gives, or the figures for which a text reports: it is its balance."""
    _campaigns: bool = False
    """Whether the opening tells of something that goes on: fights, a siege, unrest."""
    _ones: bool = False
    """Whether the opening names one event."""
    _year: str | None = None
    """The past year that the opening names."""
    _counts: bool = False
    """Whether the opening names statistics."""
    statements: Statements = field(default_factory=Statements)
    _measure: str = ""
    """What the first figure counts: the text is about it."""
    _led: bool = False
    """Whether the first event was told in the lead: the text is about it."""
    _lead: int | None = None
    """The first paragraph of the body."""

    def note(
        self, sentence: Sentence, times: Sequence[TimeExpression], said: Sequence[TimeExpression]
    ) -> None:
        """Remembers the day of an event that a sentence tells of, whether or not it holds a figure.

        The first sentences of a text tell of its event even where they do not name it.
        """
        self.open(sentence, times)
        tells = self.words.tells_incident(sentence)
        self.slow = self.slow or (not self.told and not tells and self.words.tells_slow(sentence))
        self.told_before = self.told
        self.told = self.told or tells
        self.told_first = self.told_first or (tells and sentence.section == "headline")
        self._note_beginnings(sentence, times, tells)
        past = [t for t in times if t not in said and self._is_past(sentence, t)]
        days = [t for t in past if is_day(t) and not self._is_later(sentence, t)]
        day = next((t for t in days if t.kind == "after"), days[0] if days else None)
        if past:
            long = past[0]
            self.last_time = Timed("incident", "noted", long.first, long.last, "event", long, sentence)
            self.scene = self.last_time if day is None and tells else self.scene
        if day is not None:
            told = Timed("incident", "noted", day.first, day.last, "event", day, sentence)
            opens = self.event is None and (sentence.index <= OPENING or day.kind == "after")
            if tells or (opens and self._tells_deed(sentence, day)):
                self._tell(told)
            elif self._tells_deed(sentence, day):
                self.scene = told
                if self.first_scene is None and self.is_news(told) and told.first != self.published:
                    self.first_scene = told
        elif tells and not times and self.first_event is None and self.words.tells_hour(sentence):
            self.today = Timed("incident", "noted", self.published, self.published, "event", None, sentence)
        elif tells and any(is_undated(t) for t in times if t not in said):
            self.event = Timed("incident", "noted", None, None, "undated", None, sentence)
        elif tells and not past and self.event is not None and self._is_new(sentence):
            self.event = Timed("incident", "noted", None, None, "new-event", None, sentence)

    def _is_later(self, sentence: Sentence, time: TimeExpression) -> bool:
        """Whether a day is that of a trial or funeral, or one at which something still was so."""
        words = self.words
        told = Timed("incident", "noted", time.first, time.last, "event", time, sentence)
        if words.is_of_noun(sentence, time) or not self.is_news(told):
            return False
        return words.comes_after(sentence, time.start) or words.lasts_until(sentence, time.start)

    def _tells_deed(self, sentence: Sentence, day: TimeExpression) -> bool:
        """Whether a day may be an event's: "on Tuesday the war is 1,000 days old" tells of now."""
        past = self.words.is_past(sentence, day.start) or self.words.tells_deed(sentence, day.start)
        return past or day.first != self.published

    def _note_beginnings(self, sentence: Sentence, times: Sequence[TimeExpression], tells: bool) -> None:
        """Keeps since when something has gone on: the event's day, if none is told, and what "then" means."""
        if tells and self.began is None:
            since = next((t for t in times if is_day(t) and self._opens(sentence, t)), None)
            if since is not None:
                self.began = Timed("incident", "noted", since.first, since.last, "event", since, sentence)
        for time in times:
            if self._has_begun_at(sentence, time):
                self.last_time = Timed("incident", "noted", time.first, time.last, "event", time, sentence)
                return

    def _is_new(self, sentence: Sentence) -> bool:
        """Whether a sentence brings in another event; what a report of today brings in is of today."""
        told = [e for e in (self.event, self.first_event) if e is not None]
        today = any(e.last is not None and e.last == self.published for e in told)
        set_here = self.event_at(sentence) is not self.event
        return not today and not set_here and not self.is_lead(sentence) and self.words.introduces(sentence)

    def open(self, sentence: Sentence, times: Sequence[TimeExpression]) -> None:
        """A new paragraph leaves the background, and in a text about one event the others, for the news."""
        if self._lead is None and sentence.section == "body":
            self._lead = sentence.paragraph
        self._sum_up(sentence, times)
        if sentence.index <= OPENING:
            self._campaigns = self._campaigns or self.words.tells_campaign(sentence)
            self.wars = self.wars or self.words.names_war(sentence)
            self._ones = self._ones or self.words.names_incident(sentence)
        event = self.event
        if event is None or event.sentence is None or event.sentence.paragraph == sentence.paragraph:
            return
        first = self.first_event
        if first is None or not (self._led or self.is_news(first)):
            return
        if event.first is None and not self._is_told_again(sentence, event):
            return
        if self._led or not self.is_news(event):
            self.event = first

    def _is_told_again(self, sentence: Sentence, new: Timed) -> bool:
        """Whether a sentence names a known event that is not the new one ("the attack")."""
        if new.sentence is None or not self.words.names_known(sentence, len(sentence.tokens)):
            return False
        return bool(self.words.events_in(sentence) - self.words.events_in(new.sentence))

    @property
    def goes_on(self) -> bool:
        """Whether the text is about a war, an offensive, unrest that has gone on for days."""
        event = self.first_event or self.began
        if not self._campaigns or self._ones or self.published is None:
            return False
        if event is None or event.first is None:
            return self.wars
        day = first_day(event.first)
        lasted = day is not None and (datetime.date.fromisoformat(self.published) - day).days >= LASTING
        return lasted and event.first == event.last

    def _sum_up(self, sentence: Sentence, times: Sequence[TimeExpression]) -> None:
        """The year that a text sums up: the headline's, or that of the statistics it opens with."""
        if sentence.section == "headline":
            self.balance = next((t.first for t in times if t.kind == "year"), None)
        if sentence.index > OPENING or self.balance is not None:
            return
        this = (self.published or "")[:4]
        years = (
            t.first for t in times if t.first and len(t.first) == 4 and t.first == t.last and t.role == "at"
        )
        self._year = self._year or next((y for y in years if y < this), None)
        self._counts = self._counts or self.words.counts_year(sentence)
        if self._counts and sentence.section == "body":
            self.balance = self._year

    def _opens(self, sentence: Sentence, time: TimeExpression) -> bool:
        """Whether a day is the beginning of what goes on ("the riots that broke out on June 10")."""
        begun = time.role == "at" and time.first is not None and self.words.began(sentence, time.start)
        return time.role == "since" or begun

    def _is_past(self, sentence: Sentence, time: TimeExpression) -> bool:
        """A time at which something was: no beginning, no remark in brackets."""
        return (
            time.first is not None
            and time.role == "at"
            and not self._lies_ahead(time)
            and time.kind not in _SPANS
            and not self.words.since_before(sentence, time.start)
            and not is_aside(sentence, time.start)
        )

    def _has_begun_at(self, sentence: Sentence, time: TimeExpression) -> bool:
        """A time since which something is so: "then" may point at it too."""
        since = time.role == "since" or self.words.since_before(sentence, time.start)
        return since and time.first is not None and time.kind not in _SPANS

    def _lies_ahead(self, time: TimeExpression) -> bool:
        """A date after the publication, or one without a year that is nearly a year old but near ahead."""
        if self.published is None or time.first is None:
            return False
        ahead = time.future[0]
        if time.first > self.published or ahead is None or ahead == time.first:
            return time.first > self.published
        published = datetime.date.fromisoformat(self.published)
        past, future = first_day(time.first), first_day(ahead)
        if past is None or future is None:
            return False
        return (published - past).days > 5 * RECENT and (future - published).days < RECENT

    def _tell(self, event: Timed) -> None:
        self.event = self.recent = event
        self.told_days.append(event)
        if self.first_event is None:
            self._led = event.sentence is not None and self.is_lead(event.sentence)
        if self._is_other(event):
            return
        first = self.first_event
        background = first is not None and not self._led and not self.is_news(first) and self.is_news(event)
        if first is None or background or is_sharper(event, first) or is_counted(event, first):
            self.first_event = event

    def _is_other(self, event: Timed) -> bool:
        """Whether the event is not the one that headline and lead tell of without its day."""
        sentence = event.sentence
        if sentence is None or self.first_event is not None or self.is_lead(sentence):
            return False
        known = self.words.names_known(sentence, len(sentence.tokens))
        return self.told_before and not known and self.words.introduces(sentence)

    def is_news(self, event: Timed) -> bool:
        """Whether an event lies close enough to the publication to be what the text is about."""
        if self.published is None or event.first is None:
            return event.first is not None
        day, published = first_day(event.first), datetime.date.fromisoformat(self.published)
        return day is not None and (published - day).days <= RECENT

    def event_at(self, sentence: Sentence) -> Timed | None:
        """The event that a figure without time words belongs to."""
        scene, event = self.scene, self.event
        if self.recent is not None and self.words.points_back(sentence):
            return self.recent
        if scene is None and event is None and self._goes_on(sentence):
            return self.last_time
        if scene is None or scene.sentence is None:
            return event
        near = scene.sentence.paragraph == sentence.paragraph
        near = near and 0 < sentence.index - scene.sentence.index <= _SCENE_REACH
        newer = event is None or event.sentence is None or event.sentence.index < scene.sentence.index
        return scene if near and newer else event

    def _goes_on(self, sentence: Sentence) -> bool:
        """ "In the course of those clashes": of the month or year that the sentence before tells of."""
        time = self.last_time
        if time is None or time.sentence is None or time.sentence.paragraph != sentence.paragraph:
            return False
        near = 0 < sentence.index - time.sentence.index <= _SCENE_REACH
        return near and self.words.names_known(sentence, len(sentence.tokens))

    def day_within(self, timed: Timed) -> Timed | None:
        """The day of the one event of the same kind that lies within a month, week or year told of; of a
        night both days are meant.
        """
        if timed.sentence is None or timed.first is None or timed.last is None:
            return None
        start, end = first_day(timed.first), last_day(timed.last)
        nouns = self.words.events_in(timed.sentence)
        night = timed.expression is None or "night" in timed.expression.kind
        if start is None or end is None or (end - start).days < 1 + night or not nouns:
            return None
        found: dict[str, Timed] = {}
        for event in self.told_days:
            if event.sentence is None or event.first is None or event.first != event.last:
                continue
            day = first_day(event.first)
            inside = day is not None and len(event.first) == 10 and start <= day <= end
            if inside and nouns & self.words.events_in(event.sentence):
                found[event.first] = event
        return next(iter(found.values())) if len(found) == 1 else None

    def is_lead(self, sentence: Sentence) -> bool:
        """Whether a sentence tells the news of the text: headline, standfirst, first paragraph."""
        return sentence.section != "body" or self._lead is None or sentence.paragraph == self._lead

    def remember(self, timed: Timed, measure: str) -> None:
        """Keeps what a figure's own time words tell: the day of an event, or a span that may go on."""
        self._measure = self._measure or measure
        if timed.time_rule in ("incident", "later") and timed.first is not None and len(timed.first) > 4:
            if self._is_aftermath(timed, measure):
                self.scene = timed if measure in _TAKEN else None
            else:
                self._tell(timed)
            self.span = None
        elif timed.expression is not None and (timed.scope == "period" or has_begun(timed)):
            if timed.time_rule == "span" or (self.span is not None and self.span.sentence is timed.sentence):
                return
            self.span = self.last_span = timed
            self.span_measure = measure

    def _is_aftermath(self, timed: Timed, measure: str) -> bool:
        """Whether a figure tells what came of the event: rescues, arrests, a day after it was named."""
        sentence = timed.sentence
        if measure not in _AFTERMATH or sentence is None or self.words.tells_incident(sentence):
            return False
        return (self.told or self.event is not None) and self._measure not in _AFTERMATH

    def then(self, sentence: Sentence) -> Timed | None:
        """The time that "then" points at, where the sentence says so."""
        return self.last_time if self.words.back.all(sentence.lows) else None
