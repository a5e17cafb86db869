"""The verb forms of one language that tell of now, of then and of what has been done."""

from __future__ import annotations

from collections.abc import Iterable

from lagebild.analysis import Sentence
from lagebild.languages import Language

_INFINITE = frozenset(("VINF", "AINF", "MINF", "VPP", "APP"))


class Tenses:
    """Tense and aspect of the clause around a token."""

    def __init__(self, language: Language) -> None:
        verbs, data = language.grammar.verbs, language.scope
        self._chain = language.basics.clause == "chain"
        self._becoming = frozenset(verbs.passive.split()) - frozenset(verbs.being.split())
        self._perfect = frozenset(verbs.perfect.split())
        self._present = frozenset(data.present.split())
        self._past = frozenset(data.past.split())
        self._past_endings = tuple(verbs.past_endings.split())

    def became(self, sentence: Sentence, at: int) -> bool:
        """Whether the clause of token `at` has a passive that tells a deed ("wurden verlegt")."""
        own = clause(sentence, at)
        return any(sentence.lows[i] in self._becoming for i in own) and _has(sentence, own, "VPP")

    def has_done(self, sentence: Sentence, at: int) -> bool:
        """ "have lost", "haben … verloren": a form of "have" before a participle at or near token `at`."""
        tags = sentence.tags[at : at + 2]
        return "VPP" in tags and self.is_perfect(sentence, at)

    def tells_deed(self, sentence: Sentence, at: int) -> bool:
        """Whether the clause of token `at` tells of a deed that is over: it has a participle."""
        return _has(sentence, clause(sentence, at), "VPP")

    def is_reduced(self, sentence: Sentence, number: int, at: int) -> bool:
        """ "four others abducted with them are still held": a participle before the verb of its clause."""
        tags = sentence.tags
        if tags[at] not in ("VPP", "VFIN") or at < number:
            return False
        finite = [
            i
            for i in clause(sentence, number)
            if tags[i] in ("AFIN", "MFIN") or (tags[i] == "VFIN" and i != at)
        ]
        joined = finite and any(t in ("AND", "SUB", "REL") for t in tags[at : finite[0]])
        return bool(finite) and finite[0] > at and not joined

    def has_happened(self, sentence: Sentence, at: int) -> bool:
        """ "wurden möglicherweise 50 eingeschlossen": what may have happened is no plan."""
        return self.tells_deed(sentence, at) and self.is_past(sentence, at)

    def is_present(self, sentence: Sentence, at: int) -> bool:
        """Whether the clause of token `at` has a finite verb that tells of now."""
        return any(sentence.lows[i] in self._present for i in clause(sentence, at))

    def is_perfect(self, sentence: Sentence, at: int) -> bool:
        """Whether a form of "have" and a participle stand in the clause of token `at`."""
        own = clause(sentence, at)
        return any(sentence.lows[i] in self._perfect for i in own) and _has(sentence, own, "VPP")

    def is_done(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether the clause of a phrase tells of a deed that is over ("haben ihre Häuser verlassen")
        rather than of a state ("sind auf der Flucht").
        """
        own = clause(sentence, start)
        verbal = any(sentence.tags[i] in ("VFIN", "VINF", "VPP") for i in range(start, end))
        has = any(sentence.lows[i] in self._perfect for i in own)
        return _has(sentence, own, "VPP") or (verbal and (has or self.is_past(sentence, start)))

    def is_present_perfect(self, sentence: Sentence, at: int) -> bool:
        """ "have died", "has been killed", "has killed 200 and wounded 400" around the verb at token `at`."""
        lows, tags = sentence.lows, sentence.tags
        near = [i for i in range(max(0, at - 4), at) if lows[i] in self._perfect]
        if not near and tags[at] == "VPP" and "AND" in tags[max(0, at - 2) : at]:
            finite = [i for i in range(at) if tags[i] in ("AFIN", "VFIN", "MFIN")]
            near = [i for i in finite[-1:] if lows[i] in self._perfect and "VPP" in tags[i + 1 : i + 4]]
        return any(lows[i] in self._present and (i == 0 or tags[i - 1] != "TO") for i in near)

    def was_made(self, sentence: Sentence, at: int) -> bool:
        """ "arrests have been made": a present perfect right after the noun before token `at`."""
        rest = range(at, min(at + 3, len(sentence.lows)))
        has = [i for i in rest if sentence.lows[i] in self._perfect and sentence.lows[i] in self._present]
        return bool(has) and "VPP" in sentence.tags[has[0] : has[0] + 4]

    def is_past(self, sentence: Sentence, at: int) -> bool:
        """Whether the clause of token `at` tells of then rather than of now."""
        ids = sentence.fragments
        own = clause(sentence, at)
        if any(sentence.lows[i] in self._present and sentence.tags[i] not in _INFINITE for i in own):
            return False
        finite = [i for i in own if sentence.tags[i] in ("VFIN", "AFIN", "MFIN")]
        if not finite and self._chain and _has(sentence, own, "VPP"):
            return True  # English: "arrived", "trapped" read as participles
        finite = finite or [i for i in range(len(ids)) if sentence.tags[i] in ("VFIN", "AFIN", "MFIN")]
        lows = [sentence.lows[i] for i in finite]
        if any(low in self._present for low in lows):
            return False
        return any(low in self._past or low.endswith(self._past_endings) for low in lows)


def clause(sentence: Sentence, at: int) -> list[int]:
    """The tokens of the fragment that token `at` stands in."""
    ids = sentence.fragments
    return [i for i in range(len(ids)) if ids[i] == ids[at]]


def _has(sentence: Sentence, tokens: Iterable[int], tag: str) -> bool:
    return any(sentence.tags[i] == tag for i in tokens)
