"""The verbs of somebody who refers."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.referrals.desk import ReferralDesk
from sociale_kaart.referrals.model import (
    Actor,
    Consent,
    Details,
    Recipient,
    RoutingReasonKind,
    Suggestion,
    TaskStatus,
)
from tests.helpers.map_factories import AMERSFOORT, a_route
from tests.helpers.referral_factories import (
    A_BSN,
    MONDAY,
    FakeClock,
    FakeMap,
    a_consent,
    a_desk,
    a_dossier,
    a_resident,
    day,
    some_details,
)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def the_map() -> FakeMap:
    return FakeMap()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock, the_map: FakeMap) -> ReferralDesk:
    return a_desk(tmp_path, clock=clock, routes=the_map)


def refusal(action: Callable[..., object], *arguments: Any, **named: Any) -> SocialeKaartError:
    with pytest.raises(SocialeKaartError) as caught:
        action(*arguments, **named)
    return caught.value


def a_sent_referral(desk: ReferralDesk, **fields: Any) -> str:
    referral_id = desk.new_concept(some_details(**fields))
    desk.send(referral_id)
    return referral_id


def test_a_new_concept_is_in_the_list_at_once(desk: ReferralDesk) -> None:
    referral_id = desk.new_concept()
    (row,) = desk.list()
    assert (row.id, row.status, row.resident) == (referral_id, TaskStatus.DRAFT, "")
    assert row.needs_me
    assert row.deadline is None
    assert row.code == desk.referral(referral_id).code


def test_a_concept_saves_itself_and_only_what_changed(tmp_path: Path) -> None:
    dossier = a_dossier(tmp_path)
    desk = a_desk(tmp_path, dossier=dossier)
    referral_id = desk.new_concept()
    details = Details(question="een vraag")

    desk.save_details(referral_id, details)
    desk.save_details(referral_id, details)
    saved = desk.save_details(referral_id, replace(details, resident=a_resident(postcode="")))

    created, first, second = dossier.events(referral_id)
    assert created.kind == "created"
    assert set(first.data) == {"question", "recipient.why"}
    assert set(second.data) == {"resident.name", "resident.birth_year", "resident.phone"}
    assert saved.details.question == "een vraag"
    assert saved == desk.referral(referral_id)


def test_the_recipient_follows_area_and_age(desk: ReferralDesk) -> None:
    referral_id = desk.new_concept(some_details())
    assert desk.referral(referral_id).details.recipient.contact == "Nordin Proefstra"

    moved = desk.save_details(
        referral_id, some_details(resident=a_resident(postcode="3741 SA", birth_year=2012))
    )
    assert moved.details.recipient.organization == "Jeugdteam Baarn"

    unknown = desk.save_details(referral_id, some_details(resident=a_resident(postcode="9999")))
    assert not unknown.details.recipient.is_known
    assert unknown.details.recipient.why[0].kind is RoutingReasonKind.POSTCODE_UNKNOWN


def test_a_recipient_chosen_by_hand_stays(desk: ReferralDesk) -> None:
    by_hand = Recipient(organization="Buurtteam Elders", by_hand=True)
    referral_id = desk.new_concept(some_details(recipient=by_hand))
    recipient = desk.referral(referral_id).details.recipient
    assert recipient.organization == "Buurtteam Elders"
    assert [reason.kind for reason in recipient.why] == [RoutingReasonKind.BY_HAND]


def test_a_choice_can_be_shown_before_anything_is_stored(desk: ReferralDesk) -> None:
    choice = desk.recipient_for("3812", 1950)
    assert choice.recipient is not None
    assert desk.list() == ()


def test_without_a_map_there_is_no_recipient_but_by_hand(tmp_path: Path) -> None:
    desk = a_desk(tmp_path, routes=None)
    referral_id = desk.new_concept(some_details())
    assert refusal(desk.send, referral_id).details["missing"] == ("recipient",)
    assert desk.recipient_for("3812", 1950).recipient is None


# -- sending ---------------------------------------------------------------------------------------


def test_sending_closes_the_content_and_starts_the_clock(
    desk: ReferralDesk, clock: FakeClock
) -> None:
    referral_id = desk.new_concept(some_details())
    clock.pass_(minutes=5)

    sent = desk.send(referral_id)

    assert sent.status is TaskStatus.REQUESTED
    assert sent.sent == clock.now
    assert sent.details.consent.to_whom == "Indebuurt033"
    (row,) = desk.list()
    assert (row.deadline, row.needs_me) == (day("2026-11-25"), False)
    assert row.service_id == some_details().suggestions[0].service_id
    assert row.recipient == "Indebuurt033"
    error = refusal(desk.save_details, referral_id, Details())
    assert error.code is ErrorCode.TRANSITION_ILLEGAL
    assert desk.referral(referral_id) == sent


def test_a_term_that_passed_needs_me(desk: ReferralDesk, clock: FakeClock) -> None:
    a_sent_referral(desk)
    clock.pass_(days=2)
    assert not desk.list()[0].needs_me
    clock.pass_(days=1)
    assert desk.list()[0].needs_me


def test_without_consent_it_stays_a_concept(desk: ReferralDesk) -> None:
    referral_id = desk.new_concept(some_details(consent=Consent()))
    error = refusal(desk.send, referral_id)
    assert error.code is ErrorCode.REFERRAL_INCOMPLETE
    assert error.details["missing"] == ("consent",)
    assert desk.referral(referral_id).is_concept


def test_all_that_is_missing_is_named_at_once(desk: ReferralDesk) -> None:
    error = refusal(desk.send, desk.new_concept())
    assert error.details["missing"] == (
        "resident.name",
        "resident.birth_year",
        "resident.phone",
        "resident.postcode",
        "question",
        "recipient",
        "consent",
    )


def test_nothing_is_sent_twice(desk: ReferralDesk) -> None:
    referral_id = a_sent_referral(desk)
    assert refusal(desk.send, referral_id).code is ErrorCode.TRANSITION_ILLEGAL


def test_consent_was_to_the_recipient_of_then(desk: ReferralDesk) -> None:
    referral_id = desk.new_concept(some_details())
    moved = replace(some_details(), resident=a_resident(postcode="3741"))

    desk.save_details(referral_id, moved)
    assert refusal(desk.send, referral_id).details["missing"] == ("consent.to_whom",)

    desk.save_details(referral_id, replace(moved, consent=Consent()))
    desk.save_details(referral_id, moved)
    assert desk.send(referral_id).details.consent.to_whom == "Welzijn Baarn"


def test_a_route_that_changed_meanwhile_counts_at_sending(
    desk: ReferralDesk, the_map: FakeMap
) -> None:
    referral_id = desk.new_concept(some_details(consent=Consent()))
    the_map.table = (a_route(AMERSFOORT, organization="Nieuwe organisatie"),)
    desk.save_details(referral_id, some_details())
    the_map.table = (a_route(AMERSFOORT, organization="Nog een andere"),)

    assert refusal(desk.send, referral_id).details["missing"] == ("consent.to_whom",)


def test_consent_before_the_recipient_is_known_is_for_the_one_that_follows(
    desk: ReferralDesk,
) -> None:
    referral_id = desk.new_concept(some_details(resident=a_resident(postcode="")))
    assert desk.referral(referral_id).details.consent.to_whom == ""
    desk.save_details(referral_id, some_details())
    assert desk.send(referral_id).details.consent.to_whom == "Indebuurt033"


# -- citizen service numbers -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"resident": a_resident(name=f"Truus {A_BSN}")}, "resident.name"),
        ({"resident": a_resident(phone=A_BSN)}, "resident.phone"),
        ({"resident": a_resident(own_network=f"zus, {A_BSN}")}, "resident.own_network"),
        ({"resident": a_resident(postcode=A_BSN)}, "resident.postcode"),
        ({"question": "BSN 123.456.782"}, "question"),
        ({"note": "123 456 782"}, "note"),
        ({"recipient": Recipient("x", contact=A_BSN, by_hand=True)}, "recipient.contact"),
        ({"consent": a_consent(to_whom=A_BSN)}, "consent.to_whom"),
    ],
)
def test_a_citizen_service_number_is_refused_before_anything_is_stored(
    tmp_path: Path, fields: dict[str, Any], name: str
) -> None:
    dossier = a_dossier(tmp_path)
    desk = a_desk(tmp_path, dossier=dossier)
    referral_id = desk.new_concept()
    before = dossier.events(referral_id)

    for error in (
        refusal(desk.save_details, referral_id, some_details(**fields)),
        refusal(desk.new_concept, some_details(**fields)),
    ):
        assert (error.code, error.details) == (ErrorCode.BSN_FOUND, {"field": name})
        assert A_BSN not in str(error)
    assert dossier.events(referral_id) == before
    assert len(desk.list()) == 1


def test_reasons_and_sources_are_guarded_too(desk: ReferralDesk) -> None:
    referral_id = a_sent_referral(desk)
    reason = refusal(desk.withdraw, referral_id, A_BSN)
    source = refusal(desk.report_status, referral_id, TaskStatus.ACCEPTED, source=A_BSN)
    assert (reason.details["field"], source.details["field"]) == ("reason", "source")
    assert desk.referral(referral_id).status is TaskStatus.REQUESTED


def test_a_name_from_the_map_is_no_free_text(desk: ReferralDesk) -> None:
    suggestion = Suggestion("id", f"Inloop {A_BSN}")
    assert desk.new_concept(some_details(suggestions=(suggestion,)))


# -- afterwards ------------------------------------------------------------------------------------


def test_printing_is_on_record(desk: ReferralDesk, clock: FakeClock) -> None:
    referral_id = a_sent_referral(desk)
    clock.pass_(minutes=1)
    assert desk.mark_printed(referral_id).printed == clock.now


def test_a_referral_is_withdrawn_with_a_reason(desk: ReferralDesk) -> None:
    referral_id = a_sent_referral(desk)
    assert refusal(desk.withdraw, referral_id, "  ").details["missing"] == ("reason",)

    withdrawn = desk.withdraw(referral_id, "verhuisd")

    assert (withdrawn.status, withdrawn.reason) == (TaskStatus.CANCELLED, "verhuisd")
    assert not desk.list()[0].needs_me
    assert refusal(desk.withdraw, referral_id, "nog eens").code is ErrorCode.TRANSITION_ILLEGAL


def test_a_concept_cannot_be_withdrawn(desk: ReferralDesk) -> None:
    error = refusal(desk.withdraw, desk.new_concept(), "reden")
    assert error.code is ErrorCode.TRANSITION_ILLEGAL
    assert error.details == {"from_status": "draft", "to_status": "cancelled"}


def test_taking_consent_back_stops_a_referral_under_way(desk: ReferralDesk) -> None:
    referral_id = a_sent_referral(desk)
    stopped = desk.withdraw_consent(referral_id)
    assert stopped.status is TaskStatus.CANCELLED
    assert stopped.details.consent.given
    assert stopped.details.consent.withdrawn_on == MONDAY.date()
    assert desk.withdraw_consent(referral_id) == stopped


def test_a_concept_whose_consent_was_taken_back_can_get_it_again(desk: ReferralDesk) -> None:
    referral_id = desk.new_concept(some_details())
    kept = desk.withdraw_consent(referral_id)
    assert kept.is_concept
    assert refusal(desk.send, referral_id).details["missing"] == ("consent",)
    desk.save_details(referral_id, some_details(consent=Consent()))
    desk.save_details(referral_id, some_details())
    assert desk.send(referral_id).status is TaskStatus.REQUESTED


def test_what_the_recipient_said_on_the_telephone_is_on_record(desk: ReferralDesk) -> None:
    referral_id = a_sent_referral(desk)
    accepted = desk.report_status(referral_id, TaskStatus.ACCEPTED, source="telefonisch, mevrouw X")
    moment = accepted.timeline[-1]
    assert (moment.by, moment.source) == (Actor.RECIPIENT, "telefonisch, mevrouw X")
    assert desk.list()[0].deadline == day("2026-12-07")
    error = refusal(desk.report_status, referral_id, TaskStatus.REJECTED, source="tel")
    assert error.code is ErrorCode.TRANSITION_ILLEGAL
    error = refusal(desk.report_status, referral_id, TaskStatus.FAILED, source="tel")
    assert error.details["missing"] == ("reason",)


def test_a_discarded_concept_is_gone(desk: ReferralDesk) -> None:
    referral_id = desk.new_concept(some_details())
    desk.discard_concept(referral_id)
    assert desk.list() == ()
    assert refusal(desk.referral, referral_id).code is ErrorCode.REFERRAL_UNKNOWN


def test_what_was_sent_is_not_discarded(desk: ReferralDesk) -> None:
    referral_id = a_sent_referral(desk)
    assert refusal(desk.discard_concept, referral_id).code is ErrorCode.TRANSITION_ILLEGAL
    assert desk.referral(referral_id).status is TaskStatus.REQUESTED


def test_an_unknown_referral_is_told(desk: ReferralDesk) -> None:
    unknown = "00000000-0000-4000-8000-000000000000"
    for action in (
        desk.referral,
        desk.send,
        desk.mark_printed,
        desk.withdraw_consent,
        desk.discard_concept,
        desk.slip,
        desk.resident_page,
    ):
        assert refusal(action, unknown).code is ErrorCode.REFERRAL_UNKNOWN
    assert refusal(desk.save_details, unknown, Details()).code is ErrorCode.REFERRAL_UNKNOWN
    assert refusal(desk.withdraw, unknown, "reden").code is ErrorCode.REFERRAL_UNKNOWN


def test_the_last_changed_comes_first(desk: ReferralDesk, clock: FakeClock) -> None:
    first = desk.new_concept()
    clock.pass_(minutes=1)
    second = desk.new_concept()
    assert [row.id for row in desk.list()] == [second, first]
    clock.pass_(minutes=1)
    desk.mark_printed(first)
    assert [row.id for row in desk.list()] == [first, second]


def test_what_is_in_a_traceback_is_not_about_a_resident(desk: ReferralDesk) -> None:
    referral_id = a_sent_referral(desk, note="eigen notitie")
    shown = repr((desk.referral(referral_id), desk.list(), desk.slip(referral_id)))
    for planted in ("Truus", "3812 SA", "alleen", "eigen notitie", "06 0000"):
        assert planted not in shown


def test_all_is_there_after_a_restart(tmp_path: Path, desk: ReferralDesk) -> None:
    concept = desk.new_concept(some_details(question="nog niet af"))
    sent = a_sent_referral(desk)
    again = a_desk(tmp_path)
    assert again.referral(concept).details.question == "nog niet af"
    assert again.referral(sent).status is TaskStatus.REQUESTED
    assert again.list() == desk.list()


def test_a_clock_that_was_set_back_does_not_turn_the_order(
    desk: ReferralDesk, clock: FakeClock
) -> None:
    referral_id = desk.new_concept(some_details(consent=Consent()))
    clock.pass_(days=-2)
    desk.save_details(referral_id, some_details(consent=a_consent(given_on=day("2026-11-20"))))
    clock.pass_(days=-2)
    with pytest.raises(SocialeKaartError):  # consent of a day that is yet to come
        desk.send(referral_id)
    clock.pass_(days=3)
    sent = desk.send(referral_id)
    assert sent.status is TaskStatus.REQUESTED
    assert sent.objections == ()
