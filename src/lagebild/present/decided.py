"""Decisions about claims, a line each."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import msgspec

from lagebild.present.json import one_line
from lagebild.present.visible import visible

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from lagebild.ledger import Decided
    from lagebild.present.labels import Labels


def decisions_json(
    shown: Sequence[Decided], found: Sequence[Decided], review: Collection[str], _: Labels
) -> Iterator[str]:
    """One line of JSON a decision, with its record time, and whether it holds and needs review."""
    undone = {d.decision.undoes for d in found}
    for own in shown:
        state = {"holds": own.decision.id not in undone, "review": own.decision.id in review}
        yield one_line({**msgspec.to_builtins(own.decision), "recorded": own.at, **state})


def decisions_lines(
    shown: Sequence[Decided], found: Sequence[Decided], review: Collection[str], labels: Labels
) -> Iterator[str]:
    """ "5d0c…  2025-06-19 12:00 UTC  Jo Doe  993e… corrected: measure=casualties (seen in the report)"."""
    undone = {d.decision.undoes for d in found}
    for decision, at in shown:
        parts = [f"{decision.claim} {labels.ledger[decision.kind]}"]
        if decision.fields:
            fields = decision.fields.items()
            parts.append(": " + ", ".join(f"{n}={json.dumps(v, ensure_ascii=False)}" for n, v in fields))
        if decision.undoes:
            parts.append(f": {decision.undoes}")
        if decision.reason:
            parts.append(f" ({decision.reason})")
        if decision.id in undone:
            parts.append(f" – {labels.ledger['undone']}")
        if decision.id in review:
            parts.append(f" – {labels.ledger['review']}")
        yield visible(f"{decision.id}  {at[:16].replace('T', ' ')} UTC  {decision.by}  {''.join(parts)}")
