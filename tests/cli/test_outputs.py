"""Every form of output of ``lagebild read``, in the real program."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import unicodedata
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from .articles import ENGLISH, GERMAN
from .program import COMMAND, SECONDS, environment, lagebild, read

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.txt"))
SCHEMA = json.loads((ROOT / "docs" / "reading.schema.json").read_text("utf-8"))
FIELDS = (
    "measure number low high bound unit quote section population place time scope sources modality unverified"
).split()
"""The fields of a claim that the codebook defines."""


def words_at(document: dict[str, Any], place: dict[str, Any]) -> str:
    text: str = document["document"]["text"]
    return text[place["start"] : place["end"]]


@pytest.fixture(scope="module")
def readings() -> list[dict[str, Any]]:
    """The bundled examples and two short articles, as the program gives them."""
    done = read("--jsonl", *EXAMPLES)
    assert (done.status, done.err) == (0, "")
    short = [read("--jsonl", "-", stdin=text.encode()).lines[0] for text in (GERMAN, ENGLISH)]
    return done.lines + short


def test_json_has_the_fields_of_the_codebook(readings: list[dict[str, Any]]) -> None:
    validator = jsonschema.Draft202012Validator(SCHEMA)
    for document in readings:
        validator.validate(document)
        assert document["claims"]
        for claim in document["claims"]:
            assert set(FIELDS) <= set(claim)


def test_json_has_ids_that_are_all_different(readings: list[dict[str, Any]]) -> None:
    for document in readings:
        ids = [claim["id"] for claim in document["claims"]]
        assert len(set(ids)) == len(ids)
        assert all(set(finding["claims"]) <= set(ids) for finding in document["findings"])


def test_json_gives_the_place_of_all_words(readings: list[dict[str, Any]]) -> None:
    seen = set()
    for document in readings:
        for claim in document["claims"]:
            assert words_at(document, claim) == claim["quote"]
            assert words_at(document, claim["spans"]["number"]) == claim["number"]
            if claim["place"] is not None:
                assert words_at(document, claim["spans"]["place"]) == claim["place"]
                seen.add("place")
            if claim["population"]["text"] is not None:
                assert words_at(document, claim["population"]) == claim["population"]["text"]
                seen.add("population")
            for source in claim["sources"]:
                assert words_at(document, source) == source["text"]
                seen.add(f"source {source['role']}")
            if "time" in claim["spans"]:
                assert words_at(document, claim["spans"]["time"]).strip()
                seen.add("time")
    assert seen == {"place", "population", "source origin", "source relay", "time"}


def test_json_names_the_actors_of_sources_and_populations() -> None:
    killed, wounded = read("--json", "-", stdin=GERMAN.encode()).json["claims"]
    assert (killed["population"]["actor"], killed["population"]["name"]) == ("UKR", "Ukraine")
    assert [(s["actor"], s["name"]) for s in killed["sources"]] == [
        ("UKR.defence_ministry", "ukrainisches Verteidigungsministerium")
    ]
    assert (wounded["population"]["actor"], wounded["population"]["name"]) == (None, None)


def test_an_actor_always_comes_with_its_name(readings: list[dict[str, Any]]) -> None:
    for document in readings:
        for claim in document["claims"]:
            for voice in (claim["population"], *claim["sources"]):
                assert (voice["actor"] is None) == (voice["name"] is None)
                assert (
                    voice["actor"] is None or voice["name"] != voice["actor"] or not voice["name"].isascii()
                )


def test_time_words(readings: list[dict[str, Any]]) -> None:
    german = readings[-2]
    assert {words_at(german, c["spans"]["time"]) for c in german["claims"]} == {"Montag"}


def test_offsets_count_characters_not_bytes_or_code_units() -> None:
    text = GERMAN.replace("Bei einer", "„Größtes Unglück“ 🚑 seit Jahren: Bei einer")
    document = read("--json", "-", stdin=text.encode()).json
    assert [words_at(document, c["spans"]["number"]) for c in document["claims"]] == [
        "mindestens zwölf",
        "rund 40",
    ]


def test_the_same_input_gives_the_same_output() -> None:
    first, second = (
        read("--json", "-", stdin=GERMAN.encode(), PYTHONHASHSEED=seed, TZ=zone).out
        for seed, zone in (("1", "Asia/Tokyo"), ("2", "America/Los_Angeles"))
    )
    assert first == second


@pytest.mark.parametrize("locale", ["C", "POSIX", "de_DE.ISO-8859-1"])
def test_json_is_utf_8_under_any_locale(locale: str) -> None:
    done = read("--json", "-", stdin=GERMAN.encode(), LC_ALL=locale, LANG=locale, PYTHONUTF8="0")
    assert (done.status, done.err) == (0, "")
    assert done.json["document"]["publisher"] == "Küstenbote"


def test_jsonl_is_one_line_an_article_with_the_same_content() -> None:
    as_json = read("--json", "-", stdin=GERMAN.encode()).json
    done = read("--jsonl", "-", stdin=GERMAN.encode())
    assert done.out.count("\n") == 1
    assert done.lines == [as_json]


def test_explain_names_a_rule_for_every_field_and_words_that_stand_in_the_text() -> None:
    document = read("--json", "--explain", "-", stdin=GERMAN.encode()).json
    for claim in document["claims"]:
        explained = {e["field"] for e in claim["evidence"]}
        wanted = {*FIELDS, "population.text", "population.actor", "population.kind"} - {"quote", "population"}
        assert wanted <= explained
        for evidence in claim["evidence"]:
            assert re.fullmatch(r"[a-z][a-z0-9_]*(-[a-z0-9_]+)*", evidence["rule"])
            if evidence["start"] is not None:
                assert words_at(document, evidence) == evidence["words"] != ""
    by_field = {e["field"]: e["words"] for e in document["claims"][1]["evidence"]}
    assert by_field["measure"] == "verletzt"
    assert by_field["unverified"].startswith("Unabhängig")


def test_explain_for_a_person_says_it_in_the_language_of_the_article() -> None:
    done = read("--explain", "-", stdin=GERMAN.encode())
    assert "1. mindestens zwölf (≥ 12) getötet: ukrainische Soldaten (Ukraine)" in done.out
    assert "Grenze: mindestens | bound-at_least | “mindestens zwölf”" in done.out
    assert "nicht vermerkt" not in done.out


def test_report_is_one_file_and_says_where_it_lies(tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    done = read("--html", file, *EXAMPLES)
    assert done.status == 0
    assert done.err == f"Report: {file}\n"
    html = file.read_text("utf-8")
    assert html.lower().startswith("<!doctype html>")
    assert not re.search(r"""(src|href)\s*=\s*["']?(https?:)?//""", html)
    assert "El Fasher" in html and "nordkoreanische Soldaten" in html
    assert "El Fasher" in done.out  # the table is printed besides


def test_report_beside_json_lines(tmp_path: Path) -> None:
    done = read("--jsonl", "--html", tmp_path / "r.html", *EXAMPLES)
    assert (done.status, len(done.lines)) == (0, 2)
    assert (tmp_path / "r.html").stat().st_size > 10_000


def test_report_that_cannot_be_written(tmp_path: Path) -> None:
    done = read("--json", "--html", tmp_path / "nowhere" / "r.html", "-", stdin=GERMAN.encode())
    assert done.status == 1
    assert "r.html" in done.sentence
    assert done.json["claims"]


def on_a_terminal(*arguments: str | Path, columns: int) -> str:
    """What a terminal of this width shows."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
        env=environment(COLUMNS=str(columns), TERM="xterm", NO_COLOR="1"),
    )
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 65536):
            shown += part
    except OSError:
        pass  # the program has closed its side
    os.close(ours)
    assert process.wait(SECONDS) == 0
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown.decode()).replace("\r\n", "\n")


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_the_table_of_a_terminal_fits_its_width(columns: int) -> None:
    shown = on_a_terminal("read", *EXAMPLES, columns=columns)
    for line in shown.splitlines():
        wide = sum(unicodedata.east_asian_width(c) in "WF" for c in line)
        assert len(line) + wide <= columns, line
    for heading in ("Zahl", "Was, wer", "Gültig", "Wer sagt es", "Figure", "Who says so"):
        assert heading in shown


def test_findings_stand_above_the_claims_on_a_terminal() -> None:
    shown = on_a_terminal("read", ROOT / "examples" / "nordkorea-russland.txt", columns=120)
    assert 0 < shown.index("Überschrift nicht gedeckt:") < shown.index("Wer sagt es")


def test_a_pipe_gets_neither_colours_nor_cut_lines() -> None:
    done = read(ROOT / "examples" / "nordkorea-russland.txt", COLUMNS="40")
    assert "\x1b" not in done.out
    assert "→ die Nachrichtenagentur Yonhap" in done.out


def test_the_python_side_prints_nothing_and_gives_the_same() -> None:
    code = (
        "import sys, lagebild\n"
        "reading = lagebild.read(sys.argv[1])\n"
        "ids = [c.id for c in reading.claims]\n"
        "try:\n    reading.claims[0].low = 1\nexcept AttributeError:\n    pass\nelse:\n    ids = None\n"
        "sys.stderr.write(repr(ids))"
    )
    done = subprocess.run(
        [COMMAND[0], "-c", code, EXAMPLES[0]], capture_output=True, text=True, check=True, env=environment()
    )
    assert done.stdout == ""
    assert done.stderr == repr([c["id"] for c in read("--json", EXAMPLES[0]).json["claims"]])


def test_codebook_and_lint_run() -> None:
    assert lagebild("codebook").out == (ROOT / "docs" / "codebook.md").read_text("utf-8")
    assert lagebild("lint").out == "Nothing is off.\n"
