"""Which time words belong to a figure."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.analysis import Sentence
from lagebild.extract.mention import Mention
from lagebild.extract.times import TimeExpression
from lagebild.extract.timing.story import is_aside
from lagebild.extract.timing.words import ScopeVocabulary

_FARTHEST = 7.0


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
    ids = sentence.fragments
    own = ids[mention.number.start]
    best: tuple[float, TimeExpression] | None = None
    for time in (_with_role(sentence, t, own, words) for t in times if t not in said):
        place = ids[time.start]
        said_there = (
            mention.measured.hit is not None and ids[min(mention.measured.hit.start, len(ids) - 1)] == place
        )
        goes_on = words.goes_on(sentence, own)
        if _of_a_participle(sentence, mention, time) or is_aside(sentence, time.start):
            continue
        if words.is_ranked(sentence, time):
            continue
        if place > own and _is_for_another_figure(sentence, place, time.start):
            continue
        if (
            place != own
            and not said_there
            and not goes_on
            and time.role != "since"
            and (_in_relative_clause(sentence, place))
        ):
            continue
        cost = 0.1 * abs(time.start - mention.number.start) + 2.0 * abs(place - own)
        if mention.measured.hit is not None and mention.measured.where is None:
            cost -= 0.5 * (place == ids[min(mention.measured.hit.start, len(ids) - 1)])
        if time.kind == "year" and cost > 2.0:
            cost += 1.5
        if place != own and _in_brackets(sentence, place):
            cost += 3.0
        if best is None or cost < best[0]:
            best = (cost, time)
    if best is None or best[0] > _FARTHEST:
        return None
    if best[1].kind == "within":
        return _longer(best[1], times, said)
    follows = (t for t in times if t.kind == "after" and best[1].end <= t.start < mention.number.start)
    return next(follows, best[1])


def _longer(
    time: TimeExpression, times: Sequence[TimeExpression], said: Sequence[TimeExpression]
) -> TimeExpression:
    """ "In June … 5,000 in one day": the month says when, "in one day" only how fast."""
    months = (t for t in times if t not in said and t.kind in ("month", "year") and t.role == "at")
    return next(months, time)


def _with_role(sentence: Sentence, time: TimeExpression, own: int, words: ScopeVocabulary) -> TimeExpression:
    """The time, marked as a beginning where "since" or "the war, which erupted in" opens its clause."""
    if time.role != "at":
        return time
    apart = sentence.fragments[time.start] != own
    if words.since_before(sentence, time.start) or (apart and words.began(sentence, time.start)):
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


def _in_relative_clause(sentence: Sentence, fragment: int) -> bool:
    first = next(i for i in range(len(sentence.fragments)) if sentence.fragments[i] == fragment)
    return sentence.tags[first] in ("REL", "VPP") or (
        sentence.tags[first] == "PREP"
        and first + 1 < len(sentence.tags)
        and sentence.tags[first + 1] == "REL"
    )
