"""The operations on services, by their operationId.

Source: SDK reference, ch. 8; api-ref service_management.
"""

from __future__ import annotations

from modelarts_emulator.contract import Call, Handler, Reply
from modelarts_emulator.services.specifications import page_of_specifications
from modelarts_emulator.state.fields import mapping


def create_service(call: Call) -> Reply:
    """CreateService: check, store, begin to deploy."""
    user_id = call.identity.user_id if call.identity else ""
    account_id = call.services.accounts.account.domain_id
    service_id = call.services.inference.create(call.path["project_id"], mapping(call.body), user_id, account_id)
    return Reply(200, {"service_id": service_id, "resource_ids": []})


def list_services(call: Call) -> Reply:
    """ListServices."""
    return Reply(200, call.services.inference.list(call.path["project_id"], call.query))


def show_service(call: Call) -> Reply:
    """ShowService."""
    return Reply(200, call.services.inference.show(call.path["project_id"], call.path["service_id"]))


def update_service(call: Call) -> Reply:
    """UpdateService: a new configuration comes into use without a failed request."""
    call.services.inference.update(call.path["project_id"], call.path["service_id"], mapping(call.body))
    return Reply(200, {})


def delete_service(call: Call) -> Reply:
    """DeleteService, also of several, whose IDs are joined with commas."""
    call.services.inference.delete(call.path["project_id"], call.path["service_id"].split(","))
    return Reply(200, {})


def show_service_monitor_info(call: Call) -> Reply:
    """ShowServiceMonitorInfo."""
    return Reply(200, call.services.inference.monitor(call.path["project_id"], call.path["service_id"]))


def show_service_update_logs(call: Call) -> Reply:
    """ShowServiceUpdateLogs."""
    logs = call.services.inference.update_logs(call.path["project_id"], call.path["service_id"], call.query)
    return Reply(200, logs)


def show_service_events(call: Call) -> Reply:
    """ShowServiceEvents."""
    return Reply(200, call.services.inference.events(call.path["project_id"], call.path["service_id"], call.query))


def show_service_specifications(call: Call) -> Reply:
    """ShowServiceSpecifications."""
    return Reply(200, page_of_specifications(call.query))


HANDLERS: dict[str, Handler] = {
    "CreateService": create_service,
    "ListServices": list_services,
    "ShowService": show_service,
    "UpdateService": update_service,
    "DeleteService": delete_service,
    "ShowServiceMonitorInfo": show_service_monitor_info,
    "ShowServiceUpdateLogs": show_service_update_logs,
    "ShowServiceEvents": show_service_events,
    "ShowServiceSpecifications": show_service_specifications,
}
