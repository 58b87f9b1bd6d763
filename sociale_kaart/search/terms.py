"""Keys under which terms of taxonomies, and other things that are no word, stand in an index."""

from typing import Final

THEME: Final = "nl-thema"


def term_key(taxonomy: str, code: str) -> str:
    """Return the key under which a term of a taxonomy is indexed; no word can be the same."""
    return f"{taxonomy}:{code}"


def part_key(stem: str) -> str:
    """Return the key under which a part of a longer word is indexed; no word can be the same."""
    return f"~{stem}"


def bare_stem(key: str) -> str:
    """Return the stem of a word or of a part of one."""
    return key.removeprefix("~")
