"""What a rule across documents is: which claims it looks at together, and what it says of them.

A rule never sees the whole ledger. It sees one group: the claims to which its grouping gives the same key, in
the order of `in_order`. What it finds may depend on nothing else. So findings can be kept, and after one more
article only the groups that its claims belong to are looked at again.

To add a rule:

1. Write a function from a group to its findings (`Look`), in a module of its own or beside its kin. A group
   may be large: do not compare each claim with each.
2. Take one of the groupings in `groupings.py`, or add one: a name, and a function from a claim, as it is
   placed, to its key, or None where the rule is not concerned with it. A claim has one key in a grouping.
3. Add the `Rule` to `RULES` in `rules.py`; its type to `AcrossType` in `observed.py`; its sentences
   (``type.rule``) to `present/labels` in every language; its row to the table in docs/ledger.md.
4. In `tests/reconcile/test_across.py` add articles that it must catch and some that it must not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from lagebild.reconcile.across.lines import last_day
from lagebild.reconcile.across.observed import Across, Placed

Key = tuple[str | float | None, ...]
"""What the claims of a group share."""
Look = Callable[[Sequence[Placed]], Iterable[Across]]


class Grouping(NamedTuple):
    """A way to put claims together."""

    name: str
    key: Callable[[Placed], Key | None]


class Rule(NamedTuple):
    """What is looked for in the groups of a grouping."""

    name: str
    grouping: Grouping
    look: Look
    joined: Callable[[Sequence[Across]], Iterable[Across]] | None = None
    """What a reader gets of all findings of the rule, where one for each group would be too many."""


def in_order(group: Iterable[Placed]) -> list[Placed]:
    """The claims of a group as a rule sees them: by the day of the figure, the day of publication, the
    document and the place in it.
    """
    return sorted(
        group, key=lambda p: (last_day(p), p.published or "", p.document, p.claim.start, p.claim.id)
    )


def grouped(claims: Iterable[Placed], grouping: Grouping) -> dict[Key, list[Placed]]:
    """The groups of a grouping, each in the order in which a rule sees it."""
    found: dict[Key, list[Placed]] = {}
    for placed in claims:
        key = grouping.key(placed)
        if key is not None:
            found.setdefault(key, []).append(placed)
    return {key: in_order(group) for key, group in found.items()}
