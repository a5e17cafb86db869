"""What a page says of its article in JSON-LD (schema.org)."""

from __future__ import annotations

import html
import json
import re
from collections import deque
from collections.abc import Iterator
from typing import Any

import msgspec

from lagebild.intake.page.vocabulary import vocabulary

MAX_CHARS = 2_000_000
MAX_NODES = 5_000
PUBLISHED = re.compile(r'"datePublished"\s{0,5}:\s{0,5}"([^"]{8,40})"')


class LinkedArticle(msgspec.Struct, frozen=True):
    """One article as JSON-LD describes it; "" where it does not say."""

    headline: str = ""
    published: str = ""
    publisher: str = ""
    lang: str = ""
    description: str = ""


def linked_articles(scripts: tuple[str, ...]) -> list[LinkedArticle]:
    """The articles described on a page, in the order in which they stand. Broken scripts are passed over."""
    nodes = [node for script in scripts for node in _nodes(script)]
    named = {
        node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and _text(node.get("name"))
    }
    found = [_article(node, named) for node in nodes if _is_article(node)]
    if not found:
        dates = [match.group(1) for script in scripts if (match := PUBLISHED.search(script[:MAX_CHARS]))]
        found = [LinkedArticle(published=date) for date in dates[:1]]
    return found


def _nodes(script: str) -> list[dict[str, Any]]:
    """All objects in a script, the outer before the inner."""
    if len(script) > MAX_CHARS:
        return []
    try:
        waiting = deque([json.loads(_bare(script), strict=False)])
    except (ValueError, RecursionError):
        return []
    found: list[dict[str, Any]] = []
    while waiting and len(found) < MAX_NODES:
        node = waiting.popleft()
        if isinstance(node, dict):
            found.append(node)
            waiting.extend(value for value in node.values() if isinstance(value, dict | list))
        elif isinstance(node, list):
            waiting.extend(value for value in node if isinstance(value, dict | list))
    return found


def _bare(script: str) -> str:
    """Without the wrapping that old templates put around scripts."""
    return script.strip().removeprefix("<![CDATA[").removesuffix("]]>").strip().rstrip(";")


def _is_article(node: dict[str, Any]) -> bool:
    return any(kind.lower().endswith(vocabulary().articles) for kind in _strings(node.get("@type")))


def _article(node: dict[str, Any], named: dict[str, dict[str, Any]]) -> LinkedArticle:
    return LinkedArticle(
        headline=_text(node.get("headline")) or _text(node.get("name")),
        published=_text(node.get("datePublished")) or _text(node.get("dateCreated")),
        publisher=_name(node.get("publisher"), named) or _name(node.get("sourceOrganization"), named),
        lang=_text(node.get("inLanguage")),
        description=_text(node.get("description")),
    )


def _name(value: object, named: dict[str, dict[str, Any]]) -> str:
    """The name of an organisation: itself, its object, or a reference to an object elsewhere on the page."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str):
            return _text(item)
        if isinstance(item, dict):
            reference = item.get("@id")
            other = named.get(reference, {}) if isinstance(reference, str) else {}
            name = _text(item.get("name")) or _text(other.get("name"))
            if name:
                return name
    return ""


def _strings(value: object) -> Iterator[str]:
    yield from (item for item in (value if isinstance(value, list) else [value]) if isinstance(item, str))


def _text(value: object) -> str:
    """A string on one line, without the entities and tags that some templates leave in JSON."""
    text = next(_strings(value), "")
    if "&" in text or "<" in text:
        text = re.sub(r"<[^<>]{1,200}>", "", html.unescape(text))
    return " ".join(text.split())
