"""The first fields of a referral: who it is about, and the question in their own words."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from sociale_kaart.referrals.content import LONGEST_TEXT
from ui.printing.slip import fit_of
from ui.theme.theme import Theme
from ui.viewmodels.field_checks import Hint, tidy_postcode
from ui.viewmodels.referral_editor import ReferralEditorViewModel
from ui.views.referral_part import ReferralPart
from ui.widgets.form_field import FormField

_QUESTION_LINES = 4


class ResidentPart(ReferralPart):
    """Name, year of birth, phone and postcode."""

    def __init__(
        self, theme: Theme, model: ReferralEditorViewModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, model, parent)
        self.heading.hide()
        self.name = self.add_line("resident.name")
        self.year = QLineEdit()
        self.year.setMaxLength(10)
        self.year.textEdited.connect(lambda text: model.change(model.draft.with_year(text)))
        self.fields["resident.birth_year"] = FormField(theme, self.year)
        self.phone = self.add_line("resident.phone", longest=40)
        self.postcode = self.add_line("resident.postcode", longest=12)
        self.postcode.editingFinished.connect(self._tidy_postcode)
        numbers = Qt.InputMethodHint.ImhDigitsOnly
        self.year.setInputMethodHints(numbers)
        self.phone.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)
        places = {
            "resident.name": (0, 0, 2),
            "resident.birth_year": (0, 2, 1),
            "resident.phone": (1, 0, 2),
            "resident.postcode": (1, 2, 1),
        }
        for field, (row, column, span) in places.items():
            top = Qt.AlignmentFlag.AlignTop
            self.grid.addWidget(self.fields[field], row, column, 1, span, top)
        for column in range(3):
            self.grid.setColumnStretch(column, 1)
        self.retranslate()
        self.space()

    def fill(self) -> None:
        """Show what the view-model holds."""
        resident = self.model.draft.details.resident
        self.name.setText(resident.name)
        self.year.setText(self.model.draft.year_text)
        self.phone.setText(resident.phone)
        self.postcode.setText(resident.postcode)

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.fields["resident.name"].name(self.tr("Name of the resident"))
        self.fields["resident.birth_year"].name(self.tr("Year of birth"))
        self.fields["resident.phone"].name(self.tr("Phone"))
        self.fields["resident.postcode"].name(self.tr("Postcode"))

    def _tidy_postcode(self) -> None:
        text = tidy_postcode(self.postcode.text())
        if text != self.postcode.text():
            self.postcode.setText(text)
            self.model.fill_in(resident__postcode=text)


class QuestionPart(ReferralPart):
    """The question in the resident's own words."""

    def __init__(
        self, theme: Theme, model: ReferralEditorViewModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, model, parent)
        self.heading.hide()
        self.question = QPlainTextEdit()
        self.question.setTabChangesFocus(True)
        self.question.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.question.textChanged.connect(self._take)
        self._is_filling = False
        self.fields["question"] = FormField(theme, self.question)
        self.grid.addWidget(self.fields["question"], 0, 0)
        self.retranslate()
        self.space()

    def fill(self) -> None:
        """Show what the view-model holds."""
        self._is_filling = True
        self.question.setPlainText(self.model.draft.details.question)
        self._is_filling = False

    def show_hints(self, hints: dict[str, Hint]) -> None:
        """Say also that the text is too long for the slip."""
        if "question" not in hints and fit_of(self.model.pages()[0]).cuts_question:
            hints = {**hints, "question": Hint.QUESTION_CUT}
        super().show_hints(hints)

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.fields["question"].name(
            self.tr("What does the resident want? In their own words"),
            self.tr("Tab goes on to the consent."),
        )

    def space(self) -> None:
        """Keep the box some lines high."""
        super().space()
        line = self.question.fontMetrics().lineSpacing()
        self.question.setFixedHeight(line * _QUESTION_LINES + self.theme.px(22))

    def _take(self) -> None:
        if not self._is_filling:
            self.model.fill_in(question=self.question.toPlainText()[:LONGEST_TEXT])
