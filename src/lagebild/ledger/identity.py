"""Which article a document is a revision of.

A changed text is a new document (ids are made from the content) and a revision of the same article: the same
web address; without one the same publisher, headline and day; without these the content itself, so that it
has no revisions.
"""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from lagebild.ledger.encoding import sha256
from lagebild.model import Document

_TRACKING = ("utm_", "fbclid", "gclid", "mc_", "at_medium", "at_campaign", "ref_")
_LENGTH = 16


def article_of(document: Document) -> str:
    """The id of the article: the same for all its revisions."""
    if document.url:
        return sha256("url", plain_address(document.url))[:_LENGTH]
    if document.title and document.published and document.publisher:
        parts = (document.publisher.casefold(), document.published.isoformat(), document.title.casefold())
        return sha256("head", *parts)[:_LENGTH]
    return sha256("text", document.sha256)[:_LENGTH]


def plain_address(url: str) -> str:
    """A web address without what does not change the article: fragment, tracking, case of the host,
    "www.", a last slash, http or https.
    """
    parts = urlsplit(url)
    query = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not k.startswith(_TRACKING)]
    host = parts.netloc.lower().removeprefix("www.")
    scheme = "https" if parts.scheme in ("http", "https") else parts.scheme
    return urlunsplit((scheme, host, parts.path.rstrip("/"), urlencode(query), ""))
