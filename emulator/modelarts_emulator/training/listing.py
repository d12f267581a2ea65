"""Searching jobs: filters, sorting and pages.

Source: SDK reference, ch. 6.1.2, Tables 6-8 to 6-10, whose offset counts jobs; api-ref
training_management/querying_a_training_job_list.rst, whose offset counts pages, and whose example gives the keys.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from operator import itemgetter
from typing import TypeAlias

from modelarts_emulator.contract import Json, JsonValue, Problem
from modelarts_emulator.offsets import FirstRecord
from modelarts_emulator.problems import quoted, unsupported
from modelarts_emulator.state.fields import integer, mapping, objects, text, texts

_DEFAULT_LIMIT = 50
_TextReader: TypeAlias = Callable[[Json], str]
_NumberReader: TypeAlias = Callable[[Json], int]


def _in(field: str, *path: str) -> _TextReader:
    return lambda record: text(mapping(record, "job", *path), field)


def _number_in(field: str, *path: str) -> _NumberReader:
    return lambda record: integer(mapping(record, "job", *path), field)


_TEXT_KEYS: dict[str, _TextReader] = {
    "id": _in("id", "metadata"),
    "name": _in("name", "metadata"),
    "description": _in("description", "metadata"),
    "workspace_id": _in("workspace_id", "metadata"),
    "user_name": _in("user_name", "metadata"),
    "user_id": lambda record: text(record, "user_id"),
    "kind": _in("kind"),
    "phase": _in("phase", "status"),
    "status": _in("phase", "status"),
    "secondary_phase": _in("secondary_phase", "status"),
    "algorithm_id": _in("id", "algorithm"),
    "algorithm_name": _in("name", "algorithm"),
    "runtime_type": _in("runtime_type", "spec"),
    "training_experiment_id": _in("id", "metadata", "training_experiment_reference"),
    "engine_name": _in("engine_name", "algorithm", "engine"),
    "flavor_id": _in("flavor_id", "spec", "resource"),
    "pool_id": _in("pool_id", "spec", "resource"),
}
_NUMBER_KEYS: dict[str, _NumberReader] = {
    "create_time": _number_in("create_time", "metadata"),
    "start_time": _number_in("start_time", "status"),
    "duration": _number_in("duration", "status"),
    "node_count": _number_in("node_count", "spec", "resource"),
    "priority": _number_in("priority", "spec", "schedule_policy"),
}
_TIMES = frozenset({"create_time", "start_time"})


def search(records: Sequence[Json], request: Json, first_record: FirstRecord) -> tuple[Json, list[Json]]:
    """Find the jobs that meet all filters of a ListTrainingJobsRequest.

    Args:
        records: all jobs of the project, oldest first.
        request: fits its schema.
        first_record: what `offset` counts.

    Returns:
        The JobListResponse without its items, and the records of the page. `total` counts all jobs of the project,
        `count` those that meet the filters, whatever the page. Jobs that have the field `group_by` in common follow one
        another.

    Raises:
        Problem: a key or a value of a filter, sort_by or group_by is not supported.
    """
    matches = _of_the_kind(records, request)
    for condition in objects(request, "filters"):
        check = _condition(condition)
        matches = [record for record in matches if check(record)]
    sort_by, order = text(request, "sort_by") or "create_time", text(request, "order", "desc")
    matches = _sorted(matches, "sort_by", sort_by, descending=order == "desc")
    if group_by := text(request, "group_by"):
        matches = _sorted(matches, "group_by", group_by, descending=False)
    offset, limit = integer(request, "offset"), integer(request, "limit", _DEFAULT_LIMIT)
    response: Json = {
        "total": len(records),
        "count": len(matches),
        "limit": limit,
        "offset": offset,
        "sort_by": sort_by,
        "order": order,
        "group_by": group_by,
        "ai_project": "default-ai-project",
    }
    if workspace := text(request, "workspace_id"):
        response["workspace_id"] = workspace
    if family := text(request, "train_type"):
        response["train_type"] = family
    first = first_record(offset, limit)
    return response, matches[first : first + limit]


def _of_the_kind(records: Sequence[Json], request: Json) -> list[Json]:
    """The jobs that a search is for, before its filters: there are no fine-tuning jobs, and jobs have no tags."""
    if texts(request, "host_ips"):
        raise unsupported("host_ips", "addresses of nodes")
    if text(request, "train_type") == "ftjob" or objects(request, "tags"):
        return []
    workspace = text(request, "workspace_id")
    return [record for record in records if workspace in ("", text(mapping(record, "job", "metadata"), "workspace_id"))]


def _sorted(records: list[Json], name: str, sort_by: str, *, descending: bool) -> list[Json]:
    read: Callable[[Json], str | int] | None = _NUMBER_KEYS.get(sort_by) or _TEXT_KEYS.get(sort_by)
    if read is None:
        known = ", ".join(sorted([*_NUMBER_KEYS, *_TEXT_KEYS]))
        raise Problem(
            400, "ModelArts.2790", f"Unsupported sorting item: {name} {quoted(sort_by)}.", f"Use one of: {known}."
        )
    # Equal jobs keep the order of their creation, or its reverse.
    keyed = [((read(record), place), record) for place, record in enumerate(records)]
    return [record for _, record in sorted(keyed, key=itemgetter(0), reverse=descending)]


def _condition(condition: Json) -> Callable[[Json], bool]:
    key, operator = text(condition, "key"), text(condition, "operator", "in")
    values = texts(condition, "value")
    if key not in _TEXT_KEYS and key not in _NUMBER_KEYS:
        known = ", ".join(sorted([*_NUMBER_KEYS, *_TEXT_KEYS]))
        raise Problem(
            400, "ModelArts.2807", f"Unsupported condition key (filters.key {quoted(key)}).", f"Use one of: {known}."
        )
    if operator == "between":
        return _between(key, values)
    given = [value for value in values if value]  # empty texts restrict nothing, as in the example of the reference
    read = _text_reader(key)
    if not given:
        return lambda _: True
    if operator == "like":
        return lambda record: any(value in read(record) for value in given)
    if operator == "not":
        return lambda record: read(record) not in given
    return lambda record: read(record) in given


def _text_reader(key: str) -> _TextReader:
    if key in _TEXT_KEYS:
        return _TEXT_KEYS[key]
    number = _NUMBER_KEYS[key]
    return lambda record: str(number(record))


def _between(key: str, values: list[str]) -> Callable[[Json], bool]:
    """A range with both ends included; an empty end is open."""
    if key not in _NUMBER_KEYS:
        raise Problem(
            400,
            "ModelArts.2808",
            f"Unsupported condition operator (between for filters.key {quoted(key)}).",
            f"Use between with one of: {', '.join(sorted(_NUMBER_KEYS))}.",
        )
    if not values:
        return lambda _: True
    bounds = [_bound(key, value) for value in values]
    if len(bounds) != 2:
        raise _unsupported_value(key, values)
    low, high = bounds
    read = _NUMBER_KEYS[key]
    return lambda record: (low is None or read(record) >= low) and (high is None or read(record) <= high)


def _bound(key: str, value: str) -> int | None:
    if not value:
        return None
    if value.isascii() and value.isdigit() and len(value) <= 18:
        return int(value)
    try:
        time = datetime.fromisoformat(value) if key in _TIMES else None
    except ValueError:
        time = None
    if time is None:
        raise _unsupported_value(key, value)
    return int((time if time.tzinfo else time.replace(tzinfo=UTC)).timestamp() * 1000)


def _unsupported_value(key: str, value: JsonValue | list[str]) -> Problem:
    return Problem(
        400,
        "ModelArts.2809",
        f"Unsupported condition value (filters.value {quoted(value)} for {key}).",
        "Give the first and the last of the range as digits, times also in ISO 8601; an empty text leaves an end open.",
    )
