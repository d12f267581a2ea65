"""Which fields of a request an answer gives back: those that the schemas of both have at the same place."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from modelarts_conformance._description.document import Document, Json, Path
from modelarts_conformance._description.statements import Echo


def echoes(
    document: Document,
    request: Json | None,
    answer: Json | None,
    left_out: Collection[Path],
    renamed: Mapping[Path, Path],
) -> Iterator[Echo]:
    """The fields of a request that an answer gives back.

    Args:
        document: The description of both.
        request: The schema of the request; None if there is no body.
        answer: The schema of the answer; None if there is no body.
        left_out: Fields that a server may change, with all that is in them.
        renamed: Fields that the answer has at another place, by their place in the request.
    """
    if request is None or answer is None:
        return
    for echo in _echoes(document, request, answer, (), ()):
        if not any(echo.sent[: len(path)] == path for path in (*left_out, *renamed)):
            yield echo
    yield from (Echo(path, place) for path, place in renamed.items())


def _echoes(document: Document, request: Json, answer: Json, at: Path, within: tuple[int, ...]) -> Iterator[Echo]:
    """The fields within a value that both schemas describe; schemas that contain themselves are entered once."""
    schemas = {id(each) for each in document.same_value(request)}
    if not schemas.isdisjoint(within):
        return
    for name, field in _merged(document, request).items():
        found = document.at(answer, (name,))
        if found and not field.get("readOnly"):
            sent, shown, path = _within_arrays(document, field, found[0], (*at, name))
            below = _echoes(document, sent, shown, path, (*within, *schemas))
            yield from below if _merged(document, sent) else [Echo((*at, name), (*at, name))]


def _within_arrays(document: Document, request: Json, answer: Json, at: Path) -> tuple[Json, Json, Path]:
    """The schemas of the items, as long as both values are arrays."""
    items, shown = document.at(request, ("*",)), document.at(answer, ("*",))
    if items and shown and "array" in document.types(request) and "array" in document.types(answer):
        return _within_arrays(document, items[0], shown[0], (*at, "*"))
    return request, answer, at


def _merged(document: Document, schema: Json) -> dict[str, Json]:
    """The fields of an object by name; of several schemas of one field, the first."""
    found: dict[str, Json] = {}
    for name, field in document.fields(schema):
        found.setdefault(name, field)
    return found
