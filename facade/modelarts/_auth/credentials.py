"""The credentials that a session uses, and where they come from.

Arguments, then the environment, then the profile; in each of them keys before a password. Halves of a pair that are in
different places are never put together, and what goes with keys (security token, project ID, IAM endpoint) is taken
from where the keys are.

Source: document 002, chapter 4; the official SDK, ``huaweicloudsdkcore.auth.provider``.
"""

import os
from collections.abc import Mapping, Sequence
from typing import Final

import attrs
from modelarts_client.auth.keys import AccessKeys, PasswordLogin
from modelarts_client.secret import Secret, maybe_secret

from modelarts._auth.profile import read_profile
from modelarts.exceptions import ConfigurationError, MissingCredentialsError

ENV_PROJECT_ID: Final = "MODELARTS_PROJECT_ID"
ENV_USERNAME: Final = "MODELARTS_USERNAME"
ENV_PASSWORD: Final = "MODELARTS_PASSWORD"  # noqa: S105 (the name of a variable)
ENV_ACCESS_KEY: Final = "HUAWEICLOUD_SDK_AK"
ENV_SECRET_KEY: Final = "HUAWEICLOUD_SDK_SK"  # noqa: S105
ENV_SECURITY_TOKEN: Final = "HUAWEICLOUD_SDK_SECURITY_TOKEN"  # noqa: S105
ENV_OFFICIAL_PROJECT_ID: Final = "HUAWEICLOUD_SDK_PROJECT_ID"
ENV_FEDERATED: Final = ("HUAWEICLOUD_SDK_IDP_ID", "HUAWEICLOUD_SDK_ID_TOKEN_FILE")
# What the access key, its secret, the security token, the user name and the password are called in each place.
_ARGUMENTS: Final = ("access_key", "secret_key", "security_token", "username", "password")
_VARIABLES: Final = (ENV_ACCESS_KEY, ENV_SECRET_KEY, ENV_SECURITY_TOKEN, ENV_USERNAME, ENV_PASSWORD)
_OF_PROFILE: Final = ("ak", "sk", "security_token")


@attrs.frozen
class FoundCredentials:
    """Credentials, and what comes from the same place.

    Attributes:
        credentials: The credentials.
        source: Where they were: ``arguments``, ``environment``, or the path of the profile.
        project_id: The project that the environment or the profile names; ``None`` when they name none.
        iam_endpoint: IAM's address, if the profile names one and the keys are the profile's.
    """

    credentials: AccessKeys | PasswordLogin
    source: str
    project_id: str | None = None
    iam_endpoint: str | None = None


def resolve_credentials(
    *,
    username: str | None = None,
    password: Secret | None = None,
    account: str | None = None,
    access_key: str | None = None,
    secret_key: Secret | None = None,
    security_token: Secret | None = None,
    environment: Mapping[str, str] = os.environ,
) -> FoundCredentials:
    """Find the credentials. The profile is read only if neither the arguments nor the environment have any.

    Args:
        username: The user's name.
        password: The password.
        account: The account that the user belongs to; the user's name when it is not given.
        access_key: An access key (AK).
        secret_key: Its secret (SK).
        security_token: The security token, if the keys are temporary.
        environment: The variables to read.

    Raises:
        MissingCredentialsError: If there are none, or half of a pair was passed; it says what each place lacks.
        ConfigurationError: If the profile is needed and cannot be read, or others may write to it.
    """
    secrets = maybe_secret(access_key), secret_key, security_token, maybe_secret(username), password
    arguments = dict(zip(_ARGUMENTS, secrets, strict=True))
    _check_arguments(arguments)
    variables = {name: maybe_secret(environment.get(name)) for name in _VARIABLES}
    project_id = environment.get(ENV_PROJECT_ID)
    for source, names, values in (("arguments", _ARGUMENTS, arguments), ("environment", _VARIABLES, variables)):
        if found := _credentials(source, names, values, account):
            return FoundCredentials(found, source, project_id or environment.get(ENV_OFFICIAL_PROJECT_ID) or None)
    federated = [name for name in ENV_FEDERATED if environment.get(name)]
    looked_at = f"- arguments: none\n- environment: {_lacks(_VARIABLES, variables, federated)}"
    try:
        profile = read_profile(environment)
    except ConfigurationError as error:
        error.add_note(f"It was read because there are no credentials elsewhere:\n{looked_at}")
        raise
    if found := _credentials(profile.path, _OF_PROFILE, profile.values):
        project_id = project_id or profile.values["project_id"].reveal() or None
        return FoundCredentials(found, profile.path, project_id, profile.values["iam_endpoint"].reveal() or None)
    raise MissingCredentialsError(
        f"No credentials were found. These places were looked at:\n{looked_at}\n"
        f"- profile {profile.path}: {profile.absent or _lacks(_OF_PROFILE, profile.values, profile.federated)}\n"
        "Pass access_key= and secret_key=, or username= and password=; or set "
        f"{ENV_ACCESS_KEY} and {ENV_SECRET_KEY}, or {ENV_USERNAME} and {ENV_PASSWORD}; "
        f"or write ak and sk into section [basic] of {profile.path}."
    )


def _check_arguments(given: Mapping[str, Secret | None]) -> None:
    """Refuse half of a pair, which is a mistake in a call, whatever the environment has."""
    for pair in (_ARGUMENTS[:2], _ARGUMENTS[3:]):
        there = [bool(given[name]) for name in pair]
        if any(there) and not all(there):
            raise MissingCredentialsError(f"Half of a pair was passed: {_lack(pair, given)}. Pass both, or neither.")
        if all(there):
            break  # keys need no password
    if given["security_token"] and not given["access_key"]:
        raise MissingCredentialsError("security_token was passed without access_key and secret_key. Pass all three.")


def _credentials(
    source: str, names: Sequence[str], values: Mapping[str, Secret | None], account: str | None = None
) -> AccessKeys | PasswordLogin | None:
    """Return the keys that a place has, or else the login."""
    access_key, secret_key, security_token = (values[name] for name in names[:3])
    username, password = [values[name] for name in names[3:]] or (None, None)
    try:
        if access_key and secret_key:
            return AccessKeys(access_key.reveal(), secret_key, security_token)
        if username and password:
            return PasswordLogin(username.reveal(), password, account or username.reveal())
    except ConfigurationError as error:
        error.add_note(f"It is from: {source}")
        raise
    return None


def _lacks(names: Sequence[str], values: Mapping[str, Secret | None], federated: Sequence[str]) -> str:
    """Say what a place lacks, and what is no use there."""
    lacks = [_lack(pair, values) for pair in (names[:2], names[3:]) if pair]
    if federated:
        lacks.append(f"{' and '.join(federated)}, but federated login is not supported here")
    return "; ".join(lacks)


def _lack(pair: Sequence[str], values: Mapping[str, Secret | None]) -> str:
    """Say which half of a pair is missing, or that both are."""
    there, missing = sorted(pair, key=lambda name: not values[name])
    return f"{there} without {missing}" if values[there] else f"neither {pair[0]} nor {pair[1]}"
