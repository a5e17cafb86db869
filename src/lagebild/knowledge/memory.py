"""What a text has named so far: the state in focus, earlier institutions, what a sentence speaks of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from lagebild.knowledge.atoms import Atom
from lagebild.knowledge.catalogue import Catalogue
from lagebild.knowledge.hit import Hit
from lagebild.knowledge.institutions import Institution, institutions
from lagebild.knowledge.owners import Owner
from lagebild.knowledge.sense import Sense
from lagebild.knowledge.usage import Usage

COUNTRY = "the country spoken of"
"""Name of the rule for "der Geheimdienst des Landes"."""
REACH = 300
"""How many mentions back a word can point; bounds the time that a long text takes."""


class Memory:
    """The senses of one text up to where the reading has come."""

    def __init__(self, usage: Usage, known: Catalogue) -> None:
        self.usage = usage
        self.atoms: Sequence[Atom] = usage.atoms
        self.known = known
        self.named: list[Sense] = []
        self._states: list[Sense] = []
        self._counts: Counter[str] = Counter()
        self._last: dict[tuple[str, str | None], Sense] = {}
        self._owners: dict[str, set[str]] = {}

    def add(self, sense: Sense) -> None:
        """Takes in the next sense of the text."""
        self.named.append(sense)
        if sense.owner is None:
            return
        if self.known.actor(sense.owner).kind == "state":
            self._states.append(sense)
            self._counts[sense.owner] += 1
        type_ = self._type(sense)
        if type_ is not None:
            for key in (type_, f"group {institutions()[type_].group}"):
                self._last[key, None] = self._last[key, sense.owner] = sense
                self._owners.setdefault(key, set()).add(sense.owner)

    def _type(self, sense: Sense) -> str | None:
        if sense.actor is None:
            return None
        return sense.institution or self.known.actor(sense.actor).type

    def recent(self) -> Iterator[Sense]:
        """The senses before, nearest first, as far as a word can point."""
        return reversed(self.named[-REACH:])

    def focus(self, hit: Hit, rule: str) -> Owner | None:
        """The state named last in the sentence, else most in the paragraph, else the only one so far."""
        if not self._states:
            return None
        here, last = self.atoms[hit.first], self._states[-1]
        if self.atoms[last.hit.first].sentence == here.sentence:
            return Owner(last.owner or "", False, f"{rule}: nearest in the sentence", last.hit)
        near = [
            s for s in reversed(self._states[-REACH:]) if self.atoms[s.hit.first].paragraph == here.paragraph
        ]
        if near:
            chosen = max(near, key=lambda sense: self._counts[sense.owner or ""])
            return Owner(chosen.owner or "", False, f"{rule}: most named in the paragraph", chosen.hit)
        if len(self._counts) == 1:
            return Owner(last.owner or "", False, f"{rule}: only one in the text", last.hit)
        return None

    def earlier(self, kind: Institution, owner: str | None) -> Sense | None:
        """The nearest earlier institution of the type (of the group, for a general word), with an owner."""
        return self._last.get((self._key(kind), owner))

    def one_owner(self, kind: Institution) -> bool:
        """Whether all institutions of the type so far are of one owner, and a state has only one."""
        return len(self._owners.get(self._key(kind), ())) == 1 and not kind.many

    def _key(self, kind: Institution) -> str:
        return f"group {kind.group}" if kind.general else kind.id

    def topic(self, hit: Hit, fitting: Sequence[Sense]) -> Sense:
        """Of earlier senses, nearest first, what this sentence or the one before speaks of in front."""
        here = self.atoms[hit.first].sentence
        for sentence in (here, here - 1):
            for sense in reversed(fitting):
                if self.atoms[sense.hit.first].sentence == sentence and self._in_front(sense):
                    return sense
        return fitting[0]

    def _in_front(self, sense: Sense) -> bool:
        """Whether a name stands for itself: no possessive, no place after a preposition."""
        if sense.possessive or sense.how not in ("name", "metonym"):
            return False
        before = self.usage.before(sense.hit.first)
        return before is None or before.low not in self.usage.words.places
