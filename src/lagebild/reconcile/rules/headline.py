"""Headline (or standfirst) against body.

Codebook: a figure or measure of the headline that the body does not back; also a headline that states as
fact what the body only fears, expects or plans. A headline that merely drops a bound is not meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from lagebild.model import Claim
from lagebild.reconcile.observation import Observation
from lagebild.reconcile.slots import BROADER, TOLLS, is_firm, is_part, same_population

MOST_PARTS = 4
"""How many body figures are tried as a sum behind the headline's figure."""


def headline_unsupported(claims: Sequence[Claim]) -> Iterator[Observation]:
    """Each figure of the headline or standfirst that no figure of the body backs."""
    body = [c for c in claims if c.section == "body"]
    for head in claims:
        if (
            head.section not in ("headline", "standfirst")
            or head.measure not in TOLLS
            or head.unit == "share"
        ):
            continue
        if not is_firm(head):
            continue
        matter = [b for b in body if _on_the_matter(head, b)]
        firm = [b for b in matter if is_firm(b) and b.measure == head.measure]
        if not matter or _backed(head, firm):
            continue
        if any(b.measure == head.measure and _supports(head, b) for b in matter):
            yield Observation("headline_unsupported", (head, *matter), "headline-unsure")
        elif _beyond_doubt(head, matter):
            yield Observation("headline_unsupported", (head, *matter), "headline-figure")


def _on_the_matter(head: Claim, body: Claim) -> bool:
    """Body claims that the headline's figure could rest on."""
    if is_part(body) or not same_population(head, body) or body.modality == "denied":
        return False
    if body.measure == head.measure:
        return body.scope == head.scope or {body.scope, head.scope} <= {"incident", "total"}
    same_figure = (body.low == head.low and body.high == head.high) or _value(body) == _value(head)
    return head.measure == "killed" and body.measure in BROADER and same_figure


def _value(claim: Claim) -> float:
    return claim.quantity.point


def _supports(head: Claim, body: Claim) -> bool:
    """Whether a body figure is what the headline's figure says, its bound aside."""
    if _value(head) == _value(body):
        return True
    if head.bound in ("vague", "more_than", "at_least"):
        return body.low is not None and head.low is not None and body.low >= head.low
    if head.bound == "about":
        return head.quantity.agrees(body.quantity) and body.bound in ("exact", "about")
    if head.bound in ("almost", "at_most", "less_than"):
        return body.high is not None and head.high is not None and 0.8 * head.high <= body.high <= head.high
    if head.bound == "range":
        return head.quantity.agrees(body.quantity)
    # a rounded headline: "6,000" for "6,013"
    return body.bound == "exact" and abs(_value(head) - _value(body)) <= 0.02 * _value(body)


def _backed(head: Claim, firm: Sequence[Claim]) -> bool:
    if any(_supports(head, b) for b in firm):
        return True
    exact = [b for b in firm if b.low is not None and b.bound in ("exact", "at_least", "more_than")][:10]
    for size in range(2, MOST_PARTS + 1):
        for parts in combinations(exact, size):
            if sum(p.low or 0 for p in parts) == _value(head):
                return True
    return False


def _beyond_doubt(head: Claim, matter: Sequence[Claim]) -> bool:
    """Not where the body may simply leave the figure out: it must give one of its own for the measure."""
    return any(b.measure == head.measure for b in matter)
