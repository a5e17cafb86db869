"""Headline (or standfirst) against body.

Codebook: a figure or measure of the headline that the body does not back; also a headline that states as
fact what the body only fears, expects or plans. A headline that merely drops a bound is not meant.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import combinations

from lagebild.model import Claim
from lagebild.reconcile.observation import Observation
from lagebild.reconcile.slots import (
    BROADER,
    actors_go_together,
    compares,
    is_case,
    is_firm,
    is_part,
    is_rounded,
    is_single,
    kinds_go_together,
    may_be_some,
    same_place,
    same_population,
)

_TOLLS = frozenset(
    ("killed", "wounded", "missing", "casualties", "losses", "captured", "released", "detained")
)
_TROOPS = frozenset(("deployed", "strength"))
MOST_TRIED = 20
MOST_PARTS = 4
"""So many figures of the body in a row are tried as a sum behind the headline's figure."""
ROUNDED = 0.02
"""How far a headline's exact figure may lie from the body's: "6,000" for "6,013"."""
MANY = 3
"""So many more than the single persons of the body are no slip of the reader's."""
FURTHER = 2
"""So many more may be in the headline where the body counts "the others" only."""
FEWEST_ABSENT = 20
"""A smaller figure may be counted out in the body one by one."""
NEARLY = 0.8
"""Of what a headline's "almost n" or "up to n" allows, the body must reach this share."""


def headline_unsupported(claims: Sequence[Claim]) -> Iterator[Observation]:
    """Each figure of the headline or standfirst that no figure of the body backs."""
    body = [c for c in claims if c.section == "body"]
    measures = {c.id: c.measure for c in claims}
    parts = {c.id for c in body if is_part(c) and measures.get(c.part_of or "", c.measure) == c.measure}
    for head in claims:
        if not _is_judged(head) or any(_is_restated(head, b) for b in body):
            continue
        matter = _matter(head, [b for b in body if b.id not in parts])
        own = [b for b in matter if b.measure == head.measure]
        renamed = any(_is_broader(head, b) for b in matter)
        absent = not own and _is_absent(head, body)
        if not (renamed or absent) and (_tells_of_some_only(head, own) or _tells_cases_only(head, own)):
            continue
        if _backed(head, [b for b in body if is_firm(b)]):
            continue
        unsure = any(_supports(head, b) for b in own)
        yield Observation(
            "headline_unsupported", (head, *matter), "headline-unsure" if unsure else "headline-figure"
        )


def _is_absent(head: Claim, body: Sequence[Claim]) -> bool:
    """Whether a figure that is not small stands nowhere in the body, whatever is counted there. What became
    no claim is looked through later (`unread_figures`).
    """
    if head.section != "headline" or head.bound != "exact" or _value(head) < FEWEST_ABSENT:
        return False
    return bool(body) and not any(_value(head) in (b.low, b.high) or is_rounded(head, b) for b in body)


def _tells_of_some_only(head: Claim, own: Sequence[Claim]) -> bool:
    """Whether a toll that is still open ("at least six") stands against some of the dead ("two women")."""
    return head.high is None and all(may_be_some(b, head) for b in own)


def _tells_cases_only(head: Claim, own: Sequence[Claim]) -> bool:
    """Whether the body tells of no one or of single persons, which says nothing on a toll that is not far
    higher.
    """
    slip = head.section != "headline" or (head.low or 0) < MANY + len(own)
    return all(is_single(b) for b in own) and (not own or slip)


def _is_judged(head: Claim) -> bool:
    """Whether a claim is a figure of the headline that is stated as fact; one person is a case, no toll."""
    return (
        head.section in ("headline", "standfirst")
        and (head.measure in _TOLLS or (head.measure in _TROOPS and head.population.kind == "military"))
        and head.unit != "share"
        and is_firm(head)
        and not is_case(head)
    )


def _is_restated(head: Claim, body: Claim) -> bool:
    """Whether the body repeats the figure of the same people under a word that may well mean the toll
    ("2,000 soldiers sent to fight have fallen"): too doubtful for an alarm.
    """
    same_interval = (body.low, body.high) == (head.low, head.high)
    return (
        same_interval
        and body.unit == head.unit
        and body.measure not in _TOLLS
        and is_firm(body)
        and body.population.actor == head.population.actor
    )


def _matter(head: Claim, whole: Sequence[Claim]) -> list[Claim]:
    """The figures of the body that are no parts and that the headline's could rest on."""
    matter = [b for b in whole if _on_the_matter(head, b)] or [b for b in whole if _may_be_told(head, b)]
    actor = head.population.actor
    if actor and any(b.population.actor == actor for b in matter):
        return [b for b in matter if b.population.actor == actor]  # not another's dead
    return matter


def _on_the_matter(head: Claim, body: Claim) -> bool:
    """Body claims that the headline's figure could rest on."""
    if body.unit == "share" or body.modality == "denied":
        return False
    if body.measure == head.measure:
        scopes = {body.scope, head.scope}
        spans = len(scopes) == 1 or scopes <= {"incident", "total", "period"}
        return spans and (same_population(head, body) or _exceeds_whole(head, body))
    return _is_broader(head, body)


def _is_broader(head: Claim, body: Claim) -> bool:
    """Whether the body has the headline's figure of dead as casualties or losses."""
    broader = head.measure == "killed" and body.measure in BROADER and actors_go_together(head, body)
    return broader and is_rounded(head, body) and head.bound != "vague"


def _may_be_told(head: Claim, body: Claim) -> bool:
    """Where the body has no figure for all the people, one for some of them: "four workers"."""
    together = actors_go_together(head, body) and kinds_go_together(head, body)
    return body.measure == head.measure and together and is_firm(body)


def _exceeds_whole(head: Claim, body: Claim) -> bool:
    """Whether some people are more than all the people that they are among: 13 teens of seven people."""
    if not actors_go_together(head, body):
        return False
    if body.population.kind == "people":
        return head.quantity.surely_above(body.quantity)
    return head.population.kind == "people" and body.quantity.surely_above(head.quantity)


def _value(claim: Claim) -> float:
    return claim.quantity.point


def _supports(head: Claim, body: Claim) -> bool:
    """Whether a body figure is what the headline's figure says, its bound aside."""
    if _value(head) == _value(body) or _value(head) in (body.low, body.high):
        return True
    if body.bound == "vague" and body.low and head.low is not None and head.low < _next_unit(body.low):
        return body.quantity.agrees(head.quantity)
    if head.bound in ("vague", "more_than", "at_least"):
        return body.low is not None and head.low is not None and body.low >= head.low
    if head.bound == "about":
        return head.quantity.agrees(body.quantity) and body.bound in ("exact", "about")
    if head.bound in ("almost", "at_most", "less_than"):
        return (
            body.high is not None and head.high is not None and NEARLY * head.high <= body.high <= head.high
        )
    if head.bound == "range":
        return head.quantity.agrees(body.quantity)
    return body.bound == "exact" and abs(_value(head) - _value(body)) <= ROUNDED * _value(body)


def _next_unit(low: float) -> float:
    """Where a vague plural ends: "dozens" and "scores" below 100, "hundreds" below 1,000."""
    return float(10 ** math.ceil(math.log10(low)))


def _backed(head: Claim, firm: Sequence[Claim]) -> bool:
    """Whether a figure of the body, or several together, is the headline's. The same figure twice at one
    place is taken for the same people told of again.
    """
    own = [b for b in firm if b.measure == head.measure and actors_go_together(head, b)]
    if any(_supports(head, b) or _is_one_short(head, b) for b in own):
        return True
    summed = [b for b in own if b.low is not None and b.bound in ("exact", "at_least", "more_than")]
    in_a_row = (summed[n : n + size] for size in range(2, MOST_PARTS + 1) for n in range(len(summed)))
    of_different = (row for row in in_a_row if len({p.low for p in row}) == len(row))
    apart = ([a, b] for a, b in combinations(summed[:MOST_TRIED], 2) if not same_place(a, b))
    return any(_adds_up(head, sum(p.low or 0 for p in parts)) for parts in (*of_different, *apart))


def _is_one_short(head: Claim, body: Claim) -> bool:
    """Whether the body itself says that there are a few more than it counts."""
    more = _value(head) - _value(body)
    return (more == 1 and compares(body, "besides")) or (0 < more <= FURTHER and compares(body, "further"))


def _adds_up(head: Claim, total: float) -> bool:
    if head.bound in ("more_than", "at_least", "almost"):
        low, high = head.quantity.reach()
        return low <= total <= min(high, _value(head) * 1.25)
    return total == _value(head)
