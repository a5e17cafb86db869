"""Where a noun phrase that names a source ends, read from its beginning to the right."""

from __future__ import annotations

from lagebild.analysis import Sentence
from lagebild.extract.attribution.words import AttributionWords

NOMINAL = frozenset(("DET", "POSS", "ADJ", "NOUN", "NAME", "NUM", "VPP", "TRUNC", "PRED"))
INSIDE = NOMINAL | {"GEN", "OTHER"}
_AFTER_PREPOSITION = (NOMINAL | {"PRON"}) - {"NUM"}
_QUOTES = frozenset('„“”"«»‚‘')
_DASHES = ("–", "—")
LONGEST = 24
LONGEST_NAME = 8


def inside_name(sentence: Sentence, dot: int) -> bool:
    """Whether a dot belongs to a name: it stands right after a word, and the sentence goes on."""
    tokens = sentence.tokens
    return 0 < dot < len(tokens) - 1 and tokens[dot - 1].end == tokens[dot].start


class PhraseEnds:
    """Finds the ends of noun phrases, in sentences of one language."""

    def __init__(self, words: AttributionWords) -> None:
        self._words = words

    def end(self, sentence: Sentence, at: int) -> int:
        """Where the phrase ends that begins at token `at`; `at` itself where none begins."""
        if at < len(sentence.tags) and sentence.tags[at] == "PRON":
            if sentence.lows[at] in self._words.pronouns:
                return at + 1
            if sentence.lows[at] not in self._words.articles:
                return at
        end, noun = at, False
        while end < len(sentence.tags) and end - at < LONGEST:
            if noun and end in sentence.figures:
                break
            longer = self._longer(sentence, at, end, noun)
            if longer is None:
                break
            noun = noun or self._is_noun(sentence, end)
            end = longer
        while end > at and self._is_loose(sentence, end - 1):
            end -= 1
        return end if noun else at

    def _longer(self, sentence: Sentence, at: int, end: int, noun: bool) -> int | None:
        """An end further to the right that still belongs to the phrase, or None."""
        tag, low, text = sentence.tags[end], sentence.lows[end], sentence.tokens[end].text
        if text in _QUOTES:
            closed = self._quoted_name(sentence, end)
            return closed if closed is not None else None if not noun and end > at + 3 else end + 1
        if text in _DASHES:
            return None
        if tag == "AND" and noun and self._shortened(sentence, end):
            return end + 3
        if end == at and self._opens(sentence, end):
            return end + 1
        if tag in INSIDE or (text[:1].isupper() and tag not in ("PREP", "SUB")):
            opens = tag in ("DET", "POSS") and (noun or text[:1].isupper()) and end > at
            if opens and (self._words.bracket or sentence.tags[end - 1] != "PREP"):  # "officials of the army"
                return end + 1 if self._genitive(sentence, end, at) else None
            return end + 1
        if low == "(" and noun and end + 2 < len(sentence.lows) and sentence.lows[end + 2] == ")":
            return end + 3
        return end + 1 if self._goes_on(sentence, end, noun) else None

    def _quoted_name(self, sentence: Sentence, opening: int) -> int | None:
        """After the quoted name that opens at a mark („Ärzte ohne Grenzen“), or None."""
        for place in range(opening + 1, min(opening + LONGEST_NAME, len(sentence.tokens))):
            if sentence.tokens[place].text in _QUOTES:
                return place + 1 if place > opening + 1 else None
            if sentence.tags[place] in ("VFIN", "AFIN", "MFIN", "PUNCT") or place in sentence.figures:
                return None
        return None

    @staticmethod
    def _shortened(sentence: Sentence, at: int) -> bool:
        """German: "Hilfsorganisation und -vertretung": a word that shares its first part."""
        following = sentence.tokens[at + 1 : at + 3]
        return len(following) == 2 and following[0].text == "-" and following[0].end == following[1].start

    @staticmethod
    def _is_noun(sentence: Sentence, at: int) -> bool:
        if sentence.tokens[at].text in _QUOTES or sentence.tags[at] in ("PREP", "SUB"):
            return False
        return sentence.tags[at] in ("NOUN", "NAME") or sentence.tokens[at].text[:1].isupper()

    @staticmethod
    def _opens(sentence: Sentence, at: int) -> bool:
        """Whether a word that is no part of a noun phrase by its class opens one all the same: "aid workers"
        after "according to" taken for an infinitive, "einem" before another article for a pronoun.
        """
        return sentence.tags[at] == "PRON" or (sentence.tags[at] == "VINF" and sentence.tags[at - 1] == "TO")

    def _is_loose(self, sentence: Sentence, at: int) -> bool:
        """Whether a word at the end of what was found is no part of a noun phrase."""
        loose = sentence.tags[at] in ("PREP", "AND", "DET", "ADV", "POSS", "PRED")
        return loose or sentence.lows[at] in (",", "(") or self._predicate(sentence, at)

    def _predicate(self, sentence: Sentence, at: int) -> bool:
        """German: whether a small letter at the end of a phrase shows a predicate ("laut UN überfordert")."""
        if not self._words.capital_nouns or sentence.tags[at] not in ("VPP", "ADJ", "OTHER"):
            return False
        return sentence.tokens[at].text[:1].islower()

    def _goes_on(self, sentence: Sentence, at: int, noun: bool) -> bool:
        """Whether a word that is no part of a noun phrase by itself goes on with one."""
        tag, low = sentence.tags[at], sentence.lows[at]
        if tag == "PREP":
            return self._inner(sentence, at, noun)
        if tag == "ADV":
            return not noun
        if tag == "AND":
            return noun and self._same_head(sentence, at)
        if low == ".":  # "Prof. Dr. Beckmann", "ndr.de"
            return noun and inside_name(sentence, at)
        return low == "," and noun and self._apposition(sentence, at)

    def _genitive(self, sentence: Sentence, at: int, start: int) -> bool:
        """German: a determiner inside the phrase opens a genitive ("ein Sprecher der Gruppe")."""
        return at > start and sentence.lows[at] in self._words.genitive

    def _inner(self, sentence: Sentence, at: int, noun: bool) -> bool:
        """Whether a preposition goes on with the phrase ("officials in Kyiv",
        "der Bürgermeister von Luzk").
        """
        if at + 1 >= len(sentence.tags):
            return False
        if not noun:  # "der von der Hamas kontrollierten Behörde"
            return at > 0 and sentence.tags[at - 1] == "DET" and self._words.bracket
        if {at + 1, at + 2} & sentence.dated:  # "the agency in September"
            return False
        if (
            self._words.capital_nouns
            and sentence.lows[at] in self._words.place
            and sentence.tags[at + 1] == "NOUN"
        ):
            return False  # "nach Angaben der Klinik in Lebensgefahr"
        return sentence.lows[at] in self._words.inside and sentence.tags[at + 1] in _AFTER_PREPOSITION

    def _same_head(self, sentence: Sentence, at: int) -> bool:
        """ "police and hospital officials", "für Menschenrechte und Nationale Versöhnung":
        one phrase goes on.
        """
        return (
            not self.own_head(sentence, at + 1)
            and at + 1 < len(sentence.tags)
            and (sentence.tags[at + 1] in ("ADJ", "NOUN", "NAME"))
        )

    def own_head(self, sentence: Sentence, at: int) -> bool:
        """Whether what follows "and" is a source of its own: it has a determiner or names a speaker."""
        if at >= len(sentence.tags):
            return False
        if sentence.tags[at] in ("DET", "POSS"):
            return True
        if sentence.tags[at] not in ("NOUN", "NAME", "ADJ"):
            return False
        before = sentence.lows[at - 2] if at >= 2 else ""
        return (
            before in self._words.speakers
            and any(low in self._words.speakers for low in sentence.lows[at : at + 3])
            and self._words.bracket
        )

    def _apposition(self, sentence: Sentence, at: int) -> bool:
        """ "der Sekretär des Sicherheitsrats, Sergej Schoigu": a name right after the comma."""
        following = at + 1
        if following >= len(sentence.tags) or sentence.tags[following] != "NAME":
            return False
        end = following
        while end < len(sentence.tags) and sentence.tags[end] == "NAME" and end - following < 5:
            end += 1
        return end >= len(sentence.tags) or sentence.tags[end] == "PUNCT"
