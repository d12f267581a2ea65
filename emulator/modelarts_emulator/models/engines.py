"""The engines and runtimes of models, read from `engines.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import cast

import yaml

from modelarts_emulator.contract import Json, JsonValue
from modelarts_emulator.state.fields import objects, text

_LISTS = {
    "runtimes": "name",
    "request_mode": "request_mode",
    "accelerators": "accelerator",
    "arch": "arch",
    "status_list": "status",
    "image_source": "image_source",
}
_MOST_DIGITS = 18


def page_of_engines(query: Mapping[str, JsonValue]) -> Json:
    """A ShowModelEngineAndRuntimeResponse.

    Args:
        query: `limit` and `offset`, decimal numbers as text; without a limit all engines are shown.
    """
    engines = load_engines()
    begin = _number(query.get("offset"), 0)
    shown = engines[begin : begin + _number(query.get("limit"), len(engines))]
    return {"count": len(shown), "total_count": len(engines), "engine_runtimes": [*shown]}


@cache
def load_engines() -> tuple[Json, ...]:
    """The EngineAndRuntimesResponse of each engine, which must not be changed."""
    source = resources.files(__package__).joinpath("engines.yaml").read_text(encoding="utf-8")
    document = cast(Json, yaml.safe_load(source))
    return tuple(_response(engine) for engine in objects(document, "engines"))


def _response(engine: Json) -> Json:
    """The file has a row for each runtime; the API has a list for each column."""
    runtimes = objects(engine, "runtimes")
    columns: Json = {name: [runtime[field] for runtime in runtimes] for name, field in _LISTS.items()}
    return {"ai_engine": text(engine, "name"), **columns}


def _number(value: JsonValue, default: int) -> int:
    if not isinstance(value, str):
        return default
    digits = value.lstrip("0") or "0"
    return int(digits[:_MOST_DIGITS])  # a longer number is large enough in any case
