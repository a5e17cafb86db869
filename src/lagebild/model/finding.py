"""A typed observation that names its claims. It shows; it does not rule on the truth."""

from __future__ import annotations

import msgspec

from lagebild.model.vocabulary import FindingType


class Finding(msgspec.Struct, frozen=True):
    """What holds between claims of one document (docs/codebook.md, Findings)."""

    id: str
    type: FindingType
    claims: tuple[str, ...]
    """Ids of the claims that it rests on, in the order that the codebook gives for the type."""
    text: str
    """The finding in one plain sentence, in the language of the document."""
    rule: str
