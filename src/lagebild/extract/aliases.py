"""Who a source is, and by which other words the text speaks of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from lagebild.knowledge import Mention as ActorMention
from lagebild.model import Span

MOST = 5
"""So many other words for a source are given (codebook, `sources`)."""
FARTHEST = 100
"""Other words for a source are sought among so many mentions of its actor before it and after it."""
_NAMING = frozenset(("name", "institution", "metonym", "person", "reference"))


class Known(NamedTuple):
    """The actor that a source speaks for, its name, and up to `MOST` other words of the text for it."""

    actor: str | None
    name: str | None
    mentions: tuple[str, ...]


class Aliases:
    """The actors that a document names, to be asked for those inside a source's words."""

    def __init__(self, actors: Sequence[ActorMention]) -> None:
        self._actors = [a for a in actors if a.how in _NAMING and a.actor is not None]
        self._starts = [a.start for a in self._actors]
        self._same: dict[str | None, list[ActorMention]] = {}
        for actor in self._actors:
            self._same.setdefault(actor.actor, []).append(actor)

    def of(self, source: Span) -> Known:
        """The actor named last inside the source's words: the head of "spokesman of the ministry" is it."""
        first, last = bisect_left(self._starts, source.start), bisect_left(self._starts, source.end)
        inside = [a for a in self._actors[first:last] if a.end <= source.end]
        if not inside:
            return Known(None, None, ())
        found = next((a for a in inside if a.how == "person"), inside[-1])
        same = [a for a in self._near(found) if a is not found]
        same.sort(key=lambda a: abs(a.start - source.start))
        words = dict.fromkeys(a.text for a in same if a.text.lower() != found.text.lower())
        return Known(found.actor, found.name, tuple(words)[:MOST])

    def _near(self, mention: ActorMention) -> list[ActorMention]:
        """The mentions of the same actor around this one."""
        same = self._same[mention.actor]
        at = bisect_left(same, mention.start, key=lambda a: a.start)
        return same[max(0, at - FARTHEST) : at + FARTHEST]
