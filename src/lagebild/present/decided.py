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
    from lagebild.model import Decision
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
        parts = [what_text(decision, labels)]
        if decision.fields:
            fields = decision.fields.items()
            parts.append(": " + ", ".join(f"{n}={json.dumps(v, ensure_ascii=False)}" for n, v in fields))
        if decision.reason:
            parts.append(f" ({decision.reason})")
        if decision.id in undone:
            parts.append(f" – {labels.ledger['undone']}")
        if decision.id in review:
            parts.append(f" – {labels.ledger['review']}")
        yield visible(f"{decision.id}  {at[:16].replace('T', ' ')} UTC  {decision.by}  {''.join(parts)}")


def what_text(decision: Decision, labels: Labels) -> str:
    """ "993e… corrected", "“the GUR” is UKR.hur, in Elbkurier"."""
    words, naming = labels.ledger, decision.naming
    facts = {"claim": decision.claim, "other": decision.other, "undoes": decision.undoes}
    if naming is None:
        return words[decision.kind].format(**facts)
    reach = []
    if naming.document is not None:
        reach.append(words["in_document"].format(document=naming.document))
    if naming.publisher is not None:
        reach.append(words["of_publisher"].format(publisher=naming.publisher))
    said = words[decision.kind].format(
        **facts, who=naming.who, actor=naming.actor, taken_for=naming.taken_for
    )
    return visible(", ".join((said, *reach)))
