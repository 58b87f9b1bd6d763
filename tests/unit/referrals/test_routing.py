"""Who receives a referral, and the explanation."""

from datetime import date

import pytest

from sociale_kaart.directory.areas import Area, AreaKind, Areas, Postcode
from sociale_kaart.referrals.model import RoutingReasonKind as Why
from sociale_kaart.referrals.routing import Choice, choose_recipient
from tests.helpers.map_factories import AMERSFOORT, BAARN, a_route, some_areas
from tests.helpers.referral_factories import some_routes

TODAY = date(2026, 11, 23)


def choose(postcode: str = "3811", birth_year: int | None = 1950, today: date = TODAY) -> Choice:
    return choose_recipient(some_routes(), some_areas(), postcode, birth_year, today)


def kinds(choice: Choice) -> list[Why]:
    return [reason.kind for reason in choice.why]


def test_the_gemeente_has_a_recipient_for_adults() -> None:
    choice = choose("3811 SA")
    assert choice.recipient is not None
    assert choice.recipient.organization == "Indebuurt033"
    assert choice.recipient.why == choice.why
    assert kinds(choice) == [Why.GEMEENTE, Why.ADULT]
    assert (choice.why[0].area, choice.why[1].age) == ("Amersfoort", 75)


@pytest.mark.parametrize("postcode", ["3812", "3812sa", " 3812 SA ", "3812SA"])
def test_a_wijk_goes_before_its_gemeente_however_it_is_typed(postcode: str) -> None:
    choice = choose(postcode)
    assert choice.recipient is not None
    assert choice.recipient.contact == "Nordin Proefstra"
    assert (choice.why[0].kind, choice.why[0].area) == (Why.WIJK, "Kruiskamp")


def test_a_wijk_without_a_route_for_this_age_falls_back_on_the_gemeente() -> None:
    choice = choose("3812", 2015)
    assert choice.recipient is not None
    assert choice.recipient.organization == "Wijkteam Jeugd"
    assert kinds(choice) == [Why.GEMEENTE, Why.MINOR]
    assert choice.why[1].age == 11


def test_baarn_goes_through_another_region() -> None:
    choice = choose("3741")
    assert choice.recipient is not None
    assert choice.recipient.via == "Huisartsenvereniging Gooi- en Vechtstreek"
    assert kinds(choice) == [Why.GEMEENTE, Why.ADULT, Why.VIA]
    assert choice.why[2].via == "Huisartsenvereniging Gooi- en Vechtstreek"


@pytest.mark.parametrize(
    ("birth_year", "today", "organization", "why"),
    [
        (2007, TODAY, "Indebuurt033", Why.ADULT),
        (2008, TODAY, "Wijkteam Jeugd", Why.AGE_UNCERTAIN),  # 17 or 18
        (2008, date(2026, 12, 31), "Indebuurt033", Why.ADULT),  # 18 on the last day at the latest
        (2008, date(2027, 1, 1), "Indebuurt033", Why.ADULT),  # 18 or 19
        (2009, TODAY, "Wijkteam Jeugd", Why.MINOR),  # 16 or 17
        (2026, TODAY, "Wijkteam Jeugd", Why.MINOR),
    ],
)
def test_the_youngest_possible_age_decides(
    birth_year: int, today: date, organization: str, why: Why
) -> None:
    choice = choose("3811", birth_year, today)
    assert choice.recipient is not None
    assert choice.recipient.organization == organization
    assert choice.why[1].kind is why


def test_an_uncertain_age_names_the_age_that_was_followed() -> None:
    assert choose("3811", 2008).why[1].age == 17


@pytest.mark.parametrize(
    ("postcode", "birth_year", "why"),
    [
        ("", 1950, Why.POSTCODE_MISSING),
        ("  ", None, Why.POSTCODE_MISSING),
        ("Amersfoort", 1950, Why.POSTCODE_INVALID),
        ("381", 1950, Why.POSTCODE_INVALID),
        ("0811 AB", 1950, Why.POSTCODE_INVALID),
        ("3811 ABC", 1950, Why.POSTCODE_INVALID),
        ("9999 ZZ", 1950, Why.POSTCODE_UNKNOWN),
        ("3811", None, Why.BIRTH_YEAR_MISSING),
        ("3811", 50, Why.BIRTH_YEAR_INVALID),
        ("3811", 2027, Why.BIRTH_YEAR_INVALID),
        ("3561", 1950, Why.NO_ROUTE),
    ],
)
def test_without_an_answer_there_is_a_reason(
    postcode: str, birth_year: int | None, why: Why
) -> None:
    choice = choose(postcode, birth_year)
    assert choice.recipient is None
    assert kinds(choice) == [why]


def test_an_area_with_routes_for_others_only_says_so() -> None:
    routes = [a_route(BAARN, minimum_age=55, maximum_age=None)]
    choice = choose_recipient(routes, some_areas(), "3741", 1990, TODAY)
    assert choice.recipient is None
    (reason,) = choice.why
    assert (reason.kind, reason.area, reason.age) == (Why.NO_ROUTE_FOR_AGE, "Baarn", 35)


def test_the_narrower_range_of_ages_wins_then_the_order_of_the_table() -> None:
    wide = a_route(AMERSFOORT, minimum_age=None, organization="wide")
    first = a_route(AMERSFOORT, minimum_age=65, organization="first")
    second = a_route(AMERSFOORT, minimum_age=65, organization="second")
    choice = choose_recipient([wide, first, second], some_areas(), "3811", 1950, TODAY)
    assert choice.recipient is not None
    assert choice.recipient.organization == "first"


def test_a_subregio_may_have_a_recipient_too() -> None:
    choice = choose_recipient([a_route("eemland")], some_areas(), "3741", 1950, TODAY)
    assert (choice.why[0].kind, choice.why[0].area) == (Why.WIDER_AREA, "Eemland")


def test_areas_that_lie_in_each_other_end_the_search() -> None:
    loop = Areas(
        [
            Area("a", "A", AreaKind.WIJK, "b", 52.0, 5.0),
            Area("b", "B", AreaKind.GEMEENTE, "a", 52.0, 5.0),
        ],
        [Postcode("1234", 52.0, 5.0, "b", "a")],
    )
    assert choose_recipient([], loop, "1234", 1950, TODAY).recipient is None
