"""Lists of training jobs in plain Python: what they filter and sort by, and which records they have."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

from modelarts_emulator.contract import Json
from modelarts_emulator.state.fields import integer, mapping, objects, text, texts

PATHS: Final = {
    "id": ("job", "metadata", "id"),
    "name": ("job", "metadata", "name"),
    "description": ("job", "metadata", "description"),
    "workspace_id": ("job", "metadata", "workspace_id"),
    "user_name": ("job", "metadata", "user_name"),
    "user_id": ("user_id",),
    "kind": ("job", "kind"),
    "phase": ("job", "status", "phase"),
    "status": ("job", "status", "phase"),
    "secondary_phase": ("job", "status", "secondary_phase"),
    "algorithm_id": ("job", "algorithm", "id"),
    "algorithm_name": ("job", "algorithm", "name"),
    "runtime_type": ("job", "spec", "runtime_type"),
    "training_experiment_id": ("job", "metadata", "training_experiment_reference", "id"),
    "engine_name": ("job", "algorithm", "engine", "engine_name"),
    "flavor_id": ("job", "spec", "resource", "flavor_id"),
    "pool_id": ("job", "spec", "resource", "pool_id"),
}
"""Where the texts are, by the keys of lists."""
NUMBERS: Final = {
    "create_time": ("job", "metadata", "create_time"),
    "start_time": ("job", "status", "start_time"),
    "duration": ("job", "status", "duration"),
    "node_count": ("job", "spec", "resource", "node_count"),
    "priority": ("job", "spec", "schedule_policy", "priority"),
}
"""Where the whole numbers are."""


def read_field(record: Json, key: str) -> Any:
    """What lists filter and sort by: a text or a number, which is empty or 0 when it is not there."""
    *path, name = (PATHS | NUMBERS)[key]
    return integer(mapping(record, *path), name) if key in NUMBERS else text(mapping(record, *path), name)


def found(records: Sequence[Json], request: Json) -> list[Json]:
    """The records that meet all conditions of a ListTrainingJobsRequest, in its order.

    Args:
        records: in the order of their creation.
        request: the request; its page is not looked at.
    """
    those = [record for record in records if _meets(record, request)]
    descending = text(request, "order", "desc") == "desc"
    if descending:
        those.reverse()
    sort_by, group_by = text(request, "sort_by") or "create_time", text(request, "group_by")
    those.sort(key=lambda record: read_field(record, sort_by), reverse=descending)
    if group_by:
        those.sort(key=lambda record: read_field(record, group_by))
    return those


def _meets(record: Json, request: Json) -> bool:
    if text(request, "train_type") == "ftjob" or objects(request, "tags"):
        return False
    if text(request, "workspace_id") not in ("", read_field(record, "workspace_id")):
        return False
    return all(_takes(record, condition) for condition in objects(request, "filters"))


def _takes(record: Json, condition: Json) -> bool:
    values, value = texts(condition, "value"), read_field(record, text(condition, "key"))
    match condition.get("operator", "in"):
        case "between":
            low, high = values or ("", "")
            return (not low or value >= _bound(low)) and (not high or value <= _bound(high))
        case "like":
            return not any(values) or any(one in str(value) for one in values if one)
        case "not":
            return str(value) not in filter(None, values)
        case _:
            return not any(values) or str(value) in filter(None, values)


def _bound(value: str) -> int:
    return int(value) if value.isdigit() else int(datetime.fromisoformat(value).astimezone(UTC).timestamp() * 1000)
