"""A report or statistic that the news is about: it goes on speaking in plain sentences.

"The institute has published its annual report. In Sudan 88 aid workers were killed, in Chad 31." Nothing in
the second sentence says so, but it is the report that counts them. It holds from the lead, where the report
is named, as long as its paragraphs go on naming it or its owner and nobody else speaks.
"""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.analysis import Sentence
from lagebild.extract.attribution.cue import Cue
from lagebild.extract.attribution.cues import CueReader
from lagebild.extract.attribution.phrases import SourcePhrase
from lagebild.extract.attribution.speakers import Attributed

LEAD = 2
"""The report that the news is about is named in one of so many first paragraphs."""
_BEFORE = 6
"""So many words before its owner may name the report ("a new study by the institute")."""
_FINITE = ("VFIN", "AFIN", "MFIN")


class RecordMemory:
    """Reads a document sentence by sentence and remembers the report that it is about."""

    def __init__(self, reader: CueReader) -> None:
        self._reader = reader
        self._words = reader.words
        self._first: int | None = None
        self._sources: tuple[SourcePhrase, ...] = ()
        self._names: frozenset[str] = frozenset()
        self._paragraph = 0
        self._silent = False

    def may_open(self, sentence: Sentence) -> bool:
        """Whether a sentence of the lead names a report: its cues are wanted, also without a figure."""
        return self._in_lead(sentence) and self._record(sentence, 0, len(sentence.lows))

    def _in_lead(self, sentence: Sentence) -> bool:
        if sentence.section not in ("body", "standfirst"):
            return False
        if self._first is None:
            self._first = sentence.paragraph
        return sentence.paragraph - self._first < LEAD

    def note(self, sentence: Sentence, cues: Sequence[Cue]) -> None:
        """Takes in a sentence with its cues; they are not asked for where nothing is counted near."""
        opened = self._opened(sentence, cues) if self._in_lead(sentence) else ()
        if opened:
            self._sources, self._names = opened, self._naming(sentence, opened)
            self._paragraph, self._silent = sentence.paragraph, False
        elif self._sources:
            self._go_on(sentence, cues)

    def _go_on(self, sentence: Sentence, cues: Sequence[Cue]) -> None:
        """Another speaker silences the report until it or its owner is named again."""
        named = bool(self._names & set(sentence.lows))
        others = [s for c in cues for s in c.sources if not self._names & set(s.text.lower().split())]
        if others:
            self._silent = True
        elif named:
            self._paragraph, self._silent = sentence.paragraph, False

    def of(self, sentence: Sentence) -> Attributed | None:
        """The report as the source of a figure that stands on nobody's word in its sentence, or None."""
        if not self._sources or self._silent or sentence.section != "body":
            return None
        return Attributed(self._sources, "says", "record", 0, 1, sentence)

    def _opened(self, sentence: Sentence, cues: Sequence[Cue]) -> tuple[SourcePhrase, ...]:
        """The sources of a cue that names a report, or who presents one."""
        for cue in cues:
            if cue.stance == "acts" or not cue.sources:
                continue
            first = cue.sources[0]
            if first.sentence is sentence and self._record(sentence, first.start - _BEFORE, first.end):
                return cue.sources
        return self._presented(sentence)

    def _record(self, sentence: Sentence, start: int, end: int) -> bool:
        lows = sentence.lows[max(0, start) : end]
        return any(self._words.accounts[low] for low in lows) or bool(self._words.account_phrases.all(lows))

    def _presented(self, sentence: Sentence) -> tuple[SourcePhrase, ...]:
        """Who publishes a report: "Das Bundeskriminalamt hat die Kriminalstatistik vorgelegt"."""
        ids = sentence.fragments
        for at, low in enumerate(sentence.lows):
            if low not in self._words.presenting:
                continue
            own = [i for i in range(len(ids)) if ids[i] == ids[at]]
            if self._record(sentence, own[0], own[-1] + 1):
                subject = self._reader.subject(sentence, at + 1 if sentence.tags[at] in _FINITE else at)
                if subject is not None:
                    return (subject,)
        return ()

    def _naming(self, sentence: Sentence, sources: Sequence[SourcePhrase]) -> frozenset[str]:
        """The names by which the text may speak of the report or its owner again."""
        own = {
            s.sentence.lows[i]
            for s in sources
            for i in range(s.start, s.end)
            if s.sentence.tags[i] in ("NOUN", "NAME") and s.sentence.tokens[i].text[:1].isupper()
        }
        named = {low for low in sentence.lows if self._words.accounts[low]}
        return frozenset(own | named) - self._words.anaphors
