"""Makes claims of drafts: words with their places, ids, and the evidence for each field."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from lagebild.extract.aliases import MOST, Aliases
from lagebild.extract.attribution import SourcePhrase
from lagebild.extract.draft import Draft
from lagebild.extract.evidence import evidence_of
from lagebild.extract.units import unit_of
from lagebild.extract.wording import Worded, counted_words
from lagebild.knowledge import Resolver
from lagebild.model import Claim, Document, Population, Source, SourceRole, Span, ValidTime


def assemble(document: Document, drafts: Sequence[Draft], aliases: Aliases) -> tuple[Claim, ...]:
    """The claims in reading order, each number and measure once."""
    claims: list[Claim] = []
    seen: set[str] = set()
    ids = [_claim_id(document, draft) for draft in drafts]
    for draft, claim_id, words in zip(drafts, ids, counted_words(drafts), strict=True):
        if claim_id in seen:
            continue
        seen.add(claim_id)
        whole = draft.mention.antecedent if draft.mention.link == "part" else None
        part_of = ids[whole] if whole is not None else None
        claims.append(_claim(document, draft, (claim_id, part_of), aliases, words))
    return tuple(claims)


def _claim_id(document: Document, draft: Draft) -> str:
    """Content-addressed: the same figure and measure at the same place of the same text has the same id."""
    number = draft.mention.sentence.span(draft.mention.number.core, draft.mention.number.end)
    key = f"{document.id}:{number.start}:{draft.mention.measured.measure}"
    return hashlib.sha256(key.encode()).hexdigest()[:12]


def _claim(
    document: Document,
    draft: Draft,
    ids: tuple[str, str | None],
    aliases: Aliases,
    words: Worded,
) -> Claim:
    """The claim of a draft; `ids` are its own and that of the figure it is a part of."""
    mention, text = draft.mention, document.text
    number = mention.sentence.span(mention.number.start, mention.number.end)
    spans = {"number": number}
    place = draft.located.place
    if place is not None:
        spans["place"] = place.sentence.span(place.start, place.end)
    timed = draft.timed
    if timed.expression is not None and timed.sentence is not None:
        spans["time"] = timed.sentence.span(timed.expression.start, timed.expression.end)
    measured = mention.measured
    return Claim(
        id=ids[0],
        measure=measured.measure,  # type: ignore[arg-type]
        number=number.of(text),
        low=_plain(mention.number.low),
        high=_plain(mention.number.high),
        bound=mention.number.bound,
        unit=unit_of(draft, document.lang).unit,
        quote=text[mention.sentence.start : mention.sentence.end],
        start=mention.sentence.start,
        end=mention.sentence.end,
        section=mention.sentence.section,
        population=_population(document, draft, words.span),
        place=spans["place"].of(text) if "place" in spans else None,
        time=ValidTime(timed.first, timed.last),
        scope=timed.scope,
        sources=_sources(document, draft, aliases),
        modality=draft.judged.modality,
        unverified=draft.unverified,
        spans=spans,
        said=timed.said,
        part_of=ids[1],
        evidence=evidence_of(document, draft, words),
    )


def _plain(value: float | None) -> float | int | None:
    return int(value) if value is not None and value.is_integer() else value


def _population(document: Document, draft: Draft, span: Span | None) -> Population:
    actor = draft.owned.actor
    return Population(
        text=span.of(document.text) if span else None,
        actor=actor,
        kind=draft.kind.name,  # type: ignore[arg-type]
        name=Resolver.load(document.lang).actor_name(actor) if actor else None,
        start=span.start if span else None,
        end=span.end if span else None,
    )


def _sources(document: Document, draft: Draft, aliases: Aliases) -> tuple[Source, ...]:
    chain = draft.sources
    origins = _origins(chain)
    sources = []
    for index, phrase in enumerate(chain):
        span = phrase.sentence.span(phrase.start, phrase.end)
        role: SourceRole = "origin" if index < origins else "relay"
        known = aliases.of(span)
        mentions = tuple(dict.fromkeys((*phrase.means, *known.mentions)))[:MOST]
        sources.append(
            Source(span.of(document.text), role, span.start, span.end, known.actor, known.name, mentions)
        )
    return tuple(sources)


def _origins(chain: Sequence[SourcePhrase]) -> int:
    """How many of the first sources are coordinated origins: they stand side by side in one sentence."""
    count = 1
    while count < len(chain) and chain[count].sentence is chain[count - 1].sentence:
        end, start = chain[count - 1].end, chain[count].start
        between = chain[count].sentence.tags[end:start]
        if between not in (["AND"], ["AND", "PREP"], ["AND", "TO"]):
            break
        count += 1
    return count
