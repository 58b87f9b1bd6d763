"""Searches that a user keeps, and what is new in them."""

import json
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.directory.model import Kind
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.search.query import NO_FILTERS, Filters, Scope
from sociale_kaart.search.saved import (
    MOST_SEARCHES,
    SavedSearch,
    SavedSearches,
    filters_from_json,
    filters_to_json,
    new_since,
)

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def a_search(name: str = "Rouwgroepen", **changes: Any) -> SavedSearch:
    plain = SavedSearch(
        name=name,
        text="rouw om partner",
        place_text="Soest",
        filters=Filters(kinds=frozenset({Kind.INFORMAL}), free_only=True, age=78),
        scope=Scope.NEIGHBOURS,
        seen=frozenset({"a", "b"}),
        seen_at=NOON,
        saved_at=NOON,
    )
    return replace(plain, **changes)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "saved-searches.json"


def test_a_search_is_there_after_a_restart(path: Path) -> None:
    searches = SavedSearches(path)
    other = a_search("Élan \U0001f600", scope=None, filters=NO_FILTERS, seen=frozenset())
    searches.save(a_search())
    searches.save(other)
    assert searches.all() == SavedSearches(path).all() == (a_search(), other)


def test_there_is_nothing_at_first(path: Path) -> None:
    assert SavedSearches(path).all() == ()
    assert not path.exists()


def test_the_same_name_replaces_in_its_place(path: Path) -> None:
    searches = SavedSearches(path)
    searches.save(a_search("een"))
    searches.save(a_search("twee"))
    searches.save(a_search("een", text="schaken"))
    assert [(one.name, one.text) for one in SavedSearches(path).all()] == [
        ("een", "schaken"), ("twee", "rouw om partner"),
    ]  # fmt: skip


def test_rename_and_remove(path: Path) -> None:
    searches = SavedSearches(path)
    for name in ("een", "twee", "drie"):
        searches.save(a_search(name))
    searches.rename("twee", "vier")
    searches.rename("vijf", "zes")
    searches.rename("drie", "drie")
    searches.remove("een")
    searches.remove("een")
    assert [one.name for one in SavedSearches(path).all()] == ["vier", "drie"]
    searches.rename("drie", "vier")
    assert [one.name for one in SavedSearches(path).all()] == ["vier"]


def test_what_was_seen_is_never_new_again(path: Path) -> None:
    searches = SavedSearches(path)
    searches.save(a_search())
    assert new_since(searches.all()[0], ["a", "c", "d"]) == {"c", "d"}
    later = NOON + timedelta(days=3)
    searches.mark_seen("Rouwgroepen", ["c"], later)
    (kept,) = SavedSearches(path).all()
    assert (kept.seen, kept.seen_at, kept.saved_at) == ({"a", "b", "c"}, later, NOON)
    assert new_since(kept, ["a", "c", "d"]) == {"d"}
    searches.mark_seen("unknown", ["z"], later)
    assert searches.all() == (kept,)


@given(st.frozensets(st.text(max_size=3)), st.frozensets(st.text(max_size=3)))
def test_new_is_what_was_found_and_not_seen(seen: frozenset[str], found: frozenset[str]) -> None:
    new = new_since(a_search(seen=seen), found)
    assert new <= found
    assert not new & seen
    assert found <= new | seen


@pytest.mark.parametrize("field", ["name", "text", "place_text"])
def test_a_citizen_service_number_is_refused(path: Path, field: str) -> None:
    searches = SavedSearches(path)
    with pytest.raises(SocialeKaartError) as refused:
        searches.save(a_search(**{field: "mevrouw 123456782 rouw"}))
    assert refused.value.code is ErrorCode.SAVED_SEARCH_BSN
    assert "123456782" not in str(refused.value)
    searches.save(a_search())
    with pytest.raises(SocialeKaartError):
        searches.rename("Rouwgroepen", "bsn 123456782")
    assert "123456782" not in path.read_text("utf-8")


def test_more_than_a_hundred_are_refused(path: Path) -> None:
    items = [f"naam {number}" for number in range(MOST_SEARCHES)]
    searches = SavedSearches(path)
    for name in items:
        searches.save(a_search(name))
    with pytest.raises(SocialeKaartError) as refused:
        searches.save(a_search("een te veel"))
    assert refused.value.code is ErrorCode.SAVED_SEARCHES_FULL
    searches.save(a_search("naam 3", text="schaken"))
    assert len(SavedSearches(path).all()) == MOST_SEARCHES


@pytest.mark.parametrize(
    "content",
    [
        b"{", b"[]", b"\xff\xfe", b'{"searches": 3}', b'{"searches": [{}]}', b"[" * 100_000,
        b'{"searches": ["a"]}',
    ],
)  # fmt: skip
def test_a_damaged_file_is_kept_aside(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    searches = SavedSearches(path)
    assert searches.all() == ()
    searches.save(a_search())
    assert path.with_name("saved-searches.json.damaged-1").read_bytes() == content
    assert SavedSearches(path).all() == (a_search(),)


def test_unknown_fields_and_values_are_ignored(path: Path) -> None:
    SavedSearches(path).save(a_search())
    document = json.loads(path.read_bytes())
    (item,) = document["searches"]
    item["colour"] = "green"
    item["scope"] = "planet"
    item["filters"] |= {"kinds": ["informeel", "zzz"], "age": "old", "moon": True, "themes": "a"}
    path.write_text(json.dumps(document), "utf-8")
    assert SavedSearches(path).all() == (
        a_search(scope=None, filters=Filters(kinds=frozenset({Kind.INFORMAL}), free_only=True)),
    )


def test_a_disk_that_refuses_changes_nothing(tmp_path: Path) -> None:
    searches = SavedSearches(tmp_path / "absent" / "saved-searches.json")
    with pytest.raises(SocialeKaartError):
        searches.save(a_search())
    assert searches.all() == ()


CODES = st.frozensets(st.text(max_size=6), max_size=4)
FILTERS = st.builds(
    Filters,
    kinds=st.frozensets(st.sampled_from(Kind)),
    themes=CODES,
    tags=CODES,
    languages=CODES,
    free_only=st.booleans(),
    no_referral_needed=st.booleans(),
    online_only=st.booleans(),
    this_week=st.booleans(),
    gemeenten=CODES,
    age=st.none() | st.integers(0, 120),
    within_m=st.none() | st.integers(0, 100_000),
)


@given(FILTERS)
def test_filters_come_back_as_they_were(filters: Filters) -> None:
    assert filters_from_json(json.loads(json.dumps(filters_to_json(filters)))) == filters


def test_every_filter_is_tried() -> None:
    """A filter that is added later must be in the strategy above."""
    tried = {
        "kinds", "themes", "tags", "languages", "free_only", "no_referral_needed", "online_only",
        "this_week", "gemeenten", "age", "within_m",
    }  # fmt: skip
    assert {field.name for field in fields(Filters)} == tried


@given(st.dictionaries(st.sampled_from([f.name for f in fields(Filters)]), st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3), max_leaves=5,
)))  # fmt: skip
def test_any_document_gives_filters(found: dict[str, Any]) -> None:
    filters = filters_from_json(found)
    assert filters_from_json(filters_to_json(filters)) == filters
