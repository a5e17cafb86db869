"""A finding in one plain sentence, in any language that has the words: languages/<lang>/findings.toml.

A sentence is made of the type, the rule and the claims alone, so that a kept finding can be worded anew for a
reader of another language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lagebild.languages import available, language
from lagebild.languages.schema import FindingSentences
from lagebild.model import Claim, Finding, FindingType


def sentence(type_: FindingType, rule: str, claims: Sequence[Claim], lang: str) -> str:
    """The finding as one sentence with its figures and who gives them."""
    words = language(lang).findings
    figures = [_figure(c, words) for c in claims]
    return _template(type_, rule, claims, words).format(
        first=figures[0],
        second=figures[-1],
        rest=_listed(figures[1:], words),
        list=_listed(figures, words),
        sum=_number(_sum_of_parts(claims), lang),
    )


def reworded(finding: Finding, claims: Mapping[str, Claim], lang: str) -> str:
    """The sentence of a finding in a reader's language; as it was kept, where the language has no words, or
    one of its claims is not among `claims` (by id).
    """
    own = [claims[i] for i in finding.claims if i in claims]
    if lang not in available() or len(own) != len(finding.claims) or not own:
        return finding.text
    return sentence(finding.type, finding.rule, own, lang)


def _template(type_: FindingType, rule: str, claims: Sequence[Claim], words: FindingSentences) -> str:
    if type_ == "headline_unsupported":
        if len(claims) == 1:
            return words.headline_unsupported_alone
        if rule == "headline-unsure":
            return words.headline_unsure
        if claims[0].section == "standfirst":
            return words.headline_standfirst
    if type_ == "arithmetic":
        more = _sum_of_parts(claims) > (claims[0].high or 0)
        return words.arithmetic if more else words.arithmetic_less
    return str(getattr(words, type_))


def _sum_of_parts(claims: Sequence[Claim]) -> float:
    """What the figures after the first come to, as the rule for parts and whole adds them up."""
    return sum(c.low or 0 for c in claims[1:])


def _number(n: float, lang: str) -> str:
    """A number as the language writes it: 151.000, 1,5."""
    basics = language(lang).basics
    whole, _, fraction = f"{n:,.2f}".partition(".")
    fraction = fraction.rstrip("0")
    return whole.replace(",", basics.group) + (basics.decimal + fraction if fraction else "")


def _figure(claim: Claim, words: FindingSentences) -> str:
    figure = f"«{' '.join(claim.number.split())}» {words.measures[claim.measure]}"
    origin = claim.claimant
    return words.by.format(figure=figure, source=" ".join(origin.text.split())) if origin else figure


def _listed(figures: Sequence[str], words: FindingSentences) -> str:
    if len(figures) < 2:
        return "".join(figures)
    return ", ".join(figures[:-1]) + words.and_ + figures[-1]
