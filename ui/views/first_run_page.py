"""The first page that someone sees: what this is, a few answers, and a map. Once.

All answers are optional and can be changed in the settings. While the map comes, the page stays as
it is and shows how far it is; what goes wrong is said above the button, with what can be done.
"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sociale_kaart.config import LANGUAGES
from sociale_kaart.errors import SocialeKaartError
from ui.theme.tokens import TextSize
from ui.viewmodels.first_run import Answers, FirstRunViewModel, Stage
from ui.viewmodels.lock import LockStep, LockViewModel
from ui.views.page import Page, Workbench
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.centred import Centred
from ui.widgets.fetch_progress import FetchProgress
from ui.widgets.form import ChoiceRow, Field, Section
from ui.widgets.labels import PlainLabel
from ui.widgets.map_source import MapSource
from ui.widgets.passphrase import AskPassphrase, ChoosePassphrase
from ui.widgets.place_box import PlaceBox
from ui.widgets.requester_form import RequesterForm
from ui.wording.errors import message_for

_WIDTH = 1080  # pixels at 100 %
_TWO_COLUMNS = 860  # pixels at 100 %


class FirstRunPage(Page):
    """Shown in place of all pages until the user was welcomed.

    Signals:
        finished: show the window's pages; the map and, where it was opened, the dossier are there.
    """

    finished = Signal()

    def __init__(
        self, workbench: Workbench, lock: LockViewModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(workbench, parent)
        theme = workbench.theme
        self.model = FirstRunViewModel(
            application=workbench.application, tasks=workbench.tasks, lock=lock, parent=self
        )
        self.language = ChoiceRow(theme, LANGUAGES)
        self.requester = RequesterForm(theme)
        self.place = PlaceBox(theme)
        self.map = MapSource(theme)
        self.ask, self.choose = AskPassphrase(theme), ChoosePassphrase(theme)
        self.progress = FetchProgress(theme, self.model.update)
        self.banner = Banner(theme)
        self.begin_button = Button(theme, kind="primary", icon="arrow-right", keys="Ctrl+Enter")
        self._title = PlainLabel(size=TextSize.TITLE)
        self._text = PlainLabel(size=TextSize.LARGE)
        self._place_field = Field(theme, self.place)
        self._about_you, self._about_map = Section(theme), Section(theme)
        self._protection = Section(theme)
        self._later = PlainLabel(tone="muted")
        self._form = QWidget()
        self._build()
        self._connect()
        self._fill()
        self.retranslate()
        self._show_step(lock.step)
        theme.changed.connect(self._arrange)
        self._arrange()

    def enter(self, **_arguments: object) -> None:
        """Find out how the referrals are protected here, and begin with the name."""
        if self.model.lock.step is LockStep.LOOKING:
            self.model.lock.look()
        self.requester.name_edit.setFocus()

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self._title.setText(self.tr("Welcome to the Sociale Kaart"))
        self._text.setText(
            self.tr(
                "Find what there is for a resident in your region, from a coffee table in the "
                "neighbourhood to professional help. Refer via Welzijn op Recept and follow what "
                "comes of it, also without internet."
            )
        )
        self.language.name(self.tr("Language"), ("Nederlands", "English"))
        self._about_you.name(
            self.tr("Who are you?"),
            self.tr("This is printed on the slip, so that the receiver can call you back."),
        )
        self._place_field.name(
            self.tr("Where do you usually work?"),
            hint=self.tr("Postcode or municipality. Offers nearby come first."),
        )
        self._about_map.name(
            self.tr("Your map"),
            self.tr("The names and numbers in the sample region are made up, to try things out."),
        )
        self._protection.name(self.tr("Your referrals are locked away"), self._protected())
        self._later.setText(self.tr("You can leave everything empty and change it later."))
        self._name_button(self.model.stage)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the sections below each other where two columns do not fit."""
        super().resizeEvent(event)
        self._arrange()

    def _protected(self) -> str:
        step = self.model.lock.step
        if step is LockStep.CHOOSE:
            return self.tr(
                "They are stored encrypted. This computer has no keyring, so you choose a "
                "passphrase. Leave it empty if you only want to search for now."
            )
        if step is LockStep.PASSPHRASE:
            return self.tr(
                "There are referrals on this computer already. Type your passphrase to open them, "
                "or leave it empty if you only want to search for now."
            )
        if step is LockStep.PROBLEM and self.model.lock.problem is not None:
            message = message_for(self.model.lock.problem)
            return f"{message.sentence} {message.action}"
        if step is LockStep.OPEN:
            return self.tr("They are stored encrypted. You do not have to do anything.")
        return self.tr(
            "They are stored encrypted, with a key in the keyring of this computer. "
            "You do not have to do anything."
        )

    # -- what happens --------------------------------------------------------------------------

    def _begin(self) -> None:
        if self.model.stage is not Stage.ASKING:
            return
        self.banner.hide()
        if not self.map.is_complete():
            return
        passphrase = ""
        if self.model.lock.step is LockStep.CHOOSE and not self.choose.is_empty():
            passphrase = self.choose.accepted()
            if not passphrase:
                return
        elif self.model.lock.step is LockStep.PASSPHRASE:
            passphrase = self.ask.passphrase()
        self.model.begin(self._answers(), passphrase)

    def _answers(self) -> Answers:
        return Answers(
            requester=self.requester.requester(),
            place=self.place.text().strip(),
            source=self.map.source(),
            trust=self.map.trust(),
        )

    def _choose_language(self, code: str) -> None:
        self.model.choose_language(code)
        self.workbench.languages.use(code)

    def _show_stage(self, stage: Stage) -> None:
        self._form.setEnabled(stage is Stage.ASKING)
        self.begin_button.setEnabled(stage is Stage.ASKING)
        self._later.setVisible(stage is Stage.ASKING)
        self._name_button(stage)

    def _name_button(self, stage: Stage) -> None:
        names = {
            Stage.FETCHING: self.tr("Fetching the map…"),
            Stage.OPENING: self.tr("Opening…"),
        }
        self.begin_button.name(names.get(stage, self.tr("Begin")))

    def _show_step(self, step: LockStep) -> None:
        self.choose.setVisible(step is LockStep.CHOOSE)
        self.ask.setVisible(step is LockStep.PASSPHRASE)
        self.retranslate()

    def _fail(self, error: SocialeKaartError) -> None:
        message = message_for(error)
        advice, sample = message.action, ""
        if self.map.source():
            advice = self.tr("Check the address, the network and the trust file, and try again.")
            sample = self.tr("Go on with the sample region")
        self.banner.say(message.sentence, advice=advice, tone="bad", button=sample)

    def _use_sample(self) -> None:
        self.map.choose("")
        self._begin()

    def _refuse(self, error: SocialeKaartError) -> None:
        message = message_for(error)
        self.ask.refuse(f"{message.sentence} {message.action}")

    def _finish(self) -> None:
        self.ask.forget()
        self.choose.forget()
        self.finished.emit()

    # -- building ------------------------------------------------------------------------------

    def _fill(self) -> None:
        settings = self.workbench.application.settings
        self.language.choose(settings.language)
        self.requester.set_requester(settings.requester)
        self.place.setText(settings.place)
        self.map.choose(settings.feed)

    def _connect(self) -> None:
        model = self.model
        self.language.chosen.connect(self._choose_language)
        self.begin_button.clicked.connect(self._begin)
        self.choose.entered.connect(self._begin)
        self.ask.entered.connect(self._begin)
        self.banner.acted.connect(self._use_sample)
        model.staged.connect(self._show_stage)
        model.failed.connect(self._fail)
        model.refused.connect(self._refuse)
        model.finished.connect(self._finish)
        model.lock.stepped.connect(self._show_step)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._begin)

    def _build(self) -> None:
        self._about_you.add(self.requester, self._place_field)
        self._about_map.add(self.map)
        self._protection.add(self.choose, self.ask)
        self._right = QVBoxLayout()
        self._right.addWidget(self._about_map)
        self._right.addWidget(self._protection)
        self._right.addStretch(1)
        self._left = QVBoxLayout()
        self._left.addWidget(self._about_you)
        self._left.addStretch(1)
        self._sections = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sections.addLayout(self._left, 1)
        self._sections.addLayout(self._right, 1)
        self._column = QVBoxLayout(self._form)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._title, self._text, self.language):
            self._column.addWidget(part)
        self._column.addLayout(self._sections)
        foot = QFrame()
        foot.setProperty("part", "foot")
        self._foot = QVBoxLayout(foot)
        self._foot.addWidget(self.banner)
        row = QHBoxLayout()
        row.addWidget(self._later, 1)
        row.addWidget(self.progress, 1)
        row.addWidget(self.begin_button)
        self._foot.addLayout(row)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Centred(self.workbench.theme, self._form, width=_WIDTH), 1)
        whole.addWidget(foot)

    def _arrange(self) -> None:
        px = self.workbench.theme.px
        wide = self.width() >= px(_TWO_COLUMNS)
        direction = QBoxLayout.Direction
        self._sections.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._column.setSpacing(px(12))
        for layout in (self._sections, self._left, self._right):
            layout.setSpacing(px(16))
        side = max(px(24), (self.width() - px(_WIDTH)) // 2)
        self._foot.setContentsMargins(side, px(12), side, px(12))
        self._foot.setSpacing(px(8))
