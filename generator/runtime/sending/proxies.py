"""Which proxy leads to an endpoint: the one that was given, or one of the environment.

The environment's are ``HTTPS_PROXY``, ``HTTP_PROXY``, ``ALL_PROXY`` and ``NO_PROXY``. They do not count for servers on
this machine.
"""

from collections.abc import Callable, Iterable
from importlib.util import find_spec
from typing import Any, cast
from urllib.parse import urlsplit

import attrs

from ..errors import ConfigurationError
from ..loopback import is_loopback
from ..secret import Secret
from ..setting_checks import proxy_problem

_DEFAULT_PORTS = {"http": 80, "https": 443}


@attrs.frozen
class Route:
    """The proxy that leads to an endpoint.

    Attributes:
        proxy: Its URL; ``None`` for none.
        avoided: A proxy that the environment names for other hosts, and which a library that reads only
            ``HTTP_PROXY`` and the like would use; ``None`` if there is none.
    """

    proxy: Secret | None = None
    avoided: Secret | None = None


def proxy_mounts(proxy: Secret | None, *, trust_env: bool, endpoints: Iterable[str]) -> dict[str, Secret]:
    """Return the proxies by the endpoints that they lead to, as the keys of httpx's mounts are written.

    Args:
        proxy: The proxy that was given.
        trust_env: Whether the environment's count.
        endpoints: The base URLs of the services.

    Raises:
        ConfigurationError: If the environment's proxy for an endpoint cannot be used.
    """
    routes = {endpoint: route_to(endpoint, proxy, trust_env=trust_env).proxy for endpoint in endpoints}
    return {endpoint: leading for endpoint, leading in routes.items() if leading is not None}


def route_to(endpoint: str, proxy: Secret | None, *, trust_env: bool) -> Route:
    """Choose the proxy for an endpoint.

    Args:
        endpoint: Its base URL.
        proxy: The proxy that was given.
        trust_env: Whether the environment's count.

    Raises:
        ConfigurationError: If the environment's proxy for the endpoint cannot be used.
    """
    if proxy is not None or not trust_env:
        return Route(proxy)
    from urllib.request import getproxies

    parts = urlsplit(endpoint)
    known = getproxies()
    name = next((name for name in (parts.scheme, "all") if known.get(name)), None)
    if name is None:
        return Route()
    found = Secret(known[name] if "://" in known[name] else f"http://{known[name]}")
    del known  # tracebacks with local variables would show passwords
    problem = proxy_problem(found)
    if is_loopback(parts.hostname or "") or _is_reached_directly(endpoint):
        return Route(avoided=None if problem else found)
    if problem:
        raise ConfigurationError(
            f"{name.upper()}_PROXY in the environment is not the URL of a proxy. {problem} "
            "Correct it, pass proxy=..., or add the host to NO_PROXY."
        )
    if found.reveal().startswith("socks") and find_spec("socksio") is None:
        raise ConfigurationError(
            f"{name.upper()}_PROXY in the environment is a SOCKS proxy, which needs a package: "
            'pip install "httpx[socks]".'
        )
    return Route(found)


def _is_reached_directly(endpoint: str) -> bool:
    """Return whether ``NO_PROXY`` (or the system's settings, where no variable is set) lists an endpoint's host.

    An entry is a host or a domain, also written ``.example.com`` or ``*.example.com``, with or without a port;
    ``*`` is every host.
    """
    from urllib import request

    is_listed: Callable[[str, dict[str, str]], object] = cast(
        Any, request
    ).proxy_bypass_environment  # typeshed lacks it
    parts = urlsplit(endpoint)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    host = f"{host}:{parts.port or _DEFAULT_PORTS[parts.scheme]}"
    variables = request.getproxies_environment()
    if not variables:
        return bool(request.proxy_bypass(host))
    entries = [entry.strip() for entry in variables.get("no", "").split(",")]
    listed = ",".join(_in_brackets(entry.removeprefix("*")) for entry in entries)
    return "*" in entries or bool(is_listed(host, {"no": listed}))


def _in_brackets(entry: str) -> str:
    """Write an IPv6 address as URLs do."""
    from ipaddress import IPv6Address

    try:
        return f"[{IPv6Address(entry)}]"
    except ValueError:
        return entry
