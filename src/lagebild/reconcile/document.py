"""The findings inside one document."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from lagebild.model import Claim, Document, Finding
from lagebild.reconcile.observation import Observation
from lagebild.reconcile.rules import RULES
from lagebild.reconcile.sentences import sentence
from lagebild.reconcile.unread import unread_figures


def findings(document: Document, claims: Sequence[Claim]) -> tuple[Finding, ...]:
    """What holds between the claims of a document, by type and then in reading order."""
    found: list[Finding] = []
    for rule in RULES:
        for observation in rule(claims):
            if _is_doubtful(observation, document, claims):
                continue
            ids = tuple(c.id for c in observation.claims)
            key = ":".join((document.id, observation.type, *ids))
            found.append(
                Finding(
                    id=hashlib.sha256(key.encode()).hexdigest()[:12],
                    type=observation.type,
                    claims=ids,
                    text=sentence(observation.type, observation.rule, observation.claims, document.lang),
                    rule=observation.rule,
                )
            )
    return tuple(found)


def _is_doubtful(observation: Observation, document: Document, claims: Sequence[Claim]) -> bool:
    """Whether the body has a headline's figure in a sentence that was not understood."""
    if observation.rule != "headline-figure":
        return False
    return observation.claims[0].quantity.point in unread_figures(document, claims)
