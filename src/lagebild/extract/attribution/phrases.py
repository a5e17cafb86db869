"""Noun phrases around a word of saying: who says it."""

from __future__ import annotations

from typing import NamedTuple

from lagebild.analysis import Sentence
from lagebild.extract.attribution.words import AttributionWords

_START = frozenset(("DET", "POSS", "ADJ", "NOUN", "NAME", "NUM", "VPP", "TRUNC", "PRED"))
_INSIDE = _START | {"GEN", "OTHER"}
_AFTER_PREPOSITION = (_START | {"PRON"}) - {"NUM"}
_QUOTES = frozenset('„“”"«»‚‘')
_CLOSING = frozenset("“”«»’")
LONGEST = 24
_LONGEST_NAME = 8


class SourcePhrase(NamedTuple):
    """Words that name a source: tokens `start` to `end` of a sentence."""

    sentence: Sentence
    start: int
    end: int
    stance: str = "says"
    kind: str = "named"
    """named, pronoun ("he added"), demonstrative, own ("nach eigenen Angaben"), noun
    ("ersten Angaben zufolge").
    """

    means: tuple[str, ...] = ()
    """Other words for it: whose report "the report" is."""

    @property
    def text(self) -> str:
        return self.sentence.words(self.start, self.end)

    @property
    def nouns(self) -> frozenset[str]:
        """Its nouns and names, in small letters."""
        tags, lows = self.sentence.tags, self.sentence.lows
        return frozenset(lows[i] for i in range(self.start, self.end) if tags[i] in ("NOUN", "NAME"))


class PhraseReader:
    """Finds noun phrases in sentences of one language."""

    def __init__(self, words: AttributionWords) -> None:
        self._words = words

    def after(self, sentence: Sentence, at: int) -> list[SourcePhrase]:
        """The source phrases that start at token `at`; coordinated ones are several."""
        found: list[SourcePhrase] = []
        while True:
            end = self._end(sentence, at)
            if end <= at:
                return found
            if self._by_agent(sentence, end):
                return self.after(sentence, end + 1) or found  # "figures released by the ministry"
            found.append(self._unwrapped(sentence, at, end))
            if (
                end < len(sentence.tokens)
                and sentence.tags[end] == "AND"
                and self._own_head(sentence, end + 1)
            ):
                at = end + 1
                continue
            return found

    def _by_agent(self, sentence: Sentence, end: int) -> bool:
        """Whether a participle closes the phrase and "by" names who made it public."""
        if end >= len(sentence.lows) or sentence.lows[end] not in self._words.agent:
            return False
        return sentence.tags[end - 1] == "VPP" and bool(self._words.nouns[sentence.lows[end - 2]])

    def before(self, sentence: Sentence, at: int, floor: int = 0) -> SourcePhrase | None:
        """The noun phrase that ends just before token `at`; an apposition or relative clause may stand
        between.
        """
        end = at
        while end > floor and (
            sentence.tags[end - 1] in ("ADV", "NEG", "AFIN", "MFIN") or end - 1 in sentence.dated
        ):
            if sentence.lows[end - 1] in self._words.after:
                return None  # "Han zufolge beziffert …": that phrase is another source
            end -= 1
            if end > floor and end in sentence.dated and sentence.tags[end - 1] == "PREP":
                end -= 1
        if end <= floor:
            return None
        if sentence.tags[end - 1] == "PRON":
            return SourcePhrase(sentence, end - 1, end, kind="pronoun")
        if sentence.lows[end - 1] in self._words.demonstratives:
            return SourcePhrase(sentence, end - 1, end, kind="demonstrative")
        if sentence.lows[end - 1] in (",", "–", "—", ")"):
            opened = self._opening(sentence, end - 1, floor)
            if opened is not None:
                found = self.before(sentence, opened, floor) or self.before(sentence, end - 1, floor)
                return self._past_participle_clause(sentence, found, floor)
            end -= 1
        if sentence.tags[end - 1] in ("VPP", "VFIN", "VINF", "VING") and end - 1 not in sentence.named:
            return self._before_relative(sentence, end, floor)
        start = self._start(sentence, end, floor)
        if start >= end:
            return None
        return self._head_of_relative(sentence, start, floor) or self._unwrapped(sentence, start, end)

    def _past_participle_clause(
        self, sentence: Sentence, found: SourcePhrase | None, floor: int
    ) -> SourcePhrase | None:
        """ "Her father, speaking from the district, accused …": the phrase before the participle's clause."""
        if found is None or found.start == 0 or sentence.tags[found.start - 1] != "PREP":
            return found
        first = sentence.fragments.index(sentence.fragments[found.start])
        if first > floor + 1 and sentence.tags[first] in ("VING", "VPP") and sentence.lows[first - 1] == ",":
            return self.before(sentence, first - 1, floor) or found
        return found

    def _head_of_relative(self, sentence: Sentence, start: int, floor: int) -> SourcePhrase | None:
        """English: "a mission that reached the town, …, said": the phrase before the relative pronoun."""
        if self._words.bracket:
            return None
        finite = False
        for place in range(start - 1, max(floor, start - 15), -1):
            if sentence.tags[place] == "PUNCT":
                return None
            if sentence.lows[place] in self._words.relative:
                heads = finite and sentence.tags[place - 1] in ("NOUN", "NAME")
                return self.before(sentence, place, floor) if heads else None
            finite = finite or sentence.tags[place] in ("VFIN", "AFIN", "MFIN")
        return None

    def _before_relative(self, sentence: Sentence, end: int, floor: int) -> SourcePhrase | None:
        """ "a camp elder who asked not to be named told …": the phrase before the relative pronoun."""
        for place in range(end - 1, max(floor, end - 25), -1):
            if sentence.lows[place] in self._words.relative and sentence.tags[place - 1] in ("NOUN", "NAME"):
                return self.before(sentence, place, floor)
            if sentence.lows[place] in (",", ";", ":"):
                return None
        return None

    # -- the phrase itself --------------------------------------------------------------------------------

    def _end(self, sentence: Sentence, at: int) -> int:
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
            elif (
                (tag == "PREP" and self._inner(sentence, end, noun))
                or (tag == "AND" and noun and self._same_head(sentence, end))
                or (tag == "ADV" and not noun)
                or (low == "," and noun and self._apposition(sentence, end))
            ):
                pass
            else:
                break
            end += 1
        while end > at and (
            tags[end - 1] in ("PREP", "AND", "DET", "ADV", "POSS", "PRED")
            or sentence.lows[end - 1] in (",", "(")
        ):
            end -= 1
        return end if noun else at

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
            not self._own_head(sentence, at + 1)
            and at + 1 < len(sentence.tags)
            and (sentence.tags[at + 1] in ("ADJ", "NOUN", "NAME"))
        )

    def _own_head(self, sentence: Sentence, at: int) -> bool:
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

    def _start(self, sentence: Sentence, end: int, floor: int) -> int:
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

    def _opening(self, sentence: Sentence, close: int, floor: int) -> int | None:
        """The comma that opens the parenthesis which `close` closes, or None."""
        wanted = ("(",) if sentence.lows[close] == ")" else (",", "–", "—")
        for place in range(close - 1, max(floor, close - 40) - 1, -1):
            if sentence.lows[place] in wanted:
                return place if place > floor else None
            if sentence.lows[place] in (";", ":", ".", "“", "”", '"'):
                return None
        return None

    # -- nouns of saying ("Angaben der Polizei") -------------------------------------------------------------

    def _unwrapped(self, sentence: Sentence, start: int, end: int) -> SourcePhrase:
        """The source inside a noun of saying: "Angaben der Polizei" is the police."""
        for place in range(start, end):
            if self._words.capital_nouns and not sentence.tokens[place].text[:1].isupper():
                continue
            stances = self._words.nouns[sentence.lows[place]]
            if not stances or sentence.tags[place] not in ("NOUN", "NAME", "VFIN", "OTHER"):
                continue
            stance = stances[0]
            if any(low in self._words.own for low in sentence.lows[start:place]):
                return SourcePhrase(sentence, start, end, stance, "own")
            inner = place + 1
            if inner < end and sentence.lows[inner] in self._words.owner:
                inner += 1
            if inner < end and sentence.tags[inner] in _START and not self._words.nouns[sentence.lows[inner]]:
                return SourcePhrase(sentence, inner, end, stance)
            kind = "pronoun" if sentence.tags[start] == "POSS" else "noun"
            return SourcePhrase(sentence, start, place + 1, stance, kind)
        kind = "pronoun" if end - start == 1 and sentence.lows[start] in self._words.pronouns else "named"
        return SourcePhrase(sentence, start, end, "says", kind)
