"""The figures of a document with what they count and which measure, and how each hangs on an earlier one."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.analysis import Sentence
from lagebild.extract.appositions import names_one
from lagebild.extract.counted import Counted, CountedReader
from lagebild.extract.counts import CountReader
from lagebild.extract.differences import DifferenceReader
from lagebild.extract.groups import GroupReader
from lagebild.extract.lexicon import Lexicon
from lagebild.extract.links import LinkReader
from lagebild.extract.measured import Measured
from lagebild.extract.measures import MeasureReader
from lagebild.extract.mention import Mention
from lagebild.extract.numbers import NumberMention, NumberReader
from lagebild.extract.predicates import PredicateReader
from lagebild.extract.pronouns import PronounReader
from lagebild.extract.question import Question
from lagebild.extract.relations import Relations
from lagebild.extract.restatements import restated
from lagebild.extract.rows import RowReader
from lagebild.extract.shared_nouns import SharedNouns
from lagebild.extract.tallies import TallyReader
from lagebild.extract.times import TimeExpression
from lagebild.extract.topics import of_topic
from lagebild.extract.wholes import part_of, terms_of
from lagebild.languages import Language, PhraseIndex, WordIndex, words_of
from lagebild.languages.schema import Noun

OUTCOMES = frozenset(
    ["killed", "wounded", "missing", "captured", "detained", "released", "rescued", "losses", "recruited"]
)
"""One person counts only with an outcome (codebook: What counts as a claim)."""


_ROW_ENDS = frozenset((".", ";", ":", "(", ")", "–"))
_THINGS = frozenset(("munition", "equipment", "attack"))
"""What is counted in words that look like verbs: "220 shells and 13 missiles", "two ships with 40 men"."""
_ALIVE = frozenset("wounded missing captured detained rescued displaced".split())
_HELD = frozenset(("captured", "detained"))
_FREED = frozenset(("captured", "released"))
"""What shows that a text is on captives."""


_ITEM = 2
"""A sentence of so many tokens that holds a number holds nothing else."""
_WHOLE_FROM = 1000
"""Smaller counts are whole numbers."""


class MentionReader:
    """Reads the figures of sentences of one language, in order."""

    def __init__(self, language: Language, lexicon: Lexicon) -> None:
        grammar = language.grammar
        self._lexicon = lexicon
        self._links = LinkReader(language, lexicon)
        self._groups = GroupReader(language, lexicon)
        self._verbs_close = language.basics.clause == "bracket"
        self._numbers = NumberReader(language)
        self._differences = DifferenceReader(language)
        self._counted = CountedReader(language, lexicon)
        self._measures = MeasureReader(
            lexicon, Relations(language), grammar.partitive.size, grammar.partitive.definite
        )
        self._predicates = PredicateReader(language)
        self._on = CountReader(language)
        self._pronouns = PronounReader(language, lexicon)
        self._tallies = TallyReader(language, lexicon)
        self._all_but = PhraseIndex[None]((w, None) for w in words_of(grammar.partitive.all_but))
        self._rows = RowReader(language, self._measures, self._links)
        self._collectives = WordIndex[None]((w, None) for w in words_of(grammar.partitive.collectives))
        self._rates = PhraseIndex[None]((w, None) for w in words_of(language.scope.rate))
        self._shared = SharedNouns(language)
        self._ones = frozenset(grammar.partitive.ones.split())

    def numbers(self, sentence: Sentence, times: Sequence[TimeExpression]) -> list[NumberMention]:
        """The figures of a sentence that are no dates."""
        taken = frozenset(i for t in times for i in range(t.start, t.end))
        return self._numbers.read(sentence.tokens, taken)

    def promises(self, sentence: Sentence, numbers: Sequence[NumberMention]) -> bool:
        """Whether a figure may count something though no figure before it did; cheap to ask."""
        return any(n.form == "headed" for n in numbers) or (bool(numbers) and self._lexicon.tells(sentence))

    def read(
        self, sentence: Sentence, numbers: Sequence[NumberMention], earlier: Sequence[Mention]
    ) -> list[Mention]:
        """The figures of a sentence that count something; `earlier` are those of the sentences before."""
        counted = [self._counted.read(sentence, number) for number in numbers]
        things = {c.head for c in counted if c.noun is not None and c.noun.noun.class_ in _THINGS}
        named = sentence.dated | things
        terms = [t for t in self._lexicon.terms(sentence) if t.start not in named]
        self._shared.share(sentence, numbers, counted)
        others = [c for c in counted if c.noun is not None and c.noun.noun.class_ == "person"]
        others += [c for n, c in zip(numbers, counted, strict=True) if c.head is None and _counts_bare(n)]
        found: list[Mention] = []
        known = [*earlier]
        captives = any(m.measured.measure in _FREED for m in known)
        for index, (number, phrase) in enumerate(zip(numbers, counted, strict=True)):
            if self._differences.is_difference(sentence, number, phrase):
                continue
            if self._differences.is_measure(sentence, number):
                continue
            part = part_of(index, counted)
            question = Question(
                sentence,
                number,
                phrase,
                terms_of(index, counted, terms, sentence, self._verbs_close),
                others,
                captives=captives,
                told=bool(known),
                whole=part is not None and numbers[part].form not in ("share", "article"),
                numbers=numbers,
                row=counted,
            )
            mention = self._mention(question, known)
            if mention is None or not self._counts(mention):
                mention = (
                    self._with_row(index, numbers, counted, question)
                    or self._told_later(question)
                    or self._on.read(question, known)
                )
            if mention is None or not self._counts(mention):
                continue
            for own in (self._predicates.second(mention, terms), mention):
                if own is not None:
                    found.append(own)
                    known.append(own)
                    captives = captives or own.measured.measure in _FREED
        return found

    def _with_row(
        self, index: int, numbers: Sequence[NumberMention], counted: Sequence[Counted], q: Question
    ) -> Mention | None:
        """ "Ein Kind, drei Frauen und ein Mann wurden getötet": the last of a row of people has the verb."""
        if not _is_people(q.sentence, counted[index]) or numbers[index].form == "both":
            return None
        last = index
        while last + 1 < len(numbers) and _goes_on(q.sentence, counted[last], counted[last + 1]):
            last += 1
        if last == index:
            return None
        measured = self._measures.read(q._replace(number=numbers[last], counted=counted[last]))
        if measured is None or measured.frame is None or measured.rule == "attribute":
            return None
        if measured.measure not in OUTCOMES or measured.counted != "person":
            return None
        row = measured._replace(rule="row")
        return Mention(q.sentence, q.number, q.counted, row, q.counted.kind_of)

    def _told_later(self, q: Question) -> Mention | None:
        """ "Ein 18-Jähriger schoss um sich, bevor er festgenommen wurde"."""
        if not _is_people(q.sentence, q.counted) or q.counted.partitive:
            return None
        measured = self._pronouns.read(q)
        return Mention(q.sentence, q.number, q.counted, measured, q.counted.kind_of) if measured else None

    # -- one figure -----------------------------------------------------------------------------------------

    def _mention(self, q: Question, known: Sequence[Mention]) -> Mention | None:
        sentence, number, counted = q.sentence, q.number, q.counted
        one = number.form == "article" and counted.head is None and sentence.lows[number.core] in self._ones
        further = number.form == "article" and counted.head is None and (number.more or counted.partitive)
        if number.form == "both" and (
            counted.partitive or not (counted.noun or counted.head in sentence.people)
        ):
            return None
        if number.form == "article" and not (one or further or self._is_person(sentence, counted)):
            return None
        if number.form == "article" and (names_one(sentence, counted) or self._repeats_one(q)):
            return None
        if self._all_but.before(sentence.lows, number.start) is not None or self._is_measurement(q):
            return None
        group = self._groups.read(q, known)
        if group is not None and not self._has_died(q, group):
            index = self._links.last_of(known, group.measure)
            link = "part" if index is not None else ""
            return Mention(sentence, number, counted, group, counted.kind_of, index, link)
        part = self._links.is_part(sentence, number, counted)
        antecedent = self._links.antecedent(sentence, known, 2 if number.more else 1)
        antecedent = self._links.of_same_class(sentence, counted, known, antecedent)
        if counted.head is None and (one or further or number.form != "article") and number.currency is None:
            found = self._with_noun_before(q, part)
            if found is not None:
                return found
            link = "part" if part else "ellipsis"
        else:
            tally = None if part else self._tally_of(q)
            if tally is not None:
                return tally
            link = "part" if part else self._links.added(sentence, number)
        if not link and antecedent is not None and self._tallies.bare(sentence, number):
            link = "same"
        return self._linked(q, known, antecedent, link)

    def _is_measurement(self, q: Question) -> bool:
        """ "a magnitude of 7.2", "at about 11.40": a small fraction without a noun counts nobody, unless it
        is a rate ("or about 1.5 a day"), nor does the number of an item.
        """
        number = q.number
        if q.counted.head is not None or number.currency is not None or number.form == "share":
            return False
        if number.form == "digits" and len(q.sentence.tokens) <= _ITEM:
            return True  # "3.": the number of an item
        fraction = not number.value.is_integer() and number.value < _WHOLE_FROM
        return fraction and self._rates.at(q.sentence.lows, number.end) is None

    def _has_died(self, q: Question, group: Measured) -> bool:
        """ "Of the 300 wounded, 40 died later", "of the 40 hostages, 12 were freed": what came after."""
        own = self._measures.read(q) if group.measure in _ALIVE and q.number.form != "article" else None
        later = ("kill", "release") if group.measure in _HELD else ("kill",)
        return own is not None and own.frame in later and own.rule in ("verb", "particle")

    def _linked(
        self, q: Question, known: Sequence[Mention], antecedent: int | None, link: str
    ) -> Mention | None:
        """The figure with its measure, its own or the one that it takes over from `antecedent`."""
        sentence, number, counted = q.sentence, q.number, q.counted
        whole = known[antecedent] if antecedent is not None else None
        assumed = None
        if counted.noun is None and link and whole is not None:
            assumed = whole.noun or self._links.noun_nearby(sentence, number)
        elif counted.noun is None and link == "part":
            assumed = self._links.noun_nearby(sentence, number)
        measured = self._own(q, assumed, whole)
        if whole is not None and self._stands_for(counted, whole, measured):
            return Mention(sentence, number, counted, self._links.taken_over(whole, "cases"), whole.noun)
        if link and whole is not None:
            measured = self._links.inherited(q, whole, measured, link)
        placed = self._rows.read(q, measured, known)
        if placed is not None:
            measured, link = placed.measured, placed.link or link
            antecedent = placed.whole if placed.whole is not None else antecedent
        if measured is None and q.whole and q.counted.kind_of and q.counted.kind_of.class_ == "person":
            measured = Measured("strength", "person", "whole", number.start, number.end)
        again = restated(q, known) if measured is None else None
        if again is not None:
            antecedent, link = again, "restated"
            measured = self._links.taken_over(known[again], link)
        measured = measured or of_topic(q, known)
        if measured is None:
            return None
        hangs = antecedent is not None and (link in ("part", measured.rule) or counted.head is None)
        return Mention(
            sentence,
            number,
            counted,
            measured,
            counted.kind_of or assumed,
            antecedent if hangs and link else None,
            link if hangs else "",
        )

    def _own(self, q: Question, assumed: Noun | None, whole: Mention | None) -> Measured | None:
        """The figure's own measure; "a quake that killed thousands" after houses: no thousands of houses."""
        measured = self._measures.read(q._replace(assumed=assumed))
        elsewhere = assumed is not None and whole is not None and whole.sentence is not q.sentence
        return measured or (self._measures.read(q) if elsewhere else None)

    @staticmethod
    def _repeats_one(q: Question) -> bool:
        """ "Einer der Täter, ein 22-Jähriger, wurde gefasst": the same one again."""
        rows = zip(q.numbers, q.row, strict=True)
        before = (c for n, c in rows if n.form == "article" and c.partitive and c.end == q.counted.start - 1)
        return q.sentence.lows[q.counted.start - 1 : q.counted.start] == [","] and any(before)

    @staticmethod
    def _stands_for(counted: Counted, whole: Mention, own: Measured | None) -> bool:
        """ "665 wurden ermordet, im Jahr davor gab es 527 Fälle": cases are of what was told before."""
        stands = counted.noun is not None and counted.noun.noun.stands_for and own is not None
        return stands and whole.measured.measure in OUTCOMES and (own is None or own.rule != "attribute")

    def _is_person(self, sentence: Sentence, counted: Counted) -> bool:
        if counted.head is None or sentence.lows[counted.head] in self._collectives:
            return False
        if counted.noun is not None:
            noun = counted.noun.noun
            return (noun.class_ == "person" and not noun.deed) or sentence.lows[counted.start] in self._ones
        return counted.head in sentence.people

    def _counts(self, mention: Mention) -> bool:
        """Articles count one person with an outcome; one thing counts only with a number word."""
        if mention.number.form != "article":
            return True
        if mention.sentence.lows[mention.number.core] in self._ones and mention.measured.counted != "person":
            return not mention.counted.partitive
        if mention.measured.rule == "noun-default":
            return False
        bare = mention.counted.head is None and mention.link in ("ellipsis", "part")
        part = mention.counted.partitive and mention.measured.where is mention.sentence
        if bare and not part and not (mention.measured.frame and mention.measured.where is None):
            return False
        if mention.counted.partitive and mention.measured.rule in ("noun", "attribute"):
            return False  # "einer der beiden Festgenommenen", "einer der drei verhafteten Männer"
        if mention.measured.rule == "noun" and mention.measured.measure == "losses":
            return False
        return mention.measured.counted == "person" and mention.measured.measure in OUTCOMES

    def _tally_of(self, q: Question) -> Mention | None:
        """ "Die Zahl der Verletzten stieg auf 112 Personen": the tally tells more than the noun after it."""
        noun = q.counted.noun
        if noun is None or noun.noun.class_ != "person" or noun.noun.measure or q.number.form == "article":
            return None
        hit = self._tallies.noun(q.sentence, q.number)
        if hit is None or hit.noun.measure is None or not self._tallies.is_tally(q.sentence, hit):
            return None
        if q.sentence.fragments[hit.start] != q.sentence.fragments[q.number.start]:
            return None
        measured = Measured(hit.noun.measure, "person", "tally", hit.start, hit.end)
        return Mention(q.sentence, q.number, q.counted, measured, noun.noun)

    # -- the figure's own noun may stand before it ---------------------------------------------------------

    def _with_noun_before(self, q: Question, part: bool) -> Mention | None:
        noun = None if part else self._tallies.noun(q.sentence, q.number)
        if noun is None:
            return None
        counted = q.counted._replace(head=noun.end - 1, noun=noun)
        start = noun.start
        while start > 0 and q.sentence.tags[start - 1] in ("ADJ", "VPP", "NAME", "ADV"):
            start -= 1
        place = NumberMention(start, start, start, *q.number[3:])
        phrase = Counted(start, noun.end, noun.end - 1, noun)
        others = [o for o in q.others if o is not q.counted]
        measured = self._measures.read(q._replace(number=place, counted=phrase, others=others))
        return Mention(q.sentence, q.number, counted, measured, noun.noun) if measured else None


def _is_people(sentence: Sentence, counted: Counted) -> bool:
    """Whether a phrase counts people of whom it does not say yet what happened to them."""
    if counted.noun is not None:
        return counted.noun.noun.class_ == "person" and counted.noun.noun.measure is None
    return counted.head is not None and counted.head in sentence.people


def _goes_on(sentence: Sentence, first: Counted, second: Counted) -> bool:
    """Whether two phrases stand in a row: nothing but a comma or "and" is between them."""
    between = sentence.tags[first.end : second.start]
    row = between in (["AND"], ["PUNCT"]) and sentence.lows[first.end] not in _ROW_ENDS
    return row and _is_people(sentence, second)


def _counts_bare(number: NumberMention) -> bool:
    """Whether a number without a noun counts people: no money, share, article, "both" or "27 more"."""
    return number.currency is None and not number.more and number.form in ("digits", "words", "vague")
