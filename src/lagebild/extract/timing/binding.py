"""Which time words belong to a figure."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.analysis import Sentence
from lagebild.extract.mention import Mention
from lagebild.extract.times import TimeExpression
from lagebild.extract.timing.case import DEATHS
from lagebild.extract.timing.told import is_aside
from lagebild.extract.timing.words import ScopeVocabulary

_FARTHEST = 7.0
_APART = 4.0
"""A semicolon parts what is told on each side."""


def nearest(
    mention: Mention,
    times: Sequence[TimeExpression],
    said: Sequence[TimeExpression],
    words: ScopeVocabulary,
) -> TimeExpression | None:
    """The time of what is counted: the nearest that is not a statement's, with its role
    ("since") worked out.
    """
    sentence = mention.sentence
    own = sentence.fragments[mention.number.start]
    free = [_with_role(sentence, t, own, words) for t in times if t not in said]
    ranked = [(_cost(mention, t, words), t) for t in free if _may_belong(mention, t, words)]
    cost, best = min(ranked, key=lambda pair: pair[0], default=(_FARTHEST + 1, None))
    if best is None or cost > _FARTHEST:
        return None
    if best.kind == "within":
        return _longer(best, times, said)
    if best.kind in ("year", "month"):
        return _sharper(best, times, said)
    follows = (t for t in times if t.kind == "after" and best.end <= t.start < mention.number.start)
    return next(follows, best)


def _may_belong(mention: Mention, time: TimeExpression, words: ScopeVocabulary) -> bool:
    """Whether no other thing of the sentence has a better claim to the time."""
    sentence, hit = mention.sentence, mention.measured.hit
    ids = sentence.fragments
    own, place = ids[mention.number.start], ids[time.start]
    if _of_a_participle(sentence, mention, time) or is_aside(sentence, time.start):
        return False
    if words.is_ranked(sentence, time) or (
        place > own and _is_for_another_figure(sentence, place, time.start)
    ):
        return False
    if _is_past_semicolon(sentence, mention.number.start, time.start):
        return False
    said_there = hit is not None and ids[min(hit.start, len(ids) - 1)] == place
    free = place == own or said_there or words.goes_on(sentence, own)
    begun = time.role == "since" and not words.since_before(sentence, time.end - 1)
    return free or begun or not _in_relative_clause(sentence, place, words)


def _cost(mention: Mention, time: TimeExpression, words: ScopeVocabulary) -> float:
    """How far a time stands from a figure, in words and clauses."""
    sentence, hit = mention.sentence, mention.measured.hit
    ids = sentence.fragments
    own, place = ids[mention.number.start], ids[time.start]
    apart = 0 if place + 1 == own and is_fronted(sentence, place) else abs(place - own)
    cost = 0.1 * abs(time.start - mention.number.start) + 2.0 * apart
    if hit is not None and mention.measured.where is None:
        cost -= 0.5 * (place == ids[min(hit.start, len(ids) - 1)])
    if time.kind == "year" and cost > 2.0:
        cost += 1.5
    ends = sorted((time.start, mention.number.start))
    if ";" in sentence.lows[ends[0] : ends[1]]:
        cost += _APART
    if _is_listed(mention, time):
        cost += 1.0
    dead = mention.measured.measure in DEATHS and time.start > mention.number.start
    if dead and place == own and _is_of_event(sentence, time, words):
        cost -= 1.0
    return cost + 3.0 * (place != own and _in_brackets(sentence, place))


def _is_of_event(sentence: Sentence, time: TimeExpression, words: ScopeVocabulary) -> bool:
    """ "610 victims of the massacre of July 1995": the time of the event that the figure is of."""
    before = time.start - 2
    return before >= 0 and sentence.tags[before + 1] == "PREP" and sentence.lows[before] in words.single


def _is_listed(mention: Mention, time: TimeExpression) -> bool:
    """ "seven on Thursday and two in the last 48 hours": the time before "and" is the first figure's."""
    sentence, number = mention.sentence, mention.number.start
    if not time.end <= number <= time.end + 2 or "AND" not in sentence.tags[time.end : number]:
        return False
    return any(time.start - 4 <= i < time.start for i in sentence.figures)


def is_fronted(sentence: Sentence, fragment: int) -> bool:
    """ "On Tuesday, a bomb killed 11": a time that stands alone before its clause."""
    own = [i for i in range(len(sentence.fragments)) if sentence.fragments[i] == fragment]
    return all(i in sentence.dated or sentence.tags[i] in ("PREP", "DET", "PUNCT", "ADV") for i in own)


def _sharper(
    time: TimeExpression, times: Sequence[TimeExpression], said: Sequence[TimeExpression]
) -> TimeExpression:
    """ "The first attack of 2017 came on New Year's Day": the day, where the sentence tells it."""
    inside = (
        t
        for t in times
        if t not in said and t.role == "at" and t.first is not None and t.first.startswith(f"{time.first}-")
    )
    return next(inside, time) if time.role == "at" else time


def _longer(
    time: TimeExpression, times: Sequence[TimeExpression], said: Sequence[TimeExpression]
) -> TimeExpression:
    """ "In June … 5,000 in one day": the month says when, "in one day" only how fast."""
    months = (t for t in times if t not in said and t.kind in ("month", "year") and t.role == "at")
    return next(months, time)


def _with_role(sentence: Sentence, time: TimeExpression, own: int, words: ScopeVocabulary) -> TimeExpression:
    """The time, marked as a beginning where "since" or "the war, which erupted in" opens its clause."""
    apart = sentence.fragments[time.start] != own
    when = apart and time.end < len(sentence.lows) and words.opens_when(sentence, own, time.end)
    if when and time.role == "since":
        return time._replace(role="at")  # "Since 1975, when four men were shot, …"
    if when or time.role != "at":
        return time
    if words.since_before(sentence, time.start) or (
        (apart or words.has_since(sentence, time)) and words.began(sentence, time.start)
    ):
        return time._replace(role="since")
    return time


def _of_a_participle(sentence: Sentence, mention: Mention, time: TimeExpression) -> bool:
    """ "schoolgirls captured two years ago have been freed": the time is the participle's,
    not the main verb's.
    """
    hit = mention.measured.hit
    start = mention.counted.end
    if hit is None or mention.measured.where is not None or not start <= time.start < hit.start:
        return False
    if mention.measured.rule not in ("verb", "phrase", "adjective"):
        return False
    between = sentence.tags[start : time.start]
    return any(t in ("VPP", "VING") for t in between[:3]) and not any(t in ("AFIN", "MFIN") for t in between)


def _is_past_semicolon(sentence: Sentence, number: int, time: int) -> bool:
    """ "1,013 have died; 52 of them died on Friday": a time after a semicolon beside another figure."""
    marks = [i for i in range(number, time) if sentence.lows[i] == ";"]
    return bool(marks) and any(marks[-1] < i for i in sentence.figures)


def _is_for_another_figure(sentence: Sentence, fragment: int, before: int) -> bool:
    """ "recorded 900 people fleeing, 300 of them on Saturday": a fragment without a verb that has its own
    figure.
    """
    ids, tags = sentence.fragments, sentence.tags
    finite = any(ids[i] == fragment and tags[i] in ("VFIN", "AFIN", "MFIN") for i in range(len(ids)))
    return not finite and any(ids[i] == fragment for i in sentence.figures if i < before)


def _in_brackets(sentence: Sentence, fragment: int) -> bool:
    first = next(i for i in range(len(sentence.fragments)) if sentence.fragments[i] == fragment)
    return first > 0 and sentence.lows[first - 1] == "("


def _in_relative_clause(sentence: Sentence, fragment: int, words: ScopeVocabulary) -> bool:
    """Whether a fragment is a relative clause, or hangs on one without a comma ("who …
    when he took office last year").
    """
    ids, tags = sentence.fragments, sentence.tags
    first = next(i for i in range(len(ids)) if ids[i] == fragment)
    if tags[first] in ("REL", "VPP") or words.opens_relative(sentence, first):
        return True
    if tags[first] == "PREP" and "REL" in tags[first + 1 : first + 2]:
        return True
    hangs = tags[first] == "SUB" and first > 0 and tags[first - 1] != "PUNCT"
    return hangs and _in_relative_clause(sentence, ids[first - 1], words)
