"""Characters that stand in a text without being seen: dropped, with a note. All others stay as they are.

A bidirectional control can show a reader another number than the one in the text, and a zero-width
character can hide a word from every pattern. Neither carries meaning in the languages that are read.
"""

from __future__ import annotations

import re

LINE_BREAKS = re.compile(r"\r\n?|[\v\f\x1c-\x1e\u2028]")
INVISIBLE = {
    "control characters": "\x00-\x08\x0e-\x1b\x1f\x7f\x81\x8d\x8f\x90\x9d",
    "soft hyphens": "\xad",
    "zero-width characters": "\u180e\u200b-\u200d\u2060-\u2064\ufeff",
    "bidirectional controls": "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f",
    "tag characters": "\ufff9-\ufffb\U000e0000-\U000e007f",
}
ANY_INVISIBLE = re.compile(f"[{''.join(INVISIBLE.values())}]")
EACH_INVISIBLE = {name: re.compile(f"[{chars}]") for name, chars in INVISIBLE.items()}
SURROGATES = re.compile("[\ud800-\udfff]")
C1 = {
    code: bytes([code]).decode("cp1252")
    for code in range(0x80, 0xA0)
    if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
"""A C1 control in a text is a Windows-1252 character that was mistaken for Latin-1: 0x96 is a dash."""
ANY_C1 = re.compile("[" + "".join(map(chr, C1)) + "]")


def clean(text: str) -> tuple[str, list[str]]:
    """The text with line ends as "\\n" and without invisible characters, and notes on what was changed."""
    notes = []
    text = LINE_BREAKS.sub("\n", text).replace("\u2029", "\n\n")
    text, lost = SURROGATES.subn("\ufffd", text)
    if lost:
        notes.append(f"{lost} characters are broken and were replaced.")
    if ANY_C1.search(text):
        text = text.translate(C1)
        notes.append("Control characters were read as the Windows-1252 characters that they stand for.")
    return _without_invisible(text, notes), notes


def _without_invisible(text: str, notes: list[str]) -> str:
    if not ANY_INVISIBLE.search(text):
        return text
    removed = {name: len(pattern.findall(text)) for name, pattern in EACH_INVISIBLE.items()}
    kinds = ", ".join(f"{count} {name}" for name, count in removed.items() if count)
    notes.append(f"Invisible characters were removed: {kinds}.")
    return ANY_INVISIBLE.sub("", text)
