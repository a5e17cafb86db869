"""Two sources, or two places of the text, with figures for the same thing, place and time that cannot both
be right.

What was only the first news, or has grown since, contradicts nothing. Figures that stand far apart must be
tied to the same place and time by name; those side by side are tied by the text. The text's own figure is
contradicted only where it says so ("andere Quellen", "however").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from lagebild.model import Claim
from lagebild.reconcile.observation import Observation
from lagebild.reconcile.rules.decreasing_total import decreasing_total
from lagebild.reconcile.slots import (
    actors_go_together,
    around,
    claimants,
    compares,
    differs,
    exactly_same_place,
    groups,
    is_firm,
    is_part,
    is_single,
    kinds_go_together,
    may_be_some,
    plain_kind,
    same_claimant,
    same_noun,
    same_time,
    side_by_side,
)

_COUNTED = frozenset(
    (
        "killed wounded missing casualties losses captured displaced strength deployed detained strikes "
        "intercepted affected equipment_lost released rescued area"
    ).split()
)

_NEAR = 500
"""A figure and what is said against it stand at most so many characters apart."""
SEVERAL = 3


def contradiction(claims: Sequence[Claim]) -> Iterator[Observation]:
    """Groups of claims on one thing of which at least two cannot both be right."""
    fallen = {c.id for o in decreasing_total(claims) for c in o.claims}
    body = [c for c in claims if c.section == "body" and _may_contradict(c) and c.id not in fallen]
    sets = [found for group in groups(body, _thing) for found in _conflicting(group)]
    for found in sorted(sets, key=lambda found: found[0].start):
        yield Observation("contradiction", tuple(found), "contradiction")


def _may_contradict(claim: Claim) -> bool:
    if claim.measure not in _COUNTED or not is_firm(claim) or is_single(claim) or claim.unit == "share":
        return False
    return not compares(claim, "superseded", "corrected-from", "correcting", "grown-to", "further")


def _thing(claim: Claim) -> tuple[object, ...]:
    """What is counted, but for place, time, kind and actor, which may be told more or less exactly."""
    return claim.measure, claim.unit


def _conflicting(group: Sequence[Claim]) -> Iterator[list[Claim]]:
    """For two claims that conflict, all the claims on the same thing, place and time."""
    used: set[str] = set()
    for a, b in combinations(group, 2):
        if used & {a.id, b.id} or not _conflict(a, b):
            continue
        found = [c for c in group if c in (a, b) or (c.id not in used and _belongs(c, a, b))]
        used |= {c.id for c in found}
        if not _is_listing(found):
            yield found


def _belongs(claim: Claim, a: Claim, b: Claim) -> bool:
    """Whether a third claim is on the thing that two disagree on. Where it would have one of them, or
    the text itself, say two things in two places, it is on something else.
    """
    if is_part(claim) or not (claim.sources or claim.scope in (a.scope, b.scope)):
        return False
    if not all(same_time(claim, c) and _same_spot(claim, c) for c in (a, b)):
        return False
    if not all(_same_people(claim, c) for c in (a, b)):
        return False
    voices = claimants(claim)
    theirs = [c for c in (a, b) if same_claimant(c, claim)] if voices else [a, b]
    return not theirs or any(c.start == claim.start or not differs(claim, c) for c in theirs)


def _same_spot(a: Claim, b: Claim) -> bool:
    return exactly_same_place(a, b) or (side_by_side(a, b) and not (a.place and b.place))


def _is_listing(claims: Sequence[Claim]) -> bool:
    """Whether one claimant gives several figures that differ: they are on things that are not told apart."""
    by_voice = groups((c for c in claims if c.sources), claimants)
    return any(len({c.quantity.point for c in voice}) >= SEVERAL for voice in by_voice)


def _conflict(a: Claim, b: Claim) -> bool:
    """Whether two claimants give figures for one thing that no one number makes true."""
    if not differs(a, b) or not _same_people(a, b) or not _same_span(a, b) or not _of_two_voices(a, b):
        return False
    if _may_have_grown(a, b):
        return False
    if (is_part(a) or is_part(b)) and not (same_noun(a, b) and a.population.kind != "people"):
        return False
    if may_be_some(a, b) or may_be_some(b, a):
        return False
    return _tied_by_text(a, b) if side_by_side(a, b) else (_tied_by_name(a, b) or _tied_by_contrast(a, b))


def _may_have_grown(a: Claim, b: Claim) -> bool:
    """Whether the lower figure was given in a month that the text names, and the other one not then."""
    lower, higher = sorted((a, b), key=lambda c: c.quantity.point)
    return lower.said is not None and len(lower.said) == len("YYYY-MM") and higher.said != lower.said


def _same_people(a: Claim, b: Claim) -> bool:
    """Whether both count the same people or things. Side by side, one may leave their actor open, or their
    kind: then the others are more than all of them.
    """
    if a.population.kind == b.population.kind and a.population.actor == b.population.actor:
        return True
    if not (side_by_side(a, b) and actors_go_together(a, b) and kinds_go_together(a, b)):
        return False
    if plain_kind(a) == plain_kind(b):
        return True
    everybody, others = (a, b) if a.population.kind == "people" else (b, a)
    return others.quantity.surely_above(everybody.quantity)


def _same_span(a: Claim, b: Claim) -> bool:
    """Whether both cover the same span. A crowd on one day may be told as an incident or as a stock, and of
    two crowds side by side one may have no day of its own.
    """
    crowd = a.measure == b.measure == "strength" and a.population.kind == b.population.kind == "people"
    if crowd and side_by_side(a, b) and any(_is_undated(c) for c in (a, b)):
        return True
    if {a.scope, b.scope} == {"incident", "total"} and side_by_side(a, b) and _sets_against(a, b):
        return True  # one toll, told once by its day and once as it stands now
    return same_time(a, b) and (a.scope == b.scope or a.time.from_ is not None)


def _is_undated(claim: Claim) -> bool:
    """Whether the day of publication stands for the day, which nobody names (codebook, `time`)."""
    return any(e.field == "time" and e.rule == "time-stock-published" for e in claim.evidence)


def _of_two_voices(a: Claim, b: Claim) -> bool:
    """Whether the claims stand on the word of different claimants; the text itself may be one of them."""
    one, other = claimants(a), claimants(b)
    if one and other:
        return not same_claimant(a, b)
    return bool(one or other) and side_by_side(a, b) and _sets_against(a, b)


def _sets_against(a: Claim, b: Claim) -> bool:
    """Whether the text sets the later figure against the one before ("andere Quellen", "however")."""
    return compares(max(a, b, key=lambda c: c.start), "set-against")


def _tied_by_text(a: Claim, b: Claim) -> bool:
    """Side by side, only a place that is named for one of them may part them: then it is inside the other."""
    return exactly_same_place(a, b) or not a.place or not b.place or around(a, b) or around(b, a)


def _tied_by_name(a: Claim, b: Claim) -> bool:
    dated = a.time.from_ is not None or a.time.to is not None
    return bool(a.place) and dated and exactly_same_place(a, b) and same_noun(a, b)


def _tied_by_contrast(a: Claim, b: Claim) -> bool:
    """Near each other, on one actor's soldiers or the like on one day, and the second with a "however"."""
    near = abs(a.start - b.start) <= _NEAR
    known = a.population.actor is not None and a.population.kind != "people" and a.time.from_ is not None
    return near and known and _sets_against(a, b)
