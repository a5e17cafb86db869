"""What comes out of reading one document."""

from __future__ import annotations

import msgspec

from lagebild.model.claim import Claim
from lagebild.model.document import Document
from lagebild.model.finding import Finding


class Reading(msgspec.Struct, frozen=True):
    """A document, the claims in it in reading order, and what holds between them."""

    document: Document
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]

    def claim(self, claim_id: str) -> Claim:
        """The claim with this id. Raises KeyError if there is none."""
        for claim in self.claims:
            if claim.id == claim_id:
                return claim
        raise KeyError(claim_id)
