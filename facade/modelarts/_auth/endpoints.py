"""Where the services are: arguments, `Session.set_endpoint`, the environment, the credentials' file, or the region's.

Source: document 002, 3.4; the official SDK, ``huaweicloudsdkcore.region.provider`` and ``.auth.internal.IamHelper``.
"""

import re
import warnings
from collections.abc import Mapping
from typing import ClassVar, Final, Self
from urllib.parse import urlsplit

import attrs
from modelarts_client.auth.keys import AccessKeys, PasswordLogin
from modelarts_client.loopback import is_loopback
from modelarts_client.setting_checks import check_text, is_host

from modelarts._auth.environment import PROCESS
from modelarts._auth.regions import CLOUD_DOMAIN, advice_on_region, known_region, public_host
from modelarts.exceptions import ConfigurationError, InvalidArgumentError
from modelarts.security_warnings import InsecureEndpointWarning

ENV_MODELARTS_ENDPOINT: Final = "MODELARTS_ENDPOINT"
ENV_IAM_ENDPOINT: Final = "MODELARTS_IAM_ENDPOINT"
ENV_OBS_ENDPOINT: Final = "MODELARTS_OBS_ENDPOINT"
ENV_REGION: Final = "MODELARTS_REGION"

_VARIABLES: Final = {
    "iam": (ENV_IAM_ENDPOINT, "HUAWEICLOUD_SDK_IAM_ENDPOINT"),
    "obs": (ENV_OBS_ENDPOINT,),
    "modelarts": (ENV_MODELARTS_ENDPOINT,),
}
_LOCAL_ADVICE: Final = "Is modelarts-emulator running? The variables of its env file may be of an earlier run."
_API_PATH: Final = re.compile(r"/v[0-9]+(\.[0-9]+)?(/|$)")
_REGION_ID: Final = re.compile(r"[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?")
_PROJECT_ID: Final = re.compile(r"[0-9a-fA-F]{32}")
_TO_THE_PROGRAM: Final = 3  # over `Session.__init__`


@attrs.frozen
class EndpointSettings:
    """What a place says of the endpoints, such as the arguments of a session; ``None`` where there is none.

    Attributes:
        iam: IAM's address.
        obs: OBS's address.
        modelarts: ModelArts's address.
        region: The region's ID.
    """

    NAMES: ClassVar[Mapping[str, str]] = {}
    """What the place calls the addresses, by service, if not ``<service>_endpoint``."""

    iam: str | None = None
    obs: str | None = None
    modelarts: str | None = None
    region: str | None = None

    def or_else(self, others: "EndpointSettings") -> "EndpointSettings":
        """Return these settings, with others where there is none."""
        others = others.in_region(self.region)
        return EndpointSettings(
            self.iam or others.iam,
            self.obs or others.obs,
            self.modelarts or others.modelarts,
            self.region or others.region,
        )

    def in_region(self, region: str | None) -> Self:
        """Return the settings as they are for the region of a place that comes before.

        Hosts that have the name of this place's own region, ``<service>.<region>.<domain>``, are left out for another.
        """
        if not region or not self.region or region.lower() == self.region.lower():
            return self
        others = {
            service: None if _is_in(self.region, text, service) else text for service, text in self.addresses().items()
        }
        return attrs.evolve(self, iam=others["iam"], obs=others["obs"], modelarts=others["modelarts"], region=region)

    def addresses(self) -> dict[str, str | None]:
        """Return the addresses by service."""
        return {"iam": self.iam, "obs": self.obs, "modelarts": self.modelarts}


def _is_in(region: str | None, endpoint: str | None, service: str) -> bool:
    """Return whether an endpoint has the name of a region, ``<service>.<region>.<domain>``."""
    host = rf"(?:https?://)?{service}\.{re.escape(region or '')}\."
    return bool(region and endpoint and re.match(host, endpoint, re.IGNORECASE))


@attrs.frozen
class Endpoints:
    """The three services' base URLs, each with its scheme and without a slash at the end.

    Attributes:
        region: The region's ID; may be empty.
    """

    iam: str
    obs: str
    modelarts: str
    region: str = ""

    @property
    def lts(self) -> str:
        """The base URL of LTS: the region's own beside the region's ModelArts, and ModelArts's anywhere else."""
        of_region = self.region and urlsplit(self.modelarts).hostname == public_host("modelarts", self.region).lower()
        return f"https://{public_host('lts', self.region)}" if of_region else self.modelarts

    def urls(self) -> tuple[str, ...]:
        """Return the three base URLs."""
        return self.modelarts, self.iam, self.obs

    def advice(self) -> dict[str, str]:
        """Return what to check if a host that was made of the region, or this machine, cannot be reached, by host."""
        hosts = {urlsplit(url).hostname or "" for url in self.urls()}
        found = {host: _LOCAL_ADVICE for host in hosts if is_loopback(host)}
        if advice := advice_on_region(self.region) if self.region else None:
            of_region = {public_host(service, self.region).lower() for service in _VARIABLES}
            found |= {host: advice for host in hosts if host in of_region}
        return found


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
        usable = parts.scheme in {"http", "https"} and parts.port != 0 and is_host(parts.hostname or "")
    except ValueError as error:
        raise InvalidArgumentError(problem) from error
    if not usable or parts.query or parts.fragment or any(c.isspace() for c in candidate):
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


_NOWHERE: Final = EndpointSettings()


def resolve_endpoints(
    settings: EndpointSettings,
    *,
    found: EndpointSettings = _NOWHERE,
    source: str = "the profile",
    environment: Mapping[str, str] = PROCESS,
) -> Endpoints:
    """Find the three endpoints: arguments, the environment, where the credentials are from, or the region's own.

    Of the environment the SDK's own variables come first, then the official SDK's
    (``HUAWEICLOUD_SDK_REGION_<SERVICE>_<REGION>``, of which it takes the first of several between commas). A place's
    hosts of its own region do not count if a place before it has another region.

    Args:
        settings: The arguments of the session, or else of `Session.set_endpoint`.
        found: What the file or the instance names that the credentials are from.
        source: That file or instance, for the error message.
        environment: The variables to read.

    Raises:
        ConfigurationError: If an endpoint is named nowhere and there is no region to make it from.
        InvalidArgumentError: If a text is not an endpoint, or not a region's ID.
    """
    check_text(settings.region, what="region_name", example="cn-north-4")
    of_variables = environment.get(ENV_REGION)
    region = known_region(settings.region or of_variables or found.region or "")
    found = found.in_region(region)
    elsewhere = of_variables if of_variables and of_variables.lower() != region.lower() else None

    def find(service: str) -> str:
        variable = _VARIABLES[service][0]
        places = {f"{service}_endpoint": settings.addresses()[service]}
        for name in _VARIABLES[service]:
            text = environment.get(name)
            places[name] = None if _is_in(elsewhere, text, service) else text
        if region:
            of_region = f"HUAWEICLOUD_SDK_REGION_{service}_{region.replace('-', '_')}".upper()
            places[of_region] = environment.get(of_region, "").partition(",")[0]
        places[found.NAMES.get(service, f"{service}_endpoint of {source}")] = found.addresses()[service]
        for what, text in places.items():
            if text:
                return normalized_endpoint(text, what=what)
        if not region:
            nameless = [f"{name}={text!r}" for key, name in found.NAMES.items() if (text := found.addresses()[key])]
            also = (
                f" (This is a ModelArts instance, but its addresses name no region: {', '.join(nameless)} is not "
                "<service>.<region>.<domain>.)"
                if nameless
                else ""
            )
            raise ConfigurationError(
                f"The {service} endpoint is unknown: there is no region, and {variable} is not set.{also} "
                f"Pass region_name=... or {service}_endpoint=..., set {ENV_REGION} or {variable}, "
                "or call Session.set_endpoint(...) first."
            )
        if not _REGION_ID.fullmatch(region):
            raise InvalidArgumentError(
                f"{_region_place(settings, environment, source)}={region!r} is not a region's ID: "
                "it has letters, digits and hyphens, such as cn-north-4."
            )
        return f"https://{public_host(service, region)}"

    return Endpoints(find("iam"), find("obs"), find("modelarts"), region)


def check_order(region_name: str | None) -> None:
    """Check that the region of a session is no project ID, as in ``Session(ak, sk, project_id, region)``.

    Raises:
        InvalidArgumentError: If it has the form of one; it shows no value, as the others may be secrets.
    """
    if region_name and _PROJECT_ID.fullmatch(region_name):
        raise InvalidArgumentError(
            "region_name has the form of a project ID, 32 hexadecimal digits. Without names the arguments of Session "
            "are username, password, region_name, project_id, access_key, secret_key. Pass keys by name: "
            "Session(access_key=..., secret_key=..., project_id=..., region_name=...)."
        )


def _region_place(settings: EndpointSettings, environment: Mapping[str, str], source: str) -> str:
    if settings.region:
        return "region_name"
    return ENV_REGION if environment.get(ENV_REGION) else f"region_name of {source}"


def warn_about_insecure_endpoints(endpoints: Endpoints, credentials: AccessKeys | PasswordLogin) -> None:
    """Warn, once for all endpoints of a session, about what goes to other machines unencrypted.

    Args:
        endpoints: Where the services are.
        credentials: The credentials of the session; what is sent depends on them.

    Warns:
        InsecureEndpointWarning: If there is an ``http://`` endpoint that is not on this machine (`is_loopback`).
    """
    if isinstance(credentials, PasswordLogin):
        of_iam = "the password, tokens and temporary keys"
        of_modelarts = "tokens, and all requests and answers"
        of_obs = "files, and the security token of temporary keys"
    else:
        with_them = "the security token, " if credentials.security_token else ""
        of_iam = of_modelarts = f"{with_them}signed requests and their answers"
        of_obs = f"{with_them}signed requests and files"
    exposed = [
        f"{endpoint} ({carried})"
        for endpoint, carried in ((endpoints.iam, of_iam), (endpoints.modelarts, of_modelarts), (endpoints.obs, of_obs))
        if (parts := urlsplit(endpoint)).scheme == "http" and not is_loopback(parts.hostname or "")
    ]
    if exposed:
        warnings.warn(
            f"Anybody on the network path can read and change requests over plain http://: {', '.join(exposed)}. "
            "Use https:// endpoints.",
            InsecureEndpointWarning,
            stacklevel=_TO_THE_PROGRAM,
        )
