"""Bodies of the type `multipart/form-data`, read from memory.

The parts are found with `bytes.find`, so that binary files are neither decoded nor split into lines, as the parser of
`email` would; that one reads only the headers of a part. Source: RFC 7578, RFC 2046 section 5.1.
"""

from __future__ import annotations

import io
from email.message import Message
from email.parser import HeaderParser

MAXIMUM_PARTS = 1000
_MAXIMUM_HEADER_BYTES = 16 * 1024

FormData = dict[str, str | dict[str, io.BytesIO]]


class MultipartError(ValueError):
    """The body is malformed; the message says why."""


def parse_form(body: bytes, boundary: bytes) -> FormData:
    """The fields of a form.

    Args:
        body: The whole body.
        boundary: Parameter of the Content-Type.

    Returns:
        `{key: {file name: file}}` for files, also several under one key, and `{key: text}` for other fields.

    Raises:
        MultipartError: The body is not well formed.
    """
    form: FormData = {}
    for count, part in enumerate(_parts(body, boundary), 1):
        if count > MAXIMUM_PARTS:
            raise MultipartError(f"it has more than {MAXIMUM_PARTS} parts")
        _add(form, part)
    return form


def _parts(body: bytes, boundary: bytes) -> list[tuple[bytes, bytes]]:
    """Headers and content of each part."""
    delimiter = b"\r\n--" + boundary
    if body.startswith(delimiter[2:]):  # nothing precedes the line break of a delimiter that comes first
        position = len(delimiter) - 2
    elif (preamble := body.find(delimiter)) >= 0:
        position = preamble + len(delimiter)
    else:
        raise MultipartError("its boundary does not occur in it")
    parts: list[tuple[bytes, bytes]] = []
    while not body.startswith(b"--", position):
        line_end = body.find(b"\r\n", position)
        end = body.find(delimiter, position)
        if line_end < 0 or end < 0:
            raise MultipartError("its last boundary is missing")
        if body[position:line_end].strip(b" \t"):
            raise MultipartError("a boundary is followed by other characters on its line")
        header_end = body.find(b"\r\n\r\n", line_end, end + 4)
        if not 0 <= header_end - line_end <= _MAXIMUM_HEADER_BYTES:
            raise MultipartError("a part has no end of its headers")
        parts.append((body[line_end + 2 : header_end + 2], body[header_end + 4 : end]))
        position = end + len(delimiter)
    return parts


def _add(form: FormData, part: tuple[bytes, bytes]) -> None:
    headers = HeaderParser().parsestr(part[0].decode("utf-8", "replace"))
    name, file_name = _parameter(headers, "name"), _parameter(headers, "filename")
    if not name:
        raise MultipartError("a part has no name in its Content-Disposition")
    if file_name is None:
        form[name] = part[1].decode("utf-8", "replace")
        return
    files = form.get(name)
    if not isinstance(files, dict):
        files = form[name] = {}
    files[file_name] = io.BytesIO(part[1])


def _parameter(headers: Message, name: str) -> str | None:
    value = headers.get_param(name, header="content-disposition")
    if value is None:
        return None
    if isinstance(value, tuple):  # RFC 2231: charset, language, value
        return str(value[2])
    return value
