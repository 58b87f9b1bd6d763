"""In acute danger the region's crisis offerings come first, whatever else was asked."""

from collections.abc import Iterator

import pytest

from sociale_kaart.directory.model import Kind
from sociale_kaart.search.acute import AcuteKind
from sociale_kaart.search.engine import SearchEngine
from sociale_kaart.search.page import ReasonKind, SearchPage
from sociale_kaart.search.query import Filters, Scope, Sort
from sociale_kaart.search.ranking import MOST_PINNED
from tests.helpers.map_factories import AMERSFOORT, BAARN, a_place, a_service, some_areas
from tests.helpers.search_factories import OTHERS, an_engine, asked, names

BAARN_PLACE = a_place("3741", name="Baarn", latitude=52.21, longitude=5.29)
SERVICES = [
    a_service(
        "Zelfmoordlijn",
        themes=["crisis"],
        description="Denk je aan zelfmoord? Bel of chat met 113.",
        areas=["midden-nederland"],
        service_at_locations=[],
    ),
    a_service(
        "Crisisdienst Baarn",
        themes=["crisis"],
        description="Crisisdienst ggz, dag en nacht.",
        areas=[BAARN],
        service_at_locations=[BAARN_PLACE],
    ),
    a_service(
        "Crisisdienst Amersfoort",
        themes=["crisis"],
        description="Crisisdienst ggz, dag en nacht.",
        areas=[AMERSFOORT],
    ),
    a_service("Oude crisisdienst", themes=["crisis"], description="113", status="defunct"),
    a_service("Koor", themes=["cultuur"], description="Zingen."),
    *OTHERS,
]
LIVE = {"Zelfmoordlijn", "Crisisdienst Baarn", "Crisisdienst Amersfoort"}


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchEngine]:
    with an_engine(tmp_path_factory.mktemp("index"), *SERVICES) as engine:
        yield engine


def pinned(page: SearchPage) -> list[str]:
    kinds = [(one.row.name, one.why[0].kind if one.why else None) for one in page.results]
    return [name for name, kind in kinds if kind is ReasonKind.ACUTE]


DANGER = [
    "ik wil dood",
    "mijn zoon wil niet meer leven",
    "i want to kill myself",
    "kendimi öldürmek istiyorum",
    "chcę się zabić",
    "أريد أن أنتحر",
    "ich will mich umbringen",
    "je veux me suicider",
    "quiero suicidarme",
    "хочу покончить с собой",
]


@pytest.mark.parametrize("text", DANGER)
def test_who_speaks_of_suicide_sees_where_to_turn_in_any_language(
    region: SearchEngine, text: str
) -> None:
    page = asked(region, text)
    assert page.acute is AcuteKind.SUICIDE
    assert set(names(page)[: len(LIVE)]) == set(pinned(page)) == LIVE
    assert len(pinned(page)) <= MOST_PINNED


@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize("text", ["ik wil dood", "ik wil dood, koor "])
def test_no_filter_order_or_scope_hides_them(region: SearchEngine, sort: Sort, text: str) -> None:
    for filters in (
        Filters(),
        Filters(themes=frozenset({"cultuur"})),
        Filters(kinds=frozenset({Kind.ONLINE})),
        Filters(free_only=True, this_week=True, age=4),
    ):
        for near in (None, some_areas().place("3741")):
            page = asked(region, text, sort=sort, filters=filters, near=near, scope=Scope.GEMEENTE)
            assert set(names(page)[:3]) == LIVE
            assert len(names(page)) == len(set(names(page))) == page.total


def test_the_nearest_answer_goes_before_the_same_elsewhere(region: SearchEngine) -> None:
    for postcode, first in (("3741", "Crisisdienst Baarn"), ("3811", "Crisisdienst Amersfoort")):
        found = pinned(asked(region, "ik wil dood", near=some_areas().place(postcode)))
        both = [name for name in found if name.startswith("Crisisdienst")]
        assert both[0] == first


@pytest.mark.parametrize("text", ["koor", "crisisdienst", "", "wil graag zingen"])
def test_without_danger_nothing_is_pinned(region: SearchEngine, text: str) -> None:
    page = asked(region, text)
    assert page.acute is None
    assert pinned(page) == []


def test_a_map_without_an_answer_says_the_danger_all_the_same(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with an_engine(tmp_path_factory.mktemp("index"), *OTHERS) as engine:
        page = asked(engine, "ik wil dood")
        assert (page.acute, pinned(page)) == (AcuteKind.SUICIDE, [])


def test_pages_hold_the_pinned_once(region: SearchEngine) -> None:
    whole = names(asked(region, "ik wil dood, koor of kaartclub ", limit=99))
    parts = [
        name
        for offset in range(0, len(whole), 2)
        for name in names(asked(region, "ik wil dood, koor of kaartclub ", limit=2, offset=offset))
    ]
    assert parts == whole
    assert len(set(whole)) == len(whole) > len(LIVE)
