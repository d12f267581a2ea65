"""The channel by which a VPC reaches real-time services.

Source: document 003, ShowInternalChannelVpcepApi.
"""

from __future__ import annotations

import ipaddress
import uuid
from typing import Final
from urllib.parse import urlsplit

from modelarts_emulator.contract import Json

_PORTS: Final = {"http": 80, "https": 443}


def vpc_channel(base_url: str, region: str) -> Json:
    """A ShowInternalChannelVpcepApiResponse: predictions are answered at its domain name and port.

    Args:
        base_url: the URL under which clients reach the emulator.
        region: the region; each has an endpoint service of its own.
    """
    address = urlsplit(base_url)
    service_id = str(uuid.uuid5(uuid.NAMESPACE_DNS, f"modelarts-infer.{region}"))
    detail: Json = {
        "vpcep_service_id": service_id,
        "vpcep_service_name": f"{region}.modelarts-infer.{service_id}",
        "service_port": address.port or _PORTS[address.scheme],
    }
    return {"dns_domain_name": _domain_name(address.hostname or ""), "vpcep_info": [detail]}


def _domain_name(host: str) -> str:
    """The host; the name of this machine for its loopback addresses, which have no other."""
    try:
        return "localhost" if ipaddress.ip_address(host).is_loopback else host
    except ValueError:
        return host
