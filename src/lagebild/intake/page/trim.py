"""Cuts a page down to what can hold text, before any parser sees it, so that a hostile page costs little.

The parser's time grows with the square of the attributes of one element, and the extraction's with that
of the elements in one block. One pass over the tags here takes scripts, styles and comments out, shortens
monstrous tags and counts.
"""

from __future__ import annotations

import re

import msgspec

from lagebild.intake.naming import called
from lagebild.model import IntakeError

MAX_TAGS = 400_000
"""Far above any article: long live blogs have about 20,000."""
LONG_TAG = 2_000
"""Characters from which a tag is cut down to the attributes that are read."""
MAX_ATTRIBUTES = 200
# A quote opens a value only behind "=", as browsers read it: a stray one must not swallow the page.
TOKEN = re.compile(
    r"""<!--.*?(?:-->|\Z)
    |<(?P<raw>script|style)\b(?P<head>[^>]*+)>(?P<inside>.*?)(?:</(?P=raw)\s*+>|\Z)
    |<[a-zA-Z](?:[^>"'=]++|=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))?+|["'])*+(?:>|\Z)""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
ATTRIBUTE = re.compile(
    r"""\b(class|id|property|name|content|itemprop|href|datetime|lang|rel|role|charset)\s?=\s?("[^"]*+"|'[^']*+'|[^\s>"']++)""",
    re.IGNORECASE,
)
LINKED_DATA = "ld+json"


class Trimmed(msgspec.Struct, frozen=True):
    """A page without scripts, styles and comments, and the JSON-LD that stood in it."""

    html: str
    linked_data: tuple[str, ...]


def trim(html: str, source: str | None) -> Trimmed:
    """The page cut down. Raises IntakeError if it has more tags than any article."""
    if html.count("<") > MAX_TAGS:
        raise IntakeError(
            f"{called(source)} is a page of more than {MAX_TAGS:,} tags, which no article has: "
            "save the text of the article and give that."
        )
    linked: list[str] = []

    def cut(token: re.Match[str]) -> str:
        whole = token.group()
        if whole.startswith("<!--"):
            return ""
        if token["raw"] is None:
            return _shortened(whole) if len(whole) > LONG_TAG else whole
        if LINKED_DATA not in token["head"].lower():
            return ""
        linked.append(token["inside"])
        return whole

    return Trimmed(TOKEN.sub(cut, html), tuple(linked))


def _shortened(tag: str) -> str:
    name = re.match(r"<[a-zA-Z][\w:-]{0,40}", tag)
    kept: list[str] = []
    for found in ATTRIBUTE.finditer(tag):
        kept.append(found.group())
        if len(kept) == MAX_ATTRIBUTES:
            break
    return f"{name.group() if name else '<span'} {' '.join(kept)}>"
