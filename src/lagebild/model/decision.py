"""What a person decided about claims and actors: kept beside what was read, never in its place."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

DecisionKind = Literal[
    "accept", "reject", "correct", "merge", "split", "merge_actors", "split_actors", "undo"
]


class Naming(msgspec.Struct, frozen=True):
    """Who somebody is: what `merge_actors` and `split_actors` say."""

    who: str
    """Words as they stand in texts, or the id of an actor."""
    actor: str
    """Who that is: an id, or the words that stand for an actor without one."""
    taken_for: str | None = None
    """For `split_actors`: whom the resolver took the words for."""
    document: str | None = None
    """Only in the document with this id."""
    publisher: str | None = None
    """Only in articles of this publisher."""

    @property
    def limited(self) -> bool:
        """Whether it holds in some articles only."""
        return self.document is not None or self.publisher is not None


class Decision(msgspec.Struct, frozen=True):
    """One decision. It holds until another one undoes it."""

    id: str
    kind: DecisionKind
    claim: str
    """Id of the claim; empty where the decision is about actors."""
    by: str
    reason: str
    fields: dict[str, Any]
    """What was corrected: field names of the codebook (``population.actor``, ``time.to``) and new values."""
    seen: str
    """Hash of the claim as it was read when the decision was made."""
    undoes: str | None = None
    """Id of the decision that no longer holds, for `undo`."""
    other: str | None = None
    """Id of the second claim, for `merge` and `split`."""
    seen_other: str | None = None
    """Hash of the second claim as it was read."""
    naming: Naming | None = None
    """For `merge_actors` and `split_actors`."""

    @property
    def claims(self) -> tuple[str, ...]:
        """Ids of the claims that it is about: none, one or two."""
        return tuple(own for own in (self.claim, self.other) if own)
