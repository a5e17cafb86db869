"""What a rule saw across documents: a type, the claims that it rests on, and the facts of its sentence."""

from __future__ import annotations

import hashlib
from typing import Literal, NamedTuple

from lagebild.model import Claim

AcrossType = Literal["series_match", "series_mismatch", "date_inferred"]


class Placed(NamedTuple):
    """A claim with the publication day of its document (``YYYY-MM-DD`` or None)."""

    claim: Claim
    document: str
    published: str | None


class Across(NamedTuple):
    """A finding across documents. `rule` names the case; `facts` are the words of its sentence."""

    type: AcrossType
    rule: str
    claims: tuple[Placed, ...]
    series: tuple[str, ...]
    """Ids of the published series that it rests on."""
    day: str | None
    facts: dict[str, str | float]

    @property
    def id(self) -> str:
        """Content-addressed: the same finding on the same claims has the same id."""
        key = ":".join((self.type, *self.series, self.day or "", *(p.claim.id for p in self.claims)))
        return hashlib.sha256(key.encode()).hexdigest()[:12]
