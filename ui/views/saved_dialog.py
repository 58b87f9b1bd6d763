"""The saved searches: open one, see what is new, rename, remove."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from sociale_kaart.errors import SocialeKaartError
from sociale_kaart.search.saved import SavedSearch
from ui.models.saved_searches import SavedSearchModel
from ui.theme.theme import Theme
from ui.theme.tokens import TextSize
from ui.viewmodels.saved_searches import OpenedSearch, SavedSearchesViewModel
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel
from ui.widgets.screen_room import within_screen
from ui.wording.errors import message_for
from ui.wording.saved import no_resident


class SavedDialog(QDialog):
    """A list with its actions; what is new is counted while it is open."""

    def __init__(
        self,
        theme: Theme,
        model: SavedSearchesViewModel,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._removed: SavedSearch | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Saved searches"))
        self.rows = SavedSearchModel(theme, clock, self)
        self.table = QTableView()
        self._none = PlainLabel(
            self.tr("No searches yet. Search for something, and press Ctrl+Shift+S to save it.")
        )
        self.banner = Banner(theme)
        self.open_button = Button(theme, self.tr("Open"), kind="primary")
        self.rename_button = Button(theme, self.tr("Rename"), icon="edit", keys="F2")
        self.remove_button = Button(theme, self.tr("Remove"), icon="trash", keys="Del")
        self.close_button = Button(theme, self.tr("Close"))
        self._build()
        self._connect()
        self._show()
        self.table.setCurrentIndex(self.rows.index(0, 0))
        (self.table if self.rows.rowCount() else self.close_button).setFocus()
        self.resize(self.sizeHint())
        model.count_new()

    def sizeHint(self) -> QSize:
        """Return a size that fits the list, and never more than the screen has."""
        px = self._theme.px
        return within_screen(self, QSize(px(640), px(460)))

    def current(self) -> SavedSearch | None:
        """Return the search that the buttons are about."""
        return self.rows.search(self.table.currentIndex().row())

    def _open(self) -> None:
        search = self.current()
        if search is not None:
            self.accept()
            self._model.open(search.name)

    def _rename(self) -> None:
        if self.current() is not None:
            self.table.edit(self.rows.index(self.table.currentIndex().row(), 0))

    def _remove(self) -> None:
        search = self.current()
        if search is None:
            return
        self._removed = search
        self._model.remove(search.name)
        said = self.tr("“{name}” was removed.").format(name=search.name)
        self.banner.say(said, button=self.tr("Put it back"))

    def _put_back(self) -> None:
        self.banner.hide()
        if self._removed is not None:
            self._model.put_back(self._removed)
            self._removed = None

    def _show(self) -> None:
        row = self.table.currentIndex().row()
        self.rows.show(self._model.searches)
        count = self.rows.rowCount()
        self.table.setVisible(count > 0)
        self._none.setVisible(count == 0)
        for button in (self.open_button, self.rename_button, self.remove_button):
            button.setEnabled(count > 0)
        if count:
            self.table.setCurrentIndex(self.rows.index(max(0, min(row, count - 1)), 0))

    def _show_count(self, found: OpenedSearch) -> None:
        self.rows.show_count(found.search, len(found.new))

    def _fail(self, error: SocialeKaartError) -> None:
        message = message_for(error)
        self.banner.say(message.sentence, advice=message.action, tone="bad")

    def _connect(self) -> None:
        self.open_button.clicked.connect(self._open)
        self.rename_button.clicked.connect(self._rename)
        self.remove_button.clicked.connect(self._remove)
        self.close_button.clicked.connect(self.reject)
        self.table.doubleClicked.connect(self._open)
        self.rows.renamed.connect(self._model.rename)
        self.banner.acted.connect(self._put_back)
        self._model.changed.connect(self._show)
        self._model.counted.connect(self._show_count)
        self._model.failed.connect(self._fail)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)

    def _build(self) -> None:
        px, table = self._theme.px, self.table
        table.setModel(self.rows)
        table.setAccessibleName(self.windowTitle())
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(px(40))
        header = table.horizontalHeader()
        header.hide()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        for button in (self.open_button, self.rename_button, self.remove_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        self.open_button.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(PlainLabel(self.windowTitle(), size=TextSize.TITLE))
        column.addWidget(self._none)
        column.addWidget(table, 1)
        column.addStretch()
        column.addWidget(self.banner)
        column.addWidget(PlainLabel(no_resident(), size=TextSize.SMALL, tone="muted"))
        column.addLayout(buttons)
