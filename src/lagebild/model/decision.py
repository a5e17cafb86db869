"""What a person decided about a claim: kept beside what was read, never in its place."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

DecisionKind = Literal["accept", "reject", "correct", "undo"]


class Decision(msgspec.Struct, frozen=True):
    """One decision. It holds until another one undoes it."""

    id: str
    kind: DecisionKind
    claim: str
    """Id of the claim."""
    by: str
    reason: str
    fields: dict[str, Any]
    """What was corrected: field names of the codebook (``population.actor``, ``time.to``) and new values."""
    seen: str
    """Hash of the claim as it was read when the decision was made."""
    undoes: str | None = None
    """Id of the decision that no longer holds, for `undo`."""
