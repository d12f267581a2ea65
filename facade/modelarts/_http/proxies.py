"""Which proxy leads to which server: the one that a session was given, or those of the environment.

The environment's are ``HTTPS_PROXY``, ``HTTP_PROXY``, ``ALL_PROXY`` and ``NO_PROXY``. They do not count for servers on
this machine.
"""

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

import attrs

from modelarts._loopback import is_loopback
from modelarts._secret import Secret

_LOOPBACK = ("localhost", "*.localhost", "127.0.0.1", "[::1]")


def proxy_mounts(proxy: Secret | None, *, trust_env: bool, hosts: Iterable[str]) -> dict[str, Secret | None]:
    """Return the proxies by the patterns of URLs that lead there, as the keys of httpx's mounts are written.

    Args:
        proxy: The proxy that the session was given.
        trust_env: Whether the environment's count.
        hosts: The hosts of the session's endpoints.
    """
    if proxy is not None:
        return {"all://": proxy}
    known = _proxies_of_environment() if trust_env else {}
    mounts: dict[str, Secret | None] = {
        f"{scheme}://": known[scheme] for scheme in ("http", "https", "all") if scheme in known
    }
    if not mounts:
        return {}
    direct = (*_LOOPBACK, *filter(is_loopback, hosts), *_hosts_without_proxy())
    return {} if "*" in direct else mounts | dict.fromkeys((f"all://{host}" for host in direct), None)


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


def route_to(endpoint: str, proxy: Secret | None, *, trust_env: bool) -> Route:
    """Choose the way to an endpoint.

    Args:
        endpoint: Its base URL.
        proxy: The proxy that the session was given.
        trust_env: Whether the environment's count.
    """
    if proxy is not None or not trust_env:
        return Route(proxy)
    from urllib.request import proxy_bypass

    parts = urlsplit(endpoint)
    host = parts.hostname or ""
    known = _proxies_of_environment()
    proxy = known.get(parts.scheme) or known.get("all")
    return Route(avoided=proxy) if is_loopback(host) or proxy_bypass(host) else Route(proxy)


def _proxies_of_environment() -> dict[str, Secret]:
    from urllib.request import getproxies

    return {
        scheme: Secret(url if "://" in url else f"http://{url}")
        for scheme, url in getproxies().items()
        if url and scheme != "no"
    }


def _hosts_without_proxy() -> Iterator[str]:
    """Yield what ``NO_PROXY`` lists as httpx writes it: a domain stands for the hosts below it as well."""
    from urllib.request import getproxies

    for entry in getproxies().get("no", "").split(","):
        host = entry.strip()
        if not host or host == "*":
            yield from host
        elif _is_address(host):
            yield f"[{host}]" if ":" in host and not host.startswith("[") else host
        else:
            yield f"*{host.lstrip('*.')}"


def _is_address(host: str) -> bool:
    from ipaddress import ip_address

    try:
        ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True
