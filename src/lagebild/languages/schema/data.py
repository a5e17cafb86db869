"""The base of all shapes: an unknown key is an error."""

from __future__ import annotations

import msgspec


class Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of all language data: a misspelt key is an error, not a silent gap."""
