"""People: spellings, short names, offices and their time."""

from __future__ import annotations

import datetime

import pytest

from lagebild.knowledge import Resolver

from .texts import actors, mentions, one


@pytest.mark.parametrize(
    ("lang", "name", "actor"),
    [
        ("de", "Schoigu", "shoigu"),
        ("en", "Shoigu", "shoigu"),
        ("en", "Шойгу", "shoigu"),
        ("de", "Selenskyj", "zelensky"),
        ("en", "Zelenskyy", "zelensky"),
        ("en", "Zelensky", "zelensky"),
        ("de", "Netanjahu", "netanyahu"),
        ("en", "Erdoğan", "erdogan"),
        ("de", "Kim Jong-un", "kim_jong_un"),
        ("en", "Kim Jong Un", "kim_jong_un"),
        ("de", "Baschar al-Assad", "assad"),
    ],
)
def test_spellings(lang: str, name: str, actor: str) -> None:
    mention = one(
        lang, f"Das sagte {name} am Montag." if lang == "de" else f"So {name} said on Monday.", name
    )
    assert (mention.actor, mention.kind, mention.how) == (actor, "person", "person")


def test_whose_a_person_is() -> None:
    resolver = Resolver.load("de")
    assert resolver.people_of("shoigu") == "RUS"
    assert resolver.people_of("guterres") == "un"
    assert resolver.people_of("nasrallah") == "hezbollah"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Präsident Lee Jae-myung schwieg. Der Abgeordnete Lee Dong-min sprach. Lee ging dann."),
        ("en", "President Lee Jae-myung was silent. The lawmaker Lee Dong-min spoke. Then Lee left."),
    ],
)
def test_a_family_name_with_another_given_name_is_somebody_else(lang: str, text: str) -> None:
    found = [m.text for m in mentions(lang, text) if m.actor == "lee_jae_myung"]
    assert found == ["Lee Jae-myung"]


def test_short_name_needs_the_full_one_or_an_office() -> None:
    assert actors("en", "Bush fires burned for days.") == []
    assert one("en", "George W. Bush spoke. Later Bush left.", "Bush").actor == "bush_jr"
    assert one("en", "President Bush spoke.", "Bush").how == "person"


@pytest.mark.parametrize(("year", "actor"), [(1990, "bush_sr"), (2004, "bush_jr")])
def test_the_day_decides_between_two_of_one_name(year: int, actor: str) -> None:
    mention = one("en", "President Bush spoke.", "Bush", datetime.date(year, 6, 1))
    assert (mention.actor, mention.sure) == (actor, True)


def test_offices_on_a_day() -> None:
    putin = Resolver.load("en").actor("putin")
    assert putin.offices_on("2010-01-01") == ("RUS.prime_minister",)
    assert putin.offices_on("2024-01-01") == ("RUS.president",)


@pytest.mark.parametrize("lang", ["de", "en"])
def test_other_people_of_the_name(lang: str) -> None:
    assert "bloomberg" not in actors(lang, "New York, Michael Bloomberg.")
