"""The operations on services, by their operationId.

Source: SDK reference, ch. 8; api-ref service_management.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Protocol, TypeAlias

from modelarts_emulator.calls import Call, Handler
from modelarts_emulator.contract import Reply
from modelarts_emulator.offsets import Offsets
from modelarts_emulator.problems import unsupported
from modelarts_emulator.services import problems
from modelarts_emulator.services.registry import Services
from modelarts_emulator.services.vpc_channel import vpc_channel
from modelarts_emulator.state.fields import mapping


class ServiceServices(Protocol):
    """The services that operations on services use."""

    @property
    def inference(self) -> Services:
        """Runs services as processes."""

    @property
    def offsets(self) -> Offsets:
        """What the offsets of lists count."""

    @property
    def base_url(self) -> str:
        """The URL of the emulator for clients, without a slash at the end."""

    @property
    def region(self) -> str:
        """The region that the emulator is."""


_Call: TypeAlias = Call[ServiceServices]


def create_service(call: _Call) -> Reply:
    """CreateService: check, store, begin to deploy."""
    service_id = call.services.inference.create(call.path["project_id"], mapping(call.body), call.caller)
    return Reply(200, {"service_id": service_id, "resource_ids": []})


def list_services(call: _Call) -> Reply:
    """ListServices."""
    first_record = call.services.offsets.of(call.operation_id)
    return Reply(200, call.services.inference.list(call.path["project_id"], call.query, first_record))


def show_service(call: _Call) -> Reply:
    """ShowService."""
    return Reply(200, call.services.inference.show(call.path["project_id"], call.path["service_id"]))


def update_service(call: _Call) -> Reply:
    """UpdateService: a new configuration comes into use without a failed request."""
    call.services.inference.update(call.path["project_id"], call.path["service_id"], mapping(call.body))
    return Reply(200, {})


def delete_service(call: _Call) -> Reply:
    """DeleteService, also of several, whose IDs are joined with commas."""
    call.services.inference.delete(call.path["project_id"], call.path["service_id"].split(","))
    return Reply(200, {})


def show_service_monitor_info(call: _Call) -> Reply:
    """ShowServiceMonitorInfo."""
    if call.query.get("node_id"):
        raise unsupported("node_id", "edge services and their nodes")
    return Reply(200, call.services.inference.monitor(call.path["project_id"], call.path["service_id"]))


def show_service_update_logs(call: _Call) -> Reply:
    """ShowServiceUpdateLogs."""
    logs = call.services.inference.update_logs(call.path["project_id"], call.path["service_id"], call.query)
    return Reply(200, logs)


def show_service_events(call: _Call) -> Reply:
    """ShowServiceEvents."""
    return Reply(200, call.services.inference.events(call.path["project_id"], call.path["service_id"], call.query))


def show_service_specifications(call: _Call) -> Reply:
    """ShowServiceSpecifications."""
    return Reply(200, call.services.inference.specifications(call.path["project_id"], call.query))


def show_internal_channel(call: _Call) -> Reply:
    """ShowInternalChannelVpcepApi."""
    return Reply(200, vpc_channel(call.services.base_url, call.services.region))


_NOT_OF_STREAMS: Final = ("query", "is_analysis_query", "scroll_id", "__time__")
"""Fields of the official client for LTS that need its query language, or times of the log's own."""


def list_logs(call: _Call) -> Reply:
    """ListLogs, of LTS: what instances have printed, if their service names the stream."""
    path, body = call.path, mapping(call.body)
    for name in _NOT_OF_STREAMS:
        if body.get(name) not in (None, False, ""):
            raise problems.not_of_streams(name)
    logs = call.services.inference.logs(path["project_id"], path["log_group_id"], path["log_stream_id"], body)
    return Reply(200, logs)


HANDLERS: Final[Mapping[str, Handler[ServiceServices]]] = {
    "CreateService": create_service,
    "ListServices": list_services,
    "ShowService": show_service,
    "UpdateService": update_service,
    "DeleteService": delete_service,
    "ShowServiceMonitorInfo": show_service_monitor_info,
    "ShowServiceUpdateLogs": show_service_update_logs,
    "ShowServiceEvents": show_service_events,
    "ShowServiceSpecifications": show_service_specifications,
    "ShowInternalChannelVpcepApi": show_internal_channel,
    "ListLogs": list_logs,
}
