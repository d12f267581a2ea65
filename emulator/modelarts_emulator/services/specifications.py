"""The specifications that the instances of a service can have, read from `specifications.yaml`."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import cast

import yaml

from modelarts_emulator.contract import Json, JsonValue
from modelarts_emulator.state.fields import mapping, objects, text

_MB_IN_GB = 1024
_ALIKE: Json = {"is_open": True, "spec_status": "normal", "is_free": False, "over_quota": False, "extend_params": 1}


@dataclass(frozen=True)
class Size:
    """What an instance has according to its specification.

    Attributes:
        cpus: CPU cores.
        memory: Memory, in MB.
        gpus: GPUs.
        npus: NPUs.
    """

    cpus: float
    memory: int
    gpus: float
    npus: float


def size_of(specification: str) -> Size | None:
    """What an instance of a specification has; None when there is no such specification."""
    for known in _catalogue():
        if known["specification"] == specification:
            return _size(known)
    return None


def names() -> list[str]:
    """The names of all specifications."""
    return [text(known, "specification") for known in _catalogue()]


def page_of_specifications(query: Mapping[str, JsonValue], in_pools: Callable[[Size], bool]) -> Json:
    """A ShowServiceSpecificationsResponse.

    Args:
        query: `offset` and `limit` as texts of digits. With `is_personal_cluster` only those specifications are listed
            that resource pools have room for; there are none for edge services.
        in_pools: Whether a resource pool of the project could run an instance of a size.
    """
    known = [] if query.get("infer_type") == "edge" else [copy.deepcopy(each) | _ALIKE for each in _catalogue()]
    if query.get("is_personal_cluster") is True:
        known = [each for each in known if in_pools(_size(each))]
    offset, limit = _digits(query, "offset", 0), _digits(query, "limit", 1000)
    page = known[offset : offset + limit]
    return {"total_count": len(known), "count": len(page), "specifications": list[JsonValue](page)}


def _size(specification: Json) -> Size:
    return Size(
        cpus=_number(mapping(specification, "cpu_info"), "cpu"),
        memory=int(_number(mapping(specification, "memory_info"), "memory") * _MB_IN_GB),
        gpus=_number(mapping(specification, "gpu_info"), "gpu"),
        npus=_number(mapping(specification, "npu_info"), "npu"),
    )


def _digits(query: Mapping[str, JsonValue], name: str, default: int) -> int:
    """A number that is given as text; one with more digits than any list has entries is as good as a million."""
    given = query.get(name)
    if not isinstance(given, str):
        return default
    return int(given) if len(given.lstrip("0")) <= 6 else 10**6


def _number(document: Json, name: str) -> float:
    value = document.get(name)
    return float(value) if isinstance(value, int | float) else 0.0


@cache
def _catalogue() -> tuple[Json, ...]:
    source = resources.files(__package__).joinpath("specifications.yaml").read_text(encoding="utf-8")
    return tuple(objects(cast(Json, yaml.safe_load(source)), "specifications"))
