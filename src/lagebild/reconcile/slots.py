"""Which claims speak of the same thing: measure, population, place, time."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable

from lagebild.model import Claim

DEATHS = frozenset(("killed",))
BROADER = frozenset(("casualties", "losses"))
TOLLS = frozenset(
    ("killed", "wounded", "missing", "casualties", "losses", "captured", "released", "detained")
)
_WORD = re.compile(r"\w{3,}")
MOST_COMPARED = 200
"""So many claims with the same key are compared each with each; the next ones form a group of their own. An
article does not come near it, and in a text of a megabyte the comparing grows no faster than the text."""


def groups(claims: Iterable[Claim], key: Callable[[Claim], Hashable]) -> list[list[Claim]]:
    """The claims that share a key, in reading order, in groups of at most `MOST_COMPARED`."""
    alike: dict[Hashable, list[Claim]] = {}
    for claim in claims:
        alike.setdefault(key(claim), []).append(claim)
    return [
        group[start : start + MOST_COMPARED]
        for group in alike.values()
        for start in range(0, len(group), MOST_COMPARED)
    ]


def is_firm(claim: Claim) -> bool:
    """Whether a claim is said as fact or estimate, not feared, planned or denied."""
    return claim.modality in ("asserted", "estimated", "alleged")


def same_population(a: Claim, b: Claim) -> bool:
    """Whether two claims may count the same people: no two different actors, and the same kind."""
    if a.population.actor != b.population.actor and a.population.actor and b.population.actor:
        return False
    kinds = {a.population.kind, b.population.kind}
    return (
        len(kinds) == 1
        or kinds <= {"people", "civilian"}
        or ("people" in kinds and bool(a.population.actor) and bool(b.population.actor))
    )


def same_place(a: Claim, b: Claim) -> bool:
    """Whether the places share a word of their names, or one is not named."""
    if not a.place or not b.place:
        return True
    return bool(set(_WORD.findall(a.place.lower())) & set(_WORD.findall(b.place.lower())))


def same_time(a: Claim, b: Claim) -> bool:
    """Whether two claims cover the same span."""
    return a.time.from_ == b.time.from_ and a.time.to == b.time.to


def claimants(claim: Claim) -> frozenset[str]:
    """The origins of a claim, by actor where known, else by their words."""
    return frozenset(s.actor or s.text.lower() for s in claim.sources if s.role == "origin")


def is_part(claim: Claim) -> bool:
    """Whether a claim is part of another's figure."""
    return claim.part_of is not None or claim.unit == "share"
