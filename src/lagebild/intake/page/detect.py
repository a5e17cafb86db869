"""Whether a text is HTML. Told by what is in it: files are often named for something else."""

from __future__ import annotations

import re

from lagebild.intake.naming import called
from lagebild.model import IntakeError

HEAD = 2_000
PROLOGUE = re.compile(r"(?:\s++|<\?xml[^>]{0,200}>|<!--(?:(?!-->).){0,500}-->)*+", re.DOTALL)
DOCUMENT = re.compile(r"<(?:!doctype\s+html|html|head|body|meta|title)\b", re.IGNORECASE)
ELEMENTS = re.compile(
    r"</?(?:p|div|article|section|main|h[1-6]|ul|li|span|a|br|table|header|strong|em)\b[^<>]{0,500}>",
    re.IGNORECASE,
)
OTHER_XML = re.compile(r"<(?:\w+:)?(rss|feed|RDF|newsItem|NewsML|urlset|svg)\b", re.IGNORECASE)
FRAGMENT_ELEMENTS = 3
"""Elements within the first characters that make a fragment without <html> a page."""


def is_page(text: str) -> bool:
    """Whether a text is an HTML page or a fragment of one."""
    prologue = PROLOGUE.match(text)
    start = prologue.end() if prologue else 0
    if not text.startswith("<", start):
        return False
    head = text[start : start + HEAD]
    return DOCUMENT.search(head) is not None or len(ELEMENTS.findall(head)) >= FRAGMENT_ELEMENTS


def refuse_other_xml(text: str, source: str | None) -> None:
    """Raises IntakeError if a text is XML of another kind: a feed, a site map, a picture."""
    prologue = PROLOGUE.match(text)
    found = OTHER_XML.match(text, prologue.end() if prologue else 0)
    if found is not None:
        raise IntakeError(
            f"{called(source)} is XML («{found.group(1)}»), not an article: "
            "give the address or the page of one article."
        )
