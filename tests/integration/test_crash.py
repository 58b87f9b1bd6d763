"""A kill at any moment, a full disk: the map that was there still answers, whole.

The processes are really killed and the disk is really full.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from sociale_kaart.application import Application
from sociale_kaart.config import DataFolder
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.search.query import SearchQuery
from tests.helpers.feed_factories import Publisher, a_record

ROOT = Path(__file__).resolve().parents[2]
OLD, NEW = 60, 75  # services of the two publications

SYNC_FOREVER = textwrap.dedent("""
    import sys
    from pathlib import Path
    from sociale_kaart.application import Application
    from sociale_kaart.config import DataFolder
    from sociale_kaart.search.language import Language

    data, *feeds = sys.argv[1:]
    application = Application(DataFolder(Path(data)))
    Language.bundled().evidence  # which takes longer than a sync of so few services
    print("ready", flush=True)
    while True:
        for feed in feeds:
            application.sync(feed, Path(feed) / "root.json")
""")


@pytest.fixture
def feeds(tmp_path: Path) -> tuple[Path, Path]:
    """Two feeds with their own keys and a different number of services."""
    made = []
    for name, count in (("old", OLD), ("new", NEW)):
        publisher = Publisher(tmp_path / name)
        publisher.publish(
            *(a_record(f"{name} {n}", description="samen eten") for n in range(count))
        )
        made.append(publisher.out)
    return made[0], made[1]


def whole_map(folder: Path) -> int:
    """Open a data folder as the next start would and return how many services its map holds."""
    application = Application(DataFolder(folder))
    try:
        version = application.map.version()
        assert version is not None
        application.map.check()
        page = application.map.search(SearchQuery(text="samen eten", limit=5))
        assert page.total == version.services
        assert len(page.results) == 5
        return version.services
    finally:
        application.close()


@pytest.mark.slow
def test_a_kill_at_any_moment_leaves_a_whole_map(tmp_path: Path, feeds: tuple[Path, Path]) -> None:
    folder = tmp_path / "data"
    application = Application(DataFolder(folder))
    application.sync(str(feeds[0]), feeds[0] / "root.json")
    application.close()
    chance = random.Random(2026)
    seen = set()
    for _ in range(60):
        command = [sys.executable, "-c", SYNC_FOREVER, str(folder), *map(str, reversed(feeds))]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            time.sleep(chance.uniform(0.0, 1.2))
            process.send_signal(signal.SIGKILL)
        seen.add(whole_map(folder))
    assert seen == {OLD, NEW}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 3 MB of its own."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    if not mount or os.name == "nt" or os.getuid() != 0:
        pytest.skip("mounting a small file system takes root")
    done = subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)],
        capture_output=True,
        check=False,
    )
    if done.returncode != 0:
        pytest.skip("this machine does not allow a small file system to be mounted")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


# Whoosh leaves its half-written files to the garbage collector when the disk fills up.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.slow
def test_a_full_disk_leaves_the_old_map(small_disk: Path, feeds: tuple[Path, Path]) -> None:
    folder = small_disk / "data"
    application = Application(DataFolder(folder))
    application.sync(str(feeds[0]), feeds[0] / "root.json")
    application.close()
    filler = small_disk / "filler"
    for room in range(0, 400_000, 40_000):
        filler.unlink(missing_ok=True)
        free = shutil.disk_usage(small_disk).free
        filler.write_bytes(b"x" * max(0, free - room))
        application = Application(DataFolder(folder))
        try:
            application.sync(str(feeds[1]), feeds[1] / "root.json")
        except SocialeKaartError as error:
            assert error.code is ErrorCode.DISK_FULL  # noqa: PT017 - either outcome is right
            application.close()
            filler.unlink()
            assert whole_map(folder) == OLD
        else:
            application.close()
            break
    filler.unlink(missing_ok=True)
    application = Application(DataFolder(folder))
    application.sync(str(feeds[1]), feeds[1] / "root.json")
    application.close()
    assert whole_map(folder) == NEW
