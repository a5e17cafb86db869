"""Many decisions in one file: a table from a spreadsheet, or lines of JSON.

A table has the columns `id` and `decision`; `with`, `reason`, `by`, ``new.FIELD`` for corrections,
`in_document`, `in_publisher` and `taken_for` as needed. Other columns are for reading and are not looked at,
and rows without a decision are left alone. ``lagebild claims --template`` writes such a table.
"""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lagebild.cli.orders import Asked, order_of, value_of
from lagebild.cli.read import STANDARD_INPUT
from lagebild.model import LagebildError

if TYPE_CHECKING:
    from lagebild.ledger import Ledger, Order

NEW = "new."
_NEEDED = {"id", "decision"}
_KEYS = ("id", "decision", "with", "reason", "by", "fields", "in_document", "in_publisher", "taken_for")
_GUARD = "'"
"""Keeps a spreadsheet from taking a cell for a formula or an id for a number."""
_FORMULA = tuple(_GUARD + sign for sign in "=+-@")


def orders_of(file: str, ledger: Ledger, by: str, reason: str) -> list[Order]:
    """The orders in a file. `by` and `reason` are for rows without their own. Raises LagebildError that says
    of each line what is wrong with it.
    """
    orders: list[Order] = []
    wrong: list[str] = []
    first: dict[str, str] = {}
    for line, row in _rows(_text(file), file):
        place = f"Line {line}"
        try:
            asked = _asked(row, by, reason, place)
            order = order_of(ledger, asked)
            about_one = order.kind in ("accept", "reject", "correct")
            if about_one and first.setdefault(order.what, place) != place:
                raise LagebildError(f"{first[order.what]} decides on {order.what} already.")
            orders.append(order)
        except LagebildError as error:
            wrong.append(f"{place}: {error}")
    if wrong:
        raise LagebildError("Nothing was decided.\n" + "\n".join(wrong))
    if not orders:
        raise LagebildError(f"The file {file} holds no decision: its column “decision” is empty.")
    return orders


def _asked(row: dict[str, Any], by: str, reason: str, place: str) -> Asked:
    fields = row.get("fields", {})
    if not isinstance(fields, dict):
        raise LagebildError("“fields” is an object of names and new values.")
    for key in _KEYS:
        if key != "fields" and not isinstance(row.get(key, ""), str):
            raise LagebildError(f"“{key}” is text.")
    return Asked(
        row["decision"].strip().lower().replace("_", "-"),
        row.get("id", "").strip().removeprefix(_GUARD),
        row.get("by") or by,
        row.get("reason") or reason,
        row.get("with", "").strip() or None,
        fields,
        row.get("in_document") or None,
        row.get("in_publisher") or None,
        row.get("taken_for") or None,
        place,
    )


def _text(file: str) -> str:
    try:
        raw = sys.stdin.buffer.read() if file == STANDARD_INPUT else Path(file).read_bytes()
        return raw.decode("utf-8-sig")
    except OSError as error:
        raise LagebildError(f"The file {file} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise LagebildError(f"The file {file} is no UTF-8: save it as “CSV UTF-8”.") from None


def _rows(text: str, file: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each row that decides something, with the number of its line."""
    rows = _of_json(text) if text.lstrip().startswith("{") else _of_table(text, file)
    return ((line, row) for line, row in rows if row.get("decision"))


def _of_json(text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    for line, own in enumerate(text.splitlines(), 1):
        if not own.strip():
            continue
        try:
            row = json.loads(own)
        except ValueError:
            row = None
        if not isinstance(row, dict) or not isinstance(row.get("decision"), str):
            raise LagebildError(f"Line {line} is no JSON object with “id” and “decision”.")
        unknown = sorted(set(row) - set(_KEYS))
        if unknown:
            raise LagebildError(
                f"Line {line} has an unknown key: {unknown[0]!r}. Known are {', '.join(_KEYS)}."
            )
        yield line, row


def _of_table(text: str, file: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """The rows of CSV, with commas, semicolons or tabs between the cells."""
    head = text.partition("\n")[0]
    comma = next((c for c in ",;\t" if {h.strip(' "\r') for h in head.split(c)} >= _NEEDED), None)
    if comma is None:
        raise LagebildError(f"The file {file} has no columns “id” and “decision” in its first line.")
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=comma, restval="")
    strange = [n for n in reader.fieldnames or () if n.startswith(NEW) and n[len(NEW) :] not in _fields()]
    if strange:
        raise LagebildError(f"The column {strange[0]!r} is for no field: {', '.join(_fields())} are.")
    line = 1
    for row in reader:
        start, line = line + 1, reader.line_num
        cells = {name: _plain(cell) for name, cell in row.items() if name and isinstance(cell, str)}
        fields = {
            name[len(NEW) :]: value_of(cell)
            for name, cell in cells.items()
            if name.startswith(NEW) and cell.strip()
        }
        yield start, {**cells, "fields": fields}


def _plain(cell: str) -> str:
    """A cell without its guard."""
    return cell[1:] if cell.startswith(_FORMULA) else cell


def _fields() -> list[str]:
    from lagebild.ledger import FIELDS  # noqa: PLC0415 (slow to import)

    return FIELDS
