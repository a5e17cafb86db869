"""The parts of an article between reading it and freezing it."""

from __future__ import annotations

import msgspec

from lagebild.model import Segment, SegmentKind

GAP = "\n\n"


class Part(msgspec.Struct, frozen=True):
    """One block of text on its way into a document.

    `kind` None keeps the characters in the text, but makes no segment of them: nothing is read from a
    repeated headline or from page furniture. `credits_at` is where credits start inside the block.
    """

    text: str
    kind: SegmentKind | None
    credits_at: int | None = None


def joined(parts: list[Part]) -> tuple[str, tuple[Segment, ...]]:
    """The text with one blank line between the parts, and the segments in it. Blank parts are left out."""
    texts: list[str] = []
    segments: list[Segment] = []
    at = 0
    for part in parts:
        if not part.text.strip():
            continue
        segments.extend(_segments(part, at))
        texts.append(part.text)
        at += len(part.text) + len(GAP)
    return GAP.join(texts), tuple(segments)


def _segments(part: Part, at: int) -> list[Segment]:
    if part.kind is None:
        return []
    if part.credits_at is None:
        return [_trimmed(part.kind, part.text, 0, len(part.text), at)]
    return [
        _trimmed(part.kind, part.text, 0, part.credits_at, at),
        _trimmed("credits", part.text, part.credits_at, len(part.text), at),
    ]


def _trimmed(kind: SegmentKind, text: str, start: int, end: int, at: int) -> Segment:
    inside = text[start:end]
    start += len(inside) - len(inside.lstrip())
    return Segment(kind, at + start, at + start + len(inside.strip()))
