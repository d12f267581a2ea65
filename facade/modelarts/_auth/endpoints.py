"""Where the services are: arguments, `Session.set_endpoint`, the environment, the profile, or the region's own.

Source: document 002, 3.4; the official SDK, ``huaweicloudsdkcore.region.provider`` and ``.auth.internal.IamHelper``.
"""

import os
import re
from collections.abc import Iterator, Mapping
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

_VARIABLES: Final = {
    "iam": (ENV_IAM_ENDPOINT, "HUAWEICLOUD_SDK_IAM_ENDPOINT"),
    "obs": (ENV_OBS_ENDPOINT,),
    "modelarts": (ENV_MODELARTS_ENDPOINT,),
}
_REGION_ID: Final = re.compile(r"[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?")


@attrs.frozen
class EndpointSettings:
    """What a session or `Session.set_endpoint` was told; ``None`` where it was told nothing."""

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
    if "@" in candidate:
        raise InvalidArgumentError(  # which may have a password before the @, and so is not shown
            f"{what} is not an endpoint: it has an @. Credentials are not part of an endpoint; "
            "give them to the session."
        )
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
    if parts.query or parts.fragment or any(c.isspace() for c in candidate):
        raise InvalidArgumentError(problem)
    return candidate.rstrip("/")


def check_endpoints(settings: EndpointSettings) -> None:
    """See whether what `Session.set_endpoint` is told makes sense.

    Args:
        settings: What it is told.

    Raises:
        InvalidArgumentError: If a text is not an endpoint, or the region's ID is none.
    """
    resolve_endpoints(settings, EndpointSettings(), settings.region or "region", environment={})


def resolve_endpoints(
    arguments: EndpointSettings,
    told: EndpointSettings,
    region: str,
    *,
    profile_iam_endpoint: str | None = None,
    environment: Mapping[str, str] = os.environ,
) -> Endpoints:
    """Find the three endpoints: arguments, `Session.set_endpoint`, the environment, the profile, the region's.

    Of the environment the SDK's own variables come first, then the official SDK's
    (``HUAWEICLOUD_SDK_REGION_<SERVICE>_<REGION>``, of which it takes the first of several between commas).

    Args:
        arguments: What the session was told.
        told: What `Session.set_endpoint` was told.
        region: The region's ID, from which a missing endpoint is made; may be empty.
        profile_iam_endpoint: IAM's endpoint of the profile, if the keys are the profile's.
        environment: The variables to read.

    Raises:
        ConfigurationError: If an endpoint is named nowhere and there is no region to make it from.
        InvalidArgumentError: If a text is not an endpoint, or the region's ID is none.
    """

    def places(service: str, argument: str | None, set_before: str | None) -> Iterator[tuple[str, str | None]]:
        yield f"{service}_endpoint", argument
        yield f"{service}_endpoint", set_before
        for variable in _VARIABLES[service]:
            yield variable, environment.get(variable)
        if region:
            variable = f"HUAWEICLOUD_SDK_REGION_{service}_{region.replace('-', '_')}".upper()
            yield variable, environment.get(variable, "").partition(",")[0]
        if service == "iam":
            yield "the profile's iam_endpoint", profile_iam_endpoint

    def find(service: str, argument: str | None, set_before: str | None) -> str:
        for what, text in places(service, argument, set_before):
            if text:
                return normalized_endpoint(text, what=what)
        if region:
            return _endpoint_of_region(service, region)
        variable = _VARIABLES[service][0]
        raise ConfigurationError(
            f"The {service} endpoint is not known: no region was given and {variable} is not set. "
            f"Pass region_name=... or {service}_endpoint=..., set {ENV_REGION} or {variable}, "
            "or call Session.set_endpoint(...) first."
        )

    return Endpoints(
        iam=find("iam", arguments.iam, told.iam),
        obs=find("obs", arguments.obs, told.obs),
        modelarts=find("modelarts", arguments.modelarts, told.modelarts),
    )


def _endpoint_of_region(service: str, region: str) -> str:
    if not _REGION_ID.fullmatch(region):
        raise InvalidArgumentError(
            f"region_name={region!r} is not a region's ID: it has letters, digits and hyphens, such as cn-north-4."
        )
    return f"https://{service}.{region}.{CLOUD_DOMAIN}"
