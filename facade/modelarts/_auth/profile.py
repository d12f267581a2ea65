"""The profile: a file with access keys, as the official SDK reads it.

Source: the official SDK, ``huaweicloudsdkcore.auth.provider.ProfileCredentialProvider``.
"""

import os
import stat
import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import attrs
from modelarts_client.secret import Secret

from modelarts.exceptions import ConfigurationError
from modelarts.security_warnings import ProfilePermissionsWarning

if TYPE_CHECKING:
    from configparser import ConfigParser
    from typing import BinaryIO

ENV_CREDENTIALS_FILE: Final = "HUAWEICLOUD_SDK_CREDENTIALS_FILE"
MAX_BYTES: Final = 64 * 1024
"""How long a profile may be; a longer file is something else."""

_SECTION: Final = "basic"
_NAMES: Final = ("ak", "sk", "security_token", "project_id", "iam_endpoint")
_FEDERATED: Final = ("idp_id", "id_token_file")
_MAY_WRITE: Final = stat.S_IWGRP | stat.S_IWOTH
_MAY_READ: Final = stat.S_IRGRP | stat.S_IROTH
# From here over `_read`, `read_profile`, `resolve_credentials` and `Session.__init__`.
_TO_THE_PROGRAM: Final = 6


@attrs.frozen
class Profile:
    """What a profile holds.

    Attributes:
        path: The file.
        absent: Why there is nothing: no such file, or no such section in it.
        values: ``ak``, ``sk``, ``security_token``, ``project_id`` and ``iam_endpoint``; empty where there is none.
        federated: Which names of a federated login are there.
    """

    path: str
    absent: str = ""
    values: Mapping[str, Secret] = attrs.field(factory=lambda: dict.fromkeys(_NAMES, Secret("")))
    federated: tuple[str, ...] = ()


def read_profile(environment: Mapping[str, str]) -> Profile:
    """Read section ``[basic]`` of the file that a variable names, or else of ``~/.huaweicloud/credentials``.

    Args:
        environment: Has ``HUAWEICLOUD_SDK_CREDENTIALS_FILE``, or the home directory.

    Returns:
        What the section holds, or why there is none.

    Raises:
        ConfigurationError: If the file cannot be read or understood, or others may write to it.

    Warns:
        ProfilePermissionsWarning: If others may read it. Permissions are not checked on Windows.
    """
    named = environment.get(ENV_CREDENTIALS_FILE)
    home = environment.get("USERPROFILE" if os.name == "nt" else "HOME")
    path = named or (home and os.path.join(home, ".huaweicloud", "credentials"))  # noqa: PTH118 (the text that is shown)
    if not path:
        return Profile("~/.huaweicloud/credentials", absent="there is no home directory (HOME is not set)")
    text = _read(path)
    if text is None:
        return Profile(path, f"no such file, though {ENV_CREDENTIALS_FILE} names it" if named else "no such file")
    parser = _parse(text, path)
    if not parser.has_section(_SECTION):
        return Profile(path, absent=f"there is no section [{_SECTION}]")
    values = {name: Secret(_value(parser, name, path)) for name in _NAMES}
    return Profile(path, "", values, tuple(name for name in _FEDERATED if parser.has_option(_SECTION, name)))


def _read(path: str) -> Secret | None:
    """Read the file; ``None`` if there is none."""
    try:
        with open(path, "rb", opener=_open_without_waiting) as file:
            _check_permissions(os.fstat(file.fileno()), path)
            return _decoded(file, path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be read: {error.strerror}.") from error


def _decoded(file: "BinaryIO", path: str) -> Secret:
    content = file.read(MAX_BYTES + 1)
    problem = f"is not a profile: it is longer than {MAX_BYTES} bytes" if len(content) > MAX_BYTES else ""
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
            f"{path} is not used, because other users of this machine may write to it and replace the keys in it "
            f"(mode {status.st_mode & 0o777:03o}). {remedy}"
        )
    warnings.warn(
        f"{path} holds access keys, and other users of this machine may read it "
        f"(mode {status.st_mode & 0o777:03o}). {remedy}",
        ProfilePermissionsWarning,
        stacklevel=_TO_THE_PROGRAM,
    )


def _parse(text: Secret, path: str) -> "ConfigParser":
    import configparser
    import io

    # Just as the official SDK has it: values may refer to others with %(name)s.
    parser = configparser.ConfigParser()
    try:
        parser.read_file(io.StringIO(text.reveal(), newline=None))
    except configparser.DuplicateSectionError as error:
        problem = f"line {error.lineno} repeats a section"
    except configparser.DuplicateOptionError as error:
        problem = f"line {error.lineno} repeats a name in its section"
    except configparser.MissingSectionHeaderError as error:
        problem = f"line {error.lineno} comes before the first [section]"
    except configparser.ParsingError as error:
        line = error.errors[0][0]
        problem = f"line {line} is neither a [section], nor name = value, nor a comment that begins with #"
    else:
        return parser
    # Outside of the handler, as that error quotes the line.
    raise ConfigurationError(f"{path} is not a profile: {problem}.")


def _value(parser: "ConfigParser", name: str, path: str) -> str:
    import configparser

    try:
        return parser.get(_SECTION, name, fallback="")
    except configparser.InterpolationError:
        pass
    # Outside of the handler, as that error quotes the value.
    raise ConfigurationError(
        f"{path}: {name} in section [{_SECTION}] has a % outside of a valid %(name)s. Write %% for a percent sign."
    )
