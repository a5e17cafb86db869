"""The JSON output: names and values of the codebook, offsets that hold, and a schema that is current."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagebild.model import Reading
from lagebild.present import reading_document, to_json, to_jsonl
from lagebild.present.json import plain_number
from lagebild.present.schema import reading_schema, schema_text

from .hard_readings import hostile
from .readings import english, german

SCHEMA_FILE = Path(__file__).parents[2] / "docs" / "reading.schema.json"
READINGS = {"german": german, "english": english, "hostile": hostile}


@pytest.fixture(params=READINGS)
def reading(request: pytest.FixtureRequest) -> Reading:
    return READINGS[request.param]()


def claims(reading: Reading) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(to_json(reading))["claims"]
    return found


@pytest.mark.parametrize("explain", [False, True])
def test_output_fits_the_schema(reading: Reading, explain: bool) -> None:
    validator = jsonschema.Draft202012Validator(reading_schema())
    validator.validate(json.loads(to_json(reading, explain=explain)))
    validator.validate(json.loads(to_jsonl(reading, explain=explain)))


def test_the_schema_is_itself_a_schema_and_refuses_what_is_not_in_the_codebook() -> None:
    jsonschema.Draft202012Validator.check_schema(reading_schema())
    validator = jsonschema.Draft202012Validator(reading_schema())
    for field, value in (("measure", "dead"), ("bound", "circa"), ("low", "600"), ("surprise", 1)):
        document = reading_document(german())
        document["claims"][0][field] = value
        assert not validator.is_valid(document)


def test_the_schema_in_the_docs_is_current() -> None:
    assert SCHEMA_FILE.read_text(encoding="utf-8") == schema_text(), (
        "docs/reading.schema.json is stale: run python -m lagebild.present.schema > docs/reading.schema.json"
    )


def test_field_names_and_values_are_those_of_the_codebook() -> None:
    claim = claims(german())[2]
    assert list(claim) == [
        "id", "kind", "measure", "number", "low", "high", "bound", "unit", "quote", "section", "population",
        "place", "time", "said", "scope", "part_of", "sources", "modality", "unverified",
        "start", "end", "spans",
    ]  # fmt: skip
    assert claim["measure"] == "killed"
    assert (claim["low"], claim["high"], claim["bound"]) == (84, None, "at_least")
    assert claim["time"] == {"from": "2031-05-05", "to": "2031-05-05"}
    assert [(s["text"], s["role"]) for s in claim["sources"]] == [
        ("des Katastrophenschutzes", "origin"),
        ("die Zeitung „Talbote“", "relay"),
        ("die Agentur Nordpress", "relay"),
    ]


def test_what_is_told_when_and_as_part_of_what_is_in_the_output() -> None:
    reading = german()
    whole, part = reading.claims[:2]
    dated = msgspec.structs.replace(part, said="2031-05-06", part_of=whole.id)
    document = reading_document(msgspec.structs.replace(reading, claims=(whole, dated)))
    first, second = document["claims"]
    assert (first["said"], first["part_of"]) == (None, None)
    assert (second["said"], second["part_of"]) == ("2031-05-06", whole.id)


def test_every_offset_points_at_its_words(reading: Reading) -> None:
    document = json.loads(to_json(reading))
    text = document["document"]["text"]
    for claim in document["claims"]:
        assert text[claim["start"] : claim["end"]] == claim["quote"]
        assert text[claim["spans"]["number"]["start"] : claim["spans"]["number"]["end"]] == claim["number"]
        if claim["place"] is not None:
            place = claim["spans"]["place"]
            assert text[place["start"] : place["end"]] == claim["place"]
        for source in claim["sources"]:
            assert text[source["start"] : source["end"]] == source["text"]
        population = claim["population"]
        if population["text"] is not None:
            assert text[population["start"] : population["end"]] == population["text"]


def test_whole_numbers_have_no_point() -> None:
    assert '"low": 2500000000,' in to_json(german())
    assert '"low": 0.5,' in to_json(english())
    assert '"low":130,' in to_jsonl(german()).replace(" ", "")


def test_endless_numbers_are_open_ends() -> None:
    assert plain_number(float("inf")) is None
    assert plain_number(float("nan")) is None
    assert plain_number(10**400) == 10**400


def test_one_reading_is_an_object_several_are_a_list() -> None:
    assert isinstance(json.loads(to_json(german())), dict)
    assert [d["document"]["lang"] for d in json.loads(to_json([german(), english()]))] == ["de", "en"]
    assert isinstance(json.loads(to_json([german()])), list)


def test_a_line_is_one_line_for_whoever_splits_it(reading: Reading) -> None:
    assert len(to_jsonl(reading).splitlines()) == 1


def test_text_stays_readable() -> None:
    assert "Zeitung „Talbote“" in to_json(german()).replace("\\", "")
    assert "für" not in to_json(german()) and "Dörfer überflutet" in to_json(german())


def test_steering_characters_are_escaped_but_keep_their_value() -> None:
    line = to_jsonl(hostile())
    assert "\u202e" not in line and "\x9b" not in line and "\x1b" not in line
    line.encode("utf-8")
    assert json.loads(line)["document"]["text"] == hostile().document.text


def test_evidence_comes_only_when_asked_for() -> None:
    assert "evidence" not in claims(german())[0]
    explained = reading_document(german(), explain=True)["claims"][0]["evidence"]
    assert explained[0] == {
        "field": "number",
        "rule": "number.vague_plural",
        "words": "Hunderte",
        "start": 0,
        "end": 8,
    }


def test_findings_name_their_claims() -> None:
    document = reading_document(german())
    known = {claim["id"] for claim in document["claims"]}
    assert [f["type"] for f in document["findings"]] == ["headline_unsupported", "contradiction"]
    assert all(set(f["claims"]) <= known for f in document["findings"])


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_any_text_survives(text: str) -> None:
    reading = german()
    reading = msgspec.structs.replace(
        reading, document=msgspec.structs.replace(reading.document, text=text, title=text)
    )
    line = to_jsonl(reading)
    line.encode("utf-8")
    assert json.loads(line)["document"]["text"] == text
