"""Verwijzingen: one list with views, a filter, and the keyboard."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sociale_kaart.referrals.model import ReferralSummary, TaskStatus
from ui.models.referrals import ReferralTableModel
from ui.theme.theme import Theme
from ui.theme.tokens import TextSize
from ui.viewmodels.referral_views import ReferralView
from ui.viewmodels.referrals import ReferralsViewModel
from ui.views.page import KeyHelp, Page, Workbench
from ui.views.referral_names import EDITOR, TIMELINE
from ui.views.referral_table import ReferralTable
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.fields import IconField
from ui.widgets.labels import PlainLabel
from ui.widgets.segments import Segments
from ui.wording.referral_list import empty_view, view_name


class FilterBox(IconField):
    """Filters the list while typing; arrow down goes into it.

    Signals:
        left_downwards: arrow down or Enter.
    """

    left_downwards = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "filter", clear_name="", parent=parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go into the list; Esc empties the filter first."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class ReferralsPage(Page):
    """The page with the list."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        theme, application = workbench.theme, workbench.application
        self.model = ReferralsViewModel(
            desk=lambda: application.dossier.desk,
            tasks=workbench.tasks,
            parent=self,
        )
        self.rows = ReferralTableModel(theme, workbench.clock, self)
        self.title = PlainLabel(size=TextSize.TITLE, wrap=False)
        self.views = Segments(theme)
        self.filter = FilterBox(theme)
        self.new = Button(theme, kind="primary", icon="plus", keys="N")
        self.table = ReferralTable(theme, self.rows)
        self.empty = EmptyState(theme, "referrals")
        self.begin = Button(theme, icon="plus")
        self.empty.add_button(self.begin)
        self._counts = dict.fromkeys(ReferralView, 0)
        self._was_on = ""
        self._wants_focus = False
        self._build()
        self._connect()
        self.retranslate()
        theme.changed.connect(self._space)
        self._space()

    # -- what the frame asks -------------------------------------------------------------------

    def enter(self, **arguments: object) -> None:
        """Read the list again and take the focus; `view` may be given."""
        view = arguments.get("view")
        if isinstance(view, str):
            self.model.show_view(ReferralView(view))
        self._wants_focus = True
        self.model.load()

    def clear(self) -> None:
        """Let go of everything about residents: the referrals are locked."""
        self.filter.clear()
        self._was_on = ""
        self.model.clear()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Return the keys of this page."""
        return (
            KeyHelp("↑ / ↓", self.tr("Walk through the list")),
            KeyHelp("Enter", self.tr("Open the referral")),
            KeyHelp("N", self.tr("Begin a new referral")),
            KeyHelp("Ctrl+F", self.tr("Filter the list")),
            KeyHelp("← / →", self.tr("Open another view, from the row of views")),
        )

    def retranslate(self) -> None:
        """Set the texts of the language in force."""
        self.title.setText(self.tr("Referrals"))
        self.filter.setPlaceholderText(self.tr("Filter by name, code or receiver"))
        self.filter.setAccessibleName(self.tr("Filter"))
        self.filter.clear_button.setAccessibleName(self.tr("Clear the filter"))
        self.filter.clear_button.setToolTip(self.tr("Clear the filter"))
        self.new.name(self.tr("New referral"))
        self.begin.name(self.tr("New referral"))
        self.views.setAccessibleName(self.tr("Views"))
        self.table.setAccessibleName(self.tr("Referrals"))
        self.rows.reword()
        self._show()

    # -- inside --------------------------------------------------------------------------------

    def _build(self) -> None:
        self._top = QHBoxLayout()
        self._top.addWidget(self.title)
        self._top.addStretch(1)
        self._top.addWidget(self.filter, 2)
        self._top.addWidget(self.new)
        pane = QFrame()
        pane.setProperty("part", "pane")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        inside = QVBoxLayout(pane)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._stack)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addWidget(self.views)
        self._column.addWidget(pane, 1)

    def _connect(self) -> None:
        self.model.listed.connect(self._take)
        self.model.counted.connect(self._count)
        self.model.failed.connect(self.failed)
        self.views.opened.connect(self._open_view)
        self.filter.textChanged.connect(self.model.find)
        self.filter.left_downwards.connect(self._go_into_list)
        self.table.opened.connect(self._open)
        self.table.new_wanted.connect(self._new)
        self.table.left_upwards.connect(self.filter.setFocus)
        self.new.clicked.connect(self._new)
        self.begin.clicked.connect(self._new)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.filter.setFocus)

    def _space(self) -> None:
        px = self.workbench.theme.px
        self._column.setContentsMargins(px(16), px(8), px(16), px(16))
        self._column.setSpacing(px(8))
        self._top.setSpacing(px(16))

    def _count(self, counts: dict[ReferralView, int]) -> None:
        self._counts = counts

    def _take(self, rows: tuple[ReferralSummary, ...]) -> None:
        self.rows.show(rows)
        self._show()

    def _show(self) -> None:
        """Show the rows, or what an empty view says; the current row stays where it was."""
        self.views.offer(
            tuple((view.value, view_name(view), self._counts[view]) for view in ReferralView)
        )
        self.views.show_open(self.model.view.value)
        any_shown = self.rows.rowCount() > 0
        had_focus = self._wants_focus or self.table.hasFocus() or self.begin.hasFocus()
        self._wants_focus = self._wants_focus and not self.model.is_loaded
        self._stack.setCurrentWidget(self.table if any_shown else self.empty)
        title, text = empty_view(self.model.view, wanted=self.model.wanted)
        self.empty.say(title, text)
        self.begin.setVisible(not self.model.wanted.strip())
        if any_shown:
            self.table.go_to_row(self.rows.row_of(self._was_on))
        if had_focus:
            (self.table if any_shown else self.begin).setFocus()

    def _open_view(self, view: str) -> None:
        self.model.show_view(ReferralView(view))

    def _go_into_list(self) -> None:
        (self.table if self.rows.rowCount() else self.begin).setFocus()

    def _open(self, referral_id: str) -> None:
        self._was_on = referral_id
        row = self.rows.summary(self.rows.row_of(referral_id))
        name = EDITOR if row.status is TaskStatus.DRAFT else TIMELINE
        self.page_requested.emit(name, {"referral_id": referral_id})

    def _new(self) -> None:
        self.refer_requested.emit("")
