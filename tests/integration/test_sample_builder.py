"""The builder of the sample region: every slip of the pen is one line with its file and key."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.build_sample_region import SOURCE, main
from data.sample_region.contact_data import possible_contact_data
from data.sample_region.region import RegionInvalid, read_region
from sociale_kaart.directory.records import service_from_record

AREAS = """
[subregio]
code = "eemland"
name = "Eemland"
[[gemeente]]
code = "GM0307"
name = "Amersfoort"
latitude = 52.156
longitude = 5.388
[[postcode]]
pc4 = "3812"
gemeente = "GM0307"
latitude = 52.16
longitude = 5.372
"""
ROUTES = """
[[route]]
area = "GM0307"
minimum_age = 18
organization = "Indebuurt033"
role = "welzijnscoach"
phone = "+31000307101"
email = "wor@indebuurt033.example"
[[route]]
area = "GM0307"
maximum_age = 17
organization = "Wijkteam"
role = "jeugdteam"
phone = "+31000307102"
email = "jeugd@wijkteam.example"
"""
SERVICES = """
[[organization]]
key = "indebuurt033"
name = "Indebuurt033"
description = "Welzijn in Amersfoort."
phone = "+31000307100"
source = "gemeente Amersfoort"
[[organization.service]]
key = "wandelen"
name = "Wandelen"
description = "Elke dinsdag een rondje."
kind = "informeel"
ladder = "samen"
themes = ["bewegen"]
access = "zonder-indicatie"
areas = ["GM0307"]
assured = "2026-10-12"
schedule = [{ freq = "WEEKLY", byday = ["TU"], opens = "10:00", closes = "11:30" }]
contact = { name = "Ans Voorbeeld", phone = "+31000307111", email = "ans@indebuurt033.example" }
[organization.service.place]
name = "De Sluis"
street = "Proefsteeg"
number = 9001
pc4 = "3812"
letters = "SA"
city = "Amersfoort"
"""


def a_folder(tmp_path: Path, services: str = SERVICES, areas: str = AREAS) -> Path:
    for name in ("areas", "routes", "services"):
        (tmp_path / name).mkdir()
    (tmp_path / "areas" / "eemland.toml").write_text(areas, "utf-8")
    (tmp_path / "routes" / "eemland.toml").write_text(ROUTES, "utf-8")
    (tmp_path / "services" / "eemland.toml").write_text(services, "utf-8")
    (tmp_path / "taxonomies.toml").write_text(
        (SOURCE / "taxonomies.toml").read_text("utf-8"), "utf-8"
    )
    return tmp_path


def test_a_small_region_is_read(tmp_path: Path) -> None:
    region = read_region(a_folder(tmp_path))

    service = service_from_record(region.records[0])
    assert service.name == "Wandelen"
    assert service.last_modified == datetime(2026, 10, 12, 9, 0, tzinfo=UTC)
    assert service.locations[0].addresses[0].address_1 == "Proefsteeg 9001"
    assert service.assured_date == date(2026, 10, 12)
    assert service.codes("bron") == ("gemeente-amersfoort",)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('areas = ["GM0307"]', 'areas = ["GM9999"]', "unknown area GM9999"),
        ('["bewegen"]', '["lopen"]', "themes: unknown code lopen of nl-thema"),
        ('["bewegen"]', "[]", "themes: one to four are needed"),
        ("+31000307111", "+31334567890", "phone +31334567890 could be real"),
        ("ans@indebuurt033.example", "ans@indebuurt033.nl", "ans@indebuurt033.nl could be real"),
        ("Ans Voorbeeld", "Ans de Vries", "name Ans de Vries could be real"),
        ("een rondje", "bel 033-4567890", "phone number 033-4567890 could be real"),
        ("een rondje", "zie www.indebuurt.nl", "web address www.indebuurt.nl could be real"),
        ("number = 9001", "number = 12", "house number 12 could be real"),
        ('letters = "SA"', 'letters = "AB"', "postcode letters AB could be real"),
        ('pc4 = "3812"', 'pc4 = "1011"', "unknown postcode 1011"),
        ("2026-10-12", "2027-10-12", "2027-10-12 is after 2026-11-20"),
        ("2026-10-12", "12 oktober", "'12 oktober' is not a date"),
        ('["TU"]', '["DI"]', "byday DI is not possible with WEEKLY"),
        ('"10:00"', '"10 uur"', "10 uur is not a time"),
        ('opens = "10:00"', 'interval = 2, opens = "10:00"', "nobody can tell which week"),
        ('kind = "informeel"', 'kind = "informeel"\nkosten = 3', "unknown key kosten"),
        ('name = "Wandelen"\n', "", "name: is missing"),
        ('key = "wandelen"', 'key = "Wandel Club"', "is not kebab-case"),
    ],
)
def test_a_fault_is_one_line_with_file_and_key(
    tmp_path: Path, old: str, new: str, fault: str
) -> None:
    assert old in SERVICES
    folder = a_folder(tmp_path, SERVICES.replace(old, new))

    with pytest.raises(RegionInvalid) as caught:
        read_region(folder)

    found = [line for line in caught.value.faults if fault in line]
    assert len(found) == 1, caught.value.faults
    assert found[0].startswith("services/eemland.toml: indebuurt033/")


def test_a_duplicate_key_is_a_fault(tmp_path: Path) -> None:
    twice = SERVICES + SERVICES
    with pytest.raises(RegionInvalid) as caught:
        read_region(a_folder(tmp_path, twice))
    assert "services/eemland.toml: indebuurt033: this key appears more than once" in (
        caught.value.faults
    )


def test_faults_in_areas_are_named(tmp_path: Path) -> None:
    areas = AREAS.replace("longitude = 5.372", "longitude = 15.372") + (
        '[[wijk]]\ncode = "WK034401"\nname = "West"\ngemeente = "GM0344"\n'
        "latitude = 52.09\nlongitude = 5.1\n"
    )
    with pytest.raises(RegionInvalid) as caught:
        read_region(a_folder(tmp_path, areas=areas))
    assert "areas/eemland.toml: 3812: longitude: is out of range" in caught.value.faults
    assert "areas/eemland.toml: WK034401: unknown gemeente GM0344" in caught.value.faults


def test_a_file_that_is_no_toml_is_named(tmp_path: Path) -> None:
    with pytest.raises(RegionInvalid) as caught:
        read_region(a_folder(tmp_path, SERVICES + "\n[[organization"))
    assert any(f.startswith("services/eemland.toml: is not TOML") for f in caught.value.faults)


def test_the_script_says_what_is_wrong_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = a_folder(tmp_path, SERVICES.replace('"bewegen"', '"lopen"'))

    status = main(["--source", str(folder), "--records", str(tmp_path / "out")])

    assert status == 1
    assert "unknown code lopen" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_the_script_does_not_replace_a_folder_of_something_else(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "letter.txt").write_text("x")

    assert main(["--source", str(a_folder(tmp_path)), "--feed", str(own)]) == 1
    assert (own / "letter.txt").exists()


@given(st.text(max_size=40))
def test_impossible_contact_data_is_never_called_possible(words: str) -> None:
    text = f"{words.translate({ord(c): ' ' for c in words})} Mail ans@indebuurt033.example"
    assert list(possible_contact_data(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "bel 033 456 78 90",
        "06-12345678",
        "+31 6 12345678",
        "0031612345678",
        "mail a@b.nl",
        "https://voorbeeld.nl/x",
        "3811 AB",
    ],
)
def test_possible_contact_data_is_found(text: str) -> None:
    assert list(possible_contact_data(text))
