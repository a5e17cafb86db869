# ruff: noqa: E501 - the texts stand as people write them
"""The language of a text, by its function words. All texts tell the same invented news."""

from __future__ import annotations

from pathlib import Path

import pytest

from lagebild.intake import Hints, document_from_text
from lagebild.languages import identify as module
from lagebild.languages.identify import identify, known_languages, language_code, traits
from lagebild.languages.layout import layout, month_numbers
from lagebild.model import LanguageError

KNOWN = {
    "de": "Die Behörden haben bestätigt, dass bei dem Angriff auf den Hafen mindestens zwölf Menschen ums Leben gekommen "
    "sind. Nach Angaben eines Sprechers der Polizei werden noch sechs Arbeiter vermisst, die Zahl könnte steigen.",
    "en": "The authorities have confirmed that at least twelve people were killed in the attack on the port. According to "
    "a police spokesman, six workers are still missing, and the toll could rise. The government has promised help.",
}
UNKNOWN = {
    "nl": "De autoriteiten hebben bevestigd dat bij de aanval op de haven minstens twaalf mensen om het leven zijn gekomen. "
    "Volgens een woordvoerder van de politie worden nog zes arbeiders vermist.",
    "fr": "Les autorités ont confirmé que l’attaque contre le port a fait au moins douze morts. Selon un porte-parole de "
    "la police, six ouvriers sont toujours portés disparus.",
    "es": "Las autoridades confirmaron que el ataque contra el puerto dejó al menos doce muertos. Según un portavoz de la "
    "policía, seis trabajadores siguen desaparecidos.",
    "da": "Myndighederne har bekræftet, at mindst tolv mennesker er blevet dræbt i angrebet på havnen. Ifølge en talsmand "
    "for politiet er seks arbejdere stadig savnet.",
    "sv": "Myndigheterna har bekräftat att minst tolv människor har dödats i attacken mot hamnen. Enligt en talesman för "
    "polisen saknas fortfarande sex arbetare.",
    "pl": "Władze potwierdziły, że w ataku na port zginęło co najmniej dwanaście osób. Według rzecznika policji sześciu "
    "robotników nadal jest zaginionych.",
    "it": "Le autorità hanno confermato che nell'attacco al porto sono morte almeno dodici persone. Secondo un portavoce "
    "della polizia sei operai risultano ancora dispersi.",
    "ru": "Власти подтвердили, что в результате атаки на порт погибли по меньшей мере двенадцать человек.",
    "uk": "Влада підтвердила, що внаслідок атаки на порт загинули щонайменше дванадцять людей.",
    "ar": "أكدت السلطات مقتل اثني عشر شخصا على الأقل في الهجوم على الميناء.",
    "zh": "当局证实,至少有十二人在对港口的袭击中丧生。警方发言人说,仍有六名工人失踪。",
    "af": "Die owerhede het bevestig dat ten minste twaalf mense in die aanval op die hawe dood is. Volgens 'n woordvoerder "
    "van die polisie word ses werkers nog vermis.",
}


@pytest.mark.parametrize("lang", KNOWN)
def test_known(lang: str) -> None:
    assert identify(KNOWN[lang]) == lang


@pytest.mark.parametrize("lang", UNKNOWN)
def test_unknown_whole_and_by_its_first_words(lang: str) -> None:
    assert identify(UNKNOWN[lang]) is None
    assert identify(" ".join(UNKNOWN[lang].split()[:8])) is None


@pytest.mark.parametrize(
    ("headline", "lang"),
    [
        ("Mehr als 40 Tote nach Angriff auf Hafen", "de"),
        ("Ministerin: Zahl der Toten steigt auf 40", "de"),
        ("Toll in harbour attack rises to 40", "en"),
        ("More than 40 killed in harbour attack", "en"),
        ("Halvesund", None),
        ("40 : 12", None),
        ("", None),
    ],
)
def test_headline(headline: str, lang: str | None) -> None:
    assert identify(headline) == lang


def test_foreign_words_in_an_article_do_not_turn_it() -> None:
    assert identify(KNOWN["de"] + " „We are in the middle of it“, sagte er.") == "de"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("de", "de"),
        ("de-AT", "de"),
        ("DE_de", "de"),
        ("German", "de"),
        ("deutsch", "de"),
        ("en-GB", "en"),
        ("fr", None),
        ("", None),
    ],
)
def test_names_of_languages(name: str, code: str | None) -> None:
    assert language_code(name) == code


def test_error_names_the_known_languages_and_what_to_do() -> None:
    with pytest.raises(LanguageError, match=r"known are de, en.*--lang"):
        document_from_text(UNKNOWN["nl"], source="a.txt")
    with pytest.raises(LanguageError, match="«fr»"):
        document_from_text(KNOWN["de"], hints=Hints(lang="fr"))
    with pytest.raises(LanguageError, match="front matter"):
        document_from_text(f"---\nlang: nl\n---\n{UNKNOWN['nl']}")


def test_a_language_is_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for lang in known_languages():
        (tmp_path / lang).mkdir()
        (tmp_path / lang / "identify.toml").write_bytes((module.FOLDER / lang / "identify.toml").read_bytes())
    (tmp_path / "nl").mkdir()
    (tmp_path / "nl" / "identify.toml").write_text(
        'names = "dutch"\nwords = "de het een dat bij op om van nog zijn hebben worden"\n'
    )
    monkeypatch.setattr(module, "FOLDER", tmp_path)
    module._lookups.cache_clear()
    try:
        assert identify(UNKNOWN["nl"]) == "nl"
        assert identify(KNOWN["de"]) == "de"
    finally:
        module._lookups.cache_clear()


def test_faulty_data_is_an_error_that_names_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FOLDER", tmp_path)
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "identify.toml").write_text('names = "x"\nwords = "y"\nwodrs = "z"\n')
    with pytest.raises(LanguageError, match=r"xx/identify.toml.*wodrs"):
        traits("xx")
    with pytest.raises(LanguageError, match="«yy»"):
        traits("yy")


@pytest.mark.parametrize("lang", known_languages())
def test_data_has_no_duplicates_and_no_rival_that_is_its_own_word(lang: str) -> None:
    data = traits(lang)
    for entry in (data.words, data.endings):
        words = entry.split()
        assert len(words) == len(set(words)), {word for word in words if words.count(word) > 1}
    assert not set(data.words.split()) & set(data.rivals.split())


@pytest.mark.parametrize("lang", known_languages())
def test_layout_of_every_language(lang: str) -> None:
    words = layout(lang)
    assert set(words.months) == set(range(1, 13))
    assert set(month_numbers(lang)) <= set(month_numbers())
    assert words.credits.agencies
    assert words.furniture.lines
