"""How far a verb stands from a phrase where verbs close the clause, as in German."""

from __future__ import annotations

from lagebild.analysis import Sentence
from lagebild.extract.clauses import FINITE, Clauses, Phrase, steps
from lagebild.extract.counted import Counted
from lagebild.extract.lexicon import TermHit
from lagebild.languages import Language, WordIndex
from lagebild.languages.phrases import words_of


class Bracket:
    """Costs, subjects and objects in sentences whose verbs stand second and last."""

    def __init__(self, language: Language, clauses: Clauses) -> None:
        grammar = language.grammar
        self._clauses = clauses
        self._passive = frozenset(grammar.verbs.passive.split())
        self._perfect = frozenset(grammar.verbs.perfect.split())
        self._passive_perfect = frozenset(grammar.verbs.passive_perfect.split())
        self._becoming = self._passive - frozenset(grammar.verbs.being.split())
        self._singular = frozenset(grammar.verbs.singular.split())
        self._plural_ending = grammar.verbs.plural_ending
        self._past_endings = tuple(grammar.verbs.past_endings.split())
        self._agent = frozenset(words_of(grammar.prepositions.agent))
        self._with = frozenset(words_of(grammar.prepositions.with_))
        self._genitive = frozenset(words_of(grammar.clauses.genitive))
        self._reflexive = frozenset(grammar.clauses.reflexive.split())
        self._nominative = frozenset(grammar.cases.nominative.split())
        self._neuter = WordIndex[None]((w, None) for w in words_of(grammar.cases.neuter))

    def cost(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> float | None:
        after = hit.start >= phrase.end
        distance = steps(phrase, hit)
        tag = sentence.tags[hit.start]
        if hit.form in ("adjective", "phrase"):
            return 4.0 + 0.3 * distance
        if hit.term.active and not self._may_act(sentence, phrase, hit):
            return None
        if self._has_object(sentence, phrase, hit) or self._only_subject(sentence, phrase, hit, tag):
            return None
        if phrase.preposition in self._agent and hit.term.role == "object" and after and distance < 4:
            return None
        if tag in ("ADJ", "PRED") and self.is_finite(sentence, hit.start):
            tag = "VFIN"
        if tag in ("VPP", "VINF", "ADJ", "PRED") and hit.form != "particle":
            return self._participle_cost(sentence, phrase, hit, after, distance)
        return self._finite_cost(sentence, phrase, hit, after, distance)

    def is_agent(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> bool:
        """Whether the phrase names who did what a passive tells: "von zwei Männern überfallen"."""
        if phrase.preposition not in self._agent or hit.start < phrase.end:
            return False
        closes = hit.form == "verb" and sentence.tags[hit.start] == "VPP"
        verbless = not any(tag in FINITE for tag in sentence.tags)
        passive = verbless or self._clauses.has(sentence, hit, self._passive)
        return closes and passive and self._clauses.cuts(sentence, phrase, hit) == 0

    def in_passive(self, sentence: Sentence, hit: TermHit) -> bool:
        """Whether a participle is part of a passive: "er wurde erschossen", "she was shot"."""
        participle = sentence.tags[hit.start] in ("VPP", "ADJ", "PRED")
        return participle and self._clauses.has(sentence, hit, self._becoming)

    def is_actor(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> bool:
        """Whether the phrase names who does it: the agent of a passive, the subject of an active."""
        if self.is_agent(sentence, phrase, hit) or self._has_object(sentence, phrase, hit):
            return True
        subject = phrase.preposition is None and hit.term.role == "object" and hit.form == "verb"
        follows = hit.start == phrase.end and sentence.tags[hit.start] == "VFIN"
        ends = hit.end >= len(sentence.tags) or sentence.tags[hit.end] in ("PUNCT", "AND")
        ends = ends or sentence.lows[hit.end] in self._reflexive
        ends = ends or (phrase.many and not sentence.lows[hit.start].endswith(self._plural_ending))
        return subject and follows and not ends and not hit.term.beside

    def _has_object(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> bool:
        """Whether a phrase is the subject of an active verb, because its object follows at once: "in Texas
        hat ein Mann drei Kinder erschossen", "in Texas erschoss ein Mann seine Frau".
        """
        at = phrase.end
        if hit.term.role != "object" or hit.form != "verb" or hit.term.beside:
            return False
        if at >= len(sentence.tags) or sentence.tags[at] not in ("NUM", "DET", "POSS"):
            return False
        pronoun = sentence.tags[phrase.start] in ("PRON", "PPER")
        if pronoun or sentence.lows[at] in self._genitive or at in sentence.dated or phrase.preposition:
            return False
        if hit.start < phrase.start:
            return sentence.tags[hit.start] == "VFIN"
        return sentence.tags[hit.start] != "ADJ" and not self._clauses.has(sentence, hit, self._becoming)

    def _only_subject(self, sentence: Sentence, phrase: Phrase, hit: TermHit, tag: str) -> bool:
        """Whether an article says that the phrase is the subject, and the verb that it does this to others:
        "im Bahnhof hat ein Mann gestern Reisende verletzt". What he does to himself is told of him.
        """
        tags, lows = sentence.tags, sentence.lows
        if hit.term.role != "object" or hit.term.beside or hit.form not in ("verb", "particle"):
            return False
        if (
            not self._nominative.intersection(lows[phrase.start : phrase.end])
            or lows[phrase.end - 1] in self._neuter
        ):
            return False
        if self._clauses.has(sentence, hit, self._reflexive) or phrase.preposition is not None:
            return False
        if tag == "VINF" and self._clauses.has(sentence, hit, self._becoming):
            return False  # "konnte ein Mann angehalten werden"
        if (
            tag in ("VFIN", "VINF")
            or hit.form == "particle"
            or (tag == "ADJ" and self.is_finite(sentence, hit.start))
        ):
            return tags[hit.start - 1 : hit.start] != ["TO"]
        passive = self._clauses.has(sentence, hit, self._passive)
        return self._clauses.has(sentence, hit, self._perfect) and not passive

    def _may_act(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> bool:
        """Whether a phrase can be the subject of an active verb: no passive tells of it, and where it follows
        the finite verb no other noun opens the clause.
        """
        participle = hit.form == "verb" and sentence.tags[hit.start] != "VINF"
        if participle and self._clauses.has(sentence, hit, self._becoming):
            return self.is_agent(sentence, phrase, hit)
        if hit.start >= phrase.end or sentence.tags[hit.start] != "VFIN" or phrase.preposition in self._with:
            return True
        ids = sentence.fragments
        field = range(ids.index(ids[hit.start]), hit.start)
        tags = {sentence.tags[i] for i in field if i not in sentence.dated}
        return "PREP" in tags or not tags & {"NOUN", "NAME"}

    def is_finite(self, sentence: Sentence, at: int) -> bool:
        """ "bombardierten" taken for an adjective, though no noun follows it or no other verb is there."""
        tags, ids, after = sentence.tags, sentence.fragments, at + 1
        if not sentence.lows[at].endswith(self._past_endings):
            return False
        if after >= len(tags) or tags[after] not in ("NOUN", "ADJ"):
            return True
        alone = not any(tags[i] in FINITE for i in range(len(ids)) if ids[i] == ids[at])
        second = at > 0 and (at - 1 in sentence.dated or tags[at - 1] in ("NOUN", "NAME", "ADV"))
        return alone and second

    def _participle_cost(
        self, sentence: Sentence, phrase: Phrase, hit: TermHit, after: bool, distance: int
    ) -> float | None:
        """The closing part of the bracket: what it is said of stands before it."""
        active = self._clauses.has(sentence, hit, self._perfect) and not self._clauses.has(
            sentence, hit, self._passive_perfect
        )
        if active and hit.term.role == "object":
            apart = abs(sentence.fragments[hit.start] - sentence.fragments[phrase.start]) == 1
            if apart and after and not self._clauses.relative_of(sentence, phrase, hit):
                return None  # "ein Zeuge sagte, dass er jemanden verletzt habe"
            following = sentence.lows[phrase.end] if phrase.end < len(sentence.lows) else ""
            agrees = following in self._perfect and not (phrase.many and following in self._singular)
            if agrees and not self._clauses.has(sentence, hit, self._reflexive):
                return None
        if after:
            closing = sum(sentence.tags[i] in ("VPP", "VINF") for i in range(phrase.end, hit.start))
            return 2.0 + 0.1 * distance + 5.0 * closing
        return 9.0 + 0.4 * distance

    def _finite_cost(
        self, sentence: Sentence, phrase: Phrase, hit: TermHit, after: bool, distance: int
    ) -> float | None:
        """The finite verb: its object or late subject follows; a subject may stand right before it."""
        if after:
            closes = hit.end >= len(sentence.tags) or sentence.tags[hit.end] in ("PUNCT", "AND")
            itself = sentence.lows[hit.end : hit.end + 1] and sentence.lows[hit.end] in self._reflexive
            fronted = phrase.many and not sentence.lows[hit.start].endswith(self._plural_ending)
            if hit.term.role == "object" and distance == 0 and not (closes or itself or fronted):
                return None
            return (3.0 if closes or hit.term.role != "object" else 8.0) + 0.3 * distance
        return 3.0 + 0.25 * distance

    def acts(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> bool:
        """Who acts is told by `is_actor`: objects follow verbs of many kinds."""
        return False

    def is_reduced(self, sentence: Sentence, counted: Counted, at: int) -> bool:
        """No participle follows its noun without an auxiliary."""
        return False
