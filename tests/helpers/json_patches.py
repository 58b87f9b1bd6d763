"""JSON merge patches (RFC 7386), as HSDS profiles are written in."""

from typing import Any


def merged(target: Any, patch: Any) -> Any:
    """Return `target` with a merge patch applied; the arguments stay as they are."""
    if not isinstance(patch, dict):
        return patch
    result = dict(target) if isinstance(target, dict) else {}
    for key, value in patch.items():
        if value is None:
            result.pop(key, None)
        else:
            result[key] = merged(result.get(key), value)
    return result
