"""Where the services are: arguments, `Session.set_endpoint`, the environment, or the region's own."""

import os
from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

import attrs

from modelarts.exceptions import ConfigurationError, InvalidArgumentError

ENV_MODELARTS_ENDPOINT: Final = "MODELARTS_ENDPOINT"
ENV_IAM_ENDPOINT: Final = "MODELARTS_IAM_ENDPOINT"
ENV_OBS_ENDPOINT: Final = "MODELARTS_OBS_ENDPOINT"
ENV_REGION: Final = "MODELARTS_REGION"

CLOUD_DOMAIN: Final = "myhuaweicloud.com"
"""The public cloud's domain; a region's services are at ``<service>.<region>.myhuaweicloud.com``."""


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
