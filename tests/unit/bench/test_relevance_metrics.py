"""The measures of relevance, what is judged as an answer, and the runner on a tiny set."""

import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bench.relevance import metrics
from tests.bench.relevance.judged import (
    FOLDER,
    Offering,
    Question,
    grade,
    judge,
    offerings_of,
    questions_of,
    service_of,
)
from tests.bench.relevance.peers import fuse
from tests.bench.relevance_bench import ALL, OURS, failures, lines, measure, systems_on
from tests.helpers.map_factories import some_areas
from tests.helpers.search_factories import search_taxonomies

AGREED = {"everyday": 90, "professional": 50, "typo": 40, "compound": 40, "language": 48}
GRADES = st.lists(st.integers(0, 2), max_size=15)


def an_offering(id_: str, *needs: str, also: Sequence[str] = (), **fields: Any) -> Offering:
    values: dict[str, Any] = {
        "name": id_,
        "organization": "Welzijn",
        "description": "",
        "gemeente": "",
    } | fields
    return Offering(id=id_, online=False, needs=frozenset(needs), also=frozenset(also), **values)


def a_question(*needs: str, kind: str = "everyday", **fields: Any) -> Question:
    return Question(fields.pop("text", "vraag"), kind, frozenset(needs), **fields)


def test_success_looks_no_further_than_asked() -> None:
    assert metrics.success_at(5, [0, 0, 0, 0, 2], 2) == 1
    assert metrics.success_at(5, [0, 0, 0, 0, 0, 2], 2) == 0
    assert metrics.success_at(1, [1, 2], 2) == 0


def test_reciprocal_rank_is_of_the_first_that_counts() -> None:
    assert metrics.reciprocal_rank([0, 1, 2, 2], 2) == pytest.approx(1 / 3)
    assert metrics.reciprocal_rank([0, 1, 2, 2], 1) == pytest.approx(1 / 2)
    assert metrics.reciprocal_rank([0] * 10 + [2], 2) == 0
    assert metrics.reciprocal_rank([], 1) == 0


def test_ndcg_by_hand() -> None:
    found = metrics.ndcg([1, 0, 2], [2, 2, 1])
    best = 3 + 3 / math.log2(3) + 1 / 2
    assert found == pytest.approx((1 + 3 / 2) / best)
    assert metrics.ndcg([0, 0], []) == 0


@given(GRADES)
def test_ndcg_is_one_for_the_best_order_only(grades: list[int]) -> None:
    best = sorted(grades, reverse=True)
    found = metrics.ndcg(grades, grades)
    assert 0 <= found <= 1 + 1e-9
    if any(grades):
        assert metrics.ndcg(best, grades) == pytest.approx(1)
        assert (grades[:10] == best[:10]) is (found > 1 - 1e-9)


@given(GRADES, st.integers(1, 2))
def test_a_deeper_look_finds_no_less(grades: list[int], lowest: int) -> None:
    found = metrics.scores(grades, grades, lowest)
    assert found.success_1 <= found.mrr_10 <= 1
    assert found.success_1 <= found.success_5


def test_helping_too_counts_where_too_few_are_made_for_it() -> None:
    assert metrics.lowest_hit([2, 2, 1]) == 2
    assert metrics.lowest_hit([2, 1, 1]) == 1
    assert metrics.lowest_hit([1]) == 1


def test_the_mean_of_nothing_is_refused() -> None:
    one, other = metrics.Scores(1, 1, 1, 1), metrics.Scores(0, 1, 0.5, 0)
    assert metrics.mean([one, other]) == metrics.Scores(0.5, 1, 0.75, 0.5)
    with pytest.raises(ValueError, match="no questions"):
        metrics.mean([])


def test_an_offering_is_graded_by_need() -> None:
    offering = an_offering("o1", "rouw-partner", also=["somber"])
    assert grade(a_question("rouw-partner", "somber"), offering) == 2
    assert grade(a_question("somber"), offering) == 1
    assert grade(a_question("schulden"), offering) == 0
    assert grade(a_question(offering="o1", kind="name"), offering) == 2
    assert grade(a_question("rouw-partner", offering="o2", kind="name"), offering) == 0


def test_a_place_makes_the_difference() -> None:
    offering = an_offering("o1", "wandelen", also=["somber"], gemeente="De Bilt")
    assert grade(a_question("wandelen", kind="place", gemeente="de bilt"), offering) == 2
    assert grade(a_question("wandelen", kind="place", gemeente="Zeist"), offering) == 1
    assert grade(a_question("somber", kind="place", gemeente="De Bilt"), offering) == 0


def test_a_question_that_nothing_answers_is_refused() -> None:
    with pytest.raises(ValueError, match="no offering answers"):
        judge([a_question("schulden")], [an_offering("o1", "rouw-partner")])


def test_a_gemeente_that_is_not_on_the_map_is_refused() -> None:
    with pytest.raises(ValueError, match="Atlantis"):
        service_of(an_offering("o1", "wandelen", gemeente="Atlantis"), some_areas())


def test_files_are_read(tmp_path: Path) -> None:
    path = tmp_path / "offerings.toml"
    entry = (
        '[[offering]]\nid = "o1"\nname = "A"\norganization = "B"\ndescription = """\nC.\n"""\n'
        'gemeente = "Baarn"\nonline = false\nneeds = ["somber"]\nalso = []\nminimum_age = 18\n'
    )
    path.write_text(entry, "utf-8")
    assert offerings_of(path)[0].minimum_age == 18
    assert offerings_of(path)[0].description == "C."
    path.write_text(entry * 2, "utf-8")
    with pytest.raises(ValueError, match="twice"):
        offerings_of(path)
    names = tmp_path / "names.toml"
    asked = '[[question]]\ntext = "A"\noffering = "o1"\n'
    names.write_text(f'{asked}{asked}exact = true\n{asked}kind = "typo"\n', "utf-8")
    assert [one.kind for one in questions_of(names)] == ["name", "name, exact", "name, typo"]


def test_fusion_adds_places() -> None:
    assert fuse([["a", "b", "c"], ["c", "b", "d"]]) == ["c", "b", "a", "d"]


def test_the_questions_are_as_agreed() -> None:
    questions = questions_of(FOLDER / "questions.toml")
    kinds = Counter(one.kind for one in questions)
    assert kinds == AGREED
    for kind in kinds:
        of = [one for one in questions if one.kind == kind]
        assert [one.held_out for one in of] == [place % 3 == 0 for place in range(1, len(of) + 1)]
    languages = Counter(one.language for one in questions if one.kind == "language")
    assert languages == dict.fromkeys(("en", "tr", "pl", "ar", "de", "fr", "es", "ru"), 6)
    assert all(1 <= len(one.needs) <= 2 for one in questions)
    assert len({one.text for one in questions}) == len(questions)


def test_the_systems_are_measured_side_by_side() -> None:
    offerings = [
        an_offering(
            "o1",
            "samen-eten",
            name="Open tafel",
            description="Samen eten met mensen uit de wijk, elke donderdag.",
            gemeente="Amersfoort",
        ),
        an_offering(
            "o2",
            "reparatie",
            also=["samen-eten"],
            name="Reparatiehoek",
            description="Vrijwilligers maken kapotte spullen.",
            gemeente="Baarn",
        ),
    ]
    questions = [
        a_question("samen-eten", text="samen eten"),
        a_question("reparatie", text="qqqqq"),
    ]
    areas = some_areas()
    services = [service_of(one, areas) for one in offerings]
    asked = judge(questions, offerings)

    with systems_on(services, search_taxonomies(), areas, peers=True) as systems:
        table = measure(systems, asked)
        failed = "\n".join(failures(systems[OURS], asked, offerings))

    assert {OURS, "SQLite FTS5", "Whoosh"} <= set(systems)
    for system in (OURS, "SQLite FTS5", "Whoosh"):
        count, found = table[ALL, system]
        assert (count, found.success_1) == (2, 0.5), system
    assert "qqqqq" in failed
    assert "samen eten" not in failed
    assert any(line.startswith("  everyday         2  ours") for line in lines(table))
