"""What happened with a referral, oldest first, and what it says: two panes of the same page."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from sociale_kaart.referrals.model import MomentKind, Referral
from ui.printing.slip_text import slip_text
from ui.theme.theme import Theme
from ui.theme.tokens import TextSize
from ui.viewmodels.referral_timeline import TimelineViewModel
from ui.widgets.labels import PlainLabel, restyle
from ui.wording import dates
from ui.wording import referrals as words

_ICONS = {
    MomentKind.CREATED: "edit",
    MomentKind.PRINTED: "print",
    MomentKind.CONSENT_WITHDRAWN: "warning",
    MomentKind.FEEDBACK: "mail",
}


class _Grid(QFrame):
    """A pane with a heading and rows that are made anew; reachable by Tab, read as a whole."""

    def __init__(
        self, theme: Theme, model: TimelineViewModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self.setProperty("part", "pane")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.heading = PlainLabel(size=TextSize.HEADING)
        self._rows: list[QWidget] = []
        self._grid = QGridLayout()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.heading)
        self._column.addLayout(self._grid)
        self._column.addStretch(1)
        model.shown.connect(self.refresh)
        theme.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the referral as it is now."""
        for old in self._rows:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = []
        px = self._theme.px
        self._column.setContentsMargins(px(16), px(12), px(16), px(12))
        self._column.setSpacing(px(8))
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(8))
        referral = self._model.referral
        lines = self.fill(referral) if referral is not None else []
        self.setAccessibleName(self.heading.text())
        self.setAccessibleDescription("\n".join(lines))

    def fill(self, referral: Referral) -> list[str]:
        """Add the rows and return them as lines of text."""
        raise NotImplementedError

    def put(self, widget: QWidget, row: int, column: int) -> None:
        """Put a widget in the grid."""
        self._rows.append(widget)
        self._grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignTop)
        widget.show()

    def mark(self, icon: str, colour: str) -> QLabel:
        """Return an icon for a row."""
        label = QLabel()
        ratio = self.devicePixelRatio()
        label.setPixmap(self._theme.pixmap(icon, colour=colour, size=18, ratio=ratio))
        return label

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)

    def focusInEvent(self, event: object) -> None:
        """Show the focus with the edge of the pane."""
        self._mark_focus(on=True)
        super().focusInEvent(event)  # type: ignore[arg-type]

    def focusOutEvent(self, event: object) -> None:
        """Take the edge away again."""
        self._mark_focus(on=False)
        super().focusOutEvent(event)  # type: ignore[arg-type]

    def _mark_focus(self, *, on: bool) -> None:
        self.setProperty("focused", on)
        restyle(self)


class HistoryPane(_Grid):
    """The timeline."""

    def fill(self, referral: Referral) -> list[str]:
        """Add a row for each moment and objection."""
        self.heading.setText(self.tr("What happened"))
        self._grid.setColumnStretch(1, 1)
        lines = []
        for row, moment in enumerate(referral.timeline):
            status = words.MARKS[moment.status] if moment.status is not None else None
            icon = _ICONS.get(moment.kind) or (status.icon if status else "info")
            self.put(self.mark(icon, status.colour if status else "muted"), row, 0)
            when = dates.past(self._model.local(moment.time), self._model.now())
            title, detail = words.moment_title(moment), words.moment_detail(moment)
            lines.append(", ".join(part for part in (when, title, detail) if part))
            self.put(self._said(title, detail), row, 1)
            self.put(PlainLabel(when, size=TextSize.SMALL, tone="muted", wrap=False), row, 2)
        for row, objection in enumerate(referral.objections, start=len(referral.timeline)):
            said = words.said(words.OBJECTIONS, objection.kind)
            self.put(self.mark("warning", "warn"), row, 0)
            self.put(PlainLabel(said), row, 1)
            lines.append(said)
        return lines

    def _said(self, title: str, detail: str) -> QWidget:
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PlainLabel(title, strong=True))
        if detail:
            column.addWidget(PlainLabel(detail, tone="muted", selectable=True))
        return cell


class DetailsPane(_Grid):
    """What stands on the slip, to look up without paper."""

    def fill(self, referral: Referral) -> list[str]:
        """Add a row for each fact."""
        self.heading.setText(self.tr("The referral"))
        pages = self._model.pages()
        if pages is None:
            return []
        text = slip_text(pages[0])
        to = "\n".join((text.to.name, *text.to.lines))
        facts = [(self.tr("Receiver"), to), (text.question_label, text.question)]
        shown = (*text.facts, *text.circumstances, *text.notes, text.consent, text.feedback)
        facts += [(fact.label, fact.value) for fact in shown]
        if referral.details.recipient.note:
            facts.insert(1, (self.tr("Mind"), referral.details.recipient.note))
        for row, (label, value) in enumerate(facts):
            cell = QWidget()
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            if label:
                column.addWidget(PlainLabel(label, size=TextSize.SMALL, tone="muted"))
            said = PlainLabel(value, selectable=True)
            said.setMinimumWidth(1)  # a long address does not push the pane out of its width
            column.addWidget(said)
            self.put(cell, row, 0)
        return [f"{label}: {value}" for label, value in facts]
