"""What the words of a time, or of an event with its day, tell by themselves."""

from __future__ import annotations

import datetime

from lagebild.analysis import Sentence
from lagebild.extract.times import TimeExpression
from lagebild.extract.timing.timed import Timed

ROUGH = 4
"""So many days a day that is counted roughly may lie beside the one that the text names."""
LONG = frozenset("month year months years season unit share part_of_year decade shifted earlier".split())
"""Kinds of expressions that are too long for the day of one event."""
_BY_PUBLICATION = frozenset(
    "weekday weekdays weekday_in_week weekend deictic deictic_this overnight night_weekday night_deictic "
    "night_of_weekday night_between".split()
)


def is_sharper(event: Timed, other: Timed) -> bool:
    """Whether an event tells the day of what another told only the month or the year of."""
    if event.first is None or other.first is None or other.first != other.last:
        return False
    exact = event.expression is not None and event.expression.kind in ("day", "numeric")
    if _is_rough(other) and exact and len(event.first) == 10 == len(other.first):
        apart = datetime.date.fromisoformat(event.first) - datetime.date.fromisoformat(other.first)
        return abs(apart.days) <= ROUGH
    return len(event.first) > len(other.first) and event.first.startswith(other.first)


def is_counted(event: Timed, noted: Timed) -> bool:
    """Whether a figure tells another day of the sentence whose day was noted without one."""
    return noted.sentence is event.sentence and noted.scope_rule == "noted" != event.scope_rule


def _is_rough(event: Timed) -> bool:
    """ "a week after the riots": a day that words count only roughly."""
    return event.expression is not None and event.expression.kind in ("after", "ago")


def has_begun(timed: Timed) -> bool:
    """A total that tells since when: what follows it may be of the same span."""
    since = timed.expression is not None and timed.expression.role == "since"
    return timed.scope == "total" and (timed.first is not None or since)


def is_day(time: TimeExpression) -> bool:
    """A time that dates one event: no mere month or year."""
    return time.kind not in LONG and time.first is not None and len(time.first) > 4


def is_undated(time: TimeExpression) -> bool:
    """A day that only the day of publication could tell ("on Tuesday"), in a text that has none."""
    return time.role == "at" and not time.known and time.kind in _BY_PUBLICATION


def is_aside(sentence: Sentence, at: int) -> bool:
    """Whether token `at` stands in brackets that open with something else ("(online, February 17)")."""
    opened = max((i for i in range(at) if sentence.lows[i] in ("(", "[")), default=None)
    if opened is None or any(low in (")", "]") for low in sentence.lows[opened:at]):
        return False
    return any(tag not in ("PREP", "DET", "PUNCT") for tag in sentence.tags[opened + 1 : at])
