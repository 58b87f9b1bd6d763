"""Instellingen: everything that a user can set, in force at once and kept at once."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QVBoxLayout, QWidget

from sociale_kaart import __version__
from sociale_kaart.config import LANGUAGES, TEXT_SCALES, THEMES, Settings
from sociale_kaart.directory.areas import Place
from ui.theme.tokens import TextSize
from ui.viewmodels.settings import SettingsViewModel
from ui.views.gap_section import GapSection
from ui.views.key_section import KeySection
from ui.views.licences_dialog import LicencesDialog
from ui.views.map_section import MapSection
from ui.views.page import Page, Workbench
from ui.widgets.buttons import Button
from ui.widgets.centred import Centred
from ui.widgets.form import ButtonRow, ChoiceRow, Field, Section
from ui.widgets.labels import PlainLabel
from ui.widgets.place_box import PlaceBox
from ui.widgets.requester_form import RequesterForm

_WIDTH = 1080  # pixels at 100 %
_TWO_COLUMNS = 860  # pixels at 100 %


class SettingsPage(Page):
    """The settings. Language, colours and text size it applies itself."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        theme = workbench.theme
        self.model = SettingsViewModel(
            application=workbench.application, tasks=workbench.tasks, parent=self
        )
        self.language = ChoiceRow(theme, LANGUAGES)
        self.scheme = ChoiceRow(theme, THEMES)
        self.text_size = ChoiceRow(theme, map(str, TEXT_SCALES))
        self.place, self.ladder = PlaceBox(theme), QCheckBox()
        self.meaning, self._meaning_hint = (
            QCheckBox(),
            PlainLabel(size=TextSize.SMALL, tone="muted"),
        )
        self.requester = RequesterForm(theme)
        self.map = MapSection(theme, self.model, workbench.clock)
        self.key = KeySection(theme, self.model)
        self.gaps = GapSection(theme, workbench.application, workbench.tasks)
        self.licences_button = Button(theme, kind="quiet", icon="info")
        self._title = PlainLabel(size=TextSize.TITLE)
        self._screen, self._search = Section(theme), Section(theme)
        self._slip, self._about = Section(theme), Section(theme)
        self._rows = tuple(Field(theme, w) for w in (self.language, self.scheme, self.text_size))
        self._place_field = Field(theme, self.place)
        self._version = PlainLabel(selectable=True)
        self._build()
        self._fill()
        self._connect()
        self.retranslate()
        theme.changed.connect(self._arrange)
        self._arrange()

    def enter(self, **_arguments: object) -> None:
        """Show what holds now."""
        self._fill()
        self.map.refresh()
        self.key.refresh()
        self.gaps.refresh()
        self.model.find_place()
        self.language.button(self.model.settings.language).setFocus()

    def leave(self) -> None:
        """Keep what was typed last; keep no passphrase."""
        self.model.keep_typed()
        self.key.forget()

    def map_changed(self) -> None:
        """Show the renewed map."""
        self.map.refresh()

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self._title.setText(self.tr("Settings"))
        self._screen.name(self.tr("Screen"))
        titles = (self.tr("Language"), self.tr("Colours"), self.tr("Text size"))
        choices = (
            ("Nederlands", "English"),
            (self.tr("Light"), self.tr("Dark"), self.tr("High contrast")),
            tuple(f"{percent} %" for percent in TEXT_SCALES),
        )
        rows = (self.language, self.scheme, self.text_size)
        for field, row, title, names in zip(self._rows, rows, titles, choices, strict=True):
            field.name(title)
            row.name(title, names)
        self._search.name(self.tr("Searching"))
        self._place_field.name(
            self.tr("Where do you usually work?"),
            hint=self.tr("Postcode or municipality. Offers nearby come first."),
        )
        self.ladder.setText(self.tr("Lightest help first"))
        self.meaning.setText(self.tr("Also search by meaning"))
        hint = self.tr(
            "Then the program also understands whole sentences and other languages, such as "
            "English, Turkish, Polish and Arabic. It takes about 150 MB of memory. On a slow "
            "computer you can switch it off."
        )
        self._meaning_hint.setText(hint)
        self.meaning.setAccessibleDescription(hint)
        self._slip.name(
            self.tr("Who are you?"),
            self.tr("This is printed on the slip, so that the receiver can call you back."),
        )
        self._about.name(self.tr("About this program"))
        said = self.tr("Sociale Kaart, version {version}")
        self._version.setText(said.format(version=__version__))
        self.licences_button.name(self.tr("Licences"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the sections below each other where two columns do not fit."""
        super().resizeEvent(event)
        self._arrange()

    def show_licences(self) -> LicencesDialog:
        """Show whose work this program stands on."""
        dialog = LicencesDialog(self.workbench.theme, self)
        dialog.open()
        return dialog

    # -- what happens --------------------------------------------------------------------------

    def _apply(self, settings: Settings) -> None:
        self.workbench.languages.use(settings.language)
        theme = self.workbench.theme
        if (theme.scheme, theme.percent) != (settings.theme, settings.text_scale):
            theme.apply(scheme=settings.theme, percent=settings.text_scale)
        self.settings_changed.emit(settings)

    def _show_place(self, place: Place | None) -> None:
        typed = bool(self.place.text().strip())
        unknown = typed and place is None and self.model.map_version is not None
        self.place.show_answer(place.label if place else (None if unknown else ""))
        self._place_field.say_wrong(self.tr("We do not know this place.") if unknown else "")

    # -- building ------------------------------------------------------------------------------

    def _fill(self) -> None:
        settings = self.model.settings
        self.language.choose(settings.language)
        self.scheme.choose(settings.theme)
        self.text_size.choose(str(settings.text_scale))
        self.ladder.setChecked(settings.ladder_first)
        self.meaning.setChecked(settings.by_meaning)
        if self.requester.requester() != settings.requester:
            self.requester.set_requester(settings.requester)
        if self.place.text().strip() != settings.place:
            self.place.setText(settings.place)

    def _connect(self) -> None:
        model = self.model
        self.language.chosen.connect(lambda code: model.change(language=code))
        self.scheme.chosen.connect(lambda scheme: model.change(theme=scheme))
        self.text_size.chosen.connect(lambda size: model.change(text_scale=int(size)))
        self.ladder.clicked.connect(lambda on: model.change(ladder_first=on))
        self.meaning.clicked.connect(model.search_by_meaning)
        self.gaps.said.connect(self.said)
        self.place.textChanged.connect(lambda text: model.change_typed(place=text.strip()))
        self.requester.edited.connect(lambda now: model.change_typed(requester=now))
        self.licences_button.clicked.connect(self.show_licences)
        self.map.renewed.connect(self.map_renewed)
        model.changed.connect(self._apply)
        model.failed.connect(self.failed)
        model.failed.connect(self._fill)
        model.place_answered.connect(self._show_place)

    def _build(self) -> None:
        self._screen.add(*self._rows)
        self._search.add(self._place_field, self.ladder, self.meaning, self._meaning_hint)
        self._slip.add(self.requester)
        self._about.add(self._version, ButtonRow(self.workbench.theme, self.licences_button))
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for section in (self._screen, self._search, self._slip):
            self._left.addWidget(section)
        for section in (self.map, self.key, self.gaps, self._about):
            self._right.addWidget(section)
        self._left.addStretch(1)
        self._right.addStretch(1)
        self._sections = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sections.addLayout(self._left, 1)
        self._sections.addLayout(self._right, 1)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._title)
        self._column.addLayout(self._sections)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Centred(self.workbench.theme, content, width=_WIDTH))

    def _arrange(self) -> None:
        px = self.workbench.theme.px
        wide = self.width() >= px(_TWO_COLUMNS)
        direction = QBoxLayout.Direction
        self._sections.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._column.setSpacing(px(12))
        for layout in (self._sections, self._left, self._right):
            layout.setSpacing(px(16))
