"""Why a result is in the list, in a sentence."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication

from sociale_kaart.directory.text import fold
from sociale_kaart.search.page import FoundIn, Reason, ReasonKind
from ui.wording.source import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_WHERE = {
    FoundIn.NAME: QT_TRANSLATE_NOOP("Reasons", "in the name"),
    FoundIn.ALTERNATE_NAME: QT_TRANSLATE_NOOP("Reasons", "in another name"),
    FoundIn.ORGANIZATION: QT_TRANSLATE_NOOP("Reasons", "in the organisation"),
    FoundIn.THEME: QT_TRANSLATE_NOOP("Reasons", "in the theme"),
    FoundIn.AUDIENCE: QT_TRANSLATE_NOOP("Reasons", "in who it is for"),
    FoundIn.AREA: QT_TRANSLATE_NOOP("Reasons", "in the place"),
    FoundIn.DESCRIPTION: QT_TRANSLATE_NOOP("Reasons", "in the description"),
    FoundIn.DETAILS: QT_TRANSLATE_NOOP("Reasons", "in the details"),
}
TEXTS: Final = {
    ReasonKind.EXACT_NAME: QT_TRANSLATE_NOOP("Reasons", "this is its name"),
    ReasonKind.WORD: QT_TRANSLATE_NOOP("Reasons", "“{words}” {where}"),
    ReasonKind.BEGINNING: QT_TRANSLATE_NOOP("Reasons", "“{via}” {where}"),
    ReasonKind.PART: QT_TRANSLATE_NOOP("Reasons", "“{words}” in “{via}”"),
    ReasonKind.SPELLING: QT_TRANSLATE_NOOP("Reasons", "“{via}”, read for “{words}”"),
    ReasonKind.RELATED: QT_TRANSLATE_NOOP("Reasons", "“{via}” goes with “{words}”"),
    ReasonKind.MEANING: QT_TRANSLATE_NOOP("Reasons", "fits your question: {via}"),
    ReasonKind.LIKE: QT_TRANSLATE_NOOP("Reasons", "resembles “{via}”"),
    ReasonKind.ACUTE: QT_TRANSLATE_NOOP("Reasons", "for acute danger"),
    ReasonKind.NEAR: QT_TRANSLATE_NOOP("Reasons", "near {words}"),
    ReasonKind.SERVES: QT_TRANSLATE_NOOP("Reasons", "works in {words}"),
}
_MEANING_AS_A_WHOLE = QT_TRANSLATE_NOOP("Reasons", "resembles your question")
# These are no words that something was found by: they stand by themselves, before those.
_BY_THEMSELVES = {ReasonKind.ACUTE, ReasonKind.MEANING, ReasonKind.LIKE}


def reason(why: Reason) -> str:
    """Say one reason: "“rouw” hoort bij “overleden”", "“wandelen” in de naam"."""
    where = _WHERE.get(FoundIn(why.field)) if why.field else None
    kind, words = why.kind, ", ".join(why.words)
    if kind is ReasonKind.RELATED and fold(why.via) in why.words:
        kind, where = ReasonKind.WORD, _WHERE[FoundIn.THEME]  # the theme is called as was typed
    elif kind is ReasonKind.PART and fold(why.via) in {"", *why.words}:
        kind = ReasonKind.WORD  # the longer word is not known, or it is the typed one
    text = TEXTS[kind]
    if kind is ReasonKind.MEANING and not why.via:
        text = _MEANING_AS_A_WHOLE
    said = translate("Reasons", text).format(
        words=words, via=why.via or words, where=translate("Reasons", where) if where else ""
    )
    return said.strip()


def in_words(why: Iterable[Reason]) -> tuple[Reason, ...]:
    """Return the reasons that lie in words: of its place a row of the list says enough already."""
    return tuple(one for one in why if one.kind not in {ReasonKind.NEAR, ReasonKind.SERVES})


def found_on(why: Iterable[Reason], *, most: int = 2) -> str:
    """Say the strongest reasons on one line: "Gevonden op: ..."; empty without reasons.

    What stands by itself comes first: "Bij acuut gevaar · gevonden op: ...".

    Args:
        why: strongest first.
        most: how many are said.
    """
    said = tuple(why)[:most]
    alone = [reason(one) for one in said if one.kind in _BY_THEMSELVES]
    words = [reason(one) for one in said if one.kind not in _BY_THEMSELVES]
    if alone and not in_words(one for one in said if one.kind not in _BY_THEMSELVES):
        alone += words  # of the place only
    elif words:
        by_words = translate("Reasons", "Found by: {reasons}").format(reasons=", ".join(words))
        alone.append(by_words[0].lower() + by_words[1:] if alone else by_words)
    line = " · ".join(alone)
    return line[:1].upper() + line[1:]
