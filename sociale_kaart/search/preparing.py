"""Making search by meaning ready: reading what has no vector yet, then opening all vectors."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from sociale_kaart.directory.model import Service
from sociale_kaart.progress import Cancelled, Progress
from sociale_kaart.search.columns import RETIRED
from sociale_kaart.search.documents import meaning as meaning_of
from sociale_kaart.search.encoder import bundled_encoder
from sociale_kaart.search.engine import SearchEngine
from sociale_kaart.search.meaning import Meaning, Sayings
from sociale_kaart.search.vectors import VectorStore, text_key


def prepared_meaning(
    folder: Path,
    engine: SearchEngine,
    services: Iterable[Service],
    progress: Progress,
    cancelled: Cancelled,
) -> Meaning | None:
    """Return what compares questions with the offerings of an engine; None where it cannot be.

    Args:
        folder: of the vectors.
        engine: of the generation.
        services: of the same generation; read only where vectors are missing.
        progress: texts done, texts in all; not called when nothing is missing.
        cancelled: asked while texts are read; what was read by then is kept.

    Raises:
        SocialeKaartError: DISK_FULL, FOLDER_UNWRITABLE.
    """
    encoder = bundled_encoder()
    if encoder is None:
        return None
    store = VectorStore(folder, model=encoder.model)
    store.discard_damaged()
    sayings = engine.sayings()
    keys = engine.text_keys()
    wanted = [text_key(text) for text in sayings.texts]
    wanted += [int(key) for key in keys if key]
    missing = set(store.missing(wanted))
    if missing:
        texts = list(_missing_texts(sayings, services, missing))
        store.add(texts, encoder, progress=progress, cancelled=cancelled)
    if cancelled():
        return None
    store.discard_except(wanted)
    return Meaning(store, keys, sayings, lambda: encoder)


def _missing_texts(
    sayings: Sayings, services: Iterable[Service], missing: set[int]
) -> Iterator[str]:
    yield from (text for text in sayings.texts if text_key(text) in missing)
    for service in services:
        if service.status not in RETIRED:
            text = meaning_of(service)
            if text_key(text) in missing:
                yield text
