"""Bytes to characters: what the input declares, else UTF-8, else line by line. Never an error."""

from __future__ import annotations

import codecs
import re

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 before UTF-16: the mark of the one begins with the mark of the other."""
LABEL = re.compile(r"[\w.:-]{1,40}")
DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{1,40})""", re.IGNORECASE
)
DECLARED_WITHIN = 4096
TEXT_CODECS = re.compile(
    r"utf-(8|16|16-le|16-be|32)|ascii|iso8859-\d+|cp125\d|cp874|cp932|cp949|koi8-[rut]|mac-roman|mac-cyrillic"
    r"|gb2312|gbk|gb18030|big5|big5hkscs|shift_jis|euc_jp|euc_kr|iso2022_jp|tis-620"
)
"""Codecs that a page may ask for. Others turn bytes into bytes, or cost more than they read."""
WINDOWS = "cp1252"
ONE_BYTE = ("cp125", "iso8859", "mac")
MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def decode(data: bytes, declared: str | None = None) -> tuple[str, list[str]]:
    """The characters of `data`, and notes on what had to be repaired.

    `declared` is the encoding that came with the bytes (an HTTP header). A byte order mark wins over it.
    """
    for mark, codec in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _whole(data[len(mark) :], codec)
    codec = _codec(declared) or _without_mark(data) or _declared_inside(data) or "utf-8"
    if codec.startswith(ONE_BYTE) and _is_utf8(data):
        codec = "utf-8"
    return _whole(data, codec)


def _whole(data: bytes, codec: str) -> tuple[str, list[str]]:
    if codec == "utf-8":
        try:
            return data.decode("utf-8"), []
        except UnicodeDecodeError:
            return _line_by_line(data)
    text = data.decode(codec, errors="replace")
    lost = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    return text, [f"{lost} characters are not valid {codec} and could not be read."] if lost > 0 else []


def _is_utf8(data: bytes) -> bool:
    """Whether all of it is UTF-8. No text in a one-byte encoding is that by chance, whatever is declared."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not data.isascii()


def _line_by_line(data: bytes) -> tuple[str, list[str]]:
    """UTF-8 where a line is UTF-8, Windows-1252 where it is not: files pasted together from both exist."""
    lines, repaired, foreign = [], 0, 0
    for line in data.split(b"\n"):
        try:
            lines.append(line.decode("utf-8"))
            foreign += not line.isascii()
        except UnicodeDecodeError:
            lines.append(_mixed(line))
            repaired += 1
            foreign += MULTIBYTE.search(line) is not None
    if foreign:
        return "\n".join(lines), [
            f"The encoding is mixed: {repaired} lines hold Windows-1252, the rest is UTF-8."
        ]
    return "\n".join(lines), ["The text is not UTF-8; it was read as Windows-1252."]


def _mixed(line: bytes) -> str:
    if MULTIBYTE.search(line) is None:
        return line.decode(WINDOWS, errors="replace")
    return line.decode("utf-8", errors="lagebild-windows")


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode(WINDOWS, errors="replace"), error.end


codecs.register_error("lagebild-windows", _as_windows)


def _codec(label: str | None) -> str | None:
    """The codec for a declared label; None if it is unknown or may not be asked for."""
    if label is None or not LABEL.fullmatch(label):
        return None
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return None
    if not TEXT_CODECS.fullmatch(name):
        return None
    # What calls itself Latin-1 or ASCII is Windows-1252 or UTF-8 in truth (WHATWG Encoding, 4.2).
    return {"iso8859-1": WINDOWS, "ascii": "utf-8"}.get(name, name)


def _without_mark(data: bytes) -> str | None:
    """UTF-16 without a byte order mark: every other byte of a text in Latin letters is NUL."""
    sample = data[:4096]
    half = len(sample) // 2
    if half < 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.6 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None


def _declared_inside(data: bytes) -> str | None:
    found = DECLARED.search(data[:DECLARED_WITHIN])
    codec = _codec(found.group(1).decode("ascii")) if found else None
    # A page that could be read up to here is not UTF-16, whatever it says.
    return "utf-8" if codec is not None and codec.startswith(("utf-16", "utf-32")) else codec
