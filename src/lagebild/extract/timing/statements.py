"""On which day those spoke who vouch for the figures of a document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lagebild.analysis import Sentence
from lagebild.extract.attribution import Attributed, Cue, SourcePhrase
from lagebild.extract.times import TimeExpression
from lagebild.extract.timing.words import ScopeVocabulary

_GOES_ON = ("subjunctive", "marker", "quotation")
_WORD = 4
"""A word of a source's name that is shorter than this tells nothing."""


@dataclass
class Statements:
    """The day of the last statement, of the last one that has a day, and of each speaker's."""

    said: TimeExpression | None = None
    said_in: Sentence | None = None
    said_day: TimeExpression | None = None
    _days: dict[frozenset[str], TimeExpression] = field(default_factory=dict)

    def heard(self, cue: Cue, said: TimeExpression) -> None:
        """Keeps the day on which those behind a cue spoke, whether or not the sentence holds a figure."""
        if said.last is not None and len(said.last) == 10:
            self._days.update(dict.fromkeys(_names(cue.sources), said))
            self.said_day = said

    def day(
        self,
        sentence: Sentence,
        said: TimeExpression | None,
        attributed: Attributed | None,
        words: ScopeVocabulary,
    ) -> TimeExpression | None:
        """The time of the statement that a figure stands on: who goes on speaking, or speaks again,
        speaks on the same day.
        """
        goes_on = attributed is not None and attributed.rule in _GOES_ON
        if said is not None:
            self.said, self.said_in = said, sentence
            if said.last is not None and len(said.last) == 10:
                self.said_day = said
            return said
        if goes_on and self.said_day is not None and any(low in words.now for low in sentence.lows):
            return self.said_day
        if goes_on and self.said_in is not None and self.said_in.paragraph == sentence.paragraph:
            return self.said
        if not goes_on and attributed is not None:
            self.said = self.said_in = None
        return self._again(_names(attributed.sources)) if attributed is not None else None

    def _again(self, names: Iterable[frozenset[str]]) -> TimeExpression | None:
        """The day on which one of these has spoken before."""
        for name in names:
            for known, day in self._days.items():
                if name and name <= known:
                    return day
        return None


def _names(sources: Iterable[SourcePhrase]) -> list[frozenset[str]]:
    """The words of each source."""
    words = (s.text.split() for s in sources)
    return [frozenset(w.lower() for w in own if len(w) >= _WORD or w[0].isupper()) for own in words]
