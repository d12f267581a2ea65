"""Where a session's endpoints and credentials come from: arguments, `Session.set_endpoint`, the environment."""

import os
from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

import attrs

from modelarts.exceptions import ConfigurationError, InvalidArgumentError, MissingCredentialsError

ENV_MODELARTS_ENDPOINT: Final = "MODELARTS_ENDPOINT"
ENV_IAM_ENDPOINT: Final = "MODELARTS_IAM_ENDPOINT"
ENV_OBS_ENDPOINT: Final = "MODELARTS_OBS_ENDPOINT"
ENV_REGION: Final = "MODELARTS_REGION"
ENV_PROJECT_ID: Final = "MODELARTS_PROJECT_ID"
ENV_USERNAME: Final = "MODELARTS_USERNAME"
ENV_PASSWORD: Final = "MODELARTS_PASSWORD"  # noqa: S105 (the name of a variable)
ENV_ACCESS_KEY: Final = "HUAWEICLOUD_SDK_AK"
ENV_SECRET_KEY: Final = "HUAWEICLOUD_SDK_SK"  # noqa: S105
ENV_SECURITY_TOKEN: Final = "HUAWEICLOUD_SDK_SECURITY_TOKEN"  # noqa: S105

CLOUD_DOMAIN: Final = "myhuaweicloud.com"
"""The public cloud's domain; a region's services are at ``<service>.<region>.myhuaweicloud.com``."""


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
class EndpointSettings:
    """What `Session.set_endpoint` was told; ``None`` where it was told nothing."""

    iam: str | None = None
    obs: str | None = None
    modelarts: str | None = None
    region: str | None = None


@attrs.frozen
class Endpoints:
    """The three services' base URLs, each with its scheme and without a slash at the end."""

    iam: str
    obs: str
    modelarts: str


def normalized_endpoint(text: str, *, what: str) -> str:
    """Make a base URL of an endpoint that was given with or without its scheme.

    Args:
        text: Such as ``modelarts.cn-north-4.myhuaweicloud.com`` or ``http://127.0.0.1:8080``.
        what: Which endpoint it is, for the error message.

    Returns:
        The URL without a slash at its end; https when no scheme was given.

    Raises:
        InvalidArgumentError: If it is not the address of an HTTP service.
    """
    candidate = text.strip()
    if "://" not in candidate:
        candidate = f"https://{candidate}"
    problem = f"{what}={text!r} is not an endpoint. Give a host name, such as modelarts.cn-north-4.{CLOUD_DOMAIN}"
    problem += ", or a URL that starts with https:// or http://, with no query."
    try:
        parts = urlsplit(candidate)
        usable = parts.port != 0
    except ValueError as error:
        raise InvalidArgumentError(problem) from error
    if parts.scheme not in {"http", "https"} or not parts.hostname or not usable:
        raise InvalidArgumentError(problem)
    if parts.query or parts.fragment or "@" in parts.netloc or any(c.isspace() for c in candidate):
        raise InvalidArgumentError(problem)
    return candidate.rstrip("/")


def resolve_endpoints(
    settings: EndpointSettings, region: str | None, environment: Mapping[str, str] = os.environ
) -> Endpoints:
    """Find the three endpoints: first what `Session.set_endpoint` was told, then the environment, then the region's.

    Args:
        settings: What `Session.set_endpoint` was told.
        region: The region's name, from which a missing endpoint is made.
        environment: The variables to read.

    Raises:
        ConfigurationError: If an endpoint is named nowhere and there is no region to make it from.
        InvalidArgumentError: If a text is not an endpoint.
    """

    def find(service: str, told: str | None, variable: str) -> str:
        if told:
            return normalized_endpoint(told, what=f"{service}_endpoint")
        if found := environment.get(variable):
            return normalized_endpoint(found, what=variable)
        if region:
            return normalized_endpoint(f"{service}.{region}.{CLOUD_DOMAIN}", what="region_name")
        raise ConfigurationError(
            f"The {service} endpoint is not known: no region was given and {variable} is not set. "
            f"Pass region_name=..., set {ENV_REGION} or {variable}, or call Session.set_endpoint(...) first."
        )

    return Endpoints(
        iam=find("iam", settings.iam, ENV_IAM_ENDPOINT),
        obs=find("obs", settings.obs, ENV_OBS_ENDPOINT),
        modelarts=find("modelarts", settings.modelarts, ENV_MODELARTS_ENDPOINT),
    )


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
