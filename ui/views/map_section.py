"""The map in the settings: where it comes from, how old it is, and how to renew or change it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sociale_kaart.errors import SocialeKaartError
from sociale_kaart.feed.sync import SyncReport
from ui.theme.theme import Theme
from ui.viewmodels.settings import SettingsViewModel
from ui.views.skipped_dialog import SkippedDialog
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.fetch_progress import FetchProgress
from ui.widgets.form import ButtonRow, Section
from ui.widgets.labels import PlainLabel
from ui.widgets.map_source import MapSource
from ui.wording import dates
from ui.wording.errors import message_for


class MapSection(Section):
    """What map this is.

    Signals:
        renewed: the map was replaced.
    """

    renewed = Signal()

    def __init__(
        self,
        theme: Theme,
        model: SettingsViewModel,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._model = model
        self._clock = clock
        self._source, self._age = PlainLabel(selectable=True), PlainLabel()
        self._size, self._left_out = PlainLabel(), PlainLabel(tone="warn", wrap=False)
        self.update_button = Button(theme, icon="refresh")
        self.change_button = Button(theme, kind="quiet", icon="edit")
        self.skipped_button = Button(theme, kind="quiet", icon="info")
        self.source = MapSource(theme)
        self.use_button = Button(theme, kind="primary")
        self.cancel_button = Button(theme)
        self.progress = FetchProgress(theme, model.update)
        self.banner = Banner(theme)
        self._form = QWidget()
        self._build()
        self._connect()
        self.retranslate()
        self.refresh()

    def refresh(self) -> None:
        """Show the map of now."""
        version, settings = self._model.map_version, self._model.settings
        sample = self.tr("Sample region Midden-Nederland (comes with the program)")
        source = sample if self._model.is_sample else settings.feed
        self._source.setText(self.tr("Comes from: {source}").format(source=source))
        skipped = len(self._model.skipped)
        self._left_out_row.setVisible(skipped > 0)
        self._left_out.setText(self.tr("%n record(s) left out", "", skipped))
        self._size.setVisible(version is not None)
        if version is None:
            self._age.setText(self.tr("There is no map yet."))
            return
        now = self._clock()
        said = self.tr("Version {number} of {day}. Fetched {when}.")
        self._age.setText(
            said.format(
                number=version.number,
                day=dates.full_date(version.published.astimezone(now.tzinfo).date()),
                when=dates.past(version.applied.astimezone(now.tzinfo), now),
            )
        )
        self._size.setText(self.tr("%n offering(s)", "", version.services))

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.name(self.tr("The map"))
        self.update_button.name(self.tr("Update now"))
        self.change_button.name(self.tr("Choose another map"))
        self.skipped_button.name(self.tr("Show which and why"))
        self.use_button.name(self.tr("Use this map"))
        self.cancel_button.name(self.tr("Cancel"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.refresh()
            self.banner.hide()
        super().changeEvent(event)

    def show_skipped(self) -> SkippedDialog:
        """Show the records that were left out."""
        dialog = SkippedDialog(self._theme, self._model.skipped, self)
        dialog.open()
        return dialog

    def _update(self) -> None:
        self._model.update.update()

    def _open_form(self) -> None:
        self.source.choose(self._model.settings.feed)
        self._form.show()
        self.change_button.hide()
        (self.source.own if self.source.own.isChecked() else self.source.sample).setFocus()

    def _close_form(self) -> None:
        self._form.hide()
        self.change_button.show()

    def _use(self) -> None:
        if not self.source.is_complete(known=self._model.settings.feed):
            return
        if self.source.source():
            self._model.update.update(self.source.source(), self.source.trust())
        else:
            self._model.update.load_sample()

    def _work(self) -> None:
        self.banner.hide()
        self._set_enabled(on=False)

    def _rest(self) -> None:
        self._set_enabled(on=True)

    def _set_enabled(self, *, on: bool) -> None:
        self._form.setEnabled(on)
        for button in (self.update_button, self.change_button):
            button.setEnabled(on)

    def _take(self, report: SyncReport) -> None:
        self._rest()
        self._close_form()
        self.refresh()
        if report.changed:
            said = self.tr("{added} new, {updated} changed, {removed} gone.")
            counts = said.format(added=report.added, updated=report.updated, removed=report.removed)
            self.banner.say(self.tr("The map was renewed."), advice=counts, tone="good")
            self.renewed.emit()
        else:
            self.banner.say(self.tr("You have the newest map."), tone="good")

    def _fail(self, error: SocialeKaartError) -> None:
        self._rest()
        message = message_for(error)
        self.banner.say(message.sentence, advice=message.action, tone="bad")

    def _tell_stopped(self) -> None:
        self._rest()
        self.banner.say(self.tr("Stopped. You still have the map you had."))

    def _connect(self) -> None:
        update = self._model.update
        self.update_button.clicked.connect(self._update)
        self.change_button.clicked.connect(self._open_form)
        self.skipped_button.clicked.connect(self.show_skipped)
        self.use_button.clicked.connect(self._use)
        self.cancel_button.clicked.connect(self._close_form)
        update.started.connect(self._work)
        update.finished.connect(self._take)
        update.failed.connect(self._fail)
        update.stopped.connect(self._tell_stopped)

    def _build(self) -> None:
        theme = self._theme
        self._left_out_row = ButtonRow(theme, self._left_out, self.skipped_button)
        buttons = ButtonRow(theme, self.update_button, self.change_button)
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(theme.px(12))
        form.addWidget(self.source)
        form.addWidget(ButtonRow(theme, self.use_button, self.cancel_button))
        self._form.hide()
        self.add(self._source, self._age, self._size, self._left_out_row, buttons, self._form)
        self.add(self.progress, self.banner)
