"""What HSDS 3.1 allows is read, what it forbids is refused with the reason."""

import json
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.directory.model import Kind, Ladder, ServiceStatus
from sociale_kaart.directory.records import RecordInvalid, service_from_record
from tests.helpers.map_factories import (
    AMERSFOORT,
    KRUISKAMP,
    a_place,
    a_record,
    a_row,
    a_service,
    an_attribute,
    an_id,
)

EXAMPLES = Path(__file__).resolve().parents[4] / "shared" / "hsds-3.1" / "examples"


def reasons_for(record: dict[str, Any]) -> tuple[str, ...]:
    with pytest.raises(RecordInvalid) as caught:
        service_from_record(record)
    return caught.value.reasons


def test_the_least_that_a_record_needs() -> None:
    service = service_from_record({"id": an_id("x"), "name": "Inloop", "status": "active"})

    assert service.name == "Inloop"
    assert service.status is ServiceStatus.ACTIVE
    assert service.organization is None
    assert service.schedules == ()


def test_a_full_record_is_read() -> None:
    schedule = {
        "id": an_id("schedule"),
        "freq": "MONTHLY",
        "byday": "2TH, 4th",
        "opens_at": "10:00",
        "closes_at": "11:30:00+01:00",
        "valid_from": "2026-01-01",
        "exdate": ["2026-12-24"],
        "skip_public_holidays": True,
    }
    capacity = {
        "id": an_id("capacity"),
        "unit": {"id": an_id("unit"), "name": "plaatsen"},
        "available": 3,
        "maximum": 12,
        "updated": "2026-11-10T10:00:00+01:00",
    }
    service = a_service(
        "Koffie",
        schedules=[schedule],
        capacities=[capacity],
        languages=[{"id": an_id("l"), "code": "AR", "name": "Arabisch"}],
        cost_options=[{"id": an_id("c"), "option": "per keer", "amount": 2.5}],
        minimum_age=55,
        contacts=[
            {
                "id": an_id("contact"),
                "name": "Ans Voorbeeld",
                "email": "ans@indebuurt.example",
                "phones": [{"id": an_id("phone"), "number": "+31000307111"}],
            }
        ],
    )

    read = service.schedules[0]
    assert (read.freq, read.byday) == ("MONTHLY", ("2TH", "4TH"))
    assert (read.opens_at, read.closes_at) == (time(10, 0), time(11, 30))
    assert read.exdate == (date(2026, 12, 24),)
    assert read.skip_public_holidays
    assert not read.skip_school_holidays
    assert service.capacities[0].updated == datetime(2026, 11, 10, 9, 0, tzinfo=UTC)
    assert service.languages == ("ar",)
    assert service.cost_options[0].amount == 2.5
    assert service.contacts[0].phones[0].number == "+31000307111"
    assert service.locations[0].addresses[0].postal_code == "3812 SA"
    assert service.codes("nl-thema") == ("bewegen",)
    assert service.service_areas[0].code == AMERSFOORT


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"id": None}, "id: is missing"),
        ({"id": "12"}, "id: is not a UUID"),
        ({"name": None}, "name: is missing"),
        ({"name": " \u202e "}, "name: is empty"),
        ({"name": 5}, "name: is not text"),
        ({"status": "open"}, "status: is not a status of HSDS 3.1"),
        ({"status": None}, "status: is missing"),
        ({"description": ["x"]}, "description: is not text"),
        ({"minimum_age": "18"}, "minimum_age: is not a number"),
        ({"minimum_age": True}, "minimum_age: is not a number"),
        ({"last_modified": "gisteren"}, "last_modified: is not a date and time"),
        ({"organization": "Indebuurt"}, "organization: is not an object"),
        ({"schedules": {}}, "schedules: is not a list"),
        ({"schedules": [5]}, "schedules[0]: is not an object"),
        ({"phones": [{"id": an_id("p")}]}, "phones[0].number: is missing"),
        ({"languages": [{"code": "nl"}]}, "languages[0].id: is missing"),
        ({"attributes": [an_attribute("t", "c") | {"id": "?"}]}, "attributes[0].id: is not a UUID"),
        ({"latitude": float("nan")}, "record: holds a number that is not finite"),
    ],
)
def test_a_fault_is_named_with_its_place(change: dict[str, Any], reason: str) -> None:
    assert reason in reasons_for(a_record() | change)


def test_all_faults_are_named_at_once() -> None:
    assert len(reasons_for({"status": "?", "name": 3})) == 3


def test_a_record_that_nests_endlessly_is_refused() -> None:
    deep: list[Any] = []
    for _ in range(500):
        deep = [deep]
    assert reasons_for(a_record(x=deep)) == ("record: nests too deep",)


def test_unknown_keys_and_nulls_are_no_fault() -> None:
    service = a_service(own_field={"a": [1]}, url=None, phones=None)
    assert service.url == ""


@pytest.mark.parametrize(
    "change",
    [
        {"assured_date": "binnenkort"},
        {"minimum_age": -4},
        {"service_at_locations": [a_place(latitude=300)]},
    ],
)
def test_nonsense_that_hsds_allows_counts_as_unknown(change: dict[str, Any]) -> None:
    service = a_service(**change)
    assert None in (service.assured_date, service.minimum_age, service.locations[0].latitude)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "http:// x", "x"]
)
def test_only_web_addresses_become_links(url: str) -> None:
    assert a_service(url=url).url == ""
    assert a_service(url="https://indebuurt.example/x").url == "https://indebuurt.example/x"


def test_a_megabyte_of_markup_stays_bounded_plain_text() -> None:
    service = a_service(description="<script>alert(1)</script>" * 50_000)

    assert len(service.description) == 20_000
    assert service.description.startswith("<script>alert(1)</script>")


def test_an_unreadable_rule_keeps_its_words_and_gets_no_dates() -> None:
    rule = {"id": an_id("s"), "freq": "WEEKLY", "byday": "dinsdag", "description": "op dinsdag"}
    schedule = a_service(schedules=[rule]).schedules[0]
    assert (schedule.freq, schedule.byday, schedule.description) == ("", (), "op dinsdag")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "name", "location", "addresses", "amount", "byday", "number"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(sorted(a_record())), JSON), JSON, JSON)
def test_any_json_is_read_or_refused(change: dict[str, Any], place: Any, schedule: Any) -> None:
    record = a_record() | {"service_at_locations": place, "schedules": [schedule]} | change
    try:
        name, reasons = service_from_record(record).name, ()
    except RecordInvalid as error:
        name, reasons = "", error.reasons
    assert bool(name) != bool(reasons)


@pytest.mark.skipif(not EXAMPLES.is_dir(), reason="the official HSDS 3.1 files are not here")
def test_the_official_example_is_read() -> None:
    record = json.loads((EXAMPLES / "service_full.json").read_text("utf-8"))

    service = service_from_record(record)

    assert service.name == "Community Counselling"
    assert service.schedules[0].byday == ("TH", "FR")


def test_the_row_of_a_service() -> None:
    row = a_row(
        "Wandelen",
        themes=("bewegen", "ontmoeting"),
        areas=(AMERSFOORT, KRUISKAMP),
        cost_options=[
            {"id": an_id("a"), "amount": 5},
            {"id": an_id("b"), "amount": 2.5},
            {"id": an_id("c"), "option": "naar draagkracht"},
        ],
    )

    assert (row.kind, row.ladder) == (Kind.INFORMAL, Ladder.TOGETHER)
    assert row.themes == ("bewegen", "ontmoeting")
    assert row.area == "Kruiskamp, Amersfoort"
    assert row.gemeente == AMERSFOORT
    assert row.area_codes == {AMERSFOORT, KRUISKAMP}
    assert row.places == ((52.1601, 5.3721),)
    assert row.price == 2.5
    assert not row.online


def test_the_row_of_an_online_service_has_no_place() -> None:
    place = {"id": an_id("sal"), "location": {"id": an_id("l"), "location_type": "virtual"}}
    row = a_row(areas=(), service_at_locations=[place])
    assert (row.online, row.gemeente, row.places) == (True, "", ())


def test_the_row_of_help_at_home_takes_its_only_gemeente() -> None:
    assert a_row(service_at_locations=[], areas=(KRUISKAMP,)).gemeente == AMERSFOORT
    assert a_row(service_at_locations=[], areas=(AMERSFOORT, "GM0344")).gemeente == ""


def test_the_row_of_a_place_without_a_point_counts_as_its_postcode() -> None:
    row = a_row(service_at_locations=[a_place("3741 SD", latitude=None, longitude=None)])
    assert row.places == ((52.212, 5.288),)
    assert row.area == "Baarn"
