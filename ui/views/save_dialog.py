"""The name under which a search is saved."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sociale_kaart.errors import SocialeKaartError
from ui.theme.theme import Theme
from ui.theme.tokens import TextSize
from ui.viewmodels.question import Question
from ui.viewmodels.saved_searches import LONGEST_NAME, SavedSearchesViewModel
from ui.widgets.buttons import Button
from ui.widgets.form import Field
from ui.widgets.labels import PlainLabel
from ui.widgets.screen_room import within_screen
from ui.wording.errors import message_for
from ui.wording.saved import default_name, no_resident


class SaveDialog(QDialog):
    """Asks for a name and keeps the question; it stays open when that is refused."""

    def __init__(
        self,
        theme: Theme,
        model: SavedSearchesViewModel,
        question: Question,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._question = question
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Save this search"))
        self.name_edit = QLineEdit(default_name(question))
        self.name_edit.setMaxLength(LONGEST_NAME)
        self.field = Field(theme, self.name_edit)
        self.save_button = Button(theme, self.tr("Save"), kind="primary")
        self.cancel_button = Button(theme, self.tr("Cancel"))
        self.save_button.clicked.connect(self._save)
        self.cancel_button.clicked.connect(self.reject)
        self.name_edit.textChanged.connect(self._check)
        model.saved.connect(self.accept)
        model.failed.connect(self._fail)
        self._build()
        self._check()
        self.resize(self.sizeHint())
        self.name_edit.selectAll()
        self.name_edit.setFocus()

    def sizeHint(self) -> QSize:
        """Return a size that fits a name, and never more than the screen has."""
        layout, most = self.layout(), 10_000  # pixels: more than any screen
        room = within_screen(self, QSize(self._theme.px(520), most))
        if layout is None:
            return room
        for part in self.findChildren(QWidget):
            part.ensurePolished()  # the style sheet sets sizes of letters
        layout.invalidate()
        return QSize(room.width(), min(room.height(), layout.totalHeightForWidth(room.width())))

    def _save(self) -> None:
        self._model.save(self.name_edit.text(), self._question)

    def _check(self) -> None:
        name = self.name_edit.text().strip()
        taken = name in self._model.names()
        hint = self.tr("There is one with this name; this one takes its place.") if taken else ""
        self.field.name(self.tr("Name"), hint=hint)
        self.save_button.setEnabled(bool(name))

    def _fail(self, error: SocialeKaartError) -> None:
        message = message_for(error)
        self.field.say_wrong(f"{message.sentence} {message.action}")

    def _build(self) -> None:
        px = self._theme.px
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.cancel_button)
        self.save_button.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(PlainLabel(self.windowTitle(), size=TextSize.TITLE))
        column.addWidget(
            PlainLabel(
                self.tr(
                    "The words, the place and the filters are kept on this computer. You see "
                    "later what has been added since."
                )
            )
        )
        column.addWidget(self.field)
        column.addWidget(PlainLabel(no_resident(), size=TextSize.SMALL, tone="muted"))
        column.addLayout(buttons)
