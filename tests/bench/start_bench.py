"""How long a start takes, from the command to a page with results, and what it then holds."""

import json
import statistics
import subprocess
import sys
import textwrap
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUNS = 7

WINDOW = textwrap.dedent("""
    import json, sys, time
    from pathlib import Path
    import psutil
    from PySide6.QtCore import QCoreApplication, QEventLoop
    from sociale_kaart.application import Application
    from sociale_kaart.config import DataFolder
    from ui.language import Languages
    from ui.theme.theme import Theme
    from ui.window import Session, qt_application

    qt = qt_application()
    application = Application(DataFolder(Path(sys.argv[1])))
    session = Session(application, theme=Theme(qt), languages=Languages(qt))
    session.show()
    page = session.frame.page("search")
    while not (page.list.model().rowCount() and page.box.isEnabled()):
        qt.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
    qt.processEvents()
    ready = time.time() - float(sys.argv[2])
    memory = psutil.Process().memory_info().rss
    session.close()
    print(json.dumps({"ready_s": ready, "rss_mb": memory / 1e6}))
""")

BARE = textwrap.dedent("""
    import json, sys, time
    from PySide6.QtWidgets import QApplication, QLineEdit

    qt = QApplication([])
    line = QLineEdit()
    line.show()
    qt.processEvents()
    print(json.dumps({"ready_s": time.time() - float(sys.argv[2]), "rss_mb": 0}))
""")


def bench_start(data: Path) -> None:
    """Print the median of several starts on a data folder that holds the sample region.

    Beside it an empty Qt window in Python, in the same run: what no program can be faster than.
    """
    _once(WINDOW, data)  # warms the disk
    ours = [_once(WINDOW, data) for _ in range(RUNS)]
    bare = [_once(BARE, data) for _ in range(RUNS)]
    ready = statistics.median(run["ready_s"] for run in ours)
    peer = statistics.median(run["ready_s"] for run in bare)
    memory = statistics.median(run["rss_mb"] for run in ours)
    beside = f"an empty Qt window {peer:.2f} s, ratio {ready / peer:.1f}"
    print(f"start to usable search page   {ready:6.2f} s   (aim 1.50; {beside})")
    print(f"resident memory after start   {memory:6.0f} MB  (aim 250)")


def _once(program: str, data: Path) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-c", program, str(data), repr(time.time())],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found
