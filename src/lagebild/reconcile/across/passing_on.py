"""How outlets pass one statement on: `single_origin`, `bound_dropped`, `term_shift`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagebild.reconcile.across.lines import near
from lagebild.reconcile.across.observed import Across, Placed
from lagebild.reconcile.across.statement import statements
from lagebild.reconcile.slots import BROADER, DEATHS, same_place

FEWEST_OUTLETS = 3
"""So many outlets with one claimant are worth a word."""


def single_origin(line: Sequence[Placed]) -> Iterator[Across]:
    """Several outlets, one claimant: the figure is confirmed by nobody else."""
    for statement in statements(line):
        outlets: dict[str, Placed] = {}
        for placed in statement.claims:
            outlets.setdefault(placed.outlet, placed)
        if len(outlets) >= FEWEST_OUTLETS:
            facts: dict[str, str | float] = {"outlets": float(len(outlets))}
            yield Across("single_origin", "outlets", tuple(outlets.values()), facts=facts)


def bound_dropped(line: Sequence[Placed]) -> Iterator[Across]:
    """One outlet has "more than 6,000", another "6,000"."""
    bounded: dict[float, list[Placed]] = {}
    for placed in line:
        if placed.claim.bound not in ("exact", "range", "vague"):
            bounded.setdefault(placed.claim.quantity.point, []).append(placed)
    for placed in line:
        if placed.claim.bound == "exact":
            alike = near(placed, bounded.get(placed.claim.quantity.point, ()))
            fuller = next((other for other in alike if other.document != placed.document), None)
            if fuller is not None:
                yield Across("bound_dropped", "exact", (fuller, placed))


def term_shift(figure: Sequence[Placed]) -> Iterator[Across]:
    """One outlet has casualties, another makes them dead: the same claimant, figure and time."""
    broad = [p for p in figure if p.claim.measure in BROADER]
    for dead in (p for p in figure if p.claim.measure in DEATHS):
        alike = (p for p in near(dead, broad) if p.document != dead.document)
        other = next((p for p in alike if same_place(p.claim, dead.claim)), None)
        if other is not None:
            yield Across("term_shift", "dead", (other, dead))
