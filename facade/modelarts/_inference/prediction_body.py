"""What a prediction is asked for with: a file or several, or JSON.

Source: public SDK reference, "Testing an Inference Service" (modelarts_04_0204); user guide, "Accessing a Real-Time
Service (Token-based Authentication)".
"""

import json
import mimetypes
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final, TypeAlias

import attrs

from modelarts.exceptions import InvalidArgumentError

Data: TypeAlias = str | os.PathLike[str] | Mapping[str, object] | Sequence[object]
"""The path of a file, a dict of such paths, or what is sent as JSON."""

MAX_BYTES: Final = 12 * 1024 * 1024
"""The largest request that the service takes (user guide, "Error APIG.XXXX Occurred in a Prediction Failure")."""

_TYPES: Final = ("files", "images", "json")
_ANY_CONTENT: Final = "application/octet-stream"


@attrs.frozen
class FilePart:
    """A file that is sent.

    Attributes:
        name: The file's name.
        content: What is in it.
        content_type: What that is, as far as the name tells.
    """

    name: str
    content: bytes = attrs.field(repr=False)
    content_type: str


@attrs.frozen
class Body:
    """The body of a prediction: one of the two.

    Attributes:
        files: The files, by the names of the API's parameters.
        text: JSON.
    """

    files: Mapping[str, FilePart] = attrs.field(factory=dict)
    text: bytes | None = attrs.field(default=None, repr=False)


def body_of(data: Data, data_type: str, path: str, file_parameter: Callable[[str], str]) -> Body:
    """Make the body of a prediction.

    Args:
        data: What the prediction is about.
        data_type: ``files``, ``images`` or ``json``.
        path: The API's path.
        file_parameter: Finds the name of the API's parameter for a file, by its path.

    Raises:
        InvalidArgumentError: If an argument is not allowed, a file does not exist or is not JSON, or all is more than
            12 MB.
    """
    if not isinstance(data_type, str) or data_type.lower() not in _TYPES:
        raise InvalidArgumentError(f"data_type={data_type!r} is not allowed. Use one of: {', '.join(_TYPES)}.")
    if data_type.lower() == "json":
        return Body(text=_json(data))
    if isinstance(data, Mapping):
        return Body(files=_files(data))
    part = _file(data, MAX_BYTES)  # before the service is asked for the name
    return Body(files={file_parameter(path): part})


def _files(paths: Mapping[str, object]) -> dict[str, FilePart]:
    if not paths:
        raise InvalidArgumentError("data is empty. Give the path of a file, or a dict of paths.")
    left = MAX_BYTES
    found = {}
    for name, path in paths.items():
        part = _file(path, left)
        left -= len(part.content)
        found[name] = part
    return found


def _file(path: object, left: int) -> FilePart:
    file = _existing(path)
    content_type, encoding = mimetypes.guess_type(file.name)
    return FilePart(file.name, _read(file, left), _ANY_CONTENT if encoding or not content_type else content_type)


def _json(data: Data) -> bytes:
    if isinstance(data, str | os.PathLike):
        text = _read(_existing(data), MAX_BYTES)
        try:
            json.loads(text)
        except (ValueError, RecursionError) as error:
            raise InvalidArgumentError(f"data={os.fspath(data)!r} is not JSON: {error}.") from error
        return text
    try:
        text = json.dumps(data, allow_nan=False, ensure_ascii=False).encode()
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidArgumentError(
            f"data cannot be written as JSON: {error}. Give dicts, lists, text and finite numbers; arrays have "
            "tolist()."
        ) from error
    if len(text) > MAX_BYTES:
        raise _too_large("data")
    return text


def _existing(path: object) -> Path:
    if not isinstance(path, str | os.PathLike):
        raise InvalidArgumentError(f"data has {type(path).__name__} where the path of a file is expected.")
    file = Path(path)
    if not file.is_file():
        raise InvalidArgumentError(f"data={os.fspath(path)!r} is not an existing file.")
    return file


def _read(file: Path, most: int) -> bytes:
    with file.open("rb") as opened:
        content = opened.read(most + 1)
    if len(content) > most:
        raise _too_large(repr(str(file)))
    return content


def _too_large(what: str) -> InvalidArgumentError:
    return InvalidArgumentError(
        f"{what} is too large: a prediction's request has {MAX_BYTES // 1024 // 1024} MB at most. Send less at once."
    )
