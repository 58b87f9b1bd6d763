"""One line of a feed: a record that keeps the rules, or the reasons why it does not."""

import json
from typing import Any

from sociale_kaart.directory.content import SkippedRecord
from sociale_kaart.directory.model import Service
from sociale_kaart.directory.records import RecordInvalid, service_from_record

SHOWN_ID = 64  # characters of an id that a broken record claims


def read_record(number: int, line: bytes) -> tuple[Service, dict[str, Any]] | SkippedRecord:
    """Read one line of NDJSON.

    Args:
        number: of the line, from 1.
        line: UTF-8 JSON of an HSDS 3.1 service.

    Returns:
        The service with its whole record, or what is wrong with the line.
    """
    record: Any = None
    try:
        record = json.loads(line)
        if not isinstance(record, dict):
            raise RecordInvalid(("not a JSON object",))
        return service_from_record(record), record
    except RecordInvalid as error:
        claimed = record.get("id", "") if isinstance(record, dict) else ""
        return SkippedRecord(number, str(claimed)[:SHOWN_ID], error.reasons)
    except (ValueError, RecursionError) as error:
        return SkippedRecord(number, "", (f"not JSON: {error}",))
