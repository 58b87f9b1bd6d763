"""Who receives the referral, with the explanation, and filling in somebody else."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from sociale_kaart.referrals.model import Recipient, RoutingReason, RoutingReasonKind
from ui.theme.theme import Theme
from ui.viewmodels.referral_editor import ReferralEditorViewModel
from ui.views.referral_part import ReferralPart
from ui.widgets.buttons import Button
from ui.widgets.form_field import FormField
from ui.widgets.labels import PlainLabel
from ui.wording.numbers import phone
from ui.wording.routing import routing_reason

_LONGEST = 120  # characters


class RecipientPart(ReferralPart):
    """The receiver by area and age; or by hand."""

    def __init__(
        self, theme: Theme, model: ReferralEditorViewModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, model, parent)
        self.heading.hide()
        self._mark = QLabel()
        self._mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._name = PlainLabel(strong=True, selectable=True)
        self._person = PlainLabel(selectable=True)
        self._why = PlainLabel(tone="muted")
        self.other = Button(theme, kind="link")
        self.other.clicked.connect(self._switch)
        self.organization, self.contact, self.phone = QLineEdit(), QLineEdit(), QLineEdit()
        self._by_hand = QFrame()
        self._is_open = False
        self._build()
        model.changed.connect(self._show)
        self.retranslate()
        self.space()

    def fill(self) -> None:
        """Show what the view-model holds."""
        recipient = self.model.draft.details.recipient
        self._is_open = recipient.by_hand
        by_hand = recipient if recipient.by_hand else Recipient()
        self.organization.setText(by_hand.organization)
        self.contact.setText(by_hand.contact)
        self.phone.setText(by_hand.phone)
        self._show()

    def commit(self) -> None:
        """Take what stands in the fields of a receiver by hand.

        It is taken on leaving a field, not at every letter: consent is to the receiver by name.
        """
        if not self._is_open:
            return
        typed = Recipient(
            organization=self.organization.text().strip(),
            contact=self.contact.text().strip(),
            phone=self.phone.text().strip(),
            by_hand=True,
            why=(RoutingReason(RoutingReasonKind.BY_HAND),),
        )
        if typed != self.model.draft.details.recipient:
            self.model.change(self.model.draft.with_recipient(typed))

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.fields["recipient.organization"].name(self.tr("Organisation"))
        self.fields["recipient.contact"].name(self.tr("Person"))
        self.fields["recipient.phone"].name(self.tr("Phone of the receiver"))
        self._show()

    def space(self) -> None:
        """Keep distances in step with the text."""
        super().space()
        px = self.theme.px
        inside = self._by_hand.layout()
        if inside is not None:
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(px(12))
        self._row.setSpacing(px(12))
        self._show()

    def jump_target(self) -> QWidget:
        """Return where the focus goes when a receiver lacks."""
        return self.organization if self._is_open else self.other

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._name, self._person, self._why):
            words.addWidget(label)
        self._row = QHBoxLayout()
        self._row.addWidget(self._mark)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.other, 0, Qt.AlignmentFlag.AlignTop)
        self.grid.addLayout(self._row, 0, 0)
        column = QVBoxLayout(self._by_hand)
        editors = {
            "recipient.organization": self.organization,
            "recipient.contact": self.contact,
            "recipient.phone": self.phone,
        }
        for name, editor in editors.items():
            editor.setMaxLength(_LONGEST)
            editor.editingFinished.connect(self.commit)
            self.fields[name] = FormField(self.theme, editor)
            column.addWidget(self.fields[name])
        self.grid.addWidget(self._by_hand, 1, 0)

    def _switch(self) -> None:
        """Open the fields of a receiver by hand, or go back to the one of the area."""
        self._is_open = not self._is_open
        if self._is_open:
            self._show()
            self.organization.setFocus()
        else:
            self.model.fill_in(recipient=Recipient())
            self.fill()

    def _show(self) -> None:
        recipient = self.model.draft.details.recipient
        known = recipient.is_known
        name = recipient.organization if known else self.tr("not known yet")
        self._name.setText(self.tr("Receiver: {name}").format(name=name))
        person = [recipient.contact, recipient.role, phone(recipient.phone)]
        self._person.setText(" · ".join(part for part in person if part))
        self._person.setVisible(known and any(person))
        lines = [routing_reason(reason) for reason in recipient.why]
        lines += [recipient.note] if recipient.note else []
        self._why.setText(" ".join(lines))
        self._why.setVisible(bool(lines))
        self._by_hand.setVisible(self._is_open)
        back = self.tr("Use the one of the area")
        self.other.name(back if self._is_open else self.tr("Another receiver"))
        icon, colour = ("checked", "good") if known else ("question", "warn")
        ratio = self.devicePixelRatio()
        self._mark.setPixmap(self.theme.pixmap(icon, colour=colour, ratio=ratio))
        self._mark.setAccessibleName(self.tr("known") if known else self.tr("not known yet"))
