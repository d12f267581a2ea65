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
    if request is not None and answer is not None:
        for echo in _echoes(document, request, answer, Echo((), ()), renamed, ()):
            if not any(echo.sent[: len(path)] == path for path in left_out):
                yield echo


def _echoes(
    document: Document,
    request: Json,
    answer: Json,
    at: Echo,
    renamed: Mapping[Path, Path],
    within: tuple[int, ...],
) -> Iterator[Echo]:
    """The fields within a value that both schemas describe; schemas that contain themselves are entered once."""
    schemas = {id(each) for each in document.same_value(request)}
    if not schemas.isdisjoint(within):
        return
    for name, field in _merged(document, request).items():
        if field.get("readOnly"):
            continue
        sent = (*at.sent, name)
        moved = renamed.get(sent)
        shown = (*at.shown, name) if moved is None else moved
        found = document.at(answer, (name,) if moved is None else moved[len(at.shown) :])
        if found:
            inner = _within_arrays(document, field, found[0], Echo(sent, shown))
            below = list(_echoes(document, *inner, renamed, (*within, *schemas)))
            yield from below if any(_merged(document, inner[0])) else [Echo(sent, shown)]


def _within_arrays(document: Document, request: Json, answer: Json, at: Echo) -> tuple[Json, Json, Echo]:
    """The schemas of the items, as long as both values are arrays."""
    items, shown = document.at(request, ("*",)), document.at(answer, ("*",))
    if items and shown and "array" in document.types(request) and "array" in document.types(answer):
        return _within_arrays(document, items[0], shown[0], Echo((*at.sent, "*"), (*at.shown, "*")))
    return request, answer, at


def _merged(document: Document, schema: Json) -> dict[str, Json]:
    """The fields of an object by name; of several schemas of one field, the first."""
    found: dict[str, Json] = {}
    for name, field in document.fields(schema):
        found.setdefault(name, field)
    return found
