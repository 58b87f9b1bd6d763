"""What applying a feed needs from elsewhere: a search index, built beside the old one."""

from collections.abc import Collection, Iterable
from typing import Protocol

from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.model import Service
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.progress import Progress


class MapIndex(Protocol):
    """A search index with several generations on disk, of which the store names the valid one."""

    def build(
        self,
        generation: str,
        services: Iterable[Service],
        *,
        taxonomies: Taxonomies,
        areas: Areas,
        progress: Progress = ...,
    ) -> None:
        """Write a complete index under this generation, leaving all others as they are."""

    def update(
        self,
        generation: str,
        changed: Iterable[Service],
        removed: Collection[str],
        *,
        since: str,
        taxonomies: Taxonomies,
        areas: Areas,
    ) -> bool:
        """Write a generation that is another one with some services changed and some gone.

        Returns:
            False where that cannot be done; then a complete one has to be built.
        """

    def discard_others(self, keep: str) -> None:
        """Remove every generation but this one, also half-written ones."""
