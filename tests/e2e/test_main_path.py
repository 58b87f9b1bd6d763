"""The main job in the real window, by keyboard: search, open, refer, consent, slip, restart.

Offscreen in the quick tests; once more in a window on a real X server (Xvfb) among the slow ones.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sociale_kaart.application import Application
from sociale_kaart.config import DataFolder
from sociale_kaart.referrals.model import TaskStatus
from tests.helpers.fake_keyring import FakeKeyring
from ui.language import Languages
from ui.theme.theme import Theme
from ui.viewmodels.referral_views import ReferralView
from ui.views.frame import Frame
from ui.views.guarded_page import GuardedPage
from ui.views.referral_editor import ReferralEditorPage
from ui.views.referral_page import ReferralPage
from ui.views.referrals_page import ReferralsPage
from ui.views.search_page import SearchPage
from ui.window import Session

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_MS = 10_000
NAME, QUESTION = "Mw. Voorbeeld-Denkbeeld", "Sinds zijn dood zit ik hele dagen alleen aan tafel."


class Desk:
    """One computer: a data folder and a keyring, on which the program is started and stopped."""

    def __init__(self, folder: Path, qapp: QApplication, qtbot: QtBot) -> None:
        self._folder, self._qapp, self.qtbot = folder, qapp, qtbot
        self._keyring = FakeKeyring()
        self._session: Session | None = None
        self._languages = Languages(qapp)

    def start(self) -> Session:
        """Start the program as its command does."""
        application = Application(DataFolder(self._folder), keyring=self._keyring)
        self._session = Session(application, theme=Theme(self._qapp), languages=self._languages)
        self._session.show()
        self._session.frame.activateWindow()
        self.until(self._session.frame.isActiveWindow)
        self._session.gate.open(None)
        self.qtbot.waitUntil(lambda: application.dossier.is_unlocked, timeout=PATIENCE_MS)
        return self._session

    def stop(self) -> None:
        """Close the window, as a user does at the end of the day."""
        if self._session is not None:
            self._session.close()
            self._languages.close()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self._session = None

    def until(self, holds: Callable[[], object]) -> None:
        """Wait for something to be true."""
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENCE_MS)

    def type(self, text: str) -> None:
        """Type where the focus is."""
        self.qtbot.keyClicks(self.focus(), text)

    def press(self, key: Qt.Key, *, ctrl: bool = False) -> None:
        """Press a key where the focus is."""
        held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        self.qtbot.keyClick(self.focus(), key, held)

    def focus(self) -> QWidget:
        """Return where the keys go."""
        assert self._session is not None
        return self._session.frame.focusWidget() or self._session.frame


@pytest.fixture
def desk(sample_folder: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Desk]:
    folder = Path(shutil.copytree(sample_folder, tmp_path / "data"))
    desk = Desk(folder, qapp, qtbot)
    yield desk
    desk.stop()


def inner(desk: Desk, session: Session, name: str) -> QWidget:
    """Return the page behind the lock, which opens by itself with a keyring."""
    page = session.frame.page(name)
    assert isinstance(page, GuardedPage)
    desk.until(lambda: page.inner is not None)
    assert page.inner is not None
    return page.inner


def search_and_refer(desk: Desk, session: Session) -> ReferralEditorPage:
    """Find an offering by the keyboard alone and refer to it with Ctrl+Enter."""
    search = session.frame.page("search")
    assert isinstance(search, SearchPage)
    desk.type("mijn man is overleden en ik ben zo alleen")
    desk.until(lambda: search.list.model().rowCount() > 0 and search.model.selected_id)
    first = search.model.selected_id
    desk.press(Qt.Key.Key_Down)
    desk.until(lambda: search.model.selected_id not in ("", first))
    assert search.box is desk.focus() or search.box.isAncestorOf(desk.focus())
    desk.press(Qt.Key.Key_Return, ctrl=True)
    desk.until(lambda: session.frame.pages.current_name() == "referral")
    editor = inner(desk, session, "referral")
    assert isinstance(editor, ReferralEditorPage)
    desk.until(lambda: desk.focus() is editor.form.resident.name)
    return editor


def fill_in(desk: Desk, editor: ReferralEditorPage) -> None:
    """Write the referral, from field to field with Tab, and record consent."""
    for text in (NAME, "1948", "+31000000001", "3811 SA"):
        desk.type(text)
        desk.press(Qt.Key.Key_Tab)
    desk.type(QUESTION)
    desk.press(Qt.Key.Key_Tab)
    desk.until(lambda: desk.focus() is editor.form.consent.given)
    desk.press(Qt.Key.Key_Space)
    desk.until(lambda: editor.model.draft.kept.consent.given)


def test_search_refer_print_and_find_it_again(desk: Desk, tmp_path: Path) -> None:
    session = desk.start()
    editor = search_and_refer(desk, session)
    fill_in(desk, editor)
    desk.press(Qt.Key.Key_Return, ctrl=True)
    desk.until(lambda: session.frame.pages.current_name() != "referral")

    timeline = inner(desk, session, session.frame.pages.current_name())
    assert isinstance(timeline, ReferralPage)
    slip = tmp_path / "slip.pdf"
    timeline.outputs.ask_file = lambda *_: slip
    timeline.outputs.save_slip()
    desk.until(slip.exists)
    with pypdfium2.PdfDocument(slip) as pdf:
        first, second = (pdf[n].get_textpage().get_text_bounded() for n in range(2))
        assert "Sociale Kaart" not in (pdf.get_metadata_dict().get("Author") or "")
        assert NAME not in " ".join(pdf.get_metadata_dict().values())
    assert NAME in first
    assert "alleen aan tafel" in first.replace("\r\n", " ")
    assert second.strip()
    desk.stop()

    session = desk.start()
    desk.press(Qt.Key.Key_2, ctrl=True)
    desk.until(lambda: session.frame.pages.current_name() == "referrals")
    page = inner(desk, session, "referrals")
    assert isinstance(page, ReferralsPage)
    (row,) = session.workbench.application.dossier.desk.list()
    assert row.status is TaskStatus.REQUESTED
    assert row.resident == NAME
    assert row.service_id
    page.enter(view=ReferralView.SENT.value)
    desk.until(lambda: page.rows.rowCount() == 1)
    shown = [str(page.rows.index(0, n).data()) for n in range(page.rows.columnCount())]
    assert NAME in " ".join(shown)


def test_a_concept_survives_closing_the_window(desk: Desk) -> None:
    session = desk.start()
    search_and_refer(desk, session)
    desk.type(NAME)
    desk.stop()

    session = desk.start()
    (row,) = session.workbench.application.dossier.desk.list()
    assert (row.status, row.resident) == (TaskStatus.DRAFT, NAME)


def test_no_widget_flashes_as_a_window(desk: Desk, qapp: QApplication) -> None:
    """A widget that is shown before it has a parent is a window for a moment."""
    flashes: list[str] = []

    class Watch(QObject):
        def eventFilter(self, shown: QObject, event: QEvent) -> bool:
            appears = event.type() is QEvent.Type.Show and isinstance(shown, QWidget)
            if appears and shown.isWindow() and not isinstance(shown, Frame):  # type: ignore[attr-defined]
                flashes.append(type(shown).__name__)
            return False

    watch = Watch()
    qapp.installEventFilter(watch)
    session = desk.start()
    fill_in(desk, search_and_refer(desk, session))
    for name in ("referrals", "settings", "search"):
        session.frame.show_page(name)
    qapp.removeEventFilter(watch)
    assert not flashes


def test_no_title_says_a_resident(desk: Desk) -> None:
    session = desk.start()
    editor = search_and_refer(desk, session)
    fill_in(desk, editor)
    assert NAME not in session.frame.windowTitle()
    named = [w.objectName() + w.windowTitle() for w in session.frame.findChildren(QWidget)]
    assert not [said for said in named if "Denkbeeld" in said]


@pytest.mark.slow
@pytest.mark.xvfb
def test_the_same_on_a_real_x_server() -> None:
    server = shutil.which("xvfb-run")
    if server is None:
        pytest.skip("Xvfb is not installed")
    environment = {k: v for k, v in os.environ.items() if k != "QT_QPA_PLATFORM"}
    program = [sys.executable, "-m", "pytest", "-p", "no:randomly", "-m", "not slow", __file__]
    done = subprocess.run(
        [server, "-a", "-s", "-screen 0 1366x768x24", *program],
        cwd=ROOT,
        env=environment | {"QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
