"""Who writes referrals here: printed on the slip, so that the receiver can call back."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from sociale_kaart.config import RequesterProfile
from ui.theme.theme import Theme
from ui.widgets.form import Field
from ui.wording.roles import role_names

_TWO_COLUMNS = 460  # pixels at 100 %
_MAXIMUM = 200  # characters


class RequesterForm(QWidget):
    """Name, function, practice and phone.

    Signals:
        edited: the RequesterProfile as it reads now; only when the user changed it.
    """

    edited = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.name_edit, self.practice_edit, self.phone_edit = QLineEdit(), QLineEdit(), QLineEdit()
        self.role_box = QComboBox()
        self.role_box.setEditable(True)
        self.role_box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.role_box.setMinimumContentsLength(8)
        self.role_box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._roles: tuple[str, ...] = ()
        self._fields = tuple(
            Field(theme, widget)
            for widget in (self.name_edit, self.role_box, self.practice_edit, self.phone_edit)
        )
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._columns = 0
        for edit in (self.name_edit, self.practice_edit, self.phone_edit):
            edit.setMaxLength(_MAXIMUM)
            edit.textEdited.connect(self._tell)
        self.role_line().setMaxLength(_MAXIMUM)
        self.role_line().textEdited.connect(self._tell)
        self.role_box.activated.connect(self._choose_role)
        theme.changed.connect(self._arrange)
        self._arrange()
        self.retranslate()

    def role_line(self) -> QLineEdit:
        """Return the line in which a function can be typed."""
        line = self.role_box.lineEdit()
        if line is None:
            raise TypeError("an editable combo box has a line edit")
        return line

    def requester(self) -> RequesterProfile:
        """Return what was filled in."""
        return RequesterProfile(
            name=self.name_edit.text().strip(),
            role=self.role_box.currentText().strip(),
            practice=self.practice_edit.text().strip(),
            phone=self.phone_edit.text().strip(),
        )

    def set_requester(self, requester: RequesterProfile) -> None:
        """Show what was kept."""
        self.name_edit.setText(requester.name)
        self.role_box.setCurrentText(requester.role)
        self.role_line().setCursorPosition(0)
        self.practice_edit.setText(requester.practice)
        self.phone_edit.setText(requester.phone)

    def retranslate(self) -> None:
        """Set the texts of the language in force; a function of the list goes along."""
        before, typed = self._roles, self.role_box.currentText()
        self._roles = role_names()
        self.role_box.clear()
        self.role_box.addItems([*self._roles, self.tr("Other: type it yourself")])
        known = typed in before
        self.role_box.setCurrentText(self._roles[before.index(typed)] if known else typed)
        self.role_line().setPlaceholderText(self.tr("Choose or type"))
        names = (
            self.tr("Your name"),
            self.tr("Your function"),
            self.tr("Practice or organisation"),
            self.tr("Phone"),
        )
        for field, name in zip(self._fields, names, strict=True):
            field.name(name)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields in one column where two do not fit."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px = self._theme.px
        self._grid.setHorizontalSpacing(px(16))
        self._grid.setVerticalSpacing(px(12))
        columns = 2 if self.width() >= px(_TWO_COLUMNS) else 1
        if columns != self._columns:
            self._columns = columns
            for number, field in enumerate(self._fields):
                self._grid.addWidget(field, number // columns, number % columns)
            self._grid.setColumnStretch(0, 1)
            self._grid.setColumnStretch(1, columns - 1)

    def _choose_role(self, row: int) -> None:
        if row >= len(self._roles):  # "other": an empty line to type in
            self.role_box.setCurrentText("")
            self.role_line().setFocus()
        self.role_line().setCursorPosition(0)  # the beginning says most where the box is narrow
        self._tell()

    def _tell(self) -> None:
        self.edited.emit(self.requester())
