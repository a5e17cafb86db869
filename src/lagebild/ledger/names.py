"""Who is who, as people decided: actors that are one, and words that the resolver took for the wrong one.

Words are compared whole, without regard to case. What is said of the words in some articles goes before what
is said of them everywhere; then all that were made one get the same actor. So a claimant under several names
counts as one, in every question to the ledger.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from lagebild.knowledge.catalogue import catalogue
from lagebild.ledger.bonds import listed
from lagebild.ledger.errors import LedgerError
from lagebild.ledger.groups import Groups
from lagebild.model import Claim, Decision, Naming


class Use(NamedTuple):
    """Words of a claim for a source or for those counted, with the actor for whom the resolver took them."""

    words: str | None
    actor: str | None
    document: str
    publisher: str | None

    @property
    def key(self) -> str | None:
        """What tells the actor from others: the id, else the words."""
        return self.actor or key_of(self.words)


def key_of(words: str | None) -> str | None:
    """Words as they are compared."""
    return words.casefold() if words else None


class Names:
    """The merges and splits of actors among decisions that hold."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self._one: Groups[str] = Groups()
        self._own: dict[str, list[tuple[Naming, str]]] = {}
        self._shown: dict[str, str] = {}
        for own in decisions:
            naming = own.naming
            if naming is None:
                continue
            self._shown.setdefault(_key(naming.actor), naming.actor)
            if own.kind == "merge_actors" and not naming.limited:
                first, second = _key(naming.who), _key(naming.actor)
                if is_known(self._one.head(first)) and not is_known(self._one.head(second)):
                    first, second = second, first
                self._one.join(first, second, own.id)
            else:
                self._own.setdefault(naming.who.casefold(), []).append((naming, own.id))

    def __bool__(self) -> bool:
        return bool(self._shown)

    def actor(self, use: Use) -> str | None:
        """Who is meant, after all that was decided."""
        actor = use.actor
        fits = [n for n, _ in self._own.get(key_of(use.words) or "", ()) if applies(n, use)]
        if fits:
            actor = _key(max(enumerate(fits), key=lambda pair: (_narrow(pair[1]), pair[0]))[1].actor)
        key = actor or key_of(use.words)
        return self._one.head(key) if key is not None and key in self._one else actor

    def laid_over(self, claim: Claim, document: str, publisher: str | None, lang: str) -> Claim:
        """The claim with the actors that were decided on, for those counted and for its sources."""
        counted = claim.population
        actor = self.actor(Use(counted.text, counted.actor, document, publisher))
        if actor != counted.actor:
            named = msgspec.structs.replace(counted, actor=actor, name=self._name(actor, lang))
            claim = msgspec.structs.replace(claim, population=named)
        actors = [self.actor(Use(s.text, s.actor, document, publisher)) for s in claim.sources]
        if actors != [s.actor for s in claim.sources]:
            sources = (
                s if s.actor == own else msgspec.structs.replace(s, actor=own, name=self._name(own, lang))
                for s, own in zip(claim.sources, actors, strict=True)
            )
            claim = msgspec.structs.replace(claim, sources=tuple(sources))
        return claim

    def read_as(self, wanted: str) -> frozenset[str]:
        """All ids and words under which the ledger may hold actors whose id is, or has in it, `wanted`."""
        low = wanted.casefold()
        found: set[str] = set()
        for key in self._shown:
            head = self._one.head(key)
            if low in head.casefold():
                found.update(self._one.members(head))
        for word, namings in self._own.items():
            for naming, _ in namings:
                if self._one.head(_key(naming.actor)) in found | {wanted}:
                    found.add(naming.taken_for or word)
        return frozenset(found)

    def check(self, kind: str, naming: Naming) -> None:
        """Raises LedgerError where another decision says so already, or says the contrary."""
        one, other = naming.taken_for or _key(naming.who), _key(naming.actor)
        merged = self._one.why(one, other)
        if one == other:
            raise LedgerError(f"{naming.who} is {naming.actor} already.")
        for known, decision in self._own.get(naming.who.casefold(), ()):
            if msgspec.structs.replace(known, actor="") == msgspec.structs.replace(naming, actor=""):
                raise LedgerError(f"{naming.who} is {known.actor} by {listed([decision])}: undo it first.")
        if kind == "merge_actors" and merged:
            raise LedgerError(f"{naming.who} and {naming.actor} are one already, by {listed(merged)}.")
        if kind == "split_actors" and merged:
            raise LedgerError(
                f"{naming.taken_for or naming.who} and {naming.actor} are one by {listed(merged)}: "
                "undo it first."
            )
        if kind == "merge_actors":
            self._check_splits({*self._one.members(one), *self._one.members(other)})

    def _check_splits(self, group: set[str]) -> None:
        """Raises LedgerError where a split tells two of a group apart."""
        for namings in self._own.values():
            for naming, decision in namings:
                if naming.taken_for in group and _key(naming.actor) in group:
                    raise LedgerError(
                        f"{naming.taken_for} and {naming.actor} are told apart by {listed([decision])}: "
                        "undo it first."
                    )

    def is_found(self, own: Decision, uses: Iterable[Use]) -> bool:
        """Whether a decision still meets what it was made for: words that are read as they were, or by now as
        it says.
        """
        naming = own.naming
        if naming is None or (is_known(naming.who) and not naming.limited):
            return True
        meant = self._one.head(_key(naming.actor))
        return any(
            in_reach(naming, use)
            and (key_of(use.words) == naming.who.casefold() or use.actor == naming.who)
            and (use.actor == naming.taken_for or self.actor(use) == meant)
            for use in uses
        )

    def concerns(self, uses: Iterable[Use]) -> bool:
        """Whether somebody of these is whom it was decided about."""
        return any(
            self.actor(use) != use.actor or (use.key is not None and use.key in self._one) for use in uses
        )

    def _name(self, actor: str | None, lang: str) -> str | None:
        if actor is None:
            return None
        try:
            return catalogue().name(actor, lang)
        except (KeyError, ValueError):  # no such actor, or no names in this language
            return self._shown.get(actor, actor)


def _narrow(naming: Naming) -> tuple[bool, bool]:
    return naming.document is not None, naming.publisher is not None


def _key(who: str) -> str:
    """An id as it is, words as they are compared."""
    return who if is_known(who) else who.casefold()


def is_known(who: str) -> bool:
    """Whether it is the id of an actor that Lagebild knows."""
    try:
        catalogue().actor(who)
    except KeyError:
        return False
    return True


def in_reach(naming: Naming, use: Use) -> bool:
    """Whether the articles for which it holds have the use among them."""
    if naming.document is not None and naming.document != use.document:
        return False
    return naming.publisher is None or naming.publisher.casefold() == (use.publisher or "").casefold()


def applies(naming: Naming, use: Use) -> bool:
    """Whether what is said of words is said of this use of them."""
    return (
        key_of(use.words) == naming.who.casefold() and use.actor == naming.taken_for and in_reach(naming, use)
    )


def uses_of(claim: Claim, document: str, publisher: str | None) -> Iterator[Use]:
    """The words of a claim that name actors: of those counted, and of each source."""
    yield Use(claim.population.text, claim.population.actor, document, publisher)
    for source in claim.sources:
        yield Use(source.text, source.actor, document, publisher)
