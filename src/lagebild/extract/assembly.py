"""Makes claims of drafts: words with their places, ids, and the evidence for each field."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache

from lagebild.extract.aliases import Aliases
from lagebild.extract.attribution import SourcePhrase
from lagebild.extract.draft import Draft
from lagebild.extract.frames import catalogue
from lagebild.extract.numbers import NumberMention
from lagebild.knowledge import Resolver
from lagebild.languages import WordIndex, language, words_of
from lagebild.model import Claim, Document, Evidence, Population, Source, SourceRole, Span, ValidTime


def assemble(document: Document, drafts: Sequence[Draft], aliases: Aliases) -> tuple[Claim, ...]:
    """The claims in reading order, each number and measure once."""
    claims: list[Claim] = []
    seen: set[str] = set()
    ids = [_claim_id(document, draft) for draft in drafts]
    for draft, claim_id in zip(drafts, ids, strict=True):
        if claim_id in seen:
            continue
        seen.add(claim_id)
        whole = draft.mention.antecedent if draft.mention.link == "part" else None
        claims.append(
            _claim(document, draft, claim_id, ids[whole] if whole is not None else None, aliases, drafts)
        )
    return tuple(claims)


def _claim_id(document: Document, draft: Draft) -> str:
    """Content-addressed: the same figure and measure at the same place of the same text has the same id."""
    number = draft.mention.sentence.span(draft.mention.number.core, draft.mention.number.end)
    key = f"{document.id}:{number.start}:{draft.mention.measured.measure}"
    return hashlib.sha256(key.encode()).hexdigest()[:12]


def _claim(
    document: Document,
    draft: Draft,
    claim_id: str,
    part_of: str | None,
    aliases: Aliases,
    drafts: Sequence[Draft],
) -> Claim:
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
        id=claim_id,
        measure=measured.measure,  # type: ignore[arg-type]
        number=number.of(text),
        low=_plain(mention.number.low),
        high=_plain(mention.number.high),
        bound=mention.number.bound,
        unit=_unit(draft, document.lang),
        quote=text[mention.sentence.start : mention.sentence.end],
        start=mention.sentence.start,
        end=mention.sentence.end,
        section=mention.sentence.section,
        population=_population(document, draft, drafts),
        place=spans["place"].of(text) if "place" in spans else None,
        time=ValidTime(timed.first, timed.last),
        scope=timed.scope,
        sources=_sources(document, draft, aliases),
        modality=draft.judged.modality,
        unverified=draft.unverified,
        spans=spans,
        said=timed.said,
        part_of=part_of,
        evidence=_evidence(document, draft),
    )


def _plain(value: float | None) -> float | int | None:
    return int(value) if value is not None and value.is_integer() else value


def _unit(draft: Draft, lang: str) -> str:
    number: NumberMention = draft.mention.number
    if number.form == "share":
        return "share"
    if number.currency is not None:
        return number.currency
    noun = draft.mention.noun
    counted = draft.mention.counted
    if noun is not None and counted.head is not None and noun.class_ in ("area", "goods"):
        found = _units(lang)[draft.sentence.lows[counted.head]]
        if found:
            return found[0]
    if noun is not None and noun.class_ in ("equipment", "munition", "building", "attack", "event", "goods"):
        return "item"
    if noun is not None and noun.class_ == "person":
        return "person"
    return catalogue().unit(draft.mention.measured.measure)


@lru_cache(maxsize=8)
def _units(code: str) -> WordIndex[str]:
    return WordIndex(
        (word, unit) for unit, listing in language(code).nouns.units.items() for word in words_of(listing)
    )


def _population(document: Document, draft: Draft, drafts: Sequence[Draft]) -> Population:
    span = _counted_words(draft, drafts)
    actor = draft.owned.actor
    return Population(
        text=span.of(document.text) if span else None,
        actor=actor,
        kind=draft.kind,  # type: ignore[arg-type]
        name=Resolver.load(document.lang).actor_name(actor) if actor else None,
        start=span.start if span else None,
        end=span.end if span else None,
    )


def _counted_words(draft: Draft, drafts: Sequence[Draft]) -> Span | None:
    """The words for those counted; of a figure that stands alone ("… und 40 verletzt") its antecedent's."""
    mention = draft.mention
    sentence, counted, number = mention.sentence, mention.counted, mention.number
    if counted.head is not None and counted.head < number.start:
        return sentence.span(counted.noun.start if counted.noun else counted.head, counted.head + 1)
    if counted.head is not None and counted.end > number.end:
        # "dozens of men": the men are counted
        start = number.end + (sentence.tags[number.end] == "PREP" and counted.end > number.end + 1)
        return sentence.span(start, counted.end)
    whole = mention.antecedent
    if whole is None or drafts[whole].mention.measured.counted != mention.measured.counted:
        return None
    return _counted_words(drafts[whole], drafts)


def _sources(document: Document, draft: Draft, aliases: Aliases) -> tuple[Source, ...]:
    chain = draft.sources
    origins = _origins(chain)
    sources = []
    for index, phrase in enumerate(chain):
        span = phrase.sentence.span(phrase.start, phrase.end)
        role: SourceRole = "origin" if index < origins else "relay"
        known = aliases.of(span)
        sources.append(Source(span.of(document.text), role, span.start, span.end, *known))
    return tuple(sources)


def _origins(chain: Sequence[SourcePhrase]) -> int:
    """How many of the first sources are coordinated origins: they stand side by side in one sentence."""
    count = 1
    while (
        count < len(chain)
        and chain[count].sentence is chain[count - 1].sentence
        and chain[count].start == chain[count - 1].end + 1
        and chain[count].sentence.tags[chain[count - 1].end] == "AND"
    ):
        count += 1
    return count


def _evidence(document: Document, draft: Draft) -> tuple[Evidence, ...]:
    mention = draft.mention
    sentence, text = mention.sentence, document.text
    found: list[Evidence] = []

    def add(
        name: str, rule: str, start: int | None = None, end: int | None = None, where: object = None
    ) -> None:
        place = where if where is not None else sentence
        if start is None or end is None or end <= start:
            found.append(Evidence(name, rule))
            return
        span = place.span(start, end)  # type: ignore[attr-defined]
        found.append(Evidence(name, rule, span.of(text), span.start, span.end))

    number, measured, timed = mention.number, mention.measured, draft.timed
    add("number", f"number-{number.form}", number.core, number.end)
    if number.start < number.core or number.bound not in ("exact",):
        add("bound", f"bound-{number.bound}", number.start, number.end)
    else:
        add("bound", "bound-none")
    add("measure", f"measure-{measured.rule}", measured.start, measured.end, measured.where)
    if draft.owned.mention is not None:
        actor = draft.owned.mention
        found.append(
            Evidence(
                "population.actor",
                f"actor-{draft.owned.rule}",
                text[actor.start : actor.end],
                actor.start,
                actor.end,
            )
        )
    else:
        add("population.actor", f"actor-{draft.owned.rule}")
    place = draft.located.place
    if place is not None:
        add("place", f"place-{draft.located.rule}", place.start, place.end, place.sentence)
    else:
        add("place", "place-none")
    if timed.expression is not None:
        add("time", f"time-{timed.time_rule}", timed.expression.start, timed.expression.end, timed.sentence)
    else:
        add("time", f"time-{timed.time_rule}")
    add("scope", f"scope-{timed.scope_rule}")
    if draft.attributed is not None:
        attributed = draft.attributed
        add("sources", f"source-{attributed.rule}", attributed.start, attributed.end, attributed.sentence)
    else:
        add("sources", "source-none")
    add("modality", f"modality-{draft.judged.rule}", draft.judged.start, draft.judged.end)
    add("unverified", "caveat" if draft.unverified else "caveat-none")
    return tuple(found)
