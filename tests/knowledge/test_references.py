"""General words that point back, and those that do not."""

from __future__ import annotations

import pytest

from .texts import mentions, one

BACK = [
    ("de", "Boko Haram griff in Nigeria an. Die Miliz tötete zehn Menschen.", "Miliz", "boko_haram"),
    ("de", "Die Huthi feuerten Raketen ab. Die Rebellen drohten mit mehr.", "Rebellen", "houthis"),
    ("de", "Russland setzt auf Drohnen. Das Land verlor viele Soldaten.", "Land", "RUS"),
    ("de", "Ärzte ohne Grenzen half. Die Organisation zählte 60 Verletzte.", "Organisation", "msf"),
    ("de", "Südkoreas Geheimdienst NIS zählt 600. Derselbe Dienst nannte 300.", "Dienst", "KOR.nis"),
    ("en", "Reuters cited the NIS. Later the agency spoke of 600.", "agency", "KOR.nis"),
    ("de", "Das schrieb die New York Times. Die Zeitung nannte Zahlen.", "Zeitung", "nyt"),
    ("en", "Islamic State claimed it. The group said 20 died.", "group", "isis"),
    ("en", "Al-Shabaab attacked. The militants killed nine.", "militants", "al_shabaab"),
    (
        "en",
        "The Syrian Observatory for Human Rights counted 12. The Observatory named them.",
        "Observatory",
        "sohr",
    ),
    ("en", "Nato left. The alliance lost 42 soldiers.", "alliance", "nato"),
    ("en", "Hezbollah and the IRA fell silent. The Lebanese group spoke.", "group", "hezbollah"),
]


@pytest.mark.parametrize(("lang", "text", "words", "actor"), BACK)
def test_points_back(lang: str, text: str, words: str, actor: str) -> None:
    mention = one(lang, text, words)
    assert (mention.actor, mention.how) == (actor, "reference")


def test_what_a_sentence_speaks_of_goes_before_what_it_names_in_passing() -> None:
    text = "Nordkorea hilft Russland gegen die Ukraine. Das Land schickte 10.000 Soldaten."
    assert one("de", text, "Land").actor == "PRK"


def test_a_dateline_is_a_place() -> None:
    text = "Pjöngjang/Moskau – Nordkorea hilft Russland. Das Land schickte 10.000 Soldaten."
    assert one("de", text, "Moskau").how == "place"
    assert one("de", text, "Land").actor == "PRK"


def test_the_country_is_that_of_the_institution_before() -> None:
    text = "Nordkorea schweigt, so ein südkoreanischer Abgeordneter und der Geheimdienst des Landes."
    assert one("de", text, "Landes").actor == one("de", text, "Geheimdienst").state == "KOR"


def test_two_candidates_are_not_sure() -> None:
    text = "Hamas and Hezbollah fired rockets. The group said so."
    assert one("en", text, "group").sure is False


def test_no_antecedent_is_said() -> None:
    mention = one("en", "The group attacked at dawn.", "group")
    assert (mention.actor, mention.sure) == (None, False)
    assert mention.rule == "general word without antecedent"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Hamas fled. A group of children played."),
        ("en", "Hamas fled. The militant group Unknown Front attacked."),
        ("de", "Die Hamas floh. Eine Gruppe von Kindern spielte."),
    ],
)
def test_does_not_point_back(lang: str, text: str) -> None:
    assert all(mention.how != "reference" for mention in mentions(lang, text))


def test_its_name_follows() -> None:
    found = mentions("en", "The militant group Boko Haram attacked.")
    assert [(mention.actor, mention.how) for mention in found] == [("boko_haram", "name")]
