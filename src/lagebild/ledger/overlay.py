"""All decisions that hold, laid over the claims as they were read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from lagebild.ledger.bonds import Bonds
from lagebild.ledger.decisions import fingerprint, laid_over
from lagebild.ledger.names import Names
from lagebild.model import Claim, Decision

PAIRS = ("merge", "split")


class Read(NamedTuple):
    """A claim as it was read, with what of its document decisions ask for."""

    claim: Claim
    document: str
    publisher: str | None
    lang: str


class Overlaid(NamedTuple):
    """A claim after all that was decided."""

    claim: Claim
    state: str
    """accepted, rejected, corrected, review, or nothing."""
    together: Claim | None
    """The claim that stands for all that somebody decided are one statement, this one among them."""
    apart: tuple[str, ...]
    """Ids of the claims that somebody decided are another statement."""


class Overlay:
    """What was decided, ready to be laid over one claim after another.

    `read` has the claims that decisions on pairs are about, as they are read now: a pair of which one is read
    otherwise than when it was decided on is not bound, until somebody has looked at it.
    """

    def __init__(self, decisions: Iterable[Decision], read: Mapping[str, Read]) -> None:
        own = list(decisions)
        self._read = read
        self._of: dict[str, list[Decision]] = {}
        self._stands: dict[tuple[str, ...], Claim] = {}
        self._stale: set[str] = set()
        pairs: list[Decision] = []
        for decision in own:
            if decision.kind not in PAIRS:
                for claim in decision.claims:
                    self._of.setdefault(claim, []).append(decision)
            elif is_as_seen(decision, read):
                pairs.append(decision)
            else:
                self._stale.update(decision.claims)
        self._bonds = Bonds(pairs)
        self.names = Names(own)

    def touches(self, claim_id: str) -> bool:
        """Whether a claim's own fields may be other than as read, by decisions on it alone."""
        return claim_id in self._of

    def over(self, read: Read) -> Overlaid:
        """A claim as it counts now."""
        claim, state = self._corrected(read)
        if claim.id in self._stale:
            state = "review"
        return Overlaid(claim, state, self._standing(claim.id), self._bonds.apart(claim.id))

    def _standing(self, claim_id: str) -> Claim | None:
        """The claim that stands for all that are one with this: the first of a known claimant, else the first
        by id.
        """
        members = self._bonds.together(claim_id)
        if not members:
            return None
        if members not in self._stands:
            own = [self._corrected(self._read[member])[0] for member in members]
            known = (claim for claim in own if claim.claimant is not None and claim.claimant.actor)
            self._stands[members] = next(known, own[0])
        return self._stands[members]

    def _corrected(self, read: Read) -> tuple[Claim, str]:
        """A claim with its corrections and the actors that were decided on, and its state."""
        own, state = laid_over(read.claim, self._of.get(read.claim.id, ()))
        if self.names:
            own = self.names.laid_over(own, read.document, read.publisher, read.lang)
        return own, state


def is_as_seen(decision: Decision, read: Mapping[str, Read]) -> bool:
    """Whether all claims of a decision are read as when it was made."""
    seen = (decision.seen, decision.seen_other)
    return all(
        own in read and fingerprint(read[own].claim) == was
        for own, was in zip(decision.claims, seen, strict=False)
    )
