"""The operations on quotas and configuration, by their operationId.

Source: documents 001 and 003, ShowOsQuota and ShowOsConfig; api-ref resource_management/configuration_management.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Final, Protocol, TypeAlias

from modelarts_emulator.calls import Call, Handler
from modelarts_emulator.configuration.quotas import Quotas, configuration
from modelarts_emulator.contract import JsonValue, Reply


class ConfigurationServices(Protocol):
    """The services that operations on quotas and configuration use."""

    @property
    def quotas(self) -> Quotas:
        """How many pools and networks a project may have, and has."""


_Call: TypeAlias = Call[ConfigurationServices]


def show_os_quota(call: _Call) -> Reply:
    """ShowOsQuota; numbers, as the documents show them."""
    quotas = call.services.quotas.shown(call.path["project_id"])
    return Reply(200, {"quotas": {"resources": list[JsonValue](quotas)}})


def show_os_config(call: _Call) -> Reply:
    """ShowOsConfig, with both spellings of `poolHighAvailable`."""
    known, quotas = copy.deepcopy(configuration()), call.services.quotas
    del known["quotas"]
    high_available = known.pop("high_available")
    limits: dict[str, JsonValue] = {f"{resource}Quota": quotas.limit(resource) for resource in ("pool", "network")}
    return Reply(200, {**known, **limits, "poolHighAvailable": high_available, "pooHighAvailable": high_available})


HANDLERS: Final[Mapping[str, Handler[ConfigurationServices]]] = {
    "ShowOsQuota": show_os_quota,
    "ShowOsConfig": show_os_config,
}
