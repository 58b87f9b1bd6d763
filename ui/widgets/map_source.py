"""Which map: the sample region, or the feed of a region with the file that says whom to trust."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.form import Field


class MapSource(QWidget):
    """The choice of a map.

    Signals:
        edited: the user chose or typed something.
    """

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.sample, self.own = QRadioButton(), QRadioButton()
        self.sample.setChecked(True)
        self.address, self.trust_file = QLineEdit(), QLineEdit()
        self.browse_folder = Button(theme)
        self.browse_file = Button(theme)
        self._address_field = Field(theme, self.address, beside=self.browse_folder)
        self._trust_field = Field(theme, self.trust_file, beside=self.browse_file)
        self._details = QWidget()
        self._inner = QVBoxLayout(self._details)
        self._inner.addWidget(self._address_field)
        self._inner.addWidget(self._trust_field)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self.sample, self.own, self._details):
            self._column.addWidget(part)
        self._details.hide()
        self._connect()
        theme.changed.connect(self._space)
        self._space()
        self.retranslate()

    def source(self) -> str:
        """Return the address or folder; empty for the sample region."""
        return self.address.text().strip() if self.own.isChecked() else ""

    def trust(self) -> Path | None:
        """Return the file with the trust root, None for the sample region or an empty line."""
        typed = self.trust_file.text().strip()
        return Path(typed).expanduser() if typed and self.own.isChecked() else None

    def choose(self, source: str) -> None:
        """Show the map in use; empty for the sample region."""
        self.own.setChecked(bool(source))
        self.sample.setChecked(not source)
        self.address.setText(source)
        self.trust_file.clear()

    def is_complete(self, *, known: str = "") -> bool:
        """Return whether a map can be fetched with this, and say what lacks.

        Args:
            known: a source whose trust root is here already.
        """
        self._unsay()
        if not self.own.isChecked():
            return True
        if not self.source():
            self._address_field.say_wrong(self.tr("Type an address or choose a folder."))
            self.address.setFocus()
            return False
        if self.trust() is None and self.source() != known:
            self._trust_field.say_wrong(self.tr("Choose the file root.json of this map."))
            self.trust_file.setFocus()
            return False
        return True

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.sample.setText(self.tr("Sample region Midden-Nederland"))
        self.own.setText(self.tr("The map of my own region"))
        self._address_field.name(
            self.tr("Address or folder of the map"),
            hint=self.tr("For example https://kaart.example/feed, or a USB stick."),
        )
        self._trust_field.name(
            self.tr("Trust file (root.json)"),
            hint=self.tr("You get this file from the administrator of the map."),
        )
        self.browse_folder.name(self.tr("Folder…"))
        self.browse_file.name(self.tr("File…"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _connect(self) -> None:
        self.own.toggled.connect(self._details.setVisible)
        for button in (self.sample, self.own):
            button.clicked.connect(self.edited)
        for edit in (self.address, self.trust_file):
            edit.textEdited.connect(self._unsay)
            edit.textEdited.connect(self.edited)
        self.browse_folder.clicked.connect(lambda: self._browse(self.address, folder=True))
        self.browse_file.clicked.connect(lambda: self._browse(self.trust_file, folder=False))

    def _browse(self, target: QLineEdit, *, folder: bool) -> None:
        """Open the platform's own dialog; not in the way of the event loop."""
        title = self.browse_folder.text() if folder else self.browse_file.text()
        dialog = QFileDialog(self, title)
        dialog.setFileMode(
            QFileDialog.FileMode.Directory if folder else QFileDialog.FileMode.ExistingFile
        )
        if not folder:
            dialog.setNameFilter("root.json (*.json)")
        dialog.fileSelected.connect(target.setText)
        dialog.fileSelected.connect(self._unsay)
        dialog.fileSelected.connect(self.edited)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _unsay(self) -> None:
        self._address_field.say_wrong("")
        self._trust_field.say_wrong("")

    def _space(self) -> None:
        px = self._theme.px
        self._column.setSpacing(px(4))
        self._inner.setContentsMargins(px(28), px(4), 0, 0)
        self._inner.setSpacing(px(8))
