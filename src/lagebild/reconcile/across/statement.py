"""Statements: the claims of several articles, in any language, that pass on one word of one claimant.

Two claims are one statement if they agree in

- the claimant: the same actor, or the same words where no actor is known,
- the measure, the scope, and what is counted: whose, which kind, the unit, the place as it is written,
- the interval: both ends, so that "more than 600" and "600" are two,

and are given for days of which each follows the one before within `NEAR` days. Only claims on somebody's
word, said as fact or estimate, are compared. A decision that claims are one statement, or two, goes before.
Each claim keeps its chain of sources.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lagebild.reconcile.across.independence import Independence, independence
from lagebild.reconcile.across.lines import NEAR, claimant_of, days_apart, thing
from lagebild.reconcile.across.observed import Placed
from lagebild.reconcile.across.rule import in_order
from lagebild.reconcile.slots import is_firm


class Statement(NamedTuple):
    """One statement with the claims that pass it on, in the order of their days."""

    claims: tuple[Placed, ...]

    @property
    def claimant(self) -> str:
        """An actor's id, or words."""
        return claimant_of(self.claims[0].claim) or ""

    @property
    def chains(self) -> tuple[tuple[str, ...], ...]:
        """For each claim the way to its reader: the origin, the relays, the outlet."""
        return tuple((*(s.text for s in p.claim.sources), p.outlet) for p in self.claims)

    @property
    def independence(self) -> Independence:
        """How many outlets, claimants and texts stand behind it."""
        return independence(self.claims)


def statements(claims: Iterable[Placed]) -> list[Statement]:
    """The statements in claims, in the order of their first days."""
    found: list[list[Placed]] = []
    alike: dict[object, list[list[Placed]]] = {}
    firm = (p for p in claims if p.day is not None and claimant_of(p.claim) is not None and is_firm(p.claim))
    for placed in in_order(firm):
        merged = () if placed.together is None else alike.get(placed.together.id, ())
        same = (s for s in reversed(alike.get(_key(placed), ())) if days_apart(s[-1], placed) <= NEAR)
        own = next((s for s in (*merged, *same) if not _is_apart(placed, s)), None)
        if own is None:
            own = []
            found.append(own)
        own.append(placed)
        for key in (_key(placed), placed.together and placed.together.id):
            if key is not None and not any(own is known for known in alike.setdefault(key, [])[-1:]):
                alike[key].append(own)
    return [Statement(tuple(own)) for own in found]


def _key(placed: Placed) -> tuple[object, ...]:
    """What the claims of a statement share: for merged ones as the claim has it that stands for them."""
    own, claim = placed.together or placed.claim, placed.claim
    return claimant_of(own), own.measure, own.scope, thing(own), claim.low, claim.high


def _is_apart(placed: Placed, statement: Sequence[Placed]) -> bool:
    """Whether somebody decided that a claim is another statement."""
    return bool(placed.apart) and any(other.claim.id in placed.apart for other in statement)
