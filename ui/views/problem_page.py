"""What stops the program, or a part of it: what happened, what is safe, what to do.

Shown in place of the window's pages when it cannot start, and inside the lock page when only the
referrals cannot be opened. Nothing is written from here.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from ui.theme.theme import Theme
from ui.theme.tokens import TextSize
from ui.widgets.buttons import Button
from ui.widgets.centred import Centred
from ui.widgets.form import ButtonRow
from ui.widgets.labels import Line, PlainLabel
from ui.wording.problems import Problem, problem_of

_WIDTH = 640  # pixels at 100 %


class ProblemPage(QWidget):
    """One problem, as a page.

    Signals:
        retry_requested: try again.
        renewal_requested: put the damaged map aside and fetch it again.
        quit_requested: end the program.

    Args:
        in_dossier: the problem stops the referrals only; then there is no button to quit.
    """

    retry_requested = Signal()
    renewal_requested = Signal()
    quit_requested = Signal()

    def __init__(
        self, theme: Theme, *, in_dossier: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._in_dossier = in_dossier
        self._error: SocialeKaartError | None = None
        self._problem = Problem("", "", "", "")
        self.setProperty("part", "canvas")
        self._mark = QLabel()
        self._title = PlainLabel(size=TextSize.TITLE)
        self._heads = tuple(PlainLabel(strong=True) for _ in range(2))
        self._safe, self._action = PlainLabel(), PlainLabel()
        self._details_head = PlainLabel(size=TextSize.SMALL, tone="muted")
        self._details = PlainLabel(size=TextSize.SMALL, tone="muted", selectable=True)
        self.retry = Button(theme, kind="primary", icon="refresh")
        self.renew = Button(theme, kind="primary", icon="download")
        self.quit = Button(theme)
        self.copy = Button(theme, kind="quiet", icon="copy")
        self._build()
        self.retry.clicked.connect(self.retry_requested)
        self.renew.clicked.connect(self.renewal_requested)
        self.quit.clicked.connect(self.quit_requested)
        self.copy.clicked.connect(self._copy)
        self.quit.setVisible(not in_dossier)
        theme.changed.connect(self._space)
        self._space()
        self.retranslate()

    def show_problem(self, error: SocialeKaartError) -> None:
        """Show what happened and put the focus on what the user most likely wants."""
        self._error = error
        renewable = error.code is ErrorCode.STORE_DAMAGED and not self._in_dossier
        self.renew.setVisible(renewable)
        self.retry.set_kind("plain" if renewable else "primary")
        self.retranslate()
        (self.renew if renewable else self.retry).setFocus()

    @property
    def problem(self) -> Problem:
        """What is said now."""
        return self._problem

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self._heads[0].setText(self.tr("What is safe"))
        self._heads[1].setText(self.tr("What you can do"))
        self._details_head.setText(self.tr("For your administrator or the helpdesk"))
        self.retry.name(self.tr("Try again"))
        self.renew.name(self.tr("Fetch the map again"))
        self.quit.name(self.tr("Quit"))
        self.copy.name(self.tr("Copy these details"))
        if self._error is not None:
            self._say(problem_of(self._error, in_dossier=self._in_dossier))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _say(self, problem: Problem) -> None:
        self._problem = problem
        self._title.setText(problem.sentence)
        self._safe.setText(problem.safe)
        self._action.setText(problem.action)
        self._details.setText(problem.details)
        for label in (self._heads[0], self._safe):
            label.setVisible(bool(problem.safe))
        self.setAccessibleName(problem.sentence)
        self.setAccessibleDescription(f"{problem.safe} {problem.action}".strip())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self._problem.sentence}\n{self._problem.details}")

    def _build(self) -> None:
        self._pane = QFrame()
        self._pane.setProperty("part", "pane")
        self._column = QVBoxLayout(self._pane)
        head = QHBoxLayout()
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        self._head = head
        self._column.addLayout(head)
        for title, text in zip(self._heads, (self._safe, self._action), strict=True):
            self._column.addWidget(title)
            self._column.addWidget(text)
        self._buttons = ButtonRow(self._theme, self.renew, self.retry, self.quit)
        self._column.addWidget(self._buttons)
        self._column.addWidget(Line())
        self._column.addWidget(self._details_head)
        self._column.addWidget(self._details)
        self._column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Centred(self._theme, self._pane, width=_WIDTH, in_middle=True))

    def _space(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(32), px(28), px(32), px(24))
        self._column.setSpacing(px(8))
        self._head.setSpacing(px(12))
        self._buttons.setContentsMargins(0, px(8), 0, px(8))
        self._mark.setPixmap(
            self._theme.pixmap("warning", colour="warn", size=28, ratio=self.devicePixelRatio())
        )
