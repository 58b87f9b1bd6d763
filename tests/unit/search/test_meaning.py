"""What a question means as a whole finds what shares no word with it, and is never needed."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from sociale_kaart.directory.records import row_from_service
from sociale_kaart.search.documents import meaning
from sociale_kaart.search.engine import SearchEngine
from sociale_kaart.search.meaning import Sayings
from sociale_kaart.search.page import ReasonKind
from sociale_kaart.search.query import Filters
from sociale_kaart.search.thesaurus import Concept, Thesaurus
from tests.helpers.fake_meaning import WordsEncoder, a_meaning
from tests.helpers.map_factories import a_service, some_areas
from tests.helpers.search_factories import (
    ANALYSIS,
    GENERATION,
    LANGUAGE,
    OTHERS,
    an_engine,
    an_index,
    asked,
    names,
    search_taxonomies,
)

GROUPS = {"vlieger": "fly", "vliegers": "fly", "touw": "fly", "kite": "fly", "zweven": "fly"}
KITES = a_service("Vliegers", description="Vliegers. Touw. Zweven.", themes=["cultuur"])
OTHER_KITES = a_service("Zweven", description="Zweven, touw, vlieger.", themes=["bewegen"])
SERVICES = [KITES, OTHER_KITES, a_service("Floret", description="Sabel."), *OTHERS]


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[SearchEngine]:
    with an_engine(tmp_path / "index", *SERVICES) as made:
        yield made


@pytest.fixture
def encoder() -> WordsEncoder:
    return WordsEncoder(GROUPS)


def understand(engine: SearchEngine, folder: Path, encoder: WordsEncoder) -> None:
    engine.meaning = a_meaning(folder, engine, [meaning(one) for one in SERVICES], encoder)


def test_a_question_without_a_common_word_finds_what_means_the_same(
    engine: SearchEngine, encoder: WordsEncoder, tmp_path: Path
) -> None:
    assert asked(engine, "kite ", as_typed=True).total == 0
    understand(engine, tmp_path / "vectors", encoder)
    page = asked(engine, "kite ", as_typed=True)
    assert set(names(page)) == {"Vliegers", "Zweven"}
    assert {one.why[0].kind for one in page.results} == {ReasonKind.MEANING}
    assert page.facets["theme"]["cultuur"] == 1


def test_filters_and_pages_hold_for_meaning_too(
    engine: SearchEngine, encoder: WordsEncoder, tmp_path: Path
) -> None:
    understand(engine, tmp_path / "vectors", encoder)
    filters = Filters(themes=frozenset({"cultuur"}))
    assert names(asked(engine, "kite ", as_typed=True, filters=filters)) == ["Vliegers"]
    parts = [names(asked(engine, "kite ", as_typed=True, limit=1, offset=n)) for n in (0, 1, 2)]
    assert sorted(name for part in parts for name in part) == ["Vliegers", "Zweven"]


def test_an_exact_name_and_a_word_still_lead(
    engine: SearchEngine, encoder: WordsEncoder, tmp_path: Path
) -> None:
    understand(engine, tmp_path / "vectors", encoder)
    assert names(asked(engine, "floret"))[0] == "Floret"
    assert names(asked(engine, "zweven"))[0] == "Zweven"
    assert asked(engine, "kaartclub ", limit=99).total == len(OTHERS)


def test_what_resembles_an_offering_is_what_means_the_same(
    engine: SearchEngine, encoder: WordsEncoder, tmp_path: Path
) -> None:
    before = [one.score for one in asked(engine, like=KITES.id).results]
    understand(engine, tmp_path / "vectors", encoder)
    page = asked(engine, like=KITES.id)
    assert names(page) == ["Zweven"]
    assert page.results[0].score > max(before, default=0) + 0.5


def test_without_an_encoder_words_are_searched_all_the_same(
    engine: SearchEngine, encoder: WordsEncoder, tmp_path: Path
) -> None:
    before = names(asked(engine, "floret "))
    engine.meaning = a_meaning(tmp_path / "v", engine, [], encoder, given=lambda: None)
    assert names(asked(engine, "floret ")) == before == ["Floret"]
    assert asked(engine, "kite ", as_typed=True).total == 0
    assert KITES.name not in names(asked(engine, like=KITES.id))


def test_a_question_of_nothing_is_not_read(
    engine: SearchEngine, encoder: WordsEncoder, tmp_path: Path
) -> None:
    understand(engine, tmp_path / "vectors", encoder)
    encoder.asked.clear()
    for text in ("", "  ", "?"):
        assert asked(engine, text, limit=99).total == len(SERVICES)
    assert encoder.asked == []


def test_everything_that_is_said_for_a_need_is_compared() -> None:
    foreign = (("en", "kite"), ("en", "wind and rope"))
    concept = Concept("vliegeren", words=("vlieger",), say=("touw en wind",), foreign=foreign)
    sayings = Sayings(Thesaurus([concept], ANALYSIS))
    assert {"vliegeren", "touw en wind", "kite, wind and rope"} == set(sayings.texts)
    cosines = np.array([0.1, 0.95, 0.2], np.float32)
    assert [need.concept for need in sayings.nearest(cosines, 3)] == [concept]
    assert sayings.nearest(np.zeros(3, np.float32), 3) == ()


def test_an_updated_map_keeps_its_meaning(encoder: WordsEncoder, tmp_path: Path) -> None:
    new = a_service("Nieuw", description="Klei en handen.")
    index = an_index(tmp_path / "index", SERVICES)
    opened = index.open(GENERATION)
    rows = [row_from_service(one, some_areas()) for one in SERVICES]
    context = {"taxonomies": search_taxonomies(), "areas": some_areas()}
    engine = SearchEngine(opened, rows, **context, language=LANGUAGE)
    understand(engine, tmp_path / "vectors", encoder)
    assert index.update("2", [new], (), since=GENERATION, **context)
    after = index.open("2", after=opened)

    updated = engine.updated(after, [row_from_service(new, some_areas())], ())

    assert set(names(asked(updated, "kite ", as_typed=True))) == {"Vliegers", "Zweven"}
    assert names(asked(updated, "nieuw"))[0] == "Nieuw"
    opened.close()
    after.close()
