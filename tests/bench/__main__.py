"""`python start.py bench [start] [search] [list] [--services N] [--data-dir DIR]`."""

import argparse
import os
import platform
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from sociale_kaart.application import Application
from sociale_kaart.config import DataFolder
from tests.bench.list_bench import bench_list
from tests.bench.search_bench import bench_search
from tests.bench.start_bench import bench_start

SUBJECTS = ("start", "search", "list")


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
    asked = parser.parse_args()
    wanted = asked.subjects or SUBJECTS
    if set(wanted) - set(SUBJECTS):
        parser.error(f"choose from {', '.join(SUBJECTS)}")
    print(f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as passing:
        data = (asked.data_dir or Path(passing)).resolve()
        application = Application(DataFolder(data))
        application.load_sample()
        if "search" in wanted:
            bench_search(application, generated=asked.services)
        application.close()
        if "start" in wanted:
            bench_start(data)
        if "list" in wanted:
            bench_list()


main()
