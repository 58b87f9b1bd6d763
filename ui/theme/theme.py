"""The theme in force: scheme and text scale, applied to the whole program at once.

Palette and style sheet come from the tokens; nothing else in `ui/` names a colour. The style hint
of the platform is not used: it has no effect on every platform, and a user's choice here must hold.
"""

from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from sociale_kaart.config import bundled
from ui.theme import icons, tokens
from ui.theme.fonts import FAMILY, load_fonts
from ui.theme.tokens import Colours, Scheme, TextSize


class Theme(QObject):
    """Colours, sizes, fonts and icons for widgets and delegates.

    Signals:
        changed: scheme or scale changed; whoever caches pictures or measures lets go of them.
    """

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._scheme = Scheme.LIGHT
        self._percent = 100
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self._folder = QTemporaryDir()
        self._sheet = Template(bundled("resources", "style.qss").read_text("utf-8"))
        load_fonts()
        application.setStyle("Fusion")

    @property
    def scheme(self) -> Scheme:
        """The colour scheme in force."""
        return self._scheme

    @property
    def percent(self) -> int:
        """The text scale in force, in percent."""
        return self._percent

    @property
    def colours(self) -> Colours:
        """The colours in force."""
        return tokens.SCHEMES[self._scheme]

    def apply(self, *, scheme: Scheme | str, percent: int) -> None:
        """Put a scheme and a text scale in force everywhere.

        Args:
            scheme: a `Scheme` or its value.
            percent: text scale, 100 to 200.
        """
        self._scheme = Scheme(scheme)
        self._percent = max(100, min(200, percent))
        self._pixmaps.clear()
        self._application.setPalette(self._palette())
        self._application.setFont(self.font(TextSize.BODY))
        self._application.setStyleSheet(self._sheet.substitute(self._values()))
        self.changed.emit()

    def px(self, pixels: int) -> int:
        """Scale a size of the tokens by the text scale."""
        return round(pixels * self._percent / 100)

    def font(self, size: TextSize, *, strong: bool = False) -> QFont:
        """Return the font of a text role."""
        font = QFont(FAMILY)
        font.setPixelSize(self.px(tokens.TEXT_PIXELS[size]))
        if strong or size in {TextSize.HEADING, TextSize.TITLE}:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def colour(self, name: str) -> QColor:
        """Return the colour with this token name."""
        return QColor(getattr(self.colours, name))

    def pixmap(
        self, name: str, *, colour: str = "text", size: int = tokens.ICON, ratio: float = 1.0
    ) -> QPixmap:
        """Return an icon as a picture, drawn once per colour and size.

        Args:
            name: icon name.
            colour: token name.
            size: in pixels at 100 %; scaled here.
            ratio: device pixel ratio of what it is painted on.
        """
        key = (name, colour, size, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = icons.draw(
                name, colour=getattr(self.colours, colour), size=self.px(size), ratio=ratio
            )
        return self._pixmaps[key]

    def icon(self, name: str, *, colour: str = "text", size: int = tokens.ICON) -> QIcon:
        """Return an icon for a button, sharp on screens of one and two device pixels."""
        icon = QIcon()
        for ratio in (1.0, 2.0):
            icon.addPixmap(self.pixmap(name, colour=colour, size=size, ratio=ratio))
            faded = self.pixmap(name, colour="edge", size=size, ratio=ratio)
            icon.addPixmap(faded, QIcon.Mode.Disabled)
        return icon

    def _values(self) -> dict[str, str]:
        """Return what the style sheet may name: `$surface`, `$px8`, `$text_body`, ..."""
        values = {name: getattr(self.colours, name) for name in Colours.__dataclass_fields__}
        values |= {f"px{size}": f"{self.px(size)}px" for size in range(65)}
        values |= {
            f"text_{size.value}": f"{self.px(pixels)}px"
            for size, pixels in tokens.TEXT_PIXELS.items()
        }
        values["radius"] = f"{self.px(tokens.RADIUS)}px"
        values["pill"] = f"{self.px(13)}px"  # rounder than half its height, Qt draws it square
        values["icon_check_on_accent"] = self._file("check", colour="on_accent")
        values["icon_radio_on"] = self._file("radio-on", colour="accent")
        values["icon_radio_on_faded"] = self._file("radio-on", colour="edge")
        values["icon_radio_off"] = self._file("radio-off", colour="edge")
        values["icon_radio_off_hover"] = self._file("radio-off", colour="accent")
        values["icon_chevron_down"] = self._file("chevron-down", colour="text")
        values["icon_chevron_up"] = self._file("chevron-up", colour="text")
        return values

    def _file(self, name: str, *, colour: str) -> str:
        """Write an icon in a colour of the scheme to a file: a style sheet knows no pictures else.

        The colour is part of the name, so that Qt's cache never shows one of another scheme.
        """
        value = getattr(self.colours, colour)
        path = Path(self._folder.filePath(f"{name}-{value.removeprefix('#')}.svg"))
        path.write_text(icons.source(name).replace("currentColor", value), "utf-8")
        return path.as_posix()

    def _palette(self) -> QPalette:
        """Build the palette, for what Fusion draws itself and for text without a style rule."""
        role, group = QPalette.ColorRole, QPalette.ColorGroup
        palette = QPalette()
        for target, name in {
            role.Window: "canvas",
            role.WindowText: "text",
            role.Base: "surface",
            role.AlternateBase: "sunken",
            role.Text: "text",
            role.Button: "surface",
            role.ButtonText: "text",
            role.BrightText: "on_accent",
            role.ToolTipBase: "text",
            role.ToolTipText: "surface",
            role.PlaceholderText: "muted",
            role.Highlight: "accent",
            role.HighlightedText: "on_accent",
            role.Accent: "accent",
            role.Link: "accent",
            role.LinkVisited: "accent",
            role.Light: "surface",
            role.Midlight: "sunken",
            role.Mid: "border",
            role.Dark: "edge",
            role.Shadow: "edge",
        }.items():
            palette.setColor(target, self.colour(name))
        for target in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(group.Disabled, target, self.colour("edge"))
        return palette
