"""The one of the words around a number that tells what happened to those who are counted."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.extract.candidates import CAPTIVITY, COMING, CandidateReader
from lagebild.extract.lexicon import Lexicon
from lagebild.extract.measured import BESIDE, PASSING, WEAK, Measured, is_weak
from lagebild.extract.question import Question
from lagebild.extract.relations import Relations

FARTHEST = 22.0
"""A verb that costs more than this is not said of the number."""
NEAR = 9.0
"""A number without a noun needs a verb as near as this."""
ARTICLE = 14.0
"""One person ("ein Soldat") needs a verb as near as this."""
_PARTED = 4.0
"""A verb behind an apposition stands farther off: "at least 60, including 12 children, died"."""
_HOLDING = frozenset(("hold", "jail"))
_ENDING = frozenset(("release", "kill", "rescue"))
"""What ends being held: "the release of 1,500 prisoners held in jails"."""
_TOLD_INSTEAD = {"affect": "kill rescue", "harm": "kill rescue", "survive": "wound", "rescue": "wound"}
"""Frames that give way to a later word of their clause."""
_LOOSE = frozenset(("number", "size", "present", "aboard", "gather", "crowd"))
"""Frames that only say that people are there; they give way to a word that says more."""


class GovernorReader:
    """Finds the word that governs a number in sentences of one language."""

    def __init__(self, lexicon: Lexicon, relations: Relations) -> None:
        self._lexicon = lexicon
        self._relations = relations
        self._candidates = CandidateReader(lexicon, relations)

    def read(self, q: Question, kind: str) -> Measured | None:
        """The governing word, or None where none stands near enough."""
        all_found = self._candidates.read(q, kind)
        limit = NEAR if kind == "none" else ARTICLE if q.number.form == "article" else FARTHEST
        limit += _PARTED if kind == "none" and all_found and _is_parted(q, all_found[0]) else 0.0
        found = [m for m in all_found if m.cost <= limit]
        if not found:
            return None
        best = self._outcome(q, found)
        if best.frame in CAPTIVITY:
            free = (m for m in found if m.frame == "release" and m.hit and m.hit.term.frame in COMING)
            best = next(free, best)
        held = next((m for m in found if m.frame in _HOLDING), None)
        if held is not None and not (best.frame in _ENDING and best.cost < held.cost):
            kept = self._kept(q, held, best)
            if kept is not None:
                return kept
        if best.frame in _LOOSE:
            best = next((m for m in found if self._says_more(q, m)), best)
        if (
            best.frame in PASSING
            and best.rule == "verb"
            and (best.hit is None or best.hit.term.role != "subject")
            and self._relations.verbs.is_reduced(q.sentence, q.counted, best.start)
        ):
            main = next((m for m in all_found if self._tells_next(q, m, best)), None)
            if main is not None:
                return main
        return best

    @staticmethod
    def _outcome(q: Question, found: Sequence[Measured]) -> Measured:
        """The nearest word; who was trapped and died is told as dead, who survived with wounds as wounded."""
        best, ids = found[0], q.sentence.fragments
        later = _TOLD_INSTEAD.get(best.frame or "", "").split()
        said = (m for m in found if m.frame in later and m.start > best.start)
        return next((m for m in said if ids[m.start] == ids[best.start]), best)

    @staticmethod
    def _says_more(q: Question, found: Measured) -> bool:
        """ "there were 11,000 troops serving there", "five remain in hospital": a near word that says more
        than that they are there.
        """
        ids = q.sentence.fragments
        near = found.cost <= BESIDE and ids[found.start] == ids[q.number.start]
        return (
            near
            and found.frame not in _LOOSE
            and (found.frame in ("deploy", "affect") or not is_weak(found.frame, found.rule))
        )

    def _kept(self, q: Question, held: Measured, best: Measured) -> Measured | None:
        """Those who are held are captives or detained: the place, the keeper and the words before tell."""
        if best.frame == "capture":
            return held._replace(measure="captured")
        ids, at = q.sentence.fragments, held.start
        nouns = (self._lexicon.noun_at(q.sentence, i) for i in range(at) if ids[i] == ids[at])
        keepers = {k.noun.kind for k in nouns if k is not None and k.start != q.counted.head}
        if held.frame == "hold":
            cell = any(t.term.frame == "cell" and ids[t.start] == ids[at] for t in q.terms)
            if cell or "police" in keepers:
                return held._replace(measure="detained", rule="held")
        elif held.rule != "phrase" and "militants" in keepers:
            return held._replace(measure="captured", rule="held")
        if self._captives(q) and held.rule != "phrase" and held.measure != "detained":
            return held._replace(measure="captured")
        return None

    @staticmethod
    def _tells_next(q: Question, main: Measured, first: Measured) -> bool:
        return (
            "TO" not in q.sentence.tags[max(first.end, main.start - 3) : main.start]
            and main.frame not in WEAK
            and main.frame != first.frame
            and main.start > first.end
            and main.cost <= 2 * FARTHEST
        )

    @staticmethod
    def _captives(q: Question) -> bool:
        """Whether those who are held are captives: the words or the figures before say so."""
        return q.captives or (q.counted.kind_of is not None and q.counted.kind_of.kind == "hostages")


def _is_parted(q: Question, verb: Measured) -> bool:
    """Whether an apposition alone stands between a number without a noun and its verb."""
    lows, tags, at = q.sentence.lows, q.sentence.tags, verb.start - 1
    while at > q.counted.end and tags[at] in ("AFIN", "ADV", "MFIN", "APP", "AINF"):
        at -= 1
    return at > q.counted.end and lows[at] == "," == lows[q.counted.end] and verb.rule == "verb"
