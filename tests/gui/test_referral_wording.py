"""Every code of a referral has words, in both languages, and they read as meant."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from sociale_kaart.referrals.completeness import Advice, Missing
from sociale_kaart.referrals.deadlines import DeadlineKind
from sociale_kaart.referrals.desk import REASON_CONSENT_WITHDRAWN
from sociale_kaart.referrals.model import (
    BusinessStatus,
    ConsentMethod,
    ConsentScope,
    ContactPreference,
    Details,
    FeedbackChannel,
    FeedbackLevel,
    LifeDomain,
    Moment,
    MomentKind,
    ObjectionKind,
    RoutingReason,
    RoutingReasonKind,
    TaskStatus,
    Transport,
)
from sociale_kaart.referrals.slip import slip_of
from sociale_kaart.referrals.transitions import business_statuses
from tests.helpers.referral_factories import MONDAY, a_desk, day, some_details
from ui.language import Languages
from ui.theme.icons import source
from ui.viewmodels.field_checks import Hint
from ui.viewmodels.outcomes import NextStep, Outcome
from ui.viewmodels.referral_views import ReferralView
from ui.wording import referral_form, referral_list, referrals, routing, soep, timeline

TABLES: list[tuple[Mapping[Any, object], type]] = [
    (routing.TEXTS, RoutingReasonKind),
    (referrals.STATUSES, TaskStatus),
    (referrals.MARKS, TaskStatus),
    (referrals.MISSING, Missing),
    (referrals.ADVICE, Advice),
    (referrals.DOMAINS, LifeDomain),
    (referrals.CONTACT, ContactPreference),
    (referrals.TRANSPORT, Transport),
    (referrals.CONSENT_METHODS, ConsentMethod),
    (referrals.SCOPES, ConsentScope),
    (referrals.FEEDBACK, FeedbackLevel),
    (referrals.CHANNELS, FeedbackChannel),
    (referrals.DEADLINES, DeadlineKind),
    (referrals.MOMENTS, MomentKind),
    (referrals.OBJECTIONS, ObjectionKind),
    (referral_form.HINTS, Hint),
    (referral_list.VIEWS, ReferralView),
    (referral_list.EMPTY, ReferralView),
    (timeline.OUTCOMES, Outcome),
    (timeline.BUTTONS, NextStep),
    (timeline.WITHDRAWALS, timeline.Withdrawal),
]


@pytest.mark.parametrize(("table", "codes"), TABLES, ids=[codes.__name__ for _, codes in TABLES])
def test_every_code_has_words(table: Mapping[Any, object], codes: type) -> None:
    assert set(table) == set(codes)  # type: ignore[call-overload]


def test_every_mark_is_an_icon_that_exists() -> None:
    assert all(source(mark.icon) for mark in referrals.MARKS.values())


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", list(RoutingReasonKind))
def test_a_reason_is_a_whole_sentence(
    kind: RoutingReasonKind, language: str, languages: Languages
) -> None:
    languages.use(language)
    whole = routing.routing_reason(RoutingReason(kind, "Kruiskamp", 17, "Gooi en Vechtstreek"))
    assert "{" not in whole
    assert whole.endswith((".", "?"))
    assert "{" not in routing.routing_reason(RoutingReason(kind))


def test_the_region_of_baarn_is_named(languages: Languages) -> None:
    via = RoutingReason(RoutingReasonKind.VIA, via="Huisartsenvereniging Gooi- en Vechtstreek")
    assert routing.routing_reason(via) == (
        "Verwijzingen van hier gaan via Huisartsenvereniging Gooi- en Vechtstreek."
    )


def test_a_status_says_the_finer_step(languages: Languages) -> None:
    said = {
        (status, business): referrals.status(status, business)
        for status in TaskStatus
        for business in business_statuses(status)
    }
    assert all(said.values())
    assert said[TaskStatus.REQUESTED, BusinessStatus.SENT] == "Verstuurd"
    assert said[TaskStatus.IN_PROGRESS, BusinessStatus.NO_SHOW] == "Niet verschenen"
    assert said[TaskStatus.IN_PROGRESS, BusinessStatus.PLANNED] == "Afspraak gepland"
    assert said[TaskStatus.ON_HOLD, BusinessStatus.WITHDRAWAL_ASKED] == "Intrekking gevraagd"


def test_a_moment_says_what_by_whom_and_why(languages: Languages) -> None:
    moment = Moment(
        time=MONDAY,
        device="a",
        kind=MomentKind.STATUS,
        status=TaskStatus.REJECTED,
        business_status=BusinessStatus.REJECTED,
        reason="geen plaats",
        source="telefonisch, Samira",
    )
    assert referrals.moment_title(moment) == "Geweigerd"
    assert referrals.moment_detail(moment) == "geen plaats\nGehoord: telefonisch, Samira"
    own = replace(moment, reason=REASON_CONSENT_WITHDRAWN, source="")
    assert referrals.moment_detail(own) == "De inwoner trok de toestemming in."


@pytest.mark.parametrize(
    ("deadline", "said", "late"),
    [
        (None, "", False),
        ("2026-11-23", "vandaag", False),
        ("2026-11-24", "morgen", False),
        ("2026-11-26", "do 26 nov", False),
        ("2026-11-22", "1 dag te laat", True),
        ("2026-11-20", "3 dagen te laat", True),
    ],
)
def test_a_deadline(deadline: str | None, said: str, late: bool, languages: Languages) -> None:
    due = referral_list.due(day(deadline) if deadline else None, MONDAY.date())
    assert (due.text, due.is_late) == (said, late)


def test_the_text_for_the_file_names_no_resident(tmp_path: Path, languages: Languages) -> None:
    desk = a_desk(tmp_path)
    referral = desk.send(desk.new_concept(some_details(question="Zit alleen.\nWil naar buiten.")))
    text = soep.soep_text(slip_of(referral, MONDAY.date()))
    lines = text.splitlines()
    assert [line[:3] for line in lines] == ["S: ", "O: ", "E: ", "P: "]
    assert lines[0] == "S: Zit alleen. Wil naar buiten."
    assert lines[2] == "E: Welzijnsvraag: Meedoen, Zingeving"
    for part in ("Indebuurt033", referral.code, "mondeling", "Wandelen met de buurt"):
        assert part in lines[3]
    for personal in ("Truus", "00000001", "1950", "3812"):
        assert personal not in text


def test_the_text_for_the_file_of_an_empty_concept(languages: Languages) -> None:
    from ui.viewmodels.draft_pages import pages_of
    from ui.viewmodels.referral_draft import Draft

    slip, _ = pages_of(Draft.of(Details()), "", datetime(2026, 11, 23, tzinfo=UTC))
    assert soep.soep_text(slip).startswith("S: -\n")


def test_codes_are_enums_with_text_values() -> None:
    """The tables are keyed by codes, never by words that could be translated."""
    assert all(issubclass(codes, StrEnum) or codes is Hint for _, codes in TABLES)
