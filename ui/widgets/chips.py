"""Filters as chips: on-and-off chips with a count, and chips that open a list of choices.

A value that would leave nothing looks as if it were off limits, but can be reached and read, and
says why; pressing it changes nothing but shows that. What is on can always be switched off.
"""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QPushButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from ui.theme.theme import Theme
from ui.viewmodels.choices import ChipGroup, Choice
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import restyle

_CODE = Qt.ItemDataRole.UserRole + 1
_CAN_SWITCH = Qt.ItemDataRole.UserRole + 2


class ChipBar(QWidget):
    """A row of filters that goes on below when the line is full.

    Signals:
        switched: key of the filter, code of the value, whether it is on now.
    """

    switched = Signal(str, str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips: dict[str, Chip] = {}
        self._flow = FlowLayout(self, gap=theme.px(6))
        theme.changed.connect(self._space)
        self.retranslate()

    def show_groups(self, groups: tuple[ChipGroup, ...]) -> None:
        """Show these filters; chips that are there already keep their focus."""
        if tuple(self._chips) != tuple(group.key for group in groups):
            self._rebuild(groups)
        for group in groups:
            self._chips[group.key].show_group(group)

    def chip(self, key: str) -> "Chip":
        """Return the chip of a filter."""
        return self._chips[key]

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.setAccessibleName(self.tr("Filters"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _space(self) -> None:
        self._flow.set_gap(self._theme.px(6))

    def _rebuild(self, groups: tuple[ChipGroup, ...]) -> None:
        while self._flow.takeAt(0) is not None:
            pass
        for chip in self._chips.values():
            chip.deleteLater()
        self._chips = {}
        for group in groups:
            chip = Chip(self._theme, group.key, self)
            chip.switched.connect(self.switched)
            self._chips[group.key] = chip
            self._flow.addWidget(chip)


class Chip(QPushButton):
    """One filter; with several choices it opens a list below itself.

    Signals:
        switched: key, code, on.
    """

    switched = Signal(str, str, bool)

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self._group = ChipGroup(key, "", ())
        self._popup: ChoiceList | None = None
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._press)
        theme.changed.connect(self._draw)

    def show_group(self, group: ChipGroup) -> None:
        """Show the state of the filter."""
        if group == self._group and self.text():
            return
        self._group = group
        self._draw()
        if self._popup is not None:
            self._popup.show_choices(group.choices)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow down opens the list, Enter presses, arrows left and right walk the chips."""
        key = event.key()
        if key == Qt.Key.Key_Down and not self._group.toggle:
            self.open_list()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.click()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.focusNextPrevChild(key == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def open_list(self) -> "ChoiceList":
        """Open the list of choices below the chip."""
        if self._popup is None:
            self._popup = ChoiceList(self._theme, self)
            self._popup.switched.connect(lambda code, on: self.switched.emit(self._key, code, on))
        self._popup.setAccessibleName(self._group.title)
        self._popup.show_choices(self._group.choices)
        self._popup.open_below(self)
        return self._popup

    def _press(self) -> None:
        if self._group.toggle and not self._group.choices[0].can_switch:
            self.setChecked(False)
            middle = self.mapToGlobal(self.rect().center())
            QToolTip.showText(middle, self.toolTip(), self)
        elif self._group.toggle:
            self.switched.emit(self._key, self._group.choices[0].code, self.isChecked())
        else:
            self.setChecked(bool(self._group.chosen()))
            self.open_list()

    def _draw(self) -> None:
        group, chosen = self._group, self._group.chosen()
        if group.toggle:
            choice = group.choices[0]
            text = f"{group.title}  {choice.count}"
            self.setIcon(self._theme.icon("check", size=16) if chosen else QIcon())
        else:
            names = ", ".join(choice.name for choice in chosen)
            if len(names) > 28:  # characters; more would push the other chips away
                names = f"{chosen[0].name} +{len(chosen) - 1}" if len(chosen) > 1 else names
            text = f"{group.title}: {names}" if chosen else group.title
            self.setIcon(self._theme.icon("chevron-down", size=16))
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setIconSize(QSize(self._theme.px(16), self._theme.px(16)))
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setChecked(bool(chosen))
        self.setEnabled(bool(group.choices))
        self._show_empty(not any(choice.count for choice in group.choices))
        self.updateGeometry()

    def _show_empty(self, empty: bool) -> None:  # noqa: FBT001 - one fact
        """Say, before it is chosen, that nothing would be left."""
        said = self.tr("Nothing would be left with this filter") if empty else ""
        self.setToolTip(said)
        self.setAccessibleDescription(said)
        if self.property("empty") is not empty:
            self.setProperty("empty", empty)
            restyle(self)


class ChoiceList(QFrame):
    """A list of choices in a pop-up: Space or Enter switches one, Esc closes.

    Signals:
        switched: code, on.
    """

    switched = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self.setProperty("part", "popup")
        self._model = QStandardItemModel(self)
        self.view = QListView()
        self.view.setProperty("part", "choices")
        self.view.setModel(self._model)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self._switch)
        self.view.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.view)

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        """Show the choices; rows that are there already stay where they are."""
        codes = [self._model.item(row).data(_CODE) for row in range(self._model.rowCount())]
        if codes != [choice.code for choice in choices]:
            self._model.clear()
            for choice in choices:
                item = QStandardItem()
                item.setData(choice.code, _CODE)
                self._model.appendRow(item)
        nothing = self.tr("Nothing would be left with this filter")
        for row, choice in enumerate(choices):
            item = self._model.item(row)
            item.setText(f"{choice.name}  ({choice.count})")
            item.setData(choice.can_switch, _CAN_SWITCH)
            item.setForeground(self._theme.colour("text" if choice.can_switch else "muted"))
            said = "" if choice.count else nothing
            item.setToolTip(said)
            item.setData(said, Qt.ItemDataRole.AccessibleDescriptionRole)
            item.setCheckState(Qt.CheckState.Checked if choice.chosen else Qt.CheckState.Unchecked)

    def open_below(self, chip: QWidget) -> None:
        """Show itself below a chip, inside the screen."""
        px = self._theme.px
        self.view.setAccessibleName(self.accessibleName())
        rows = min(self._model.rowCount(), 12)
        height = max(self.view.sizeHintForRow(0), px(28)) * rows + px(16)
        width = max(self.view.sizeHintForColumn(0) + px(48), chip.width())
        corner = chip.mapToGlobal(QPoint(0, chip.height() + px(4)))
        screen = chip.screen().availableGeometry()
        self.resize(min(width, screen.width()), min(height, screen.height()))
        corner.setX(max(screen.left(), min(corner.x(), screen.right() - self.width())))
        corner.setY(max(screen.top(), min(corner.y(), screen.bottom() - self.height())))
        self.move(corner)
        self.show()
        self.view.setFocus()
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self._model.index(0, 0))

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Switch with Space and Enter, close with Esc."""
        if watched is not self.view or event.type() != QEvent.Type.KeyPress:
            return False
        if not isinstance(event, QKeyEvent):
            return False
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._switch(self.view.currentIndex())
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return True
        return False

    def _switch(self, index: QModelIndex) -> None:
        item = self._model.itemFromIndex(index)
        if item is not None and item.data(_CAN_SWITCH):
            on = item.checkState() != Qt.CheckState.Checked
            self.switched.emit(str(item.data(_CODE)), on)
