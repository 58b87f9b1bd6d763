"""The fields that are used less: what it is about, circumstances, what may be passed on, feedback.

Nothing here has to be filled in.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sociale_kaart.referrals.model import (
    FOUR_D_DOMAINS,
    PG6_DOMAINS,
    ConsentScope,
    ContactPreference,
    FeedbackChannel,
    FeedbackLevel,
    LifeDomain,
    Transport,
)
from ui.theme.theme import Theme
from ui.viewmodels.referral_editor import ReferralEditorViewModel
from ui.views.referral_part import ReferralPart
from ui.widgets.form_field import FormField
from ui.widgets.toggle_chips import ToggleChips
from ui.wording import referrals as words
from ui.wording import terms

_C = TypeVar("_C", bound=StrEnum)


class AboutPart(ReferralPart):
    """Life domains, as chips."""

    def __init__(
        self, theme: Theme, model: ReferralEditorViewModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, model, parent)
        self.heading.hide()
        self.domains, self.four_d = ToggleChips(theme), ToggleChips(theme)
        for name, chips in (("domains", self.domains), ("domains.4d", self.four_d)):
            chips.switched.connect(self._switch)
            self.fields[name] = FormField(theme, chips)
            self.grid.addWidget(self.fields[name], self.grid.rowCount(), 0)
        self.retranslate()
        self.space()

    def fill(self) -> None:
        """Show what the view-model holds."""
        chosen = frozenset(domain.value for domain in self.model.draft.details.domains)
        self.domains.show_chosen(chosen)
        self.four_d.show_chosen(chosen)

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.fields["domains"].name(self.tr("What is it about?"))
        self.fields["domains.4d"].name(self.tr("Or with the 4D model"))
        self.domains.offer(_choices(words.DOMAINS, PG6_DOMAINS))
        self.four_d.offer(_choices(words.DOMAINS, FOUR_D_DOMAINS))

    def _switch(self, code: str, on: bool) -> None:  # noqa: FBT001 - a slot
        self.model.change(self.model.draft.with_domain(LifeDomain(code), on=on))


class CircumstancesPart(ReferralPart):
    """How to reach the resident, language, transport and own network."""

    def __init__(
        self, theme: Theme, model: ReferralEditorViewModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, model, parent)
        self.contact = self.add_choice("resident.contact_preference")
        self.contact.chosen.connect(
            lambda code: model.fill_in(resident__contact_preference=ContactPreference(code))
        )
        self.language = self.add_choice("resident.language")
        self.language.chosen.connect(lambda code: model.fill_in(resident__language=code))
        self.transport = self.add_choice("resident.transport")
        self.transport.chosen.connect(
            lambda code: model.fill_in(resident__transport=Transport(code))
        )
        self.network = self.add_line("resident.own_network")
        names = ("contact_preference", "language", "transport", "own_network")
        for place, name in enumerate(names):
            field = self.fields[f"resident.{name}"]
            self.grid.addWidget(field, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
        self.retranslate()
        self.space()

    def fill(self) -> None:
        """Show what the view-model holds."""
        resident = self.model.draft.details.resident
        self.contact.choose(resident.contact_preference.value)
        self.language.choose(resident.language)
        self.transport.choose(resident.transport.value)
        self.network.setText(resident.own_network)
        self.network.setCursorPosition(0)

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.heading.setText(self.tr("More about the resident"))
        self.fields["resident.contact_preference"].name(self.tr("Contact, preferably"))
        self.fields["resident.language"].name(self.tr("Language that works best"))
        self.fields["resident.transport"].name(self.tr("Getting there"))
        self.fields["resident.own_network"].name(self.tr("Who of their own people helps?"))
        self.contact.offer(_choices(words.CONTACT, ContactPreference))
        self.transport.offer(_choices(words.TRANSPORT, Transport))
        not_asked = words.said(words.CONTACT, ContactPreference.UNKNOWN)
        self.language.offer((("", not_asked), *terms.languages()))


class FeedbackPart(ReferralPart):
    """What comes back to the referrer, and what may be passed on at all."""

    def __init__(
        self, theme: Theme, model: ReferralEditorViewModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, model, parent)
        self.level = self.add_choice("feedback.level")
        self.level.chosen.connect(lambda code: model.fill_in(feedback__level=FeedbackLevel(code)))
        self.how = self.add_choice("feedback.how")
        self.how.chosen.connect(lambda code: model.fill_in(feedback__how=FeedbackChannel(code)))
        self.scopes = ToggleChips(theme)
        self.scopes.switched.connect(self._switch)
        self.fields["consent.what"] = FormField(theme, self.scopes)
        top = Qt.AlignmentFlag.AlignTop
        self.grid.addWidget(self.fields["feedback.level"], 0, 0, top)
        self.grid.addWidget(self.fields["feedback.how"], 0, 1, top)
        self.grid.addWidget(self.fields["consent.what"], 1, 0, 1, 2)
        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
        self.retranslate()
        self.space()

    def fill(self) -> None:
        """Show what the view-model holds."""
        details = self.model.draft.details
        self.level.choose(details.feedback.level.value)
        self.how.choose(details.feedback.how.value)
        self.scopes.show_chosen(frozenset(scope.value for scope in details.consent.what))

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.heading.setText(self.tr("Feedback and what may be passed on"))
        self.fields["feedback.level"].name(self.tr("What would you like to hear back?"))
        self.fields["feedback.how"].name(self.tr("How?"))
        self.fields["consent.what"].name(self.tr("The resident agrees to pass on"))
        self.level.offer(_choices(words.FEEDBACK, FeedbackLevel))
        self.how.offer(_choices(words.CHANNELS, FeedbackChannel))
        self.scopes.offer(_choices(words.SCOPES, ConsentScope))

    def _switch(self, code: str, on: bool) -> None:  # noqa: FBT001 - a slot
        scope, before = ConsentScope(code), set(self.model.draft.details.consent.what)
        chosen = {*before, scope} if on else before - {scope}
        self.model.fill_in(consent__what=tuple(each for each in ConsentScope if each in chosen))


class RequesterPart(ReferralPart):
    """Who refers, as it stands on the slip; filled in from the settings."""

    def __init__(
        self, theme: Theme, model: ReferralEditorViewModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, model, parent)
        for place, name in enumerate(("name", "role", "practice", "phone")):
            self.add_line(f"requester.{name}")
            field = self.fields[f"requester.{name}"]
            self.grid.addWidget(field, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
        self.retranslate()
        self.space()

    def fill(self) -> None:
        """Show what the view-model holds."""
        requester = self.model.draft.details.requester
        for name, field in self.fields.items():
            field.editor.setProperty("text", getattr(requester, name.partition(".")[2]))
            field.editor.setProperty("cursorPosition", 0)

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.heading.setText(self.tr("From"))
        self.fields["requester.name"].name(self.tr("Your name"))
        self.fields["requester.role"].name(self.tr("Your role"))
        self.fields["requester.practice"].name(self.tr("Practice or organisation"))
        self.fields["requester.phone"].name(self.tr("Your phone number"))


def _choices(
    table: Mapping[_C, str], codes: type[_C] | tuple[_C, ...]
) -> tuple[tuple[str, str], ...]:
    """Return code and words of each value, with a capital."""
    found = ((code.value, words.said(table, code)) for code in codes)
    return tuple((code, said[:1].upper() + said[1:]) for code, said in found)
