"""The commands that need Qt: the window, demo, refer slip, gallery, doctor, smoke."""

from ui.commands.doctor import DOCTOR
from ui.commands.smoke import SMOKE
from ui.commands.window import DEMO, GALLERY, SLIP, open_window

COMMANDS = (DEMO, SLIP, GALLERY, DOCTOR, SMOKE)

__all__ = ["COMMANDS", "open_window"]
