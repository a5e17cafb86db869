"""Claimants side by side: `contradiction` between two, `interested_source` where one is a party."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

from lagebild.knowledge.wars import party_of
from lagebild.reconcile.across.lines import NEAR, claimant_of, days_apart, last_day
from lagebild.reconcile.across.observed import Across, Placed
from lagebild.reconcile.slots import differs, other_claimant

MOST_NAMED = 100
"""So many claims of an interested source are named; all are counted."""


def contradictions(matter: Sequence[Placed]) -> Iterator[Across]:
    """Two claimants whose figures for the same thing and time cannot both be right, bounds respected: of each
    pair the figures that lie nearest in time.
    """
    nearest: dict[frozenset[str | None], tuple[int, Placed, Placed]] = {}
    for a, b in _neighbours(_statements(matter)):
        pair = frozenset((claimant_of(a.claim), claimant_of(b.claim)))
        apart = days_apart(a, b)
        if pair in nearest and apart >= nearest[pair][0]:
            continue
        merged = a.together is not None and a.together == b.together
        if (
            not merged
            and a.document != b.document
            and other_claimant(a.claim, b.claim)
            and differs(a.claim, b.claim)
        ):
            nearest[pair] = apart, a, b
    for _, a, b in nearest.values():
        yield Across("contradiction", "claimants", (a, b))


def interested_sources(said: Sequence[Placed]) -> Iterator[Across]:
    """A party to a war on its own losses, or on its enemy's, on one day."""
    claim = said[0].claim
    speaker, of = (party_of(who) for who in (claimant_of(claim), claim.population.actor) if who)
    rule = "own" if speaker == of else "enemy"
    facts: dict[str, str | float] = {"claims": float(len(said))}
    yield Across("interested_source", rule, tuple(said[:MOST_NAMED]), facts=facts, about=(rule, speaker, of))


def one_for_each_pair(findings: Iterable[Across]) -> Iterator[Across]:
    """Of the findings about a party and those whose losses it gives one, with the newest claims."""
    pairs: dict[Hashable, list[Across]] = {}
    for found in findings:
        pairs.setdefault(found.about, []).append(found)
    for own in pairs.values():
        claims = [placed for found in own for placed in found.claims]
        total = sum(float(found.facts["claims"]) for found in own)
        yield own[0]._replace(claims=tuple(claims[-MOST_NAMED:]), facts={"claims": total})


def _statements(matter: Sequence[Placed]) -> list[Placed]:
    """Of what one claimant says about one day with the same figure, two: another outlet changes nothing."""
    seen: dict[Hashable, set[str]] = {}
    kept = []
    for placed in matter:
        claim = placed.claim
        origins = tuple(s.actor for s in claim.sources if s.role == "origin")
        said = origins, last_day(placed), claim.low, claim.high, claim.bound
        documents = seen.setdefault(said, set())
        if len(documents) < 2 and placed.document not in documents:
            documents.add(placed.document)
            kept.append(placed)
    return kept


def _neighbours(matter: Sequence[Placed]) -> Iterator[tuple[Placed, Placed]]:
    """Pairs that lie `NEAR` to each other, the earlier one first."""
    start = 0
    for index, b in enumerate(matter):
        while days_apart(matter[start], b) > NEAR:
            start += 1
        for a in matter[start:index]:
            yield a, b
