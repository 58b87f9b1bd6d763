"""How large a dialog may be."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_UNKNOWN = QSize(1000, 640)  # pixels: a widget without a screen


def within_screen(widget: QWidget, size: QSize) -> QSize:
    """Return a size in pixels, made smaller where the screen of the widget has less room."""
    screen = widget.screen()
    return size.boundedTo(screen.availableGeometry().size() if screen else _UNKNOWN)
