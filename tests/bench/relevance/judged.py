"""What was written to measure with, and which offering answers which question.

`questions.toml` and `offerings.toml` were written by different people who shared only a list of
needs. An offering is grade 2 for a question when it is made for one of the question's needs, and
grade 1 when it helps with one too (`also`). `names.toml` asks for one offering by its name, or for
a need in a gemeente: grade 2 in that gemeente, grade 1 elsewhere.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sociale_kaart.directory.areas import Areas
from sociale_kaart.directory.model import (
    Address,
    Location,
    Organization,
    Service,
    ServiceArea,
    ServiceStatus,
)
from sociale_kaart.directory.text import fold
from tests.bench.relevance.metrics import lowest_hit

FOLDER: Final = Path(__file__).parent
PLACE: Final = "place"
NAME: Final = "name"


@dataclass(frozen=True, slots=True)
class Offering:
    """An offering as it was written, with the needs that it is for.

    Attributes:
        gemeente: name or CBS code; empty for what is for everywhere.
        needs: those it is made for.
        also: those it helps with too.
        minimum_age, maximum_age: years.
    """

    id: str
    name: str
    organization: str
    description: str
    gemeente: str
    online: bool
    needs: frozenset[str]
    also: frozenset[str]
    minimum_age: float | None = None
    maximum_age: float | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was typed, with what it is about.

    Attributes:
        offering: id of the one offering that is meant, or empty.
        exact: the whole name was typed, so that offering belongs at the first place.
        gemeente: with kind "place", where help is wanted.
        held_out: for measuring only: nothing may be tuned to it.
    """

    text: str
    kind: str
    needs: frozenset[str] = frozenset()
    language: str = ""
    offering: str = ""
    exact: bool = False
    gemeente: str = ""
    held_out: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """A question with the grades of the offerings that answer it, by id; others are grade 0."""

    question: Question
    grades: Mapping[str, int]

    @property
    def lowest(self) -> int:
        """The lowest grade that counts as found."""
        return lowest_hit(self.grades.values())

    def graded(self, ids: Sequence[str]) -> list[int]:
        """Return the grades of results."""
        return [self.grades.get(one, 0) for one in ids]


def grade(question: Question, offering: Offering) -> int:
    """Return how well an offering answers a question: 2, 1 or 0."""
    if question.offering:
        return 2 if offering.id == question.offering else 0
    made_for = bool(question.needs & offering.needs)
    if question.kind == PLACE:
        there = fold(question.gemeente) == fold(offering.gemeente)
        return (2 if there else 1) if made_for else 0
    return 2 if made_for else int(bool(question.needs & offering.also))


def judge(questions: Sequence[Question], offerings: Sequence[Offering]) -> list[Judged]:
    """Return the questions with the grades of their answers.

    Raises:
        ValueError: a question that no offering answers, so that nothing can be measured with it.
    """
    judged = []
    for question in questions:
        grades = {one.id: found for one in offerings if (found := grade(question, one))}
        if not grades:
            raise ValueError(f"no offering answers {question.text!r}")
        judged.append(Judged(question, grades))
    return judged


def offerings_of(path: Path) -> list[Offering]:
    """Return the offerings in a file.

    Raises:
        ValueError: two have the same id.
    """
    found = [_offering(entry) for entry in _entries(path, "offering")]
    if len({one.id for one in found}) != len(found):
        raise ValueError(f"{path.name}: an id occurs twice")
    return found


def questions_of(path: Path) -> list[Question]:
    """Return the questions in a file; one without a kind asks for a name.

    Whole names are a kind of their own, for which success@1 is the measure; so are names with a
    typing error.
    """
    return [_question(entry) for entry in _entries(path, "question")]


def service_of(offering: Offering, areas: Areas) -> Service:
    """Return an offering as a record of the map: its texts and its place, no term of any taxonomy.

    Raises:
        ValueError: its gemeente is not in these areas.
    """
    place = areas.place(offering.gemeente) if offering.gemeente else None
    area = place.area if place else None
    if offering.gemeente and (place is None or area is None):
        raise ValueError(f"{offering.id}: unknown gemeente {offering.gemeente}")
    locations: tuple[Location, ...] = ()
    if offering.online:
        locations = (Location(id=f"{offering.id}-location", location_type="virtual"),)
    elif place and area:
        here = Location(
            id=f"{offering.id}-location",
            latitude=place.latitude,
            longitude=place.longitude,
            addresses=(Address("", area.name, ""),),
        )
        locations = (here,)
    return Service(
        id=offering.id,
        name=offering.name,
        status=ServiceStatus.ACTIVE,
        organization=Organization(f"{offering.id}-organization", offering.organization),
        description=offering.description,
        minimum_age=offering.minimum_age,
        maximum_age=offering.maximum_age,
        service_areas=(ServiceArea(area.name, area.code),) if area else (),
        locations=locations,
    )


def _entries(path: Path, key: str) -> list[dict[str, Any]]:
    data = tomllib.loads(path.read_text("utf-8"))
    entries: list[dict[str, Any]] = data[key]
    return entries


def _offering(entry: Mapping[str, Any]) -> Offering:
    return Offering(
        id=entry["id"],
        name=entry["name"],
        organization=entry["organization"],
        description=entry["description"].strip(),
        gemeente=entry.get("gemeente", ""),
        online=entry.get("online", False),
        needs=frozenset(entry["needs"]),
        also=frozenset(entry.get("also", ())),
        minimum_age=entry.get("minimum_age"),
        maximum_age=entry.get("maximum_age"),
    )


def _question(entry: Mapping[str, Any]) -> Question:
    exact = entry.get("exact", False)
    kind = entry.get("kind", NAME)
    if exact or ("offering" in entry and kind != NAME):
        kind = f"{NAME}, {'exact' if exact else kind}"
    return Question(
        text=entry["text"],
        kind=kind,
        needs=frozenset(entry.get("needs", ())),
        language=entry.get("language", ""),
        offering=entry.get("offering", ""),
        exact=exact,
        gemeente=entry.get("gemeente", ""),
        held_out=entry.get("held_out", False),
    )
