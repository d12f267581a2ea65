"""The public endpoints of a region, and the known regions, to recognize one that is mistyped.

Source: ``endpoints.toml``, which names its own; for regions that it does not have, the official Terraform provider,
which puts a region ``eu-west-1xx`` at ``myhuaweicloud.eu`` and any other at ``myhuaweicloud.com``.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

CLOUD_DOMAIN: Final = "myhuaweicloud.com"
"""The public cloud's usual domain; a region's services are at ``<service>.<region>.myhuaweicloud.com``."""

_EUROPEAN_DOMAIN: Final = "myhuaweicloud.eu"
_EUROPEAN: Final = re.compile(r"eu-west-1[0-9]{2}")


def public_host(service: str, region: str) -> str:
    """Return the host of a service in a region of the public cloud.

    Args:
        service: ``iam``, ``obs`` or ``modelarts``; others, such as ``lts``, follow the rule, with the domain of the
            region's OBS.
        region: The region's ID; one that is not in the table follows the rule.
    """
    domain = _EUROPEAN_DOMAIN if _EUROPEAN.fullmatch(region) else CLOUD_DOMAIN
    if service not in _table():
        domain = public_host("obs", region).removeprefix(f"obs.{region}.")
        return f"{service}.{region}.{domain}"
    return _table()[service].get(region) or f"{service}.{region}.{domain}"


def is_public(host: str) -> bool:
    """Return whether a host is one of a public cloud."""
    return host.lower().endswith(tuple(f".{domain}" for domain in _domains()))


def known_region(region: str) -> str:
    """Return a public region's ID, which is in lower case; any other as it is."""
    lower = region.lower()
    return lower if lower in _known() or _EUROPEAN.fullmatch(lower) else region


def advice_on_region(region: str) -> str | None:
    """Return what to check if the hosts of a region cannot be reached; ``None`` if its name is a known one."""
    known = _known()
    if region in known:
        return None
    from difflib import get_close_matches

    similar = get_close_matches(region.lower(), sorted(known), n=1)
    hint = (
        f"Did you mean {similar[0]!r}?" if similar else f"Regions with ModelArts: {', '.join(_table()['modelarts'])}."
    )
    return (
        f"The host name comes from region_name={region!r}, which is not a known region. {hint} "
        "If the name is right, check the network and any proxy; then try again."
    )


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    import tomllib
    from importlib.resources import files

    return tomllib.loads((files(__package__) / "endpoints.toml").read_text("utf-8"))


@cache
def _known() -> frozenset[str]:
    return frozenset(region for hosts in _table().values() for region in hosts)


@cache
def _domains() -> frozenset[str]:
    of_table = {
        host.removeprefix(f"{service}.{region}.")
        for service, hosts in _table().items()
        for region, host in hosts.items()
    }
    return frozenset({*of_table, CLOUD_DOMAIN, _EUROPEAN_DOMAIN})
