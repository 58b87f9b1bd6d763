"""Translations: every string is there in Dutch, every plural in English, and the .qm are fresh."""

import importlib.util
import string
import xml.etree.ElementTree as ET
from types import ModuleType

import pytest

from sociale_kaart.config import bundled

FOLDER = bundled("resources", "translations")


def the_tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("update_translations", FOLDER / "update.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_translations_are_complete_and_fresh() -> None:
    tool = the_tool()
    try:
        tool.tool("pyside6-lupdate")
    except FileNotFoundError:
        pytest.skip("pyside6-lupdate is not beside this Python")
    assert tool.faults() == []


@pytest.mark.parametrize("name", ["sociale_kaart_nl", "sociale_kaart_en"])
def test_facts_in_a_translation_are_those_of_its_source(name: str) -> None:
    root = ET.parse(FOLDER / f"{name}.ts").getroot()
    for message in root.iter("message"):
        source = message.findtext("source", "")
        translation = message.find("translation")
        assert translation is not None
        forms = translation.findall("numerusform") or [translation]
        for form in forms:
            assert facts(form.text or "") <= facts(source), source
            assert ("%n" in (form.text or "")) == ("%n" in source) or len(forms) > 1, source
        if len(forms) == 1:
            assert facts(forms[0].text or "") == facts(source), source


def facts(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
