"""Where the services are: arguments, `Session.set_endpoint`, the environment, the profile, or the region's own.

Source: document 002, 3.4; the official SDK, ``huaweicloudsdkcore.region.provider`` and ``.auth.internal.IamHelper``.
"""

import os
import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

import attrs

from modelarts._auth.regions import advice_on_region
from modelarts._setting_checks import check_text, is_host
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
_API_PATH: Final = re.compile(r"/v[0-9]+(\.[0-9]+)?(/|$)")
_REGION_ID: Final = re.compile(r"[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?")


@attrs.frozen
class EndpointSettings:
    """The arguments of a session or of `Session.set_endpoint`; ``None`` where there is none."""

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

    def urls(self) -> tuple[str, ...]:
        """Return the three base URLs."""
        return self.modelarts, self.iam, self.obs

    def advice(self, region: str) -> dict[str, str]:
        """Return what to check if a host that was made of a region cannot be reached, by host."""
        advice = advice_on_region(region) if region else None
        if advice is None:
            return {}
        suffix = f".{region}.{CLOUD_DOMAIN}".lower()
        hosts = (urlsplit(url).hostname or "" for url in self.urls())
        return {host: advice for host in hosts if host.endswith(suffix)}


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
    check_text(text, what=what, example=f"modelarts.cn-north-4.{CLOUD_DOMAIN}")
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
        usable = parts.port != 0 and is_host(parts.hostname or "")
    except ValueError as error:
        raise InvalidArgumentError(problem) from error
    if parts.scheme not in {"http", "https"} or not usable:
        raise InvalidArgumentError(problem)
    if parts.query or parts.fragment or any(c.isspace() for c in candidate):
        raise InvalidArgumentError(problem)
    if parts.path not in {"", "/"}:
        is_of_api = _API_PATH.match(parts.path)
        kind, instead = (
            ("a path of the API", "which is added to each request")
            if is_of_api
            else ("a path", "but each service is at the root of its host")
        )
        raise InvalidArgumentError(
            f"{what}={text!r} has {kind}, {parts.path!r}, {instead}. "
            f"Give the address without it: {parts.scheme}://{parts.netloc}"
        )
    return f"{parts.scheme}://{parts.netloc}"


def check_endpoints(settings: EndpointSettings) -> None:
    """Check the arguments of `Session.set_endpoint`.

    Args:
        settings: The arguments.

    Raises:
        InvalidArgumentError: If a text is not an endpoint, or not a region's ID.
    """
    check_text(settings.region, what="region_name", example="cn-north-4")
    resolve_endpoints(settings, EndpointSettings(), settings.region or "region", environment={})


def resolve_endpoints(
    arguments: EndpointSettings,
    told: EndpointSettings,
    region: str,
    *,
    region_from: str = "region_name",
    profile_iam_endpoint: str | None = None,
    environment: Mapping[str, str] = os.environ,
) -> Endpoints:
    """Find the three endpoints: arguments, `Session.set_endpoint`, the environment, the profile, the region's.

    Of the environment the SDK's own variables come first, then the official SDK's
    (``HUAWEICLOUD_SDK_REGION_<SERVICE>_<REGION>``, of which it takes the first of several between commas).

    Args:
        arguments: The arguments of the session.
        told: The arguments of `Session.set_endpoint`.
        region: The region's ID, from which a missing endpoint is made; may be empty.
        region_from: The argument or variable that the region's ID is from, for the error message.
        profile_iam_endpoint: IAM's endpoint of the profile, if the keys are the profile's.
        environment: The variables to read.

    Raises:
        ConfigurationError: If an endpoint is named nowhere and there is no region to make it from.
        InvalidArgumentError: If a text is not an endpoint, or not a region's ID.
    """

    def find(service: str) -> str:
        argument, (variable, *others) = f"{service}_endpoint", _VARIABLES[service]
        places = [(argument, getattr(arguments, service)), (argument, getattr(told, service))]
        places += [(name, environment.get(name)) for name in (variable, *others)]
        if region:
            of_region = f"HUAWEICLOUD_SDK_REGION_{service}_{region.replace('-', '_')}".upper()
            places.append((of_region, environment.get(of_region, "").partition(",")[0]))
        if service == "iam":
            places.append(("the profile's iam_endpoint", profile_iam_endpoint))
        for what, text in places:
            if text:
                return normalized_endpoint(text, what=what)
        if region:
            return _endpoint_of_region(service, region, region_from)
        raise ConfigurationError(
            f"The {service} endpoint is unknown: there is no region, and {variable} is not set. "
            f"Pass region_name=... or {service}_endpoint=..., set {ENV_REGION} or {variable}, "
            "or call Session.set_endpoint(...) first."
        )

    return Endpoints(iam=find("iam"), obs=find("obs"), modelarts=find("modelarts"))


def _endpoint_of_region(service: str, region: str, what: str) -> str:
    if not _REGION_ID.fullmatch(region):
        raise InvalidArgumentError(
            f"{what}={region!r} is not a region's ID: it has letters, digits and hyphens, such as cn-north-4."
        )
    return f"https://{service}.{region}.{CLOUD_DOMAIN}"
