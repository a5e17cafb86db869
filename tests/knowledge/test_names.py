"""States, groups, bodies and papers by name, adjective, inhabitant, seat; and words that are none."""

from __future__ import annotations

import pytest

from lagebild.knowledge import Resolver

from .texts import Piece, actors, cut, mentions, one

FOUND = [
    ("de", "Die ukrainische Armee meldete Verluste.", "ukrainische", "UKR", "adjective"),
    ("de", "Drei Irakerinnen und ein Syrer starben.", "Irakerinnen", "IRQ", "inhabitant"),
    ("de", "Zwei Deutsche wurden verletzt.", "Deutsche", "DEU", "inhabitant"),
    ("de", "Drei deutsche Helfer kamen ums Leben.", "deutsche", "DEU", "adjective"),
    ("de", "Deutsche Soldaten übernahmen die Sicherung.", "Deutsche", "DEU", "adjective"),
    ("de", "Russlands Verluste steigen.", "Russlands", "RUS", "name"),
    ("de", "In der Elfenbeinküste wurden Wahlen abgehalten.", "Elfenbeinküste", "CIV", "name"),
    ("de", "Birma bestritt die Zahlen.", "Birma", "MMR", "name"),
    ("de", "Pjöngjang schickt weitere Soldaten.", "Pjöngjang", "PRK", "metonym"),
    ("de", "Die Moskauer Führung schweigt.", "Moskauer", "RUS", "metonym"),
    ("de", "Der Kreml wies das zurück.", "Kreml", "RUS", "metonym"),
    ("de", "Bei einem Anschlag in Kabul starben zehn Menschen.", "Kabul", "AFG", "place"),
    ("de", "Kämpfe in Nordsyrien und der Ostukraine.", "Ostukraine", "UKR", "place"),
    ("de", "Im Gazastreifen wurden 20 Menschen getötet.", "Gazastreifen", "PSE", "place"),
    ("de", "Ein US-Soldat wurde verletzt.", "US", "USA", "prefix"),
    ("de", "Der IS-Kämpfer wurde festgenommen.", "IS", "isis", "prefix"),
    ("de", "Die UN-Mission zählte 40 Tote.", "UN", "un", "prefix"),
    ("de", "Ein Hamas-Kommandeur kam um.", "Hamas", "hamas", "prefix"),
    ("de", "Sechs Talibankämpfer ergaben sich.", "Talibankämpfer", "taliban", "prefix"),
    ("de", "Ein Kremlsprecher widersprach.", "Kremlsprecher", "RUS", "prefix"),
    ("de", "Prorussische Kämpfer rückten vor.", "Prorussische", "RUS", "relation"),
    ("de", "Die US-geführte Truppe zog ab.", "US", "USA", "relation"),
    ("de", "Die Al-Kaida bekannte sich.", "Al-Kaida", "al_qaeda", "name"),
    ("de", "Die Dschihadistenmiliz Islamischer Staat bekannte sich.", "Islamischer Staat", "isis", "name"),
    ("de", "Das Welternährungsprogramm warnt.", "Welternährungsprogramm", "wfp", "name"),
    ("de", "Blauhelme bargen die Toten.", "Blauhelme", "un_peacekeepers", "name"),
    ("de", "Das berichtet die „Welt“ am Montag.", "Welt", "welt", "name"),
    ("de", "Die südkoranische Zeitung schweigt.", "südkoranische", "KOR", "adjective"),
    ("en", "The US said it had no troops there.", "US", "USA", "name"),
    ("en", "U.S. troops left the base.", "U.S. troops", "USA.army", "name"),
    ("en", "The U.S. Army left the base.", "U.S. Army", "USA.army", "name"),
    ("en", "Eleven Iraqis were killed.", "Iraqis", "IRQ", "inhabitant"),
    ("en", "An Iraqi was killed.", "Iraqi", "IRQ", "inhabitant"),
    ("en", "Two Iraqi soldiers were killed.", "Iraqi", "IRQ", "adjective"),
    ("en", "Two South African peacekeepers died.", "South African", "ZAF", "adjective"),
    ("en", "Russia’s losses are rising.", "Russia", "RUS", "name"),
    ("en", "Seoul confirmed the launch.", "Seoul", "KOR", "metonym"),
    ("en", "Downing Street declined to comment.", "Downing Street", "GBR", "metonym"),
    ("en", "Ten people died in Baghdad.", "Baghdad", "IRQ", "place"),
    ("en", "An attack in Nice killed dozens.", "Nice", "FRA", "place"),
    ("en", "Brussels has offered aid.", "Brussels", "eu", "name"),
    ("en", "Talks in Brussels ended.", "Brussels", "BEL", "place"),
    ("en", "The Iran-backed fighters withdrew.", "Iran", "IRN", "relation"),
    ("en", "Ethnic Albanians fled the town.", "Albanians", "ALB", "relation"),
    ("en", "Isis lost the city.", "Isis", "isis", "name"),
    ("en", "AL-SHABAAB CLAIMED THE ATTACK", "AL-SHABAAB", "al_shabaab", "name"),
    ("en", "Médecins Sans Frontières treated them.", "Médecins Sans Frontières", "msf", "name"),
    ("en", "Shining Path guerrillas killed a mayor.", "Shining Path", "shining_path", "name"),
    ("en", "The Pentagon put the toll at 12.", "Pentagon", "USA.defence_ministry", "name"),
]


@pytest.mark.parametrize(("lang", "text", "words", "actor", "how"), FOUND)
def test_found(lang: str, text: str, words: str, actor: str, how: str) -> None:
    mention = one(lang, text, words)
    assert (mention.actor, mention.how) == (actor, how)


NOT_FOUND = [
    ("de", "Sie ist dort, wo wir uns ein Bild machen.", None),
    ("de", "Die Welt und die Zeit stehen still.", None),
    ("de", "Das Bild zeigt den Stern im Focus.", None),
    ("de", "Er sprach auf Englisch.", "GBR"),
    ("de", "Auf der Deutschen Bank liegt viel Geld.", "DEU"),
    ("de", "Südamerikanische Staaten halfen.", "USA"),
    ("de", "Schiffe im Persischen Golf.", "IRN"),
    ("en", "This is for us, and who knows?", None),
    ("en", "LET US GO HOME NOW", "USA"),
    ("en", "Nice weather, they said.", "FRA"),
    ("en", "The turkey was cooked in china.", None),
    ("en", "Michael Jordan scored 40 points.", "JOR"),
    ("en", "Chad Smith was arrested.", "TCD"),
    ("en", "Chelsea Clinton spoke.", "hillary_clinton"),
    ("en", "The Gulf of Mexico is warm.", "MEX"),
    ("en", "The Kansas City Star reported it.", "USA"),
    ("en", "African American voters queued.", "USA"),
    ("en", "A contra dance with a guardian in the sun.", None),
    ("en", "CCTV footage showed the car.", None),
]


@pytest.mark.parametrize(("lang", "text", "actor"), NOT_FOUND)
def test_not_found(lang: str, text: str, actor: str | None) -> None:
    found = actors(lang, text)
    assert found == [] if actor is None else actor not in found


def test_how_words_are_cut_makes_no_difference() -> None:
    text = "Ein Al-Kaida-Kämpfer, Russia’s ally und B'Tselem; die US-Armee."
    for lang in ("de", "en"):
        whole = Resolver.load(lang).mentions(cut(text))
        split = Resolver.load(lang).mentions(cut(text, split=True))
        assert [(m.start, m.end, m.actor) for m in whole] == [(m.start, m.end, m.actor) for m in split]


def test_shared_names_follow_the_text() -> None:
    assert one("en", "Congolese soldiers near Brazzaville fired.", "Congolese").actor == "COG"
    assert one("en", "Congolese soldiers near Goma fired.", "Congolese").actor == "COD"
    default = one("en", "Congolese soldiers fired.", "Congolese")
    assert (default.actor, default.sure) == ("COD", False)
    assert one("de", "Reporter ohne Grenzen (RSF) zählte 50 Tote.", "RSF").actor == "rog"
    assert one("de", "Die RSF griff El Fasher im Sudan an.", "RSF").actor == "rsf"


def test_offsets_that_do_not_fit_the_words_are_kept_inside() -> None:
    odd = [Piece("US-Soldaten", 4, 6)]
    assert [(m.start, m.end) for m in Resolver.load("de").mentions(odd)] == [(4, 6)]


def test_empty() -> None:
    assert mentions("de", "") == ()
