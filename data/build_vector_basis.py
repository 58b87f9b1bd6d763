"""Make `data/vectors/basis.npy`: the directions in which texts of a social map differ most.

    python data/build_vector_basis.py

From the phrases of the thesaurus and the offerings of the sample region. Made once and kept: every
vector that is kept anywhere was turned with it, and a new one makes all of them again.
"""

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from sociale_kaart.search.encoder import bundled_encoder, embedded_text  # noqa: E402

import numpy as np  # noqa: E402 # isort: skip

KEPT = 128


def main() -> None:
    """Write the file."""
    encoder = bundled_encoder()
    if encoder is None:
        raise SystemExit("the sentence model is needed for this")
    thesaurus = tomllib.loads((ROOT / "data/thesaurus/everyday.toml").read_text("utf-8"))
    vectors = encoder.encode([*_phrases(thesaurus), *_offerings()])
    values, directions = np.linalg.eigh(vectors.T @ vectors)
    kept = directions[:, np.argsort(-values)[:KEPT]]
    target = ROOT / "data/vectors/basis.npy"
    target.parent.mkdir(exist_ok=True)
    np.save(target, kept.astype(np.float16))
    print(f"{len(vectors)} texts; {np.sort(values)[-KEPT:].sum() / values.sum():.1%} kept")


def _phrases(value: object) -> Iterator[str]:
    """Yield every phrase of two words or more, and every longer word."""
    if isinstance(value, str) and len(value) >= 8:
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _phrases(part)


def _offerings() -> Iterator[str]:
    for path in sorted((ROOT / "data/midden-nederland/services").glob("*.toml")):
        for record in tomllib.loads(path.read_text("utf-8"))["organization"]:
            yield embedded_text(record["name"], record["description"])


if __name__ == "__main__":
    main()
