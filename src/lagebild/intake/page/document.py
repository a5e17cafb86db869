"""Puts what a page says of itself and the text that stands on it together into a document."""

from __future__ import annotations

import re

from lagebild.intake.characters import clean
from lagebild.intake.credits import credits_at_end, is_byline, is_credits
from lagebild.intake.freeze import Metadata, freeze
from lagebild.intake.furniture import is_caption, is_furniture
from lagebild.intake.hints import Hints
from lagebild.intake.language import settle_language
from lagebild.intake.naming import called, quoted
from lagebild.intake.page.captions import find_captions
from lagebild.intake.page.completion import completed
from lagebild.intake.page.lead import find_standfirst
from lagebild.intake.page.main_text import Block, main_text
from lagebild.intake.page.metadata import PageFacts, page_facts
from lagebild.intake.page.rough import rough_text
from lagebild.intake.page.tree import key, parse
from lagebild.intake.page.trim import trim
from lagebild.intake.parts import Part
from lagebild.intake.standfirst import is_standfirst
from lagebild.intake.text import Published, dated_in_credits, one_line
from lagebild.languages.layout import layout
from lagebild.model import Document, IntakeError, SegmentKind

SENTENCE_WORDS, SENTENCE_CHARS = 6, 60
"""Words, or characters in a script without blanks, before a full stop: no list of links has so many."""
ROUGH_CHARS = 500
"""Characters of running text that must be found where the extraction saw none."""
SENTENCE_WITHIN = 2_000
FULL_STOPS = (".", "!", "?", "…", "。", "！", "？", "।", "؟")
SENTENCE_END = re.compile(r"\w{2}[.!?…。！？।؟]\s+\w")
CLOSING = "\"”“»’')] "
HEADING_WORDS = 25
FIRST_BLOCKS = 6
"""Blocks among which the headline and the standfirst may stand once more."""
NO_FACTS = PageFacts(
    title=None,
    heading=None,
    published=None,
    unread_date=None,
    publisher=None,
    lang=None,
    url=None,
    description=None,
)


class Page:
    """One page on its way into a document."""

    def __init__(self, html: str, source: str | None) -> None:
        trimmed = trim(html, source)
        tree = parse(trimmed.html)
        self.facts = page_facts(tree.root, trimmed.linked_data) if tree is not None else NO_FACTS
        self.notes: list[str] = []
        blocks = main_text(tree) if tree is not None else None
        if tree is not None and blocks is not None and _runs(blocks):
            self.blocks = _clean(completed(tree.root, blocks))
            self.standfirst = find_standfirst(tree.root, self.facts)
            self.captions = find_captions(tree.root, self.facts.heading, self.blocks)
        else:
            self.blocks = self._roughly(trimmed.html, least=0 if blocks is None else ROUGH_CHARS)
            self.standfirst, self.captions = None, {}

    def _roughly(self, html: str, least: int) -> list[Block]:
        """The text of a page that could not be read by its structure, if it is at least so long."""
        blocks = _clean(rough_text(html))
        if sum(len(block.text) for block in blocks if _is_running_text(block)) < least:
            return []
        self.notes.append(
            "The page could not be read by its structure; its paragraphs were taken as they come."
        )
        return blocks


def _clean(blocks: list[Block]) -> list[Block]:
    """Without the invisible characters that a page writes as entities."""
    return [Block(text, block.heading) for block in blocks if (text := clean(block.text)[0].strip())]


def page_document(html: str, *, hints: Hints, source: str | None, notes: list[str]) -> Document:
    """The document of an HTML page.

    Raises IntakeError if there is no article on it, LanguageError if its language is not known.
    """
    page = Page(html, source)
    facts = page.facts
    if not _runs(page.blocks):
        raise IntakeError(
            f"{called(source)} is a page on which no article was found: "
            "save the text of the article and give that."
        )
    text = "\n".join(block.text for block in page.blocks)
    lang = settle_language(text, given=hints.lang, declared=None, template=facts.lang, source=source)
    title = one_line(hints.title) or one_line(clean(facts.title or "")[0])
    parts = _parts(page, title, lang)
    published = _published(page, parts, hints, lang)
    notes = notes + page.notes
    if facts.unread_date is not None and published.origin != "option":
        notes.append(f"The date on the page, {quoted(facts.unread_date)}, is no date and counts as unknown.")
    metadata = Metadata(
        title=title,
        published=published.date,
        published_from=published.origin,
        publisher=one_line(hints.publisher) or one_line(facts.publisher),
        lang=lang,
        url=hints.url or facts.url,
    )
    return freeze(parts, metadata, source=source, notes=notes)


def _published(page: Page, parts: list[Part], hints: Hints, lang: str) -> Published:
    if hints.published is not None:
        return Published(hints.published, "option")
    if page.facts.published is not None:
        return Published(page.facts.published, "page")
    return dated_in_credits(parts, lang)


def _runs(blocks: list[Block]) -> bool:
    return any(_is_running_text(block) for block in blocks)


def _is_running_text(block: Block) -> bool:
    ended = block.text.rstrip(CLOSING).endswith(FULL_STOPS) or SENTENCE_END.search(
        block.text[:SENTENCE_WITHIN]
    )
    long = (
        len(block.text.split(maxsplit=SENTENCE_WORDS)) >= SENTENCE_WORDS or len(block.text) >= SENTENCE_CHARS
    )
    return bool(ended) and long


def _parts(page: Page, title: str | None, lang: str) -> list[Part]:
    """Standfirst, blocks and captions in reading order, without the headline and without page furniture."""
    known = {key(title or ""), key(page.standfirst or ""), key(page.facts.title or "")}
    parts = [Part(clean(page.standfirst)[0], "standfirst")] if page.standfirst else []
    for number, block in enumerate([*page.blocks, None]):
        parts.extend(Part(clean(caption)[0], "caption") for caption in page.captions.get(number, ()))
        if block is not None and not (number < FIRST_BLOCKS and key(block.text) in known):
            parts.extend(_part(block, lang))
    while parts and parts[-1].kind == "crosshead":
        parts.pop()
    return parts if page.standfirst else _with_standfirst(parts, lang)


def _part(block: Block, lang: str) -> list[Part]:
    words = layout(lang)
    kind: SegmentKind = "paragraph"
    if is_furniture(block.text, words) or not key(block.text):
        return []
    if block.heading and len(block.text.split(maxsplit=HEADING_WORDS + 1)) <= HEADING_WORDS:
        kind = "crosshead"
    elif is_credits(block.text, words, last=False) or is_byline(block.text, words):
        kind = "credits"
    elif is_caption(block.text, lang):
        kind = "caption"
    return [Part(block.text, kind, credits_at_end(block.text, words) if kind == "paragraph" else None)]


def _with_standfirst(parts: list[Part], lang: str) -> list[Part]:
    """Where the markup says nothing, a dateline behind the first paragraph makes it the standfirst."""
    body = [i for i, part in enumerate(parts) if part.kind == "paragraph"]
    if not body:
        return parts
    first, following = parts[body[0]], [parts[i].text for i in body[1:3]]
    if not is_standfirst(first.text, following, titled=False, lang=lang):
        return parts
    return [*parts[: body[0]], Part(first.text, "standfirst"), *parts[body[0] + 1 :]]
