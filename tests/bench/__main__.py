"""`python start.py bench [start] [search] [list] [relevance] [--services N] [--data-dir DIR]`."""

import argparse
import os
import platform
import tempfile
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from sociale_kaart.application import Application
from sociale_kaart.config import DataFolder
from tests.bench.list_bench import bench_list
from tests.bench.relevance_bench import bench_relevance
from tests.bench.search_bench import bench_search
from tests.bench.start_bench import bench_start

SUBJECTS = ("start", "search", "list", "relevance")


def main() -> None:
    """Measure what was asked, all without a choice."""
    parser = argparse.ArgumentParser(prog="start.py bench", description=__doc__)
    parser.add_argument("subjects", nargs="*", metavar="SUBJECT", help=", ".join(SUBJECTS))
    parser.add_argument(
        "--services",
        type=int,
        default=0,
        metavar="N",
        help="search also among N generated services",
    )
    parser.add_argument("--data-dir", type=Path, metavar="DIR")
    parser.add_argument("--held-out", action="store_true", help="relevance: held out questions too")
    parser.add_argument("--verbose", action="store_true", help="relevance: what was not found")
    asked = parser.parse_args()
    wanted = asked.subjects or SUBJECTS
    if set(wanted) - set(SUBJECTS):
        parser.error(f"choose from {', '.join(SUBJECTS)}")
    print(f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores")
    if set(wanted) - {"relevance"}:
        _measure_times(wanted, asked.data_dir, asked.services)
    if "relevance" in wanted:
        bench_relevance(held_out=asked.held_out, verbose=asked.verbose)


def _measure_times(wanted: Sequence[str], folder: Path | None, generated: int) -> None:
    with tempfile.TemporaryDirectory() as passing:
        data = (folder or Path(passing)).resolve()
        application = Application(DataFolder(data))
        application.load_sample()
        if "search" in wanted:
            bench_search(application, generated=generated)
        application.close()
        if "start" in wanted:
            bench_start(data)
        if "list" in wanted:
            bench_list()


main()
