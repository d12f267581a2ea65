"""Who calls: where a session's credentials come from."""

import os
from collections.abc import Mapping
from typing import Final

import attrs

from modelarts.exceptions import MissingCredentialsError

ENV_PROJECT_ID: Final = "MODELARTS_PROJECT_ID"
ENV_USERNAME: Final = "MODELARTS_USERNAME"
ENV_PASSWORD: Final = "MODELARTS_PASSWORD"  # noqa: S105 (the name of a variable)
ENV_ACCESS_KEY: Final = "HUAWEICLOUD_SDK_AK"
ENV_SECRET_KEY: Final = "HUAWEICLOUD_SDK_SK"  # noqa: S105
ENV_SECURITY_TOKEN: Final = "HUAWEICLOUD_SDK_SECURITY_TOKEN"  # noqa: S105


@attrs.frozen
class AccessKeys:
    """An access key with its secret, and the security token that goes with temporary keys."""

    access_key: str
    secret_key: str = attrs.field(repr=False)
    security_token: str | None = attrs.field(default=None, repr=False)


@attrs.frozen
class PasswordLogin:
    """A user name with its password. ``account`` names the account that the user belongs to."""

    username: str
    password: str = attrs.field(repr=False)
    account: str


def resolve_credentials(
    *,
    username: str | None,
    password: str | None,
    account: str | None,
    access_key: str | None,
    secret_key: str | None,
    security_token: str | None,
    environment: Mapping[str, str] = os.environ,
) -> AccessKeys | PasswordLogin:
    """Choose the credentials: arguments before the environment, and in each of them keys before the password.

    Raises:
        MissingCredentialsError: If there are none, or one half of a pair is missing.
    """
    found = _pair(
        username=username,
        password=password,
        account=account,
        access_key=access_key,
        secret_key=secret_key,
        security_token=security_token,
        names=("username", "password", "access_key", "secret_key"),
    ) or _pair(
        username=environment.get(ENV_USERNAME),
        password=environment.get(ENV_PASSWORD),
        account=account,
        access_key=environment.get(ENV_ACCESS_KEY),
        secret_key=environment.get(ENV_SECRET_KEY),
        security_token=environment.get(ENV_SECURITY_TOKEN),
        names=(ENV_USERNAME, ENV_PASSWORD, ENV_ACCESS_KEY, ENV_SECRET_KEY),
    )
    if found is None:
        raise MissingCredentialsError(
            "No credentials were found. Pass access_key= and secret_key=, or username= and password=, or set "
            f"{ENV_ACCESS_KEY} and {ENV_SECRET_KEY}, or {ENV_USERNAME} and {ENV_PASSWORD}."
        )
    return found


def _pair(
    *,
    username: str | None,
    password: str | None,
    account: str | None,
    access_key: str | None,
    secret_key: str | None,
    security_token: str | None,
    names: tuple[str, str, str, str],
) -> AccessKeys | PasswordLogin | None:
    if access_key or secret_key:
        if not (access_key and secret_key):
            given, missing = (names[2], names[3]) if access_key else (names[3], names[2])
            raise MissingCredentialsError(f"{given} was given without {missing}. Give both, or neither.")
        return AccessKeys(access_key, secret_key, security_token or None)
    if username or password:
        if not (username and password):
            given, missing = (names[0], names[1]) if username else (names[1], names[0])
            raise MissingCredentialsError(f"{given} was given without {missing}. Give both, or neither.")
        return PasswordLogin(username, password, account or username)
    return None
