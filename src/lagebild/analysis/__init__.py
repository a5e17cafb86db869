"""What extraction stands on: words, sentences, word classes, fragments."""

from lagebild.analysis.analysis import Analysis
from lagebild.analysis.sentence import Sentence
from lagebild.analysis.tokens import Token, tokenize

__all__ = ["Analysis", "Sentence", "Token", "tokenize"]
