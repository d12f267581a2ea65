"""Services as the API shows them, and lists of them: filters, sorting and pages.

Source: SDK reference, Tables 8-7, 8-8 and 8-10 to 8-15; api-ref service_management/obtaining_services.rst and
obtaining_service_details.rst.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from modelarts_emulator.contract import Json, JsonValue
from modelarts_emulator.offsets import FirstRecord
from modelarts_emulator.services.measurements import Calls, Condition
from modelarts_emulator.services.records import config_of, infer_type_of, status_of, uses_model
from modelarts_emulator.state.fields import integer, mapping, text

_DETAILS_ONLY = frozenset({"vpc_id", "subnet_network_id", "security_group_id", "error_msg", "update_time"}) | {
    "load_balancer_policy",
    "priority",
}
_CONFIG_FIELDS = (
    "model_id",
    "model_name",
    "model_version",
    "specification",
    "custom_spec",
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
    records: Sequence[Json], query: Mapping[str, JsonValue], first_record: FirstRecord
) -> tuple[int, list[Json]]:
    """The records of the services that match a query.

    Args:
        records: All services of the project, oldest first.
        query: Checked parameters of ListServices.
        first_record: What `offset` counts.

    Returns:
        The number of all matching services, and the records of the page.
    """
    wanted: Json = dict(query)
    found = [record for record in records if _meets(record, wanted)]
    sort_by = text(wanted, "sort_by", "publish_at")
    # Services with equal keys keep the order of their creation, or its reverse.
    found.sort(key=lambda record: _sort_key(record, sort_by))
    if text(wanted, "order", "desc") == "desc":
        found.reverse()
    size = integer(wanted, "limit", 1000)
    first = first_record(integer(wanted, "offset"), size)
    return len(found), found[first : first + size]


def _meets(record: Json, wanted: Json) -> bool:
    service = mapping(record, "service")
    for name in ("service_id", "service_name", "workspace_id", "infer_type", "status"):
        if text(wanted, name) and service.get(name) != wanted[name]:
            return False
    model_id = text(wanted, "model_id")
    # Services have no tags here, so no service matches a tag.
    return not text(wanted, "tags") and (not model_id or uses_model(record, [model_id]))


def _sort_key(record: Json, sort_by: str) -> tuple[int, str]:
    service = mapping(record, "service")
    return integer(service, sort_by), text(service, sort_by)


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
