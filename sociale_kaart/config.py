"""Where everything is kept, and the few things a user can set.

All state lies below one data folder:

    layout.json                version of this layout
    settings.json              what the user set
    map/directory.sqlite       the public map, plain
    map/index/<generation>/    its search index
    map/vectors/               what the texts of offerings and of the thesaurus mean, as numbers
    map/gaps.json              words of questions without a result, counted
    map/feed/<fingerprint>/    verified feed metadata and files, one folder a trust root
    saved-searches.json        searches that the user keeps
    dossier/                   resident data: the encrypted dossier and its wrapped key
    log/                       diagnostics without residents or questions
"""

import json
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

import platformdirs

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.files import make_folder, write_whole

LAYOUT_VERSION = 1
LANGUAGES = ("nl", "en")
THEMES = ("light", "dark", "contrast")
TEXT_SCALES = (100, 125, 150, 175, 200)  # percent


def bundled(*parts: str) -> Path:
    """Return a file that comes with the program (`data/...`, `resources/...`).

    Works from a checkout and from a built program folder: both keep these folders beside the
    package.
    """
    return Path(__file__).resolve().parents[1].joinpath(*parts)


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The places inside one data folder."""

    root: Path

    @classmethod
    def default(cls) -> "DataFolder":
        """Return the folder of this user on this platform."""
        return cls(Path(platformdirs.user_data_dir("sociale-kaart", appauthor=False)))

    @property
    def store(self) -> Path:
        """The SQLite file of the public map."""
        return self.root / "map" / "directory.sqlite"

    @property
    def index(self) -> Path:
        """The folder of search index generations."""
        return self.root / "map" / "index"

    @property
    def vectors(self) -> Path:
        """The folder of what texts mean."""
        return self.root / "map" / "vectors"

    @property
    def feed(self) -> Path:
        """The folder of verified feed metadata and files."""
        return self.root / "map" / "feed"

    @property
    def gaps(self) -> Path:
        """The file with counts of questions that found nothing."""
        return self.root / "map" / "gaps.json"

    @property
    def saved_searches(self) -> Path:
        """The file with the searches that the user keeps."""
        return self.root / "saved-searches.json"

    @property
    def dossier(self) -> Path:
        """The folder of everything about residents."""
        return self.root / "dossier"

    @property
    def log(self) -> Path:
        """The folder of log files."""
        return self.root / "log"

    @property
    def settings(self) -> Path:
        """The file with what the user set."""
        return self.root / "settings.json"

    def prepare(self) -> None:
        """Make the folders, or refuse a data folder that a newer program made.

        Raises:
            SocialeKaartError: STORE_TOO_NEW, DISK_FULL, FOLDER_UNWRITABLE. Nothing is written in
                a folder of a newer version.
        """
        mark = self.root / "layout.json"
        try:
            found = _object_in(mark).get("version", LAYOUT_VERSION)
        except FileNotFoundError:
            found = None
        if isinstance(found, int) and found > LAYOUT_VERSION:
            raise SocialeKaartError(
                ErrorCode.STORE_TOO_NEW,
                path=str(self.root),
                found=found,
                supported=LAYOUT_VERSION,
            )
        for folder in (self.root, self.store.parent, self.index, self.feed, self.dossier, self.log):
            make_folder(folder)
        if found is None:
            write_whole(mark, json.dumps({"version": LAYOUT_VERSION}).encode())


@dataclass(frozen=True, slots=True)
class RequesterProfile:
    """Who writes referrals on this machine, as printed on the slip."""

    name: str = ""
    role: str = ""
    practice: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user can set. Never a resident's data.

    Attributes:
        text_scale: percent, one of `TEXT_SCALES`.
        place: remembered search place, as typed ("3811", "Soest").
        feed: URL or folder of the feed; empty for the sample region.
        trust: file with the trust root of that feed.
        ladder_first: whether lighter help comes first among equally fitting results.
        by_meaning: whether questions are searched by what they mean too, which takes memory.
        lock_minutes: idle minutes until the dossier locks itself.
    """

    language: str = "nl"
    theme: str = "light"
    text_scale: int = 100
    place: str = ""
    feed: str = ""
    trust: str = ""
    ladder_first: bool = True
    by_meaning: bool = True
    lock_minutes: int = 15
    welcomed: bool = False
    requester: RequesterProfile = field(default_factory=RequesterProfile)


def load_settings(path: Path) -> Settings:
    """Read the settings; what is missing, of the wrong type or unknown falls back to its default.

    Settings are a convenience: a damaged file must never keep someone from their work.
    """
    try:
        found = _object_in(path)
    except FileNotFoundError:
        return Settings()
    profile = found.get("requester")
    requester = _fitting(RequesterProfile, profile) if isinstance(profile, dict) else {}
    settings = Settings(**_fitting(Settings, found) | {"requester": RequesterProfile(**requester)})
    allowed = {"language": LANGUAGES, "theme": THEMES, "text_scale": TEXT_SCALES}
    strange = [name for name, values in allowed.items() if getattr(settings, name) not in values]
    defaults = Settings()
    return replace(settings, **{name: getattr(defaults, name) for name in strange})


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings, whole or not at all.

    Raises:
        SocialeKaartError: DISK_FULL, FOLDER_UNWRITABLE.
    """
    write_whole(path, json.dumps(asdict(settings), indent=1, ensure_ascii=False).encode())


def _object_in(path: Path) -> dict[str, Any]:
    """Return the JSON object in a small file of ours; an empty one where it is damaged."""
    try:
        found = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _fitting(
    kind: type[Settings] | type[RequesterProfile], found: dict[str, Any]
) -> dict[str, Any]:
    """Keep the entries whose name and type fit the dataclass."""
    return {
        f.name: found[f.name]
        for f in fields(kind)
        if f.name in found and f.type in (str, int, bool) and type(found[f.name]) is f.type
    }
