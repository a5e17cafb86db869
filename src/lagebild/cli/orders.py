"""What somebody asks to be decided, in words of the command line or of a file, as an order to the ledger."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from lagebild.cli.asking import resolved
from lagebild.cli.status import UsageError
from lagebild.model import DecisionKind

if TYPE_CHECKING:
    from lagebild.ledger import Ledger, Order

ACTIONS: dict[str, DecisionKind] = {kind.replace("_", "-"): kind for kind in get_args(DecisionKind)}
"""The kinds of decisions as a person writes them."""


class Asked(NamedTuple):
    """A decision in the words of who asks for it."""

    action: str
    what: str
    by: str
    reason: str = ""
    other: str | None = None
    fields: dict[str, Any] = {}  # noqa: RUF012 (never changed)
    document: str | None = None
    publisher: str | None = None
    taken_for: str | None = None
    place: str | None = None


def order_of(ledger: Ledger, asked: Asked) -> Order:
    """The order, with whole ids. Raises UsageError where it makes none, LagebildError for strange ids."""
    from lagebild.ledger import Order  # noqa: PLC0415 (slow to import)
    from lagebild.model import Naming  # noqa: PLC0415

    kind = ACTIONS.get(asked.action)
    if kind is None:
        raise UsageError(f"{asked.action!r} is no decision: {', '.join(ACTIONS)} are.")
    if not asked.what:
        raise UsageError(f"{asked.action} needs {'words' if 'actors' in asked.action else 'an id'}.")
    takes_two = kind in ("merge", "split", "merge_actors", "split_actors")
    if takes_two != bool(asked.other):
        raise UsageError(
            f"{asked.action} takes {'two, and one is' if takes_two else 'one, and two are'} given."
        )
    if asked.fields and kind != "correct":
        raise UsageError(f"{asked.action} takes no new values; correct does.")
    if kind in ("merge_actors", "split_actors"):
        document = resolved(ledger, asked.document) if asked.document else None
        naming = Naming(
            asked.what, asked.other or "", asked.taken_for or None, document, asked.publisher or None
        )
        return Order(kind, "", asked.by, asked.reason, naming=naming, place=asked.place)
    if asked.document or asked.publisher or asked.taken_for:
        raise UsageError(f"{asked.action} is about claims: an article, publisher or actor is none of it.")
    what = asked.what if kind == "undo" else resolved(ledger, asked.what)
    other = resolved(ledger, asked.other) if asked.other else None
    return Order(kind, what, asked.by, asked.reason, asked.fields, other, place=asked.place)


def value_of(given: str) -> Any:
    """A new value: JSON where it reads as such, else the words."""
    try:
        return json.loads(given)
    except ValueError:
        return given
