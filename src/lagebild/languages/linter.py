"""Finds what is off in the language data: duplicates, dead entries, entries without an example."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lagebild.languages.load import Language, available, language
from lagebild.languages.phrases import PhraseIndex, words_of
from lagebild.languages.schema import Noun, Term

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\S")


def lint() -> list[str]:
    """One full sentence for each thing that is off, for all languages."""
    return [problem for code in available() for problem in _lint(language(code))]


def _lint(lang: Language) -> Iterator[str]:
    yield from _terms(lang)
    yield from _nouns(lang)
    yield from _places(lang)
    yield from _times(lang)
    yield from _caveats(lang)
    yield from _verbs(lang)


def _lists(term: Term) -> dict[str, list[str]]:
    split = [word for pair in term.split.split(";") for word in pair.partition("|")[0].split()]
    return {
        "verbs": words_of(term.verbs),
        "nouns": words_of(term.nouns),
        "adjectives": words_of(term.adjectives),
        "phrases": words_of(term.phrases),
        "split": split,
    }


def _terms(lang: Language) -> Iterator[str]:
    where = f"{lang.code}/measures.toml"
    for number, term in enumerate(lang.terms.terms, 1):
        place = f"{where}, entry {number} ({term.frame})"
        lists = _lists(term)
        for kind, words in lists.items():
            for word, count in Counter(words).items():
                if count > 1 and kind != "split":
                    yield f"{place}: «{word}» stands {count} times among its {kind}."
        if not any(lists.values()):
            yield f"{place} has no words."
        if not _shows(term.example, [w for words in lists.values() for w in words]):
            yield f"{place}: the example «{term.example}» holds none of its words."


def _nouns(lang: Language) -> Iterator[str]:
    where = f"{lang.code}/populations.toml"
    first: dict[str, int] = {}
    for number, noun in enumerate(lang.nouns.nouns, 1):
        place = f"{where}, entry {number} ({noun.class_}, {noun.kind})"
        words = words_of(noun.words)
        for word, count in Counter(words).items():
            if count > 1:
                yield f"{place}: «{word}» stands {count} times."
            if word in first:
                yield f"{place}: «{word}» is dead, entry {first[word]} has it already."
        for word in words:
            first.setdefault(word, number)
        yield from _noun_example(noun, place, words)


def _noun_example(noun: Noun, place: str, words: list[str]) -> Iterator[str]:
    if noun.class_ != "nothing" and not _shows(noun.example, words):
        yield f"{place}: the example «{noun.example}» holds none of its words."


def _places(lang: Language) -> Iterator[str]:
    """A noun of places is wide or narrow, not both."""
    nouns, first = lang.places.nouns, dict[str, str]()
    for rank in ("country", "region", "town", "site"):
        for word in words_of(getattr(nouns, rank)):
            if word in first:
                yield f"{lang.code}/places.toml: «{word}» stands under {first[word]} and again under {rank}."
            first.setdefault(word, rank)


def _times(lang: Language) -> Iterator[str]:
    for number, pattern in enumerate(lang.times.patterns, 1):
        place = f"{lang.code}/times.toml, pattern {number} ({pattern.kind})"
        try:
            re.compile(pattern.seq)
        except re.error as error:
            yield f"{place} is no regular expression: {error}."
        if not pattern.example:
            yield f"{place} has no example."


def _caveats(lang: Language) -> Iterator[str]:
    for number, caveat in enumerate(lang.modality.caveats, 1):
        place = f"{lang.code}/modality.toml, caveat {number}"
        try:
            if not re.search(caveat.pattern, caveat.example.lower()):
                yield f"{place} does not match its example «{caveat.example}»."
        except re.error as error:
            yield f"{place} is no regular expression: {error}."


def _verbs(lang: Language) -> Iterator[str]:
    for number, group in enumerate(lang.attribution.verbs, 1):
        for word, count in Counter(group.words.split()).items():
            if count > 1:
                yield f"{lang.code}/attribution.toml, verbs {number}: «{word}» stands {count} times."


def _shows(example: str, words: list[str]) -> bool:
    """Whether the example sentence holds one of the words."""
    lows = [w.lower() for w in _WORD.findall(example)]
    phrases = PhraseIndex((w, None) for w in words if not w.startswith("*"))
    if phrases.all(lows):
        return True
    return any(low.endswith(w[1:].rstrip("*")) for w in words if w.startswith("*") for low in lows)
