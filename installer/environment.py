"""The environment of a checkout: `.venv`, made from a lock file, and how the program starts in it.

Used by start.py, with the standard library only. What is on disk decides:

    .venv/made-by                 the Python that made it; absent until it is made whole
    .venv/installing              there while pip works: whoever finds it was preceded by a kill
    .venv/lib/<lock>.installed    hash of the lock file that was installed whole

Anything that does not fit is made anew, so that a broken or half-made environment mends itself at
the next start.
"""

import contextlib
import errno
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parents[1]
PROGRAM_LOCK, TEST_LOCK = "requirements.lock", "requirements-test.lock"
HOLDS_TOO = {TEST_LOCK: (PROGRAM_LOCK,)}  # whoever ran the tests can start the program
QUICK_TESTS = ("-m", "not slow", "-n", "auto")  # all cores; the slow proofs run in .ci/run
STOPPED = 130  # what a shell makes of Ctrl+C
NO_NETWORK = (
    "max retries exceeded",
    "connection broken",
    "connection error",
    "failed to establish",
    "temporary failure in name resolution",
    "network is unreachable",
    "timed out",
)
NO_FILE = ("no matching distribution", "could not find a version")


def main(arguments: list[str]) -> NoReturn:
    """Install what is missing, then become the program."""
    command = arguments[0] if arguments else ""
    environment = Environment(ROOT)
    try:
        environment.install(TEST_LOCK if command in ("test", "bench") else PROGRAM_LOCK)
        if command == "test":
            os.chdir(ROOT)
            environment.become(["-m", "pytest", *(arguments[1:] or QUICK_TESTS)])
        if command == "bench":
            environment.become(["-m", "tests.bench", *arguments[1:]])
        environment.become(["-m", "ui", *arguments])
    except KeyboardInterrupt:
        stop("Stopped. To go on, run again: python start.py", STOPPED)


@dataclass(frozen=True, slots=True)
class Environment:
    """The virtual environment in a checkout.

    Attributes:
        root: the checkout.
    """

    root: Path

    @property
    def home(self) -> Path:
        """The folder of the environment."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The interpreter of the environment."""
        return self.home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def install(self, lock: str) -> None:
        """Make the environment hold what a lock file names; nothing to do when it does already."""
        try:
            if self._holds(lock):
                return
            with self._alone():
                if self._holds(lock):
                    return  # the start that we waited for did it
                sys.stderr.write("Setting up Sociale Kaart, once (about a minute)...\n")
                if not self._is_whole():
                    self._make()
                self._run_pip(self.root / "installer" / lock)
                for held in (lock, *HOLDS_TOO.get(lock, ())):
                    self._stamp(held).write_text(self._wanted(held), "utf-8")
                self._installing.unlink()
        except OSError as error:
            stop(self._sentence(error))

    def _holds(self, lock: str) -> bool:
        return self._is_whole() and _text_of(self._stamp(lock)) == self._wanted(lock)

    def _stamp(self, lock: str) -> Path:
        return self._libraries / f"{lock}.installed"

    def _wanted(self, lock: str) -> str:
        """Return the hash of a lock file and of this Python."""
        content = (self.root / "installer" / lock).read_bytes()
        return hashlib.sha256(content + sys.version.encode()).hexdigest()

    def become(self, arguments: list[str]) -> NoReturn:
        """Hand over to the program: the same process where the platform can, else its status.

        The folder that the user stands in is kept off the module path (-P): a file of theirs named
        as one of ours must not run.
        """
        environment = dict(os.environ)
        paths = [str(self.root), environment.get("PYTHONPATH", "")]
        environment["PYTHONPATH"] = os.pathsep.join(path for path in paths if path)
        command = [str(self.python), "-P", *arguments]
        if os.name == "nt":
            sys.exit(subprocess.call(command, env=environment))
        os.execve(command[0], command, environment)  # noqa: S606 - no shell is wanted

    @property
    def _libraries(self) -> Path:
        return self.home / ("Lib" if os.name == "nt" else "lib")

    @property
    def _installing(self) -> Path:
        return self.home / "installing"

    def _is_whole(self) -> bool:
        """Tell whether the environment was made by this Python and not left half-way."""
        return (
            _text_of(self.home / "made-by") == sys.version
            and self.python.exists()
            and (self.home / "pyvenv.cfg").exists()
            and self._libraries.exists()
            and not self._installing.exists()
        )

    def _make(self) -> None:
        """Make the environment, anew where there is one."""
        try:
            import venv  # noqa: PLC0415 - some distributions leave it out

            builder = venv.EnvBuilder(with_pip=True, clear=True, symlinks=os.name != "nt")
            builder.create(self.home)
        except (subprocess.CalledProcessError, ImportError) as error:
            if "no space left" in str(getattr(error, "output", "")).lower():
                stop(FULL)
            number = f"{sys.version_info[0]}.{sys.version_info[1]}"
            mend = f"Debian, Ubuntu: sudo apt install python{number}-venv"
            stop(f"This Python cannot make a virtual environment. Add what it lacks ({mend}).")
        except ValueError:  # a file or a link stands where the folder belongs
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
        (self.home / "made-by").write_text(sys.version, "utf-8")

    def _run_pip(self, lock: Path) -> None:
        """Install exactly what the lock file names, each file checked against its hash."""
        self._installing.touch()
        command = [str(self.python), "-m", "pip", "install", "--quiet", "--require-hashes"]
        command += ["--disable-pip-version-check", "--retries", "3", "--requirement", str(lock)]
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
        if done.returncode == 0:
            return
        if done.returncode > 0:
            self._installing.unlink()  # pip itself gave up and put everything back
        stop(_why_pip_failed(done.stdout))

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """Wait until no other start works on the environment.

        On Windows, files that another start has open cannot be replaced, which says so itself.
        """
        if sys.platform == "win32":
            yield
            return
        import fcntl  # noqa: PLC0415 - not on Windows

        folder = os.open(self.root, os.O_RDONLY)
        try:
            with contextlib.suppress(OSError):  # file systems without locks
                fcntl.flock(folder, fcntl.LOCK_EX)
            yield
        finally:
            os.close(folder)

    def _sentence(self, error: OSError) -> str:
        """Return what to do about a folder that cannot be written."""
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return FULL
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            return (
                f"You may not write in the folder {self.root}. Copy Sociale Kaart to a folder of "
                "your own and run there: python start.py"
            )
        return (
            f"The folder {self.home} cannot be made ({error.strerror}). Remove what stands there "
            "and run again: python start.py"
        )


FULL = "The disk is full. Make room (about 1 GB) and run again: python start.py"


def _why_pip_failed(said: str) -> str:
    """Return one sentence for what pip printed."""
    low = said.lower()
    if "no space left" in low:
        return FULL
    if any(words in low for words in NO_NETWORK):
        return (
            "The Python package index cannot be reached. Connect this machine to it, or name your "
            "own with PIP_INDEX_URL, and run again: python start.py"
        )
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    errors = [line.removeprefix("ERROR: ") for line in lines if line.startswith("ERROR: ")]
    reason = (errors or lines or ["no reason given"])[-1].rstrip(".")
    if any(words in low for words in NO_FILE):
        return (
            f"The package index has no file for this machine: {reason}. Use Python 3.11 to 3.13, "
            "or name a complete index with PIP_INDEX_URL, and run again: python start.py"
        )
    return f"Installing failed: {reason}. Remove the folder .venv and run again: python start.py"


def _text_of(path: Path) -> str:
    """Return the text of a small file, empty where there is none."""
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def stop(sentence: str, status: int = 2) -> NoReturn:
    """End with one sentence for the user."""
    sys.stderr.write(sentence + "\n")
    sys.exit(status)
