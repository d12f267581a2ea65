"""The configuration file of earlier versions of the ModelArts SDK: JSON with a login, or with keys.

Source: ModelArts SDK Reference of 2020, "Authentication Using config.json" (modelarts_04_0156), which has ``account``,
``username`` and ``password``. The other names are those of a session's arguments.
"""

import json
import warnings
from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

import attrs
from modelarts_client.secret import Secret

from modelarts._auth.private_file import read_private_file
from modelarts._auth.profile import in_home
from modelarts.exceptions import ConfigurationError

_NAMES: Final = (
    "access_key",
    "secret_key",
    "security_token",
    "username",
    "password",
    "account",
    "project_id",
    "region_name",
    "iam_endpoint",
    "obs_endpoint",
    "modelarts_endpoint",
)
_OF_PROFILE: Final = {"ak": "access_key", "sk": "secret_key"}
# From `_checked` over `read_config_file`, the function of the place, `resolve_credentials` and `Session.__init__`.
_TO_THE_PROGRAM: Final = 6


@attrs.frozen
class ConfigFile:
    """What a configuration file holds.

    Attributes:
        path: The file.
        absent: Why there is nothing.
        values: The values, by the names of a session's arguments; empty where there is none.
    """

    path: str
    absent: str = ""
    values: Mapping[str, Secret] = attrs.field(factory=lambda: dict.fromkeys(_NAMES, Secret("")))

    def get(self, name: str) -> str | None:
        """Return a value that is no secret; ``None`` if there is none."""
        return self.values[name].reveal() or None


def read_config_file(environment: Mapping[str, str], given: str | None = None) -> ConfigFile:
    """Read a configuration file, or else ``~/.modelarts/config.json``.

    Args:
        environment: Has the home directory.
        given: The file; it must exist.

    Raises:
        ConfigurationError: If the file cannot be read or understood, or others may write to it; or if there is none
            where ``given`` says.

    Warns:
        ProfilePermissionsWarning: If others may read it. Permissions are not checked on Windows.
        UserWarning: If it has names that are not known.
    """
    path = in_home(environment, ".modelarts", "config.json") if given is None else given
    if path is None:
        return ConfigFile("~/.modelarts/config.json", absent="there is no home directory (HOME is not set)")
    text = read_private_file(path, kind="a configuration file")
    if text is None and given is not None:
        raise ConfigurationError(f"config_file={given!r}: there is no such file.")
    if text is None:
        return ConfigFile(path, absent="no such file")
    return ConfigFile(path, "", _checked(_decoded(text, path), path))


def _decoded(text: Secret, path: str) -> dict[str, Any]:
    repeated: set[str] = set()

    def without_repetitions(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        repeated.update(name for name, times in Counter(name for name, _ in pairs).items() if times > 1)
        return dict(pairs)

    try:
        decoded = json.loads(text.reveal(), object_pairs_hook=without_repetitions)
    except json.JSONDecodeError as error:
        problem = f"line {error.lineno}, column {error.colno} is not JSON"
    except RecursionError:
        problem = "it is nested too deeply"
    else:
        if isinstance(decoded, dict) and not repeated:
            return decoded
        del decoded  # tracebacks with local variables would show it
        problem = f"it has {', '.join(sorted(repeated))} more than once" if repeated else "it is not a JSON object"
    # Outside of the handler, as that error holds the content.
    raise ConfigurationError(f"{path} is not a configuration file: {problem}.")


def _checked(decoded: dict[str, Any], path: str) -> dict[str, Secret]:
    unknown = sorted(set(decoded) - set(_NAMES))
    wrong = [name for name in _NAMES if not isinstance(decoded.get(name, ""), str | None)]
    values = {name: Secret(decoded.get(name) or "") for name in _NAMES} if not wrong else {}
    decoded.clear()  # tracebacks with local variables would show it
    if wrong:
        raise ConfigurationError(f"{path}: {', '.join(wrong)} must be text.")
    if others := [f"{name} (write {_OF_PROFILE[name]})" for name in unknown if name in _OF_PROFILE]:
        raise ConfigurationError(f"{path} has names that belong into a profile: {', '.join(others)}.")
    if unknown:
        warnings.warn(
            f"{path} has {', '.join(unknown)}, which the SDK does not use. It uses: {', '.join(_NAMES)}.",
            UserWarning,
            stacklevel=_TO_THE_PROGRAM,
        )
    return values
