"""Parts of a form: a field with its label above it, a section, a row of choices."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme.theme import Theme
from ui.theme.tokens import TextSize
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import PlainLabel, restyle


class Field(QWidget):
    """A label, an input below it, and a line that explains or says what is wrong.

    The label is the name of the input for screen readers too.

    Args:
        beside: stands to the right of the input, as a button that fills it.
    """

    def __init__(
        self,
        theme: Theme,
        field: QWidget,
        *,
        beside: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hint = ""
        self.field = field
        self._label = PlainLabel(strong=True)
        self._below = PlainLabel(size=TextSize.SMALL, tone="muted")
        self._label.setBuddy(field)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._label)
        self._row = QHBoxLayout()
        self._row.addWidget(field, 1)
        if beside is not None:
            self._row.addWidget(beside)
        self._column.addLayout(self._row)
        self._column.addWidget(self._below)
        self.setFocusProxy(field)
        self._below.hide()
        theme.changed.connect(self._space)
        self._space()

    def name(self, label: str, *, hint: str = "") -> None:
        """Set the label and the explanation."""
        self._label.setText(label)
        self._hint = hint
        self.field.setAccessibleName(label)
        self.say_wrong("")

    def say_wrong(self, sentence: str) -> None:
        """Say what is wrong with what was typed; empty for nothing."""
        said = sentence or self._hint
        self._below.setText(said)
        self._below.setVisible(bool(said))
        self._below.set_tone("bad" if sentence else "muted")
        self.field.setAccessibleDescription(said)
        if bool(self.field.property("wrong")) != bool(sentence):
            self.field.setProperty("wrong", bool(sentence))
            restyle(self.field)

    def said(self) -> str:
        """Return the line below the input."""
        return self._below.text()

    def _space(self) -> None:
        self._column.setSpacing(self._theme.px(4))
        self._row.setSpacing(self._theme.px(8))


class Section(QFrame):
    """A titled part of a page, on a pane of its own."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("part", "pane")
        self._title = PlainLabel(size=TextSize.HEADING)
        self._text = PlainLabel(tone="muted")
        self._text.hide()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self._text)
        theme.changed.connect(self._space)
        self._space()

    def name(self, title: str, text: str = "") -> None:
        """Set the title and a sentence below it."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(title)

    def add(self, *parts: QWidget | QLayout) -> None:
        """Put parts below each other in the section."""
        for part in parts:
            if isinstance(part, QLayout):
                self._column.addLayout(part)
            else:
                self._column.addWidget(part)

    def _space(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(20), px(16), px(20), px(20))
        self._column.setSpacing(px(12))


class ButtonRow(QWidget):
    """Buttons side by side, going on below where the line is full."""

    def __init__(self, theme: Theme, *buttons: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flow = FlowLayout(self, gap=theme.px(8))
        for button in buttons:
            self._flow.addWidget(button)
        theme.changed.connect(self._space)

    def _space(self) -> None:
        self._flow.set_gap(self._theme.px(8))


class ChoiceRow(QWidget):
    """A few choices side by side, one of them on; arrow keys walk them.

    Signals:
        chosen: value of the choice that the user made.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, values: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        self._flow = FlowLayout(self, gap=theme.px(12))
        for value in values:
            button = QRadioButton()
            button.clicked.connect(lambda _on, value=value: self.chosen.emit(value))
            self._group.addButton(button)
            self._flow.addWidget(button)
            self._buttons[value] = button
        theme.changed.connect(self._space)

    def name(self, title: str, names: Iterable[str]) -> None:
        """Set the words, in the order of the values."""
        self.setAccessibleName(title)
        for button, name in zip(self._buttons.values(), names, strict=True):
            button.setText(name)
            button.setAccessibleName(f"{title}: {name}")

    def choose(self, value: str) -> None:
        """Show which choice is on; an unknown one leaves it as it is."""
        if value in self._buttons:
            self._buttons[value].setChecked(True)

    def button(self, value: str) -> QRadioButton:
        """Return the button of a value."""
        return self._buttons[value]

    def choice(self) -> str:
        """Return the value that is on, empty for none."""
        return next((value for value, b in self._buttons.items() if b.isChecked()), "")

    def _space(self) -> None:
        self._flow.set_gap(self._theme.px(12))
