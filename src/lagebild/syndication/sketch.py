"""A short sketch of a text by which its copies are found without looking at all texts: MinHash.

Two texts agree in each place of their sketches with the probability of their Jaccard similarity. Texts that
have nothing to do with each other share no shingles, so that a single agreement makes a candidate (bands of
one row): of two texts that share a tenth, 64 places miss one pair in eight hundred.
"""

from __future__ import annotations

from lagebild.syndication.fingerprint import Fingerprint
from lagebild.syndication.nearness import FEWEST_SHINGLES

PLACES = 64
_SEED = 20250619


def sketch(text: Fingerprint) -> tuple[int, ...]:
    """The keys of a text, one for each place of its sketch; none for a text that is too short to tell."""
    if len(text.shingles) < FEWEST_SHINGLES:
        return ()
    import rensa  # noqa: PLC0415 (only those who add need it)

    matrix = rensa.RMinHash.digest_matrix_from_token_hash_sets([sorted(text.shingles)], PLACES, _SEED)
    return tuple(place << 32 | value for place, value in enumerate(matrix.to_rows()[0]))
