"""A figure in a sentence that counts something."""

from __future__ import annotations

from typing import NamedTuple

from lagebild.analysis import Sentence
from lagebild.extract.counted import Counted
from lagebild.extract.measured import Measured
from lagebild.extract.numbers import NumberMention
from lagebild.languages.schema import Noun


class Mention(NamedTuple):
    """A figure in a sentence that counts something."""

    sentence: Sentence
    number: NumberMention
    counted: Counted
    measured: Measured
    noun: Noun | None
    """The noun that says what is counted, its own or the antecedent's."""
    antecedent: int | None = None
    """Index among the document's mentions of the figure that this one is part of or stands beside."""
    link: str = ""
    """How it hangs on the antecedent: "part", "ellipsis", "more", "same", "list", or empty."""
