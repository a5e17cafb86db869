"""Figures that are part of a group: "Unter den Toten sind sechs Kinder", "Of the dead, 91 were found"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lagebild.analysis import Sentence
from lagebild.extract.clauses import FINITE
from lagebild.extract.frames import catalogue
from lagebild.extract.lexicon import Lexicon, TermHit
from lagebild.extract.links import REACH
from lagebild.extract.measured import Measured
from lagebild.extract.mention import Mention
from lagebild.extract.question import Question
from lagebild.languages import Language, words_of

_OUTCOMES = frozenset(
    "killed wounded losses detained missing captured rescued released displaced casualties".split()
)
_DEAD = frozenset(("killed", "casualties"))
_BEFORE = ("DET", "ADJ", "NUM", "POSS", "ADV", "NAME", "NOUN", "GEN")
"""What stands between the word that opens a group and its noun."""
_CLAUSES = 2
"""So many finite verbs at most stand between, a remark among them ("Among the dead, he said, were …")."""
_SUBJECT = ("NOUN", "NAME", "ADJ", "DET", "POSS", "NUM", "AND", "ADV", "PREP")
"""What stands between a figure and the verb that puts it into a group."""


class _Group(NamedTuple):
    """Words for those with one outcome ("the dead", "those arrested"), with the word before them."""

    measure: str
    start: int
    end: int
    lead: str
    opens: int
    """Where the phrase opens: at its preposition, or at its first word."""
    first: bool = False
    """Whether nothing of its clause stands before it."""


class GroupReader:
    """Finds the words for those of whom a figure is a part, in sentences of one language."""

    def __init__(self, language: Language, lexicon: Lexicon) -> None:
        words = language.grammar.partitive
        self._lexicon = lexicon
        self._verbs_close = language.basics.clause == "bracket"
        self._under = frozenset(words_of(words.under))
        self._belongs = frozenset(words_of(words.belongs_to))
        self._among = frozenset(words_of(words.among))
        self._falls = frozenset(words.falls_into.split())
        self._being = frozenset(language.grammar.verbs.being.split())
        self._of = frozenset(words_of(words.of))
        self._those = frozenset(words.those.split())

    def read(self, q: Question, known: Sequence[Mention]) -> Measured | None:
        """The measure of the group, or None where the figure stands in none."""
        group = self._share(q) or self._group(q) or self._next(q, known)
        if group is None:
            return None
        measured = Measured(group.measure, "person", "group", group.start, group.end)
        if group.measure == "losses":
            # "the victims" are those told of before, else the dead: nobody is among mere losses
            told = (m.measured.measure for m in reversed(known) if m.measured.measure in _DEAD)
            return measured._replace(measure=next(told, "killed"))
        return measured

    @staticmethod
    def _share(q: Question) -> _Group | None:
        """ "Four of the victims were teachers": they are of those told of before."""
        noun = q.counted.noun
        if q.number.form == "article" or not q.counted.partitive or noun is None:
            return None
        return _Group("losses", noun.start, noun.end, "", 0) if noun.noun.measure == "losses" else None

    @staticmethod
    def _next(q: Question, known: Sequence[Mention]) -> _Group | None:
        """The next in a list: "The victims include a priest in Lagos, two nurses and a child"."""
        if not known or known[-1].sentence is not q.sentence or known[-1].measured.rule != "group":
            return None
        if not (_are_people(q) and _has_noun(q)):
            return None
        first, last = known[-1].measured, known[-1].counted.end
        step = q.sentence.tags[last : q.number.start]
        joined = "AND" in step or "," in q.sentence.lows[last : q.number.start]
        closed = any(tag in FINITE or tag in ("SUB", "REL") for tag in step)
        return _Group(first.measure, first.start, first.end, "", 0) if joined and not closed else None

    def _group(self, q: Question) -> _Group | None:
        if not _are_people(q):
            return None
        before = next(self._groups(q, range(q.number.start - 1, max(-1, q.number.start - REACH), -1)), None)
        if before is not None:
            if self._opens_with(q, before):
                return before
            if _has_noun(q) and self._divides(q, before):
                return before
        if not _has_noun(q) or q.counted.partitive:
            return None
        end = min(q.counted.end + REACH, len(q.sentence.lows))
        after = next(self._groups(q, range(q.counted.end, end)), None)
        return after if after is not None and self._is_put_into(q, after) else None

    def _groups(self, q: Question, places: range) -> Iterator[_Group]:
        """The groups that end at these tokens, in their order."""
        sentence = q.sentence
        participles = {t.end - 1: t for t in q.terms if t.form == "verb" and sentence.tags[t.start] != "VFIN"}
        for index in places:
            if index in sentence.figures:
                continue
            hit = self._lexicon.noun_at(sentence, index)
            if hit is not None and hit.noun.class_ == "person" and not hit.noun.deed:
                measure, start = hit.noun.measure, hit.start
            elif index in participles and self._is_of_those(sentence, participles[index]):
                measure, start = catalogue().measure(participles[index].term.frame, "person"), index
            else:
                continue
            if measure in _OUTCOMES:
                yield self._with_lead(sentence, measure, start, index + 1)

    def _is_of_those(self, sentence: Sentence, hit: TermHit) -> bool:
        """ "those arrested", "those who were killed", "the 215 released"."""
        near = range(max(0, hit.start - 3), hit.start)
        return any(sentence.lows[i] in self._those for i in near) or hit.start - 1 in sentence.figures

    def _with_lead(self, sentence: Sentence, measure: str, start: int, end: int) -> _Group:
        before = start - 1
        while before >= 0 and (sentence.tags[before] in _BEFORE or sentence.lows[before] in self._those):
            before -= 1
        lead = sentence.lows[before] if before >= 0 else ""
        first = before < 0 or sentence.tags[before] in ("PUNCT", "SUB", "AND")
        return _Group(measure, start, end, lead, max(before, 0), first)

    def _divides(self, q: Question, group: _Group) -> bool:
        """Whether it stands after "among", or as the subject of a verb of falling into."""
        if sum(tag in FINITE for tag in q.sentence.tags[group.end : q.number.start]) > _CLAUSES:
            return False
        if group.lead in self._under:
            return not self._has_own_verb(q, group) and not self._is_taken(q, group)
        ids, lows = q.sentence.fragments, q.sentence.lows
        clause = [i for i in range(group.end, q.number.start) if ids[i] == ids[group.end - 1]]
        falls = any(lows[i] in self._falls for i in clause)
        holds = any(low in self._among for low in q.sentence.lows[group.end : q.number.start])
        subject = group.first and (holds or q.number.form != "article")
        return falls and (group.lead in self._belongs or subject)

    def _is_taken(self, q: Question, group: _Group) -> bool:
        """ "Two nurses were among the dead, a doctor …": the group is that of the figure before it."""
        verb = not self._verbs_close and group.opens > 0 and q.sentence.lows[group.opens - 1] in self._falls
        return verb and q.sentence.fragments[group.start] != q.sentence.fragments[q.number.start]

    def _has_own_verb(self, q: Question, group: _Group) -> bool:
        """ "Three were among the dead, a doctor said": a verb that is said of the figure alone."""
        ids, tags = q.sentence.fragments, q.sentence.tags
        own = [i for i in range(len(ids)) if ids[i] == ids[q.number.start]]
        if ids[group.start] == ids[q.number.start]:
            own = [] if self._verbs_close else [i for i in own if i >= q.counted.end]
        ends = (i for i in own if i >= q.counted.end and tags[i] in ("REL", "AND"))
        last = next(ends, len(ids))
        return any(tags[i] in FINITE and i < last and q.sentence.lows[i] not in self._falls for i in own)

    def _opens_with(self, q: Question, group: _Group) -> bool:
        """ "Of the dead, 91 were found there": the group opens the sentence and the figure follows."""
        if group.lead not in self._of or group.opens > 0 or q.number.form == "article":
            return False
        between = range(group.end, q.number.start)
        return len(between) <= 2 and all(q.sentence.tags[i] in ("PUNCT", "AFIN") for i in between)

    def _is_put_into(self, q: Question, group: _Group) -> bool:
        """ "Three officers were among the dead", "Zwei Kinder zählen zu den Opfern"."""
        sentence = q.sentence
        if group.opens < q.counted.end:
            return False  # the figure is the group's own
        between = range(q.counted.end, group.opens)
        verbs = [i for i in between if sentence.lows[i] in self._falls]
        if not all(sentence.tags[i] in _SUBJECT or i in verbs for i in between):
            return False
        if group.lead in self._under:
            return bool(verbs) or not between
        return group.lead in self._belongs and any(sentence.lows[i] not in self._being for i in verbs)


def _are_people(q: Question) -> bool:
    """Whether people without an outcome of their own are counted, or the number stands alone."""
    noun = q.counted.kind_of
    if noun is not None:
        return noun.class_ == "person" and not noun.measure
    return q.counted.head is None or q.counted.head in q.sentence.people


def _has_noun(q: Question) -> bool:
    return q.counted.noun is not None or q.counted.head in q.sentence.people
