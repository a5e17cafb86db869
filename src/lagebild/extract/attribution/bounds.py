"""Where a noun phrase that names a source begins and ends."""

from __future__ import annotations

from lagebild.analysis import Sentence
from lagebild.extract.attribution.words import AttributionWords

NOMINAL = frozenset(("DET", "POSS", "ADJ", "NOUN", "NAME", "NUM", "VPP", "TRUNC", "PRED"))
_INSIDE = NOMINAL | {"GEN", "OTHER"}
_AFTER_PREPOSITION = (NOMINAL | {"PRON"}) - {"NUM"}
_QUOTES = frozenset('„“”"«»‚‘')
_CLOSING = frozenset("“”«»’")
LONGEST = 24
_LONGEST_NAME = 8


class PhraseBounds:
    """Finds the ends of noun phrases, in sentences of one language."""

    def __init__(self, words: AttributionWords) -> None:
        self._words = words

    def end(self, sentence: Sentence, at: int) -> int:
        """Where the phrase ends that begins at token `at`; `at` itself where none begins."""
        tags, lows = sentence.tags, sentence.lows
        end, noun = at, False
        while end < len(tags) and end - at < LONGEST:
            tag, low = tags[end], lows[end]
            if noun and end in sentence.figures:
                break
            if tag in ("PRON",) and end == at and low in self._words.pronouns:
                return end + 1
            if sentence.tokens[end].text in _QUOTES:
                if not noun and end > at + 3:
                    break
            elif tag == "VINF" and end == at and sentence.tags[at - 1] == "TO":
                pass  # "according to aid volunteers": taken for an infinitive after "to"
            elif tag in _INSIDE or (sentence.tokens[end].text[:1].isupper() and tag not in ("PREP", "SUB")):
                noun = noun or tag in ("NOUN", "NAME") or sentence.tokens[end].text[:1].isupper()
                if tag in ("DET", "POSS") and noun and end > at and not self._genitive(sentence, end, at):
                    break
            elif low == "(" and noun and end + 2 < len(lows) and lows[end + 2] == ")":
                end += 3
                continue
            elif not self._goes_on(sentence, end, noun):
                break
            end += 1
        while end > at and (
            tags[end - 1] in ("PREP", "AND", "DET", "ADV", "POSS", "PRED")
            or sentence.lows[end - 1] in (",", "(")
        ):
            end -= 1
        return end if noun else at

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
            return noun and self._inside_name(sentence, at)
        return low == "," and noun and self._apposition(sentence, at)

    def start(self, sentence: Sentence, end: int, floor: int) -> int:
        """Where the phrase begins that ends before token `end`, not before `floor`."""
        tags, lows = sentence.tags, sentence.lows
        start = end
        while start > floor and end - start < LONGEST:
            tag, low = tags[start - 1], lows[start - 1]
            if (start < end and start in sentence.figures) or (
                start - 1 in sentence.dated and tags[start] != "GEN"
            ):
                break
            opened = (
                self._quoted_name(sentence, start - 1, floor)
                if sentence.tokens[start - 1].text in _CLOSING
                else None
            )
            if opened is not None:
                start = opened
                continue
            capital = sentence.tokens[start - 1].text[:1].isupper()
            if (
                tag in _INSIDE
                or sentence.tokens[start - 1].text in _QUOTES
                or (capital and tag not in ("SUB", "PREP", "ADV"))
            ) or (
                tag == "PREP"
                and low in self._words.inside
                and start - 1 > floor
                and start < end
                and (tags[start - 2] in ("NOUN", "NAME", "VPP") and sentence.tokens[start - 2].kind == "word")
            ):
                start -= 1
            elif (
                tag == "VPP"
                and start - 1 > floor
                and tags[start - 2] in ("NOUN", "NAME")
                and tags[start] == "PREP"
            ):
                start -= 1  # "a Yemeni official briefed on the arrests"
            elif low == "." and self._inside_name(sentence, start - 1) and tags[start - 2] in _INSIDE:
                start -= 1
            elif self._attribute(sentence, start - 1, floor):
                start -= 2  # "ein mit den Gesprächen vertrauter Diplomat"
            elif (
                tag == "AND"
                and start - 1 > floor
                and tags[start - 2] in ("NOUN", "NAME", "ADJ")
                and start < end
            ):
                start -= 1
            elif low == ")" and start - 3 >= floor and lows[start - 3] == "(":
                start -= 3
            else:
                break
        while start < end and (
            tags[start] in ("AND", "PREP", "GEN", "PUNCT", "VFIN") or sentence.tokens[start].text in _CLOSING
        ):
            start += 1
        return start

    @staticmethod
    def _inside_name(sentence: Sentence, dot: int) -> bool:
        """Whether a dot belongs to a name: it stands right after a word, and the sentence goes on."""
        tokens = sentence.tokens
        return 0 < dot < len(tokens) - 1 and tokens[dot - 1].end == tokens[dot].start

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
        return end >= len(sentence.tags) or sentence.tags[end] in ("PUNCT", "PREP", "AFIN", "VFIN")

    def _attribute(self, sentence: Sentence, at: int, floor: int) -> bool:
        """German: whether a preposition opens a participle's attribute, right after the determiner."""
        return (
            self._words.bracket
            and sentence.tags[at] == "PREP"
            and at > floor
            and sentence.tags[at - 1] in ("DET", "POSS")
        )

    def _quoted_name(self, sentence: Sentence, close: int, floor: int) -> int | None:
        """Where the quoted name opens that ends at token `close` („Aktion Deutschland hilft“), or None."""
        for place in range(close - 1, max(floor, close - _LONGEST_NAME), -1):
            if place in sentence.figures or sentence.tokens[place].text in ",.;:":
                return None
            if sentence.tokens[place].text in _QUOTES:
                return place
        return None
