"""The lines between two `---` at the top of a text file.

Read line by line and leniently, not as YAML: people write titles with colons and without quotes.
"""

from __future__ import annotations

import re

import msgspec

FENCE = "---"
LINES = 100
"""A block without an end within so many lines is no front matter."""
FIELD = re.compile(r"([A-Za-z][\w-]{0,30})\s{0,8}:(?:\s(.*))?$")
NAMES = {
    "title": "title",
    "headline": "title",
    "published": "published",
    "date": "published",
    "publisher": "publisher",
    "lang": "lang",
    "language": "lang",
    "url": "url",
}
ESCAPE = re.compile(r"\\([\"\\/nt])")
ESCAPED = {"n": " ", "t": " "}


class FrontMatter(msgspec.Struct, frozen=True):
    """The known fields that are not empty, and the text after the block."""

    fields: dict[str, str]
    body: str
    present: bool


def read_front_matter(text: str) -> FrontMatter:
    """Splits `text` into the fields of its front matter and its body. Without front matter, all is body."""
    start = _skip_blank(text)
    if not text.startswith(FENCE, start):
        return FrontMatter({}, text, False)
    lines: list[str] = []
    at = start
    for number in range(LINES):
        end = text.find("\n", at)
        line = text[at:] if end < 0 else text[at:end]
        if number == 0 and line.rstrip() != FENCE:
            break
        if number > 0 and line.rstrip() in (FENCE, "..."):
            return FrontMatter(_fields(lines), "" if end < 0 else text[end + 1 :], True)
        if number > 0 and not _belongs(line):
            break
        lines.append(line)
        if end < 0:
            break
        at = end + 1
    return FrontMatter({}, text, False)


def _skip_blank(text: str) -> int:
    match = re.match(r"\s*", text)
    return match.end() if match else 0


def _belongs(line: str) -> bool:
    """Whether a line can stand in front matter: a field, a comment, a list item, a continuation, nothing."""
    return not line.strip() or line[0] in " \t#-" or FIELD.match(line.rstrip()) is not None


def _fields(lines: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    name: str | None = None
    for line in lines[1:]:
        field = FIELD.match(line.rstrip()) if line[:1] not in (" ", "\t", "#", "-") else None
        if field is not None:
            name = NAMES.get(field.group(1).lower())
            if name is not None and name not in found:
                found[name] = (field.group(2) or "").strip()
            else:
                name = None
        elif name is not None and line[:1] in (" ", "\t"):
            found[name] = f"{found[name]} {line.strip()}".strip()
    return {name: value for name, raw in found.items() if (value := _value(raw))}


def _value(raw: str) -> str:
    """The value without its quotes and escapes, and without the marks of YAML's folded lines."""
    raw = re.sub(r"^[>|][-+]?\s+", "", raw).strip()
    if len(raw) >= 2 and raw[0] == raw[-1] == '"':
        return ESCAPE.sub(lambda m: ESCAPED.get(m.group(1), m.group(1)), raw[1:-1]).strip()
    if len(raw) >= 2 and raw[0] == raw[-1] == "'":
        return raw[1:-1].replace("''", "'").strip()
    return raw
