"""What is known when the owner of a counted phrase is asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lagebild.analysis import Sentence
from lagebild.extract.mention import Mention
from lagebild.knowledge import Mention as ActorMention

TOLL = frozenset(("killed", "wounded", "casualties"))
_NEXT = 2
"""So many sentences on, a source's further figure of dead is of the same force."""
_TOLD = 6
"""So many sentences on an attack is still the one being told."""


class Owned(NamedTuple):
    """The actor of a population with the rule and the words that say so."""

    actor: str | None
    rule: str
    mention: ActorMention | None = None


@dataclass
class Focus:
    """Whom a document speaks of, and whose figures it has given so far."""

    groups: Counter[str] = field(default_factory=Counter)
    """How often the document names each armed group."""
    launcher: str | None = None
    """The actor whose missiles or drones were counted last."""
    military: str | None = None
    """The actor whose soldiers were counted last."""
    prisoners: Sentence | None = None
    """The sentence in which prisoners were counted last."""
    hostages: bool = False
    """Whether hostages were counted."""
    homes: Counter[str] = field(default_factory=Counter)
    """How often the document names each state."""
    strikers: Counter[str] = field(default_factory=Counter)
    """How often the document names whose an attack or a missile is."""
    claimed: set[str] = field(default_factory=set)
    """Armed groups that have claimed an attack."""
    struck: tuple[str, Sentence] | None = None
    """Who attacked in the last sentence that said so."""
    subject: str | None = None
    sentence: Sentence | None = None
    toll: tuple[str, Sentence] | None = None
    """Whose soldiers' dead or wounded were counted last, in all, if nobody else's were since."""
    known: dict[tuple[str, float, str], str] = field(default_factory=dict)
    """The actor of each figure so far, by measure, value and kind."""

    def force(self, sentence: Sentence) -> Owned:
        """Whose soldiers are meant where the sentence does not say."""
        near = (
            self.sentence is not None
            and self.sentence.paragraph == sentence.paragraph
            and (sentence.index - self.sentence.index == 1)
        )
        if near and self.subject is not None:
            return Owned(self.subject, "focus")
        if self.military is not None:
            return Owned(self.military, "force-last-counted")
        return self.home()

    def fallen(self, sentence: Sentence) -> str | None:
        """Whose dead are meant by a source that gives another figure of them, right after the first one."""
        if self.toll is None or sentence.index - self.toll[1].index > _NEXT:
            return None
        return self.toll[0]

    def home(self) -> Owned:
        """The state that the document speaks of."""
        home = _chief(self.homes)
        return Owned(home, "home") if home is not None else Owned(None, "unknown")

    def group(self) -> str | None:
        """The armed group that the document speaks of: the only one, or by far the most named one."""
        return _chief(self.groups)

    def opponent(self, party: str) -> str | None:
        """The other party that the document speaks of most, by far."""
        others = Counter({id_: n for id_, n in (self.homes + self.groups).items() if id_ != party})
        return _chief(others)

    def striker(self, sentence: Sentence) -> str | None:
        """Whose attack is being told: the last counted, the last told of, the one most often named."""
        if self.launcher is not None:
            return self.launcher
        if self.struck is not None and sentence.index - self.struck[1].index <= _TOLD:
            return self.struck[0]
        return _chief(self.strikers)

    def remember(self, mention: Mention, kind: str, actor: str | None, *, total: bool = False) -> None:
        """Keeps the owner of a figure for those that come back to it."""
        self.hostages = self.hostages or kind == "hostages"
        self.prisoners = mention.sentence if kind == "prisoners" else self.prisoners
        if mention.measured.measure in TOLL:
            ours = total and kind == "military" and actor is not None
            self.toll = (actor or "", mention.sentence) if ours else None
        if actor is None:
            return
        measure = mention.measured.measure
        if kind == "military":
            self.military = actor
        if measure == "strikes":
            self.launcher = actor
        self.known.setdefault((measure, mention.number.value, kind), actor)


def _chief(counts: Counter[str]) -> str | None:
    """The only one, or one named at least twice as often as any other."""
    if not counts:
        return None
    (first, count), *others = counts.most_common(2)
    return first if not others or count >= 2 * others[0][1] else None


class Scene(NamedTuple):
    """What stands around a figure when its owner is asked for."""

    actors: Sequence[ActorMention]
    """All actor mentions of the sentence."""
    usable: Sequence[ActorMention]
    """Those that are not its sources."""
    kind: str
    focus: Focus
    antecedent: str | None = None
    """The actor of the figure that this one hangs on or stands beside."""
    speaker: str | None = None
    """The actor whose word it is."""
    reported_total: bool = False
    """Whether the figure is a running total on the word of somebody whom its sentence names."""
