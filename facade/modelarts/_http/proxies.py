"""Which proxy leads to an endpoint: the one that a session was given, or the environment's."""

import ipaddress
from urllib.parse import urlsplit

import attrs


@attrs.frozen
class Route:
    """How an endpoint is reached.

    Attributes:
        proxy: The proxy's URL; ``None`` for none.
        avoided: A proxy that is meant for other hosts, and would be used for this one by who only looks at the
            environment; ``None`` when there is none.
    """

    proxy: str | None = attrs.field(default=None, repr=False)
    avoided: str | None = attrs.field(default=None, repr=False)


def route_to(endpoint: str, proxy: str | None, *, trust_env: bool) -> Route:
    """Choose the way to an endpoint.

    Args:
        endpoint: Its base URL.
        proxy: The proxy that the session was given.
        trust_env: Whether ``HTTPS_PROXY``, ``HTTP_PROXY``, ``ALL_PROXY`` and ``NO_PROXY`` count.
    """
    if proxy is not None or not trust_env:
        return Route(proxy)
    from urllib.request import getproxies, proxy_bypass

    parts = urlsplit(endpoint)
    host = parts.hostname or ""
    known = getproxies()
    proxy = known.get(parts.scheme) or known.get("all")
    if not proxy:
        return Route()
    if "://" not in proxy:
        proxy = f"http://{proxy}"
    return Route(avoided=proxy) if is_loopback(host) or proxy_bypass(host) else Route(proxy)


def is_loopback(host: str) -> bool:
    """Tell whether a host name or address is this machine's own."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
