"""Languages are folders of data. The engine knows no word of any of them."""

from lagebild.languages.load import Language, available, language
from lagebild.languages.patterns import WordIndex
from lagebild.languages.phrases import PhraseHit, PhraseIndex, words_of

__all__ = [
    "Language",
    "PhraseHit",
    "PhraseIndex",
    "WordIndex",
    "available",
    "language",
    "words_of",
]
