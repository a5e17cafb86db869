"""Independence: how many voices stand behind claims, and how many outlets merely carry them.

Outlets that carry copies of one text say it once: they are one *text*. Claims on the word of one claimant are
one voice, however many texts pass them on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from lagebild.reconcile.across.lines import claimant_of
from lagebild.reconcile.across.observed import Placed


class Text(NamedTuple):
    """A text with the claims that stand in it and in its copies."""

    id: str
    """Id of the first document with it."""
    agencies: tuple[str, ...]
    """Ids of the agencies that its copies credit, those that most of them name first."""
    outlets: tuple[str, ...]
    claims: tuple[Placed, ...]


class Independence(NamedTuple):
    """Who stands behind claims."""

    outlets: int
    claimants: int
    """A text that speaks in its own voice counts as one."""
    texts: tuple[Text, ...]

    @property
    def agencies(self) -> tuple[str, ...]:
        """Ids of the agencies that the texts are from."""
        return tuple(dict.fromkeys(agency for text in self.texts for agency in text.agencies))


def independence(claims: Iterable[Placed]) -> Independence:
    """Outlets, claimants and texts behind claims; copies of one text count once."""
    own = tuple(claims)
    texts = texts_of(own)
    voices = {claimant_of(p.claim) or f"text {p.text or p.document}" for p in own}
    return Independence(len({p.outlet for p in own}), len(voices), texts)


def texts_of(claims: Iterable[Placed]) -> tuple[Text, ...]:
    """The texts in which claims stand, in the order of the claims."""
    found: dict[str, list[Placed]] = {}
    for placed in claims:
        found.setdefault(placed.text or placed.document, []).append(placed)
    return tuple(
        Text(id_, _agencies(own), tuple(dict.fromkeys(p.outlet for p in own)), tuple(own))
        for id_, own in found.items()
    )


def _agencies(claims: Iterable[Placed]) -> tuple[str, ...]:
    named = {p.document: p.agencies for p in claims}
    counts = Counter(agency for agencies in named.values() for agency in agencies)
    return tuple(sorted(counts, key=lambda agency: (-counts[agency], agency)))
