"""Which claims speak of the same thing: measure, population, place, time, claimant."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable

from lagebild.model import Claim, Source

DEATHS = frozenset(("killed",))
BROADER = frozenset(("casualties", "losses"))
_WORD = re.compile(r"\w{2,}")
_STEM = 5
"""Words with so many first letters in common are forms of one word ("Soldaten", "Soldat")."""
_SHORTEST_NOUN = 4
MOST_COMPARED = 200
"""So many claims with the same key are compared each with each; the next ones form a group of their own. An
article does not come near it, and in a text of a megabyte the comparing grows no faster than the text."""
ROUND = 100
"""Multiples of this are taken for rounded figures."""
ROUNDING = 0.02
"""How far a rounded figure may lie from the exact one."""
_GAP = 3
"""So many characters at most lie between neighbouring sentences."""


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


def is_part(claim: Claim) -> bool:
    """Whether a claim is part of another's figure."""
    return claim.part_of is not None or claim.unit == "share"


def may_be_some(claim: Claim, than: Claim) -> bool:
    """Whether a lower figure with another noun may count some of the same people only: "two women"."""
    return (
        compares(claim, "some") and not same_noun(claim, than) and than.quantity.surely_above(claim.quantity)
    )


def is_single(claim: Claim) -> bool:
    """Whether a claim is of one person or thing: one case that is told, not a toll."""
    return claim.low == claim.high == 1


def is_case(claim: Claim) -> bool:
    """Whether a claim is of one person with an article ("a man was killed"): "one dead" may be a toll."""
    forms = [e.rule for e in claim.evidence if e.field == "number"]
    return is_single(claim) and (not forms or "number-article" in forms)


def compares(claim: Claim, *rules: str) -> bool:
    """Whether the text itself sets the figure against others in one of these ways (`extract.comparisons`)."""
    return any(e.field == "comparison" and e.rule in rules for e in claim.evidence)


def differs(a: Claim, b: Claim) -> bool:
    """Whether no one number makes both figures true, nor is one the other, rounded ("500" for 503)."""
    return not (a.quantity.agrees(b.quantity) or is_rounded(a, b))


def is_rounded(a: Claim, b: Claim) -> bool:
    """Whether both are the same figure, their bounds aside, or one is the other, rounded ("500" for 503)."""
    first, second = sorted((a.quantity.point, b.quantity.point))
    round_ = any(p >= ROUND and p % ROUND == 0 for p in (first, second))
    return first == second or (round_ and second - first <= ROUNDING * second)


def claimants(claim: Claim) -> frozenset[str]:
    """The origins of a claim, by actor where known, else by their words."""
    return frozenset(s.actor or s.text.lower() for s in claim.sources if s.role == "origin")


def same_claimant(a: Claim, b: Claim) -> bool:
    """Whether one origin vouches for both: the same actor, or words that may name the same ("the ministry",
    "the health ministry"). False where one of the claims stands in the text's own voice.
    """
    return any(_same_source(s, o) for s in a.sources for o in b.sources if s.role == o.role == "origin")


def other_claimant(a: Claim, b: Claim) -> bool:
    """Whether two known actors vouch, one for each."""
    one, other = ({s.actor for s in c.sources if s.role == "origin"} for c in (a, b))
    return bool(one and other) and None not in one | other and not one & other


def _same_source(one: Source, other: Source) -> bool:
    if one.actor and other.actor:
        return one.actor == other.actor
    first, second = _telling_words(one.text), _telling_words(other.text)
    return bool(first and second) and (first <= second or second <= first)


def actors_go_together(a: Claim, b: Claim) -> bool:
    """Whether the people are not known to be two different actors'."""
    one, other = a.population.actor, b.population.actor
    return one == other or not one or not other


def same_population(a: Claim, b: Claim) -> bool:
    """Whether two claims may count the same people: no two different actors, and the same kind."""
    if not actors_go_together(a, b):
        return False
    kinds = {a.population.kind, b.population.kind}
    return (
        len(kinds) == 1
        or kinds <= {"people", "civilian"}
        or ("people" in kinds and bool(a.population.actor) and bool(b.population.actor))
    )


def plain_kind(claim: Claim) -> str:
    """The kind of those counted, where civilians are people like others."""
    kind = claim.population.kind
    return "people" if kind == "civilian" else kind


def kinds_go_together(a: Claim, b: Claim) -> bool:
    """Whether both may count the same people: the same kind, or one leaves it open."""
    return plain_kind(a) == plain_kind(b) or "people" in (a.population.kind, b.population.kind)


def same_noun(a: Claim, b: Claim) -> bool:
    """Whether both count with a form of the same noun ("zwei Polizisten", "der Polizisten")."""
    return bool(_nouns(a) & _nouns(b))


def same_time(a: Claim, b: Claim) -> bool:
    """Whether two claims cover the same span."""
    return a.time == b.time


def same_place(a: Claim, b: Claim) -> bool:
    """Whether the places share a name, or one is not named."""
    return not a.place or not b.place or bool(_names(a) & _names(b))


def exactly_same_place(a: Claim, b: Claim) -> bool:
    """Whether the places are named with the same names, or neither is named."""
    return _names(a) == _names(b)


def around(a: Claim, b: Claim) -> bool:
    """Whether the place of `a` is that of `b` or one that holds it: fewer of the same names, or none."""
    return _names(a) <= _names(b)


def side_by_side(a: Claim, b: Claim) -> bool:
    """Whether two claims stand in the same sentence or in neighbouring ones."""
    first, second = sorted((a, b), key=lambda c: c.start)
    return second.start - first.end <= _GAP


def _nouns(claim: Claim) -> frozenset[str]:
    """The longer words of what is counted, each cut to the letters that all its forms share."""
    return _long_words(claim.population.text)


def _telling_words(text: str) -> frozenset[str]:
    """The words that tell a source from others: no articles, but short names ("BBC", "army")."""
    words = [w for w in _WORD.findall(text) if len(w) >= _SHORTEST_NOUN or w.isupper()]
    return frozenset(word[:_STEM].lower() for word in words)


def _long_words(text: str | None) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall((text or "").lower()) if len(word) >= _STEM)


def _names(claim: Claim) -> frozenset[str]:
    """The capitalised words of the place, each cut to the letters that all its forms share."""
    words = _WORD.findall(claim.place or "")
    return frozenset(word[:_STEM].lower() for word in words if len(word) > 2 and word[0].isupper())
