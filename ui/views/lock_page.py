"""In place of the referrals while they are locked. The map goes on working on its own pages."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QVBoxLayout, QWidget

from sociale_kaart.errors import SocialeKaartError
from ui.theme.tokens import TextSize
from ui.viewmodels.lock import LockStep, LockViewModel
from ui.views.page import KeyHelp, Page, Workbench
from ui.views.problem_page import ProblemPage
from ui.widgets.buttons import Button
from ui.widgets.centred import Centred
from ui.widgets.labels import PlainLabel
from ui.widgets.passphrase import AskPassphrase, ChoosePassphrase
from ui.wording.errors import message_for

_WIDTH = 480  # pixels at 100 %


class LockPage(Page):
    """Asks for what opens the dossier, or says why it cannot be opened.

    Args:
        model: the lock of the window; every lock page shows the same one.
    """

    def __init__(
        self, workbench: Workbench, model: LockViewModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(workbench, parent)
        theme = workbench.theme
        self.model = model
        self.ask = AskPassphrase(theme)
        self.choose = ChoosePassphrase(theme)
        self.open_button = Button(theme, kind="primary", icon="unlock")
        self.problem = ProblemPage(theme, in_dossier=True)
        self._mark = QLabel()
        self._title = PlainLabel(size=TextSize.TITLE)
        self._text = PlainLabel(tone="muted")
        self._hint = PlainLabel(size=TextSize.SMALL, tone="muted")
        self._build()
        self._connect()
        self.retranslate()
        self._space()
        self._show_step(model.step)

    def enter(self, **_arguments: object) -> None:
        """Look how the key is kept, and put the focus where the user types."""
        if self.model.step in {LockStep.LOOKING, LockStep.PROBLEM}:
            self.model.look()
        self._focus()

    def leave(self) -> None:
        """Keep no passphrase on a page that is left."""
        self.ask.forget()
        self.choose.forget()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this page."""
        return (KeyHelp("Enter", self.tr("Unlock the referrals")),)

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        choosing = self.model.step is LockStep.CHOOSE
        if choosing:
            self._title.setText(self.tr("Protect your referrals"))
            self._text.setText(
                self.tr("This computer has no keyring. Choose a passphrase that only you know.")
            )
        else:
            self._title.setText(self.tr("Your referrals are locked"))
            self._text.setText(self._how_to_open())
        self._hint.setText(self.tr("Searching the map goes on without unlocking."))
        if self.model.is_busy:
            self.open_button.name(self.tr("Opening…"))
        else:
            self.open_button.name(self.tr("Begin") if choosing else self.tr("Unlock"))
        self.setAccessibleName(self._title.text())

    def _how_to_open(self) -> str:
        if self.model.step is LockStep.KEYRING:
            return self.tr("The key is in the keyring of this computer.")
        if self.model.step is LockStep.PASSPHRASE:
            return self.tr("Type your passphrase to go on.")
        return ""

    def _connect(self) -> None:
        self.model.stepped.connect(self._show_step)
        self.model.busy.connect(self._show_busy)
        self.model.refused.connect(self._refuse)
        self.model.unlocked.connect(self.leave)
        self.open_button.clicked.connect(self._open)
        self.ask.entered.connect(self._open)
        self.choose.entered.connect(self._open)
        self.problem.retry_requested.connect(self.model.look)
        self.workbench.theme.changed.connect(self._space)

    def _open(self) -> None:
        step = self.model.step
        if step is LockStep.KEYRING:
            self.model.unlock()
        elif step is LockStep.PASSPHRASE:
            passphrase = self.ask.passphrase()
            if passphrase:
                self.model.unlock(passphrase)
            else:
                self.ask.refuse(self.tr("Type your passphrase."))
        elif step is LockStep.CHOOSE:
            passphrase = self.choose.accepted()
            if passphrase:
                self.model.unlock(passphrase)

    def _refuse(self, error: SocialeKaartError) -> None:
        message = message_for(error)
        self.ask.refuse(f"{message.sentence} {message.action}")

    def _show_step(self, step: LockStep) -> None:
        if step is LockStep.PROBLEM and self.model.problem is not None:
            self.problem.show_problem(self.model.problem)
            self._turns.setCurrentWidget(self.problem)
            return
        self.ask.setVisible(step is LockStep.PASSPHRASE)
        self.choose.setVisible(step is LockStep.CHOOSE)
        self.open_button.setVisible(
            step in {LockStep.KEYRING, LockStep.PASSPHRASE, LockStep.CHOOSE}
        )
        self.retranslate()
        self._text.setVisible(bool(self._text.text()))
        self._turns.setCurrentWidget(self._scroll)
        if self.isVisible():
            self._focus()

    def _show_busy(self, busy: bool) -> None:  # noqa: FBT001 - a slot
        for widget in (self.ask, self.choose, self.open_button):
            widget.setEnabled(not busy)
        self.retranslate()

    def _focus(self) -> None:
        target: dict[LockStep, QWidget] = {
            LockStep.PASSPHRASE: self.ask.input,
            LockStep.CHOOSE: self.choose.first,
            LockStep.KEYRING: self.open_button,
            LockStep.PROBLEM: self.problem.retry,
        }
        if self.model.step in target:
            target[self.model.step].setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self._pane = QFrame()
        self._pane.setProperty("part", "pane")
        self._column = QVBoxLayout(self._pane)
        for part in (
            self._mark,
            self._title,
            self._text,
            self.ask,
            self.choose,
            self.open_button,
            self._hint,
        ):
            self._column.addWidget(part)
        self._scroll = Centred(self.workbench.theme, self._pane, width=_WIDTH, in_middle=True)
        self._turns = QStackedWidget()
        self._turns.addWidget(self._scroll)
        self._turns.addWidget(self.problem)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._turns)

    def _space(self) -> None:
        theme = self.workbench.theme
        px = theme.px
        self._column.setContentsMargins(px(32), px(28), px(32), px(24))
        self._column.setSpacing(px(12))
        self._mark.setPixmap(
            theme.pixmap("lock", colour="accent", size=32, ratio=self.devicePixelRatio())
        )
