"""Where the matched words stand in a text, so that the window can mark them."""

from collections.abc import Set as AbstractSet

from sociale_kaart.search.analysis import parts, pieces


def marked_spans(text: str, matched: AbstractSet[str]) -> tuple[tuple[int, int], ...]:
    """Return (start, end) of each word of a text that is among the matched ones.

    Args:
        text: any text of an offering, as it is shown.
        matched: `SearchResult.matched`.
    """
    if not matched:
        return ()
    return tuple(
        (start, end) for piece, start, end in pieces(text) if not matched.isdisjoint(parts(piece))
    )
