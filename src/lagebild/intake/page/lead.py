"""The standfirst of a page: a short text near the headline that the markup sets apart from the body."""

from __future__ import annotations

from collections.abc import Iterator

from lagebild.intake.page.metadata import PageFacts, alike
from lagebild.intake.page.tree import Element, elements, is_outside, key, names_of, opening, text_of
from lagebild.intake.page.vocabulary import vocabulary

SHORTEST, LONGEST = 4, 75
"""Words of a standfirst."""
CANDIDATES = ("p", "h2", "h3", "h4", "div", "span", "strong", "section")
BODY_WORDS = 12
"""Words from which a paragraph that nothing sets apart is the beginning of the body."""
LONGEST_CHARS = 1_000
LOOKED_AT = 600
"""Elements behind the headline within which the standfirst stands."""
WRAPPERS = 3
"""How many elements around a text may carry the word that marks it."""
DESCRIBED_LETTERS = 40
"""Letters by which a description and the text that it repeats are told to be the same."""
NEARLY_THE_TITLE = 0.8
HEADINGS = ("h2", "h3", "h4")
BOLD = ("b", "strong")
NOT_INSIDE = frozenset(("figure", "figcaption", "a", "li", "blockquote", "time"))
MARKED, DESCRIBED, BOLD_LEAD, SUBTITLE = 4, 3, 2, 1
"""How strongly a text is set apart. A marked one that is described too is surer still."""


def find_standfirst(root: Element, facts: PageFacts) -> str | None:
    """The text of the standfirst, or None. Codebook, `section`: set apart, before the body."""
    described = key(facts.description or "")
    candidates = list(_candidates(root, facts))
    best, strongest = None, 0
    for i, candidate in enumerate(candidates):
        text = text_of(candidate)
        strength = _strength(candidate, text, candidates[i + 1 :], facts, described)
        if strength > strongest:
            best, strongest = text, strength
        if strength == 0 and candidate.tag == "p" and len(text.split()) >= BODY_WORDS:
            break
    return best


def _candidates(root: Element, facts: PageFacts) -> Iterator[Element]:
    """Short texts behind the headline, down to the first paragraph that is too long."""
    passed, looked = facts.heading is None, 0
    for element in elements(root):
        if element is facts.heading:
            passed = True
            continue
        if not passed:
            continue
        looked += 1
        if looked > LOOKED_AT:
            return
        if element.tag not in CANDIDATES or not _is_leaf(element) or not _is_open(element):
            continue
        text = text_of(element, LONGEST_CHARS)
        length = len(text.split())
        if element.tag == "p" and length > LONGEST:
            return
        if SHORTEST <= length <= LONGEST and not _is_title(text, facts.title):
            yield element


def _is_title(text: str, title: str | None) -> bool:
    return title is not None and alike(text, title) >= NEARLY_THE_TITLE and len(text) < 1.5 * len(title)


def _is_leaf(element: Element) -> bool:
    """Whether an element holds text and no other block."""
    return element.tag == "p" or not any(
        child.tag in CANDIDATES or child.tag in ("ul", "ol", "figure") for child in element.iterdescendants()
    )


def _is_open(element: Element) -> bool:
    """Whether an element is neither a link, nor a caption, nor in another part of the page."""
    media = vocabulary().media
    for node in (element, *element.iterancestors()):
        if node.tag in ("article", "main", "body"):
            break
        if node.tag in NOT_INSIDE or names_of(node) & media:
            return False
    return not is_outside(element)


def _strength(element: Element, text: str, following: list[Element], facts: PageFacts, described: str) -> int:
    told = _is_described(element, text, following, described)
    if _is_marked(element, text):
        return MARKED + int(told)
    if told:
        return DESCRIBED
    if _is_bold(element):
        return BOLD_LEAD
    return SUBTITLE if _is_subtitle(element, facts.heading) else 0


def _is_marked(element: Element, text: str) -> bool:
    """Whether the element, or one around it that holds nothing else, is called a standfirst."""
    wanted, length = vocabulary().standfirst, len(key(text))
    node, levels = element, 0
    while node is not None and levels <= WRAPPERS and len(key(text_of(node, LONGEST_CHARS))) <= 1.1 * length:
        if names_of(node) & wanted:
            return True
        node, levels = node.getparent(), levels + 1
    return any(
        names_of(part) & wanted and len(key(text_of(part, LONGEST_CHARS))) >= 0.8 * length
        for part in element.iterdescendants(*BOLD)
    )


def _is_bold(element: Element) -> bool:
    """Whether a paragraph is bold from end to end and the one behind it is not."""
    text = key(text_of(element, LONGEST_CHARS))
    whole = element.tag in BOLD or any(
        key(text_of(bold, LONGEST_CHARS)) == text for bold in element.iter(*BOLD)
    )
    if not whole and "bold" not in names_of(element):
        return False
    paragraph = element if element.tag == "p" else next(element.iterancestors("p"), element)
    after = next((p for p in paragraph.itersiblings("p") if opening(p)), None)
    return after is not None and next(after.iter(*BOLD), None) is None and "bold" not in names_of(after)


def _is_described(element: Element, text: str, following: list[Element], described: str) -> bool:
    """Whether the page gives this text as its description, and it is set otherwise than the body.

    Many pages give the first sentences of the body, so the description alone proves nothing.
    """
    told = key(text)
    if len(told) < DESCRIBED_LETTERS // 2 or not (
        described.startswith(told[:DESCRIBED_LETTERS]) and told.startswith(described[:DESCRIBED_LETTERS])
    ):
        return False
    texts = ((e, text_of(e, LONGEST_CHARS)) for e in following)
    body = next((e for e, other in texts if len(other.split()) >= BODY_WORDS and key(other) != told), None)
    return body is None or _setting(body) != _setting(element)


def _setting(element: Element) -> tuple[str, ...]:
    parent = element.getparent()
    return (
        element.tag,
        element.get("class") or "",
        parent.tag if parent is not None else "",
        (parent.get("class") or "") if parent is not None else "",
    )


def _is_subtitle(element: Element, heading: Element | None) -> bool:
    """Whether a lower heading stands in one box with the headline, or a paragraph in its <header>."""
    if heading is None:
        return False
    if element.tag in HEADINGS:
        return element.getparent() in (heading.getparent(), *heading.iterancestors("hgroup", "header"))
    header = next(heading.iterancestors("header"), None)
    return (
        element.tag == "p"
        and header is not None
        and header in element.iterancestors("header")
        and len(text_of(element, LONGEST_CHARS).split()) >= BODY_WORDS
    )
