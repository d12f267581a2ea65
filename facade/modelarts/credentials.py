"""Who calls: where a session's credentials come from.

Arguments, then the environment, then the profile; in each of them keys before a password. Halves of a pair that are in
different places are never put together, and what goes with keys (security token, project ID, IAM endpoint) is taken
from where the keys are.

Source: document 002, chapter 4; the official SDK, ``huaweicloudsdkcore.auth.provider``.
"""

import os
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

import attrs

from modelarts.exceptions import ConfigurationError, MissingCredentialsError
from modelarts.profile import Profile, read_profile

ENV_PROJECT_ID: Final = "MODELARTS_PROJECT_ID"
ENV_USERNAME: Final = "MODELARTS_USERNAME"
ENV_PASSWORD: Final = "MODELARTS_PASSWORD"  # noqa: S105 (the name of a variable)
ENV_ACCESS_KEY: Final = "HUAWEICLOUD_SDK_AK"
ENV_SECRET_KEY: Final = "HUAWEICLOUD_SDK_SK"  # noqa: S105
ENV_SECURITY_TOKEN: Final = "HUAWEICLOUD_SDK_SECURITY_TOKEN"  # noqa: S105
ENV_OFFICIAL_PROJECT_ID: Final = "HUAWEICLOUD_SDK_PROJECT_ID"
ENV_FEDERATED: Final = ("HUAWEICLOUD_SDK_IDP_ID", "HUAWEICLOUD_SDK_ID_TOKEN_FILE")


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


@attrs.frozen
class FoundCredentials:
    """Credentials, and what comes from the same place.

    Attributes:
        credentials: Who calls.
        source: Where they were: ``arguments``, ``environment``, or the path of the profile.
        project_id: The project that the environment or the profile names; ``None`` when they name none.
        iam_endpoint: IAM's address, if the profile names one and the keys are the profile's.
    """

    credentials: AccessKeys | PasswordLogin
    source: str
    project_id: str | None = None
    iam_endpoint: str | None = None


class _Setting(NamedTuple):
    name: str
    value: str | None

    def __repr__(self) -> str:
        return self.name


_Pair = tuple[_Setting, _Setting]


def resolve_credentials(
    *,
    username: str | None = None,
    password: str | None = None,
    account: str | None = None,
    access_key: str | None = None,
    secret_key: str | None = None,
    security_token: str | None = None,
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
        MissingCredentialsError: If there are none, or half of a pair was passed; it tells what each place lacks.
        ConfigurationError: If the profile is needed and cannot be read, or others may write to it.
    """
    given = _passed(
        (_Setting("access_key", access_key), _Setting("secret_key", secret_key)),
        (_Setting("username", username), _Setting("password", password)),
        _Setting("security_token", security_token),
        account,
    )
    project_id = environment.get(ENV_PROJECT_ID)
    official_project_id = environment.get(ENV_OFFICIAL_PROJECT_ID)
    if given:
        return FoundCredentials(given, "arguments", project_id or official_project_id or None)
    keys = _settings(environment, ENV_ACCESS_KEY, ENV_SECRET_KEY)
    login = _settings(environment, ENV_USERNAME, ENV_PASSWORD)
    set_there = _keys(keys, environment.get(ENV_SECURITY_TOKEN)) or _login(login, account)
    if set_there:
        return FoundCredentials(set_there, "environment", project_id or official_project_id or None)
    looked_at = [
        "arguments: none",
        "environment: " + _lack([keys, login], [name for name in ENV_FEDERATED if environment.get(name)]),
    ]
    try:
        profile = read_profile(environment)
    except ConfigurationError as error:
        error.add_note("It was read because there are no credentials elsewhere:\n" + _as_list(looked_at))
        raise
    kept = (_Setting("ak", profile.access_key), _Setting("sk", profile.secret_key))
    if found := _keys(kept, profile.security_token):
        return FoundCredentials(
            found, profile.path, project_id or profile.project_id or None, profile.iam_endpoint or None
        )
    looked_at.append(f"profile {profile.path}: " + (profile.absent or _lack([kept], profile.federated)))
    raise MissingCredentialsError(_nothing_found(looked_at, profile))


def _settings(environment: Mapping[str, str], first: str, second: str) -> _Pair:
    return _Setting(first, environment.get(first)), _Setting(second, environment.get(second))


def _passed(
    keys: _Pair, login: _Pair, security_token: _Setting, account: str | None
) -> AccessKeys | PasswordLogin | None:
    """Take what was passed; half of a pair is a mistake here, whatever the environment has."""
    needed = [keys[0].name, keys[1].name]
    for pair in (keys, login):
        given = [setting.name for setting in pair if setting.value]
        missing = [setting.name for setting in pair if not setting.value]
        if given and missing:
            raise MissingCredentialsError(f"{given[0]} was given without {missing[0]}. Give both, or neither.")
        if given and pair is keys:
            return _keys(keys, security_token.value)
    if security_token.value:
        raise MissingCredentialsError(f"{security_token.name} was given without {needed[0]} and {needed[1]}.")
    return _login(login, account)


def _keys(pair: _Pair, security_token: str | None) -> AccessKeys | None:
    if pair[0].value and pair[1].value:
        return AccessKeys(pair[0].value, pair[1].value, security_token or None)
    return None


def _login(pair: _Pair, account: str | None) -> PasswordLogin | None:
    if pair[0].value and pair[1].value:
        return PasswordLogin(pair[0].value, pair[1].value, account or pair[0].value)
    return None


def _lack(pairs: Sequence[_Pair], federated: Sequence[str]) -> str:
    """Tell what a place lacks, and what it has that is no use here."""
    lacks = []
    for first, second in pairs:
        if first.value or second.value:
            given, missing = (first, second) if first.value else (second, first)
            lacks.append(f"{given.name} without {missing.name}")
        else:
            lacks.append(f"neither {first.name} nor {second.name}")
    if federated:
        lacks.append(f"{' and '.join(federated)}, but federated login is not supported here")
    return "; ".join(lacks)


def _nothing_found(looked_at: Sequence[str], profile: Profile) -> str:
    return (
        "No credentials were found. These places were looked at:\n"
        + _as_list(looked_at)
        + "\nPass access_key= and secret_key=, or username= and password=; or set "
        f"{ENV_ACCESS_KEY} and {ENV_SECRET_KEY}, or {ENV_USERNAME} and {ENV_PASSWORD}; "
        f"or write ak and sk into section [basic] of {profile.path}."
    )


def _as_list(lines: Sequence[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)
