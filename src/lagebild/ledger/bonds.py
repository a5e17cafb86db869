"""Claims that somebody decided are one statement, or are not, whatever the rules of grouping say."""

from __future__ import annotations

from collections.abc import Iterable

from lagebild.ledger.errors import LedgerError
from lagebild.ledger.groups import Groups
from lagebild.model import Decision


class Bonds:
    """The merges and splits of claims among decisions that hold."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self._one: Groups[str] = Groups()
        self._apart: dict[str, dict[str, str]] = {}
        for own in decisions:
            if own.kind == "merge" and own.other is not None:
                self._one.join(own.claim, own.other, own.id)
            elif own.kind == "split" and own.other is not None:
                self._apart.setdefault(own.claim, {})[own.other] = own.id
                self._apart.setdefault(own.other, {})[own.claim] = own.id

    def together(self, claim: str) -> tuple[str, ...]:
        """All claims that are one statement, this one among them, by id; none where it is alone."""
        return tuple(sorted(self._one.members(claim))) if claim in self._one else ()

    def apart(self, claim: str) -> tuple[str, ...]:
        """The claims that are another statement: those split from it, or from one that it is merged with."""
        found: set[str] = set()
        for member in self._one.members(claim):
            for other in self._apart.get(member, ()):
                found.update(self._one.members(other))
        return tuple(sorted(found))

    def check(self, kind: str, one: str, other: str) -> None:
        """Raises LedgerError where another merge or split says so already, or says the contrary."""
        if one == other:
            raise LedgerError(f"{one} is one claim: name two.")
        merged = self._one.why(one, other)
        split = self._split_by(one, other)
        if kind == "merge" and merged:
            raise LedgerError(f"{one} and {other} are one statement already, by {listed(merged)}.")
        if kind == "split" and other in self._apart.get(one, ()):
            raise LedgerError(f"{one} and {other} are kept apart already, by {listed(split)}.")
        if kind == "merge" and split:
            raise LedgerError(f"{one} and {other} are kept apart by {listed(split)}: undo it first.")
        if kind == "split" and merged:
            raise LedgerError(f"{one} and {other} are one statement by {listed(merged)}: undo it first.")

    def _split_by(self, one: str, other: str) -> tuple[str, ...]:
        """The decisions that keep the groups of two claims apart."""
        others = set(self._one.members(other))
        return tuple(
            decision
            for member in self._one.members(one)
            for there, decision in self._apart.get(member, {}).items()
            if there in others
        )


def listed(decisions: Iterable[str]) -> str:
    """ "decision 5d0c…" or "the decisions 5d0c… and 71fa…"."""
    own = list(decisions)
    if len(own) == 1:
        return f"decision {own[0]}"
    return f"the decisions {', '.join(own[:-1])} and {own[-1]}"
