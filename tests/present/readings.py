"""Readings built by hand from texts that were invented for these tests."""

from __future__ import annotations

import datetime

import msgspec

from lagebild.model import Evidence, Measure, Reading

from .draft import Draft

GERMAN = (
    ("headline", "Hunderte Tote nach Dammbruch: Regierung spricht von Sabotage"),
    (
        "standfirst",
        "Im Tal der Larve sind ganze Dörfer überflutet. Noch immer werden Dutzende Menschen vermisst.",
    ),
    (
        "paragraph",
        "Bei dem Dammbruch am Montag sind nach Angaben des Katastrophenschutzes mindestens 84 Menschen "
        "ums Leben gekommen und 130 verletzt worden, wie die Agentur Nordpress unter Berufung auf "
        "die Zeitung „Talbote“ schrieb.",
    ),
    ("crosshead", "Fast 9.000 Menschen ohne Dach"),
    (
        "paragraph",
        "Ein Sprecher der 40 geretteten Arbeiter sagte, höchstens zehn Kollegen seien noch im Tunnel "
        "eingeschlossen.",
    ),
    (
        "paragraph",
        "Die Bergfront behauptete, sie habe 200 im April entführte Schülerinnen freigelassen. "
        "Unabhängig prüfen ließ sich das nicht.",
    ),
    (
        "paragraph",
        "Das Verteidigungsministerium will 1.200 bis 1.500 Soldaten schicken; weniger als 300 seien "
        "schon da.",
    ),
    (
        "paragraph",
        "Das Innenministerium bestritt, dass mehr als 500 Menschen gestorben seien. "
        "Die Landesbank schätzt den Bedarf auf rund 2,5 Milliarden Euro.",
    ),
    ("credits", "(nop/tab)"),
)
ENGLISH = (
    ("headline", "Scores killed as ferry convoy is shelled off Port Ansel"),
    (
        "paragraph",
        "At least 31 sailors were killed and about 60 wounded when shells hit a convoy on Tuesday, "
        "the coast guard told the Ansel Herald.",
    ),
    (
        "paragraph",
        "Up to 15 people may still be trapped below deck, according to two rescuers cited by Bluewire.",
    ),
    ("crosshead", "Nearly 400 taken off"),
    (
        "paragraph",
        "The navy's press office, quoting the harbour master, said between 40 and 50 shells were fired "
        "in fewer than 12 minutes; it said 22 were intercepted. None of this could be verified.",
    ),
    (
        "paragraph",
        "The rebels reportedly lost more than 20 boats. They denied that 18 of their men had been captured.",
    ),
    (
        "paragraph",
        "The ministry plans to send two frigates and has promised 12.5 million dollars. Half of the port "
        "is closed.",
    ),
)


def german() -> Reading:
    """13 claims with all nine bounds, a chain of three, a number inside a source, a number claimed twice."""
    draft = Draft("de", GERMAN, datetime.date(2031, 5, 7), extra={"source": "damm.txt"})
    day = ("2031-05-05", "2031-05-05")
    flood, way = (
        GERMAN[2][1],
        (
            ("des Katastrophenschutzes", "origin"),
            ("die Zeitung „Talbote“", "relay"),
            ("die Agentur Nordpress", "relay"),
        ),
    )
    front = "Die Bergfront behauptete, sie habe 200 im April entführte Schülerinnen freigelassen."
    navy, denial = GERMAN[6][1], "Das Innenministerium bestritt, dass mehr als 500 Menschen gestorben seien."
    ministry = (("Das Verteidigungsministerium", "origin"),)
    why = (
        Evidence("number", "number.vague_plural", "Hunderte", 0, 8),
        Evidence("low", "bound.vague", "Hunderte", 0, 8),
        Evidence("population.actor", "actor.none_named"),
        Evidence("time", "time.publication_date"),
    )
    draft.claim(
        "Hunderte",
        "killed",
        200,
        None,
        quote=GERMAN[0][1],
        bound="vague",
        whose="Tote",
        time=(None, "2031-05-07"),
        evidence=why,
    )
    draft.claim(
        "Dutzende",
        "missing",
        24.0,
        None,
        quote="Noch immer werden Dutzende Menschen vermisst.",
        bound="vague",
        whose="Menschen",
        time=(None, "2031-05-07"),
        scope="total",
    )
    draft.claim(
        "mindestens 84",
        "killed",
        84,
        None,
        quote=flood,
        bound="at_least",
        whose="Menschen",
        time=day,
        place="Tal der Larve",
        sources=way,
    )
    draft.claim("130", "wounded", 130.0, 130.0, quote=flood, time=day, sources=way)
    draft.claim(
        "Fast 9.000",
        "displaced",
        None,
        9000,
        quote=GERMAN[3][1],
        bound="almost",
        whose="Menschen",
        scope="stock",
        time=("2031-05-07", "2031-05-07"),
    )
    draft.claim("40", "rescued", 40, 40, quote=GERMAN[4][1], whose="Arbeiter", kind="workers")
    draft.claim(
        "höchstens zehn",
        "affected",
        None,
        10,
        quote=GERMAN[4][1],
        bound="at_most",
        whose="Kollegen",
        kind="workers",
        place="Tunnel",
        sources=(("Ein Sprecher der 40 geretteten Arbeiter", "origin"),),
    )
    for measure, time in (("released", (None, None)), ("captured", ("2031-04", "2031-04"))):
        draft.claim(
            "200",
            msgspec.convert(measure, Measure),
            200,
            200,
            quote=front,
            whose="Schülerinnen",
            kind="children",
            time=time,
            sources=(("Die Bergfront", "origin"),),
            modality="alleged",
            unverified=True,
        )
    draft.claim(
        "1.200 bis 1.500",
        "deployed",
        1200,
        1500,
        quote=navy,
        bound="range",
        whose="Soldaten",
        kind="military",
        actor="LRV",
        name="Larvien",
        scope="plan",
        modality="planned",
        sources=ministry,
    )
    draft.claim(
        "weniger als 300",
        "deployed",
        None,
        300,
        quote=navy,
        bound="less_than",
        kind="military",
        actor="LRV",
        name="Larvien",
        scope="stock",
        sources=ministry,
    )
    draft.claim(
        "mehr als 500",
        "killed",
        500,
        None,
        quote=denial,
        bound="more_than",
        whose="Menschen",
        time=day,
        modality="denied",
        sources=(("Das Innenministerium", "origin"),),
    )
    draft.claim(
        "rund 2,5 Milliarden",
        "aid",
        2.5e9,
        2.5e9,
        bound="about",
        unit="eur",
        kind="none",
        scope="plan",
        quote="Die Landesbank schätzt den Bedarf auf rund 2,5 Milliarden Euro.",
        modality="estimated",
        sources=(("Die Landesbank", "origin"),),
    )
    draft.finding(
        "headline_unsupported", (1, 3), "Die Überschrift nennt Hunderte Tote, der Text mindestens 84."
    )
    draft.finding(
        "contradiction", (3, 12), "Die Behörde nennt mindestens 84 Tote, das Ministerium bestreitet 500."
    )
    return draft.reading()


def english() -> Reading:
    """12 claims: chains of two and three, a share, money, an unverified sentence, a denial."""
    draft = Draft(
        "en", ENGLISH, datetime.date(2031, 6, 12), "Southern Mail", {"url": "https://example.org/convoy"}
    )
    day = ("2031-06-10", "2031-06-10")
    first, trapped, plan = (
        ENGLISH[1][1],
        ENGLISH[2][1],
        "The ministry plans to send two frigates and has promised 12.5 million dollars.",
    )
    shells = ENGLISH[4][1].split(" None of")[0]
    guard = (("the coast guard", "origin"), ("the Ansel Herald", "relay"))
    navy = (("the harbour master", "origin"), ("The navy's press office", "relay"))
    draft.claim(
        "Scores",
        "killed",
        40,
        None,
        quote=ENGLISH[0][1],
        bound="vague",
        place="Port Ansel",
        time=(None, "2031-06-12"),
    )
    draft.claim(
        "At least 31",
        "killed",
        31,
        None,
        quote=first,
        bound="at_least",
        whose="sailors",
        kind="military",
        time=day,
        sources=guard,
    )
    draft.claim("about 60", "wounded", 60.0, 60.0, quote=first, bound="about", time=day, sources=guard)
    draft.claim(
        "Up to 15",
        "affected",
        None,
        15,
        quote=trapped,
        bound="at_most",
        whose="people",
        modality="possible",
        sources=(("two rescuers", "origin"), ("Bluewire", "relay")),
    )
    draft.claim("Nearly 400", "rescued", None, 400, quote=ENGLISH[3][1], bound="almost")
    draft.claim(
        "between 40 and 50",
        "strikes",
        40,
        50,
        quote=shells,
        bound="range",
        unit="item",
        kind="equipment",
        whose="shells",
        time=day,
        sources=navy,
        unverified=True,
    )
    draft.claim(
        "22",
        "intercepted",
        22,
        22,
        quote=shells,
        unit="item",
        kind="equipment",
        time=day,
        sources=navy,
        unverified=True,
    )
    draft.claim(
        "more than 20",
        "equipment_lost",
        20,
        None,
        quote="The rebels reportedly lost more than 20 boats.",
        bound="more_than",
        unit="item",
        whose="boats",
        kind="equipment",
        modality="alleged",
    )
    draft.claim(
        "18",
        "captured",
        18,
        18,
        quote="They denied that 18 of their men had been captured.",
        whose="their men",
        kind="militants",
        actor="shore_front",
        modality="denied",
        sources=(("They", "origin"),),
    )
    draft.claim(
        "two",
        "deployed",
        2,
        2,
        quote=plan,
        unit="item",
        whose="frigates",
        kind="equipment",
        scope="plan",
        time=("2031-07", "2031-07"),
        modality="planned",
    )
    draft.claim(
        "12.5 million",
        "aid",
        12_500_000.0,
        12_500_000.0,
        quote=plan,
        unit="usd",
        kind="none",
        scope="plan",
        modality="planned",
    )
    draft.claim(
        "Half of",
        "buildings",
        0.5,
        0.5,
        quote="Half of the port is closed.",
        unit="share",
        whose="the port",
        kind="none",
    )
    draft.finding("headline_unsupported", (1, 2), "The headline says scores; the text has at least 31.")
    return draft.reading()
