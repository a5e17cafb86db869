"""The words of a language that say what is counted and what happened to it, found in a sentence."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from lagebild.analysis import Sentence
from lagebild.extract.frames import catalogue
from lagebild.languages import Language, PhraseIndex, WordIndex, language, words_of
from lagebild.languages.schema import Noun, Term

_VERBS = frozenset(("VFIN", "AFIN", "MFIN"))


class NounHit(NamedTuple):
    """A known noun over tokens `start` to `end`."""

    start: int
    end: int
    noun: Noun


class TermHit(NamedTuple):
    """A word or phrase that says what happened. `form`: verb, noun, adjective, phrase, particle
    (split verb).
    """

    start: int
    end: int
    term: Term
    form: str


class _Split(NamedTuple):
    term: Term
    particles: tuple[str, ...]


class Lexicon:
    """Nouns and terms of one language."""

    def __init__(self, lang: Language) -> None:
        self.capital_nouns = lang.basics.capital_nouns
        self._bracket = lang.basics.clause == "bracket"
        nouns = [(w, noun) for noun in lang.nouns.nouns for w in words_of(noun.words)]
        self._nouns = WordIndex[Noun](entry for entry in nouns if " " not in entry[0])
        self._noun_phrases = PhraseIndex[Noun](entry for entry in nouns if " " in entry[0])
        single: list[tuple[str, tuple[Term, str]]] = []
        phrases: dict[str, list[tuple[Term, str]]] = {}
        for term in lang.terms.terms:
            for form, listing in (
                ("verb", term.verbs),
                ("noun", term.nouns),
                ("adjective", term.adjectives),
                ("phrase", term.phrases),
            ):
                for word in words_of(listing):
                    if " " in word:
                        phrases.setdefault(word, []).append((term, form))
                    else:
                        single.append((word, (term, form)))
        self._beside = {
            term: WordIndex[None]((w, None) for w in words_of(term.beside))
            for term in lang.terms.terms
            if term.beside
        }
        self._terms = WordIndex[tuple[Term, str]](single)
        self._phrases = PhraseIndex[tuple[tuple[Term, str], ...]](
            (word, tuple(meant)) for word, meant in phrases.items()
        )
        self._splits = WordIndex[_Split](
            (word, _Split(term, tuple(after.split("~"))))
            for term in lang.terms.terms
            for pair in term.split.split(";")
            if "|" in pair
            for before, after in [tuple(p.strip() for p in pair.split("|"))]
            for word in before.split()
        )

    def noun_at(self, sentence: Sentence, index: int, one: bool = False) -> NounHit | None:
        """The known noun whose last word is token `index`, the longest phrase first, or None.

        `one`: only one is counted.
        """
        hit = self._noun_phrases.before(sentence.lows, index + 1)
        if hit is not None:
            return NounHit(hit.start, hit.end, hit.payload)
        token = sentence.tokens[index]
        if self.capital_nouns and not self._may_be_noun(sentence, index):
            return None
        known = self._nouns[token.low] or self._nouns[token.low.rpartition("-")[2]]
        found = next((noun for noun in known if not (one and noun.many)), None)
        return NounHit(index, index + 1, found) if found else None

    def noun_from(self, sentence: Sentence, index: int) -> NounHit | None:
        """The noun in several words that starts at token `index` ("Tote und Verletzte"), or None."""
        hit = self._noun_phrases.at(sentence.lows, index)
        return NounHit(hit.start, hit.end, hit.payload) if hit is not None else None

    @staticmethod
    def _may_be_noun(sentence: Sentence, index: int) -> bool:
        """A capital makes a noun, also inside "16-Jähriger"; "ein 16-jähriger starb" has no noun after it."""
        token = sentence.tokens[index]
        if token.kind != "mixed" or not token.text[0].isdigit():
            return token.text[0].isupper()
        tail = token.text.rpartition("-")[2]
        following = sentence.tokens[index + 1].text if index + 1 < len(sentence.tokens) else ""
        return tail[:1].isupper() or not following[:1].isupper()

    def terms(self, sentence: Sentence) -> list[TermHit]:
        """All words that say what happened, from left to right; longer phrases win over their words."""
        hits: list[TermHit] = []
        index = 0
        while index < len(sentence.tokens):
            phrase = self._phrases.at(sentence.lows, index)
            meant = phrase.payload if phrase is not None else ()
            known = [TermHit(phrase.start, phrase.end, *pair) for pair in meant if phrase is not None]
            known = [hit for hit in known if self._has_beside(sentence, hit)]
            if known:
                hits += known
                index = known[0].end
                continue
            if index not in sentence.dated:  # "in March"
                hits.extend(self._terms_at(sentence, index))
            index += 1
        return [hit for hit in hits if self._has_beside(sentence, hit)]

    def tells(self, sentence: Sentence) -> bool:
        """Whether any word may say what happened or bring a measure of its own.

        Looks at letters only: no word classes are worked out for a sentence that tells nothing.
        """
        for index, token in enumerate(sentence.tokens):
            if self._phrases.at(sentence.lows, index) is not None or self._splits[token.low]:
                return True
            if any(
                self._may_be_term(token.text, index, form) and catalogue().frames[term.frame]
                for term, form in self._terms[token.low]
            ):
                return True
            hit = self.noun_at(sentence, index)
            if hit is not None and (hit.noun.measure or hit.noun.default):
                return True
        return False

    def _may_be_term(self, word: str, index: int, form: str) -> bool:
        """German writes nouns, and nothing else inside a sentence, with a capital."""
        return not self.capital_nouns or index == 0 or word[0].isupper() == (form == "noun")

    def phrase_at(self, sentence: Sentence, index: int) -> bool:
        """Whether a phrase that says what happened starts at token `index` ("taken hostage")."""
        return self._phrases.at(sentence.lows, index) is not None

    def is_verb(self, sentence: Sentence, index: int) -> bool:
        """Whether token `index`, or the phrase that starts there, is known as a verb."""
        forms = {form for _, form in self._terms[sentence.lows[index]]}
        return ("verb" in forms and "noun" not in forms) or self.phrase_at(sentence, index)

    def _has_beside(self, sentence: Sentence, hit: TermHit) -> bool:
        """Whether the word that a term needs beside it stands in its stretch ("erlitt … Verletzungen")."""
        needed = self._beside.get(hit.term)
        if needed is None:
            return True
        ids = sentence.fragments
        return any(
            abs(ids[index] - ids[hit.start]) in (0, 2)  # an apposition may stand in between
            and low in needed
            and not hit.start <= index < hit.end
            for index, low in enumerate(sentence.lows)
        )

    def _terms_at(self, sentence: Sentence, index: int) -> list[TermHit]:
        token = sentence.tokens[index]
        if token.kind not in ("word", "mixed"):
            return []
        found = []
        capital = self.capital_nouns and token.text[0].isupper()
        for term, form in self._terms[token.low]:
            if self._may_be_term(token.text, index, form):
                found.append(TermHit(index, index + 1, term, form))
        if not capital or index == 0:
            split = [
                TermHit(index, index + 1, known.term, "particle")
                for known in self._splits[token.low]
                if _follows(sentence, index, known.particles, self._bracket)
            ]
            found = split or found  # "shot two men dead": the verb alone says less
        return found


def _follows(sentence: Sentence, index: int, particles: tuple[str, ...], bracket: bool) -> bool:
    """Whether the particle of a split verb stands later in the same clause.

    It closes a German clause ("brachten 30 Menschen um"); in English the clause may go on ("pulled 300
    soldiers out of Mali").
    """
    lows = sentence.lows
    for place in range(index + 1, min(len(lows), index + 40)):
        if tuple(lows[place : place + len(particles)]) == particles:
            end = place + len(particles)
            if not bracket:
                return not any(t in _VERBS for t in sentence.tags[index + 1 : place])
            if end >= len(lows) or sentence.tags[end] in ("PUNCT", "AND", "SUB"):
                return True
        elif not bracket and sentence.tags[place] == "PUNCT":
            return False
    return False


@lru_cache(maxsize=16)
def lexicon(code: str) -> Lexicon:
    """The lexicon of a language, built once."""
    return Lexicon(language(code))
