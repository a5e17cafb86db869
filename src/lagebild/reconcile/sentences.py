"""A finding in one plain sentence, in the language of the document. Words: languages/<lang>/findings.toml."""

from __future__ import annotations

from collections.abc import Sequence

from lagebild.languages import language
from lagebild.languages.schema import FindingSentences
from lagebild.model import Claim
from lagebild.reconcile.observation import Observation


def sentence(observation: Observation, lang: str) -> str:
    """The observation as one sentence with its figures and who gives them."""
    words = language(lang).findings
    figures = [_figure(c, words) for c in observation.claims]
    template = _template(observation, words)
    total = observation.total
    return template.format(
        first=figures[0],
        second=figures[-1],
        rest=_listed(figures[1:], words),
        list=_listed(figures, words),
        sum="" if total is None else f"{total:g}" if total < 1e6 else str(int(total)),
    )


def _template(observation: Observation, words: FindingSentences) -> str:
    if observation.type == "headline_unsupported":
        if len(observation.claims) == 1:
            return words.headline_unsupported_alone
        if observation.rule == "headline-unsure":
            return words.headline_unsure
        if observation.claims[0].section == "standfirst":
            return words.headline_standfirst
    return str(getattr(words, observation.type))


def _figure(claim: Claim, words: FindingSentences) -> str:
    figure = f"«{' '.join(claim.number.split())}» {words.measures[claim.measure]}"
    origin = claim.claimant
    return words.by.format(figure=figure, source=" ".join(origin.text.split())) if origin else figure


def _listed(figures: Sequence[str], words: FindingSentences) -> str:
    if len(figures) < 2:
        return "".join(figures)
    return ", ".join(figures[:-1]) + words.and_ + figures[-1]
