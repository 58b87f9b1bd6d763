"""A secret address is nowhere in what comes out."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.directory.records import redact, service_from_record
from tests.helpers.map_factories import a_place, a_record, a_row, a_service

SECRETS = ("proefsteeg", "9001", "3812 sa", "3812sa", "52.1601", "5.3721", "halte geheim")


def a_shelter(**fields: Any) -> dict[str, Any]:
    place = a_place(
        "3812 SA",
        confidential=True,
        transportation="Bus 3, halte Geheim",
        external_identifier="0307010000123456",
        geo={"lat": 52.1601, "lon": 5.3721},
    )
    return a_record("Opvang", service_at_locations=[place], **fields)


def assert_secret(record: object) -> None:
    text = json.dumps(record).casefold()
    assert not [secret for secret in (*SECRETS, "0307010000123456") if secret in text]


def test_the_address_is_gone_and_the_place_stays_findable() -> None:
    redacted = redact(a_shelter())

    assert_secret(redacted)
    location = service_from_record(redacted).locations[0]
    assert location.confidential
    assert (location.addresses[0].city, location.addresses[0].postal_code) == ("Amersfoort", "3812")


def test_text_that_repeats_the_address_is_masked() -> None:
    record = a_shelter(
        description="Kom naar de PROEFSTEEG 9001, 3812sa. Of bel aan bij Proefsteeg 9001 a.",
        own_field=["Proefsteeg  9001"],
    )
    assert_secret(redact(record))
    assert "Kom naar de" in str(redact(record)["description"])


def test_a_second_copy_of_the_place_without_its_flag_is_secret_too() -> None:
    record = a_shelter()
    copy = json.loads(json.dumps(record["service_at_locations"][0]["location"]))
    del copy["confidential"]
    record["organization"]["locations"] = [copy]
    assert_secret(redact(record))


def test_reading_a_record_that_nobody_redacted_does_it() -> None:
    service = service_from_record(a_shelter())
    assert_secret(repr(service))
    assert service.locations[0].latitude is None


def test_the_row_stands_at_the_middle_of_the_postcode() -> None:
    shelter = a_shelter()
    row = a_row("Opvang", service_at_locations=shelter["service_at_locations"])
    assert row.places == ((52.160, 5.372),)


def test_an_open_place_is_left_as_it_is() -> None:
    record = a_record(description="Proefsteeg 9001")
    assert redact(record) == record
    assert a_service().locations[0].addresses[0].address_1 == "Proefsteeg 9001"


@given(st.integers(0, 3), st.booleans(), st.text(max_size=20))
def test_redacting_twice_is_redacting_once(depth: int, copied: bool, words: str) -> None:
    record = a_shelter(description=f"{words} Proefsteeg 9001 {words}")
    nested: object = record["service_at_locations"][0]
    for _ in range(depth):
        nested = {"more": [nested]}
    if copied:
        record["organization"]["own"] = nested

    once = redact(record)

    assert_secret(once)
    assert redact(once) == once
