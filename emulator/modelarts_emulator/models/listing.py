"""Searching models: filters, sorting and pages.

Source: SDK reference, ch. 7.2, Table 7-7, whose offset is the number of a page;
api-ref ai_application_management/querying_the_ai_application_list.rst, Table 2.
"""

from __future__ import annotations

from collections.abc import Mapping

from modelarts_emulator.contract import Json, JsonValue
from modelarts_emulator.models.records import ModelRecords
from modelarts_emulator.offsets import FirstRecord
from modelarts_emulator.state.fields import integer, text
from modelarts_emulator.state.selection import By, Condition, Selection, contains, like, one_of

_LISTED = (
    "model_id",
    "model_name",
    "model_version",
    "model_type",
    "model_size",
    "model_status",
    "tenant",
    "project",
    "owner",
    "create_at",
    "description",
    "source_type",
    "model_source",
    "source_copy",
    "install_type",
    "workspace_id",
    "tunable",
    "market_flag",
    "publishable_flag",
    "specification",
    "extra",
)
_EXACT = ("model_version", "model_status", "workspace_id", "model_type")
_DEFAULT_LIMIT = 280

_COLUMNS = {"create_at": "create_at", "model_size": "model_size", "model_version": "version"}


def search(models: ModelRecords, project_id: str, query: Mapping[str, JsonValue], first_record: FirstRecord) -> Json:
    """Find the models that meet all conditions.

    Args:
        models: the models of all projects.
        project_id: the project.
        query: parameters of ListModels; without a parameter there is no such condition.
        first_record: what `offset` counts.

    Returns:
        A ListModelsResponse.
    """
    by = By(_COLUMNS[str(query.get("sort_by") or "create_at")], descending=query.get("order") != "asc")
    limit = integer(dict(query), "limit", _DEFAULT_LIMIT)
    first = first_record(integer(dict(query), "offset"), limit)
    page = models.select(project_id, Selection(_conditions(dict(query)), [by], first, limit))
    items: list[JsonValue] = [_item(model) for model in page.documents]
    return {"total_count": page.count, "count": len(items), "models": items}


def _conditions(query: Json) -> list[Condition]:
    conditions = [one_of(field, [text(query, field)]) for field in _EXACT if text(query, field)]
    if name := text(query, "model_name"):
        # `_` stands for any character unless it is literal.
        conditions.append(contains("model_name", [name]) if query.get("exact_match") else like("model_name", name))
    if description := text(query, "description"):
        conditions.append(contains("description", [description]))
    if excluded := text(query, "not_model_type"):
        conditions.append(one_of("model_type", [excluded], wanted=False))
    return conditions


def _item(model: Json) -> Json:
    item: Json = {field: model[field] for field in _LISTED if field in model}
    return item | ({"extra": model["error_msg"]} if "error_msg" in model else {})
