"""Searching jobs: filters, sorting and pages.

Source: SDK reference, ch. 6.1.2, Tables 6-8 to 6-10, whose offset counts jobs; api-ref
training_management/querying_a_training_job_list.rst, whose offset counts pages, and whose example gives the keys.
"""

from __future__ import annotations

from datetime import UTC, datetime

from modelarts_emulator.contract import Json, JsonValue, Problem
from modelarts_emulator.offsets import FirstRecord
from modelarts_emulator.problems import quoted, unsupported
from modelarts_emulator.state.fields import integer, objects, text, texts
from modelarts_emulator.state.selection import By, Condition, Selection, between, contains, one_of
from modelarts_emulator.training.records import NUMBER_KEYS, TEXT_KEYS, JobRecords

_DEFAULT_LIMIT = 50
_TIMES = frozenset({"create_time", "start_time"})
_KEYS = sorted({*NUMBER_KEYS, *TEXT_KEYS, "status"})


def search(
    jobs: JobRecords, project_id: str, request: Json, first_record: FirstRecord, now: int
) -> tuple[Json, list[Json]]:
    """Find the jobs that meet all filters of a ListTrainingJobsRequest.

    Args:
        jobs: the jobs of all projects.
        project_id: the project.
        request: fits its schema.
        first_record: what `offset` counts.
        now: time in ms since 1970, until which jobs that run have run.

    Returns:
        The JobListResponse without its items, and the records of the page. `total` counts all jobs of the project,
        `count` those that meet the filters, whatever the page. Jobs that have the field `group_by` in common follow one
        another.

    Raises:
        Problem: a key or a value of a filter, sort_by or group_by is not supported.
    """
    conditions = _of_the_kind(request)
    for condition in objects(request, "filters"):
        conditions += _conditions(condition)
    sort_by, order = text(request, "sort_by") or "create_time", text(request, "order", "desc")
    keys = [_by("sort_by", sort_by, descending=order == "desc")]
    if group_by := text(request, "group_by"):
        keys.insert(0, _by("group_by", group_by))
    offset, limit = integer(request, "offset"), integer(request, "limit", _DEFAULT_LIMIT)
    page = jobs.select(project_id, Selection(conditions, keys, first_record(offset, limit), limit), now)
    response: Json = {
        "total": page.total,
        "count": page.count,
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
    return response, page.documents


def _of_the_kind(request: Json) -> list[Condition]:
    """The jobs that a search is for, before its filters: there are no fine-tuning jobs, and jobs have no tags."""
    if texts(request, "host_ips"):
        raise unsupported("host_ips", "addresses of nodes")
    if text(request, "train_type") == "ftjob" or objects(request, "tags"):
        return [one_of("kind", [])]
    workspace = text(request, "workspace_id")
    return [one_of("workspace_id", [workspace])] if workspace else []


def _by(name: str, key: str, *, descending: bool = False) -> By:
    if key not in _KEYS:
        message = f"Unsupported sorting item: {name} {quoted(key)}."
        raise Problem(400, "ModelArts.2790", message, f"Use one of: {', '.join(_KEYS)}.")
    return By(_column(key), descending)


def _column(key: str) -> str:
    return "phase" if key == "status" else key


def _conditions(condition: Json) -> list[Condition]:
    key, operator = text(condition, "key"), text(condition, "operator", "in")
    values = texts(condition, "value")
    if key not in _KEYS:
        message = f"Unsupported condition key (filters.key {quoted(key)})."
        raise Problem(400, "ModelArts.2807", message, f"Use one of: {', '.join(_KEYS)}.")
    if operator == "between":
        return _between(key, values)
    given = [value for value in values if value]  # empty texts restrict nothing, as in the example of the reference
    if not given:
        return []
    if operator == "like":
        return [contains(_column(key), given)]
    return [one_of(_column(key), given, wanted=operator != "not")]


def _between(key: str, values: list[str]) -> list[Condition]:
    """A range with both ends included; an empty end is open."""
    if key not in NUMBER_KEYS:
        raise Problem(
            400,
            "ModelArts.2808",
            f"Unsupported condition operator (between for filters.key {quoted(key)}).",
            f"Use between with one of: {', '.join(sorted(NUMBER_KEYS))}.",
        )
    if not values:
        return []
    bounds = [_bound(key, value) for value in values]
    if len(bounds) != 2:
        raise _unsupported_value(key, values)
    low, high = bounds
    return [] if low is None and high is None else [between(key, low, high)]


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
