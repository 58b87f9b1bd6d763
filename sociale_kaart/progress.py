"""How a long step tells how far it is, and learns that nobody waits for it any more."""

from collections.abc import Callable

Progress = Callable[[int, int], None]  # (done, total) in the unit of the step
Cancelled = Callable[[], bool]


def no_progress(done: int, total: int) -> None:
    """Report to nobody."""


def never_cancelled() -> bool:
    """Go on to the end."""
    return False
