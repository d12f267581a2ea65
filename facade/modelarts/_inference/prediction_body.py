"""The bodies of requests for predictions: files or JSON.

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

from modelarts._argument_checks import one_of
from modelarts._obs.local_files import existing_file
from modelarts.exceptions import InvalidArgumentError

Data: TypeAlias = str | os.PathLike[str] | Mapping[str, object] | Sequence[object]
"""The path of a file, a dict of such paths, or an object to send as JSON."""

MAX_BYTES: Final = 12 * 1024 * 1024
"""The largest request that the service accepts (user guide, "Error APIG.XXXX Occurred in a Prediction Failure")."""

_TYPES: Final = ("files", "images", "json")
_SHOWN: Final = 100
_ANY_CONTENT: Final = "application/octet-stream"


@attrs.frozen
class FilePart:
    """A file in a request.

    Attributes:
        name: The file's name.
        content: Its content.
        content_type: Its media type, guessed from the name.
    """

    name: str
    content: bytes = attrs.field(repr=False)
    content_type: str


@attrs.frozen
class Body:
    """The body of a request, which has one of the two.

    Attributes:
        files: The files, by the names of the API's parameters.
        text: JSON.
    """

    files: Mapping[str, FilePart] = attrs.field(factory=dict)
    text: bytes | None = attrs.field(default=None, repr=False)


def body_of(data: Data, data_type: str, path: str, file_parameter: Callable[[str], str]) -> Body:
    """Make the body of a request for a prediction.

    Args:
        data: The data.
        data_type: ``files``, ``images`` or ``json``.
        path: The API's path.
        file_parameter: Returns the name of the file parameter of the API with a path.

    Raises:
        InvalidArgumentError: If an argument is not allowed, a file does not exist or is not JSON, or the body is larger
            than 12 MB.
    """
    one_of(data_type.lower() if isinstance(data_type, str) else data_type, _TYPES, what="data_type")
    if data is None:
        raise InvalidArgumentError("data=None is not allowed. Give the path of a file, a dict or a list.")
    if data_type.lower() == "json":
        return Body(text=_json(data))
    if isinstance(data, Mapping):
        return Body(files=_files(data))
    part = _file(data, MAX_BYTES)  # a wrong path is found before anything is sent
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
        text = _read(_json_file(data), MAX_BYTES)
        try:
            json.loads(text)
        except (ValueError, RecursionError) as error:
            raise InvalidArgumentError(f"data={os.fspath(data)!r} is not JSON: {error}.") from error
        return text
    try:
        text = json.dumps(data, allow_nan=False, ensure_ascii=False).encode()
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidArgumentError(
            f"data cannot be written as JSON: {error}. Use dicts, lists, text and finite numbers; convert arrays with "
            "their tolist()."
        ) from error
    if len(text) > MAX_BYTES:
        raise _too_large("data")
    return text


def _existing(path: object) -> Path:
    if not isinstance(path, str | os.PathLike):
        raise InvalidArgumentError(
            f"data has {type(path).__name__} where the path of a file is expected. Write the content to a file, or use "
            "data_type='json' to send an object."
        )
    return existing_file(path, what="data")


def _json_file(path: str | os.PathLike[str]) -> Path:
    try:
        return _existing(path)
    except InvalidArgumentError:
        if isinstance(path, str) and path.lstrip().startswith(("{", "[")):
            raise InvalidArgumentError(
                f"data={_shortened(path)} is an object as text, but a text must be the path of a JSON file. Give the "
                "object itself, such as data=json.loads(text)."
            ) from None
        raise


def _shortened(text: str) -> str:
    return repr(text) if len(text) <= _SHOWN else f"{text[:_SHOWN]!r}..."


def _read(file: Path, most: int) -> bytes:
    with file.open("rb") as opened:
        content = opened.read(most + 1)
    if len(content) > most:
        raise _too_large(repr(str(file)))
    return content


def _too_large(what: str) -> InvalidArgumentError:
    return InvalidArgumentError(
        f"{what} is too large: a request for a prediction has {MAX_BYTES // 1024**2} MB at most. Send less at once."
    )
