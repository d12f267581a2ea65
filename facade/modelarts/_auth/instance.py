"""The credentials of a ModelArts instance, such as a notebook: in its environment, or in a file that it names.

Source: user guide, "Viewing Environment Variables of a Training Container" (``S3_ENDPOINT``, ``S3_USE_HTTPS``,
``MA_APIGW_ENDPOINT``, ``MA_JOB_DIR``) and "Dynamically Mounting an OBS Parallel File System" (``PROJECT_ID`` and
``INSTANCE_ID`` of a notebook); the package aicc-tools 0.2.1 on PyPI (``S3_ACCESS_KEY_ID``, ``S3_SECRET_ACCESS_KEY``,
``MA_LOCAL_LOG_PATH``, ``BATCH_GROUP_NAME``, and the two variables that name a file); public programs that set
``ACCESS_KEY_ID`` and ``SECRET_ACCESS_KEY`` for MoXing. The file has the form of AWS's shared credentials file.
"""

import re
from collections.abc import Mapping
from typing import Final

from modelarts_client.secret import Secret

from modelarts._auth.endpoints import EndpointSettings
from modelarts._auth.private_file import read_private_file
from modelarts.exceptions import ConfigurationError

KEYS_OF_MOXING: Final = ("ACCESS_KEY_ID", "SECRET_ACCESS_KEY")
"""The variables with keys that MoXing reads, in an instance and elsewhere."""

PAIRS: Final = (("S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"), KEYS_OF_MOXING)
"""The variables with keys, the first of which that are set count."""

FILES: Final = ("CREDENTIAL_PROFILES_FILE", "AWS_SHARED_CREDENTIALS_FILE")
"""The variables that name a file with keys."""

OF_FILE: Final = ("aws_access_key_id", "aws_secret_access_key", "aws_session_token")

PROJECT_ID: Final = "PROJECT_ID"
"""The variable with the ID of the project."""

_MODELARTS: Final = "MA_APIGW_ENDPOINT"
_OBS: Final = "S3_ENDPOINT"
_MARKS: Final = (_MODELARTS, "MA_JOB_DIR", "MA_LOCAL_LOG_PATH", "BATCH_GROUP_NAME")
_OF_NOTEBOOK: Final = (PROJECT_ID, "INSTANCE_ID")
_SECTION: Final = "default"


def is_instance(environment: Mapping[str, str]) -> bool:
    """Return whether the environment is that of a ModelArts instance; elsewhere its names may mean something else."""
    return any(map(environment.get, _MARKS)) or all(map(environment.get, _OF_NOTEBOOK))


class _OfInstance(EndpointSettings):
    NAMES = {"obs": _OBS, "modelarts": _MODELARTS}  # noqa: RUF012 (as the class above annotates it)


def endpoints_of(environment: Mapping[str, str]) -> EndpointSettings:
    """Read the addresses of ModelArts and OBS. Hosts are ``<service>.<region>.<domain>``, also that of IAM.

    An address of another form is not refused here, because the session may have others from elsewhere.
    """
    modelarts, obs = environment.get(_MODELARTS) or None, obs_address(environment)
    region, iam = None, None
    for address in filter(None, (modelarts, obs)):
        host = re.match(r"(?:https?://)?(?:modelarts|obs)\.(([^./:]+)\.[^/:]+)", address, re.IGNORECASE)
        if host:
            region, iam = host[2], f"iam.{host[1]}"
            break
    return _OfInstance(iam, obs, modelarts, region)


def obs_address(environment: Mapping[str, str]) -> str | None:
    """Return OBS's address, with a scheme; ``None`` if the environment names none."""
    address = environment.get(_OBS, "").rstrip("/")
    if not address or "://" in address:
        return address or None
    return f"{'http' if environment.get('S3_USE_HTTPS') == '0' else 'https'}://{address}"


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
