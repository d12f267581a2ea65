"""A request with one file, as the body of a form. Source: RFC 7578."""

from __future__ import annotations

import uuid
from mimetypes import MimeTypes
from typing import Final

_TYPES: Final = MimeTypes()  # the built-in ones only, not those of the machine
_UNKNOWN: Final = "application/octet-stream"
_ESCAPES: Final = str.maketrans({"\\": "\\\\", '"': '\\"', "\r": "%0D", "\n": "%0A"})


def file_form(parameter: str, file_name: str, content: bytes) -> tuple[bytes, str]:
    """Body and Content-Type of a form with one file.

    Args:
        parameter: Key of the form.
        file_name: Name that the model sees; its extension decides the type of the content.
        content: The file.
    """
    boundary = uuid.uuid4().hex
    media_type = _TYPES.guess_type(file_name)[0] or _UNKNOWN
    begin = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="{parameter.translate(_ESCAPES)}";'
        f' filename="{file_name.translate(_ESCAPES)}"\r\nContent-Type: {media_type}\r\n\r\n'
    )
    return b"".join((begin.encode(), content, f"\r\n--{boundary}--\r\n".encode())), (
        f"multipart/form-data; boundary={boundary}"
    )
