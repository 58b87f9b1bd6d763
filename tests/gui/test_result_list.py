"""The result list: model, prepared rows and their painting."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from sociale_kaart.directory.model import Capacity, Kind, ServiceRow
from sociale_kaart.search.page import FoundIn, Reason, ReasonKind, SearchResult
from tests.helpers.fake_application import local_noon
from tests.helpers.map_factories import a_row, an_id
from ui.delegates.result_row import ResultRowDelegate
from ui.language import Languages
from ui.models.results import LineRole, ResultListModel, ServiceIdRole
from ui.theme.theme import Theme
from ui.theme.tokens import Scheme
from ui.viewmodels.lines import result_line
from ui.views.result_list import ResultList

NASTY = "<b>vet</b> <img src='http://nergens.example/x.png'> &amp; مرحبا 🎉"


def a_result(
    name: str = "Wandelen met de buurt",
    *,
    distance_m: int | None = None,
    matched: frozenset[str] = frozenset(),
    why: tuple[Reason, ...] = (),
    row: ServiceRow | None = None,
    **fields: object,
) -> SearchResult:
    return SearchResult(row or a_row(name, **fields), 1.0, distance_m, why, matched)


def some_results(count: int) -> tuple[SearchResult, ...]:
    return tuple(a_result(f"Aanbod {number}") for number in range(count))


@pytest.fixture
def model(languages: Languages) -> ResultListModel:
    return ResultListModel(local_noon)


def test_model_keeps_the_rules_of_qt(model: ResultListModel, qtmodeltester: ModelTester) -> None:
    model.show(some_results(5), total=8)
    qtmodeltester.check(model, force_py=True)  # and it goes on checking every change below
    model.extend(some_results(8)[5:])
    model.reword()
    model.show((), total=0)
    model.show(some_results(2), total=2)


def test_more_is_asked_at_the_end_only(model: ResultListModel, qtbot: QtBot) -> None:
    model.show(some_results(2), total=3)
    assert model.canFetchMore(QModelIndex())
    with qtbot.waitSignal(model.more_wanted):
        model.fetchMore(QModelIndex())
    model.extend(some_results(3)[2:])
    assert not model.canFetchMore(QModelIndex())
    assert model.rowCount() == 3
    assert model.rowCount(model.index(0)) == 0


def test_more_that_is_nothing_ends_the_asking(model: ResultListModel) -> None:
    model.show(some_results(2), total=9)
    model.extend(())
    assert not model.canFetchMore(QModelIndex())


def test_roles(model: ResultListModel) -> None:
    result = a_result(distance_m=1249)
    model.show([result], total=1)
    index = model.index(0)
    assert index.data() == "Wandelen met de buurt"
    assert index.data(ServiceIdRole) == result.row.id
    assert index.data(LineRole).where == "1,2 km"
    assert "1,2 km" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.row_of(result.row.id) == 0
    assert model.row_of("nobody") == -1


def test_rows_are_worded_once_and_again_in_another_language(
    model: ResultListModel, languages: Languages
) -> None:
    model.show([a_result()], total=1)
    assert model.line(0) is model.line(0)
    assert model.line(0).kind == "Informeel"
    languages.use("en")
    model.reword()
    assert model.line(0).kind == "Informal"


def test_a_row_says_what_a_professional_looks_for(languages: Languages) -> None:
    now = local_noon()
    schedule = {"id": an_id("tuesdays"), "freq": "WEEKLY", "byday": "TU", "opens_at": "10:00"}
    result = a_result(
        why=(Reason(ReasonKind.WORD, ("wandelen",), FoundIn.NAME),), schedules=[schedule]
    )
    line = result_line(result, now)
    assert line.next_time == "di 10:00"
    assert line.freshness == "7 weken geleden gecontroleerd"
    assert line.freshness_icon == "checked"
    assert line.why == "Gevonden op: “wandelen” in de naam"
    for part in (line.name, line.organization, line.kind, line.next_time, line.freshness):
        assert part in line.spoken


@pytest.mark.parametrize(
    ("days", "available", "said"),
    [(3, 4.0, "4 plaatsen vrij"), (3, 1.0, "1 plaats vrij"), (3, 0.0, "vol"), (31, 4.0, "")],
)
def test_free_places_are_said_while_known_and_fresh(
    days: int, available: float, said: str, languages: Languages
) -> None:
    now = local_noon()
    capacity = Capacity(available, 8.0, now - timedelta(days=days))
    row = with_capacity(a_row(), capacity)
    assert result_line(a_result(row=row), now).free_places == said


def with_capacity(row: ServiceRow, capacity: Capacity) -> ServiceRow:
    from dataclasses import replace

    return replace(row, capacity=capacity)


def test_an_entry_without_anything_still_has_a_row(languages: Languages) -> None:
    row = a_row(
        "X",
        attributes=[],
        assured_date=None,
        service_at_locations=[],
        service_areas=[],
    )
    line = result_line(a_result(row=row), datetime(2026, 11, 20, tzinfo=UTC))
    assert line.kind == "Soort onbekend"
    assert line.freshness == "nog niet gecontroleerd"
    assert line.next_time == line.free_places == line.why == ""


def paint(
    delegate: ResultRowDelegate, index: QModelIndex, state: QStyle.StateFlag, width: int = 480
) -> QImage:
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, delegate.sizeHint(option, index).height())
    option.state = state
    image = QImage(option.rect.size(), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    delegate.paint(painter, option, index)
    painter.end()
    return image


NORMAL = QStyle.StateFlag.State_Enabled
SELECTED = NORMAL | QStyle.StateFlag.State_Selected
FOCUSED = SELECTED | QStyle.StateFlag.State_HasFocus


@pytest.mark.parametrize("scheme", list(Scheme))
@pytest.mark.parametrize("percent", [100, 200])
def test_every_state_paints_differently(
    scheme: Scheme, percent: int, model: ResultListModel, theme: Theme
) -> None:
    theme.apply(scheme=scheme, percent=percent)
    model.show([a_result(NASTY, matched=frozenset({"vet"}))], total=1)
    delegate = ResultRowDelegate(theme)
    pictures = [paint(delegate, model.index(0), state) for state in (NORMAL, SELECTED, FOCUSED)]
    assert pictures[0] != pictures[1]
    assert pictures[1] != pictures[2]


@pytest.mark.parametrize("width", [1, 40, 120])
def test_rows_paint_at_any_width(width: int, model: ResultListModel, theme: Theme) -> None:
    kinds = [None, *Kind]
    names = ["", "x" * 500, NASTY, "👩‍👩‍👧‍👦" * 60]
    results = [a_result(name, why=(), distance_m=5) for name in names[1:]]
    model.show(results, total=len(results))
    delegate = ResultRowDelegate(theme)
    for row in range(len(results)):
        paint(delegate, model.index(row), FOCUSED, width)
    assert kinds


def test_every_row_has_the_same_height(model: ResultListModel, theme: Theme) -> None:
    model.show([a_result("a"), a_result("x" * 500), a_result(NASTY)], total=3)
    delegate, option = ResultRowDelegate(theme), QStyleOptionViewItem()
    heights = {delegate.sizeHint(option, model.index(row)).height() for row in range(3)}
    assert len(heights) == 1
    theme.apply(scheme="light", percent=200)
    assert delegate.sizeHint(option, model.index(0)).height() > 1.9 * heights.pop()


def test_markup_in_a_name_is_painted_as_text(model: ResultListModel, theme: Theme) -> None:
    model.show([a_result("<b>vet</b>"), a_result("vet")], total=2)
    delegate = ResultRowDelegate(theme)
    marked, plain = (paint(delegate, model.index(row), NORMAL) for row in range(2))
    assert ink(marked) > ink(plain) * 1.02  # the signs themselves are there


def ink(image: QImage) -> int:
    ground = image.pixelColor(5, 3)
    return sum(
        image.pixelColor(x, y) != ground
        for x in range(image.width())
        for y in range(image.height())
    )


def test_matched_words_are_underlined_as_well_as_tinted(
    model: ResultListModel, theme: Theme
) -> None:
    theme.apply(scheme="contrast", percent=100)
    model.show([a_result("vet", matched=frozenset({"vet"})), a_result("vet")], total=2)
    delegate = ResultRowDelegate(theme)
    assert paint(delegate, model.index(0), NORMAL) != paint(delegate, model.index(1), NORMAL)


def test_list_walks_and_opens_by_keyboard(
    qtbot: QtBot, model: ResultListModel, theme: Theme
) -> None:
    model.show(some_results(30), total=30)
    view = ResultList(theme, model)
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    chosen: list[str] = []
    view.chosen.connect(chosen.append)
    view.mark(model.results[0].row.id)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert chosen[-1] == model.results[-1].row.id
    with qtbot.waitSignal(view.opened):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    with qtbot.waitSignal(view.left):
        qtbot.keyClick(view, Qt.Key.Key_Escape)


def test_marking_keeps_the_row_in_sight(qtbot: QtBot, model: ResultListModel, theme: Theme) -> None:
    model.show(some_results(200), total=200)
    view = ResultList(theme, model)
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    last = model.results[-1].row.id
    finder: Callable[[], QModelIndex] = view.currentIndex
    view.mark(last)
    assert finder().row() == 199
    assert view.viewport().rect().intersects(view.visualRect(finder()))
