"""The page of one referral: the next step, what the receiver said, taking back, paper again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sociale_kaart.referrals.model import (
    Actor,
    BusinessStatus,
    Consent,
    Referral,
    TaskStatus,
)
from sociale_kaart.referrals.transitions import CLOSED, NEEDS_REASON, next_statuses
from tests.helpers.referral_factories import A_BSN, FakeClock, some_details
from tests.helpers.referral_office import FakeOffice, FakePrinter
from ui.language import Languages
from ui.tasks.runner import Lane, TaskRunner
from ui.theme.theme import Theme
from ui.viewmodels.outcomes import (
    STEPS,
    NextStep,
    Outcome,
    needs_reason,
    next_step,
    possible_outcomes,
    steps_to,
)
from ui.views.page import Workbench
from ui.views.referral_page import ReferralPage


@pytest.fixture
def office(tmp_path: Path) -> Iterator[FakeOffice]:
    found = FakeOffice(tmp_path, FakeClock())
    yield found
    found.close()


@pytest.fixture
def page(
    qtbot: QtBot, office: FakeOffice, theme: Theme, tasks: TaskRunner, languages: Languages
) -> ReferralPage:
    workbench = Workbench(
        application=office,  # type: ignore[arg-type]
        theme=theme,
        tasks=tasks,
        languages=languages,
        clock=office.clock,
    )
    page = ReferralPage(workbench)
    qtbot.addWidget(page)
    page.resize(1270, 700)
    page.show()
    return page


@pytest.fixture
def sent(office: FakeOffice) -> Referral:
    return office.desk.send(office.desk.new_concept(some_details()))


def show(page: ReferralPage, referral: Referral, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.model.shown, timeout=5000):
        page.enter(referral_id=referral.id)


@pytest.mark.parametrize("status", list(TaskStatus))
@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_step_that_is_offered_is_legal(status: TaskStatus, outcome: Outcome) -> None:
    at = status
    for step in steps_to(status, outcome):
        assert step.status in next_statuses(at, Actor.RECIPIENT)
        at = step.status
    if status in CLOSED:
        assert not steps_to(status, outcome)
    assert needs_reason(outcome) == (STEPS[outcome].status in NEEDS_REASON)


def test_first_the_paper(
    page: ReferralPage, office: FakeOffice, sent: Referral, qtbot: QtBot
) -> None:
    printer = FakePrinter()
    page.outputs.printing = printer
    show(page, sent, qtbot)
    assert page.title.text() == "Truus Voorbeeld"
    assert page.status.text() == "Verstuurd"
    assert page.step.text() == "Print het briefje"
    assert "Geef of stuur het briefje zelf aan Indebuurt033." in page.sentences.text()
    assert "Antwoord uiterlijk woensdag 25 november." in page.sentences.text()
    assert page.step.hasFocus()
    with qtbot.waitSignal(page.model.shown, timeout=5000):
        QTest.keyClick(page.step, Qt.Key.Key_Space)
    assert printer.printed[0][0].code == sent.code
    assert page.step.text() == "Noteer wat de ontvanger zei"
    assert office.desk.referral(sent.id).printed is not None


def test_a_cancelled_print_is_no_print(
    page: ReferralPage, office: FakeOffice, sent: Referral, tasks: TaskRunner, qtbot: QtBot
) -> None:
    page.outputs.printing = FakePrinter(cancels=True)
    show(page, sent, qtbot)
    page.step.click()
    qtbot.waitUntil(tasks.is_idle)
    assert office.desk.referral(sent.id).printed is None


def test_noting_what_was_said_on_the_telephone(
    page: ReferralPage, office: FakeOffice, sent: Referral, qtbot: QtBot
) -> None:
    show(page, sent, qtbot)
    page.note.click()
    assert QApplication.focusWidget() is page.report.outcome
    assert page.report.source.text() == "telefonisch, Nordin Proefstra"
    page.report.outcome.choose(Outcome.STARTED.value)
    with qtbot.waitSignal(page.model.recorded, timeout=5000):
        page.report.record.click()
    referral = office.desk.referral(sent.id)
    assert referral.status is TaskStatus.IN_PROGRESS
    assert referral.business_status is BusinessStatus.STARTED
    statuses = [moment.status for moment in referral.timeline if moment.status]
    assert statuses == [TaskStatus.REQUESTED, TaskStatus.ACCEPTED, TaskStatus.IN_PROGRESS]
    assert page.report.isHidden()
    assert page.status.text() == "Kennismaking geweest"
    assert "telefonisch, Nordin Proefstra" in page.history.accessibleDescription()


def test_a_refusal_needs_its_reason(
    page: ReferralPage, office: FakeOffice, sent: Referral, qtbot: QtBot
) -> None:
    show(page, sent, qtbot)
    page.note.click()
    page.report.outcome.choose(Outcome.REJECTED.value)
    page.report.record.click()
    assert QApplication.focusWidget() is page.report.reason
    assert office.desk.referral(sent.id).status is TaskStatus.REQUESTED
    QTest.keyClicks(page.report.reason, "geen plaats")
    with qtbot.waitSignal(page.model.recorded, timeout=5000):
        QTest.keyClick(page.report.reason, Qt.Key.Key_Return)
    assert office.desk.referral(sent.id).reason == "geen plaats"
    assert page.step.text() == "Verwijs opnieuw met deze gegevens"
    assert "weigerde: geen plaats" in page.sentences.text()


def test_a_bsn_in_a_reason_is_caught(
    page: ReferralPage, office: FakeOffice, sent: Referral, qtbot: QtBot
) -> None:
    show(page, sent, qtbot)
    page.note.click()
    page.report.source.setText(f"bsn {A_BSN}")
    page.report.record.click()
    assert "burgerservicenummer" in page.report.source.accessibleDescription()
    assert office.desk.referral(sent.id).status is TaskStatus.REQUESTED


def test_referring_again_asks_consent_again(
    page: ReferralPage, office: FakeOffice, sent: Referral, qtbot: QtBot
) -> None:
    office.desk.report_status(sent.id, TaskStatus.REJECTED, source="tel", reason="vol")
    show(page, sent, qtbot)
    with qtbot.waitSignal(page.page_requested, timeout=5000) as asked:
        page.step.click()
    name, given = asked.args
    again = office.desk.referral(given["referral_id"])
    assert name == "referral"
    assert again.is_concept
    assert again.details.resident == sent.details.resident
    assert again.details.consent == Consent()


def test_taking_back(page: ReferralPage, office: FakeOffice, sent: Referral, qtbot: QtBot) -> None:
    show(page, sent, qtbot)
    page.take_back.click()
    page.withdraw.why.choose("resident")
    with qtbot.waitSignal(page.model.recorded, timeout=5000):
        page.withdraw.record.click()
    referral = office.desk.referral(sent.id)
    assert referral.status is TaskStatus.CANCELLED
    assert referral.reason == "De inwoner wil niet meer"
    assert page.take_back.isHidden()
    assert page.step.isHidden()


def test_consent_taken_back_withdraws_with_it(
    page: ReferralPage, office: FakeOffice, sent: Referral, qtbot: QtBot
) -> None:
    show(page, sent, qtbot)
    page.take_back.click()
    assert page.withdraw.why.code() == "consent"
    with qtbot.waitSignal(page.model.recorded, timeout=5000):
        page.withdraw.record.click()
    referral = office.desk.referral(sent.id)
    assert referral.details.consent.withdrawn_on == office.clock.now.date()
    assert referral.status is TaskStatus.CANCELLED
    assert "De inwoner trok de toestemming in" in page.history.accessibleDescription()


def test_another_reason_must_be_written(page: ReferralPage, sent: Referral, qtbot: QtBot) -> None:
    show(page, sent, qtbot)
    page.take_back.click()
    page.withdraw.why.choose("other")
    with qtbot.assertNotEmitted(page.withdraw.withdrawn):
        page.withdraw.record.click()
    assert QApplication.focusWidget() is page.withdraw.more


def test_esc_closes_what_was_opened(page: ReferralPage, sent: Referral, qtbot: QtBot) -> None:
    show(page, sent, qtbot)
    page.note.click()
    assert page.step_back()
    assert page.report.isHidden()
    assert not page.step_back()


def test_too_late_says_whom_to_call(
    page: ReferralPage, office: FakeOffice, sent: Referral, qtbot: QtBot
) -> None:
    office.desk.mark_printed(sent.id)
    office.clock.pass_(days=4)
    show(page, sent, qtbot)
    assert (
        "Het antwoord had er woensdag 25 november moeten zijn. Bel Indebuurt033: 000 030 71 01."
        in page.sentences.text()
    )


def test_a_step_of_somebody_else_in_the_meantime_is_said(
    page: ReferralPage, office: FakeOffice, sent: Referral, qtbot: QtBot
) -> None:
    show(page, sent, qtbot)
    office.desk.withdraw(sent.id, "elders geholpen")
    page.note.click()
    with qtbot.waitSignal(page.failed, timeout=5000) as failed:
        page.report.record.click()
    assert failed.args[0].code.value == "transition-illegal"


def test_a_concept_goes_to_the_editor(page: ReferralPage, office: FakeOffice, qtbot: QtBot) -> None:
    concept = office.desk.referral(office.desk.new_concept(some_details()))
    with qtbot.waitSignal(page.page_requested, timeout=5000) as asked:
        page.enter(referral_id=concept.id)
    assert asked.args == ["referral", {"referral_id": concept.id, "instead": True}]


def test_a_result_that_arrives_after_the_lock_is_dropped(
    page: ReferralPage, sent: Referral, qtbot: QtBot
) -> None:
    page.enter(referral_id=sent.id)
    page.clear()
    drained: list[bool] = []
    page.workbench.tasks.start(Lane.WRITE, lambda _task: True, owner=page, done=drained.append)
    qtbot.waitUntil(lambda: bool(drained), timeout=5000)
    assert page.model.referral is None
    assert page.title.text() == ""
    assert "Truus" not in page.details.accessibleDescription()


def test_after_the_end_the_feedback_is_awaited(office: FakeOffice, sent: Referral) -> None:
    desk = office.desk
    desk.report_status(sent.id, TaskStatus.ACCEPTED, source="tel")
    done = desk.report_status(sent.id, TaskStatus.COMPLETED, source="tel")
    assert next_step(done) is NextStep.FEEDBACK
    assert possible_outcomes(done) == ()


def test_the_feedback_is_noted_and_nothing_is_left_to_do(
    page: ReferralPage, office: FakeOffice, sent: Referral, qtbot: QtBot
) -> None:
    office.desk.report_status(sent.id, TaskStatus.ACCEPTED, source="tel")
    office.desk.report_status(sent.id, TaskStatus.COMPLETED, source="tel")
    office.clock.pass_(days=30)
    assert office.desk.list()[0].needs_me
    show(page, sent, qtbot)
    assert page.step.text() == "Noteer de terugkoppeling"
    page.step.click()
    assert QApplication.focusWidget() is page.feedback.text
    page.feedback.record.click()  # nothing is written yet
    assert office.desk.referral(sent.id).feedback_received is None
    QTest.keyClicks(page.feedback.text, "Zingt elke week in het koor.")
    with qtbot.waitSignal(page.model.recorded, timeout=5000):
        QTest.keyClick(page.feedback.text, Qt.Key.Key_Return)
    assert "Zingt elke week in het koor." in page.history.accessibleDescription()
    assert page.step.isHidden()
    assert not office.desk.list()[0].needs_me
