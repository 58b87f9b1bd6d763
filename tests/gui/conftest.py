"""What every test of the window gets, and the proof that it leaves nothing behind."""

import gc
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sociale_kaart.directory.model import Service
from tests.helpers.fake_application import FakeApplication, local_noon
from tests.helpers.map_factories import a_service
from tests.helpers.window_factories import Practice
from ui.language import Languages
from ui.tasks.runner import TaskRunner
from ui.theme.theme import Theme
from ui.views.page import Workbench


@pytest.fixture(autouse=True)
def no_leaks(qapp: QApplication) -> Iterator[None]:
    """Fail the test that leaves a thread, a running timer or a window behind."""
    threads, windows = set(threading.enumerate()), set(map(id, qapp.topLevelWidgets()))
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [t.name for t in threading.enumerate() if t not in threads]
    assert not left, f"threads left: {left}"
    shown = [w for w in qapp.topLevelWidgets() if id(w) not in windows and w.isVisible()]
    assert not shown, f"windows left: {shown}"
    timers = [
        timer
        for timer in gc.get_objects()
        if type(timer) is QTimer and shiboken6.isValid(timer) and timer.isActive()
    ]
    assert not timers, f"timers left: {timers}"


@pytest.fixture(scope="session")
def one_theme(qapp: QApplication) -> Theme:
    return Theme(qapp)


@pytest.fixture
def theme(one_theme: Theme) -> Iterator[Theme]:
    """The theme, light and at 100 % at the start of every test."""
    one_theme.apply(scheme="light", percent=100)
    yield one_theme
    one_theme.apply(scheme="light", percent=100)


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    """Dutch, until a test says otherwise."""
    found = Languages(qapp)
    found.use("nl")
    yield found
    found.close()


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    crashes: list[str] = []
    runner.crashed.connect(crashes.append)
    yield runner
    runner.close()
    assert not crashes, crashes


@pytest.fixture
def application() -> FakeApplication:
    """Three offerings, one of them with a nasty name."""
    return FakeApplication(some_services())


@pytest.fixture
def workbench(
    application: FakeApplication, theme: Theme, tasks: TaskRunner, languages: Languages
) -> Workbench:
    clock: Callable[[], datetime] = local_noon
    return Workbench(
        application=application,  # type: ignore[arg-type]
        theme=theme,
        tasks=tasks,
        languages=languages,
        clock=clock,
    )


@pytest.fixture
def practice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Practice]:
    """A data folder for a real application."""
    found = Practice(tmp_path, monkeypatch)
    yield found
    found.close()


@pytest.fixture
def desk_bench(
    practice: Practice, theme: Theme, tasks: TaskRunner, languages: Languages
) -> Workbench:
    """The workbench of a real application, opened on that folder."""
    return Workbench(
        application=practice.open(),
        theme=theme,
        tasks=tasks,
        languages=languages,
        clock=local_noon,
    )


@pytest.fixture
def settled(qtbot: QtBot, tasks: TaskRunner) -> Callable[[], None]:
    """Wait until no task and no pause between keys is left."""

    def settle() -> None:
        def quiet() -> None:
            # First: looking at all objects while a worker builds a tuple breaks that tuple.
            assert tasks.is_idle()
            waiting = [
                timer
                for timer in gc.get_objects()
                if type(timer) is QTimer
                and shiboken6.isValid(timer)
                and timer.isActive()
                and timer.interval() <= 200
            ]
            assert not waiting

        qtbot.waitUntil(quiet, timeout=5000)

    return settle


def some_services() -> list[Service]:
    return [
        a_service("Wandelen met de buurt", alternate_name="Kruiskampse wandelclub"),
        a_service("Rouwcafé <b>De Brug</b> <img src='http://nergens.example/x.png'>"),
        a_service("Taalcafé", description="Nederlands oefenen bij een kop koffie."),
    ]
