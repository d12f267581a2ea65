"""JSON merge patches.

Source: RFC 7396.
"""

from __future__ import annotations

from modelarts_emulator.contract import Json, JsonValue


def merged(document: Json, patch: Json) -> Json:
    """A document after a merge patch: null removes a field, objects are merged, anything else replaces."""
    result = dict(document)
    for name, value in patch.items():
        if value is None:
            result.pop(name, None)
        else:
            result[name] = _merged_value(result.get(name), value)
    return result


def _merged_value(known: JsonValue, value: JsonValue) -> JsonValue:
    if not isinstance(value, dict):
        return value
    return merged(known if isinstance(known, dict) else {}, value)
