"""A later total of the same thing that is lower than an earlier one, corrected or not; earlier first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagebild.model import Claim
from lagebild.reconcile.observation import Observation
from lagebild.reconcile.slots import BROADER, groups, is_firm, is_part, same_place, same_population, same_time

_FALLING = frozenset(("killed", "wounded", "missing", "casualties", "losses", "displaced", "captured"))


def decreasing_total(claims: Sequence[Claim]) -> Iterator[Observation]:
    """Pairs of claims in which what was said later is surely lower."""
    body = [
        c for c in claims if c.section == "body" and c.measure in _FALLING and is_firm(c) and not is_part(c)
    ]
    pairs = [pair for group in groups(body, _series) for pair in _falls(group)]
    for pair in sorted(pairs, key=lambda pair: min(c.start for c in pair)):
        yield Observation("decreasing_total", pair, "decreasing-total")


def _series(claim: Claim) -> tuple[object, ...]:
    """What two claims must share so that one can be later than the other."""
    since = (claim.time.from_,) if claim.scope == "total" else (claim.time.from_, claim.time.to)
    return claim.measure, claim.scope, claim.unit, since


def _falls(group: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of earlier and later; each claim stands in one pair at most."""
    seen: set[str] = set()
    for index, a in enumerate(group):
        for b in group[index + 1 :]:
            if a.id in seen:
                break
            pair = None if b.id in seen else _fall(a, b)
            if pair is not None:
                seen |= {a.id, b.id}
                yield pair


def _fall(a: Claim, b: Claim) -> tuple[Claim, Claim] | None:
    if a.measure != b.measure or (a.measure in BROADER and a.scope != b.scope):
        return None
    if a.scope not in ("total", "incident") or a.scope != b.scope:
        return None
    if not same_population(a, b) or not same_place(a, b) or a.unit != b.unit:
        return None
    order = _order(a, b)
    if order is None:
        return None
    earlier, later = order
    return (earlier, later) if earlier.quantity.surely_above(later.quantity) else None


def _order(a: Claim, b: Claim) -> tuple[Claim, Claim] | None:
    """The two claims by when they were said or what they cover, or None where that is not known."""
    if a.scope == "total" and a.time.from_ == b.time.from_:
        first, second = a.time.to or "", b.time.to or ""
    elif a.scope == "incident" and same_time(a, b):
        first, second = a.said or "", b.said or ""
        if not (first and second):
            return _corrected(a, b)
    else:
        return None
    if not first or not second or first[: len(second)] == second[: len(first)]:
        return _corrected(a, b)
    return (a, b) if first < second else (b, a)


def _corrected(a: Claim, b: Claim) -> tuple[Claim, Claim] | None:
    """The text itself says that one figure took the place of the other."""
    rules = {e.rule: (e.words or "") for c in (a, b) for e in c.evidence if e.field == "revision"}
    if "revised-from" in rules and "revised-to" in rules:
        first = a if any(e.rule == "revised-from" for e in a.evidence) else b
        return (first, b if first is a else a)
    return None
