"""Objects as files, by the modes of Python's ``open``."""

import io
from collections.abc import Mapping
from typing import Final

from modelarts._obs import listing, objects
from modelarts._obs.paths import ObsPath
from modelarts._obs.reading import ObjectReader
from modelarts._obs.requests import ObsRequests
from modelarts._obs.writing import ObsTextWriter, ObsWriter, exists
from modelarts.exceptions import InvalidArgumentError

_BUFFER: Final = 64 * 1024
_MODES: Final = {f"{kind}{extra}": kind for kind in "rwx" for extra in ("", "t")} | {
    f"{kind}b": f"{kind}b" for kind in "rwx"
}
_ORDERED: Final = {f"{extra}{kind}": f"{kind}{extra}" for kind in "rwx" for extra in "bt"}


def mode_of(mode: object, *, encoding: str | None, errors: str | None, newline: str | None) -> str:
    """Check the arguments of ``open``, and return the mode as ``r``, ``w``, ``x``, ``rb``, ``wb`` or ``xb``.

    Raises:
        InvalidArgumentError: If it is none of these, or an argument is for text and the mode is not.
    """
    found = _MODES.get(_ORDERED.get(mode, mode)) if isinstance(mode, str) else None
    if found is None:
        raise InvalidArgumentError(f"mode={mode!r} is not one of 'r', 'w', 'x', 'rb', 'wb' and 'xb'.{_why(mode)}")
    for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
        if value is not None and found.endswith("b"):
            raise InvalidArgumentError(f"{name}={value!r} is for text, but mode={mode!r} is for bytes.")
    if newline not in {None, "", "\n", "\r", "\r\n"}:
        raise InvalidArgumentError(f"newline={newline!r} is not one of None, '', '\\n', '\\r' and '\\r\\n'.")
    return found


def opened(
    requests: ObsRequests,
    path: ObsPath,
    mode: str,
    *,
    encoding: str | None = None,
    errors: str | None = None,
    newline: str | None = None,
    headers: Mapping[str, str] | None = None,
) -> "io.BufferedReader | io.TextIOWrapper | ObsWriter | ObsTextWriter":
    """Open an object.

    Args:
        requests: Sends the requests.
        path: The object.
        mode: The mode, as `mode_of` returns it.
        encoding: The encoding of text; UTF-8 by default.
        errors: What to do with text that cannot be encoded or decoded, as in Python's ``open``.
        newline: How line ends are translated, as in Python's ``open``, but the same on all systems.
        headers: Headers of a new object, such as ``content-type``, by names in lower case.

    Raises:
        ObsObjectNotFoundError: If it is to be read, and does not exist.
        ObsObjectExistsError: If it must not exist yet, and does.
        ObsError: If OBS refuses.
    """
    encoding = encoding or "utf-8"
    if mode.startswith("r"):
        stored = listing.existing(requests, path, doing="read")
        reader: io.BufferedReader = io.BufferedReader(ObjectReader(requests, path, stored), _BUFFER)
        return reader if mode == "rb" else io.TextIOWrapper(reader, encoding, errors, newline)
    if mode.startswith("x") and objects.find(requests, path) is not None:
        raise exists(path)
    writer = ObsWriter(requests, path, exclusive=mode.startswith("x"), headers=headers)
    if mode.endswith("b"):
        return writer
    try:
        return ObsTextWriter(writer, encoding=encoding, errors=errors, newline="\n" if newline is None else newline)
    except BaseException:
        writer.discard()
        raise


def _why(mode: object) -> str:
    text = mode if isinstance(mode, str) else ""
    if "a" in text or "+" in text:
        return (
            " An object cannot be changed in part: OBS stores whole ones. Read it with 'rb', and write all of it with "
            "'wb'."
        )
    return ""
