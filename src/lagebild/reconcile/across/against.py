"""Claimants side by side: `contradiction` between two, `interested_source` where one is a party."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations

from lagebild.knowledge.wars import at_war, in_war, party_of
from lagebild.model import Claim
from lagebild.reconcile.across.lines import NEAR, claimant_of, days_apart, is_total, last_day, thing
from lagebild.reconcile.across.observed import Across, Placed
from lagebild.reconcile.slots import MOST_COMPARED, differs, is_firm, is_part, other_claimant

LOSSES = frozenset(("killed", "wounded", "missing", "captured", "casualties", "losses", "equipment_lost"))


def contradictions(claims: Iterable[Placed]) -> Iterator[Across]:
    """Two claimants whose figures for the same thing and time cannot both be right, bounds respected: of each
    pair the figures that lie nearest in time.
    """
    found: dict[Hashable, list[Placed]] = {}
    for placed in claims:
        key = _matter(placed)
        if key is not None:
            found.setdefault(key, []).append(placed)
    for alike in found.values():
        yield from _pairs(alike[:MOST_COMPARED])


def _matter(placed: Placed) -> Hashable | None:
    """What a figure is about: whose total, or which incident at a place on a day."""
    claim = placed.claim
    if claimant_of(claim) is None or placed.day is None:
        return None
    if is_total(claim):
        return claim.measure, thing(claim)
    incident = (
        claim.scope == "incident" and claim.time.from_ and claim.time.from_ == claim.time.to and claim.place
    )
    if not incident or not is_firm(claim) or is_part(claim) or claim.section != "body":
        return None
    return claim.measure, thing(claim), claim.time.from_


def _pairs(alike: Sequence[Placed]) -> Iterator[Across]:
    nearest: dict[frozenset[str | None], tuple[int, Placed, Placed]] = {}
    for a, b in combinations(alike, 2):
        apart = days_apart(a, b)
        if a.document == b.document or apart > NEAR or not other_claimant(a.claim, b.claim):
            continue
        if differs(a.claim, b.claim):
            pair = frozenset((claimant_of(a.claim), claimant_of(b.claim)))
            if pair not in nearest or apart < nearest[pair][0]:
                nearest[pair] = apart, a, b
    for _, a, b in nearest.values():
        yield Across(
            "contradiction", "claimants", tuple(sorted((a, b), key=lambda p: (last_day(p), p.document)))
        )


def interested_sources(claims: Iterable[Placed]) -> Iterator[Across]:
    """A party to a war on its own losses, or on its enemy's: one finding for each pair."""
    found: dict[tuple[str, str, str], list[Placed]] = {}
    for placed in claims:
        interest = _interest(placed.claim, placed.day)
        if interest is not None:
            found.setdefault(interest, []).append(placed)
    for (rule, _, _), own in found.items():
        facts: dict[str, str | float] = {"claims": float(len(own))}
        yield Across("interested_source", rule, tuple(own), facts=facts)


def _interest(claim: Claim, day: str | None) -> tuple[str, str, str] | None:
    origin, counted = claim.claimant, claim.population.actor
    if origin is None or origin.actor is None or counted is None or claim.measure not in LOSSES:
        return None
    speaker, of = party_of(origin.actor), party_of(counted)
    if speaker == of and in_war(speaker, day):
        return "own", speaker, of
    return ("enemy", speaker, of) if at_war(speaker, of, day) else None
