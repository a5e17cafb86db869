"""How far a word that says what happened stands from a counted phrase, in grammar rather than in letters.

A cost of None means that the two cannot belong together (an agent and its own deed). Lower is closer.
The costs were set by hand on the development texts; `docs/quality.md` says what each was tried on.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lagebild.analysis import Sentence
from lagebild.extract.counted import Counted
from lagebild.extract.lexicon import TermHit
from lagebild.languages import Language, WordIndex
from lagebild.languages.phrases import words_of

FINITE = ("VFIN", "AFIN", "MFIN")
_BREAK = 9.0
_OBJECT_STARTS = ("DET", "NUM", "POSS", "NAME", "NOUN", "ADJ")


class Phrase(NamedTuple):
    """The counted phrase as the relations see it: its tokens and the preposition before it, if any."""

    start: int
    end: int
    preposition: str | None
    partitive: bool = False
    many: bool = False
    """Whether more than one is counted."""


class Relations:
    """Costs between phrases and terms in sentences of one language."""

    def __init__(self, language: Language) -> None:
        grammar = language.grammar
        self._bracket = language.basics.clause == "bracket"
        self._passive = frozenset(grammar.verbs.passive.split())
        self._perfect = frozenset(grammar.verbs.perfect.split())
        self._progressive = frozenset(grammar.verbs.passive_progressive.split())
        self._passive_perfect = frozenset(grammar.verbs.passive_perfect.split())
        self._copulas = frozenset(grammar.verbs.copulas.split())
        self._singular = frozenset(grammar.verbs.singular.split())
        self._plural_ending = grammar.verbs.plural_ending
        self._past_endings = tuple(grammar.verbs.past_endings.split())
        self._participle_endings = tuple(grammar.verbs.participle_endings.split())
        self._relative = frozenset(words_of(grammar.clauses.relative))
        self._relative_plural = frozenset(words_of(grammar.clauses.relative_plural))
        self._becoming = self._passive - frozenset(grammar.verbs.being.split())
        self._clause_adverbs = frozenset(words_of(language.places.adverbs.where))
        self._agent = frozenset(words_of(grammar.prepositions.agent))
        self._reflexive = frozenset(grammar.clauses.reflexive.split())
        self._nominative = frozenset(grammar.cases.nominative.split())
        self._neuter = WordIndex[None]((w, None) for w in words_of(grammar.cases.neuter))
        self._conjunctions = frozenset(grammar.prepositions.conjunctions.split())
        self._genitive = frozenset(words_of(grammar.clauses.genitive))
        self._at_place = frozenset(words_of(grammar.prepositions.place))
        self._with = frozenset(words_of(grammar.prepositions.with_))
        self._leads = frozenset(words_of(grammar.prepositions.to)) | frozenset(
            words_of(grammar.prepositions.content)
        )

    def phrase(self, sentence: Sentence, counted: Counted) -> Phrase:
        """The counted phrase with the preposition that governs it."""
        before = counted.start - 1
        while (
            before >= 0
            and sentence.tags[before] in ("DET", "POSS", "ADV", "ADJ")
            and before > counted.start - 4
        ):
            if (
                sentence.lows[before] in self._relative
                and sentence.tags[before + 1] == "NUM"
                and not self._bracket
            ):
                break  # "in which 77 people died"
            before -= 1
        governed = before >= 0 and sentence.tags[before] == "PREP"
        governed = governed and sentence.lows[before] not in self._conjunctions
        return Phrase(
            counted.start, counted.end, sentence.lows[before] if governed else None, counted.partitive
        )

    def before_preposition(self, sentence: Sentence, counted: Counted) -> int | None:
        """The token before the preposition that leads to the phrase ("Verluste [von] 6.000 Mann"),
        or None.
        """
        before = counted.start - 1
        while before > 0 and sentence.tags[before] in ("DET", "POSS"):
            before -= 1
        if before > 0 and sentence.tags[before] == "PREP" and sentence.lows[before] in self._leads:
            return before - 1
        return None

    def place_after(self, sentence: Sentence, end: int) -> int | None:
        """The noun of a place that follows a phrase ("500 troops in northern Iraq"), or None."""
        tags, at = sentence.tags, end
        if at >= len(tags) or sentence.lows[at] not in self._at_place:
            return None
        at += 1
        while at < len(tags) - 1 and tags[at] in ("DET", "POSS", "ADJ"):
            at += 1
        if at >= len(tags) or at in sentence.dated or tags[at] not in ("NAME", "NOUN"):
            return None
        return at

    def having(self, sentence: Sentence, counted: Counted) -> int | None:
        """The verb of having right before a phrase ("has 40,000 soldiers"), or None."""
        before = counted.start - 1
        while before >= 0 and sentence.tags[before] in ("ADV", "DET", "ADJ"):
            before -= 1
        return before if before >= 0 and sentence.lows[before] in self._perfect else None

    def is_reduced(self, sentence: Sentence, counted: Counted, at: int) -> bool:
        """Whether a participle follows its noun without an auxiliary ("schoolgirls captured by the
        group"). German has none of these.
        """
        return not self._bracket and 0 <= at - counted.end <= 1 and sentence.tags[at] in ("VPP", "VFIN")

    def cost(
        self,
        sentence: Sentence,
        phrase: Phrase,
        hit: TermHit,
        others: Sequence[Counted],
        terms: Sequence[TermHit] = (),
    ) -> float | None:
        """How far `hit` stands from `phrase`; None where it cannot be said of it."""
        if hit.start < phrase.end and hit.end > phrase.start:
            return None
        if hit.term.role == "ahead" and hit.start > phrase.start:
            return None  # "there were" tells of what follows
        if hit.term.governs and phrase.preposition not in hit.term.governs.split():
            return None
        if hit.form == "noun":
            return self._of_noun(sentence, phrase, hit)
        if hit.term.governs:
            phrase = phrase._replace(preposition=None)
        if hit.form == "phrase" and self._leads_to(sentence, phrase, hit):
            return 1.0  # "in exchange for 2,000", "in control of five"
        if hit.form == "phrase" and hit.start == phrase.end and phrase.preposition in self._with:
            return 1.0  # "with 52 people on board"
        read = self._bracket_cost if self._bracket else self._chain_cost
        base = read(sentence, phrase, hit)
        if base is None:
            return None
        base += self._cuts(sentence, phrase, hit) * _BREAK + self._taken(sentence, phrase, hit, others)
        base += 2.0 * self._between(phrase, hit, others)
        base += _BREAK * self._sentences_between(sentence, phrase, hit)
        if self._clause_of_other(sentence, phrase, hit, others):
            base += _BREAK
        low, high = sorted((phrase.start, hit.start))
        clauses = (sentence.fragments[phrase.start], sentence.fragments[hit.start])
        base += 4.0 * sum(
            low < t.start < high and t.form in ("verb", "particle") and sentence.fragments[t.start] in clauses
            for t in terms
        )
        if phrase.preposition is not None and not self._modifies(sentence, phrase, hit):
            base += self._governed(sentence, phrase, hit)
        if phrase.partitive and self._relative_of(sentence, phrase, hit):
            base += 8.0  # the clause is said of the whole
        return base

    def _governed(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> float:
        """What a preposition before the phrase costs: nothing for the agent of a passive
        ("von 200 Polizisten abgeriegelt").
        """
        if hit.term.role == "subject" and self.is_agent(sentence, phrase, hit):
            return 0.0
        return 3.0 if phrase.preposition in self._with else 20.0

    def is_agent(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> bool:
        """Whether the phrase names who did what a German passive tells: "von zwei Männern überfallen"."""
        if not self._bracket or phrase.preposition not in self._agent or hit.start < phrase.end:
            return False
        closes = hit.form == "verb" and sentence.tags[hit.start] == "VPP"
        passive = self._has(sentence, hit, self._passive) or not any(t in FINITE for t in sentence.tags)
        return closes and passive and self._cuts(sentence, phrase, hit) == 0

    def in_passive(self, sentence: Sentence, hit: TermHit) -> bool:
        """Whether a participle is part of a passive: "er wurde erschossen", "she was shot"."""
        if not self._bracket:
            return self._is_passive(sentence, hit) and sentence.tags[hit.start] != "VFIN"
        return sentence.tags[hit.start] in ("VPP", "ADJ", "PRED") and self._has(sentence, hit, self._becoming)

    def is_actor(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> bool:
        """Whether the phrase names who does it: the agent of a passive, the subject of an active."""
        if self.is_agent(sentence, phrase, hit) or self._has_object(sentence, phrase, hit):
            return True
        subject = phrase.preposition is None and hit.term.role == "object" and hit.form == "verb"
        follows = hit.start == phrase.end and sentence.tags[hit.start] == "VFIN"
        ends = hit.end >= len(sentence.tags) or sentence.tags[hit.end] in ("PUNCT", "AND")
        ends = ends or sentence.lows[hit.end] in self._reflexive
        ends = ends or (phrase.many and not sentence.lows[hit.start].endswith(self._plural_ending))
        return self._bracket and subject and follows and not ends and not hit.term.beside

    def is_instrument(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> bool:
        """Whether a thing is what somebody does it with, not what is done: "mit zehn Panzern besetzt"."""
        same = sentence.fragments[hit.start] == sentence.fragments[phrase.start]
        acts = hit.term.role == "object" and hit.form in ("verb", "particle")
        return phrase.preposition in self._with and acts and same

    def stands_in(self, sentence: Sentence, counted: Counted) -> bool:
        """Whether a preposition of place leads to the phrase: "in elf Fällen"."""
        return self.phrase(sentence, counted).preposition in self._at_place

    def acts(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> bool:
        """English: whether the phrase is the subject of an active verb with an object: "about 2,000 armed
        youths overran a base".
        """
        at = phrase.end
        while at < hit.start and sentence.tags[at] in ("ADV", "AFIN"):
            at += 1
        if self._bracket or hit.term.requires or phrase.preposition or hit.form != "verb" or at != hit.start:
            return False
        if hit.term.role == "subject" or sentence.tags[hit.start] not in ("VFIN", "VPP"):
            return False
        active = not self._with_passive(sentence, hit)
        if sentence.tags[hit.end : hit.end + 1] == ["NUM"] and hit.end not in sentence.figures:
            return False  # "took nine hours"
        return active and sentence.tags[hit.end : hit.end + 1] in [[t] for t in _OBJECT_STARTS]

    def is_means(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> bool:
        """Whether the phrase names the means: "attacked the town with 19 missiles and 124 drones"."""
        return any(low in self._with for low in sentence.lows[hit.end : phrase.start])

    def apposed(self, phrase: Phrase) -> Phrase:
        """The phrase as what its noun measures: "eine Fläche von 14.000 Hektar" is the area itself."""
        return phrase._replace(preposition=None) if phrase.preposition in self._leads else phrase

    @staticmethod
    def _leads_to(sentence: Sentence, phrase: Phrase, hit: TermHit) -> bool:
        gap = sentence.tags[hit.end : phrase.start]
        return hit.end <= phrase.start and len(gap) <= 1 and all(t == "PREP" for t in gap)

    def _modifies(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> bool:
        """Whether a participle or relative clause right after the noun is said of it,
        whatever governs the noun.
        """
        if not 0 <= hit.start - phrase.end <= 12:
            return False
        between = range(phrase.end, hit.start)
        if hit.start - phrase.end <= 1 and sentence.tags[hit.start] == "VPP" and not self._bracket:
            return True
        if hit.start == phrase.end and hit.form == "phrase" and not self._bracket:
            return True  # "a group of 86 reported missing"
        places = [i for i in between if sentence.tags[i] not in ("PUNCT",)]
        opens = bool(places) and self._is_relative(sentence, places[0])
        return opens and sum(sentence.tags[i] in ("VFIN",) for i in between) <= (1 if self._bracket else 0)

    @staticmethod
    def _taken(sentence: Sentence, phrase: Phrase, hit: TermHit, others: Sequence[Counted]) -> float:
        """A verb in another clause that has a figure of its own is said of that one."""
        ids = sentence.fragments
        place = ids[hit.start]
        if ids[phrase.start] == place:
            return 0.0
        own = ids[phrase.start]
        shared = phrase.start < hit.start and not any(
            ids[i] == own and sentence.tags[i] in FINITE for i in range(len(ids))
        )
        if shared and any(
            ids[i] == place and sentence.tags[i] == "AND" for i in range(phrase.end, hit.start)
        ):
            return 0.0  # "a judge, who …, and two officers died": one verb for both
        between = [
            o
            for o in others
            if ids[o.start] == place
            and o.start != phrase.start
            and (hit.term.role != "object" or o.end != hit.start or sentence.tags[hit.start] != "VFIN")
            and (o.start in sentence.figures or sentence.tags[hit.start] != "VFIN")
        ]
        return (
            8.0
            if between and any(sentence.tags[i] in FINITE for i in range(len(ids)) if ids[i] == place)
            else 0.0
        )

    # -- distances ---------------------------------------------------------------------------------------

    def _relative_of(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> bool:
        """Whether the next clause is a relative clause of the phrase ("drei Kommandeure,
        die getötet wurden").
        """
        ids = sentence.fragments
        first = next(i for i in range(len(ids)) if ids[i] == ids[hit.start])
        opens = sentence.tags[first] == "REL" or (
            sentence.tags[first] == "PREP" and first + 1 < len(ids) and sentence.tags[first + 1] == "REL"
        )
        pronoun = sentence.lows[first if sentence.tags[first] == "REL" else first + 1] if opens else ""
        if opens and phrase.many and self._relative_plural and pronoun not in self._relative_plural:
            return False  # "zwölf Waggons eines Zuges, der …"
        between = range(phrase.end, first)
        nouns = sum(sentence.tags[i] == "NOUN" for i in between)
        if nouns and any(sentence.tags[i] == "VFIN" for i in between):
            return False  # "ein Fischer rettete ein Kind, das …": said of the other noun
        return opens and nouns <= 1

    def _is_relative(self, sentence: Sentence, at: int) -> bool:
        """Whether a relative pronoun stands at token `at`; English ones have no class of their own."""
        return sentence.tags[at] == "REL" or (not self._bracket and sentence.lows[at] in self._relative)

    def _cuts(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> float:
        """Commas, brackets and joined clauses between the two; a parenthesis that closes again counts
        once.
        """
        ids = sentence.fragments
        own = ids[min(phrase.end - 1, len(ids) - 1)]
        near, far = sorted((ids[hit.start], own))
        cuts = far - near
        if cuts == 1 and ids[hit.start] > own and self._relative_of(sentence, phrase, hit):
            return 0.3
        if cuts % 2 == 0 and 0 < cuts <= 4:
            inner = [i for i in range(len(ids)) if near < ids[i] < far]
            if not any(sentence.tags[i] in FINITE for i in inner):
                return 0.4  # an apposition in between
            if any(self._is_relative(sentence, i) for i in inner) or self._opens_relative(sentence, inner):
                return 0.6  # a relative clause in between
        return float(cuts)

    def _opens_relative(self, sentence: Sentence, inner: Sequence[int]) -> bool:
        """Whether a clause begins with a relative pronoun, taken for an article, and ends with its verb."""
        last = next((i for i in reversed(inner) if sentence.tags[i] != "PUNCT"), inner[0])
        opens = sentence.lows[inner[0]] in self._relative and sentence.lows[inner[0] - 1] == ","
        return self._bracket and opens and sentence.tags[last] in FINITE

    def _clause_of_other(
        self, sentence: Sentence, phrase: Phrase, hit: TermHit, others: Sequence[Counted]
    ) -> bool:
        """English: "a teacher at a hub where three children were hurt": the clause has its own subject."""
        if self._bracket or hit.start < phrase.end:
            return False
        opened = (
            i
            for i in range(phrase.end, hit.start)
            if sentence.tags[i] == "SUB" or sentence.lows[i] in self._clause_adverbs
        )
        first = next(opened, None)
        return first is not None and any(first < o.start <= first + 4 for o in others if o.start < hit.start)

    @staticmethod
    def _sentences_between(sentence: Sentence, phrase: Phrase, hit: TermHit) -> int:
        """Semicolons between the two, where the phrase has a clause with a verb of its own."""
        low, high = sorted((phrase.start, hit.start))
        ends = [i for i in range(low, high) if sentence.lows[i] == ";"]
        if not ends:
            return 0
        own = range(ends[0]) if phrase.start < ends[0] else range(ends[-1], len(sentence.lows))
        return len(ends) if any(sentence.tags[i] in FINITE for i in own) else 0

    @staticmethod
    def _between(phrase: Phrase, hit: TermHit, others: Sequence[Counted]) -> int:
        low, high = sorted((phrase.start, hit.start))
        return sum(1 for o in others if low < o.start < high)

    @staticmethod
    def _distance(phrase: Phrase, hit: TermHit) -> int:
        return hit.start - phrase.end if hit.start >= phrase.end else phrase.start - hit.end

    def _has(self, sentence: Sentence, hit: TermHit, words: frozenset[str]) -> bool:
        """Whether one of `words` stands in the fragment of `hit`."""
        ids, fragment = sentence.fragments, sentence.fragments[hit.start]
        return any(
            ids[i] == fragment and sentence.lows[i] in words
            for i in range(max(0, hit.start - 40), min(len(ids), hit.end + 12))
        )

    # -- nouns that govern ("the deaths of 12", "Abschuss von 86") ------------------------------------------

    def _of_noun(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> float | None:
        gap = phrase.start - hit.end
        if gap < 0 or gap > (10 if hit.term.governs else 6):
            return None
        between = sentence.tags[hit.end : phrase.start]
        if any(tag in FINITE or tag in ("PUNCT", "VPP", "VING") for tag in between):
            return None
        if phrase.preposition is None and not (self._bracket and gap == 0):
            return None
        if sum(tag == "PREP" for tag in between) > 1 and not hit.term.governs:
            return None
        return 1.0 + gap

    # -- English: subject, verb, object -------------------------------------------------------------------

    def _chain_cost(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> float | None:
        after = hit.start >= phrase.end
        distance = self._distance(phrase, hit)
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

    # -- German: the verb bracket -------------------------------------------------------------------------

    def _bracket_cost(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> float | None:
        after = hit.start >= phrase.end
        distance = self._distance(phrase, hit)
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

    def _has_object(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> bool:
        """Whether a phrase is the subject of an active verb, because its object follows at once: "in Texas
        hat ein Mann drei Kinder erschossen", "in Texas erschoss ein Mann seine Frau".
        """
        at = phrase.end
        if hit.term.role != "object" or hit.form != "verb" or hit.term.beside or not self._bracket:
            return False
        if at >= len(sentence.tags) or sentence.tags[at] not in ("NUM", "DET", "POSS"):
            return False
        pronoun = sentence.tags[phrase.start] in ("PRON", "PPER")
        if pronoun or sentence.lows[at] in self._genitive or at in sentence.dated or phrase.preposition:
            return False
        if hit.start < phrase.start:
            return sentence.tags[hit.start] == "VFIN"
        return sentence.tags[hit.start] != "ADJ" and not self._has(sentence, hit, self._becoming)

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
        if self._has(sentence, hit, self._reflexive) or phrase.preposition is not None:
            return False
        if tag == "VINF" and self._has(sentence, hit, self._becoming):
            return False  # "konnte ein Mann angehalten werden"
        if (
            tag in ("VFIN", "VINF")
            or hit.form == "particle"
            or (tag == "ADJ" and self.is_finite(sentence, hit.start))
        ):
            return tags[hit.start - 1 : hit.start] != ["TO"]
        return self._has(sentence, hit, self._perfect) and not self._has(sentence, hit, self._passive)

    def _may_act(self, sentence: Sentence, phrase: Phrase, hit: TermHit) -> bool:
        """Whether a phrase can be the subject of an active verb: no passive tells of it, and where it follows
        the finite verb no other noun opens the clause.
        """
        participle = hit.form == "verb" and sentence.tags[hit.start] != "VINF"
        if participle and self._has(sentence, hit, self._becoming):
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
        if not self._bracket or not sentence.lows[at].endswith(self._past_endings):
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
        active = self._has(sentence, hit, self._perfect) and not self._has(
            sentence, hit, self._passive_perfect
        )
        if active and hit.term.role == "object":
            apart = abs(sentence.fragments[hit.start] - sentence.fragments[phrase.start]) == 1
            if apart and after and not self._relative_of(sentence, phrase, hit):
                return None  # "ein Zeuge sagte, dass er jemanden verletzt habe"
            following = sentence.lows[phrase.end] if phrase.end < len(sentence.lows) else ""
            agrees = following in self._perfect and not (phrase.many and following in self._singular)
            if agrees and not self._has(sentence, hit, self._reflexive):
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
