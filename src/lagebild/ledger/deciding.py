"""Orders to decide: checked whether they make sense, then kept; of many either all or none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec
from sqlalchemy import Connection

from lagebild.ledger import decisions, queries
from lagebild.ledger.bonds import Bonds
from lagebild.ledger.chain import head
from lagebild.ledger.errors import LedgerError
from lagebild.ledger.names import Names, Use, in_reach, is_known, key_of
from lagebild.model import Claim, Decision, DecisionKind, Naming

_MOST_NAMED = 5


class Order(msgspec.Struct, frozen=True):
    """What somebody wants to decide."""

    kind: DecisionKind
    what: str
    """Id of the claim, or of the decision to undo; empty where it is about actors."""
    by: str
    reason: str = ""
    fields: dict[str, Any] = {}
    """For `correct`."""
    other: str | None = None
    """The second claim, for `merge` and `split`."""
    naming: Naming | None = None
    """For `merge_actors` and `split_actors`."""
    place: str | None = None
    """Where the order stands ("Line 7"), for messages."""


class OrdersError(LedgerError):
    """Some of many orders make no sense; nothing was kept. `str()` says of each why, a line each."""


def carried_out_one(connection: Connection, order: Order) -> Decision:
    """Keeps a decision; the caller's connection alone may write. Raises LedgerError."""
    if not order.by.strip():
        raise LedgerError("A decision needs the name of who decides.")
    return _HOW[order.kind](connection, order)


def carried_out_all(connection: Connection, orders: Iterable[Order]) -> list[Decision]:
    """Keeps all decisions. Raises OrdersError with all that is wrong; the caller then takes back the rest."""
    made: list[Decision] = []
    wrong: list[str] = []
    for order in orders:
        try:
            made.append(carried_out_one(connection, order))
        except LedgerError as error:
            wrong.append(f"{order.place}: {error}" if order.place else str(error))
    if wrong:
        raise OrdersError("\n".join(wrong))
    return made


def _on_claim(connection: Connection, order: Order) -> Decision:
    claim = _claim(connection, order.what)
    return decisions.decide(connection, order.kind, claim, order.fields, order.by, order.reason)


def _undo(connection: Connection, order: Order) -> Decision:
    return decisions.undo(connection, order.what, order.by, order.reason)


def _on_pair(connection: Connection, order: Order) -> Decision:
    one, other = _claim(connection, order.what), _claim(connection, order.other or "")
    holding = decisions.holding(connection, head(connection).seq)
    Bonds(holding).check(order.kind, one.id, other.id)
    new = Decision("", order.kind, one.id, order.by, order.reason, {}, decisions.fingerprint(one))
    pair = msgspec.structs.replace(new, other=other.id, seen_other=decisions.fingerprint(other))
    return decisions.append_decision(connection, pair)


def _claim(connection: Connection, claim_id: str) -> Claim:
    """A claim as it was last read. Raises LedgerError if there is none."""
    known = queries.history(connection, claim_id)
    if not known:
        raise LedgerError(f"The ledger has no claim {claim_id}.")
    return known[-1][2]


def _on_actors(connection: Connection, order: Order) -> Decision:
    naming = order.naming or Naming("", "")
    naming = msgspec.structs.replace(
        naming, who=" ".join(naming.who.split()), actor=" ".join(naming.actor.split())
    )
    if not naming.who or not naming.actor:
        raise LedgerError("Two actors are needed, each an id or words as they stand in a text.")
    if naming.document is not None and queries.document_of(connection, naming.document) is None:
        raise LedgerError(f"The ledger has no document {naming.document}.")
    seq = head(connection).seq
    uses = set(queries.uses(connection, seq))
    naming = _merging(naming, uses) if order.kind == "merge_actors" else _splitting(naming, uses)
    Names(decisions.holding(connection, seq)).check(order.kind, naming)
    new = Decision("", order.kind, "", order.by, order.reason, {}, "", naming=naming)
    return decisions.append_decision(connection, new)


def _merging(naming: Naming, uses: set[Use]) -> Naming:
    """Two that are to be one, the one that is kept second. Raises LedgerError."""
    if naming.taken_for is not None:
        raise LedgerError("Only a split says for whom words were taken.")
    if is_known(naming.who) and not is_known(naming.actor):
        naming = msgspec.structs.replace(naming, who=naming.actor, actor=naming.who)
    for name in (naming.who, naming.actor):
        if not is_known(name) and not any(key_of(name) in (key_of(u.actor), key_of(u.words)) for u in uses):
            raise LedgerError(_nobody(name, uses))
    if is_known(naming.who):
        if naming.limited:
            raise LedgerError(f"{naming.who} is an id: only words can mean somebody else in some articles.")
        return naming
    meant = _of_words(naming, uses)
    if None not in meant and meant:
        taken = ", ".join(sorted(a for a in meant if a))
        if meant == {naming.actor}:
            raise LedgerError(f"“{naming.who}” is taken for {taken} already.")
        raise LedgerError(
            f"“{naming.who}” is taken for {taken}: split it from there, or merge {taken} with {naming.actor}."
        )
    if not meant and naming.limited:
        raise LedgerError(f"“{naming.who}” stands in no claim there.")
    return naming


def _splitting(naming: Naming, uses: set[Use]) -> Naming:
    """Words that are somebody else, with the actor for whom they were taken. Raises LedgerError."""
    meant = _of_words(naming, uses)
    if not meant:
        raise LedgerError(_nobody(naming.who, {u for u in uses if in_reach(naming, u)}))
    taken = sorted(actor for actor in meant if actor is not None)
    if not taken:
        raise LedgerError(f"“{naming.who}” is taken for nobody: say who it is by merging it with that actor.")
    if naming.taken_for is None and len(taken) > 1:
        raise LedgerError(f"“{naming.who}” is taken for {', '.join(taken)}: say from which one to split it.")
    if naming.taken_for not in (None, *taken):
        raise LedgerError(f"“{naming.who}” is taken for {', '.join(taken)}, not for {naming.taken_for}.")
    return msgspec.structs.replace(naming, taken_for=naming.taken_for or taken[0])


def _of_words(naming: Naming, uses: set[Use]) -> set[str | None]:
    """For whom the words are taken in the articles for which the naming holds."""
    words = key_of(naming.who)
    return {use.actor for use in uses if key_of(use.words) == words and in_reach(naming, use)}


def _nobody(name: str, uses: Iterable[Use]) -> str:
    """That nobody is called so, and who is called alike."""
    low = name.casefold()
    alike = sorted({use.words for use in uses if use.words and low in use.words.casefold()})
    hint = f" There is: {', '.join(f'“{words}”' for words in alike[:_MOST_NAMED])}." if alike else ""
    return f"No claim names “{name}”, and it is no id of an actor.{hint}"


_HOW: Mapping[DecisionKind, Callable[[Connection, Order], Decision]] = {
    "accept": _on_claim,
    "reject": _on_claim,
    "correct": _on_claim,
    "merge": _on_pair,
    "split": _on_pair,
    "merge_actors": _on_actors,
    "split_actors": _on_actors,
    "undo": _undo,
}
