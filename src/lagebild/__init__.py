"""Lagebild reads reporting and keeps a ledger of its claims: who says how many, of whom, on whose word.

    >>> import lagebild
    >>> reading = lagebild.read("article.txt")          # doctest: +SKIP
    >>> [(c.number, c.measure) for c in reading.claims]  # doctest: +SKIP

The types are in `lagebild.model`; nothing here prints.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lagebild.version import __version__

if TYPE_CHECKING:
    from lagebild.intake import Hints
    from lagebild.model import Claim, Document, Finding, Reading
    from lagebild.reading import read, read_document, read_text

__all__ = [
    "Claim",
    "Document",
    "Finding",
    "Hints",
    "Reading",
    "__version__",
    "read",
    "read_document",
    "read_text",
]

_PLACES = {
    "read": "lagebild.reading",
    "read_document": "lagebild.reading",
    "read_text": "lagebild.reading",
    "Hints": "lagebild.intake",
}


def __getattr__(name: str) -> Any:
    """The public names, imported when they are first used: ``import lagebild`` alone costs nothing."""
    if name not in __all__:
        raise AttributeError(f"module 'lagebild' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415

    return getattr(import_module(_PLACES.get(name, "lagebild.model")), name)
