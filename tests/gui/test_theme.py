"""The theme: contrast, scale, and that every icon that is named exists."""

import re
from itertools import product

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from sociale_kaart.config import TEXT_SCALES, THEMES, bundled
from ui.theme import icons
from ui.theme.theme import Theme
from ui.theme.tokens import SCHEMES, Colours, Scheme

TEXT_PAIRS = [
    *product(("text", "muted"), ("canvas", "surface", "sunken", "hover", "selected")),
    *product(("good", "warn", "bad", "accent"), ("canvas", "surface")),
    *(("accent", ground) for ground in ("hover", "selected", "info_soft")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_accent", "accent_pressed"),
    ("on_mark", "mark"),
    *((f"{tone}", f"{tone}_soft") for tone in ("good", "warn", "bad")),
    *product(("text",), ("good_soft", "warn_soft", "bad_soft", "info_soft")),
]
SHAPE_PAIRS = [
    *product(("edge", "focus", "selected_edge"), ("canvas", "surface", "sunken")),
    ("focus", "selected"),
]


def contrast(first: str, second: str) -> float:
    """WCAG 2.2 contrast ratio."""

    def luminance(colour: str) -> float:
        def linear(value: float) -> float:
            return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

        c = QColor(colour)
        red, green, blue = linear(c.redF()), linear(c.greenF()), linear(c.blueF())
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", list(Scheme))
def test_text_is_readable(scheme: Scheme) -> None:
    colours = SCHEMES[scheme]
    faint = [
        f"{text} on {ground}: {ratio:.2f}"
        for text, ground in TEXT_PAIRS
        if (ratio := contrast(getattr(colours, text), getattr(colours, ground))) < 4.5
    ]
    assert not faint


@pytest.mark.parametrize("scheme", list(Scheme))
def test_borders_and_focus_are_visible(scheme: Scheme) -> None:
    colours = SCHEMES[scheme]
    faint = [
        f"{shape} on {ground}: {ratio:.2f}"
        for shape, ground in SHAPE_PAIRS
        if (ratio := contrast(getattr(colours, shape), getattr(colours, ground))) < 3
    ]
    assert not faint


def test_settings_and_schemes_have_the_same_names() -> None:
    assert set(THEMES) == {scheme.value for scheme in Scheme}


def test_text_and_sizes_grow_together(theme: Theme, qapp: QApplication) -> None:
    small = qapp.font().pixelSize()
    for percent in TEXT_SCALES:
        theme.apply(scheme="dark", percent=percent)
        assert theme.px(16) == 16 * percent // 100
    assert qapp.font().pixelSize() == 2 * small


def test_scale_stays_within_bounds(theme: Theme) -> None:
    theme.apply(scheme="light", percent=1000)
    assert theme.percent == 200


def test_only_the_tokens_name_colours() -> None:
    written = re.findall(r"#[0-9a-fA-F]{3,8}\b", bundled("resources", "style.qss").read_text())
    assert not written
    for path in bundled("ui").rglob("*.py"):
        on_paper = path.parent.name == "printing"  # ink does not follow the scheme
        if path.name not in {"tokens.py", "icons.py"} and not on_paper:
            assert not re.search(r'"#[0-9a-fA-F]{6}"', path.read_text("utf-8")), path


def test_every_value_in_the_style_sheet_is_known(theme: Theme, qapp: QApplication) -> None:
    theme.apply(scheme="contrast", percent=150)
    assert "$" not in qapp.styleSheet().split("*/", 1)[1]


def test_every_icon_draws_something_in_its_colour(qapp: QApplication) -> None:
    for path in bundled("resources", "icons").glob("*.svg"):
        image = icons.draw(path.stem, colour="#ff0000", size=24).toImage()
        ink = [
            image.pixelColor(x, y)
            for x in range(24)
            for y in range(24)
            if image.pixelColor(x, y).alpha() > 90
        ]
        assert ink, path
        if path.stem != "app":
            assert all(c.green() == 0 and c.blue() == 0 for c in ink), path


def test_every_icon_that_is_named_exists() -> None:
    there = {path.stem for path in bundled("resources", "icons").glob("*.svg")}
    named = re.compile(r'icon="([a-z-]+)"|(?:icon|pixmap|set_icon)\(\s*"([a-z-]+)"')
    for path in bundled("ui").rglob("*.py"):
        for match in named.finditer(path.read_text("utf-8")):
            name = match.group(1) or match.group(2)
            assert name in there, f"{path}: {name}"


def test_colours_are_whole(theme: Theme) -> None:
    for colours in SCHEMES.values():
        for name in Colours.__dataclass_fields__:
            assert re.fullmatch("#[0-9a-f]{6}", getattr(colours, name)), name
