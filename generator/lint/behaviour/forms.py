"""Problems of the form of extensions."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from generator.description.document import Document, mapping
from generator.description.error_codes import statuses
from generator.description.pointers import unescape
from generator.description.sources import JsonValue


def unknown_keys(value: Mapping[str, JsonValue], known: Collection[str]) -> str | None:
    """What is wrong with a mapping; None if it is not empty and has known keys only."""
    if not value:
        return f"must be a mapping; the keys are {', '.join(known)}"
    if unknown := sorted(value.keys() - set(known)):
        return f"has {', '.join(unknown)}; the known keys are {', '.join(known)}"
    return None


def code_problem(document: Document, code: JsonValue, status: JsonValue = None) -> str | None:
    """What is wrong with an error code, if there is a catalogue; None if it is there, and may come with the status."""
    entries = {unescape(node.pointer.rpartition("/")[2]): node.value for node in document.error_codes}
    if not entries or code is None:
        return None
    if code not in entries:
        return f"{code} is not in the catalogue of error codes"
    if status is not None and status not in statuses(entries[str(code)]):
        return (
            f"{code} does not come with {status}; the catalogue has {', '.join(map(str, statuses(entries[str(code)])))}"
        )
    return None


def is_sentence(value: JsonValue) -> bool:
    """Whether a value is a text in ASCII."""
    return isinstance(value, str) and bool(value.strip()) and value.isascii()


def texts(value: JsonValue, *keys: str) -> list[str]:
    """The list of texts below `keys`; an empty one if there is none."""
    given = mapping(value, *keys[:-1]).get(keys[-1]) if keys else value
    return [each for each in given if isinstance(each, str)] if isinstance(given, list) else []
