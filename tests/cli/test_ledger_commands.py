"""The commands of the ledger as a person calls them: processes of their own, in a folder of their own."""

from __future__ import annotations

import csv
import io
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from lagebild.cli import reference
from lagebild.knowledge import published
from tests.cli.program import COMMAND, Done, environment, lagebild
from tests.ledger.conftest import article
from tests.syndication.texts import WIRE, third


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three articles, one of them in a folder inside; a hidden one and one that is none."""
    inside = tmp_path / "clippings" / "june"
    inside.mkdir(parents=True)
    (tmp_path / "clippings" / "one.txt").write_text(article(1), "utf-8")
    (tmp_path / "clippings" / "two.txt").write_text(article(2), "utf-8")
    (inside / "three.txt").write_text(article(3), "utf-8")
    (tmp_path / "clippings" / ".hidden.txt").write_text(article(4), "utf-8")
    (tmp_path / "clippings" / "notes.xlsx").write_bytes(b"PK\x03\x04")
    return tmp_path


def call(folder: Path, *arguments: str | Path) -> Done:
    return lagebild(*arguments, LAGEBILD_LEDGER=str(folder / "my.db"), LC_ALL="C.UTF-8")


def test_add_again_and_after_a_change(folder: Path) -> None:
    first = call(folder, "add", folder / "clippings")
    assert (first.status, first.out, first.err) == (0, "", "3 new; 9 claims\n")
    assert call(folder, "add", folder / "clippings").err == "3 unchanged; 0 claims\n"
    (folder / "clippings" / "two.txt").write_text(article(2, dead=20), "utf-8")
    assert call(folder, "add", folder / "clippings").err == "1 revised, 2 unchanged; 3 claims\n"
    assert call(folder, "verify").out == "8 records, all as they were written.\n"
    again = call(folder, "add", "--again", folder / "clippings")
    assert again.err == "3 unchanged; 9 claims\n"


def test_what_cannot_be_read_is_said_and_the_rest_kept(folder: Path) -> None:
    done = call(
        folder,
        "add",
        folder / "nope.txt",
        folder / "clippings" / "one.txt",
        folder / "clippings" / "notes.xlsx",
    )
    assert done.status == 1
    assert "nope.txt" in done.err and "notes.xlsx" in done.err
    assert done.err.endswith("1 new, 2 failed; 3 claims\n")
    (folder / "empty").mkdir()
    assert "holds no article" in call(folder, "add", folder / "empty").err


def test_claims_in_each_form(folder: Path) -> None:
    call(folder, "add", "-q", folder / "clippings")
    lines = call(folder, "claims", "--jsonl", "--measure", "killed", "--claimant", "Polizei").lines
    assert [line["low"] for line in lines] == [12, 12, 12]
    assert lines[0]["document"]["publisher"] == "Tagesbote"
    rows = list(csv.DictReader(io.StringIO(call(folder, "claims", "--csv").out)))
    assert len(rows) == 9
    assert rows[0]["number"] == "12" and rows[0]["sources"] == "der Polizei (origin)"
    table = call(folder, "claims", "--screen", "de").out
    assert "getötet" in table and lines[0]["id"] in table
    assert call(folder, "claims", "--actor", "PRK").out == "Nothing in the ledger fits.\n"


def test_documents(folder: Path) -> None:
    call(folder, "add", "-q", folder / "clippings")
    lines = call(folder, "documents", "--jsonl").lines
    assert [line["claims"] for line in lines] == [3, 3, 3]
    assert "Angriff auf Stadt 1" in call(folder, "documents").out


def test_show_a_claim_and_an_article(folder: Path) -> None:
    call(folder, "add", "-q", folder / "clippings" / "one.txt")
    (claim, *_) = call(folder, "claims", "--jsonl").lines
    shown = call(folder, "show", claim["id"][:6]).out
    assert "Angriff auf Stadt 1" in shown
    assert "wurden am Sonntag nach Angaben der Polizei 12" in shown
    assert "Contradiction" in shown
    assert "13 Menschen" not in shown
    article_shown = call(folder, "show", claim["document"]["id"]).out
    assert "Der Gouverneur" in article_shown
    assert call(folder, "show", "zzz").sentence == "The ledger holds nothing whose id begins with 'zzz'."


def test_a_claim_of_an_earlier_text_can_still_be_shown(folder: Path) -> None:
    path = folder / "clippings" / "one.txt"
    call(folder, "add", "-q", path)
    (claim, *_) = call(folder, "claims", "--jsonl").lines
    path.write_text(article(1, dead=30), "utf-8")
    call(folder, "add", "-q", path)
    assert "12" in call(folder, "show", claim["id"]).out
    assert claim["id"] not in call(folder, "claims").out


def test_no_ledger_yet(folder: Path) -> None:
    for command in ("claims", "documents", "verify"):
        done = call(folder, command)
        assert done.status == 1
        assert "add articles first" in done.sentence
    assert not (folder / "my.db").exists()


def test_what_is_no_ledger(folder: Path) -> None:
    (folder / "my.db").write_text("Dear diary, today it rained.\n" * 99)
    done = call(folder, "claims")
    assert done.status == 1
    assert "cannot be used" in done.sentence


def test_wrong_questions(folder: Path) -> None:
    call(folder, "add", "-q", folder / "clippings")
    for wrong in (["--measure", "joy"], ["--since", "tomorrow"], ["--as-of", "noon"], ["--csv", "--jsonl"]):
        assert call(folder, "claims", *wrong).status == 2


def test_as_of(folder: Path) -> None:
    call(folder, "add", "-q", folder / "clippings")
    assert call(folder, "claims", "--as-of", "2001-09-09").out == "Nothing in the ledger fits.\n"
    recorded = call(folder, "claims", "--jsonl").lines[0]["recorded"]
    assert len(call(folder, "claims", "--jsonl", "--as-of", recorded[:10]).lines) == 9


def test_killed_while_adding_it_goes_on(folder: Path) -> None:
    """A real kill -9 of the program; run again, it completes."""
    for number in range(5, 60):
        (folder / "clippings" / f"{number}.txt").write_text(article(number), "utf-8")
    env = environment(LAGEBILD_LEDGER=str(folder / "my.db"))
    place = str(folder / "clippings")
    for seconds in (0.5, 0.8, 1.1):
        with subprocess.Popen([*COMMAND, "add", place], env=env, stderr=subprocess.DEVNULL) as process:
            time.sleep(seconds)
            os.kill(process.pid, signal.SIGKILL)
    done = call(folder, "add", folder / "clippings")
    assert done.status == 0
    assert call(folder, "verify").out == "116 records, all as they were written.\n"
    assert len(call(folder, "documents", "--jsonl").lines) == 58


def test_findings_and_reference_series(folder: Path) -> None:
    press = (
        "---\npublished: 2025-06-19\npublisher: Elbkurier\nlang: en\n---\n"
        "Russia has lost 1,008,420 soldiers since the start of the war, Ukraine's defence ministry said."
    )
    (folder / "press.txt").write_text(press, "utf-8")
    call(folder, "add", "-q", folder / "press.txt", folder / "clippings" / "one.txt")
    lines = call(folder, "findings", "--jsonl").lines
    assert [line["type"] for line in lines] == ["contradiction", "series_mismatch", "interested_source"]
    assert "1,008,240 for 19 Jun 2025; two neighbouring digits are swapped" in lines[1]["text"]
    assert "“" not in lines[0]["text"] and "figures contradict each other" in lines[0]["text"]
    german = call(folder, "findings", "--screen", "de", "--type", "series_mismatch").out
    assert "zwei benachbarte Ziffern sind vertauscht" in german
    other = folder / "other.csv"
    other.write_text("day,value\n2025-06-18,1007160\n2025-06-19,1008420\n")
    assert call(folder, "reference", "import", "csv", other).out.startswith("other: ")
    assert "ukr_russian_personnel: " in call(folder, "reference", "list").out
    rows = list(
        csv.DictReader(io.StringIO(call(folder, "findings", "--csv", "--type", "series_mismatch").out))
    )
    assert [row["rule"] for row in rows] == ["swapped", "transcriptions"]
    assert call(folder, "verify").status == 0
    assert (
        "no series of the kind csv"
        in call(folder, "reference", "import", "csv", folder / "press.txt").sentence
    )
    assert call(folder, "reference", "import").status == 2


def test_the_kinds_of_reference_files_are_those_of_the_reader() -> None:
    assert set(reference.KINDS) == set(published.KINDS)
    assert reference.LIKE in {series.id for series in published.bundled()}


def test_decide_and_undo(folder: Path) -> None:
    call(folder, "add", "-q", folder / "clippings" / "one.txt")
    first, second, _ = (line["id"] for line in call(folder, "claims", "--jsonl").lines)
    done = call(
        folder,
        "decide",
        "correct",
        first,
        "measure=casualties",
        "high=null",
        "--by",
        "Jo",
        "--reason",
        "seen",
    )
    assert done.out.endswith(f": {first} corrected\n")
    assert call(folder, "decide", "reject", second[:8], "--by", "Jo").status == 0
    lines = call(folder, "claims", "--jsonl").lines
    assert [(line["measure"], line["high"], line["state"]) for line in lines] == [
        ("casualties", None, "corrected"),
        ("killed", None, ""),
    ]
    listed = call(folder, "decisions").out.splitlines()
    assert 'high=null, measure="casualties" (seen)' in listed[0] and "Jo" in listed[0]
    assert call(folder, "decisions", "--review").out == ""
    assert listed[0] in call(folder, "show", first).out
    assert call(folder, "decide", "undo", listed[1].split()[0], "--by", "Kim").out.endswith("undone\n")
    assert len(call(folder, "claims", "--jsonl").lines) == 3
    undone = call(folder, "decisions", "--jsonl").lines
    assert [(line["kind"], line["holds"]) for line in undone] == [
        ("correct", True),
        ("reject", False),
        ("undo", True),
    ]
    for wrong in (["correct", first, "measure=joy"], ["correct", first], ["accept", "zzz"], ["undo", "zzz"]):
        assert call(folder, "decide", *wrong).status == 1
    assert call(folder, "decide", "correct", first, "measure").status == 2


def test_export_and_import(folder: Path) -> None:
    call(folder, "add", "-q", folder / "clippings")
    exported = call(folder, "export").out
    assert len(exported.splitlines()) == 6
    (folder / "all.jsonl").write_text(exported, "utf-8")
    other = f"--ledger={folder / 'other.db'}"
    assert call(folder, "import", folder / "all.jsonl", other).out == "6 records written, 0 were there.\n"
    assert lagebild("import", "-", other, stdin=exported.encode()).out == "0 records written, 6 were there.\n"
    assert call(folder, "export", other).out == exported
    assert call(folder, "claims", "--csv", other).out == call(folder, "claims", "--csv").out
    assert "cannot be read" in call(folder, "import", folder / "nope", other).sentence
    assert "no record" in call(folder, "import", folder / "clippings" / "one.txt", other).sentence


def test_decide_on_pairs_and_actors(folder: Path) -> None:
    call(folder, "add", "-q", folder / "clippings")
    first, second, *_ = (line["id"] for line in call(folder, "claims", "--jsonl").lines)
    made = call(folder, "decide", "merge", first[:8], second, "--by", "Jo", "--reason", "same briefing").out
    assert made.endswith(f": {first} and {second} are one statement\n")
    together = [line["together"] for line in call(folder, "claims", "--jsonl").lines[:3]]
    assert together == [min(first, second)] * 2 + [None]
    german = call(
        folder, "decide", "merge-actors", "der Polizei", "DEU.police", "--screen", "de", "--by", "Jo"
    )
    assert german.out.endswith(": „der Polizei“ ist DEU.police\n")
    assert len(call(folder, "claims", "--jsonl", "--claimant", "DEU.police").lines) == 6
    assert "“der Polizei” is DEU.police" in call(folder, "show", first).out
    assert "undo it first" not in call(folder, "decisions").out
    assert "are one statement by decision" in call(folder, "decide", "split", first, second).sentence
    only = ["--publisher", "Tagesbote", "--by", "Jo"]
    call(folder, "decide", "merge-actors", "Der Gouverneur", "der Polizei", *only)
    assert len(call(folder, "claims", "--jsonl", "--claimant", "DEU.police").lines) == 9
    for wrong in (
        ["merge", first],
        ["accept", first, second],
        ["accept", first, "--in", first],
        ["merge-actors", "der Polizei"],
        [],
        ["accept", first, "--file", "x.csv"],
    ):
        assert call(folder, "decide", *wrong).status == 2, wrong


def test_decide_in_a_spreadsheet(folder: Path) -> None:
    call(folder, "add", "-q", folder / "clippings")
    template = call(folder, "claims", "--template").out
    rows = list(csv.DictReader(io.StringIO(template)))
    assert len(rows) == 9 and rows[0]["quote"].startswith("Bei einem Angriff")
    rows[0] |= {"decision": "Correct", "new.measure": "casualties", "new.high": "null", "reason": "=seen"}
    rows[1] |= {"decision": "merge", "with": rows[2]["id"]}
    sheet = folder / "decisions.csv"

    def save(rows: list[dict[str, str]], delimiter: str = ",", encoding: str = "utf-8") -> None:
        out = io.StringIO()
        writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
        sheet.write_bytes(out.getvalue().encode(encoding))

    save([*rows[:2], rows[2] | {"decision": "approve"}, rows[3] | {"decision": "accept", "id": "zzz"}])
    wrong = call(folder, "decide", "--file", sheet, "--by", "Jo")
    assert wrong.status == 1
    assert [line.split(":")[0] for line in wrong.err.splitlines()[1:]] == ["Line 4", "Line 5"]
    assert call(folder, "decisions").out == ""
    save([*rows[:2], rows[2] | {"decision": "correct", "new.measure": "joy"}], ";", "utf-8-sig")
    assert "Line 4: The correction does not fit" in call(folder, "decide", "--file", sheet).err
    assert call(folder, "decisions").out == ""
    save(rows, ";", "utf-8-sig")
    done = call(folder, "decide", "--file", sheet, "--by", "Jo")
    assert [line.split()[-1] for line in done.out.splitlines()] == ["corrected", "statement"]
    corrected, *_ = call(folder, "claims", "--jsonl").lines
    assert (corrected["measure"], corrected["high"]) == ("casualties", None)
    assert "(=seen)" in call(folder, "decisions").out
    lines = f'{{"id": "{rows[4]["id"]}", "decision": "reject", "by": "Kim"}}\n\n'
    (folder / "more.jsonl").write_text(lines, "utf-8")
    assert call(folder, "decide", "--file", folder / "more.jsonl").status == 0
    assert "Kim" in call(folder, "decisions").out
    twice = lines + lines.replace("reject", "accept")
    (folder / "more.jsonl").write_text(twice, "utf-8")
    assert "Line 3: Line 1 decides on" in call(folder, "decide", "--file", folder / "more.jsonl").err
    for text, words in (
        ("a,b\n1,2\n", "no columns “id” and “decision”"),
        ("id,decision\n1,\n", "holds no decision"),
        ("id,decision,new.joy\n1,correct,2\n", "is for no field"),
        ('{"id": 1}\n', "Line 1 is no JSON object"),
        ('{"id": "1", "decision": "accept", "why": ""}\n', "unknown key: 'why'"),
    ):
        sheet.write_text(text, "utf-8")
        assert words in call(folder, "decide", "--file", sheet).sentence
    sheet.write_bytes("id,decision,ä\n".encode("latin-1"))
    assert "save it as “CSV UTF-8”" in call(folder, "decide", "--file", sheet).sentence


def test_copies_and_sources(folder: Path) -> None:
    """Two outlets carry a text of an agency, one of them cut: one text, two outlets."""
    for publisher, text in (("Elbkurier", f"{WIRE}\n\n(dpa)"), ("Tagesbote", third(WIRE))):
        head = f"---\ntitle: Brand in Marenau\npublished: 2025-06-10\npublisher: {publisher}\nlang: de\n---\n"
        (folder / f"{publisher}.txt").write_text(head + text, "utf-8")
    done = call(folder, "add", folder / "Elbkurier.txt", folder / "Tagesbote.txt")
    assert done.err.endswith("near copies of known texts: 1\n")
    first, second = call(folder, "documents", "--jsonl").lines
    assert first["text"] == second["text"] and first["copies"] == second["copies"] == 2
    assert sorted([first["agencies"], second["agencies"]]) == [[], ["dpa"]]
    assert "in 2 articles" in call(folder, "documents").out
    shown = call(folder, "show", "--screen", "de", second["document"]).out
    assert first["document"] in shown and "Fast gleiche Texte" in shown
    sources = call(folder, "sources", "--jsonl").lines
    assert sources
    speaker = sources[0]
    assert (speaker["articles"], speaker["outlets"], speaker["texts"]) == (2, 2, 1)
    assert speaker["name"] in call(folder, "sources", "--csv").out
    assert speaker["name"] in call(folder, "sources", "--screen", "de").out
    assert call(folder, "sources", "--measure", "aid", "--jsonl").lines == []
