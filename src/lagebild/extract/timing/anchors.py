"""Days that are counted from another day of the text: "ten days later", "am Vortag"."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field

from lagebild.analysis import Sentence
from lagebild.extract.times import TimeExpression
from lagebild.extract.times.calendar import month_of, shift_months
from lagebild.extract.timing.story import Story

_NEAR = 1
"""How many paragraphs back the day last spoken of may stand."""


@dataclass
class Anchors:
    """The day last spoken of, and what is counted from it."""

    story: Story
    _last: str | None = None
    _paragraph: int = 0
    _resolved: dict[int, list[TimeExpression]] = field(default_factory=dict)

    def resolve(self, sentence: Sentence, times: Sequence[TimeExpression]) -> list[TimeExpression]:
        """The times of a sentence with the dates of those that are counted from another."""
        known = self._resolved.get(sentence.index)
        if known is not None:
            return known
        found: list[TimeExpression] = []
        for time in times:
            counted = time.offset is not None and time.kind != "share"
            found.append(self._counted(sentence, time, found) if counted else time)
        self._resolved[sentence.index] = found
        return found

    def note(self, sentence: Sentence, times: Sequence[TimeExpression]) -> None:
        """Keeps the day that a sentence speaks of last, be it of an event or of a statement."""
        published = self.story.published
        days = [t.last for t in times if t.last is not None and len(t.last) == 10 and t.role == "at"]
        past = [d for d in days if published is None or d <= published]
        if past:
            self._last, self._paragraph = past[-1], sentence.paragraph

    def _counted(
        self, sentence: Sentence, time: TimeExpression, before: Sequence[TimeExpression]
    ) -> TimeExpression:
        after = time.kind == "after"
        base = self._of_event(sentence, time, before) if after else self._base(sentence, time, before)
        found = _shifted(base, time.offset or 0, time.unit) if base is not None else None
        if found is None:
            return time._replace(offset=None) if after else time
        return time._replace(first=found, last=found, future=(found, found), offset=None)

    def _of_event(
        self, sentence: Sentence, time: TimeExpression, before: Sequence[TimeExpression]
    ) -> str | None:
        """ "The blasts came a day after …": the day of the event that is being told, no other is named."""
        event = self.story.event
        if event is None or any(t.known for t in before) or not self.story.is_news(event):
            return None
        return event.last if self.story.words.names_known(sentence, time.start) else None

    def _base(self, sentence: Sentence, time: TimeExpression, before: Sequence[TimeExpression]) -> str | None:
        """The date that an expression is counted from."""
        here = [t.last for t in before if t.last is not None and len(t.last) == 10]
        if here:
            return here[-1]
        event = self.story.event_at(sentence)
        told = event.last if event is not None else None
        if time.unit in ("year", "month"):
            spoken = self.story.last_time
            return spoken.last if spoken is not None else self.story.published
        if time.offset == 0:
            beside = self._last is not None and sentence.paragraph == self._paragraph
            first = self.story.first_event
            return (self._last if beside else None) or told or (first.last if first else self._last)
        near = self._last is not None and sentence.paragraph - self._paragraph <= _NEAR
        back = self.story.published if (time.offset or 0) < 0 else None
        return (self._last if near else None) or told or back


def _shifted(base: str, count: int, unit: str) -> str | None:
    """The date that lies so many days, months or years from another, as precise as the unit."""
    parts = [int(p) for p in base.split("-")]
    try:
        if unit == "year":
            return f"{parts[0] + count:04d}"
        if unit == "month" and len(parts) > 1:
            return month_of(*shift_months(parts[0], parts[1], count))
        if unit == "day" and len(parts) == 3:
            return (datetime.date(*parts) + datetime.timedelta(days=count)).isoformat()
    except (OverflowError, ValueError):
        return None
    return None
