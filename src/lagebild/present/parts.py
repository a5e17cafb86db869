"""Where in a document a place is: the headline, the third paragraph."""

from __future__ import annotations

import bisect
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lagebild.model import Claim, Document, SegmentKind
    from lagebild.present.labels import SectionLabels


class Parts:
    """The parts of a document with their labels, for many look-ups. Paragraphs are counted from 1."""

    def __init__(self, document: Document, labels: SectionLabels) -> None:
        self._labels = labels
        self._segments = sorted(document.segments, key=lambda s: s.start)
        self._starts = [s.start for s in self._segments]
        seen: Counter[SegmentKind] = Counter()
        self._names: list[str] = []
        for segment in self._segments:
            seen[segment.kind] += 1
            pattern: str = getattr(labels, segment.kind)
            self._names.append(pattern.format(n=seen[segment.kind]))

    def of(self, claim: Claim) -> str:
        """The part that the claim's number stands in; its section where no part covers it."""
        at = claim.spans["number"].start if "number" in claim.spans else claim.start
        index = bisect.bisect_right(self._starts, at) - 1
        if index >= 0 and at < self._segments[index].end:
            return self._names[index]
        section: str = getattr(self._labels, claim.section)
        return section.replace("{n}", "").strip()
