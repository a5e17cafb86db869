"""People of whom no known word says anything: those whom the text is about, or a number present."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lagebild.extract.measured import Measured
from lagebild.extract.mention import Mention
from lagebild.extract.question import Question

_TOPIC = "displaced"
"""The measure that a text may be about as a whole: whoever is counted in it fled."""
_SHARE = 0.5
_LEAST = 10.0
_CROWD = range(100, 1000)
"""So many people are a number present; fewer are seldom a figure of the matter, more are a town's."""
_FORMS = frozenset(("digits", "words"))


def of_topic(q: Question, known: Sequence[Mention]) -> Measured | None:
    """The measure of a number of people that no word tells, or None.

    In texts of all kinds such a guess was right in three of four cases: better than silence. A text that
    has counted nothing so far may be about anything.
    """
    number = q.number
    if q.counted.partitive or number.form not in _FORMS or not _are_people(q):
        return None
    told = Counter(m.measured.measure for m in known if m.measured.counted in ("person", "none"))
    if number.value >= _LEAST and told[_TOPIC] > 0 and told[_TOPIC] >= _SHARE * told.total():
        return Measured(_TOPIC, "person", "topic", number.start, number.end)
    if known and int(number.value) in _CROWD:
        return Measured("strength", "person", "present", number.start, number.end)
    return None


def _are_people(q: Question) -> bool:
    """Whether people are counted of whom the noun says no more."""
    noun = q.counted.kind_of
    if noun is None:
        return q.counted.head is not None and q.counted.head in q.sentence.people
    return noun.class_ == "person" and noun.kind == "people" and not noun.measure
