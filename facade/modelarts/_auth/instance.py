"""The credentials of a ModelArts instance, such as a notebook: in its environment, or in a file that it names.

Source: user guide, "Viewing Environment Variables of a Training Container" (``S3_ENDPOINT``, ``S3_USE_HTTPS``,
``MA_APIGW_ENDPOINT``, ``MA_JOB_DIR``) and "Dynamically Mounting an OBS Parallel File System" (``PROJECT_ID`` and
``INSTANCE_ID`` of a notebook); the package aicc-tools 0.2.1 on PyPI (``S3_ACCESS_KEY_ID``, ``S3_SECRET_ACCESS_KEY``,
``MA_LOCAL_LOG_PATH``, ``BATCH_GROUP_NAME``, and the two variables that name a file); public programs that set
``ACCESS_KEY_ID`` and ``SECRET_ACCESS_KEY`` for MoXing. The file has the form of AWS's shared credentials file.
"""

from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

import attrs
from modelarts_client.secret import Secret

from modelarts._auth.private_file import read_private_file
from modelarts.exceptions import ConfigurationError

PAIRS: Final = (("S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"), ("ACCESS_KEY_ID", "SECRET_ACCESS_KEY"))
"""The variables with keys, the first of which that are set count."""

FILES: Final = ("CREDENTIAL_PROFILES_FILE", "AWS_SHARED_CREDENTIALS_FILE")
"""The variables that name a file with keys."""

OF_FILE: Final = ("aws_access_key_id", "aws_secret_access_key", "aws_session_token")

_MARKS: Final = ("MA_APIGW_ENDPOINT", "MA_JOB_DIR", "MA_LOCAL_LOG_PATH", "BATCH_GROUP_NAME")
_OF_NOTEBOOK: Final = ("PROJECT_ID", "INSTANCE_ID")
_SECTION: Final = "default"


def is_instance(environment: Mapping[str, str]) -> bool:
    """Return whether the environment is that of a ModelArts instance; elsewhere its names may mean something else."""
    return any(map(environment.get, _MARKS)) or all(map(environment.get, _OF_NOTEBOOK))


@attrs.frozen
class InstanceEndpoints:
    """The addresses that an instance names, and its region; ``None`` where there is none."""

    region: str | None
    iam: str | None
    obs: str | None
    modelarts: str | None


def endpoints_of(environment: Mapping[str, str]) -> InstanceEndpoints:
    """Read the addresses of ModelArts and OBS. Hosts are ``<service>.<region>.<domain>``, also that of IAM."""
    modelarts, obs = environment.get("MA_APIGW_ENDPOINT") or None, environment.get("S3_ENDPOINT") or None
    if obs and "://" not in obs:
        obs = f"{'http' if environment.get('S3_USE_HTTPS') == '0' else 'https'}://{obs}"
    region, iam = None, None
    for address in filter(None, (modelarts, obs)):
        host = urlsplit(address if "://" in address else f"https://{address}").hostname or ""
        service, _, rest = host.partition(".")
        if service in {"modelarts", "obs"} and "." in rest:
            region, iam = rest.partition(".")[0], f"iam.{rest}"
            break
    return InstanceEndpoints(region, iam, obs, modelarts)


def read_keys_file(path: str) -> dict[str, Secret] | None:
    """Read section ``[default]`` of a shared credentials file; ``None`` if there is no such file or section.

    Raises:
        ConfigurationError: If the file cannot be read or understood, or others may write to it.

    Warns:
        ProfilePermissionsWarning: If others may read it.
    """
    import configparser
    import io

    text = read_private_file(path, kind="a shared credentials file")
    if text is None:
        return None
    parser = configparser.ConfigParser(interpolation=None)
    try:
        parser.read_file(io.StringIO(text.reveal(), newline=None))
    except configparser.Error:
        pass
    else:
        found = parser[_SECTION] if parser.has_section(_SECTION) else None
        return None if found is None else {name: Secret(found.get(name, "")) for name in OF_FILE}
    # Outside of the handler, as that error quotes a line.
    raise ConfigurationError(f"{path} is not a shared credentials file: it has lines that are no name = value.")
