"""The words of the screens, one file a language: data that an editor can change without code."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources

import msgspec

from lagebild.model import (
    Bound,
    FindingType,
    LanguageError,
    Measure,
    Modality,
    PopulationKind,
    Scope,
)

FALLBACK = "en"
"""The language of the labels where there are none for the language of a document."""


class _Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One table of a label file. An unknown key is an error, so that a misspelt one is seen."""


class NumberLabels(_Section, frozen=True):
    decimal: str
    group: str
    percent: str
    million: str
    billion: str
    power: str
    units: dict[str, str]


class IntervalLabels(_Section, frozen=True):
    """How an interval is written, by bound; `unknown` where neither end is known."""

    exact: str
    about: str
    at_least: str
    more_than: str
    at_most: str
    less_than: str
    almost: str
    range: str
    vague: str
    unknown: str


class SectionLabels(_Section, frozen=True):
    headline: str
    standfirst: str
    crosshead: str
    paragraph: str
    caption: str
    credits: str
    body: str


class TimeLabels(_Section, frozen=True):
    undated: str
    until: str
    since: str
    between: str
    day: str
    month: str
    month_names: tuple[str, ...]


class ChainLabels(_Section, frozen=True, rename={"and_": "and"}):
    own_voice: str
    this_text: str
    origin: str
    relay: str
    publisher: str
    denier: str
    and_: str


class CountLabels(_Section, frozen=True):
    """Each the form for one and the form for any other number."""

    claims: tuple[str, str]
    measures: tuple[str, str]
    findings: tuple[str, str]
    sourceless: tuple[str, str]
    hedged: tuple[str, str]
    unverified: tuple[str, str]


class TallyLabels(_Section, frozen=True):
    """The same in digits, for rows and sentences: "1 text"."""

    claims: tuple[str, str]
    statements: tuple[str, str]
    articles: tuple[str, str]
    outlets: tuple[str, str]
    texts: tuple[str, str]


class Labels(_Section, frozen=True):
    """All labels of one language. What they stand for: the codebook."""

    lang: str
    limits: tuple[str, ...]
    """What a report does not do, in full sentences."""
    number: NumberLabels
    intervals: IntervalLabels
    bounds: dict[Bound, str]
    measures: dict[Measure, str]
    measure_notes: dict[Measure, str]
    kinds: dict[PopulationKind, str]
    scopes: dict[Scope, str]
    modalities: dict[Modality, str]
    sections: SectionLabels
    findings: dict[FindingType, str]
    time: TimeLabels
    chain: ChainLabels
    fields: dict[str, str]
    columns: dict[str, str]
    counts: CountLabels
    tallies: TallyLabels
    words: dict[str, str]
    origins_of_date: dict[str, str]
    languages: dict[str, str]
    report: dict[str, str]
    across: dict[str, str]
    """Findings across articles: the title of each type, the sentence of each rule, and slips of digits."""
    sources: dict[str, str]
    """Words of the table of claimants."""
    ledger: dict[str, str]
    """Words of the ledger's commands."""


def counted(forms: tuple[str, str], n: int) -> str:
    """The form for `n` with the number put in: ("one claim", "{n} claims") and 3 give "3 claims"."""
    return (forms[0] if n == 1 else forms[1]).format(n=n)


def label_languages() -> tuple[str, ...]:
    """The languages that have labels, sorted."""
    files = resources.files(__name__).iterdir()
    return tuple(sorted(f.name.removesuffix(".toml") for f in files if f.name.endswith(".toml")))


@functools.cache
def labels_for(lang: str) -> Labels:
    """The labels of a language; those of `FALLBACK` where it has none. Raises LanguageError on a bad file."""
    known = lang if lang in label_languages() else FALLBACK
    raw = resources.files(__name__).joinpath(f"{known}.toml").read_text(encoding="utf-8")
    try:
        return msgspec.convert(tomllib.loads(raw), Labels)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise LanguageError(
            f"The label file {known}.toml cannot be used: {error}. "
            "Mend it, or restore the one that was installed."
        ) from error
