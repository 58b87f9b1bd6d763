"""Write the lock files from pyproject.toml: every version pinned, every file hashed, all platforms.

python installer/lock.py          (needs `uv`, a development tool only)
"""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCKS = {
    "requirements.lock": [],
    "requirements-test.lock": ["--group", "test", "--group", "build"],
}


def main() -> None:
    """Compile both lock files."""
    for name, groups in LOCKS.items():
        command = ["uv", "pip", "compile", "pyproject.toml", *groups, "--universal"]
        command += ["--python-version", "3.11", "--generate-hashes", "--no-emit-index-url"]
        command += ["--no-emit-find-links", "--custom-compile-command", "python installer/lock.py"]
        command += ["--quiet", "--output-file", f"installer/{name}"]
        subprocess.run(command, cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
