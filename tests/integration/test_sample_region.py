"""The sample region is large, varied, valid, harmless, and the same every time it is made."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from data.build_sample_region import NOW, SOURCE, write_feed, write_records
from data.sample_region.contact_data import possible_contact_data
from data.sample_region.region import Region, read_region
from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.model import Kind, Ladder, Service, ServiceStatus
from sociale_kaart.directory.records import redact, row_from_service, service_from_record
from sociale_kaart.directory.routes import routes_from_json
from sociale_kaart.directory.schedules import occurrences
from sociale_kaart.directory.taxonomies import Taxonomies
from sociale_kaart.feed.compression import read_lines
from tests.helpers.json_patches import merged

ROOT = Path(__file__).resolve().parents[2]
PROFILE = ROOT / "data" / "profile" / "hsds-nl"
OFFICIAL = ROOT.parent / "shared" / "hsds-3.1" / "service.json"

IDENTIFIER = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
THEMES = {
    "ontmoeting",
    "bewegen",
    "cultuur",
    "vrijwilligerswerk",
    "dagbesteding",
    "maatje",
    "mantelzorg",
    "respijt",
    "geld",
    "schulden",
    "voedsel",
    "wonen",
    "werk",
    "taal",
    "digitaal",
    "vervoer",
    "praktische-hulp",
    "opvoeding",
    "jeugd",
    "zwangerschap",
    "leefstijl",
    "overgewicht",
    "valpreventie",
    "dementie",
    "rouw",
    "zingeving",
    "mentaal",
    "lotgenoten",
    "verslaving",
    "veiligheid",
    "relatie-scheiding",
    "juridisch",
    "cursus",
    "informatie",
    "wijkteam",
    "eerstelijn",
    "ggz",
    "crisis",
}
GEMEENTEN = {
    *("GM0307", "GM0308", "GM0313", "GM0317", "GM0327", "GM0342", "GM0351", "GM0267"),  # Eemland
    *("GM0344",),  # Utrecht Stad
    *("GM0321", "GM0331", "GM0353", "GM0356", "GM1961"),  # Lekstroom
    *("GM0310", "GM0312", "GM0352", "GM0355", "GM1581"),  # Utrecht Zuidoost
    *("GM0335", "GM0589", "GM0632", "GM0736", "GM1904"),  # Utrecht West
}


@pytest.fixture(scope="module")
def region() -> Region:
    return read_region(SOURCE)


@pytest.fixture(scope="module")
def services(region: Region) -> list[Service]:
    return [service_from_record(record) for record in region.records]


def strings(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from strings(item, str(name))
    elif isinstance(value, list):
        for item in value:
            yield from strings(item, key)


def test_it_is_large_enough(region: Region, services: list[Service]) -> None:
    rows = [row_from_service(service, region.areas) for service in services]
    wijken = {
        code
        for row in rows
        for code in row.area_codes
        if code.startswith("WK") and region.areas.area(code)
    } | {
        postcode.wijk
        for service in services
        for location in service.locations
        for address in location.addresses
        if (postcode := region.areas.postcode(address.postal_code)) and postcode.wijk
    }
    per_gemeente = Counter(row.gemeente for row in rows)

    assert len(services) >= 600
    assert len({service.organization for service in services}) >= 150
    assert {area.code for area in region.areas.gemeenten()} == GEMEENTEN
    assert min(per_gemeente[code] for code in GEMEENTEN) >= 10
    assert len(wijken) >= 60


def test_it_has_something_of_everything(services: list[Service]) -> None:
    themes = Counter(code for service in services for code in service.codes("nl-thema"))
    today = NOW.date()
    ages = [(today - s.assured_date).days for s in services if s.assured_date]

    assert set(themes) == THEMES
    assert min(themes.values()) >= 10
    assert {code for s in services for code in s.codes("nl-soort")} == set(Kind)
    assert {code for s in services for code in s.codes("nl-ladder")} == set(Ladder)
    assert {service.status for service in services} == set(ServiceStatus)
    assert min(ages) < 14
    assert max(ages) > 2 * 365
    assert max(ages) <= 3 * 366 + 31
    assert sum(age <= 366 for age in ages) > len(ages) / 2
    for field in ("schedules", "cost_options", "contacts", "languages", "capacities"):
        assert sum(bool(getattr(service, field)) for service in services) > 100, field
    assert sum(service.minimum_age is not None for service in services) > 100
    assert sum(bool(s.locations and s.locations[0].accessibility) for s in services) > 100
    assert 3 <= sum(place.confidential for s in services for place in s.locations) <= 30
    assert len({code for s in services for code in s.languages}) >= 8


def test_it_has_duplicates_on_purpose(services: list[Service]) -> None:
    """The same offering entered by two organisations, for the makelaar to find."""
    who: dict[object, set[str]] = defaultdict(set)
    for service in services:
        for place in service.locations:
            if place.addresses and service.schedules and service.organization:
                first = service.schedules[0]
                when = (place.addresses[0].address_1, first.byday, first.opens_at)
                who[when].add(service.organization.id)
    assert sum(len(organizations) > 1 for organizations in who.values()) >= 3


def test_nothing_in_it_reaches_anyone(region: Region) -> None:
    found = [
        (record["name"], key, what)
        for record in region.records
        for key, text in strings(record)
        if not IDENTIFIER.fullmatch(text)
        if not (key == "postal_code" and re.fullmatch(r"[1-9]\d{3} (SA|SD|SS)", text))
        for what in possible_contact_data(text)
    ]
    assert found == []
    numbers = [text for r in region.records for key, text in strings(r) if key == "number"]
    assert numbers
    assert all(re.fullmatch(r"\+31000\d{6}", number) for number in numbers)
    for route in region.routes:
        assert re.fullmatch(r"\+31000\d{6}", route.phone)
        assert route.email.endswith(".example")
    assert all(
        any(
            attribute["taxonomy_term"]["taxonomy"] == "gegevens"
            and attribute["taxonomy_term"]["code"] == "voorbeeld"
            for attribute in record["attributes"]
        )
        for record in region.records
    )


def test_descriptions_are_not_repeated(services: list[Service]) -> None:
    whole = Counter(service.description for service in services)
    sentences = Counter(
        sentence.strip().casefold()
        for service in services
        for sentence in re.split(r"(?<=[.!?])\s+", service.description)
        if len(sentence.split()) >= 5
    )
    openings = Counter(" ".join(s.description.split()[:4]).casefold() for s in services)

    assert [text for text, count in whole.items() if count > 1] == []
    assert [text for text, count in sentences.items() if count > 1] == []
    assert openings.most_common(1)[0][1] <= len(services) * 0.02
    lengths = [len(service.description.split()) for service in services]
    assert 35 <= sum(lengths) / len(lengths) <= 90


def test_everyone_has_a_receiver(region: Region) -> None:
    for gemeente in region.areas.gemeenten():
        own = [route for route in region.routes if route.area == gemeente.code]
        adults = {r.organization for r in own if (r.minimum_age or 0) >= 18}
        young = {r.organization for r in own if r.maximum_age is not None and r.maximum_age < 18}
        assert adults, gemeente.name
        assert young - adults, gemeente.name
    for code in ("GM0308", "GM0317"):  # Baarn and Eemnes, 004:6344
        assert any("Gooi" in route.via for route in region.routes if route.area == code)


def test_every_place_is_near_its_postcode(region: Region) -> None:
    for postcode in region.areas.postcodes():
        assert region.areas.area(postcode.gemeente), postcode
        assert 51.75 < postcode.latitude < 52.35
        assert 4.7 < postcode.longitude < 5.65


def test_most_times_of_the_coming_weeks_are_known(services: list[Service]) -> None:
    soon = [s for s in services if occurrences(s.schedules, NOW.date(), 14)]
    assert len(soon) > len(services) / 2


def official_schema() -> dict[str, Any]:
    if not OFFICIAL.is_file():
        pytest.skip("the official HSDS 3.1 schema is not here (../shared/hsds-3.1)")
    schema: dict[str, Any] = json.loads(OFFICIAL.read_text("utf-8"))
    return schema


def with_profile(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema with the merge patches of our profile applied wherever they belong."""
    patches = {
        name: json.loads((PROFILE / f"{name}.json").read_text("utf-8"))
        for name in ("service", "location", "schedule")
    }
    schema = merged(schema, patches["service"])
    held = schema["properties"]["service_at_locations"]["items"]["properties"]
    held["location"] = merged(held["location"], patches["location"])
    for properties in (schema["properties"], held, held["location"]["properties"]):
        schedules = properties["schedules"]
        schedules["items"] = merged(schedules["items"], patches["schedule"])
    return schema


@pytest.mark.parametrize("redacted", [False, True], ids=["as made", "as published"])
@pytest.mark.parametrize("profile", [False, True], ids=["HSDS 3.1", "HSDS-NL"])
def test_every_record_is_valid(region: Region, profile: bool, redacted: bool) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = with_profile(official_schema()) if profile else official_schema()
    checker = jsonschema.FormatChecker()
    validator = jsonschema.Draft202012Validator(schema, format_checker=checker)
    faults = [
        f"{record['name']}: {error.json_path} {error.message}"
        for record in region.records
        for error in validator.iter_errors(redact(record) if redacted else record)
    ]
    assert faults == []


def test_the_profile_refuses_what_it_should() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = with_profile(official_schema())
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    identifier = "0004f4ea-4750-5ddd-a5f0-082023e41112"
    rule = {"id": identifier, "exdate": ["morgen"], "skip_public_holidays": "ja"}
    place = {"id": identifier, "location_type": "physical", "confidential": "ja"}
    record = {
        "id": identifier,
        "name": "x",
        "status": "active",
        "schedules": [rule],
        "service_at_locations": [{"id": identifier, "location": place}],
    }
    assert len(list(validator.iter_errors(record))) == 3


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_records(SOURCE, tmp_path / name)
        write_feed(tmp_path / name, tmp_path / "feeds" / name)

    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    assert contents(tmp_path / "feeds" / "one") == contents(tmp_path / "feeds" / "two")


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_feed_in_the_repository_is_up_to_date(tmp_path: Path) -> None:
    write_records(SOURCE, tmp_path / "records")
    write_feed(tmp_path / "records", tmp_path / "feed")
    assert contents(tmp_path / "feed") == contents(ROOT / "data" / "feed"), (
        "run python data/build_sample_region.py --feed data/feed"
    )


def test_no_confidential_address_is_in_the_feed(region: Region, tmp_path: Path) -> None:
    write_records(SOURCE, tmp_path / "records")
    write_feed(tmp_path / "records", tmp_path / "feed")
    packed = next((tmp_path / "feed" / "targets").glob("*.services.ndjson.zst"))
    catalog = json.loads(next((tmp_path / "feed" / "targets").glob("*.catalog.json")).read_text())
    lines = list(read_lines(packed, catalog["parts"]["services"][0]["length"]))
    published = {record["id"]: line.decode() for line in lines if (record := json.loads(line))}

    checked = 0
    for record in region.records:
        for held in record.get("service_at_locations", []):
            if held["location"].get("confidential"):
                address = held["location"]["addresses"][0]
                assert address["address_1"] not in published[record["id"]]
                assert address["postal_code"] not in published[record["id"]]
                assert '"latitude"' not in published[record["id"]]
                checked += 1
    assert checked >= 3


def test_the_written_files_are_read_again(tmp_path: Path) -> None:
    count = write_records(SOURCE, tmp_path)

    assert len((tmp_path / "services.ndjson").read_text("utf-8").splitlines()) == count
    areas = Areas.from_json((tmp_path / "areas.json").read_bytes())
    assert areas.place("3811") is not None
    taxonomies = Taxonomies.from_json((tmp_path / "taxonomies.json").read_bytes())
    assert taxonomies.name("nl-thema", "rouw", "en") != "rouw"
    assert routes_from_json((tmp_path / "routes.json").read_bytes())


def test_everything_in_it_is_of_before_its_day(region: Region) -> None:
    for record in region.records:
        for capacity in record.get("capacities", []):
            assert datetime.fromisoformat(capacity["updated"]) < NOW + timedelta(days=1)
