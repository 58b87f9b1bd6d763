"""Nobody there: locked after the set time, never while someone types, and after sleep at once."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.viewmodels.idle_lock import IdleLock

MINUTE = 60.0  # seconds


class FakeClocks:
    """The monotonic clock and the wall clock, moved by hand."""

    def __init__(self) -> None:
        self.monotonic, self.wall = 1000.0, 50_000.0

    def __call__(self) -> tuple[float, float]:
        return self.monotonic, self.wall

    def pass_by(self, seconds: float) -> None:
        self.monotonic += seconds
        self.wall += seconds


@pytest.fixture
def clocks() -> FakeClocks:
    return FakeClocks()


@pytest.fixture
def idle(qtbot: QtBot, clocks: FakeClocks) -> Iterator[IdleLock]:
    found = IdleLock(15 * MINUTE, now=clocks)
    yield found
    found.rest()


@pytest.fixture
def expired(idle: IdleLock) -> list[str]:
    """One entry for each time that it expired."""
    found: list[str] = []
    idle.expired.connect(lambda: found.append("expired"))
    return found


@pytest.fixture
def edit(qtbot: QtBot) -> QLineEdit:
    found = QLineEdit()
    qtbot.addWidget(found)
    found.show()
    return found


def test_expires_by_itself(qtbot: QtBot) -> None:
    idle = IdleLock(0.05)
    with qtbot.waitSignal(idle.expired, timeout=5000):
        idle.watch()


def test_typing_keeps_it_open(
    qtbot: QtBot, idle: IdleLock, clocks: FakeClocks, expired: list[str], edit: QLineEdit
) -> None:
    idle.watch()
    for _ in range(10):
        clocks.pass_by(14 * MINUTE)
        qtbot.keyClick(edit, "a")
    assert not expired
    assert edit.text() == "a" * 10


def test_first_key_after_the_time_finds_it_locked(
    qtbot: QtBot, idle: IdleLock, clocks: FakeClocks, expired: list[str], edit: QLineEdit
) -> None:
    idle.watch()
    seen_at_key: list[int] = []
    edit.textEdited.connect(lambda: seen_at_key.append(len(expired)))
    clocks.pass_by(15 * MINUTE)
    qtbot.keyClick(edit, "a")
    assert seen_at_key == [1]


def test_sleep_counts_though_the_monotonic_clock_stood_still(
    qtbot: QtBot, idle: IdleLock, clocks: FakeClocks, expired: list[str], edit: QLineEdit
) -> None:
    idle.watch()
    clocks.wall += 8 * 60 * MINUTE
    qtbot.keyClick(edit, "a")
    assert expired == ["expired"]


def test_wall_clock_set_back_keeps_nobody_open(
    qtbot: QtBot, idle: IdleLock, clocks: FakeClocks, expired: list[str], edit: QLineEdit
) -> None:
    idle.watch()
    clocks.monotonic += 16 * MINUTE
    clocks.wall -= 60 * MINUTE
    qtbot.keyClick(edit, "a")
    assert expired == ["expired"]


def test_pointer_and_wheel_count(
    qtbot: QtBot, idle: IdleLock, clocks: FakeClocks, expired: list[str], edit: QLineEdit
) -> None:
    idle.watch()
    clocks.pass_by(14 * MINUTE)
    qtbot.mouseClick(edit, Qt.MouseButton.LeftButton)
    clocks.pass_by(14 * MINUTE)
    qtbot.mouseMove(edit)
    clocks.pass_by(2 * MINUTE)
    qtbot.keyClick(edit, "a")
    assert not expired


def test_shorter_time_holds_at_once(
    qtbot: QtBot, idle: IdleLock, clocks: FakeClocks, expired: list[str], edit: QLineEdit
) -> None:
    idle.watch()
    clocks.pass_by(6 * MINUTE)
    idle.set_seconds(5 * MINUTE)
    qtbot.keyClick(edit, "a")
    assert expired == ["expired"]


def test_comes_once_and_rests_until_it_watches_again(
    qtbot: QtBot, idle: IdleLock, clocks: FakeClocks, expired: list[str], edit: QLineEdit
) -> None:
    idle.watch()
    clocks.pass_by(16 * MINUTE)
    qtbot.keyClick(edit, "a")
    clocks.pass_by(16 * MINUTE)
    qtbot.keyClick(edit, "a")
    assert expired == ["expired"]
    idle.watch()
    clocks.pass_by(16 * MINUTE)
    qtbot.keyClick(edit, "a")
    assert expired == ["expired", "expired"]
