"""The profile: a file with access keys, as the official SDK reads it.

Source: the official SDK, ``huaweicloudsdkcore.auth.provider.ProfileCredentialProvider``.
"""

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import attrs
from modelarts_client.secret import Secret

from modelarts._auth.private_file import read_private_file
from modelarts.exceptions import ConfigurationError

if TYPE_CHECKING:
    from configparser import ConfigParser

ENV_CREDENTIALS_FILE: Final = "HUAWEICLOUD_SDK_CREDENTIALS_FILE"
DEFAULT_PROFILE: Final = "~/.huaweicloud/credentials"
_SECTION: Final = "basic"
_NAMES: Final = ("ak", "sk", "security_token", "project_id", "iam_endpoint")
_FEDERATED: Final = ("idp_id", "id_token_file")


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
    path = profile_path(environment)
    if not path:
        return Profile(DEFAULT_PROFILE, absent="there is no home directory (HOME is not set)")
    text = read_private_file(path, kind="a profile")
    if text is None:
        return Profile(path, f"no such file, though {ENV_CREDENTIALS_FILE} names it" if named else "no such file")
    parser = _parse(text, path)
    if not parser.has_section(_SECTION):
        return Profile(path, absent=f"there is no section [{_SECTION}]")
    values = {name: Secret(_value(parser, name, path)) for name in _NAMES}
    return Profile(path, "", values, tuple(name for name in _FEDERATED if parser.has_option(_SECTION, name)))


def profile_path(environment: Mapping[str, str]) -> str | None:
    """Return the path of the profile; ``None`` if there is no home directory."""
    return environment.get(ENV_CREDENTIALS_FILE) or in_home(environment, ".huaweicloud", "credentials")


def in_home(environment: Mapping[str, str], *names: str) -> str | None:
    """Return the path of a file in the home directory; ``None`` if there is none."""
    home = environment.get("USERPROFILE" if os.name == "nt" else "HOME")
    return os.path.join(home, *names) if home else None  # noqa: PTH118 (the text that is shown)


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
