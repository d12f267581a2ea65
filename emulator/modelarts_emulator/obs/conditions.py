"""Conditions and ranges of requests.

Source: RFC 9110, "Conditional Requests" and "Range Requests"; OBS API Reference, "Downloading Objects".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from modelarts_emulator.obs.errors import InvalidRange, NoSuchKey, PreconditionFailed
from modelarts_emulator.obs.records import ObjectInfo, Precondition
from modelarts_emulator.obs.sigv4 import parse_http_date

_RANGE = re.compile(r"bytes=(?:(?P<first>\d{1,18})-(?P<last>\d{0,18})|-(?P<suffix>\d{1,18}))")


@dataclass(frozen=True, slots=True)
class ByteRange:
    """A range of an object: its first byte and its number of bytes."""

    first: int
    length: int


def is_modified(headers: Mapping[str, str], found: ObjectInfo, prefix: str = "") -> bool:
    """Evaluate the conditions of a read.

    Args:
        headers: Names in lower case.
        found: The object.
        prefix: Prefix of the names of the conditions, for the source of a copy.

    Returns:
        False when the client has the object already.

    Raises:
        PreconditionFailed: The object is not the one that the client expects.
    """
    modified = found.last_modified.replace(microsecond=0)
    if (tags := headers.get(f"{prefix}if-match")) is not None:
        if not _matches(tags, found.etag):
            raise PreconditionFailed(details={"Condition": "If-Match"})
    elif (moment := _date(headers, f"{prefix}if-unmodified-since")) is not None and modified > moment:
        raise PreconditionFailed(details={"Condition": "If-Unmodified-Since"})
    if (tags := headers.get(f"{prefix}if-none-match")) is not None:
        return not _matches(tags, found.etag)
    moment = _date(headers, f"{prefix}if-modified-since")
    return moment is None or modified > moment


def write_precondition(headers: Mapping[str, str]) -> Precondition | None:
    """Return the condition of a write, or None when it has none.

    The condition raises NoSuchKey when there is no object but the client expects one, and PreconditionFailed when
    the object is not the expected one.
    """
    match, none_match = headers.get("if-match"), headers.get("if-none-match")
    if match is None and none_match is None:
        return None

    def precondition(current: ObjectInfo | None) -> None:
        if match is not None:
            if current is None:
                raise NoSuchKey
            if not _matches(match, current.etag):
                raise PreconditionFailed(details={"Condition": "If-Match"})
        if none_match is not None and current is not None and _matches(none_match, current.etag):
            raise PreconditionFailed(details={"Condition": "If-None-Match"})

    return precondition


def requested_range(headers: Mapping[str, str], found: ObjectInfo) -> ByteRange | None:
    """Return the requested range of a read, or None for the whole object.

    As in the protocol, a header that is not valid or has several ranges is ignored.

    Raises:
        InvalidRange: The range is outside the object.
    """
    validator = headers.get("if-range")
    if validator is not None and validator.strip('"') != found.etag:
        moment = parse_http_date(validator)
        if moment is None or found.last_modified.replace(microsecond=0) > moment:
            return None
    return parse_range(headers.get("range", ""), found.size)


def parse_range(text: str, size: int) -> ByteRange | None:
    """Parse a range `bytes=first-last`, `bytes=first-` or `bytes=-suffix` of an object.

    Returns:
        The range, cut at the object's end; None when the text is not a single range.

    Raises:
        InvalidRange: No byte of the object is in it.
    """
    match = _RANGE.fullmatch(text.strip())
    if match is None:
        return None
    if match["suffix"] is not None:
        length = min(int(match["suffix"]), size)
        first, end = size - length, size
    else:
        first = int(match["first"])
        end = min(int(match["last"]) + 1, size) if match["last"] else size
        if match["last"] and int(match["last"]) < first:
            return None
    if first >= end:
        raise InvalidRange(headers={"Content-Range": f"bytes */{size}"}, details={"ActualObjectSize": str(size)})
    return ByteRange(first, end - first)


def _matches(tags: str, etag: str) -> bool:
    return any(tag.strip().removeprefix("W/").strip('"') in (etag, "*") for tag in tags.split(","))


def _date(headers: Mapping[str, str], name: str) -> datetime | None:
    value = headers.get(name)
    return None if value is None else parse_http_date(value)
