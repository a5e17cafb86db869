"""Whether a word that says what happened can be said of a figure at all."""

from __future__ import annotations

from lagebild.analysis import Sentence
from lagebild.extract.lexicon import Lexicon, TermHit
from lagebild.extract.question import Question
from lagebild.extract.relations import Relations

_BEFORE_VERB = frozenset(("ADV", "APP", "AINF", "AFIN", "PREP", "ADJ", "NAME"))
"""What may stand between a negation and its verb or phrase ("not yet been killed", "not yet in custody")."""
_MANY = 10
_DETERMINES = frozenset(("DET", "ADJ", "POSS", "NOUN", "NUM"))


class SayingReader:
    """Leaves out the words of a sentence that are said of something else, or of nothing."""

    def __init__(self, lexicon: Lexicon, relations: Relations) -> None:
        self._lexicon = lexicon
        self._relations = relations

    def may_be_said(self, q: Question, hit: TermHit) -> bool:
        """Whether the word stands free, has the noun that it needs, and is not denied."""
        if q.counted.partitive and hit.term.frame == "aboard":
            return False  # "40 of the 350 people on board were rescued": on board are the 350
        return self._required(q, hit) and not (self._belongs_elsewhere(q, hit) or self._denied(q, hit))

    def _may_be_noun(self, sentence: Sentence, at: int) -> bool:
        """German writes participles that serve as nouns with a capital: "97 weitere verletzt" has none."""
        return not self._lexicon.capital_nouns or sentence.tokens[at].text[0].isupper()

    def _belongs_elsewhere(self, q: Question, hit: TermHit) -> bool:
        """Whether a word is an attribute of another phrase, or a noun in a place of its own
        ("their wounded").
        """
        tags, at = q.sentence.tags, hit.start
        if hit.form == "verb" and hit.end == q.number.start and tags[at] == "VPP":
            return False  # "police and military detained 300": right before the figure it is the verb
        if hit.form in ("verb", "adjective"):
            if self._is_noun_after_all(q.sentence, hit):
                return True
            place = hit.form == "adjective" and tags[at] == "NOUN" and not self._names_people(q.sentence, at)
            nominal = (
                not place
                and at > 0
                and tags[at - 1] in ("DET", "POSS", "ADJ")
                and self._may_be_noun(q.sentence, at)
            )
            if nominal and (
                tags[at] == "NOUN" or (at + 1 >= len(tags) or tags[at + 1] not in ("NOUN", "NAME", "ADJ"))
            ):
                return tags[at] not in ("VFIN", "VING")
            attributive = tags[at] in ("ADJ", "VPP") and hit.end < len(tags) and tags[hit.end] == "NOUN"
            attributive = attributive and not self._relations.verbs.is_finite(q.sentence, at)
            if (
                attributive
                and not (q.counted.start < at < q.counted.end)
                and (at == 0 or tags[at - 1] not in ("AFIN", "APP", "AINF"))
            ):
                return True
        return any(
            o.head is not None and o.start < hit.start <= o.head and not (o.start <= q.counted.start < o.end)
            for o in q.others
            if o is not q.counted
        )

    @staticmethod
    def _denied(q: Question, hit: TermHit) -> bool:
        """ "The two men had not been captured": said not to have happened."""
        if q.number.value >= _MANY:
            return False  # "50,000 soldiers did not die": a figure that somebody gave is denied
        tags, at = q.sentence.tags, hit.start - 1
        while at >= q.counted.end and tags[at] in _BEFORE_VERB:
            at -= 1
        return at >= q.counted.end and tags[at] == "NEG"

    def _is_noun_after_all(self, sentence: Sentence, hit: TermHit) -> bool:
        """English: a word that may be a verb, where it is a noun ("attack drones", "a drone strike")."""
        tags, at = sentence.tags, hit.start
        if self._lexicon.capital_nouns or hit.form != "verb" or tags[at] not in ("NOUN", "NAME"):
            return False
        inside = tags[hit.end : hit.end + 1] == ["NOUN"] or (at > 0 and tags[at - 1] in _DETERMINES)
        known = self._lexicon.noun_at(sentence, at)
        return inside and known is not None and not known.noun.deed

    def _names_people(self, sentence: Sentence, at: int) -> bool:
        """Whether a word is for people ("their dead"), not for where they are ("in Kurdish custody")."""
        hit = self._lexicon.noun_at(sentence, at)
        return hit is not None and hit.noun.class_ == "person"

    @staticmethod
    def _required(q: Question, hit: TermHit) -> bool:
        needed = hit.term.requires.split()
        return not needed or (q.counted.head is not None and q.sentence.lows[q.counted.head] in needed)
