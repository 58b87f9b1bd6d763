"""An office that refers, as the pages see it: services in memory, but a real dossier."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sociale_kaart.config import RequesterProfile, Settings
from sociale_kaart.directory.model import Service
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.referrals.desk import ReferralDesk
from sociale_kaart.referrals.slip import ResidentPage, Slip
from sociale_kaart.referrals.store import Dossier
from tests.helpers.fake_application import FakeApplication
from tests.helpers.referral_factories import FakeClock, a_desk, a_dossier
from ui.language import Languages
from ui.tasks.runner import TaskRunner
from ui.theme.theme import Theme
from ui.viewmodels.concept_keeper import Saving
from ui.views.page import Workbench
from ui.views.referral_editor import ReferralEditorPage

REQUESTER = RequesterProfile("Bea Fictief", "huisarts", "Praktijk Proefsteeg", "033 0000000")


class FakeOffice(FakeApplication):
    """An application with an unlocked dossier in a folder.

    Attributes:
        locked: then nobody gets at the desk.
    """

    def __init__(self, folder: Path, clock: FakeClock, services: Iterable[Service] = ()) -> None:
        super().__init__(services, settings=Settings(requester=REQUESTER))
        self.clock = clock
        self.file: Dossier = a_dossier(folder)
        self.locked = False
        self._desk = a_desk(folder, clock=clock, dossier=self.file)

    @property
    def desk(self) -> ReferralDesk:
        if self.locked:
            raise SocialeKaartError(ErrorCode.DOSSIER_LOCKED)
        return self._desk

    def close(self) -> None:
        self.file.close()


@dataclass
class FakePrinter:
    """Takes what is printed; refuses or is cancelled when a test says so."""

    printed: list[tuple[Slip, ResidentPage]] = field(default_factory=list)
    cancels: bool = False
    fails: bool = False

    def __call__(self, slip: Slip, page: ResidentPage, _parent: object) -> bool:
        """Print."""
        if self.fails:
            raise SocialeKaartError(ErrorCode.PRINTER_FAILED, reason="Laser 1")
        if not self.cancels:
            self.printed.append((slip, page))
        return not self.cancels


@contextmanager
def an_editor(
    qtbot: QtBot, office: FakeOffice, theme: Theme, tasks: TaskRunner, languages: Languages
) -> Iterator[ReferralEditorPage]:
    """Show the page on which a referral is written; leave and empty it at the end."""
    workbench = Workbench(
        application=office,  # type: ignore[arg-type]
        theme=theme,
        tasks=tasks,
        languages=languages,
        clock=office.clock,
    )
    page = ReferralEditorPage(workbench)
    qtbot.addWidget(page)
    page.resize(1270, 700)
    page.show()
    yield page
    page.leave()
    page.model.clear()  # no timer of a page outlives its test
    QApplication.processEvents()


def focused() -> QWidget:
    """Return the widget that gets the keys."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def type_and_tab(text: str) -> None:
    """Type in the field with the focus and go on to the next."""
    QTest.keyClicks(focused(), text)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)


def fill_in(page: ReferralEditorPage, qtbot: QtBot) -> None:
    """Fill in what is needed, by keyboard alone, from the name to the tick of consent."""
    for text in ("Truus Voorbeeld", "1950", "06 00000001", "3812sa"):
        type_and_tab(text)
    type_and_tab("Ik zit veel alleen.")
    qtbot.waitUntil(lambda: page.model.draft.kept.recipient.is_known, timeout=5000)
    QTest.keyClick(focused(), Qt.Key.Key_Space)


def wait_until_kept(page: ReferralEditorPage, qtbot: QtBot) -> None:
    """Wait until what was typed is in the dossier."""
    qtbot.waitUntil(lambda: page.model.keeper.mark.state is Saving.KEPT, timeout=5000)
