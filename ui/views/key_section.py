"""How the referrals are protected: where the key is, the passphrase, and when they lock."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from sociale_kaart.errors import SocialeKaartError
from sociale_kaart.security.keys import KeyMode
from ui.theme.theme import Theme
from ui.viewmodels.settings import SettingsViewModel
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.form import ButtonRow, Field, Section
from ui.widgets.labels import PlainLabel
from ui.widgets.passphrase import AskPassphrase, ChoosePassphrase
from ui.wording.errors import message_for

LOCK_MINUTES = (5, 10, 15, 30, 60)


class KeySection(Section):
    """The protection of the referrals."""

    def __init__(
        self, theme: Theme, model: SettingsViewModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._model = model
        self._mode: KeyMode | None = None
        self._kept = PlainLabel()
        self.minutes = QComboBox()
        self._minutes_field = Field(theme, self.minutes)
        self.change_button = Button(theme, icon="key")
        self.ask, self.choose = AskPassphrase(theme), ChoosePassphrase(theme)
        self.save_button = Button(theme, kind="primary")
        self.cancel_button = Button(theme)
        self.banner = Banner(theme)
        self._form = QWidget()
        self._build()
        self._connect()
        self.retranslate()

    def refresh(self) -> None:
        """Show what holds now."""
        self._show_minutes()
        self._model.look_at_key()

    def forget(self) -> None:
        """Close the form and let go of what was typed."""
        self.ask.forget()
        self.choose.forget()
        self._form.hide()
        self._change_row.setVisible(self._mode in {KeyMode.KEYRING, KeyMode.PASSPHRASE})

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.name(self.tr("Protection of your referrals"))
        self._minutes_field.name(self.tr("Lock by itself when nobody is there"))
        self._kept.setText(self._how_kept())
        own = self._mode is KeyMode.KEYRING
        self.change_button.name(
            self.tr("Use a passphrase instead") if own else self.tr("Change the passphrase")
        )
        self.save_button.name(self.tr("Use this passphrase"))
        self.cancel_button.name(self.tr("Cancel"))
        self._show_minutes()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.banner.hide()
        super().changeEvent(event)

    def _how_kept(self) -> str:
        return {
            KeyMode.NEW: self.tr(
                "There are no referrals on this computer yet. Their key is made with the first one."
            ),
            KeyMode.KEYRING: self.tr(
                "Your referrals are stored encrypted. The key is in the keyring of this computer."
            ),
            KeyMode.PASSPHRASE: self.tr(
                "Your referrals are stored encrypted. You open them with your passphrase."
            ),
            None: self.tr("Your referrals are stored encrypted."),
        }[self._mode]

    def _show_minutes(self) -> None:
        now = self._model.settings.lock_minutes
        values = sorted({*LOCK_MINUTES, now})
        self.minutes.clear()
        for value in values:
            self.minutes.addItem(self.tr("after %n minute(s)", "", value), value)
        self.minutes.setCurrentIndex(values.index(now))

    def _choose_minutes(self, row: int) -> None:
        self._model.change(lock_minutes=int(self.minutes.itemData(row)))

    def _take_mode(self, mode: KeyMode | None) -> None:
        self._mode = mode
        self.retranslate()
        if self._form.isHidden():
            self._change_row.setVisible(mode in {KeyMode.KEYRING, KeyMode.PASSPHRASE})

    def _open_form(self) -> None:
        self.banner.hide()
        self.ask.setVisible(self._mode is KeyMode.PASSPHRASE)
        self._form.show()
        self._change_row.hide()
        (self.ask if self._mode is KeyMode.PASSPHRASE else self.choose).setFocus()

    def _save(self) -> None:
        old = self.ask.passphrase()
        if self._mode is KeyMode.PASSPHRASE and not old:
            self.ask.refuse(self.tr("Type the passphrase that you have now."))
            return
        new = self.choose.accepted()
        if new:
            self._form.setEnabled(False)
            self._model.change_passphrase(old, new)

    def _take_changed(self) -> None:
        self._form.setEnabled(True)
        self.forget()
        self.banner.say(self.tr("From now on the new passphrase holds."), tone="good")

    def _refuse(self, error: SocialeKaartError) -> None:
        self._form.setEnabled(True)
        message = message_for(error)
        if self._mode is KeyMode.PASSPHRASE and not self.ask.isHidden():
            self.ask.refuse(f"{message.sentence} {message.action}")
        else:
            self.banner.say(message.sentence, advice=message.action, tone="bad")

    def _connect(self) -> None:
        model = self._model
        self.minutes.activated.connect(self._choose_minutes)
        self.change_button.clicked.connect(self._open_form)
        self.save_button.clicked.connect(self._save)
        self.choose.entered.connect(self._save)
        self.cancel_button.clicked.connect(self.forget)
        model.key_looked.connect(self._take_mode)
        model.passphrase_changed.connect(self._take_changed)
        model.passphrase_refused.connect(self._refuse)

    def _build(self) -> None:
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.addWidget(self.ask)
        form.addWidget(self.choose)
        form.setSpacing(self._theme.px(12))
        form.addWidget(ButtonRow(self._theme, self.save_button, self.cancel_button))
        self._form.hide()
        self._change_row = ButtonRow(self._theme, self.change_button)
        self._change_row.hide()
        self.add(self._kept, self._change_row, self._form, self.banner, self._minutes_field)
