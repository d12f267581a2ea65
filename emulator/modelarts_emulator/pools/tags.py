"""The tags of resource pools.

Source: api-ref resource_management/tag_management.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from modelarts_emulator.contract import Json, JsonValue, Reply
from modelarts_emulator.pools.resources import POOLS, ResourceCall, refused
from modelarts_emulator.state.fields import integer, mapping, objects, text

_Tags: TypeAlias = dict[str, str]


def list_pool_tags(call: ResourceCall) -> Reply:
    """ListPoolTags: the values of each key, over all pools; offset is the number of a page, from 0."""
    values: dict[str, list[JsonValue]] = {}
    for pool in call.services.store.list(POOLS.kind, call.path["project_id"]):
        for key, value in _tags(pool).items():
            known = values.setdefault(key, [])
            if value not in known:
                known.append(value)
    every: list[Json] = [{"key": key, "values": values[key]} for key in sorted(values)]
    query = dict(call.query)
    size = integer(query, "limit", len(every))
    start = integer(query, "offset") * size
    return Reply(200, {"tags": list[JsonValue](every[start : start + size])})


def show_pool_tags(call: ResourceCall) -> Reply:
    """ShowPoolTags."""
    return _reply(_tags(POOLS.found(call)))


def create_pool_tags(call: ResourceCall) -> Reply:
    """BatchCreatePoolTags."""
    return _change(call, "create", objects(mapping(call.body), "tags"))


def delete_pool_tags(call: ResourceCall) -> Reply:
    """BatchDeletePoolTags: by key, or by key and value."""
    return _change(call, "delete", objects(mapping(call.body), "tags"))


def update_pool_tags(call: ResourceCall) -> Reply:
    """UpdatePoolTags: create, delete or reset."""
    request = mapping(call.body)
    action, given = text(request, "action"), objects(request, "tags")
    if not given and action != "reset":
        raise refused(f"tags is empty, which only the action reset allows, not {action}")
    return _change(call, action, given)


def _change(call: ResourceCall, action: str, given: Sequence[Json]) -> Reply:
    name = call.path["pool_name"]

    def change(pool: Json) -> Json:
        tags = {} if action == "reset" else _tags(pool)
        for tag in given:
            key = text(tag, "key")
            if action != "delete":
                tags[key] = text(tag, "value")
            elif "value" not in tag or tags.get(key) == tag["value"]:
                tags.pop(key, None)
        return pool | {"tags": dict[str, JsonValue](tags)}

    changed = call.services.store.update(POOLS.kind, name, call.path["project_id"], change)
    return _reply(_tags(POOLS.existing(changed, name)))


def _tags(pool: Json) -> _Tags:
    return {key: value for key, value in mapping(pool, "tags").items() if isinstance(value, str)}


def _reply(tags: _Tags) -> Reply:
    return Reply(200, {"tags": [{"key": key, "value": value} for key, value in tags.items()]})
