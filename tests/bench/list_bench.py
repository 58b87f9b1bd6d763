"""How fast a list of results appears, scrolls and changes, beside one widget a row in the same run.

python -m tests.bench.list_bench
"""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from sociale_kaart.search.page import FoundIn, Reason, ReasonKind, SearchResult
from tests.helpers.fake_application import local_noon
from tests.helpers.map_factories import a_row
from ui.language import Languages
from ui.models.results import ResultListModel
from ui.theme.theme import Theme
from ui.views.result_list import ResultList

PEER_ROWS = 500  # one widget a row takes seconds for more


@dataclass(frozen=True, slots=True)
class ListBench:
    """Milliseconds, the middle one of several runs."""

    rows: int
    appears: float  # from having the results to the first picture
    scrolls: float  # one page further, painted
    changes: float  # other results in their place, painted
    peer_rows: int
    peer_appears: float

    @property
    def ratio(self) -> float:
        """How many times faster a row appears than with one widget a row."""
        return (self.peer_appears / self.peer_rows) / (self.appears / self.rows)


def bench_list(rows: int = 20_000) -> ListBench:
    """Measure the result list with this many rows, and print it."""
    found = QApplication.instance()
    qt = found if isinstance(found, QApplication) else QApplication([])
    theme, languages = Theme(qt), Languages(qt)
    languages.use("nl")
    theme.apply(scheme="light", percent=100)
    results = tuple(_result(number) for number in range(min(rows, 50))) * (rows // 50 + 1)
    results = results[:rows]
    model = ResultListModel(local_noon)
    view = ResultList(theme, model)
    view.resize(560, 580)
    view.show()
    view.grab()

    def appear() -> None:
        model.show(results, total=rows)
        view.grab()

    def scroll() -> None:
        bar = view.verticalScrollBar()
        bar.setValue((bar.value() + bar.pageStep()) % max(1, bar.maximum()))
        view.grab()

    bench = ListBench(
        rows=rows,
        appears=_middle(appear),
        scrolls=_middle(scroll, 30),
        changes=_middle(appear),
        peer_rows=PEER_ROWS,
        peer_appears=_middle(_widget_per_row, 3),
    )
    view.close()
    languages.close()
    print(f"{rows} rows appear      {bench.appears:8.1f} ms (aim 50, first picture included)")
    print(f"one page further       {bench.scrolls:8.1f} ms")
    print(f"other results          {bench.changes:8.1f} ms")
    print(f"one widget a row, {PEER_ROWS}  {bench.peer_appears:8.1f} ms, ratio {bench.ratio:.0f}")
    return bench


def _result(number: int) -> SearchResult:
    name = f"Wandelen met de buurt {number}, elke week een ander rondje"
    why = (Reason(ReasonKind.WORD, ("wandelen",), FoundIn.NAME),)
    return SearchResult(a_row(name), 1.0, 100 * number, why, frozenset({"wandelen"}))


def _widget_per_row() -> None:
    view = QListWidget()
    view.resize(560, 580)
    for number in range(PEER_ROWS):
        row = QWidget()
        line = QHBoxLayout(row)
        for text in (f"Wandelen {number}", "Indebuurt", "1,2 km", "di 10:00"):
            line.addWidget(QLabel(text))
        item = QListWidgetItem(view)
        item.setSizeHint(QSize(500, 70))
        view.setItemWidget(item, row)
    view.show()
    view.grab()
    view.close()


def _middle(work: Callable[[], None], runs: int = 7) -> float:
    """Return the middle of several runs, in milliseconds."""
    took = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        took.append((time.perf_counter() - start) * 1000)
    return sorted(took)[len(took) // 2]


if __name__ == "__main__":
    bench_list()
