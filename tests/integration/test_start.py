"""start.py on machines as they are: too old, half set up, offline, full, and set up already."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from installer import environment
from installer.environment import PROGRAM_LOCK, TEST_LOCK
from tests.helpers.checkout_factories import ROOT, Checkout, a_checkout

OFFLINE = {
    "PIP_NO_INDEX": "0",
    "PIP_FIND_LINKS": "",
    "PIP_EXTRA_INDEX_URL": "",
    "PIP_INDEX_URL": "http://127.0.0.1:9/",
}
SETTING_UP = "Setting up Sociale Kaart"
OLD_PYTHONS = [
    path
    for path in sorted(Path("~/.pyenv/versions").expanduser().glob("*/bin/python"))
    if path.parents[1].name.startswith(("2.7.", "3.6.", "3.7.", "3.8.", "3.9.", "3.10."))
]
NO_CONNECTION = """\
WARNING: Retrying after connection broken by 'NewConnectionError: [Errno 111] Connection refused'
ERROR: Could not find a version that satisfies the requirement x==1 (from versions: none)
ERROR: No matching distribution found for x==1
"""
NO_WHEEL = """\
ERROR: Could not find a version that satisfies the requirement x==1 (from versions: 0.1)
ERROR: No matching distribution found for x==1
"""
posix = pytest.mark.skipif(os.name == "nt", reason="signals and mounts of Linux and macOS")
root_on_linux = pytest.mark.skipif(
    not sys.platform.startswith("linux") or os.geteuid() != 0 or not shutil.which("unshare"),
    reason="needs the right to mount",
)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout that was started once."""
    checkout = a_checkout(tmp_path_factory.mktemp("made"))
    first = checkout.start("first")
    assert first.returncode == 0, first.stderr
    assert first.stderr.startswith(SETTING_UP)
    return checkout


@pytest.fixture
def ready(made: Checkout, tmp_path: Path) -> Checkout:
    """A copy of it, to be damaged."""
    return made.copy_to(tmp_path / "checkout")


@pytest.fixture
def fresh(tmp_path: Path) -> Checkout:
    """A checkout that was never started."""
    return a_checkout(tmp_path)


def answer(done: "subprocess.CompletedProcess[str]") -> Any:
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def refusal(done: "subprocess.CompletedProcess[str]") -> str:
    """Return the one sentence with which it ended."""
    assert done.returncode == 2, done.stdout + done.stderr
    lines = [line for line in done.stderr.splitlines() if not line.startswith(SETTING_UP)]
    assert len(lines) == 1, done.stderr
    assert done.stdout == ""
    return lines[0]


@pytest.mark.parametrize("python", OLD_PYTHONS or [None], ids=str)
def test_a_python_that_is_too_old(python: Path | None, tmp_path: Path) -> None:
    if python is None:
        pytest.skip("no Python older than 3.11 below ~/.pyenv/versions")
    done = subprocess.run(
        [str(python), str(ROOT / "start.py")],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    said = refusal(done)
    assert "needs Python 3.11 or newer" in said
    assert "python3.11 start.py" in said


def test_a_second_start_installs_nothing(ready: Checkout) -> None:
    for folder in ready.home.glob("[Ll]ib/**/pip"):
        shutil.rmtree(folder)  # whoever calls pip now, fails
    done = ready.start("search", "met spatie", "--json", **OFFLINE)
    said = answer(done)
    assert said["arguments"] == ["search", "met spatie", "--json"]
    assert said["part"] == "part of the lock"
    assert done.stderr == ""


def test_the_tests_get_what_they_need_and_run_in_the_checkout(ready: Checkout) -> None:
    said = answer(ready.start("test", "-k", "one"))
    assert said["arguments"] == ["-k", "one"]
    assert Path(said["folder"]) == ready.root.resolve()
    assert answer(ready.start("test"))["arguments"] == ["-m", "not slow", "-n", "auto"]
    again = ready.start("show")
    assert again.stderr == ""  # the program's own lock is still as installed
    assert answer(again)["arguments"] == ["show"]


def test_a_changed_lock_is_installed(ready: Checkout) -> None:
    lock = ready.root / "installer" / "requirements.lock"
    lock.write_text(lock.read_text("utf-8") + "\n# newer\n", "utf-8")
    done = ready.start()
    assert SETTING_UP in done.stderr
    assert answer(done)["arguments"] == []


def test_files_where_the_user_stands_are_never_run(ready: Checkout, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "ui").mkdir(parents=True)
    (elsewhere / "ui" / "__main__.py").write_text("raise SystemExit('another ui')", "utf-8")
    (elsewhere / "json.py").write_text("raise SystemExit('another json')", "utf-8")
    assert answer(ready.start("x", cwd=elsewhere))["arguments"] == ["x"]


@posix
def test_it_becomes_the_program(ready: Checkout) -> None:
    """One process: a kill of what the user started reaches the program."""
    with subprocess.Popen(
        ready.command(), env=ready.environment(), stdout=subprocess.PIPE, text=True
    ) as process:
        said, _ = process.communicate(timeout=60)
    assert json.loads(said)["pid"] == process.pid


def test_no_package_index(ready: Checkout) -> None:
    shutil.copy(ready.root / "installer" / TEST_LOCK, ready.root / "installer" / PROGRAM_LOCK)
    said = refusal(ready.start(**OFFLINE))
    assert "package index cannot be reached" in said
    assert "PIP_INDEX_URL" in said
    assert said.endswith("python start.py")


def test_a_file_that_was_tampered_with(fresh: Checkout) -> None:
    (wheel,) = fresh.wheels.glob("tiny_part*")
    with wheel.open("ab") as file:
        file.write(b"x")
    assert "Installing failed" in refusal(fresh.start())


def drop_python(checkout: Checkout) -> None:
    for file in (checkout.home / "bin").glob("python*"):
        file.unlink()


def break_python(checkout: Checkout) -> None:
    """What remains when the Python that made it is removed."""
    for file in (checkout.home / "bin").glob("python*"):
        file.unlink()
        file.symlink_to("/no/such/python")


def drop_configuration(checkout: Checkout) -> None:
    (checkout.home / "pyvenv.cfg").unlink()


def drop_libraries(checkout: Checkout) -> None:
    shutil.rmtree(checkout.home / "lib")


def change_python(checkout: Checkout) -> None:
    (checkout.home / "made-by").write_text("3.11.0 of another machine", "utf-8")


def scramble_mark(checkout: Checkout) -> None:
    (checkout.home / "made-by").write_bytes(b"\xff\xfe\x00")


def leave_half_made(checkout: Checkout) -> None:
    shutil.rmtree(checkout.home)
    (checkout.home / "bin").mkdir(parents=True)


def leave_half_installed(checkout: Checkout) -> None:
    """What a kill leaves: the mark, and a package without the record that pip needs."""
    (checkout.home / "installing").touch()
    (record,) = checkout.home.glob("lib/**/tiny_part-1.0.dist-info/RECORD")
    record.unlink()


@posix
@pytest.mark.parametrize(
    "damage",
    [
        break_python,
        leave_half_installed,
        *(
            pytest.param(damage, marks=pytest.mark.slow)
            for damage in (
                drop_python,
                drop_configuration,
                drop_libraries,
                change_python,
                scramble_mark,
                leave_half_made,
            )
        ),
    ],
)
def test_a_broken_environment_is_made_anew(
    ready: Checkout, damage: Callable[[Checkout], None]
) -> None:
    damage(ready)
    done = ready.start("x")
    assert SETTING_UP in done.stderr
    assert answer(done)["part"] == "part of the lock"
    assert ready.start("x").stderr == ""


@posix
@pytest.mark.slow
def test_a_kill_while_installing(fresh: Checkout) -> None:
    with subprocess.Popen(
        fresh.command(), env=fresh.environment(), stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, start_new_session=True,
    ) as process:  # fmt: skip
        wait_for(fresh.home / "installing")
        os.killpg(process.pid, signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    assert answer(fresh.start("x"))["part"] == "part of the lock"
    assert not (fresh.home / "installing").exists()


@posix
@pytest.mark.slow
def test_ctrl_c_while_installing(fresh: Checkout) -> None:
    with subprocess.Popen(
        fresh.command(), env=fresh.environment(), stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True, start_new_session=True,
    ) as process:  # fmt: skip
        wait_for(fresh.home / "installing")
        os.kill(process.pid, signal.SIGINT)
        said, complaint = process.communicate(timeout=60)
    assert process.returncode == environment.STOPPED
    assert said == ""
    assert "Traceback" not in complaint
    assert complaint.splitlines()[-1].endswith("python start.py")


@posix
@pytest.mark.slow
def test_two_starts_at_once(fresh: Checkout) -> None:
    running = [
        subprocess.Popen(
            fresh.command(str(number)), env=fresh.environment(),
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for number in range(2)
    ]  # fmt: skip
    said = [process.communicate(timeout=120) for process in running]
    assert [process.returncode for process in running] == [0, 0], said
    assert sum(SETTING_UP in complaint for _, complaint in said) == 1


def test_something_else_stands_there(fresh: Checkout) -> None:
    fresh.home.write_text("a file", "utf-8")
    said = refusal(fresh.start())
    assert str(fresh.home) in said
    assert fresh.home.read_text("utf-8") == "a file"


@root_on_linux
def test_a_folder_that_is_read_only(fresh: Checkout) -> None:
    said = refusal(fresh.start(within=mounted(f"--bind {fresh.root}", fresh.root, "remount,ro")))
    assert "You may not write in the folder" in said
    assert "python start.py" in said


@root_on_linux
@pytest.mark.parametrize("size", ["64k", "3m"])
def test_a_full_disk(fresh: Checkout, size: str) -> None:
    fresh.home.mkdir()
    said = refusal(fresh.start(within=mounted(f"-t tmpfs -o size={size} tmpfs", fresh.home)))
    assert "disk is full" in said


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("ERROR: [Errno 28] No space left on device", "The disk is full"),
        (NO_CONNECTION, "cannot be reached"),
        (NO_WHEEL, "no file for this machine: No matching distribution found for x==1."),
        ("/home/x/.venv/bin/python: No module named pip\n", "No module named pip. Remove"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES\n[notice] a new pip", "DO NOT MATCH"),
        ("", "no reason given"),
    ],
)  # fmt: skip
def test_what_pip_said(said: str, sentence: str) -> None:
    assert sentence in environment._why_pip_failed(said)
    assert "\n" not in environment._why_pip_failed(said)


@pytest.mark.slow
def test_a_fresh_copy_answers_and_starts_again_at_once(tmp_path: Path) -> None:
    copy = tmp_path / "sociale-kaart"
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, copy / name)
    words = ["search", "eenzaam", "--near", "3811", "--json", "--data-dir", str(tmp_path / "data")]

    def run(*command: str) -> tuple[float, Any]:
        started = time.monotonic()
        done = subprocess.run(
            [*command, *words], cwd=tmp_path, capture_output=True, text=True, check=False,
            env={k: v for k, v in os.environ.items() if k != "PYTHONPATH"},
        )  # fmt: skip
        if "package index cannot be reached" in done.stderr:
            pytest.skip("no package index")
        return time.monotonic() - started, answer(done)

    _, first = run(sys.executable, str(copy / "start.py"))
    assert first["total"] > 0
    assert first["results"][0]["why"]
    ours = min(run(sys.executable, str(copy / "start.py"))[0] for _ in range(3))
    bare_words = f"import sys; sys.path.insert(0, {str(copy)!r}); import runpy; "
    bare_words += "runpy.run_module('ui', run_name='__main__', alter_sys=True)"
    python = copy / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    bare = min(run(str(python), "-c", bare_words)[0] for _ in range(3))
    assert ours < 1.3 * bare + 1.0  # both load the model of meaning, which varies by itself


def wait_for(path: Path) -> None:
    """Wait until a file is there."""
    until = time.monotonic() + 60
    while not path.exists():
        assert time.monotonic() < until, f"{path} did not appear"
        time.sleep(0.002)


def mounted(what: str, where: Path, again: str = "") -> tuple[str, ...]:
    """Return a command that runs another with something mounted, seen by that one only."""
    steps = [f"mount {what} {where}"]
    if again:
        steps.append(f"mount -o {again},bind {where}")
    script = " && ".join([*steps, 'exec "$@"'])
    return ("unshare", "--mount", "sh", "-c", script, "sh")


def test_the_test_lock_holds_the_program_lock() -> None:
    def pins(lock: str) -> set[str]:
        text = (ROOT / "installer" / lock).read_text("utf-8")
        return {line.split(" ")[0] for line in text.splitlines() if "==" in line[:60]}

    assert pins(PROGRAM_LOCK)
    assert pins(PROGRAM_LOCK) <= pins(TEST_LOCK)
