"""Files with credentials: read whole, unless other users of the machine may write to them."""

import os
import stat
import warnings
from typing import TYPE_CHECKING, Final

from modelarts_client.secret import Secret

from modelarts.exceptions import ConfigurationError
from modelarts.security_warnings import ProfilePermissionsWarning

if TYPE_CHECKING:
    from typing import BinaryIO

MAX_BYTES: Final = 64 * 1024
"""How long such a file may be; a longer file is something else."""

_MAY_WRITE: Final = stat.S_IWGRP | stat.S_IWOTH
_MAY_READ: Final = stat.S_IRGRP | stat.S_IROTH
# From here over `read_private_file`, the function that calls it, that of the place, `resolve_credentials` and
# `Session.__init__`.
_TO_THE_PROGRAM: Final = 7


def read_private_file(path: str, *, kind: str) -> Secret | None:
    """Read a file with credentials; ``None`` if there is none.

    Args:
        path: The file; ``~`` is the home directory.
        kind: What it should be, for the error message, such as ``a profile``.

    Raises:
        ConfigurationError: If the file cannot be read or is too long, or others may write to it.

    Warns:
        ProfilePermissionsWarning: If others may read it. Permissions are not checked on Windows.
    """
    path = os.path.expanduser(path)  # noqa: PTH111 (a text, as it is shown)
    try:
        with open(path, "rb", opener=_open_without_waiting) as file:
            _check_permissions(os.fstat(file.fileno()), path)
            return _decoded(file, path, kind)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be read: {error.strerror}.") from error


def _decoded(file: "BinaryIO", path: str, kind: str) -> Secret:
    content = file.read(MAX_BYTES + 1)
    problem = f"is not {kind}: it is longer than {MAX_BYTES} bytes" if len(content) > MAX_BYTES else ""
    if not problem:
        try:
            return Secret(content.decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            problem = f"is not UTF-8 (byte {error.start})"
    # Outside of the handler, as that error holds the whole content; so does the variable.
    del content
    raise ConfigurationError(f"{path} {problem}.")


def _open_without_waiting(path: str, flags: int) -> int:
    # Opening a named pipe that nobody writes to would wait for ever.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _check_permissions(status: os.stat_result, path: str) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise ConfigurationError(f"{path} is not a file.")
    if os.name == "nt" or not status.st_mode & (_MAY_WRITE | _MAY_READ):
        return
    import shlex

    remedy = f"Run: chmod 600 {shlex.quote(path)}"
    if status.st_mode & _MAY_WRITE:
        raise ConfigurationError(
            f"{path} is not used, because other users of this machine may write to it and replace its credentials "
            f"(mode {status.st_mode & 0o777:03o}). {remedy}"
        )
    warnings.warn(
        f"{path} holds credentials, and other users of this machine may read it "
        f"(mode {status.st_mode & 0o777:03o}). {remedy}",
        ProfilePermissionsWarning,
        stacklevel=_TO_THE_PROGRAM,
    )
