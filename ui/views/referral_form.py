"""The form of a referral, in the order in which it is filled in with the resident in the room."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme.theme import Theme
from ui.viewmodels.referral_editor import ReferralEditorViewModel
from ui.views.referral_consent import ConsentPart
from ui.views.referral_more import AboutPart, CircumstancesPart, FeedbackPart, RequesterPart
from ui.views.referral_part import ReferralPart
from ui.views.referral_recipient import RecipientPart
from ui.views.referral_resident import QuestionPart, ResidentPart
from ui.widgets.form_field import FormField
from ui.widgets.tall_scroll import TallScroll
from ui.widgets.toggle_chips import RemovableChips

# Where the focus goes for what lacks and has no field of its own name.
_INSTEAD = {
    "consent": "consent.given",
    "consent.to_whom": "consent.given",
    "consent.feedback": "consent.what",
    "recipient": "recipient.organization",
}


class ReferralForm(TallScroll):
    """All parts below each other; it scrolls to the field with the keyboard focus."""

    def __init__(
        self, theme: Theme, model: ReferralEditorViewModel, parent: QWidget | None = None
    ) -> None:
        self._page = QWidget()
        self._page.setProperty("part", "page")
        self._column = QVBoxLayout(self._page)
        super().__init__(self._page, parent)
        self._theme = theme
        self._model = model
        self.suggestions = RemovableChips(theme)
        self.suggestions.removed.connect(
            lambda service_id: model.change(model.draft.without_suggestion(service_id))
        )
        self.resident = ResidentPart(theme, model)
        self.question = QuestionPart(theme, model)
        self.recipient = RecipientPart(theme, model)
        self.consent = ConsentPart(theme, model)
        self.about = AboutPart(theme, model)
        self.feedback = FeedbackPart(theme, model)
        self.parts: tuple[ReferralPart, ...] = (
            self.resident,
            self.question,
            self.recipient,
            self.consent,
            self.about,
            CircumstancesPart(theme, model),
            self.feedback,
            RequesterPart(theme, model),
        )
        self._build()
        model.changed.connect(self._show_suggestions)
        theme.changed.connect(self._space)
        self._space()

    def fill(self) -> None:
        """Show what the view-model holds: another referral is on the page."""
        for part in self.parts:
            part.fill()
        self.show_hints()
        self._show_suggestions()
        self.verticalScrollBar().setValue(0)

    def show_hints(self) -> None:
        """Show the sentences below the fields."""
        hints = self._model.draft.hints(self._model.today())
        for part in self.parts:
            part.show_hints(hints)

    def commit(self) -> None:
        """Take what fields hold back while they are typed in."""
        self.recipient.commit()

    def jump(self, name: str) -> None:
        """Put the focus in a field.

        Args:
            name: dotted name of a field, or of what lacks.
        """
        if name == "recipient":
            target = self.recipient.jump_target()
        else:
            target = self.field(_INSTEAD.get(name, name)).editor
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        # A moment later, when a form that had just to be shown has its layout.
        QTimer.singleShot(0, self, lambda: self._show_focus(target))

    def _show_focus(self, target: QWidget) -> None:
        if target.hasFocus():
            self.ensureWidgetVisible(target, 0, self._theme.px(60))

    def field(self, name: str) -> FormField:
        """Return a field by the dotted name of what it holds."""
        return next(part.fields[name] for part in self.parts if name in part.fields)

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.suggestions.name(self.tr("Suggestion:"))
        self._show_suggestions()

    def _build(self) -> None:
        self.setFocusProxy(self.resident.name)
        self._column.addWidget(self.suggestions)
        for part in self.parts:
            self._column.addWidget(part)
        self._column.addStretch(1)
        # From the question straight to the tick: the receiver fills itself in.
        before, tick = self.question.question, self.consent.given
        self.setTabOrder(self.resident.name, self.resident.year)
        self.setTabOrder(self.resident.year, self.resident.phone)
        self.setTabOrder(self.resident.phone, self.resident.postcode)
        self.setTabOrder(self.resident.postcode, before)
        self.setTabOrder(before, tick)

    def _show_suggestions(self) -> None:
        offers = self._model.draft.details.suggestions
        take_off = self.tr("Take {offer} off the referral")
        chips = tuple(
            (
                offer.service_id,
                ", ".join(part for part in (offer.name, offer.organization) if part),
                take_off.format(offer=offer.name),
            )
            for offer in offers
        )
        self.suggestions.show_chips(chips)

    def _space(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(16), 0, px(4), px(16))
        self._column.setSpacing(px(12))
