"""What is being done on the map, in one line for the status bar."""

from PySide6.QtCore import QCoreApplication

from sociale_kaart.background import Work, WorkKind
from ui.wording import numbers
from ui.wording.source import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_COUNTED = {
    WorkKind.INDEX: QT_TRANSLATE_NOOP(
        "MapWork", "The search index is being built: {done} of {total}. You can search already."
    ),
    WorkKind.MEANING: QT_TRANSLATE_NOOP(
        "MapWork", "Searching by meaning is being prepared: {done} of {total}."
    ),
}
_BEGUN = {  # while it is not known yet how much there is to do
    WorkKind.INDEX: QT_TRANSLATE_NOOP(
        "MapWork", "The search index is being built. You can search already."
    ),
    WorkKind.MEANING: QT_TRANSLATE_NOOP("MapWork", "Searching by meaning is being prepared."),
}


def work_said(work: Work | None) -> str:
    """Say it: "Zoekindex wordt opgebouwd: 1.200 van 20.000. Zoeken kan al."; empty for no work."""
    if work is None:
        return ""
    if not work.total:
        return translate("MapWork", _BEGUN[work.kind])
    done, total = numbers.whole(work.done), numbers.whole(work.total)
    return translate("MapWork", _COUNTED[work.kind]).format(done=done, total=total)
