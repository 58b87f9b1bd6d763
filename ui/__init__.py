"""The window: a thin PySide6 layer over `sociale_kaart.application.Application`."""
