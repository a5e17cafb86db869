"""Speakers whose verb stood in the clause before: "Die Regierung spricht von 132 Toten, Anwohner von 160"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lagebild.analysis import Sentence
from lagebild.extract.attribution.cue import Cue
from lagebild.extract.attribution.phrases import PhraseReader
from lagebild.extract.attribution.who import Who
from lagebild.extract.attribution.words import AttributionWords

_FINITE = frozenset(("VFIN", "AFIN", "MFIN"))
_FIGURE_NEAR = 3
"""Between the speaker and the figure stand at most so many words ("Anwohner hingegen von 160")."""


class GappingReader:
    """Finds speakers without a verb of their own, in sentences of one language."""

    def __init__(self, words: AttributionWords, phrases: PhraseReader, who: Who) -> None:
        self._words = words
        self._phrases = phrases
        self._who = who

    def read(self, sentence: Sentence, verbs: Sequence[Cue]) -> Iterator[Cue]:
        """Cues of the clauses after a verb of saying that leave it out."""
        ids = sentence.fragments
        for start in range(1, len(ids)):
            if ids[start] == ids[start - 1] or sentence.lows[start - 1] not in (",", ";"):
                continue
            own = [i for i in range(start, len(ids)) if ids[i] == ids[start]]
            led = [
                c for c in verbs if c.start < start and ids[c.start] == ids[start] - 1 and c.side == "right"
            ]
            if not led or any(sentence.tags[i] in _FINITE for i in own):
                continue
            said = any(led[-1].end <= figure < start for figure in sentence.figures)
            found = self._phrases.after(sentence, start + (sentence.tags[start] == "AND")) if said else []
            if found and self._gives_figure(sentence, found[-1].end, own[-1]) and self._who.speaks(found[0]):
                yield led[-1]._replace(
                    start=found[0].start,
                    end=found[-1].end,
                    sources=tuple(found),
                    rule="gapping",
                    takes="both",
                )

    def _gives_figure(self, sentence: Sentence, start: int, last: int) -> bool:
        """Whether nothing but "of" and an adverb stands between the speaker and a figure."""
        for place in range(start, min(start + _FIGURE_NEAR, last + 1)):
            if place in sentence.figures:
                return True
            if sentence.tags[place] not in ("ADV", "PREP"):
                return False
        return False
