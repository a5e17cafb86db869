"""Texts of invented agencies about an invented fire, and what outlets make of them. A paragraph is a line."""

# ruff: noqa: E501

from __future__ import annotations

WIRE = """\
Bei einem Brand in einem Munitionslager nahe der Hafenstadt Marenau sind in der Nacht zum Dienstag mindestens 14 Menschen ums Leben gekommen. Das teilte der Katastrophenschutz am Morgen mit. Weitere 37 Menschen wurden verletzt, neun von ihnen schweben nach Angaben der Klinik in Lebensgefahr.

Das Feuer war gegen 2.40 Uhr in einer Halle am Rand des Geländes ausgebrochen und hatte rasch auf drei Nachbargebäude übergegriffen. Mehrere Explosionen waren noch in 20 Kilometern Entfernung zu hören. Die Behörden räumten zwei Dörfer, rund 1.200 Bewohner verbrachten die Nacht in Turnhallen.

Zur Ursache wollte sich der Sprecher des Verteidigungsministeriums nicht äußern. Man ermittle in alle Richtungen, sagte er, einen Angriff von außen könne man weder bestätigen noch ausschließen. Die Opposition forderte den Rücktritt des Ministers, der erst im März für strengere Regeln geworben hatte.

In dem Lager waren nach früheren Angaben der Armee bis zu 900 Tonnen alter Granaten untergebracht. Schon vor sechs Jahren hatte es dort gebrannt, damals starb ein Wachmann. Anwohner klagen seit langem, dass die Halden viel zu nah an ihren Häusern liegen und niemand sie abträgt."""

OTHER_WIRE = """\
Nach dem Feuer in einem Depot der Armee bei Marenau suchen Rettungskräfte weiter nach Verschütteten. Bislang seien 14 Leichen geborgen worden, sagte ein Sprecher des Katastrophenschutzes am Dienstagmittag. In den Krankenhäusern der Gegend liegen 37 Verletzte.

Augenzeugen berichteten von einem Feuerball, der die Nacht taghell machte. «Wir dachten, der Krieg hat angefangen», sagte eine Frau, die mit ihren Kindern in eine Schule geflohen war. Insgesamt mussten rund 1.200 Menschen ihre Wohnungen verlassen.

Der Sprecher des Verteidigungsministeriums sagte, man ermittle in alle Richtungen. Die Staatsanwaltschaft leitete ein Verfahren gegen die Betreiberfirma ein, die das Gelände seit vier Jahren bewacht. Kritiker hatten wiederholt gewarnt, die Anlage sei veraltet."""

OWN_INTRO = """\
Es ist die schlimmste Nacht, die Marenau seit einer Generation erlebt hat: Noch am Mittag hängt der Rauch über dem Hafen, und vor dem Rathaus stehen die Menschen in langen Schlangen an, um nach Verwandten zu fragen."""

IMPRINT = """\
Dieser Beitrag gibt den Stand bei seinem Erscheinen wieder. Unsere Redaktion prüft alle Angaben nach bestem Wissen, für die Inhalte fremder Seiten übernehmen wir keine Haftung. Hinweise auf Fehler nehmen wir unter der bekannten Anschrift gern entgegen und berichtigen sie so schnell wie möglich."""

SHORT = (
    "In Marenau hat ein Munitionslager gebrannt. Mindestens 14 Menschen kamen ums Leben, 37 wurden verletzt."
)

FORM = """\
Die Armee des Nordens hat nach Angaben des Generalstabs seit Beginn des Krieges {0} Soldaten verloren, davon {1} am vergangenen Tag. Zerstört wurden nach derselben Aufstellung bisher {2} Panzer, {3} gepanzerte Fahrzeuge, {4} Geschütze und {5} Drohnen. Die Angaben des Generalstabs lassen sich unabhängig nicht überprüfen, die andere Seite veröffentlicht seit langem keine Zahlen zu ihren eigenen Verlusten und äußert sich zu denen des Gegners nur selten."""
MONDAY = FORM.format("81.350", "410", "1.204", "2.611", "977", "3.020")
TUESDAY = FORM.format("81.790", "440", "1.209", "2.630", "981", "3.041")


def paragraphs(text: str) -> list[str]:
    return text.split("\n\n")


def third(text: str) -> str:
    """The text, cut to its first third."""
    return text[: text.index(". ", len(text) // 3) + 1]


def edited(text: str) -> str:
    """Words exchanged here and there."""
    for old, new in (
        ("ums Leben gekommen", "getötet worden"),
        ("nach Angaben der Klinik", "den Ärzten zufolge"),
        ("rasch", "schnell"),
        ("Bewohner", "Einwohner"),
        ("Anwohner klagen", "Nachbarn beklagen"),
    ):
        text = text.replace(old, new)
    return text
