"""What the measurements on public collections share: their options, and a plain word where one is absent."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path


def options(doc: str | None, corpus: Path, what: str, *, errors: bool = False) -> argparse.Namespace | None:
    """The options of a measurement, or None, said in one sentence, where its collection is absent.

    `corpus` is where the collection lies unless told otherwise, `what` it holds. With `errors` the option
    `--errors N` prints the first N errors, else `--each` prints every one.
    """
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=corpus)
    if errors:
        parser.add_argument("--errors", type=int, default=0, metavar="N", help="print the first N errors")
    else:
        parser.add_argument("--each", action="store_true", help="print what went wrong")
    found = parser.parse_args()
    if found.corpus.exists():
        return found
    print(f"There is no collection of {what} at {found.corpus}; nothing was measured.", file=sys.stderr)
    return None
