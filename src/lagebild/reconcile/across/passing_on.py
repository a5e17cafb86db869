"""How outlets pass one statement on: `single_origin`, `bound_dropped`, `term_shift`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lagebild.model import Claim
from lagebild.reconcile.across.lines import NEAR, claimant_of, days_apart, is_total, thing
from lagebild.reconcile.across.observed import Across, Placed
from lagebild.reconcile.slots import BROADER, DEATHS

FEWEST_OUTLETS = 3
"""So many outlets with one claimant are worth a word."""


def single_origin(line: Sequence[Placed]) -> Iterator[Across]:
    """Several outlets, one claimant: the figure is confirmed by nobody else."""
    for statement in statements(line):
        outlets: dict[str, Placed] = {}
        for placed in statement:
            outlets.setdefault(placed.outlet, placed)
        if len(outlets) >= FEWEST_OUTLETS:
            facts: dict[str, str | float] = {"outlets": float(len(outlets))}
            yield Across("single_origin", "outlets", tuple(outlets.values()), facts=facts)


def bound_dropped(line: Sequence[Placed]) -> Iterator[Across]:
    """One outlet has "more than 6,000", another "6,000"."""
    for placed in line:
        if placed.claim.bound != "exact":
            continue
        fuller = next(
            (
                other
                for other in line
                if other.document != placed.document
                and other.claim.bound not in ("exact", "range", "vague")
                and other.claim.quantity.point == placed.claim.quantity.point
                and days_apart(placed, other) <= NEAR
            ),
            None,
        )
        if fuller is not None:
            yield Across("bound_dropped", "exact", (fuller, placed))


def term_shift(claims: Iterable[Placed]) -> Iterator[Across]:
    """One outlet has casualties, another makes them dead: the same claimant, figure and time."""
    found: dict[object, list[Placed]] = {}
    for placed in claims:
        claim, who = placed.claim, claimant_of(placed.claim)
        if (
            who is not None
            and placed.day is not None
            and is_total(claim)
            and claim.measure in DEATHS | BROADER
        ):
            found.setdefault((who, thing(claim), claim.quantity.point), []).append(placed)
    for alike in found.values():
        broad = [p for p in alike if p.claim.measure in BROADER]
        for dead in (p for p in alike if p.claim.measure in DEATHS):
            other = next(
                (p for p in broad if p.document != dead.document and days_apart(p, dead) <= NEAR), None
            )
            if other is not None:
                yield Across("term_shift", "dead", (other, dead))


def statements(line: Sequence[Placed]) -> list[list[Placed]]:
    """The figures of a line that are one statement: the same interval, at most `NEAR` days apart."""
    found: list[list[Placed]] = []
    for placed in line:
        for statement in found:
            if (
                _interval(statement[-1].claim) == _interval(placed.claim)
                and days_apart(statement[-1], placed) <= NEAR
            ):
                statement.append(placed)
                break
        else:
            found.append([placed])
    return found


def _interval(claim: Claim) -> tuple[float | None, float | None]:
    return claim.low, claim.high
