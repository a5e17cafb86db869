"""Two sources, or two places of the text, with figures for the same thing, place and time that cannot both
be right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from lagebild.model import Claim
from lagebild.reconcile.observation import Observation
from lagebild.reconcile.rules.decreasing_total import decreasing_total
from lagebild.reconcile.slots import claimants, groups, is_firm, is_part, same_place

_COUNTED = frozenset(
    [
        "killed",
        "wounded",
        "missing",
        "casualties",
        "losses",
        "captured",
        "displaced",
        "strength",
        "deployed",
        "detained",
        "strikes",
        "intercepted",
    ]
)


def contradiction(claims: Sequence[Claim]) -> Iterator[Observation]:
    """Groups of claims on one thing of which at least two cannot both be right."""
    fallen = {c.id for o in decreasing_total(claims) for c in o.claims}
    body = [
        c
        for c in claims
        if c.section == "body"
        and c.measure in _COUNTED
        and is_firm(c)
        and not is_part(c)
        and c.id not in fallen
    ]
    sets = [found for group in groups(body, _thing) for found in _conflicting(group)]
    for found in sorted(sets, key=lambda found: found[0].start):
        yield Observation("contradiction", tuple(found), "contradiction")


def _thing(claim: Claim) -> tuple[object, ...]:
    """What is counted, but for the place, which may be told more or less exactly."""
    population = claim.population
    return (
        *(claim.measure, claim.unit, claim.scope),
        *(population.kind, population.actor),
        *(claim.time.from_, claim.time.to),
    )


def _conflicting(group: Sequence[Claim]) -> Iterator[list[Claim]]:
    """Claims on one thing at one place of which two conflict."""
    if not _in_conflict(group):
        return
    used: set[str] = set()
    for index, claim in enumerate(group):
        if claim.id in used:
            continue
        here = [claim, *(c for c in group[index + 1 :] if c.id not in used and same_place(claim, c))]
        if _in_conflict(here):
            used |= {c.id for c in here}
            yield here


def _in_conflict(claims: Sequence[Claim]) -> bool:
    """Whether there are figures that no one number makes true, on the word of different claimants.

    Of each claimant it is enough to know how high his lowest figure reaches and where his highest begins.
    """
    ends: dict[frozenset[str], tuple[float, float]] = {}
    for claim in claims:
        low, high = claim.quantity.reach()
        origins = claimants(claim)
        most, least = ends.get(origins, (high, low))
        ends[origins] = min(most, high), max(least, low)
    return any(
        (a or b) and not a & b and (ends[a][1] > ends[b][0] or ends[b][1] > ends[a][0])
        for a, b in combinations(ends, 2)
    )
