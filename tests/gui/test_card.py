"""The card as text: what each section says, and what it must not."""

from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.helpers.fake_application import local_noon
from tests.helpers.map_factories import (
    a_place,
    a_service,
    an_attribute,
    an_id,
    some_taxonomies,
)
from ui.language import Languages
from ui.theme.theme import Theme
from ui.viewmodels.card import Card, Topic, card_of
from ui.views.card import CardView

WEEK = ("MO", "TU", "WE", "TH", "FR")


def the_card(language: str = "nl", **fields: Any) -> Card:
    return card_of(
        a_service(**fields), now=local_noon(), taxonomies=some_taxonomies(), language=language
    )


def lines(card: Card, topic: Topic) -> tuple[str, ...]:
    return next((section.lines for section in card.sections if section.topic is topic), ())


def schedule(*byday: str, **fields: Any) -> dict[str, Any]:
    rule = {"id": an_id(*byday), "freq": "WEEKLY", "byday": ",".join(byday)}
    return rule | {"opens_at": "10:00", "closes_at": "11:30"} | fields


@pytest.fixture(autouse=True)
def dutch(languages: Languages) -> None:
    """Every card here is worded in Dutch."""


def test_times_of_the_next_two_weeks() -> None:
    card = the_card(schedules=[schedule("TU")])
    assert lines(card, Topic.TIMES) == (
        "dinsdag 24 november, 10:00 – 11:30",
        "dinsdag 1 december, 10:00 – 11:30",
    )


def test_office_hours_are_one_line_unless_a_day_is_left_out() -> None:
    assert lines(the_card(schedules=[schedule(*WEEK)]), Topic.TIMES) == (
        "maandag tot en met vrijdag, 10:00 – 11:30",
    )
    holed = the_card(schedules=[schedule(*WEEK, exdate=["2026-11-25"])])
    assert len(lines(holed, Topic.TIMES)) == 9
    assert not any("25 november" in line for line in lines(holed, Topic.TIMES))


def test_day_and_night() -> None:
    every = schedule(*WEEK, "SA", "SU", opens_at="00:00", closes_at="23:59")
    assert lines(the_card(schedules=[every]), Topic.TIMES) == ("elke dag, dag en nacht",)


def test_what_is_not_known_is_said() -> None:
    card = the_card(service_areas=[], assured_date=None)
    assert lines(card, Topic.TIMES) == ("Geen vaste tijden bekend. Vraag het telefonisch na.",)
    assert lines(card, Topic.COSTS) == ("Niet bekend. Vraag het na voordat u verwijst.",)
    assert lines(card, Topic.AUDIENCE) == ("Iedereen.",)
    assert lines(card, Topic.CHECKED) == ("Nog niet gecontroleerd",)
    assert Topic.APPLY not in {section.topic for section in card.sections}


def test_costs_are_said_once() -> None:
    free = {"id": an_id("cost"), "option": "Gratis", "amount": 0, "currency": "EUR"}
    assert lines(the_card(cost_options=[free]), Topic.COSTS) == ("Gratis",)
    paid = free | {"option": "per keer", "amount": 2.5, "amount_description": "per keer"}
    assert lines(the_card(cost_options=[paid]), Topic.COSTS) == ("€ 2,50 per keer",)


def test_who_to_call_has_a_name_and_a_number() -> None:
    contact = {
        "id": an_id("contact"),
        "name": "Samira Voorbeeld",
        "title": "coördinator",
        "email": "samira@indebuurt.example",
        "phones": [{"id": an_id("phone"), "number": "+31000307101"}],
    }
    card = the_card(contacts=[contact], email="samira@indebuurt.example")
    assert lines(card, Topic.CONTACT) == (
        "Samira Voorbeeld, coördinator",
        "000 030 71 01",
        "samira@indebuurt.example",
    )


def test_for_whom_with_ages_and_languages() -> None:
    card = the_card(
        attributes=[an_attribute("nl-doelgroep", "ouderen")],
        minimum_age=65,
        languages=[{"id": an_id(c), "code": c, "name": c} for c in ("nl", "tr")],
    )
    assert lines(card, Topic.AUDIENCE) == (
        "Ouderen",
        "Vanaf 65 jaar",
        "Talen: Nederlands, Turks",
    )


@pytest.mark.parametrize(
    ("status", "said"),
    [("active", ""), ("temporarily closed", "Tijdelijk gesloten."), ("defunct", "gestopt")],
)
def test_closed_offers_say_so(status: str, said: str) -> None:
    alert = the_card(status=status).alert
    assert said in alert
    assert bool(alert) == bool(said)


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://buurt.example/wandelen", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("https://", False),
        ("http://[", False),
        ("", False),
    ],
)
def test_only_web_addresses_can_be_opened(url: str, *, kept: bool) -> None:
    assert bool(the_card(url=url).website) is kept


def test_a_long_text_and_strange_writing_are_shown_whole(qtbot: QtBot, theme: Theme) -> None:
    text = "مرحبا <script>alert(1)</script> 🎉 " * 600
    card = the_card(description=text)
    view = CardView(theme)
    qtbot.addWidget(view)
    view.resize(500, 500)
    view.show_card(card)
    view.show()
    assert card.description in {label.text() for label in view.findChildren(QLabel)}


def test_titles_go_above_the_text_where_the_card_is_narrow(qtbot: QtBot, theme: Theme) -> None:
    view = CardView(theme)
    qtbot.addWidget(view)
    view.show_card(the_card(service_at_locations=[a_place()]))
    view.resize(800, 500)
    view.show()
    wide = view.body().widget().sizeHint().height()
    theme.apply(scheme="dark", percent=200)
    view.resize(500, 500)
    assert view.body().widget().sizeHint().height() > 2 * wide
    assert view.body().widget().minimumSizeHint().width() <= 500


def test_nothing_selected_shows_nothing(qtbot: QtBot, theme: Theme) -> None:
    view = CardView(theme)
    qtbot.addWidget(view)
    view.show()
    view.show_card(None)
    assert view.card() is None
    assert not view.refer.isVisible()


def test_english_names_of_codes(languages: Languages) -> None:
    languages.use("en")
    card = the_card("en", attributes=[an_attribute("nl-doelgroep", "ouderen")])
    assert lines(card, Topic.AUDIENCE) == ("Older people",)
