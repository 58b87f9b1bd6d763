"""Routes and taxonomies as documents, and what a code is called."""

import json

import pytest

from sociale_kaart.directory.documents import DocumentInvalid, canonical_json
from sociale_kaart.directory.routes import routes_from_json, routes_to_json
from sociale_kaart.directory.taxonomies import Taxonomies
from tests.helpers.map_factories import BAARN, a_route, some_taxonomies


def test_routes_come_back_the_same_in_any_order() -> None:
    routes = (a_route(), a_route(BAARN, maximum_age=17, minimum_age=None, note="Bel eerst."))

    text = routes_to_json(routes)

    assert set(routes_from_json(text)) == set(routes)
    assert routes_to_json(reversed(routes)) == text


def test_a_route_without_receiver_is_refused() -> None:
    with pytest.raises(DocumentInvalid) as caught:
        routes_from_json('{"routes": [{"area": "GM0307"}]}')
    assert caught.value.reasons == ("routes[0].organization: is missing",)


def test_taxonomies_come_back_the_same() -> None:
    text = some_taxonomies().to_json()
    assert Taxonomies.from_json(text).to_json() == text


def test_what_a_code_is_called() -> None:
    taxonomies = some_taxonomies()

    assert taxonomies.name("nl-thema", "rouw") == "Rouw"
    assert taxonomies.name("nl-thema", "rouw", "en") == "Grief"
    assert taxonomies.name("nl-thema", "rouw", "tr") == "Rouw"
    assert taxonomies.name("nl-thema", "onbekend") == "onbekend"
    assert [term.code for term in taxonomies.terms("nl-thema")] == ["bewegen", "rouw"]
    assert taxonomies.terms("onbekend") == ()


def test_canonical_json_can_always_be_written() -> None:
    value = json.loads('{"b": "half \\ud83d", "a": "caf\\u00e9 \\ud83d\\udc4d"}')

    text = canonical_json(value)

    assert text.startswith('{"a":"café 👍"')
    assert json.loads(text.encode()) == value
