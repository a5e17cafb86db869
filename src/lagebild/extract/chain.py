"""How far a verb stands from a phrase where subject, verb and object follow each other, as in English."""

from __future__ import annotations

from lagebild.analysis import Sentence
from lagebild.extract.clauses import Phrase, steps
from lagebild.extract.counted import Counted
from lagebild.extract.lexicon import TermHit
from lagebild.languages import Language
from lagebild.languages.phrases import words_of

_OBJECT_STARTS = ("DET", "NUM", "POSS", "NAME", "NOUN", "ADJ")


class Chain:
    """Costs, subjects and objects in sentences whose verb stands between them."""

    def __init__(self, language: Language) -> None:
        grammar = language.grammar
        self._passive = frozenset(grammar.verbs.passive.split())
        self._perfect = frozenset(grammar.verbs.perfect.split())
        self._progressive = frozenset(grammar.verbs.passive_progressive.split())
        self._copulas = frozenset(grammar.verbs.copulas.split())
        self._participle_endings = tuple(grammar.verbs.participle_endings.split())
        self._agent = frozenset(words_of(grammar.prepositions.agent))

    def cost(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> float | None:
        after = hit.start >= phrase.end
        distance = steps(phrase, hit)
        tag = sentence.tags[hit.start]
        role = hit.term.role
        verbal = hit.form == "phrase" and tag == "VFIN" and role == "object"
        if after and verbal and not self._is_passive(sentence, hit):
            return None  # "one of the fishermen pulled out 47"
        if hit.form in ("adjective", "phrase"):
            stops = self._verbs_between(sentence, phrase, hit) if after else 0
            return (3.0 if after else 7.0) + 0.4 * distance + 8.0 * stops
        if after:
            return self._subject_cost(sentence, phrase, hit, distance, tag, role)
        return self._object_cost(sentence, hit, distance, tag, role)

    def is_reduced(self, sentence: Sentence, counted: Counted, at: int) -> bool:
        """Whether a participle follows its noun without an auxiliary ("schoolgirls captured by the
        group").
        """
        return 0 <= at - counted.end <= 1 and sentence.tags[at] in ("VPP", "VFIN")

    def acts(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> bool:
        """Whether the phrase is the subject of an active verb with an object: "about 2,000 armed
        youths overran a base".
        """
        at = phrase.end
        while at < hit.start and sentence.tags[at] in ("ADV", "AFIN"):
            at += 1
        if hit.term.requires or phrase.preposition or hit.form != "verb" or at != hit.start:
            return False
        if hit.term.role == "subject" or sentence.tags[hit.start] not in ("VFIN", "VPP"):
            return False
        active = not self._with_passive(sentence, hit)
        if sentence.tags[hit.end : hit.end + 1] == ["NUM"] and hit.end not in sentence.figures:
            return False  # "took nine hours"
        return active and sentence.tags[hit.end : hit.end + 1] in [[t] for t in _OBJECT_STARTS]

    def _verbs_between(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> int:
        """Finite verbs between the two; "remain" and its like lead to what is said ("remain in custody")."""
        return sum(
            sentence.tags[i] == "VFIN" and sentence.lows[i] not in self._copulas
            for i in range(phrase.end, hit.start)
        )

    def _subject_cost(
        self, sentence: Sentence, phrase: Phrase, hit: TermHit, distance: int, tag: str, role: str
    ) -> float | None:
        passive = self._is_passive(sentence, hit)
        if passive is (role != "object") and (role == "object" or hit.term.active):
            return None
        if phrase.preposition in self._agent and role != "object":
            return None
        cost = 2.0 + 0.5 * distance
        between = sentence.tags[phrase.end : hit.start]
        cost += 8.0 * self._verbs_between(sentence, phrase, hit)
        cost += 1.5 * sum(t == "PREP" for t in between) + 4.0 * sum(t in ("SUB", "REL") for t in between)
        return cost

    def _is_passive(self, sentence: Sentence, hit: TermHit) -> bool:
        """A participle with a form of "be", or alone and without an object after it
        ("70 people killed in …").
        """
        tags, lows = sentence.tags, sentence.lows
        if tags[hit.start] in ("VING",):
            return hit.start > 0 and lows[hit.start - 1] in self._progressive
        before = hit.start - 1
        while before >= 0 and tags[before] in ("ADV", "NEG", "VPP", "AND", "PART") and before > hit.start - 6:
            if lows[before] in self._passive or lows[before] in self._perfect:
                break
            before -= 1
        if before >= 0 and lows[before] in self._passive:
            return True
        if before >= 0 and (lows[before] in self._perfect or tags[before] in ("MFIN", "TO")):
            return False
        if tags[hit.start] == "VPP":
            return True
        after = hit.end
        if not sentence.lows[hit.start].endswith(self._participle_endings):
            return False
        closed = after >= len(tags) or after in sentence.dated
        return closed or tags[after] in ("PREP", "PUNCT", "SUB", "AND", "ADV")

    def _object_cost(
        self, sentence: Sentence, hit: TermHit, distance: int, tag: str, role: str
    ) -> float | None:
        passive = tag != "VING" and self._with_passive(sentence, hit)
        if role == "subject":
            turned = "AFIN" in sentence.tags[hit.end : hit.end + distance]
            return 14.0 + 0.5 * distance if turned or distance == 0 else None
        between = sentence.tags[hit.end : hit.end + distance]
        cost = 2.0 + 0.5 * distance + (16.0 if passive else 0.0)
        cost += 6.0 * sum(t in ("VFIN", "VING", "VPP", "AFIN") for t in between)
        cost += 2.0 * sum(t in ("PREP", "SUB", "REL") for t in between)
        return cost

    def _with_passive(self, sentence: Sentence, hit: TermHit) -> bool:
        before = hit.start - 1
        while before >= 0 and sentence.tags[before] in ("ADV", "NEG"):
            before -= 1
        return before >= 0 and sentence.lows[before] in self._passive

    def in_passive(self, sentence: Sentence, hit: TermHit) -> bool:
        """Whether a participle is part of a passive: "she was shot"."""
        return self._is_passive(sentence, hit) and sentence.tags[hit.start] != "VFIN"

    def is_agent(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> bool:
        """Agents follow their participle; what is said of them has its cost."""
        return False

    def is_actor(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> bool:
        """Who acts is told by `acts`: the object follows the verb."""
        return False

    def is_finite(self, sentence: Sentence, at: int) -> bool:
        """A participle is taken for what the tagger takes it for."""
        return False
