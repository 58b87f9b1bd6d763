"""The bundled font, for the window and for paper: what it shows never depends on the machine."""

from PySide6.QtGui import QFontDatabase

from sociale_kaart.config import bundled

FAMILY = "Inter"
_FACES = ("Inter-Regular", "Inter-SemiBold", "Inter-Bold", "Inter-Italic")


def load_fonts() -> None:
    """Make the font known to Qt; does nothing when it is. Needs a QGuiApplication."""
    if QFontDatabase.hasFamily(FAMILY) and "SemiBold" in "".join(
        QFontDatabase.styles(FAMILY)
    ).replace(" ", ""):
        return
    for face in _FACES:
        QFontDatabase.addApplicationFont(str(bundled("resources", "fonts", f"{face}.otf")))
