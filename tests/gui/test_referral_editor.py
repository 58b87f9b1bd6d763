"""Writing a referral with the keyboard: fields, receiver, hints, keeping itself, sending."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sociale_kaart.referrals.model import ConsentMethod, ContactPreference, LifeDomain, TaskStatus
from tests.helpers.map_factories import a_service
from tests.helpers.referral_factories import A_BSN, FakeClock, some_details
from tests.helpers.referral_office import (
    FakeOffice,
    an_editor,
    fill_in,
    focused,
    type_and_tab,
    wait_until_kept,
)
from ui.language import Languages
from ui.tasks.runner import TaskRunner
from ui.theme.theme import Theme
from ui.viewmodels.concept_keeper import Saving
from ui.views.referral_editor import ReferralEditorPage

WALK = a_service("Wandelen met de buurt")
Wait = Callable[[], None]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[FakeOffice]:
    found = FakeOffice(tmp_path, FakeClock(), [WALK])
    yield found
    found.close()


@pytest.fixture
def page(
    qtbot: QtBot, office: FakeOffice, theme: Theme, tasks: TaskRunner, languages: Languages
) -> Iterator[ReferralEditorPage]:
    with an_editor(qtbot, office, theme, tasks, languages) as page:
        yield page


@pytest.fixture
def kept(qtbot: QtBot, page: ReferralEditorPage) -> Wait:
    return lambda: wait_until_kept(page, qtbot)


def test_a_referral_without_a_mouse(
    page: ReferralEditorPage, office: FakeOffice, qtbot: QtBot
) -> None:
    page.enter(service_id=WALK.id)
    assert focused() is page.form.resident.name
    fill_in(page, qtbot)
    asked: list[tuple[str, dict[str, object]]] = []
    page.page_requested.connect(lambda name, given: asked.append((name, given)))
    with qtbot.waitSignal(page.said, timeout=5000) as said:
        QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    referral = office.desk.referral(office.desk.list()[0].id)
    assert referral.status is TaskStatus.REQUESTED
    details = referral.details
    assert details.resident.name == "Truus Voorbeeld"
    assert details.resident.birth_year == 1950
    assert details.resident.postcode == "3812 SA"
    assert details.recipient.organization == "Indebuurt033"
    assert details.recipient.contact == "Nordin Proefstra"
    assert details.consent.given
    assert details.consent.how is ConsentMethod.SPOKEN
    assert details.consent.given_on == office.clock.now.date()
    assert [offer.name for offer in details.suggestions] == ["Wandelen met de buurt"]
    assert asked[-1] == ("timeline", {"referral_id": referral.id, "instead": True})
    assert said.args == ["Vastgelegd. Geef of stuur het briefje nu aan Indebuurt033."]
    assert page.form.resident.name.text() == ""  # nothing of the resident stays on the page


def test_the_receiver_is_explained(page: ReferralEditorPage, qtbot: QtBot) -> None:
    page.enter(service_id="")
    qtbot.waitUntil(lambda: "postcode" in page.form.recipient._why.text(), timeout=5000)
    page.form.resident.postcode.setFocus()
    QTest.keyClicks(page.form.resident.postcode, "3741 AB")
    page.form.resident.year.setFocus()
    QTest.keyClicks(page.form.resident.year, "1950")
    recipient = page.form.recipient
    qtbot.waitUntil(lambda: "Welzijn Baarn" in recipient._name.text(), timeout=5000)
    assert "via Huisartsenvereniging Gooi- en Vechtstreek" in recipient._why.text()
    page.form.resident.year.clear()
    QTest.keyClicks(page.form.resident.year, "2012")
    qtbot.waitUntil(lambda: "Jeugdteam Baarn" in recipient._name.text(), timeout=5000)
    assert "jongeren" in recipient._why.text()


def test_a_receiver_by_hand_and_back(
    page: ReferralEditorPage, office: FakeOffice, kept: Wait, qtbot: QtBot
) -> None:
    page.enter(service_id="")
    fill_in(page, qtbot)
    part = page.form.recipient
    part.other.click()
    assert focused() is part.organization
    type_and_tab("Buurtteam Overvecht")
    assert page.model.draft.details.recipient.by_hand
    assert not page.model.can_send  # consent was to another receiver
    page.model.change(page.model.draft.with_consent(given=False, today=page.model.today()))
    page.model.change(page.model.draft.with_consent(given=True, today=page.model.today()))
    assert page.model.can_send
    kept()
    stored = office.desk.referral(page.model.referral_id).details
    assert stored.recipient.organization == "Buurtteam Overvecht"
    assert stored.consent.to_whom == "Buurtteam Overvecht"
    part.other.click()
    qtbot.waitUntil(lambda: "Indebuurt033" in part._name.text(), timeout=5000)
    assert not page.model.draft.details.recipient.by_hand


def test_a_concept_keeps_itself_after_a_pause(
    page: ReferralEditorPage, office: FakeOffice, kept: Wait, qtbot: QtBot
) -> None:
    page.enter(service_id="")
    assert office.desk.list() == ()
    with qtbot.waitSignal(page.page_requested, timeout=5000) as settled:
        QTest.keyClicks(page.form.resident.name, "Truus")
        assert page.model.keeper.mark.state is Saving.WAITING
        kept()
    assert page.bar.saved_text() == "Bewaard 09:00"
    referral_id = page.model.referral_id
    assert settled.args == ["referral", {"referral_id": referral_id, "instead": True}]
    QTest.keyClicks(page.form.resident.name, " Voorbeeld")
    kept()
    assert office.desk.referral(referral_id).details.resident.name == "Truus Voorbeeld"
    assert len(office.desk.list()) == 1


def test_leaving_keeps_what_was_typed_at_once(
    page: ReferralEditorPage, office: FakeOffice, qtbot: QtBot
) -> None:
    page.enter(service_id="")
    QTest.keyClicks(page.form.resident.name, "Truus")
    with qtbot.assertNotEmitted(page.page_requested):
        page.leave()
    assert office.desk.list()[0].resident == "Truus"


def test_a_page_that_was_only_looked_at_leaves_no_concept(
    page: ReferralEditorPage, office: FakeOffice, qtbot: QtBot
) -> None:
    page.enter(service_id=WALK.id)
    qtbot.waitUntil(lambda: bool(page.form.suggestions.chips()), timeout=5000)
    page.form.suggestions.chips()[0].click()
    assert page.model.draft.details.suggestions == ()
    page.leave()
    assert office.desk.list() == ()


def test_a_concept_is_taken_up_again(
    page: ReferralEditorPage, office: FakeOffice, qtbot: QtBot
) -> None:
    referral_id = office.desk.new_concept(some_details())
    with qtbot.waitSignal(page.model.loaded, timeout=5000):
        page.enter(referral_id=referral_id)
        qtbot.waitUntil(lambda: page.model.referral_id == referral_id, timeout=5000)
    assert page.form.resident.name.text() == "Truus Voorbeeld"
    assert page.form.resident.year.text() == "1950"
    assert page.form.about.domains.chip(LifeDomain.MEANING.value).isChecked()
    assert page.form.consent.given.isChecked()
    assert page.model.can_send


def test_what_was_sent_is_not_written_on(
    page: ReferralEditorPage, office: FakeOffice, qtbot: QtBot
) -> None:
    sent = office.desk.send(office.desk.new_concept(some_details()))
    with qtbot.waitSignal(page.page_requested, timeout=5000) as asked:
        page.enter(referral_id=sent.id)
    assert asked.args == ["timeline", {"referral_id": sent.id, "instead": True}]


def test_a_bsn_is_caught_and_kept_nowhere(
    page: ReferralEditorPage, office: FakeOffice, kept: Wait, qtbot: QtBot
) -> None:
    page.enter(service_id="")
    fill_in(page, qtbot)
    page.form.question.question.setFocus()
    QTest.keyClicks(page.form.question.question, f" Bsn {A_BSN}")
    field = page.form.field("question")
    qtbot.waitUntil(lambda: "burgerservicenummer" in field.note(), timeout=5000)
    kept()
    assert A_BSN in page.form.question.question.toPlainText()  # typing is never blocked
    assert A_BSN not in page.preview.view.paper.accessibleDescription()
    assert [link.text() for link in page.bar.needs()] == ["Haal het BSN weg"]
    page.send()
    assert focused() is page.form.question.question
    stored = office.desk.referral(page.model.referral_id)
    assert stored.is_concept
    assert A_BSN not in stored.details.question
    page.outputs.copy_for_file()
    assert A_BSN not in QGuiApplication.clipboard().text()
    page.form.question.question.setPlainText("Ik zit veel alleen.")
    qtbot.waitUntil(lambda: field.note() == "", timeout=5000)
    assert page.model.can_send


def test_hints_are_gentle_and_go_away(page: ReferralEditorPage, qtbot: QtBot) -> None:
    page.enter(service_id="")
    phone = page.form.resident.phone
    phone.setFocus()
    QTest.keyClicks(phone, "06 0000")
    field = page.form.field("resident.phone")
    qtbot.waitUntil(lambda: "een telefoonnummer heeft er 10" in field.note(), timeout=5000)
    assert phone.accessibleDescription() == field.note()
    assert not phone.property("wrong")
    QTest.keyClicks(phone, "0001")
    qtbot.waitUntil(lambda: field.note() == "", timeout=5000)


def test_a_question_that_does_not_fit_says_so(page: ReferralEditorPage, qtbot: QtBot) -> None:
    page.enter(service_id="")
    page.form.question.question.setPlainText("Ik kom de deur niet meer uit. " * 200)
    field = page.form.field("question")
    qtbot.waitUntil(lambda: "niet op papier" in field.note(), timeout=5000)


def test_what_lacks_is_a_way_to_its_field(page: ReferralEditorPage, qtbot: QtBot) -> None:
    page.enter(service_id="")
    qtbot.waitUntil(lambda: len(page.bar.needs()) == 7, timeout=5000)
    targets = []
    for number in range(7):
        page.bar.needs()[number].click()
        targets.append(focused())
    assert targets == [
        page.form.resident.name,
        page.form.resident.year,
        page.form.resident.phone,
        page.form.resident.postcode,
        page.form.question.question,
        page.form.recipient.other,
        page.form.consent.given,
    ]


def test_sending_what_is_incomplete_goes_to_the_first_that_lacks(
    page: ReferralEditorPage, office: FakeOffice, qtbot: QtBot
) -> None:
    page.enter(service_id="")
    QTest.keyClicks(page.form.resident.name, "Truus")
    QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert focused() is page.form.resident.year
    page.leave()
    assert [row.status for row in office.desk.list()] == [TaskStatus.DRAFT]


def test_ctrl_enter_sends_from_the_question_too(page: ReferralEditorPage, qtbot: QtBot) -> None:
    page.enter(service_id="")
    fill_in(page, qtbot)
    page.form.question.question.setFocus()
    with qtbot.waitSignal(page.model.sent, timeout=5000):
        QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_pressing_send_twice_sends_once(
    page: ReferralEditorPage, office: FakeOffice, qtbot: QtBot
) -> None:
    page.enter(service_id="")
    fill_in(page, qtbot)
    with qtbot.waitSignal(page.model.sent, timeout=5000), qtbot.assertNotEmitted(page.failed):
        page.send()
        page.send()
    assert len(office.desk.list()) == 1


def test_the_less_used_fields_are_kept(
    page: ReferralEditorPage, office: FakeOffice, kept: Wait
) -> None:
    page.enter(service_id="")
    contact = page.form.field("resident.contact_preference").editor
    contact.setFocus()
    QTest.keyClick(contact, Qt.Key.Key_Down)
    page.form.about.domains.chip(LifeDomain.MEANING.value).click()
    page.form.feedback.scopes.chip("feedback").click()
    network = page.form.field("resident.own_network").editor
    QTest.keyClicks(network, "dochter")
    kept()
    details = office.desk.referral(page.model.referral_id).details
    assert details.resident.contact_preference is ContactPreference.CALL
    assert details.domains == (LifeDomain.MEANING,)
    assert details.resident.own_network == "dochter"
    assert "feedback" not in details.consent.what
