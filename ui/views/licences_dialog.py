"""Whose work this program stands on, and under which licences."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from sociale_kaart.config import bundled
from ui.theme.theme import Theme
from ui.theme.tokens import TextSize
from ui.widgets.buttons import Button
from ui.widgets.labels import PlainLabel
from ui.widgets.screen_room import within_screen

PARTS = (
    ("Qt 6, PySide6, Shiboken6", "LGPL-3.0-only", "https://code.qt.io"),
    ("Inter (font)", "OFL-1.1", "https://rsms.me/inter"),
    ("Python", "PSF-2.0", "https://www.python.org"),
    ("SQLAlchemy", "MIT", "https://www.sqlalchemy.org"),
    ("Whoosh (whoosh3)", "BSD-2-Clause", "https://pypi.org/project/whoosh3"),
    ("Snowball", "BSD-3-Clause", "https://snowballstem.org"),
    ("python-tuf", "MIT OR Apache-2.0", "https://theupdateframework.io"),
    ("securesystemslib", "MIT", "https://github.com/secure-systems-lab/securesystemslib"),
    ("cryptography", "Apache-2.0 OR BSD-3-Clause", "https://cryptography.io"),
    ("SQLCipher (sqlcipher3)", "BSD-3-Clause, Zlib", "https://www.zetetic.net/sqlcipher"),
    ("argon2-cffi", "MIT", "https://argon2-cffi.readthedocs.io"),
    ("keyring", "MIT", "https://github.com/jaraco/keyring"),
    ("requests", "Apache-2.0", "https://requests.readthedocs.io"),
    ("Zstandard (zstandard)", "BSD-3-Clause", "https://github.com/indygreg/python-zstandard"),
    ("Segno", "BSD-3-Clause", "https://segno.readthedocs.io"),
    ("platformdirs", "MIT", "https://platformdirs.readthedocs.io"),
)


class LicencesDialog(QDialog):
    """The list, with the text of the font's licence, which asks to be passed on in full."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        px = theme.px
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Licences"))
        listed = "\n".join(f"{name}\n    {licence}\n    {home}" for name, licence, home in PARTS)
        font = bundled("resources", "fonts", "LICENSE-Inter.txt").read_text("utf-8")
        self.text = QPlainTextEdit(f"{listed}\n\n{'-' * 40}\n\n{font}")
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.windowTitle())
        close = Button(theme, self.tr("Close"), kind="primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(PlainLabel(self.windowTitle(), size=TextSize.TITLE))
        said = self.tr(
            "This program uses Qt under the LGPL, version 3: you may replace Qt by a version of "
            "your own. The other parts and their licences are below."
        )
        column.addWidget(PlainLabel(said))
        column.addWidget(self.text, 1)
        column.addLayout(row)
        close.setFocus()

    def sizeHint(self) -> QSize:
        """Return a size that fits the list, and never more than the screen has."""
        px = self._theme.px
        return within_screen(self, QSize(px(640), px(520)))
