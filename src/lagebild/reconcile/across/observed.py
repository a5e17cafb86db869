"""What a rule saw across documents: a type, the claims that it rests on, and the facts of its sentence."""

from __future__ import annotations

import hashlib
from typing import Literal, NamedTuple

from lagebild.ledger import Kept
from lagebild.model import Claim

AcrossType = Literal[
    "series_match",
    "series_mismatch",
    "date_inferred",
    "single_origin",
    "revision",
    "decreasing_total",
    "stale",
    "bound_dropped",
    "term_shift",
    "contradiction",
    "interested_source",
]


class Placed(NamedTuple):
    """A claim with where it stands: its document, and the day and the medium that published it."""

    claim: Claim
    document: str
    published: str | None
    """``YYYY-MM-DD``, or None."""
    publisher: str | None = None
    together: Claim | None = None
    """The claim that stands for all that somebody decided are one statement, this one among them."""
    apart: tuple[str, ...] = ()
    """Ids of claims that somebody decided are another statement."""
    text: str | None = None
    """Id of the first document with the text of this one, where it is a near copy."""
    agencies: tuple[str, ...] = ()
    """Ids of the agencies that the document credits."""

    @classmethod
    def of(cls, kept: Kept) -> Placed:
        """A claim of a ledger, with what was decided on it."""
        return cls(
            kept.claim,
            kept.document,
            kept.published,
            kept.publisher,
            kept.together,
            kept.apart,
            kept.text or None,
            kept.agencies,
        )

    @property
    def day(self) -> str | None:
        """The day (or month) for which the figure is given: of the statement, of the valid time's end, else
        of the publication.
        """
        return self.claim.said or self.claim.time.to or self.published

    @property
    def outlet(self) -> str:
        """Who passes it on: the publisher, or the document where no publisher is known."""
        return self.publisher or self.document


class Across(NamedTuple):
    """A finding across documents. `rule` names the case; `facts` are the words of its sentence."""

    type: AcrossType
    rule: str
    claims: tuple[Placed, ...]
    series: tuple[str, ...] = ()
    """Ids of the published series that it rests on."""
    day: str | None = None
    facts: dict[str, str | float] = {}  # noqa: RUF012 (never changed)
    about: tuple[str, ...] = ()
    """What makes it the same finding though claims are added to it; otherwise its claims do."""

    @property
    def id(self) -> str:
        """Content-addressed: the same finding on the same claims has the same id."""
        own = self.about or tuple(p.claim.id for p in self.claims)
        key = ":".join((self.type, *self.series, self.day or "", *own))
        return hashlib.sha256(key.encode()).hexdigest()[:12]
