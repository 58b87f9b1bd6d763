"""Tasks: where results arrive, which ones are dropped, and what happens to errors."""

import gc
import threading
import time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from pytestqt.qtbot import QtBot

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from ui.tasks.garbage import GarbageGuard
from ui.tasks.runner import Lane, Task, TaskRunner
from ui.tasks.watchdog import Watchdog


@pytest.fixture
def owner(qapp: QCoreApplication) -> QObject:
    return QObject()


def test_result_arrives_on_the_main_thread(qtbot: QtBot, tasks: TaskRunner, owner: QObject) -> None:
    seen: list[tuple[str, int]] = []
    tasks.start(
        Lane.READ,
        lambda _task: threading.current_thread().name,
        owner=owner,
        done=lambda name: seen.append((name, threading.get_ident())),
    )
    qtbot.waitUntil(lambda: bool(seen))
    name, thread = seen[0]
    assert name.startswith("lane-read")
    assert thread == threading.get_ident()


def test_newer_work_under_the_same_key_replaces_older(
    qtbot: QtBot, tasks: TaskRunner, owner: QObject
) -> None:
    gate = threading.Event()
    seen: list[str] = []

    def slow(_task: Task) -> str:
        gate.wait(10)
        return "old"

    tasks.start(Lane.READ, slow, owner=owner, key="k", done=seen.append)
    tasks.start(Lane.READ, lambda _task: "new", owner=owner, key="k", done=seen.append)
    qtbot.waitUntil(lambda: seen == ["new"])
    gate.set()
    qtbot.waitUntil(tasks.is_idle)
    assert seen == ["new"]


def test_other_keys_and_owners_do_not_disturb_each_other(
    qtbot: QtBot, tasks: TaskRunner, owner: QObject
) -> None:
    other, seen = QObject(), []
    for who, key in ((owner, "a"), (owner, "b"), (other, "a"), (owner, "")):
        tasks.start(Lane.READ, lambda _t, k=key: k, owner=who, key=key, done=seen.append)
    qtbot.waitUntil(lambda: len(seen) == 4)


def test_result_is_dropped_when_its_owner_is_gone(qtbot: QtBot, tasks: TaskRunner) -> None:
    gate, seen = threading.Event(), []
    owner = QObject()

    def slow(_task: Task) -> str:
        gate.wait(10)
        return "late"

    tasks.start(Lane.READ, slow, owner=owner, done=seen.append)
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete)
    gate.set()
    qtbot.waitUntil(tasks.is_idle)
    assert seen == []


def test_condition_goes_to_the_task_or_else_to_the_runner(
    qtbot: QtBot, tasks: TaskRunner, owner: QObject
) -> None:
    def full(_task: Task) -> None:
        raise SocialeKaartError(ErrorCode.DISK_FULL, path="x")

    taken: list[SocialeKaartError] = []
    tasks.start(Lane.WRITE, full, owner=owner, failed=taken.append)
    qtbot.waitUntil(lambda: bool(taken))
    with qtbot.waitSignal(tasks.failed) as signal:
        tasks.start(Lane.WRITE, full, owner=owner)
    assert signal.args[0].code is ErrorCode.DISK_FULL


def test_bug_is_told_with_its_traceback(
    qtbot: QtBot, owner: QObject, caplog: pytest.LogCaptureFixture
) -> None:
    runner = TaskRunner()
    with qtbot.waitSignal(runner.crashed) as signal:
        runner.start(Lane.READ, lambda _task: 1 / 0, owner=owner)
    assert "ZeroDivisionError" in signal.args[0]
    caplog.clear()
    runner.close()


def test_progress_and_cancelling(qtbot: QtBot, tasks: TaskRunner, owner: QObject) -> None:
    told: list[tuple[int, int]] = []
    gate = threading.Event()
    seen: list[bool] = []

    def work(task: Task) -> None:
        task.progress(1, 3)
        gate.wait(10)
        seen.append(task.cancelled())

    task = tasks.start(
        Lane.NETWORK,
        work,
        owner=owner,
        progress=lambda done, total: told.append((done, total)),
        done=lambda _none: pytest.fail("cancelled work has no result"),
    )
    qtbot.waitUntil(lambda: told == [(1, 3)])
    task.cancel()
    gate.set()
    qtbot.waitUntil(tasks.is_idle)
    assert seen == [True]


def test_writes_come_one_after_another(qtbot: QtBot, tasks: TaskRunner, owner: QObject) -> None:
    busy, most, done = [], [], []

    def write(_task: Task) -> None:
        busy.append(1)
        most.append(len(busy))
        time.sleep(0.002)  # long enough for another thread to come in between
        busy.pop()

    for _ in range(20):
        tasks.start(Lane.WRITE, write, owner=owner, done=done.append)
    qtbot.waitUntil(lambda: len(done) == 20)
    assert max(most) == 1


def test_closing_ends_the_threads_and_drops_what_waits(owner: QObject) -> None:
    runner = TaskRunner()
    for _ in range(10):
        runner.start(Lane.READ, lambda _task: None, owner=owner)
    runner.close()
    runner.close()
    assert not [t for t in threading.enumerate() if t.name.startswith("lane-")]
    runner.start(Lane.READ, lambda _task: pytest.fail("closed"), owner=owner)


def test_garbage_is_collected_on_the_main_thread(qtbot: QtBot, tasks: TaskRunner) -> None:
    guard, died_on = GarbageGuard(), []

    class Ring(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.myself = self
            self.mark = Mark()

    class Mark:
        def __del__(self) -> None:
            died_on.append(threading.get_ident())

    try:
        for _ in range(20):
            Ring()
        owner, done = QObject(), []

        def churn(_task: Task) -> None:
            for _ in range(20_000):
                ring: list[object] = []
                ring.append(ring)

        tasks.start(Lane.READ, churn, owner=owner, done=done.append)
        qtbot.waitUntil(lambda: bool(done))
        assert not gc.isenabled()
        assert not died_on
        guard.collect()
        gc.collect()
    finally:
        guard.close()
    assert gc.isenabled()
    assert set(died_on) == {threading.get_ident()}


def test_watchdog_finds_a_blocked_main_thread(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "ui.tasks.watchdog")
    watchdog = Watchdog(limit_s=0.05)

    def block_it() -> None:
        deadline = time.monotonic() + 5
        while not watchdog.stalls and time.monotonic() < deadline:
            time.sleep(0.01)  # this is the stall

    try:
        QTimer.singleShot(0, block_it)
        qtbot.waitUntil(lambda: watchdog.stalls == 1)
    finally:
        watchdog.close()
    assert "block_it" in caplog.text
    assert not [t for t in threading.enumerate() if t.name == "watchdog"]
