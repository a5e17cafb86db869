"""Which time words date a statement rather than what is stated."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.analysis import Sentence
from lagebild.extract.attribution import Cue, SourcePhrase
from lagebild.extract.times import TimeExpression
from lagebild.extract.timing.binding import is_fronted
from lagebild.extract.timing.told import LONG
from lagebild.extract.timing.words import ScopeVocabulary

_FINITE = frozenset(("VFIN", "AFIN", "MFIN"))
_BACK = 12
"""How far before "am Montag vorgestellt hat" the noun of what came out may stand."""
_FAR_NOUN = 5
"""How far before "published on Sunday" the noun of what came out may stand."""
_BESIDE = 3
"""A time that stands farther behind an English verb of saying is not its own."""


def statement_times(
    sentence: Sentence, times: Sequence[TimeExpression], cues: Sequence[Cue], words: ScopeVocabulary
) -> list[TimeExpression]:
    """The times that date a statement: "sagte er am Freitag", "an analysis of 15 June", "by Sunday"."""
    return [
        t
        for t in times
        if t.kind != "after" and (t.role == "as_of" or _dates_statement(sentence, t, cues, words))
    ]


def _dates_statement(
    sentence: Sentence, time: TimeExpression, cues: Sequence[Cue], words: ScopeVocabulary
) -> bool:
    return (
        words.moves_toll(sentence, time)
        or _dates_document(sentence, time, words)
        or _dates_news(sentence, time, words)
        or words.is_dated(sentence, time.start)
        or any(_dates_cue(sentence, time, cue, words) for cue in cues)
    )


def _dates_document(sentence: Sentence, time: TimeExpression, words: ScopeVocabulary) -> bool:
    """ "a report published on Thursday", "das am Montag verbreitete Video": the day on which it came out."""
    lows, tags = sentence.lows, sentence.tags
    if time.role != "at":
        return False
    if lows[time.end : time.end + 1] and lows[time.end] in words.issued and tags[time.end] in ("ADJ", "VPP"):
        around = (*lows[max(0, time.start - _BACK) : time.start], *lows[time.end + 1 : time.end + 4])
        return any(low in words.documents for low in around)
    at = time.start - 1
    while at > 0 and (tags[at] in ("PREP", "DET", "ADV") or lows[at] in words.issued):
        at -= 1
    issued = any(low in words.issued for low in lows[at + 1 : time.start])
    before = range(max(0, at - _FAR_NOUN if issued else at), at + 1)
    fragment = sentence.fragments[at]
    return any(lows[i] in words.documents and sentence.fragments[i] == fragment for i in before)


def _dates_news(sentence: Sentence, time: TimeExpression, words: ScopeVocabulary) -> bool:
    """ "news emerged over the weekend that …", "am Montag wurde bekannt, dass …": when it became known."""
    ids, tags = sentence.fragments, sentence.tags
    here = [hit for hit in words.emerged.all(sentence.lows) if ids[hit.start] == ids[time.start]]
    if not here or time.role != "at":
        return False
    first = next((i for i in range(len(ids)) if ids[i] == ids[time.start] + 1), None)
    return first is not None and tags[first] == "SUB"


def _dates_cue(sentence: Sentence, time: TimeExpression, cue: Cue, words: ScopeVocabulary) -> bool:
    for source in cue.sources:
        if source.sentence is sentence and source.start <= time.start < source.end:
            return _is_of_source(sentence, time, source, cue.rule == "verb", words)
    if time.role == "since" or words.is_meant(sentence, time.start):
        return False
    if time.kind in LONG and words.forecasts(sentence):
        return False  # "rechnet in diesem Jahr mit 80.000 Flüchtlingen"
    if cue.takes == "figure" and not any(_is_somebody(source) for source in cue.sources):
        return False  # "On Monday it came to clashes": such verbs speak only where somebody does
    if cue.rule in ("preposition", "preposition-noun"):
        return time.kind not in ("days", "weekdays") and _follows_source(sentence, time, cue, words)
    return cue.rule == "verb" and cue.takes != "count" and _is_of_verb(sentence, time, cue, words)


def _is_somebody(source: SourcePhrase) -> bool:
    """Whether a source is more than a pronoun that stands for nobody ("es kam zu Unruhen")."""
    return any(tag != "PRON" for tag in source.sentence.tags[source.start : source.end])


def _is_of_source(
    sentence: Sentence, time: TimeExpression, source: SourcePhrase, verb: bool, words: ScopeVocabulary
) -> bool:
    """ "einer am Dienstag veröffentlichten Mitteilung"; "nach Angaben der Armee am Dienstag" is the day of
    the deed.
    """
    noun_after = any(t in ("NOUN", "NAME") for t in sentence.tags[time.end : source.end])
    if verb or noun_after or not words.bracket:
        return True
    return sentence.lows[time.start - 1] in words.origin


def _follows_source(sentence: Sentence, time: TimeExpression, cue: Cue, words: ScopeVocabulary) -> bool:
    """ "according to a report released on Sunday", "nach Angaben der Polizei vom Sonntag"."""
    last = max((s.end for s in cue.sources if s.sentence is sentence), default=cue.end)
    if words.bracket:
        return cue.end <= time.start <= last + 1 and sentence.lows[time.start - 1] in words.origin
    between = sentence.tags[last : time.start]
    return cue.end <= time.start <= last + _BESIDE and all(t in ("PREP", "VPP", "ADV") for t in between)


def _is_of_verb(sentence: Sentence, time: TimeExpression, cue: Cue, words: ScopeVocabulary) -> bool:
    """ "sagte er am Freitag", "On Friday he said", "Speaking in London on Friday, he said"."""
    ids = sentence.fragments
    if ids[time.start] + 1 == ids[cue.start] and time.start <= 2 and is_fronted(sentence, ids[time.start]):
        return True
    if ids[time.start] != ids[cue.start]:
        opening = [tag for tag, fragment in zip(sentence.tags, ids, strict=True) if fragment == 0]
        if opening[0] == "VING" and ids[time.start] == 0 and not _FINITE.intersection(opening):
            return True
        return cue.side == "right" and time.start <= 2 and time.end <= cue.start and ids[cue.start] == 1
    if words.bracket or cue.side == "left":
        return True
    return time.start < cue.start or time.start - cue.end <= _BESIDE
