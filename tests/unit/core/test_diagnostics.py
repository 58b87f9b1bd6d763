"""The log tells where, never what."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from sociale_kaart.diagnostics import FILE, end_log, start_log

SECRET = "mevrouw Voorbeeld, 0600000000"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    handler = start_log(tmp_path)
    yield tmp_path / FILE
    end_log(handler)


def test_an_exception_is_logged_without_its_message(
    log: Path, caplog: pytest.LogCaptureFixture
) -> None:
    try:
        raise ValueError(SECRET)
    except ValueError:
        logging.getLogger("ui.window").exception("a bug")
    written = log.read_text("utf-8")
    assert "a bug" in written
    assert "ValueError" in written
    assert "test_diagnostics.py" in written
    assert "0600000000" not in written
    caplog.clear()


def test_nothing_is_written_before_something_goes_wrong(log: Path) -> None:
    logging.getLogger("ui.window").info("all is well")
    assert not log.exists()


def test_a_folder_that_is_gone_stands_in_nobodys_way(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    handler = start_log(tmp_path / "gone")
    logging.getLogger("ui.window").error("a bug")
    end_log(handler)
    caplog.clear()
