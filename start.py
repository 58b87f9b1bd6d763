#!/usr/bin/env python3
"""The one command: make `.venv` from the lock file, then run the program or its tests.

    python start.py            opens the window
    python start.py test       installs what the tests need and runs them
    python start.py bench      measures, beside a peer in the same run
    python start.py COMMAND    see docs/cli.md

Standard library only. What can go wrong on a fresh machine (an old Python, no `venv`, no package
index) ends in one sentence with the command that mends it, and exit status 2. This file is read by
any Python, also those that do not know annotations; the work is in installer/environment.py.
"""

import sys

if sys.version_info < (3, 11):
    sys.stderr.write(
        "Sociale Kaart needs Python 3.11 or newer and this is {}.{}. Install one from "
        "https://www.python.org/downloads/ (Debian, Ubuntu: sudo apt install python3.11-venv) "
        "and run: python3.11 start.py\n".format(*sys.version_info)
    )
    sys.exit(2)

if __name__ == "__main__":
    from pathlib import Path

    sys.path.insert(0, str(Path(__file__).resolve().parent))  # also under `python -P`

    from installer.environment import main

    main(sys.argv[1:])
