"""A key or key combination, drawn as on a keyboard."""

from PySide6.QtWidgets import QLabel, QWidget

from ui.widgets.labels import PlainLabel


class KeyHint(PlainLabel):
    """Shows "Ctrl+K" in a small frame."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(keys, wrap=False, parent=parent)
        self.setProperty("part", "key")
        self.setSizePolicy(QLabel().sizePolicy())
