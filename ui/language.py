"""The language of the window: translators loaded at start and switched at run time.

Source strings are English; `sociale_kaart_nl.qm` holds all of them in Dutch, `sociale_kaart_en.qm`
only the plurals. Qt's own texts (buttons of its dialogs) come from the wheel.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from sociale_kaart.config import bundled

LOCALES = {
    "nl": QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


class Languages:
    """Installs the translators of one language; live widgets get a LanguageChange event."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._translators: list[QTranslator] = []
        self._held: list[bytes] = []
        self._code = ""

    @property
    def code(self) -> str:
        """The language in force, "nl" or "en"."""
        return self._code

    def use(self, code: str) -> None:
        """Put a language in force; an unknown one counts as Dutch."""
        code = code if code in LOCALES else "nl"
        if code == self._code:
            return
        self.close()
        self._code = code
        QLocale.setDefault(LOCALES[code])
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        own = bundled("resources", "translations")
        for path in (qt / f"qtbase_{code}.qm", own / f"sociale_kaart_{code}.qm"):
            if path.is_file():
                self._install(path.read_bytes())

    def _install(self, content: bytes) -> None:
        """Install a translator from memory.

        Given a file name, Qt would map the file: when an update replaces it, the program would end
        by a bus error at the next sentence. Qt does not copy the bytes, so they are kept here.
        """
        translator = QTranslator()
        if translator.load(content):
            self._held.append(content)
            self._translators.append(translator)
            self._application.installTranslator(translator)

    def close(self) -> None:
        """Take the translators out again."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = []
        self._held = []
        self._code = ""
