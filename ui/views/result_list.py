"""The list of results: a view over the model, painted by the delegate."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ui.delegates.result_row import ResultRowDelegate
from ui.models.results import ResultListModel, ServiceIdRole
from ui.theme.theme import Theme


class ResultList(QListView):
    """Walks and opens results.

    Signals:
        chosen: id of the service that became current.
        opened: Enter or double click.
        left: Esc.
    """

    chosen = Signal(str)
    opened = Signal()
    left = Signal()

    def __init__(
        self, theme: Theme, model: ResultListModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._results = model
        self.setModel(model)
        self.setItemDelegate(ResultRowDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._choose)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        theme.changed.connect(self.scheduleDelayedItemsLayout)
        self.retranslate()

    def mark(self, service_id: str) -> None:
        """Make a result the current one and bring it into view."""
        row = self._results.row_of(service_id)
        if row < 0:
            return
        index = self._results.index(row)
        if index != self.currentIndex():
            self.setCurrentIndex(index)
        self.scrollTo(index)

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.setAccessibleName(self.tr("Results"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Esc leaves; the rest is Qt's own."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif plain and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(str(current.data(ServiceIdRole)))
