"""A number whose measure is asked for, with what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lagebild.analysis import Sentence
from lagebild.extract.counted import Counted
from lagebild.extract.lexicon import TermHit
from lagebild.extract.numbers import NumberMention
from lagebild.languages.schema import Noun


class Question(NamedTuple):
    """A number whose measure is asked for, with what stands around it."""

    sentence: Sentence
    number: NumberMention
    counted: Counted
    terms: Sequence[TermHit]
    others: Sequence[Counted]
    """The other counted phrases of the sentence."""
    assumed: Noun | None = None
    """The noun of an earlier number that this one stands beside ("58 killed and 126 wounded")."""
    numbers: Sequence[NumberMention] = ()
    """All figures of the sentence."""
    row: Sequence[Counted] = ()
    """What they count, one for one."""
    whole: bool = False
    """Whether another figure is a part of it ("246 der 350 Passagiere")."""
    told: bool = False
    """Whether the document has told of other figures before: it is on the matter."""
    captives: bool = False
    """Whether the document has told of captives before: whoever is held then is one of them."""
