"""The credentials that a session uses, and where they come from.

Arguments, then the environment, the official SDK's profile, the configuration file of earlier versions, and the
ModelArts instance that the program runs in; in each of them keys before a password. Halves of a pair that are in
different places are never put together, and what goes with keys (security token, project ID, endpoints) is taken from
where the keys are.

Source: document 002, chapter 4; the official SDK, ``huaweicloudsdkcore.auth.provider``; the modules of the places.
"""

import warnings
from collections.abc import Mapping, Sequence
from typing import Final

import attrs
from modelarts_client.auth.keys import AccessKeys, PasswordLogin
from modelarts_client.secret import Secret, maybe_secret

from modelarts._auth.config_file import ConfigFile, read_config_file
from modelarts._auth.endpoints import EndpointSettings
from modelarts._auth.environment import PROCESS
from modelarts._auth.instance import FILES, OF_FILE, PAIRS, PROJECT_ID, endpoints_of, is_instance, read_keys_file
from modelarts._auth.profile import DEFAULT_PROFILE, ENV_CREDENTIALS_FILE, profile_path, read_profile
from modelarts.exceptions import ConfigurationError, InvalidArgumentError, MissingCredentialsError

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
_INSTANCE: Final = "ModelArts instance"
_TO_THE_PROGRAM: Final = 3  # from `resolve_credentials` over `Session.__init__`


@attrs.frozen
class FoundCredentials:
    """Credentials, and what comes from the same place.

    Attributes:
        credentials: The credentials.
        source: Where they were: ``arguments``, ``environment``, ``ModelArts instance``, or the path of a file.
        project_id: The project that the environment or the file names; ``None`` when they name none.
        endpoints: The region and the services' addresses that the place names.
    """

    credentials: AccessKeys | PasswordLogin
    source: str
    project_id: str | None = None
    endpoints: EndpointSettings = attrs.field(factory=EndpointSettings)


@attrs.frozen
class _Search:
    """The arguments of a session, by their names, and the variables."""

    arguments: Mapping[str, Secret | None]
    account: str | None
    environment: Mapping[str, str]


def resolve_credentials(
    *,
    username: str | None = None,
    password: Secret | None = None,
    account: str | None = None,
    access_key: str | None = None,
    secret_key: Secret | None = None,
    security_token: Secret | None = None,
    config_file: str | None = None,
    environment: Mapping[str, str] = PROCESS,
) -> FoundCredentials:
    """Find the credentials. Each place is looked at only if those before it have none.

    Args:
        username: The user's name.
        password: The password.
        account: The account that the user belongs to; the user's name when it is not given.
        access_key: An access key (AK).
        secret_key: Its secret (SK).
        security_token: The security token, if the keys are temporary.
        config_file: A configuration file that must have credentials; no others are looked at.
        environment: The variables to read.

    Raises:
        MissingCredentialsError: If there are none, or half of a pair was passed; it says what each place lacks.
        ConfigurationError: If a file is needed and cannot be read, or others may write to it.
        InvalidArgumentError: If credentials are passed together with ``config_file``.

    Warns:
        UserWarning: If a file in the home directory cannot be used, and the credentials of a ModelArts instance are.
    """
    secrets = maybe_secret(access_key), secret_key, security_token, maybe_secret(username), password
    search = _Search(dict(zip(_ARGUMENTS, secrets, strict=True)), account, environment)
    if config_file is not None:
        return _in_named_file(search, config_file)
    _check_arguments(search.arguments)
    lacking: list[str] = []
    unusable: list[ConfigurationError] = []
    for look in _PLACES:
        try:
            found = look(search)
        except ConfigurationError as error:
            if look in _PERHAPS_FILES:
                error.add_note("It was read because there are no credentials elsewhere:\n" + "\n".join(lacking))
            is_named = look is _in_profile and environment.get(ENV_CREDENTIALS_FILE)
            if look not in _PERHAPS_FILES or is_named or not is_instance(environment):
                raise
            unusable.append(error)
        else:
            if isinstance(found, FoundCredentials):
                for problem in unusable:
                    warnings.warn(f"{problem} The credentials are from: {found.source}", stacklevel=_TO_THE_PROGRAM)
                return attrs.evolve(found, project_id=environment.get(ENV_PROJECT_ID) or found.project_id or None)
            lacking.append(f"- {found}")
    if unusable:
        raise unusable[0]
    raise MissingCredentialsError(
        "No credentials were found. These places were looked at:\n" + "\n".join(lacking) + "\n"
        "Pass access_key= and secret_key=, or username= and password=; or set "
        f"{ENV_ACCESS_KEY} and {ENV_SECRET_KEY}, or {ENV_USERNAME} and {ENV_PASSWORD}; "
        f"or write ak and sk into section [basic] of {profile_path(environment) or DEFAULT_PROFILE}."
    )


def _in_arguments(search: _Search) -> FoundCredentials | str:
    if credentials := _credentials("arguments", _ARGUMENTS, search.arguments, search.account):
        return FoundCredentials(credentials, "arguments", search.environment.get(ENV_OFFICIAL_PROJECT_ID))
    return "arguments: none"


def _in_environment(search: _Search) -> FoundCredentials | str:
    variables = {name: maybe_secret(search.environment.get(name)) for name in _VARIABLES}
    if credentials := _credentials("environment", _VARIABLES, variables, search.account):
        return FoundCredentials(credentials, "environment", search.environment.get(ENV_OFFICIAL_PROJECT_ID))
    federated = [name for name in ENV_FEDERATED if search.environment.get(name)]
    return f"environment: {_lacks(_VARIABLES, variables, federated)}"


def _in_profile(search: _Search) -> FoundCredentials | str:
    profile = read_profile(search.environment)
    if credentials := _credentials(profile.path, _OF_PROFILE, profile.values):
        endpoints = EndpointSettings(iam=profile.values["iam_endpoint"].reveal() or None)
        return FoundCredentials(credentials, profile.path, profile.values["project_id"].reveal(), endpoints)
    return f"profile {profile.path}: {profile.absent or _lacks(_OF_PROFILE, profile.values, profile.federated)}"


def _in_config_file(search: _Search) -> FoundCredentials | str:
    config = read_config_file(search.environment)
    if found := _of_config_file(config, search.account):
        return found
    return f"configuration file {config.path}: {config.absent or _lacks(_ARGUMENTS, config.values, ())}"


def _in_instance(search: _Search) -> FoundCredentials | str:
    environment = search.environment
    if not is_instance(environment):
        return f"{_INSTANCE}: this is none"
    lacks: list[str] = []
    for pair in PAIRS:
        variables = {**{name: maybe_secret(environment.get(name)) for name in pair}, "": None}
        if credentials := _credentials(_INSTANCE, (*pair, ""), variables):
            return FoundCredentials(credentials, _INSTANCE, environment.get(PROJECT_ID), endpoints_of(environment))
        lacks.append(_lack(pair, variables))
    for path in filter(None, map(environment.get, FILES)):
        keys = read_keys_file(path)
        if keys and (credentials := _credentials(path, OF_FILE, keys)):
            return FoundCredentials(credentials, path, environment.get(PROJECT_ID), endpoints_of(environment))
        lacks.append(f"no keys in {path}")
    return f"{_INSTANCE}: {'; '.join(lacks)}"


_PLACES: Final = (_in_arguments, _in_environment, _in_profile, _in_config_file, _in_instance)
"""Each returns the credentials that are there, or what the place is and lacks."""

_PERHAPS_FILES: Final = (_in_profile, _in_config_file, _in_instance)
"""The places that may be files."""


def _in_named_file(search: _Search, path: str) -> FoundCredentials:
    """Return the credentials of a configuration file that the program names."""
    _check_alone(search.arguments, search.account)
    config = read_config_file(search.environment, path)
    if found := _of_config_file(config, None):
        return attrs.evolve(found, project_id=found.project_id or search.environment.get(ENV_PROJECT_ID) or None)
    raise MissingCredentialsError(f"{config.path} has no credentials: {_lacks(_ARGUMENTS, config.values, ())}.")


def _of_config_file(config: ConfigFile, account: str | None) -> FoundCredentials | None:
    credentials = _credentials(config.path, _ARGUMENTS, config.values, account or config.get("account"))
    if credentials is None:
        return None
    endpoints = EndpointSettings(
        iam=config.get("iam_endpoint"),
        obs=config.get("obs_endpoint"),
        modelarts=config.get("modelarts_endpoint"),
        region=config.get("region_name"),
    )
    return FoundCredentials(credentials, config.path, config.get("project_id"), endpoints)


def _check_alone(given: Mapping[str, Secret | None], account: str | None) -> None:
    others = [name for name, value in {**given, "account": account}.items() if value]
    if others:
        raise InvalidArgumentError(
            f"config_file was passed together with {', '.join(others)}. Pass the credentials, or the file with them."
        )


def _check_arguments(given: Mapping[str, Secret | None]) -> None:
    """Refuse half of a pair, which is a mistake in a call, whatever the environment has."""
    for pair in (_ARGUMENTS[:2], _ARGUMENTS[3:]):
        there = [bool(given[name]) for name in pair]
        if any(there) and not all(there):
            name = given["username"]
            is_file = name is not None and name.reveal().endswith(".json")
            hint = " To read the credentials from a file, pass config_file=." if is_file else ""
            raise MissingCredentialsError(
                f"Half of a pair was passed: {_lack(pair, given)}. Pass both, or neither.{hint}"
            )
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
