"""The design tokens: every colour, size and space of the window, in this one file.

Rules, proved by `tests/gui/test_theme.py` for every scheme:

- text on any surface it is used on has a contrast of at least 4.5 : 1 (WCAG 2.2, 1.4.3);
- borders of controls, focus rings and icons that carry meaning have at least 3 : 1 (1.4.11);
- one accent colour. Green, amber and red appear only with a mark and a word beside them.

Sizes are in pixels at 100 % text scale; `Theme.px` scales them.
"""

from dataclasses import dataclass
from enum import StrEnum


class Scheme(StrEnum):
    """The colour schemes that a user can choose (the values of `Settings.theme`)."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class TextSize(StrEnum):
    """The roles of text; the value is the property `textsize` that the style sheet reads."""

    SMALL = "small"
    BODY = "body"
    LARGE = "large"
    HEADING = "heading"
    TITLE = "title"


TEXT_PIXELS: dict[TextSize, int] = {
    TextSize.SMALL: 12,
    TextSize.BODY: 14,
    TextSize.LARGE: 16,
    TextSize.HEADING: 15,
    TextSize.TITLE: 22,
}

RADIUS = 4
ICON = 20
FOCUS_WIDTH = 2


@dataclass(frozen=True, slots=True)
class Colours:
    """One scheme. `on_x` is text on `x`; `x_soft` is a tinted surface that carries text `x`.

    Attributes:
        canvas: behind the panes.
        surface: panes, cards, lists, inputs.
        sunken: read-only fields, chips, table heads.
        hover: below the pointer.
        selected: the current row; `selected_edge` is the bar at its left side.
        border: between parts; decoration only.
        edge: border of inputs and other controls (3 : 1 on canvas, surface and sunken).
        muted: secondary text.
        mark: behind words that match the question; `on_mark` is the text there.
    """

    canvas: str
    surface: str
    sunken: str
    hover: str
    selected: str
    selected_edge: str
    border: str
    edge: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    focus: str
    mark: str
    on_mark: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    info_soft: str


LIGHT = Colours(
    canvas="#f3f5f7",
    surface="#ffffff",
    sunken="#edf1f4",
    hover="#f2f6f8",
    selected="#e0eef3",
    selected_edge="#0b5572",
    border="#d8dfe5",
    edge="#768591",
    text="#17222c",
    muted="#4b5a67",
    accent="#0b5572",
    accent_hover="#094a63",
    accent_pressed="#073c51",
    on_accent="#ffffff",
    focus="#0b5572",
    mark="#ffe9a3",
    on_mark="#17222c",
    good="#1b6a3a",
    good_soft="#e5f3ea",
    warn="#865000",
    warn_soft="#fdf1dc",
    bad="#a3211b",
    bad_soft="#fbe9e7",
    info_soft="#e6f1f5",
)

DARK = Colours(
    canvas="#13181d",
    surface="#1b2228",
    sunken="#252e36",
    hover="#222a32",
    selected="#1c3a48",
    selected_edge="#6fc2df",
    border="#333f49",
    edge="#7f909d",
    text="#e8edf1",
    muted="#aab7c2",
    accent="#6fc2df",
    accent_hover="#8bcfe7",
    accent_pressed="#a6dbee",
    on_accent="#0a1c24",
    focus="#8bcfe7",
    mark="#5b4a10",
    on_mark="#fff3c4",
    good="#7fd0a0",
    good_soft="#183527",
    warn="#f0bd6a",
    warn_soft="#3a2c12",
    bad="#f59a92",
    bad_soft="#43201d",
    info_soft="#193440",
)

CONTRAST = Colours(
    canvas="#000000",
    surface="#000000",
    sunken="#000000",
    hover="#262626",
    selected="#003a5c",
    selected_edge="#ffdd00",
    border="#ffffff",
    edge="#ffffff",
    text="#ffffff",
    muted="#ffffff",
    accent="#ffdd00",
    accent_hover="#ffe95c",
    accent_pressed="#fff2a0",
    on_accent="#000000",
    focus="#00e5ff",
    mark="#ffdd00",
    on_mark="#000000",
    good="#7dff9b",
    good_soft="#000000",
    warn="#ffd27a",
    warn_soft="#000000",
    bad="#ff9c94",
    bad_soft="#000000",
    info_soft="#000000",
)

SCHEMES: dict[Scheme, Colours] = {
    Scheme.LIGHT: LIGHT,
    Scheme.DARK: DARK,
    Scheme.CONTRAST: CONTRAST,
}
