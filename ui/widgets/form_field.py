"""A field of a form: label above, editor, and a gentle sentence below when there is one to say."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.theme import Theme
from ui.theme.tokens import TextSize
from ui.widgets.labels import PlainLabel, restyle


class FormField(QWidget):
    """A label, an editor and a note.

    Args:
        editor: what the user types in or chooses from.
        shows_label: False where the editor says its own name.
    """

    def __init__(
        self,
        theme: Theme,
        editor: QWidget,
        *,
        shows_label: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.editor = editor
        self._label = PlainLabel(wrap=True, strong=True)
        self._label.setBuddy(editor)
        if not shows_label:  # setVisible(True) would flash a window: it has no parent yet
            self._label.hide()
        self._note = PlainLabel(size=TextSize.SMALL)
        self._note.hide()
        self._explanation = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._label)
        column.addWidget(editor)
        column.addWidget(self._note)
        self.setFocusProxy(editor)
        theme.changed.connect(self._space)
        self._space()

    def name(self, label: str, explanation: str = "") -> None:
        """Set the label, and what a screen reader adds to it."""
        self._explanation = explanation
        self._label.setText(label)
        self.editor.setAccessibleName(label)
        self._describe()

    def say(self, note: str, *, tone: str = "muted") -> None:
        """Show a sentence below the editor, or none.

        Args:
            note: empty for none.
            tone: "muted", or "bad" for what must not stay so.
        """
        if note == self.note() and tone == self._note.property("tone"):
            return
        self._note.setText(note)
        self._note.set_tone(tone)
        self._note.setVisible(bool(note))
        self._describe()
        wrong = bool(note) and tone == "bad"
        if bool(self.editor.property("wrong")) != wrong:
            self.editor.setProperty("wrong", wrong)
            restyle(self.editor)

    def note(self) -> str:
        """Return the sentence below the editor, empty when there is none."""
        return "" if self._note.isHidden() else self._note.text()

    def _describe(self) -> None:
        said = " ".join(part for part in (self._explanation, self.note()) if part)
        self.editor.setAccessibleDescription(said)

    def _space(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.setSpacing(self._theme.px(4))
