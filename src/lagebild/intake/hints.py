"""What a person adds to an input: it completes, and where it is given it wins over, what the input says."""

from __future__ import annotations

import datetime

import msgspec

MAX_BYTES = 5_000_000
"""The documented limit of one input, in bytes."""
FETCH_SECONDS = 20.0
"""How long fetching one address may take in all, redirects included."""


class Hints(msgspec.Struct, frozen=True, kw_only=True):
    """Metadata and limits for one input. None means: take what the input says."""

    title: str | None = None
    published: datetime.date | None = None
    publisher: str | None = None
    lang: str | None = None
    """A code or a name of a language: "de", "de-AT", "German"."""
    url: str | None = None
    max_bytes: int = MAX_BYTES
    """Most bytes that one input may have, after unpacking."""
    allow_private: bool = False
    """Whether an address may lie in a private, local or reserved network."""
    timeout: float = FETCH_SECONDS
    """Seconds that fetching one address may take in all."""


NO_HINTS = Hints()
