"""Bytes in, document out: text files, HTML pages and addresses, with the text frozen and hashed."""

from lagebild.intake.bytes_in import document_from_bytes, document_from_text
from lagebild.intake.dateline import dateline_end
from lagebild.intake.dates import read_date
from lagebild.intake.hints import MAX_BYTES, NO_HINTS, Hints
from lagebild.intake.load import load

__all__ = [
    "MAX_BYTES",
    "NO_HINTS",
    "Hints",
    "dateline_end",
    "document_from_bytes",
    "document_from_text",
    "load",
    "read_date",
]
