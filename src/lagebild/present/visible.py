"""Text from strangers made harmless to look at: nothing in it can steer a terminal or turn a line around."""

from __future__ import annotations

import re

_SPACE = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
_STEERING = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Control, bidirectional, zero-width and tag characters, and lone surrogates."""
_SOFT_HYPHEN = "\u00ad"


def visible(text: str) -> str:
    """`text` on one line, with each character that would steer the display written out, as ``<U+202E>``.

    Line breaks and tabs become one space; a soft hyphen, which only says where a word may be broken,
    is left out.
    """
    return _STEERING.sub(_named, _SPACE.sub(" ", text))


def _named(match: re.Match[str]) -> str:
    char = match.group()
    return "" if char == _SOFT_HYPHEN else f"<U+{ord(char):04X}>"


def shortened(text: str, limit: int) -> str:
    """At most `limit` characters, cut at a space where there is one near, with "…" for the rest."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    space = cut.rfind(" ", limit * 2 // 3)
    return (cut[:space] if space > 0 else cut).rstrip() + "…"
