"""The JSON Schema of the output, made from the closed lists of the model.

``python -m lagebild.present.schema`` prints it; docs/reading.schema.json is that output.
"""

from __future__ import annotations

import json
import sys
from typing import Any, get_args

from lagebild.model import vocabulary

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_TEXT_OR_NULL: Schema = {"type": ["string", "null"]}
_NUMBER_OR_NULL: Schema = {"type": ["number", "null"]}
_OFFSET: Schema = {"type": "integer", "minimum": 0}
_OFFSET_OR_NULL: Schema = {"type": ["integer", "null"], "minimum": 0}
_DATE: Schema = {"type": ["string", "null"], "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}


def reading_schema() -> Schema:
    """The schema of one reading: an item of ``--json``, a line of ``--jsonl``."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Reading",
        "description": "One document, the claims in it in reading order, and the findings between them. "
        "Every start and end counts characters (Unicode code points) of document.text.",
        **_record(document=_ref("document"), claims=_list(_ref("claim")), findings=_list(_ref("finding"))),
        "$defs": {
            "document": _document(),
            "claim": _claim(),
            "population": _population(),
            "source": _source(),
            "evidence": _evidence(),
            "finding": _finding(),
            "span": _record(start=_OFFSET, end=_OFFSET),
        },
    }


def schema_text() -> str:
    """The schema as it is kept in docs/reading.schema.json."""
    return json.dumps(reading_schema(), indent=2, ensure_ascii=False) + "\n"


def _record(optional: tuple[str, ...] = (), /, **fields: Schema) -> Schema:
    names = [name.rstrip("_") for name in fields]
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name in names if name not in optional],
        "properties": dict(zip(names, fields.values(), strict=True)),
    }


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _list(items: Schema, **more: Any) -> Schema:
    return {"type": "array", "items": items, **more}


def _one_of(values: object) -> Schema:
    return {"enum": list(get_args(values))}


def _document() -> Schema:
    segment = _record(kind=_one_of(vocabulary.SegmentKind), start=_OFFSET, end=_OFFSET)
    return _record(
        id=_TEXT,
        sha256={"type": "string", "description": "Hash of the text and the metadata that change a reading."},
        lang=_TEXT,
        title=_TEXT_OR_NULL,
        published=_DATE,
        published_from={**_TEXT_OR_NULL, "description": "Where the date was taken from."},
        publisher=_TEXT_OR_NULL,
        url=_TEXT_OR_NULL,
        source=_TEXT_OR_NULL,
        notes=_list(_TEXT, description="What one should know about how the text was read."),
        text=_TEXT,
        segments=_list(segment),
    )


def _claim() -> Schema:
    spans = _record(("number", "place", "time"), number=_ref("span"), place=_ref("span"), time=_ref("span"))
    return _record(
        ("evidence",),
        id=_TEXT,
        kind=_TEXT,
        measure=_one_of(vocabulary.Measure),
        number={"type": "string", "description": "The words of the number with their bound words."},
        low={**_NUMBER_OR_NULL, "description": "Lower end of the interval, null where it is open."},
        high={**_NUMBER_OR_NULL, "description": "Upper end of the interval, null where it is open."},
        bound=_one_of(vocabulary.Bound),
        unit=_TEXT,
        quote={"type": "string", "description": "The sentence: document.text[start:end]."},
        section=_one_of(vocabulary.SectionKind),
        population=_ref("population"),
        place=_TEXT_OR_NULL,
        time=_record(from_=_DATE, to=_DATE),
        said={**_DATE, "description": "When the source said it, where the text dates that."},
        scope=_one_of(vocabulary.Scope),
        part_of={**_TEXT_OR_NULL, "description": "Id of the claim of the same text that this is a part of."},
        sources=_list(_ref("source"), description="From the origin to the one nearest to the reader."),
        modality=_one_of(vocabulary.Modality),
        unverified={"type": "boolean"},
        start=_OFFSET,
        end=_OFFSET,
        spans={**spans, "description": "Where the words stand; only those that stand in the text."},
        evidence=_list(_ref("evidence"), description="Only with --explain."),
    )


def _population() -> Schema:
    return _record(
        text=_TEXT_OR_NULL,
        actor={**_TEXT_OR_NULL, "description": "ISO 3166 alpha-3 code of a state or a lower-case id."},
        kind=_one_of(vocabulary.PopulationKind),
        name=_TEXT_OR_NULL,
        start=_OFFSET_OR_NULL,
        end=_OFFSET_OR_NULL,
    )


def _source() -> Schema:
    return _record(
        text=_TEXT,
        role=_one_of(vocabulary.SourceRole),
        start=_OFFSET,
        end=_OFFSET,
        actor=_TEXT_OR_NULL,
        name=_TEXT_OR_NULL,
        mentions=_list(_TEXT, maxItems=5),
    )


def _evidence() -> Schema:
    return _record(field=_TEXT, rule=_TEXT, words=_TEXT, start=_OFFSET_OR_NULL, end=_OFFSET_OR_NULL)


def _finding() -> Schema:
    return _record(
        id=_TEXT,
        type=_one_of(vocabulary.FindingType),
        claims=_list(_TEXT, description="Ids of the claims that it rests on."),
        text=_TEXT,
        rule=_TEXT,
    )


if __name__ == "__main__":
    sys.stdout.write(schema_text())
