"""Reading the small documents of a feed that lies in a folder of ours, for a publisher.

The publisher of a new feed may have services only; areas, taxonomies and routes then come from the
sample region. Clients do not use this: they verify (`client.py`).
"""

from pathlib import Path

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.feed.catalog import DOCUMENTS
from sociale_kaart.feed.repository import published_targets


def documents_of(folder: Path) -> dict[str, bytes]:
    """Return areas, taxonomies and routes of the current publication in a feed folder, by kind.

    Raises:
        SocialeKaartError: FEED_SOURCE_INVALID.
    """
    targets = published_targets(folder)
    try:
        return {kind: targets[f"{kind}.json"].read_bytes() for kind in DOCUMENTS}
    except (OSError, KeyError) as error:
        raise SocialeKaartError(
            ErrorCode.FEED_SOURCE_INVALID, path=str(folder), reason=str(error)
        ) from error
