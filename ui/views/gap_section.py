"""The gap report in the settings: which questions found nothing, and what is kept of them."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from sociale_kaart.application import Application
from sociale_kaart.errors import SocialeKaartError
from sociale_kaart.search.gaps import Gap
from ui.models.gaps import GapColumn, GapTableModel
from ui.tasks.runner import TaskRunner
from ui.theme.theme import Theme
from ui.viewmodels.gaps import GapsViewModel
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.form import ButtonRow, Section
from ui.widgets.labels import PlainLabel
from ui.wording.errors import message_for

_MOST_ROWS = 6  # in sight; the table scrolls


class GapSection(Section):
    """The list, to read, to copy and to clear.

    Signals:
        said: a sentence to show for a while.
    """

    said = Signal(str)

    def __init__(
        self,
        theme: Theme,
        application: Application,
        tasks: TaskRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._application = application
        self.model = GapsViewModel(gaps=application.gaps, tasks=tasks, parent=self)
        self.rows = GapTableModel(self._name_of, self)
        self.table = QTableView()
        self.copy_button = Button(theme, icon="copy")
        self.clear_button = Button(theme, icon="trash")
        self.banner = Banner(theme)
        self._none = PlainLabel(tone="muted")
        self._buttons = ButtonRow(theme, self.copy_button, self.clear_button)
        self._build()
        self.copy_button.clicked.connect(self._copy)
        self.clear_button.clicked.connect(self._ask)
        self.banner.acted.connect(self._clear)
        self.model.reported.connect(self._show)
        self.model.failed.connect(self._fail)
        theme.changed.connect(self._measure)
        self.retranslate()
        self._show(())

    def refresh(self) -> None:
        """Read the report again."""
        self.banner.hide()
        self.model.refresh()

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.name(
            self.tr("Searches without a result"),
            self.tr(
                "This shows where help is missing on the map. Kept are only common words, the "
                "municipality and how often: never a name, a number or a whole question. The list "
                "stays on this computer and is never sent."
            ),
        )
        self.table.setAccessibleName(self.tr("Searches without a result"))
        self._none.setText(self.tr("Nothing yet: every search found something."))
        self.copy_button.name(self.tr("Copy the list"))
        self.clear_button.name(self.tr("Clear the list"))
        self.rows.reword()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.banner.hide()
        super().changeEvent(event)

    def _show(self, gaps: tuple[Gap, ...]) -> None:
        self.rows.show(gaps)
        for widget in (self.table, self._buttons):
            widget.setVisible(bool(gaps))
        self._none.setVisible(not gaps)
        self._measure()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.rows.as_text())
        self.said.emit(self.tr("The list is copied as text."))

    def _ask(self) -> None:
        self.banner.say(
            self.tr("Clear the whole list?"),
            advice=self.tr("You cannot get it back."),
            tone="warn",
            button=self.tr("Yes, clear it"),
        )

    def _clear(self) -> None:
        self.banner.hide()
        self.model.clear()

    def _fail(self, error: SocialeKaartError) -> None:
        message = message_for(error)
        self.banner.say(message.sentence, advice=message.action, tone="bad")

    def _name_of(self, code: str) -> str:
        area = self._application.map.areas().area(code)
        return area.name if area else code

    def _build(self) -> None:
        table = self.table
        table.setModel(self.rows)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in GapColumn:
            words = column is GapColumn.WORDS
            fit = QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch if words else fit)
        self.add(self._none, table, self._buttons, self.banner)

    def _measure(self) -> None:
        high = self._theme.px(36)
        self.table.verticalHeader().setDefaultSectionSize(high)
        rows = min(self.rows.rowCount(), _MOST_ROWS)
        self.table.setFixedHeight(
            high * rows + self.table.horizontalHeader().sizeHint().height() + 4
        )
