"""The Qt binding keeps count of `None`: 6.12.0 on Python 3.11 did not (ADR 0001)."""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 500


def test_a_call_that_returns_nothing_costs_no_reference(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    label.setText("warm")
    before = sys.getrefcount(None)
    for number in range(CALLS):
        label.setText(str(number))
    # From Python 3.12 None is immortal and its count stands still.
    assert abs(sys.getrefcount(None) - before) < CALLS / 10
