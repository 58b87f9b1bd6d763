"""Reading the TOML files of a region, and collecting what is wrong with them.

A fault is one line with the file and the key, so that a colleague who edits by hand finds it. All
faults are collected; only a file that is no TOML stops the reading of that file.
"""

import tomllib
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sociale_kaart.directory.fields import Fields


@dataclass(slots=True)
class Faults:
    """What is wrong, as "file: key: what"."""

    found: list[str] = field(default_factory=list)

    def add(self, file: str, key: str, what: str) -> None:
        """Note one fault."""
        self.found.append(f"{file}: {key}: {what}" if key else f"{file}: {what}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One table of a file: where it stands, its key, and its values.

    `values` are as TOML has them, `fields` reads them by type.
    """

    file: str
    key: str
    values: dict[str, Any]
    faults: Faults

    @property
    def fields(self) -> Fields:
        """Return a reader of the values; call `settle` with it afterwards."""
        return Fields(self.values)

    def settle(self, fields: Fields) -> None:
        """Take over what the reader found wrong."""
        for reason in fields.reasons:
            self.fault(reason)

    def fault(self, what: str) -> None:
        """Note that something is wrong with this table."""
        self.faults.add(self.file, self.key, what)

    def part(self, name: str, values: object | None = None) -> "Entry | None":
        """Return a table within this one, or None; of another type is a fault."""
        found = self.values.get(name) if values is None else values
        if found is None:
            return None
        if not isinstance(found, dict):
            self.fault(f"{name} is not a table")
            return None
        return Entry(self.file, f"{self.key}.{name}", found, self.faults)

    def parts(self, name: str, key: str = "") -> list["Entry"]:
        """Return the tables in a list of this one, or its only table.

        Each is named by its own `key`, or by its place.
        """
        found = self.values.get(name, [])
        if isinstance(found, dict):
            found = [found]
        if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
            self.fault(f"{name} is not a list of tables")
            return []
        return [
            Entry(self.file, f"{self.key}/{item.get(key, place)}", item, self.faults)
            for place, item in enumerate(found, start=1)
        ]

    def only(self, known: Collection[str]) -> None:
        """Note keys that nobody reads: a slip of the pen."""
        for name in sorted(self.values.keys() - set(known)):
            self.fault(f"unknown key {name}")


def entries(folder: Path, pattern: str, table: str, key: str, faults: Faults) -> list[Entry]:
    """Return every `[[table]]` of the files in a folder, in order of file and place.

    Args:
        folder: the folder of the region.
        pattern: which files, for example "services/*.toml".
        table: name of the tables.
        key: the value in each table that names it in a fault.
        faults: where to note what is wrong.
    """
    found = []
    for path in sorted(folder.glob(pattern)):
        name = path.relative_to(folder).as_posix()
        try:
            document = tomllib.loads(path.read_text("utf-8"))
        except (ValueError, OSError) as error:
            faults.add(name, "", f"is not TOML: {error}")
            continue
        whole = Entry(name, "", document, faults)
        for item in whole.parts(table):
            identifier = str(item.values.get(key, item.key.removeprefix("/")))
            found.append(Entry(name, identifier, item.values, faults))
    return found
