"""Pictures of every page and dialog, to look at: `python start.py gallery DIR`.

Each scene is rendered offscreen with the sample region in Dutch and English, light, dark and high
contrast, at 100 % and 200 %. The clock stands still a day after the sample region was published,
so that a picture changes only when the program does.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import product
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QThread
from PySide6.QtWidgets import QDialog, QWidget

from sociale_kaart.application import Application
from sociale_kaart.config import DataFolder
from ui.gallery_referrals import REFERRAL_SCENES
from ui.gallery_scenes import SCENES, Scene, Stage
from ui.gallery_settings import SETTINGS_SCENES
from ui.gallery_ways import WAYS_SCENES
from ui.language import Languages
from ui.theme.theme import Theme
from ui.views.registry import SEARCH
from ui.window import Session, qt_application

LANGUAGES = ("nl", "en")
SCHEMES = ("light", "dark", "contrast")
PERCENTS = (100, 200)
SIZE = (1366, 768)  # pixels: the screen of many practices
_QUIET_ROUNDS = 25  # of the event loop, without a task: longer than any debounce
_ROUND_MS = 10


def render_gallery(
    folder: Path,
    *,
    scenes: Iterable[Scene] = (*SCENES, *WAYS_SCENES, *SETTINGS_SCENES, *REFERRAL_SCENES),
    languages: Iterable[str] = LANGUAGES,
    schemes: Iterable[str] = SCHEMES,
    percents: Iterable[int] = PERCENTS,
) -> list[Path]:
    """Render the scenes and return the PNG files, as `scene-nl-light-100.png`.

    Args:
        folder: made where it is not there.
        scenes, languages, schemes, percents: which ones; all by default.

    Raises:
        SocialeKaartError: when the sample region cannot be loaded or a picture cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    qt = qt_application()
    theme, translations = Theme(qt), Languages(qt)
    made: list[Path] = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as passing:
        root = Path(passing)
        now = _morning_after(root / "first")
        for language, scheme, percent in product(languages, schemes, percents):
            application = _application(root / "data", now, language, scheme, percent)
            session = Session(
                application, theme=theme, languages=translations, clock=partial(_same, now)
            )
            try:
                made += _pictures(session, folder, tuple(scenes), (language, scheme, percent))
            finally:
                session.close()
                shutil.rmtree(application.folder.dossier)  # every variant begins without one
                QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    translations.close()
    return made


def _morning_after(folder: Path) -> datetime:
    """Return eleven o'clock, local time, of the day after the sample region was published."""
    application = Application(DataFolder(folder))
    application.ensure_map()
    version = application.map.version()
    application.close()
    published = version.published if version else datetime.now(UTC)
    return (published.astimezone() + timedelta(days=1)).replace(hour=11, minute=5, second=0)


def _application(
    root: Path, now: datetime, language: str, scheme: str, percent: int
) -> Application:
    fetched = now.replace(hour=9, minute=12).astimezone(UTC)
    application = Application(DataFolder(root), clock=partial(_same, fetched))
    application.ensure_map()
    wanted = replace(
        application.settings, language=language, theme=scheme, text_scale=percent, place=""
    )
    application.save_settings(wanted)
    return application


def _same(moment: datetime) -> datetime:
    """Return the moment at which the clock of the gallery stands still."""
    return moment


def _pictures(
    session: Session,
    folder: Path,
    scenes: tuple[Scene, ...],
    variant: tuple[str, str, int],
) -> list[Path]:
    made = []
    session.frame.resize(*SIZE)
    # Not `session.show()`: it reads what texts mean, and pictures are of what stands still.
    session.frame.show_page(SEARCH)
    session.frame.show()
    stage = Stage(session.frame, session.workbench.application, _settler(session))
    stage.settle()
    for scene in scenes:
        shown = scene.play(stage)
        if isinstance(shown, QDialog) and not shown.isVisible():
            shown.show()
        stage.settle()
        path = folder / f"{scene.name}-{'-'.join(map(str, variant))}.png"
        if not shown.grab().save(str(path)):
            raise OSError(f"{path} could not be written")
        made.append(path)
        _put_away(session, shown)
    return made


def _put_away(session: Session, shown: QWidget) -> None:
    if shown is not session.frame:
        shown.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _settler(session: Session) -> Callable[[], None]:
    """Return what waits until no task has run for a while and everything is painted."""

    def settle() -> None:
        quiet = 0
        while quiet < _QUIET_ROUNDS:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _ROUND_MS)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QThread.msleep(_ROUND_MS)
            quiet = quiet + 1 if session.workbench.tasks.is_idle() else 0

    return settle
