"""The list of referrals: views, filter, keyboard, empty views; and the badge in the rail."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sociale_kaart.errors import ErrorCode
from sociale_kaart.referrals.codes import code_of
from sociale_kaart.referrals.model import Consent, ReferralSummary, TaskStatus
from sociale_kaart.referrals.transitions import business_status_of
from tests.helpers.referral_factories import MONDAY, FakeClock, a_resident, some_details
from tests.helpers.referral_office import FakeOffice
from ui.attention import Attention
from ui.language import Languages
from ui.models.referrals import Column, ReferralTableModel
from ui.tasks.runner import TaskRunner
from ui.theme.theme import Theme
from ui.viewmodels.lock import LockViewModel
from ui.viewmodels.referral_views import ReferralView, counts, is_in, shown
from ui.views.frame import Frame
from ui.views.page import Page, PageEntry, Workbench
from ui.views.referrals_page import ReferralsPage


def a_summary(name: str = "Truus", **fields: object) -> ReferralSummary:
    identifier = str(uuid4())
    status = TaskStatus(fields.pop("status", TaskStatus.REQUESTED))
    values: dict[str, object] = {
        "id": identifier,
        "code": code_of(identifier),
        "status": status,
        "business_status": business_status_of(status),
        "resident": name,
        "service_id": None,
        "recipient": "Indebuurt033",
        "created": MONDAY,
        "updated": MONDAY,
        "since": MONDAY,
        "deadline": None,
        "needs_me": False,
    }
    return ReferralSummary(**(values | fields))  # type: ignore[arg-type]


@pytest.mark.parametrize("status", list(TaskStatus))
def test_every_referral_is_in_one_view_and_perhaps_needs_me(status: TaskStatus) -> None:
    row = a_summary(status=status)
    views = [view for view in ReferralView if is_in(row, view)]
    assert len(views) == 1
    assert ReferralView.NEEDS_ME not in views


@given(
    st.lists(
        st.builds(
            a_summary,
            st.text(max_size=8),
            status=st.sampled_from(TaskStatus),
            needs_me=st.booleans(),
            deadline=st.none() | st.dates(date(2026, 1, 1), date(2026, 12, 31)),
        ),
        max_size=20,
    ),
    st.sampled_from(ReferralView),
)
def test_counts_and_rows_agree(rows: list[ReferralSummary], view: ReferralView) -> None:
    found = shown(rows, view, "")
    assert len(found) == counts(rows)[view]
    if view is ReferralView.SENT:
        dues = [row.deadline or date.max for row in found]
        assert dues == sorted(dues)


def test_the_filter_finds_name_receiver_and_code() -> None:
    truus, fatma = a_summary("Truus Voorbeeld"), a_summary("Fátma", recipient="Welzijn Baarn")
    rows = [truus, fatma]
    assert shown(rows, ReferralView.SENT, "fatma") == (fatma,)
    assert shown(rows, ReferralView.SENT, "baarn") == (fatma,)
    assert shown(rows, ReferralView.SENT, "voor truus") == (truus,)
    assert shown(rows, ReferralView.SENT, truus.code.lower().replace("-", " ")) == (truus,)
    assert shown(rows, ReferralView.SENT, "zzz") == ()


def test_the_model_keeps_qts_rules(theme: Theme, languages: Languages) -> None:
    model = ReferralTableModel(theme, lambda: MONDAY)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Warning, model
    )
    model.show([a_summary(str(number)) for number in range(5)])
    model.show([])
    assert isinstance(tester.model(), QAbstractItemModel)


def test_the_words_of_a_row(theme: Theme, languages: Languages) -> None:
    now = MONDAY + timedelta(days=5)
    model = ReferralTableModel(theme, lambda: now)
    model.show([a_summary("Truus", deadline=date(2026, 11, 25)), a_summary("", recipient="")])
    first = [model.index(0, column).data() for column in Column]
    assert first == ["Verstuurd", "Truus", "5 dagen geleden", "3 dagen te laat", "Indebuurt033"]
    assert model.index(1, Column.RESIDENT).data() == "(nog geen naam)"
    spoken = model.index(0, Column.DEADLINE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Uiterlijk: 3 dagen te laat"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[FakeOffice]:
    found = FakeOffice(tmp_path, FakeClock())
    yield found
    found.close()


@pytest.fixture
def bench(office: FakeOffice, theme: Theme, tasks: TaskRunner, languages: Languages) -> Workbench:
    return Workbench(
        application=office,  # type: ignore[arg-type]
        theme=theme,
        tasks=tasks,
        languages=languages,
        clock=office.clock,
    )


@pytest.fixture
def page(qtbot: QtBot, bench: Workbench) -> ReferralsPage:
    page = ReferralsPage(bench)
    qtbot.addWidget(page)
    page.resize(1270, 700)
    page.show()
    return page


def fill(office: FakeOffice) -> dict[str, str]:
    """Record a late, a refused and a closed referral and a concept; return their ids."""
    desk = office.desk

    def named(name: str) -> str:
        return desk.new_concept(some_details(resident=a_resident(name=name)))

    late, refused, closed = named("Ahmed"), named("Jan"), named("Fatma")
    for referral_id in (late, refused, closed):
        desk.send(referral_id)
    desk.report_status(refused, TaskStatus.REJECTED, source="telefonisch", reason="vol")
    desk.withdraw(closed, "wil niet meer")
    office.clock.pass_(days=5)
    concept = desk.new_concept(some_details(resident=a_resident(name="Annie"), consent=Consent()))
    fresh = named("Wim")
    desk.send(fresh)
    return {
        "late": late,
        "refused": refused,
        "closed": closed,
        "concept": concept,
        "fresh": fresh,
    }


def enter(page: ReferralsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.model.counted, timeout=5000):
        page.enter()


def names(page: ReferralsPage) -> list[str]:
    model = page.rows
    return [model.index(row, Column.RESIDENT).data() for row in range(model.rowCount())]


def test_what_needs_me_comes_first_and_the_late_one_on_top(
    page: ReferralsPage, office: FakeOffice, qtbot: QtBot
) -> None:
    fill(office)
    enter(page, qtbot)
    assert names(page)[0] == "Ahmed"
    assert set(names(page)) == {"Ahmed", "Jan", "Annie"}
    assert page.views.segment("needs-me").text() == "Actie nodig  3"
    assert page.views.segment("sent").text() == "Verstuurd  2"
    assert page.views.segment("closed").text() == "Afgerond  2"
    assert page.views.segment("concepts").text() == "Concepten  1"
    assert page.table.hasFocus()


def test_walking_views_and_rows_with_the_keyboard(
    page: ReferralsPage, office: FakeOffice, qtbot: QtBot
) -> None:
    ids = fill(office)
    enter(page, qtbot)
    page.views.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert page.model.view is ReferralView.SENT
    assert names(page) == ["Ahmed", "Wim"]
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.page_requested) as asked:
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert asked.args == ["timeline", {"referral_id": ids["fresh"]}]
    page.views.open("concepts")
    with qtbot.waitSignal(page.page_requested) as asked:
        page.table.setFocus()
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert asked.args == ["referral", {"referral_id": ids["concept"]}]
    with qtbot.waitSignal(page.refer_requested) as wanted:
        QTest.keyClick(page.table, Qt.Key.Key_N)
    assert wanted.args == [""]


def test_filtering_and_into_the_list(page: ReferralsPage, office: FakeOffice, qtbot: QtBot) -> None:
    fill(office)
    enter(page, qtbot)
    QTest.keyClick(page.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.filter.hasFocus()
    QTest.keyClicks(page.filter, "jan")
    assert names(page) == ["Jan"]
    assert page.filter.hasFocus()
    QTest.keyClick(page.filter, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Up)
    assert page.filter.hasFocus()
    QTest.keyClicks(page.filter, "zzz")
    assert page.empty.title() == "Hier past geen verwijzing bij het filter"
    QTest.keyClick(page.filter, Qt.Key.Key_Escape)
    assert len(names(page)) == 3


@pytest.mark.parametrize("view", list(ReferralView))
def test_an_empty_view_says_what_to_do(
    page: ReferralsPage, qtbot: QtBot, view: ReferralView
) -> None:
    enter(page, qtbot)
    page.views.open(view.value)
    assert page.empty.isVisible()
    assert page.empty.title()
    assert page.empty.explanation()
    with qtbot.waitSignal(page.refer_requested):
        page.begin.click()


def test_the_row_that_was_open_is_current_again(
    page: ReferralsPage, office: FakeOffice, qtbot: QtBot
) -> None:
    ids = fill(office)
    enter(page, qtbot)
    page.table.go_to_row(page.rows.row_of(ids["refused"]))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    enter(page, qtbot)
    assert page.table.current_id() == ids["refused"]


def test_clearing_empties_the_list(page: ReferralsPage, office: FakeOffice, qtbot: QtBot) -> None:
    fill(office)
    enter(page, qtbot)
    page.filter.setText("jan")
    page.clear()
    assert page.model.rows == ()
    assert page.rows.rowCount() == 0
    assert page.filter.text() == ""


def test_a_list_that_arrives_after_the_lock_is_dropped(
    page: ReferralsPage, office: FakeOffice, tasks: TaskRunner, qtbot: QtBot
) -> None:
    fill(office)
    page.model.load()
    page.clear()
    qtbot.waitUntil(tasks.is_idle, timeout=5000)
    assert page.model.rows == ()


def test_locked_is_said(page: ReferralsPage, office: FakeOffice, qtbot: QtBot) -> None:
    office.locked = True
    with qtbot.waitSignal(page.failed) as failed:
        page.enter()
    assert failed.args[0].code is ErrorCode.DOSSIER_LOCKED


def test_the_badge_counts_what_needs_me(bench: Workbench, office: FakeOffice, qtbot: QtBot) -> None:
    fill(office)
    entries = tuple(
        PageEntry(name=name, icon="home", title=lambda: "x", build=Page)
        for name in ("search", "referrals")
    )
    office.is_unlocked = True  # type: ignore[attr-defined]
    frame = Frame(bench, entries)
    qtbot.addWidget(frame)
    lock = LockViewModel(dossier=office, tasks=bench.tasks, parent=frame)  # type: ignore[arg-type]
    attention = Attention(bench, frame, lock)
    frame.show_page("search")
    button = frame.rail.button("referrals")
    qtbot.waitUntil(lambda: "3" in button.accessibleName(), timeout=5000)
    lock.locked.emit()
    assert "3" not in button.accessibleName()
    assert attention.parent() is frame
    frame.close()


def test_since_is_the_users_day(theme: Theme, languages: Languages) -> None:
    model = ReferralTableModel(theme, lambda: MONDAY)
    model.show([a_summary(since=datetime(2026, 11, 22, 23, 30, tzinfo=UTC))])
    assert model.index(0, Column.SINCE).data() == "gisteren"
