"""What was made one by decisions, two at a time: groups, and the decisions that hold them together."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable
from typing import Generic, TypeVar

Member = TypeVar("Member", bound=Hashable)


class Groups(Generic[Member]):
    """Members that pairs hold together; each pair names the decision that made it."""

    def __init__(self) -> None:
        self._pairs: dict[Member, list[tuple[Member, str]]] = {}
        self._head: dict[Member, Member] = {}

    def join(self, one: Member, other: Member, decision: str) -> None:
        """Makes two one; the head of the whole group is that of the second."""
        self._pairs.setdefault(one, []).append((other, decision))
        self._pairs.setdefault(other, []).append((one, decision))
        head = self.head(other)
        for member in self.members(one):
            self._head[member] = head

    def __contains__(self, member: Member) -> bool:
        return member in self._pairs

    def head(self, member: Member) -> Member:
        """Who stands for the group; the member itself where it is in none."""
        return self._head.get(member, member)

    def members(self, member: Member) -> tuple[Member, ...]:
        """All of the member's group, the member first."""
        found, waiting = {member: None}, deque([member])
        while waiting:
            for other, _ in self._pairs.get(waiting.popleft(), ()):
                if other not in found:
                    found[other] = None
                    waiting.append(other)
        return tuple(found)

    def why(self, one: Member, other: Member) -> tuple[str, ...]:
        """The fewest decisions that make two one, or nothing where they are not."""
        came: dict[Member, tuple[Member, str] | None] = {one: None}
        waiting = deque([one])
        while waiting and other not in came:
            here = waiting.popleft()
            for there, decision in self._pairs.get(here, ()):
                if there not in came:
                    came[there] = here, decision
                    waiting.append(there)
        found: list[str] = []
        step = came.get(other)
        while step is not None:
            found.append(step[1])
            step = came[step[0]]
        return tuple(reversed(found))
