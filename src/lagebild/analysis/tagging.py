"""Word classes of a sentence, by HanTa (a morphological HMM), mapped to one small set for all languages."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from lagebild.analysis.hanta import QuickTagger
from lagebild.analysis.hanta_model import load_model
from lagebild.languages import Language, language

TAGS = (
    "NOUN NAME ADJ PRED DET POSS NUM VFIN VINF VPP VING AFIN AINF APP AING MFIN MINF PART ADV "
    "NEG PREP PRON REL AND SUB TO GEN TRUNC PUNCT OTHER"
).split()
"""NOUN, NAME; ADJ (before a noun), PRED (adjective used as predicate or adverb); DET, POSS, NUM; lexical
verbs VFIN (finite), VINF, VPP (past participle), VING; auxiliaries AFIN, AINF, APP, AING; modals MFIN,
MINF; PART (separated verb particle), ADV, NEG, PREP, PRON, REL (relative pronoun), AND, SUB (subordinator),
TO, GEN ('s), TRUNC, PUNCT, OTHER."""


_NEVER_CAPITAL = frozenset(
    ("AFIN", "AINF", "APP", "VFIN", "VINF", "VPP", "MFIN", "ADV", "PRED", "PART", "OTHER")
)
_FINITE = frozenset(("VFIN", "AFIN", "MFIN"))
_OPENERS = frozenset('.:!?„“"»«–—(-')
LONGEST = 45
"""Longer words are looked at by their end alone: HanTa's time grows with the cube of a word's length."""
_END = 30
_GROUPED = frozenset("0123456789.,")
_ANY_NUMBER = "500"


class Tagger:
    """Tags sentences of one language. Loading takes about 0.1 s, so it is done at the first sentence."""

    def __init__(self, lang: Language) -> None:
        self._hanta = QuickTagger(load_model(lang.basics.tagger))
        self._map = {own: tag for tag, owns in lang.basics.tags.items() for own in owns.split()}
        self._capital_nouns = lang.basics.capital_nouns
        verbs = lang.grammar.verbs
        self._past_endings = tuple(verbs.past_endings.split())
        self._auxiliaries = frozenset((verbs.passive + " " + verbs.perfect + " " + verbs.being).split())
        self._how = frozenset(lang.grammar.clauses.how.split())
        self._days = frozenset(w.title() for names in lang.times.weekdays.values() for w in names.split())

    def tags(self, words: Sequence[str]) -> list[str]:
        """One of `TAGS` for each word."""
        if not words:
            return []
        capitals = sum(w[:1].isupper() for w in words)
        letters = sum(w[:1].isalpha() for w in words)
        title_case = not self._capital_nouns and letters > 3 and capitals > 0.6 * letters
        given = [_known(w.lower() if title_case else w) for w in words]
        tags = [self._map.get(tag, "OTHER") for tag in self._hanta.tag_sentence(given)]
        if self._capital_nouns:
            self._mend_capitals(words, tags)
            self._mend_last_verbs(words, tags)
            self._mend_past_verbs(words, tags)
        else:
            self._mend_participles(given, tags)
        return tags

    def _mend_participles(self, words: Sequence[str], tags: list[str]) -> None:
        """English: a past form between a number or article and a noun is no finite verb ("25 suspected
        rebels", "four detained party leaders").
        """
        for index in range(1, len(words) - 1):
            if tags[index] != "VFIN" or tags[index - 1] not in ("NUM", "DET", "POSS", "GEN"):
                continue
            if not words[index].endswith(self._past_endings):
                continue
            after = index + 1
            while after < len(words) and tags[after] in ("ADJ", "NAME") and words[after] not in self._days:
                after += 1
            if after < len(words) and tags[after] == "NOUN" and words[after][:1].islower():
                tags[index] = "ADJ"

    def _mend_capitals(self, words: Sequence[str], tags: list[str]) -> None:
        """German: a capital inside the sentence is no verb or adverb ("Han", "Tote")."""
        for index, word in enumerate(words):
            if not word[:1].isupper() or tags[index] not in _NEVER_CAPITAL:
                continue
            inside = index > 0 and words[index - 1] not in _OPENERS
            if inside or (tags[index] == "AFIN" and word.lower() not in self._auxiliaries):
                tags[index] = "NAME"

    def _mend_last_verbs(self, words: Sequence[str], tags: list[str]) -> None:
        """German: "…, wie die Polizei berichtet,": a clause's only verb form is finite, not a participle."""
        start = 0
        for index in range(len(words)):
            if tags[index] == "PUNCT" or index == len(words) - 1:
                last = index - 1 if tags[index] == "PUNCT" else index
                opens = tags[start] in ("SUB", "REL") or words[start].lower() in self._how
                if (
                    opens
                    and last > start
                    and tags[last] == "VPP"
                    and not any(t in ("AFIN", "MFIN", "VFIN", "AINF") for t in tags[start:last])
                ):
                    tags[last] = "VFIN"
                start = index + 1

    def _mend_past_verbs(self, words: Sequence[str], tags: list[str]) -> None:
        """German: "30 Jets bombardierten Stellungen": no adjective follows a noun where the clause has no
        finite verb.
        """
        start = 0
        for index in range(len(words) + 1):
            if index < len(words) and tags[index] != "PUNCT":
                continue
            clause = range(start, index)
            start = index + 1
            if any(tags[i] in _FINITE for i in clause):
                continue
            for i in clause:
                past = words[i].islower() and words[i].endswith(self._past_endings)
                if past and (tags[i] == "NOUN" or self._bare_adjective(words, tags, i)):
                    tags[i] = "VFIN"
                    break

    @staticmethod
    def _bare_adjective(words: Sequence[str], tags: Sequence[str], index: int) -> bool:
        """Whether an adjective stands right after a noun, and is no participle with "ge"."""
        before = tags[index - 1] if index else ""
        return tags[index] == "ADJ" and before in ("NOUN", "NAME") and not words[index].startswith("ge")


def _known(word: str) -> str:
    """The word as the tagger knows it best: straight apostrophes, and one form of all grouped digits
    ("1,352", "10.000"), which it would else take for names or nouns.
    """
    if word[0].isdigit() and word[-1].isdigit() and not word.isdigit() and set(word) <= _GROUPED:
        return _ANY_NUMBER
    return _short(word).replace("’", "'")


def _short(word: str) -> str:
    """The word; of a very long one its first letter and its end, which tells the class of a compound."""
    return word if len(word) <= LONGEST else word[0] + word[-_END:]


@cache
def tagger(code: str) -> Tagger:
    """The tagger of a language, loaded once."""
    return Tagger(language(code))
