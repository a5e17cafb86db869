"""Decisions: added and undone; those on one claim laid over what was read.

A decision on claims belongs to their ids. An id is the same as long as the same figure with the same measure
is read at the same place of the same text; so reading anew loses none. Where what is read there is another
thing than when the decision was made, or nothing any more, the decision needs to be looked at again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, select

from lagebild.ledger.chain import append, digest_of_decision, head
from lagebild.ledger.encoding import decode, encode, sha256
from lagebild.ledger.errors import LedgerError
from lagebild.ledger.tables import decision, record
from lagebild.model import Claim, Decision, DecisionKind

FIELDS = (
    "measure low high bound unit population.actor population.kind place time.from time.to scope modality "
    "unverified"
).split()
"""The fields that can be corrected. What the words of the text are is no matter of opinion."""


class Decided(NamedTuple):
    """A decision with its record time."""

    decision: Decision
    at: str


def decide(
    connection: Connection, kind: DecisionKind, claim: Claim, fields: Mapping[str, Any], by: str, reason: str
) -> Decision:
    """Adds a decision on one claim; the caller's connection alone may write. Raises LedgerError if it makes
    no sense.
    """
    if (kind == "correct") != bool(fields):
        raise LedgerError("A correction names at least one field and its value; other decisions name none.")
    corrected(claim, fields)
    return append_decision(
        connection, Decision("", kind, claim.id, by, reason, dict(fields), fingerprint(claim))
    )


def undo(connection: Connection, of: str, by: str, reason: str) -> Decision:
    """Takes a decision back. Raises LedgerError if there is none, or it was undone before."""
    found = [d.decision for d in every(connection, head(connection).seq)]
    meant = [d for d in found if d.id.startswith(of) and d.kind != "undo"]
    if len(meant) != 1:
        raise LedgerError(f"There is {'no' if not meant else 'more than one'} decision {of}.")
    if any(d.undoes == meant[0].id for d in found):
        raise LedgerError(f"The decision {meant[0].id} was undone before.")
    back = Decision("", "undo", meant[0].claim, by, reason, {}, meant[0].seen, undoes=meant[0].id)
    return append_decision(connection, msgspec.structs.replace(back, other=meant[0].other))


def append_decision(connection: Connection, new: Decision) -> Decision:
    """Writes a decision as the next record, with an id made from it and all before."""
    last = head(connection)
    own = msgspec.structs.replace(new, id=sha256(last.hash, encode(new))[:12])
    body = encode(own)
    seq = append(connection, "decision", digest_of_decision(body)).seq
    connection.execute(
        decision.insert().values(seq=seq, id=own.id, claim=own.claim, undoes=own.undoes, body=body)
    )
    return own


def every(connection: Connection, seq: int) -> list[Decided]:
    """All decisions up to a record, the oldest first."""
    rows = connection.execute(
        select(decision.c.body, record.c.at)
        .join(record, record.c.seq == decision.c.seq)
        .where(decision.c.seq <= seq)
        .order_by(decision.c.seq)
    )
    return [Decided(decode(row.body, Decision), row.at) for row in rows]


def holding(connection: Connection, seq: int) -> list[Decision]:
    """The decisions that hold at a record, the oldest first."""
    found = [d.decision for d in every(connection, seq)]
    undone = {d.undoes for d in found if d.kind == "undo"}
    return [own for own in found if own.kind != "undo" and own.id not in undone]


def laid_over(claim: Claim, decisions: Sequence[Decision]) -> tuple[Claim, str]:
    """The claim with its corrections, and its state: accepted, rejected, corrected or review.

    A claim that is read otherwise than when it was decided on is left as it is read now.
    """
    if not decisions:
        return claim, ""
    if any(d.seen != fingerprint(claim) for d in decisions):
        return claim, "review"
    own, state = claim, ""
    for each in decisions:
        own = corrected(own, each.fields)
        state = {"accept": "accepted", "reject": "rejected", "correct": "corrected"}[each.kind]
    return own, state


def corrected(claim: Claim, fields: Mapping[str, Any]) -> Claim:
    """The claim with other values. Raises LedgerError for what the codebook does not know."""
    plain: dict[str, Any] = msgspec.to_builtins(claim)
    for name, value in fields.items():
        if name not in FIELDS:
            raise LedgerError(f"The field {name!r} cannot be corrected: {', '.join(FIELDS)} can.")
        *outer, last = name.split(".")
        (plain[outer[0]] if outer else plain)[last] = value
    try:
        return msgspec.convert(plain, Claim)
    except msgspec.ValidationError as error:
        raise LedgerError(f"The correction does not fit the codebook: {error}.") from None


def fingerprint(claim: Claim) -> str:
    """A hash of what a decision is about: the claim without the evidence for it."""
    return sha256(encode(msgspec.structs.replace(claim, evidence=())))
