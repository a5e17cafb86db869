"""The claimants of a ledger: who speaks in it, how often, through whom, and with what interest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from lagebild.knowledge.catalogue import catalogue
from lagebild.knowledge.wars import at_war, party_of, wars
from lagebild.reconcile.across.independence import Independence, independence
from lagebild.reconcile.across.lines import claimant_of
from lagebild.reconcile.across.observed import Placed
from lagebild.reconcile.across.statement import Statement, statements


class Claimant(NamedTuple):
    """One claimant with the claims on its word."""

    actor: str | None
    """Id of the actor, or None where only words are known."""
    words: str
    """The words that most claims have for it."""
    claims: tuple[Placed, ...]
    statements: tuple[Statement, ...]
    behind: Independence
    relays: tuple[str, ...]
    """Who passes it on, the most frequent first: names of actors, else words."""
    at_war_with: tuple[str, ...]
    """Ids of the parties with which it was at war on a day of its claims."""

    @property
    def days(self) -> tuple[str | None, str | None]:
        """The first and the last day for which it gives figures."""
        own = sorted(p.day for p in self.claims if p.day is not None)
        return (own[0], own[-1]) if own else (None, None)


def claimants(claims: Iterable[Placed]) -> list[Claimant]:
    """One for each claimant, those with the most claims first; what texts say in their own voice is none."""
    found: dict[str, list[Placed]] = {}
    for placed in claims:
        who = claimant_of(placed.claim)
        if who is not None:
            found.setdefault(who, []).append(placed)
    every = [_claimant(own) for own in found.values()]
    return sorted(every, key=lambda c: (-len(c.claims), c.actor or c.words))


def _claimant(claims: list[Placed]) -> Claimant:
    sources = [p.claim.claimant for p in claims if p.claim.claimant is not None]
    words = Counter(source.text for source in sources)
    relays = Counter(
        relay.name or relay.text for p in claims for relay in p.claim.sources if relay.role == "relay"
    )
    actor = sources[0].actor
    return Claimant(
        actor,
        _most(words)[0],
        tuple(claims),
        tuple(statements(claims)),
        independence(claims),
        _most(relays),
        () if actor is None else _enemies(actor, {p.day for p in claims}),
    )


def _most(counts: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def _enemies(actor: str, days: set[str | None]) -> tuple[str, ...]:
    try:
        party = catalogue().people_of(actor)
    except KeyError:  # of a later version, or named by a decision
        party = party_of(actor)
    others = {war.other if war.one == party else war.one for war in wars() if party in (war.one, war.other)}
    return tuple(sorted(other for other in others if any(at_war(party, other, day) for day in days)))
