"""Findings across articles: each rule has articles that it must catch, and some that it must not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pytest

from lagebild import read_text
from lagebild.knowledge import Resolver
from lagebild.knowledge.wars import at_war, in_war, wars
from lagebild.present.across import Wording
from lagebild.present.labels import labels_for
from lagebild.reconcile.across import Across, Placed, across


class Article(NamedTuple):
    publisher: str
    published: str
    lang: str
    body: str


NIS = "South Korea's National Intelligence Service"
DIENST = "des südkoreanischen Geheimdienstes NIS"
POST = Article(
    "Harbour Post",
    "2025-05-01",
    "en",
    f"About 600 North Korean soldiers have been killed so far, {NIS} said on Wednesday.",
)
KURIER = Article(
    "Elbkurier",
    "2025-05-01",
    "de",
    f"Rund 600 nordkoreanische Soldaten sind nach Angaben {DIENST} bisher gefallen.",
)
WIRE = Article(
    "Meridian Wire",
    "2025-05-02",
    "en",
    f"About 600 North Korean soldiers have been killed so far, according to {NIS}.",
)
LATER = Article(
    "Elbkurier",
    "2025-09-03",
    "de",
    f"Etwa 2.000 nordkoreanische Soldaten sind nach Angaben {DIENST} bisher gefallen.",
)
FEWER = Article(
    "Elbkurier",
    "2025-09-03",
    "de",
    f"Etwa 400 nordkoreanische Soldaten sind nach Angaben {DIENST} bisher gefallen.",
)
STALE = Article(
    "Tagesbote",
    "2025-09-20",
    "de",
    "Bisher sind rund 600 nordkoreanische Soldaten gefallen, "
    "sagte der südkoreanische Geheimdienst NIS im April.",
)
IN_TIME = Article(
    "Tagesbote",
    "2025-08-20",
    "de",
    "Bisher sind rund 600 nordkoreanische Soldaten gefallen, "
    "sagte der südkoreanische Geheimdienst NIS im April.",
)
CASUALTIES = Article(
    "Harbour Post",
    "2025-06-15",
    "en",
    "More than 6,000 North Korean casualties have been suffered so far, "
    "Britain's defence ministry said on Sunday.",
)
DEAD = Article(
    "Tagesbote",
    "2025-06-16",
    "de",
    "6.000 nordkoreanische Soldaten sind nach Angaben des britischen Verteidigungsministeriums vom "
    "Sonntag bisher gefallen.",
)
BOUND = Article(
    "Tagesbote",
    "2025-06-16",
    "de",
    "Mehr als 6.000 nordkoreanische Soldaten sind nach Angaben des britischen "
    "Verteidigungsministeriums vom Sonntag bisher gefallen.",
)
ENEMY = Article(
    "Tagesbote",
    "2025-06-19",
    "de",
    "Russland hat nach Angaben des ukrainischen Verteidigungsministeriums seit Beginn des Krieges "
    "1.008.240 Soldaten verloren.",
)
OWN = Article(
    "Tagesbote",
    "2025-06-19",
    "de",
    "Die Ukraine hat nach Angaben des ukrainischen Verteidigungsministeriums seit Beginn des Krieges "
    "45.100 Soldaten verloren.",
)
WATCHER = Article(
    "Tagesbote",
    "2025-06-19",
    "de",
    "Russland hat nach Angaben des britischen Verteidigungsministeriums seit Beginn des Krieges "
    "950.000 Soldaten verloren.",
)
NIS_MAY = Article(
    "Meridian Wire",
    "2025-06-15",
    "en",
    f"About 600 North Korean soldiers have been killed so far, {NIS} said on Saturday.",
)


CAUTIOUS = Article(
    "Harbour Post",
    "2024-12-20",
    "en",
    f"At least 100 North Korean soldiers have been killed so far, {NIS} said on Thursday.",
)
CASUALTIES_IN_KURSK = Article(
    "Harbour Post",
    "2025-06-15",
    "en",
    "More than 6,000 North Korean casualties have been suffered so far in the Kursk region, "
    "Britain's defence ministry said on Sunday.",
)
DEAD_IN_SUMY = Article(
    "Tagesbote",
    "2025-06-16",
    "de",
    "6.000 nordkoreanische Soldaten sind nach Angaben des britischen Verteidigungsministeriums vom "
    "Sonntag bisher in Sumy gefallen.",
)
BOTH = Article(
    "Meridian Wire",
    "2025-09-20",
    "en",
    f"About 2,000 North Korean soldiers have been killed so far, {NIS} said on Friday. "
    f"In April {NIS} had said that about 600 North Korean soldiers had been killed so far.",
)


def found(articles: Sequence[Article], claims: int = 1) -> list[Across]:
    placed = []
    for own in articles:
        head = f"---\npublished: {own.published}\npublisher: {own.publisher}\nlang: {own.lang}\n---\n"
        reading = read_text(head + own.body)
        assert 1 <= len(reading.claims) <= claims, (own.body, reading.claims)
        placed += [Placed(c, reading.document.id, own.published, own.publisher) for c in reading.claims]
    return list(across(placed))


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        ([POST, KURIER, WIRE], ["single_origin"]),
        ([POST, KURIER], []),
        ([POST, KURIER, KURIER], []),
        ([POST, LATER], ["revision"]),
        ([POST, FEWER], ["decreasing_total"]),
        ([LATER, STALE], ["revision", "stale"]),
        ([LATER, IN_TIME], ["revision"]),
        ([CAUTIOUS, POST], ["revision"]),
        ([CAUTIOUS, POST, LATER], ["revision", "revision"]),
        ([CASUALTIES, DEAD], ["term_shift"]),
        ([CASUALTIES_IN_KURSK, DEAD], ["term_shift"]),
        ([CASUALTIES_IN_KURSK, DEAD_IN_SUMY], []),
        ([CASUALTIES, BOUND], ["term_shift"]),
        ([BOUND, DEAD], ["bound_dropped"]),
        ([NIS_MAY, BOUND], ["contradiction"]),
        ([POST, BOUND], []),
        ([NIS_MAY, CASUALTIES], []),
        ([ENEMY], ["interested_source"]),
        ([OWN], ["interested_source"]),
        ([WATCHER], []),
        ([ENEMY, WATCHER], ["contradiction", "interested_source"]),
    ],
)
def test_each_rule(articles: list[Article], expected: list[str]) -> None:
    assert [a.type for a in found(articles)] == expected


def test_one_claimant_is_counted_once_across_languages() -> None:
    (one,) = found([POST, KURIER, WIRE])
    assert [p.publisher for p in one.claims] == ["Harbour Post", "Elbkurier", "Meridian Wire"]
    assert one.facts == {"outlets": 3.0}


def test_own_and_enemy_losses_are_told_apart() -> None:
    assert sorted(a.rule for a in found([OWN, ENEMY])) == ["enemy", "own"]


def test_a_party_to_a_war_is_told_once_for_all_days() -> None:
    later = ENEMY._replace(published="2025-06-25", body=ENEMY.body.replace("1.008.240", "1.014.900"))
    (interested,) = found([ENEMY, later])
    assert interested.facts == {"claims": 2.0}
    assert [p.published for p in interested.claims] == ["2025-06-19", "2025-06-25"]
    assert interested.id == found([ENEMY])[0].id, "it stays the same finding while claims are added"


def test_many_outlets_of_one_day_are_compared_in_no_time() -> None:
    (placed,) = (p for p in found([ENEMY])[0].claims)
    many = [placed._replace(document=f"{n:05}", publisher=f"{n}") for n in range(20_000)]
    assert {a.type for a in across(many)} == {"single_origin", "interested_source"}


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        (
            "en",
            "first “About 600” killed (South Korea's National Intelligence Service, 30 Apr 2025, "
            "Harbour Post)",
        ),
        (
            "de",
            "erst „About 600“ getötet (South Korea's National Intelligence Service, 30.4.2025, Harbour Post)",
        ),
    ],
)
def test_a_sentence_in_the_readers_language(lang: str, words: str) -> None:
    (revision,) = found([POST, LATER])
    shown = Wording(labels_for(lang), []).of(revision)
    assert words in shown.text
    assert shown.documents == tuple(p.document for p in revision.claims)


def test_every_rule_has_its_sentence_in_every_language() -> None:
    kinds = {
        (a.type, a.rule)
        for articles in (
            [POST, KURIER, WIRE],
            [POST, FEWER],
            [LATER, STALE],
            [CASUALTIES, DEAD],
            [BOUND, DEAD],
            [OWN, ENEMY, WATCHER],
        )
        for a in found(articles)
    }
    assert len(kinds) == 9
    for lang in ("de", "en"):
        words = labels_for(lang).across
        assert all(f"{type_}.{rule}" in words for type_, rule in kinds)


def test_wars_have_their_time() -> None:
    assert at_war("RUS", "UKR", "2025-06-19") and at_war("UKR", "RUS", "2014")
    assert not at_war("RUS", "UKR", "2013-12-31")
    assert not at_war("USA", "taliban", "2022-01-01")
    assert not in_war("CHE", None)
    resolver = Resolver.load("en")
    assert all(resolver.actor(party) for war in wars() for party in (war.one, war.other))
    assert all(war.last is None or war.first <= war.last for war in wars())


def test_an_article_that_gives_the_new_figure_too_is_not_stale() -> None:
    assert [f.type for f in found([LATER, STALE])] == ["revision", "stale"]
    assert not any(f.type == "stale" for f in found([LATER, BOTH], claims=2))
