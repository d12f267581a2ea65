"""Searching models: filters, sorting and pages.

Source: SDK reference, ch. 7.2, Table 7-7, whose offset is the number of a page;
api-ref ai_application_management/querying_the_ai_application_list.rst, Table 2.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from modelarts_emulator.contract import Json, JsonValue
from modelarts_emulator.offsets import FirstRecord
from modelarts_emulator.state.fields import integer, text

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

_SortKey = Callable[[Json], tuple[int, ...]]
_SORT_KEYS: dict[str, _SortKey] = {
    "create_at": lambda model: (integer(model, "create_at"),),
    "model_size": lambda model: (integer(model, "model_size"),),
    "model_version": lambda model: tuple(int(part) for part in text(model, "model_version").split(".")),
}


def search(models: Sequence[Json], query: Mapping[str, JsonValue], first_record: FirstRecord) -> Json:
    """Find the models that meet all conditions.

    Args:
        models: all models of the project, oldest first.
        query: parameters of ListModels; without a parameter there is no such condition.
        first_record: what `offset` counts.

    Returns:
        A ListModelsResponse.
    """
    found = [model for model in models if _meets(model, query)]
    key = _SORT_KEYS[str(query.get("sort_by") or "create_at")]
    # Equal models keep the order of their creation, or its reverse.
    places = sorted(
        range(len(found)), key=lambda place: (key(found[place]), place), reverse=query.get("order") != "asc"
    )
    limit = integer(dict(query), "limit", _DEFAULT_LIMIT)
    first = first_record(integer(dict(query), "offset"), limit)
    shown = [found[place] for place in places[first : first + limit]]
    return {"total_count": len(found), "count": len(shown), "models": [_item(model) for model in shown]}


def _meets(model: Json, query: Mapping[str, JsonValue]) -> bool:
    name, description, excluded = query.get("model_name"), query.get("description"), query.get("not_model_type")
    if isinstance(name, str) and not _contains(
        text(model, "model_name"), name, literally=bool(query.get("exact_match"))
    ):
        return False
    if isinstance(description, str) and description not in text(model, "description"):
        return False
    if excluded is not None and model["model_type"] == excluded:
        return False
    return all(query.get(field) in (None, "", model.get(field)) for field in _EXACT)


def _contains(name: str, part: str, *, literally: bool) -> bool:
    """Whether a name contains a text, in which `_` matches any character unless it is literal."""
    if literally or "_" not in part:
        return part in name
    return any(
        all(wanted in ("_", found) for wanted, found in zip(part, name[start:], strict=False))
        for start in range(len(name) - len(part) + 1)
    )


def _item(model: Json) -> Json:
    item: Json = {field: model[field] for field in _LISTED if field in model}
    return item | ({"extra": model["error_msg"]} if "error_msg" in model else {})
