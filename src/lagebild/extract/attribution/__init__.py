"""On whose word a figure stands: cues of saying, their sources, chains, and sources that go on speaking."""

from lagebild.extract.attribution.cue import Cue
from lagebild.extract.attribution.cues import CueReader
from lagebild.extract.attribution.phrases import SourcePhrase
from lagebild.extract.attribution.records import RecordMemory
from lagebild.extract.attribution.speakers import Attributed, SpeakerMemory

__all__ = ["Attributed", "Cue", "CueReader", "RecordMemory", "SourcePhrase", "SpeakerMemory"]
