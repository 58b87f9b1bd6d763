"""What the parts of the referral form share: a pane with a heading, fields by name, and hints."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from ui.theme.theme import Theme
from ui.theme.tokens import TextSize
from ui.viewmodels.field_checks import Hint
from ui.viewmodels.referral_editor import ReferralEditorViewModel
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.form_field import FormField
from ui.widgets.labels import PlainLabel
from ui.wording.referral_form import hint as hint_sentence

_LONGEST = 200  # characters of a one-line field


class ReferralPart(QFrame):
    """A pane of the form.

    Attributes:
        fields: by the dotted name of what they hold, for hints and for jumping there.
    """

    def __init__(
        self, theme: Theme, model: ReferralEditorViewModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.model = model
        self.fields: dict[str, FormField] = {}
        self.heading = PlainLabel(size=TextSize.HEADING)
        self.setProperty("part", "pane")
        self.column = QVBoxLayout(self)
        self.column.addWidget(self.heading)
        self.grid = QGridLayout()
        self.column.addLayout(self.grid)
        theme.changed.connect(self.space)

    def add_line(self, name: str, *, longest: int = _LONGEST) -> QLineEdit:
        """Make a one-line field that fills in `name` while it is typed in."""
        editor = QLineEdit()
        editor.setMaxLength(longest)
        key = name.replace(".", "__")
        editor.textEdited.connect(lambda text: self.model.fill_in(**{key: text}))
        self.fields[name] = FormField(self.theme, editor)
        return editor

    def add_choice(self, name: str) -> ChoiceBox:
        """Make a field with a list to choose from; the part connects it."""
        editor = ChoiceBox()
        self.fields[name] = FormField(self.theme, editor)
        return editor

    def show_hints(self, hints: dict[str, Hint]) -> None:
        """Show the sentence of each field that has one, and none below the others."""
        for name, field in self.fields.items():
            found = hints.get(name)
            tone = "bad" if found is Hint.BSN else "muted"
            field.say(hint_sentence(found) if found else "", tone=tone)

    def fill(self) -> None:
        """Show what the view-model holds: another referral is on the page."""

    def retranslate(self) -> None:
        """Set the texts of the language in force."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def space(self) -> None:
        """Keep distances in step with the text."""
        px = self.theme.px
        self.column.setContentsMargins(px(16), px(10), px(16), px(12))
        self.column.setSpacing(px(8))
        self.grid.setHorizontalSpacing(px(12))
        self.grid.setVerticalSpacing(px(8))
