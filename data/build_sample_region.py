"""Make the sample region from the files that people edit: `python data/build_sample_region.py`.

    --records OUT   write services.ndjson, areas.json, taxonomies.json and routes.json
    --feed OUT      publish those as the signed feed that comes with the program

The same input gives the same bytes: ids come from keys, order from ids, and the clock is fixed.
"""

import argparse
import shutil
import sys
import tempfile
from datetime import UTC, datetime, time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))  # started as a file, from anywhere

from data.sample_region.checks import PUBLISHED  # noqa: E402
from data.sample_region.region import RegionInvalid, read_region  # noqa: E402
from sociale_kaart.errors import ErrorCode, SocialeKaartError  # noqa: E402
from sociale_kaart.feed.keys import sample_signers  # noqa: E402
from sociale_kaart.feed.publish import publish  # noqa: E402
from sociale_kaart.feed.repository import SAMPLE_LIFETIMES  # noqa: E402

SOURCE = ROOT / "data" / "midden-nederland"
NOW = datetime.combine(PUBLISHED, time(6, 0), UTC)  # the moment of the sample, not of the build


def write_records(source: Path, out: Path) -> int:
    """Write the files of a region into a folder and return how many services there are.

    Raises:
        RegionInvalid: when the files of the region have faults; nothing is written then.
    """
    region = read_region(source)
    out.mkdir(parents=True, exist_ok=True)
    for name, text in region.files().items():
        (out / name).write_bytes(text.encode())
    return len(region.records)


def write_feed(records: Path, out: Path) -> int:
    """Publish a folder of records as version 1 of a feed, replacing the feed that was there.

    Returns:
        How many services it holds.

    Raises:
        SocialeKaartError: FEED_SOURCE_INVALID, when a record was refused or `out` is no feed.
    """
    if out.exists() and any(out.iterdir()) and not (out / "root.json").is_file():
        raise SocialeKaartError(
            ErrorCode.FEED_SOURCE_INVALID, path=str(out), reason="holds something else than a feed"
        )
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=".feed-") as beside:
        made = Path(beside) / "feed"
        report = publish(
            records,
            made,
            signers=sample_signers(),
            now=NOW,
            fallback={},
            lifetimes=SAMPLE_LIFETIMES,
        )
        if report.refused:
            raise SocialeKaartError(
                ErrorCode.FEED_SOURCE_INVALID, path=str(records), reason=str(report.refused[0])
            )
        if out.exists():
            shutil.rmtree(out)
        made.rename(out)
    return report.services


def main(arguments: list[str] | None = None) -> int:
    """Run the script and return its exit status."""
    parser = argparse.ArgumentParser(description="Make the sample region.")
    parser.add_argument("--source", type=Path, default=SOURCE, help="folder with the TOML files")
    parser.add_argument("--records", type=Path, help="folder to write the records into")
    parser.add_argument("--feed", type=Path, help="folder to publish the signed feed into")
    chosen = parser.parse_args(arguments)
    if not chosen.records and not chosen.feed:
        parser.error("nothing to do: give --records OUT, --feed OUT or both")
    try:
        with tempfile.TemporaryDirectory() as passing:
            records = chosen.records or Path(passing)
            print(f"{write_records(chosen.source, records)} services read")
            if chosen.feed:
                print(f"{write_feed(records, chosen.feed)} services published")
    except RegionInvalid as error:
        print("\n".join(error.faults), file=sys.stderr)
        print(f"{len(error.faults)} faults, nothing written", file=sys.stderr)
        return 1
    except SocialeKaartError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
