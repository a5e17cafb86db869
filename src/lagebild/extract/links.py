"""How a figure hangs on an earlier one: as a part of it, as more of it, or beside it without a noun."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.analysis import Sentence
from lagebild.extract.counted import Counted
from lagebild.extract.lexicon import Lexicon
from lagebild.extract.measured import Measured, is_weak
from lagebild.extract.mention import Mention
from lagebild.extract.numbers import NumberMention
from lagebild.extract.question import Question
from lagebild.languages import Language, PhraseIndex, words_of
from lagebild.languages.schema import Noun

REACH = 30
"""How many tokens back a noun is looked for that a figure stands under."""
_FAR = 9.0
_VERBAL = frozenset(("VFIN", "AFIN", "MFIN", "VPP", "VINF", "NOUN"))
_LEXICAL = frozenset(("VFIN", "VPP", "VINF"))


class LinkReader:
    """Finds how figures hang together in sentences of one language."""

    def __init__(self, language: Language, lexicon: Lexicon) -> None:
        words = language.grammar.partitive
        self._lexicon = lexicon
        self._verbs_close = language.basics.clause == "bracket"
        self._among = PhraseIndex[None]((w, None) for w in words_of(words.among))
        self._falls_to = frozenset(words.falls_to.split())
        self._added = PhraseIndex[None]((w, None) for w in words_of(words.added))
        self._same = PhraseIndex[None]((w, None) for w in words_of(words.same))

    # -- what kind of link ----------------------------------------------------------------------------------

    def is_part(self, sentence: Sentence, number: NumberMention, counted: Counted) -> bool:
        """Whether a figure is a part: "40 of the wounded", "three generals among them"."""
        return (
            counted.partitive or self._after_among(sentence, number) or self._before_among(sentence, counted)
        )

    def _after_among(self, sentence: Sentence, number: NumberMention) -> bool:
        """Whether "darunter", "including", "among them" stands before the number in its fragment."""
        ids = sentence.fragments
        for index in range(number.start, max(-1, number.start - 8), -1):
            if index < number.start and ids[index] != ids[number.start] and sentence.lows[index] != ",":
                break
            if self._among.before(sentence.lows, index) is not None:
                return True
        return False

    def _before_among(self, sentence: Sentence, counted: Counted) -> bool:
        """ "three brigadier generals among them"."""
        hit = self._among.at(sentence.lows, counted.end)
        return hit is not None and hit.end - hit.start > 1

    def added(self, sentence: Sentence, number: NumberMention) -> str:
        """ "more" for "Hinzu kämen 1.000 Pioniere", "weitere 5.000"; "same" for "that is 80 percent"."""
        near = [h for h in self._added.all(sentence.lows) if abs(h.start - number.start) < 6]
        if number.more or near:
            return "more"
        ids = sentence.fragments
        same = [
            h
            for h in self._same.all(sentence.lows)
            if h.start < number.start and ids[h.start] == ids[number.start]
        ]
        return "same" if same else ""

    # -- on which figure ------------------------------------------------------------------------------------

    @staticmethod
    def antecedent(sentence: Sentence, known: Sequence[Mention], reach: int = 1) -> int | None:
        """The nearest earlier figure that is no part itself, in this sentence or the `reach` before."""
        if not known or sentence.index - known[-1].sentence.index > reach:
            return None
        if (
            sentence.index - known[-1].sentence.index > 1
            and sentence.paragraph != known[-1].sentence.paragraph
        ):
            return None
        index = len(known) - 1
        while (
            known[index].link == "part"
            and known[index].antecedent is not None
            and known[index].sentence is sentence
        ):
            index = known[index].antecedent or 0
        return index

    @staticmethod
    def of_same_class(
        sentence: Sentence, counted: Counted, known: Sequence[Mention], index: int | None
    ) -> int | None:
        """The antecedent, unless a part with a noun of its own cannot be a part of it; more people follow
        people, not the attacks named last.
        """
        if counted.noun is None or index is None:
            return index
        if not counted.partitive:
            own = counted.noun.noun.class_
            alike = (
                i
                for i in range(index, -1, -1)
                if known[i].sentence is known[index].sentence
                and (known[i].noun or counted.noun.noun).class_ == own
            )
            return next(alike, index)
        whole, head = known[index].noun, known[index].counted.head
        same = whole is not None and whole.class_ == counted.noun.noun.class_
        if whole is None and head is not None and head in known[index].sentence.people:
            same = counted.noun.noun.class_ == "person"  # "48,000 Palestinians, half of them women"
        if same and (known[index].sentence is sentence or counted.noun.noun.measure):
            return index
        return None

    @staticmethod
    def last_of(known: Sequence[Mention], measure: str) -> int | None:
        """The last figure of a measure that is no part itself."""
        for index in range(len(known) - 1, max(-1, len(known) - 8), -1):
            if known[index].measured.measure == measure and known[index].link != "part":
                return index
        return None

    def noun_nearby(self, sentence: Sentence, number: NumberMention) -> Noun | None:
        """ "Im Bus saßen Kinder, mindestens 40 von ihnen …": the noun that a pronoun means."""
        for index in range(number.start - 1, -1, -1):
            hit = self._lexicon.noun_at(sentence, index)
            if hit is not None and hit.noun.class_ == "person":
                return hit.noun
        return None

    # -- what it takes over ---------------------------------------------------------------------------------

    def inherited(self, q: Question, antecedent: Mention, own: Measured | None, link: str) -> Measured | None:
        """The measure of the antecedent, unless the figure has one of its own."""
        sentence, number, whole = q.sentence, q.number, antecedent.measured
        elsewhere = antecedent.sentence is not sentence
        one = link == "part" and number.form == "article" and not (self._verbless_part(q) and not elsewhere)
        if number.currency is not None or (
            one and (elsewhere or q.counted.partitive or q.counted.head is None)
        ):
            return own
        if own is not None:
            if own.frame is not None and elsewhere:
                return own
            strong_addition = link in ("more", "same") and own.frame is not None
            if strong_addition or not self._gives_way(q, own, whole, link):
                return own
        elif link == "ellipsis" and elsewhere:
            opens = number.start <= 1 and antecedent.sentence.paragraph == sentence.paragraph
            if not opens:
                return None
        elif self._tells_other(q, link, elsewhere):
            return None
        return self.taken_over(antecedent, link)

    @staticmethod
    def _verbless_part(q: Question) -> bool:
        """ "Drei Männer wurden verletzt, einer davon schwer": the part has no verb, so it has the whole's."""
        ids, tags = q.sentence.fragments, q.sentence.tags
        own = [tags[i] for i in range(q.number.start, len(ids)) if ids[i] == ids[q.number.start]]
        return q.counted.partitive and q.counted.head is None and not _VERBAL.intersection(own)

    @staticmethod
    def taken_over(antecedent: Mention, link: str) -> Measured:
        """The measure of the antecedent, for a figure that hangs on it by `link`."""
        whole, before = antecedent.measured, antecedent.number
        return Measured(
            whole.measure, whole.counted, link, before.start, before.end, where=antecedent.sentence
        )

    def _tells_other(self, q: Question, link: str, elsewhere: bool) -> bool:
        """Whether a verb of its own, of no known meaning, says something else of the figure: "16 starben,
        23 kamen davon", "Eine weitere Person versuchte zu fliehen".
        """
        ids, tags = q.sentence.fragments, q.sentence.tags
        own = [i for i in range(len(ids)) if ids[i] == ids[q.number.start]]
        if self._adds(q.sentence):
            return False
        if link == "ellipsis":
            return self.has_own_verb(q)
        unknown = q.counted.head is not None and q.counted.noun is None
        unknown = unknown and q.counted.head not in q.sentence.people
        if link == "same" or (elsewhere and q.number.form == "share"):
            return unknown
        if link != "more" or not elsewhere:
            return False
        return unknown or any(tags[i] in _LEXICAL for i in own)

    def has_own_verb(self, q: Question) -> bool:
        """Whether a finite verb follows at once. English participles look the same, so there only the
        passive of an unknown verb tells.
        """
        tags, after = q.sentence.tags, q.counted.end
        if q.sentence.lows[after : after + 1] and q.sentence.lows[after] in self._falls_to:
            return False  # "44 entfielen auf den Norden": of those told of before
        if after >= len(tags):
            return False
        if not self._verbs_close:
            return tags[after : after + 2] == ["AFIN", "VPP"] and after + 1 not in {t.start for t in q.terms}
        ids = q.sentence.fragments
        if tags[after] == "AFIN" and q.counted.head is None:  # "20 wurden freigesprochen"
            own = [i for i in range(after, len(ids)) if ids[i] == ids[after] and tags[i] == "VPP"]
            return bool(own) and not any(t.start in own for t in q.terms)
        return tags[after] == "VFIN"

    def _adds(self, sentence: Sentence) -> bool:
        """Whether a verb says that more are coming ("Hinzu kämen", "sollen folgen")."""
        return bool(self._added.all(sentence.lows))

    @staticmethod
    def _is_aside(q: Question, own: Measured) -> bool:
        """ "killed 2,600 people, half of them civilians, and displaced 670,000": an aside without a verb."""
        ids, tags = q.sentence.fragments, q.sentence.tags
        place = ids[q.number.start]
        if not q.counted.partitive or own.hit is None or ids[own.hit.start] == place:
            return False
        return not any(ids[i] == place and tags[i] in (*_LEXICAL, "AFIN") for i in range(len(ids)))

    def _gives_way(self, q: Question, own: Measured, whole: Measured, link: str) -> bool:
        """Whether a figure's own measure is weaker than the one that it hangs on."""
        bare = link == "part" and (q.counted.head is None or self._is_aside(q, own))
        if own.rule == "noun-default" or ((bare or is_weak(own.frame, own.rule)) and own.cost > _FAR):
            return True
        if link == "ellipsis" and q.counted.head is None and own.hit and own.hit.term.role == "ahead":
            return True  # "in 2014 there were ten"
        if link == "ellipsis" and own.hit is not None and own.where is None:
            ids = q.sentence.fragments
            if ids[own.hit.start] > ids[q.number.start]:
                return True
        dead = whole.measure == "killed"
        return link == "part" and dead and own.measure in ("rescued", "losses", "affected")
