"""What an index depends on, and what the data adds up to."""

import shutil
from pathlib import Path

import pytest

from sociale_kaart.config import bundled
from sociale_kaart.search.language import Language
from tests.helpers.search_factories import LANGUAGE


@pytest.mark.parametrize(
    "name", ["words.toml", "parts.toml", "variants.toml", "codes.toml", "concepts/rouw.toml"]
)
def test_the_fingerprint_follows_every_list(name: str, tmp_path: Path) -> None:
    same = Path(shutil.copytree(bundled("data", "thesaurus"), tmp_path / "same"))
    assert Language.bundled(same).fingerprint() == LANGUAGE.fingerprint()
    other = Path(shutil.copytree(same, tmp_path / "other"))
    with (other / name).open("a", encoding="utf-8") as file:
        file.write("\n# changed\n")
    assert Language.bundled(other).fingerprint() != LANGUAGE.fingerprint()


def test_names_of_people_are_not_known_words() -> None:
    assert LANGUAGE.knows("mantelzorg")
    assert not LANGUAGE.knows("jansen")
    assert not LANGUAGE.knows("fatima")


def test_there_are_several_hundred_concepts_over_all_themes() -> None:
    concepts = LANGUAGE.thesaurus.concepts
    themes = {code for one in concepts for taxonomy, code in one.terms if taxonomy == "nl-thema"}
    assert len(concepts) > 400
    assert len(themes) >= 38


def test_exchangeable_names_lead_to_each_other() -> None:
    asked = LANGUAGE.analysis.ask("dorpsteam")
    found = LANGUAGE.thesaurus.recognise(asked.words)
    words = {word for one in found for word in one.concept.words}
    assert {"buurtteam", "sociaal team"} <= words
