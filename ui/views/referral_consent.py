"""The resident's consent: the tick, how, and the day. Without it a referral stays a concept."""

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDateEdit,
    QHBoxLayout,
    QRadioButton,
    QWidget,
)

from sociale_kaart.referrals.model import ConsentMethod
from ui.theme.theme import Theme
from ui.viewmodels.referral_editor import ReferralEditorViewModel
from ui.views.referral_part import ReferralPart
from ui.widgets.form_field import FormField
from ui.wording import referrals as words


class ConsentPart(ReferralPart):
    """The tick with how and when; how and when come with the tick."""

    def __init__(
        self, theme: Theme, model: ReferralEditorViewModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, model, parent)
        self.heading.hide()
        self.given = QCheckBox()
        self.given.clicked.connect(
            lambda on: model.change(model.draft.with_consent(given=on, today=model.today()))
        )
        self.how: dict[ConsentMethod, QRadioButton] = {}
        self._methods = QWidget()
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self._methods)
        self._row.setContentsMargins(0, 0, 0, 0)
        for method in ConsentMethod:
            radio = QRadioButton()
            radio.clicked.connect(lambda _on, m=method: model.fill_in(consent__how=m))
            self._group.addButton(radio)
            self.how[method] = radio
            self._row.addWidget(radio)
        self._row.addStretch(1)
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("dd-MM-yyyy")
        self.day.userDateChanged.connect(self._take_day)
        self._build()
        model.changed.connect(self._show)
        self.retranslate()
        self.space()

    def fill(self) -> None:
        """Show what the view-model holds."""
        today = self.model.today()
        self.day.blockSignals(True)
        self.day.setMaximumDate(QDate(today.year, today.month, today.day))
        self.day.blockSignals(False)
        self._show()

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.fields["consent.given"].name(
            self.tr("Consent"),
            self.tr("Without consent the referral stays a concept."),
        )
        self.fields["consent.how"].name(self.tr("How"))
        self.fields["consent.given_on"].name(self.tr("When"))
        for method, radio in self.how.items():
            said = words.said(words.CONSENT_METHODS, method)
            radio.setText(said[:1].upper() + said[1:])
        self._show()

    def space(self) -> None:
        """Keep distances in step with the text."""
        super().space()
        self._row.setSpacing(self.theme.px(16))

    def _build(self) -> None:
        self.fields["consent.given"] = FormField(self.theme, self.given, shows_label=False)
        self.fields["consent.how"] = FormField(self.theme, self._methods)
        self.fields["consent.given_on"] = FormField(self.theme, self.day)
        self._methods.setFocusProxy(next(iter(self.how.values())))
        top = Qt.AlignmentFlag.AlignTop
        self.grid.addWidget(self.fields["consent.given"], 0, 0, 1, 2)
        self.grid.addWidget(self.fields["consent.how"], 1, 0, top)
        self.grid.addWidget(self.fields["consent.given_on"], 1, 1, top)
        self.grid.setColumnStretch(0, 2)
        self.grid.setColumnStretch(1, 1)

    def _take_day(self, day: QDate) -> None:
        self.model.fill_in(consent__given_on=day.toPython())

    def _show(self) -> None:
        consent = self.model.draft.details.consent
        receiver = self.model.draft.details.recipient.organization
        agrees = self.tr("The resident agrees to this referral to {receiver}")
        unnamed = self.tr("The resident agrees to this referral")
        self.given.setText(agrees.format(receiver=receiver) if receiver else unnamed)
        self.given.setChecked(consent.given)
        self._group.setExclusive(False)  # so that none may be on
        for method, radio in self.how.items():
            radio.setChecked(consent.how is method)
        self._group.setExclusive(True)
        self.day.blockSignals(True)
        day = consent.given_on or self.model.today()
        self.day.setDate(QDate(day.year, day.month, day.day))
        self.day.blockSignals(False)
        for name in ("consent.how", "consent.given_on"):
            self.fields[name].setVisible(consent.given)
