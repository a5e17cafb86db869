"""Decisions that need to be looked at again, and those that are about a given claim."""

from __future__ import annotations

from sqlalchemy import Connection

from lagebild.ledger import decisions, queries
from lagebild.ledger.decisions import Decided
from lagebild.ledger.names import Names, uses_of
from lagebild.ledger.overlay import is_as_seen
from lagebild.model import Decision


def stale(connection: Connection, seq: int) -> list[Decision]:
    """The decisions that hold though their claims are read otherwise since, or not any more, or the words
    that they are about are found no more.
    """
    holding = decisions.holding(connection, seq)
    read = queries.read_now(connection, {claim for own in holding for claim in own.claims}, seq)
    names = Names(holding)
    uses = set(queries.uses(connection, seq)) if names else set()
    return [own for own in holding if not is_as_seen(own, read) or not names.is_found(own, uses)]


def touching(connection: Connection, claim_id: str, seq: int) -> list[Decided]:
    """The decisions on a claim, on a pair that it is one of, or on words that it has; the oldest first. With
    those that were undone, and what undid them.
    """
    every = decisions.every(connection, seq)
    read = queries.history(connection, claim_id)
    document = queries.holding(connection, claim_id)
    kept = queries.document_of(connection, document) if document is not None else None
    if not read or kept is None:
        return []
    claim = read[-1][2]
    uses = set(uses_of(claim, kept.id, kept.publisher))
    own = {
        d.decision.id for d in every if claim_id in d.decision.claims or Names((d.decision,)).concerns(uses)
    }
    return [d for d in every if d.decision.id in own or d.decision.undoes in own]
