"""Why a result is in the list, in a sentence."""

from collections.abc import Iterable

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
_TEXTS = {
    ReasonKind.EXACT_NAME: QT_TRANSLATE_NOOP("Reasons", "this is its name"),
    ReasonKind.WORD: QT_TRANSLATE_NOOP("Reasons", "“{words}” {where}"),
    ReasonKind.BEGINNING: QT_TRANSLATE_NOOP("Reasons", "“{via}” {where}"),
    ReasonKind.RELATED: QT_TRANSLATE_NOOP("Reasons", "“{via}” goes with “{words}”"),
    ReasonKind.NEAR: QT_TRANSLATE_NOOP("Reasons", "near {words}"),
    ReasonKind.SERVES: QT_TRANSLATE_NOOP("Reasons", "works in {words}"),
}


def reason(why: Reason) -> str:
    """Say one reason: "“rouw” hoort bij “overleden”", "“wandelen” in de naam"."""
    where = _WHERE.get(FoundIn(why.field)) if why.field else None
    kind = why.kind
    if kind is ReasonKind.RELATED and fold(why.via) in why.words:
        kind, where = ReasonKind.WORD, _WHERE[FoundIn.THEME]  # the theme is called as was typed
    return (
        translate("Reasons", _TEXTS[kind])
        .format(
            words=", ".join(why.words),
            via=why.via or ", ".join(why.words),
            where=translate("Reasons", where) if where else "",
        )
        .strip()
    )


def in_words(why: Iterable[Reason]) -> tuple[Reason, ...]:
    """Return the reasons that lie in words: of its place a row of the list says enough already."""
    return tuple(one for one in why if one.kind not in {ReasonKind.NEAR, ReasonKind.SERVES})


def found_on(why: Iterable[Reason], *, most: int = 2) -> str:
    """Say the strongest reasons on one line: "Gevonden op: ..."; empty without reasons.

    Args:
        why: strongest first.
        most: how many are said.
    """
    said = [reason(one) for one in why][:most]
    if not said:
        return ""
    return translate("Reasons", "Found by: {reasons}").format(reasons=", ".join(said))
