"""Headline, date, publisher, language and address of a page, from JSON-LD, meta elements and markup."""

from __future__ import annotations

import datetime
import re
from itertools import islice

import msgspec

from lagebild.intake.dates import read_date
from lagebild.intake.naming import is_web_address
from lagebild.intake.page.linked_data import LinkedArticle, linked_articles
from lagebild.intake.page.tree import Element, elements, is_outside, key, names_of, opening, text_of
from lagebild.intake.page.vocabulary import plain_name, vocabulary

WORD = re.compile(r"\w{3,}")
SAME_HEADLINE = 0.5
"""Share of the words of the shorter one that two headlines of the same article have in common, at least."""
SITE_NAME = re.compile(r"\s+[|–—·»-]\s+[^|–—·»]{2,40}$|\s*：[^：]{2,20}$")
KICKER_FREE = 20
"""Letters that the end of a headline needs to pass for the headline without its kicker."""
LONGEST_HEADLINE = 400
HEADINGS = 20
"""Elements h1 that are looked at on one page."""


class PageFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What a page says of itself; None where it is silent."""

    title: str | None
    heading: Element | None
    """The element that holds the headline."""
    published: datetime.date | None
    unread_date: str | None
    """A publication date that is none."""
    publisher: str | None
    lang: str | None
    url: str | None
    description: str | None


def page_facts(root: Element, linked_data: tuple[str, ...]) -> PageFacts:
    """Reads what a page says of itself. Never raises: what is broken counts as missing."""
    metas, articles = _metas(root), linked_articles(linked_data)
    told = [_without_site(title) for title in _all(metas, vocabulary().title)]
    tag = next((_without_site(text_of(e, LONGEST_HEADLINE)) for e in root.iter("title")), "")
    heading = _heading(root, [*(a.headline for a in articles[:3]), *told, tag])
    shown = text_of(heading, LONGEST_HEADLINE)[:LONGEST_HEADLINE] if heading is not None else ""
    article = _described(articles, shown or next(iter(told), "") or tag)
    date, unread = _published(root, metas, article, heading)
    return PageFacts(
        title=_headline(shown, [article.headline, *told, tag]) or None,
        heading=heading,
        published=date,
        unread_date=unread,
        publisher=article.publisher or _first(metas, vocabulary().publisher),
        lang=_first(metas, vocabulary().lang) or root.get("lang") or article.lang or None,
        url=_address(root, metas),
        description=_first(metas, vocabulary().description) or article.description or None,
    )


def _metas(root: Element) -> dict[str, list[str]]:
    """The contents of all meta elements by plain name, in order."""
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv")
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            found.setdefault(plain_name(name[:80]), []).append(content)
    return found


def _all(metas: dict[str, list[str]], names: tuple[str, ...]) -> list[str]:
    return [value for name in names for value in metas.get(name, ())[:1]]


def _first(metas: dict[str, list[str]], names: tuple[str, ...]) -> str | None:
    return next(iter(_all(metas, names)), None)


def _without_site(title: str) -> str:
    return SITE_NAME.sub("", title[:LONGEST_HEADLINE])


def _heading(root: Element, told: list[str]) -> Element | None:
    """The h1 that is most like the headline that the page tells elsewhere; any h1 if it tells none."""
    headings = [h for h in islice(root.iter("h1"), HEADINGS) if opening(h)]
    told = [title for title in told if title]
    if not told:
        return next((h for h in headings if not is_outside(h)), None)
    best = max(
        headings,
        key=lambda h: max(alike(text_of(h, LONGEST_HEADLINE), title) for title in told),
        default=None,
    )
    if best is None or max(alike(text_of(best, LONGEST_HEADLINE), title) for title in told) < SAME_HEADLINE:
        return None
    return best


def alike(one: str, other: str) -> float:
    """Share of the words of the shorter text that the other has too, from 0 to 1."""
    a, b = ({word.casefold() for word in WORD.findall(text)} for text in (one, other))
    if not a or not b:
        return float(key(one) == key(other) != "")
    return len(a & b) / min(len(a), len(b))


def _described(articles: list[LinkedArticle], title: str) -> LinkedArticle:
    """The one of several described articles that the page is about."""
    if len(articles) < 2:
        return next(iter(articles), LinkedArticle())
    return max(articles, key=lambda a: (alike(a.headline, title), bool(a.published)))


def _headline(shown: str, told: list[str]) -> str:
    """The headline as the reader sees it: the h1, spelt as in the metadata, without the kicker above it."""
    told = [title for title in told if title]
    if not shown:
        return next(iter(told), "")
    for title in told:
        if key(title) == key(shown):
            return title
    for title in told:
        if len(key(title)) >= KICKER_FREE and key(shown).endswith(key(title)):
            return title
    return shown


def _published(
    root: Element, metas: dict[str, list[str]], article: LinkedArticle, heading: Element | None
) -> tuple[datetime.date | None, str | None]:
    """The day of publication and, if there is none, what stood there instead."""
    told = [article.published, *_all(metas, vocabulary().published), *_times(root, heading)]
    told = [value for value in told if value]
    for value in told:
        date = read_date(value)
        if date is not None:
            return date, None
    return None, next(iter(told), None)


def _times(root: Element, heading: Element | None) -> list[str]:
    """Times in the text: those that are marked as publication, else the first one below the headline."""
    marked: list[str] = []
    below: list[str] = []
    passed = heading is None
    for element in elements(root):
        if element is heading:
            passed = True
        if element.tag == "time" and element.get("datetime"):
            value = element.get("datetime").strip()
            if element.get("pubdate") is not None or names_of(element) & {
                "published",
                "datepublished",
                "publish",
            }:
                marked.append(value)
            elif passed and heading is not None and not below and not is_outside(element):
                below.append(value)
    return [*marked[:1], *below]


def _address(root: Element, metas: dict[str, list[str]]) -> str | None:
    links = (e.get("href") or "" for e in root.iter("link") if (e.get("rel") or "").lower() == "canonical")
    told = [*links, *_all(metas, vocabulary().url)]
    return next((url.strip() for url in told if is_web_address(url.strip()) and len(url) < 2_000), None)
