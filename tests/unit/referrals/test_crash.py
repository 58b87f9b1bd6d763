"""A kill at any moment and a full disk: what was confirmed is there, the rest is told.

The processes are really killed and the disk is really full.
"""

import json
import random
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from sociale_kaart.referrals.model import TaskStatus
from tests.helpers.referral_factories import a_desk, a_dossier

ROOT = Path(__file__).resolve().parents[3]
resource = pytest.importorskip("resource", reason="POSIX only: kills and limits")
pytestmark = pytest.mark.slow

# Does what a busy user does and says each thing only after the verb has returned.
WORK = textwrap.dedent("""
    import sys
    from pathlib import Path
    from dataclasses import replace
    from tests.helpers.referral_factories import a_desk, some_details

    folder, first = Path(sys.argv[1]), int(sys.argv[2])
    desk = a_desk(folder)

    def say(*words):
        print(*words, flush=True)

    say("ready")
    number = first
    while True:
        concept = desk.new_concept(some_details(question=f"vraag {number}"))
        say("saved", concept, number)
        for _ in range(3):
            number += 1
            desk.save_details(concept, some_details(question=f"vraag {number}"))
            say("saved", concept, number)
        desk.send(concept)
        say("sent", concept, number)
        desk.mark_printed(concept)
        say("printed", concept, number)
        gone = desk.new_concept(some_details(question="weg"))
        say("saved", gone, -1)
        desk.discard_concept(gone)
        say("gone", gone, number)
""")


def killed_after(folder: Path, first: int, seconds: float) -> list[list[str]]:
    """Let a process work, kill it after some seconds, and return what it confirmed."""
    command = [sys.executable, "-c", WORK, str(folder), str(first)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        rest = process.stdout.read()
    # the last line may be cut off by the kill; then it was not on the screen either
    whole = rest.split("\n")[:-1]
    return [line.split() for line in whole]


def test_a_kill_at_any_moment_loses_nothing_that_was_confirmed(tmp_path: Path) -> None:
    chance = random.Random(2026)
    said: dict[str, list[list[str]]] = {}
    first = 0
    for _ in range(40):
        for word, referral_id, number in killed_after(tmp_path, first, chance.uniform(0, 0.25)):
            said.setdefault(referral_id, []).append([word, number])
            first = max(first, int(number))
        _everything_said_is_there(tmp_path, said)
    words = {word for lines in said.values() for word, _ in lines}
    assert words == {"saved", "sent", "printed", "gone"}  # it came far enough to prove something


def _everything_said_is_there(folder: Path, said: dict[str, list[list[str]]]) -> None:
    dossier = a_dossier(folder)
    dossier.check()
    desk = a_desk(folder, dossier=dossier)
    listed = {row.id: row for row in desk.list()}
    counters = []
    for referral_id, lines in said.items():
        words = [word for word, _ in lines]
        if "gone" in words:
            assert referral_id not in listed
            continue
        if int(lines[0][1]) < 0 and referral_id not in listed:
            continue  # discarded, and killed before it could say so
        referral = desk.referral(referral_id)
        assert referral.objections == ()
        assert referral_id in listed
        if "sent" in words:
            assert referral.status is not TaskStatus.DRAFT
        if "printed" in words:
            assert referral.printed is not None
        saved = max(int(number) for word, number in lines if word == "saved")
        if saved >= 0:
            assert int(referral.details.question.removeprefix("vraag ")) >= saved
        counters += [event.counter for event in dossier.events(referral_id)]
    assert len(counters) == len(set(counters))
    dossier.close()


# Runs on a disk of its own: fills it, works until it is told that the disk is full, makes room,
# goes on. Prints what it found as JSON.
FILL = textwrap.dedent("""
    import json, shutil, sys
    from pathlib import Path
    from sociale_kaart.errors import ErrorCode, SocialeKaartError
    from sociale_kaart.referrals.content import changes
    from tests.helpers.referral_factories import a_desk, a_dossier, some_details

    folder, filler = Path(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir()
    filler.write_bytes(b"x" * 200_000)
    dossier = a_dossier(folder)
    desk = a_desk(folder, dossier=dossier)
    concept = desk.new_concept(some_details(question="vraag 0"))
    confirmed, codes = 0, []
    for number in range(1, 5000):
        try:
            desk.save_details(concept, some_details(question=f"vraag {number} " + "x" * 2000))
            confirmed = number
        except SocialeKaartError as error:
            codes.append(error.code.value)
            if len(codes) == 5:
                break

    def last():
        return int(desk.referral(concept).details.question.split()[1])

    found = {"codes": codes, "confirmed": confirmed, "while_full": last()}
    try:
        desk.discard_concept(desk.new_concept())
    except SocialeKaartError as error:
        found["new"] = error.code.value
    dossier.close()
    filler.unlink()
    if len(sys.argv) > 3:
        import resource
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
    dossier = a_dossier(folder)
    desk = a_desk(folder, dossier=dossier)
    found["after_restart"] = last()
    dossier.check()
    found["sent"] = desk.send(concept).status.value
    print(json.dumps(found))
""")


def test_a_full_disk_is_told_and_loses_nothing_that_was_confirmed(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    script = [sys.executable, "-c", FILL, str(disk / "dossier"), str(disk / "filler")]
    unshare = shutil.which("unshare")
    mounting = f'mount -t tmpfs -o size=2m tmpfs {disk} && cd {ROOT} && exec "$@"'
    private = [unshare or "unshare", "-r", "-m", "sh", "-c", mounting, "sh"]
    if unshare is None or subprocess.run([*private, "true"], check=False).returncode != 0:
        pytest.skip("this machine does not let a user mount a small file system")
    _judge(
        subprocess.run([*private, *script], cwd=ROOT, capture_output=True, text=True, check=True)
    )


def test_a_limit_on_the_size_of_files_is_a_full_disk_too(tmp_path: Path) -> None:
    script = [sys.executable, "-c", FILL, str(tmp_path / "dossier"), str(tmp_path / "filler"), "-"]

    def limited() -> None:
        hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, hard))

    done = subprocess.run(
        script, cwd=ROOT, capture_output=True, text=True, check=True, preexec_fn=limited
    )
    _judge(done)


def _judge(done: "subprocess.CompletedProcess[str]") -> None:
    found = json.loads(done.stdout)
    assert found["codes"] == ["disk-full"] * 5
    assert found["confirmed"] > 10
    assert found["while_full"] == found["after_restart"] == found["confirmed"]
    assert found["sent"] == "requested"
    assert "vraag" not in done.stderr
