"""The whole of a part ("246 der 350 Passagiere"): a figure of its own, with words of its own."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.analysis import Sentence
from lagebild.extract.counted import Counted
from lagebild.extract.lexicon import TermHit

_CLOSE = 4
"""So many tokens after a whole a participle may still be said of it, where verbs do not close the clause."""


def part_of(index: int, counted: Sequence[Counted]) -> int | None:
    """Which earlier phrase is a part of this one, if any."""
    own = counted[index]
    for place, outer in enumerate(counted[:index]):
        if outer.partitive and outer.whole is not None and outer.whole <= own.start < outer.end:
            return place
    return None


def terms_of(
    index: int, counted: Sequence[Counted], terms: Sequence[TermHit], sentence: Sentence, verbs_close: bool
) -> Sequence[TermHit]:
    """The words that may be said of a phrase: the whole of a part ("34 of the 73 people still held … are
    dead") has only what follows it closely, and the part has not that.

    `verbs_close`: German verbs close the clause, so what follows the whole is said of the part.
    """
    own = counted[index]
    if part_of(index, counted) is not None:
        ids, first = sentence.fragments, own.end
        near = first if verbs_close else first + _CLOSE
        relative = sentence.tags[first + 1 : first + 2] == ["REL"]
        return [
            t
            for t in terms
            if (own.start <= t.start < near and not _has_auxiliary(sentence, first, t))
            or (relative and ids[t.start] == ids[own.start] + 1)
        ]
    inner = next(
        (
            c
            for c in counted[index + 1 :]
            if own.partitive and own.whole is not None and own.whole <= c.start < own.end
        ),
        None,
    )
    if inner is None:
        return terms
    near = inner.end if verbs_close else inner.end + _CLOSE
    return [
        t
        for t in terms
        if not (inner.start <= t.start < near and sentence.tags[t.start] == "VPP")
        or _has_auxiliary(sentence, inner.end, t)
    ]


def _has_auxiliary(sentence: Sentence, end: int, hit: TermHit) -> bool:
    """ "Half of the 1,200 prisoners were freed": the main verb is said of the part."""
    at = end
    while at < hit.start and sentence.tags[at] == "ADV":
        at += 1
    return at < hit.start and sentence.tags[at] in ("AFIN", "MFIN")
