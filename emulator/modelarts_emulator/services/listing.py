"""Services as the API shows them, and lists of them: filters, sorting and pages.

Source: SDK reference, Tables 8-7, 8-8 and 8-10 to 8-15; api-ref service_management/obtaining_services.rst and
obtaining_service_details.rst.
"""

from __future__ import annotations

from collections.abc import Mapping

from modelarts_emulator.contract import Json, JsonValue
from modelarts_emulator.offsets import FirstRecord
from modelarts_emulator.services.measurements import Calls, Condition
from modelarts_emulator.services.records import ServiceRecords, config_of, infer_type_of, status_of
from modelarts_emulator.state.fields import integer, mapping, text
from modelarts_emulator.state.selection import By, Selection, has_part, one_of

_DETAILS_ONLY = frozenset({"vpc_id", "subnet_network_id", "security_group_id", "error_msg", "update_time"}) | {
    "load_balancer_policy",
    "priority",
    "pool_name",
}
_CONFIG_FIELDS = (
    "model_id",
    "model_name",
    "model_version",
    "specification",
    "custom_spec",
    "pool_name",
    "instance_count",
    "weight",
    "envs",
    "affinity",
    "additional_properties",
    "nodes",
    "src_path",
    "src_type",
    "dest_path",
    "req_uri",
    "mapping_type",
    "mapping_rule",
)
_BATCH_TIMES = ("start_time", "finished_time")


def details(record: Json, calls: Mapping[str, Calls], conditions: Mapping[str, Condition], address: str) -> Json:
    """A ShowServiceResponse.

    Args:
        record: The service.
        calls: How often each model was called, by its ID.
        conditions: The condition of the instances of each model, by its ID; models without instances are missing.
        address: URL for predictions of a real-time service.
    """
    service = mapping(record, "service") | _counts(calls)
    entries = [{name: entry[name] for name in _CONFIG_FIELDS if name in entry} for entry in config_of(record)]
    if infer_type_of(record) == "batch":
        times = {name: service.pop(name) for name in _BATCH_TIMES if name in service}
        config = [entry | times | {"status": _as_model(status_of(record))} for entry in entries]
        return service | {"config": list[JsonValue](config)}
    for entry in entries:
        status = _model_status(conditions.get(text(entry, "model_id")))
        entry |= {"status": status, "scaling": False, "support_debug": False}
    return service | {"config": list[JsonValue](entries), "access_address": address}


def summary(record: Json, calls: Mapping[str, Calls]) -> Json:
    """A ServiceSummary."""
    service = {name: value for name, value in mapping(record, "service").items() if name not in _DETAILS_ONLY}
    if status_of(record) != "deploying":
        service.pop("progress", None)
    return service | _counts(calls) | {"is_opened_sample_collection": "false"}


def page_of_services(
    services: ServiceRecords, project_id: str, query: Mapping[str, JsonValue], first_record: FirstRecord
) -> tuple[int, list[Json]]:
    """The records of the services that match a query.

    Args:
        services: The services of all projects.
        project_id: The project.
        query: Checked parameters of ListServices.
        first_record: What `offset` counts.

    Returns:
        The number of all matching services, and the records of the page.
    """
    wanted: Json = dict(query)
    fields = ("service_id", "service_name", "workspace_id", "infer_type", "status")
    conditions = [one_of(field, [text(wanted, field)]) for field in fields if text(wanted, field)]
    if model_id := text(wanted, "model_id"):
        conditions.append(has_part("config", "model_id", [model_id]))
    if text(wanted, "tags"):
        conditions.append(one_of("status", []))  # services have no tags here, so no service matches a tag
    by = By(text(wanted, "sort_by", "publish_at"), descending=text(wanted, "order", "desc") == "desc")
    size = integer(wanted, "limit", 1000)
    page = services.select(project_id, Selection(conditions, [by], first_record(integer(wanted, "offset"), size), size))
    return page.count, page.documents


def _counts(calls: Mapping[str, Calls]) -> Json:
    return {
        "invocation_times": sum(made.invocations for made in calls.values()),
        "failed_times": sum(made.failures for made in calls.values()),
    }


def _as_model(status: str) -> str:
    """The status of a model from that of its service; models have fewer statuses."""
    return "running" if status == "stopping" else status


def _model_status(condition: Condition | None) -> str:
    if condition is None or not condition.ready:
        return "notReady"
    return "ready" if condition.ready == condition.wanted else "concerning"
