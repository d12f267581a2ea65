"""The tags of resource pools.

Source: api-ref resource_management/tag_management; of 2026, BatchDeletePoolTags, for tags that the pool does not have.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final, TypeAlias

from modelarts_client.errors import ValidationError
from modelarts_client.validation import check

from modelarts_emulator.calls import Lookup
from modelarts_emulator.contract import Json, JsonValue, Reply
from modelarts_emulator.pools.resources import POOLS, ResourceCall, refused
from modelarts_emulator.problems import quoted
from modelarts_emulator.state.fields import integer, mapping, objects, text
from modelarts_emulator.state.index import Index, members_of, text_at

_Tags: TypeAlias = dict[str, str]

INDEX: Final = Index(POOLS.kind, {"name": text_at("metadata", "name")}, {"tags": members_of("tags")})
"""The tags of all pools."""

_OF_CREATION: Final = "os.modelarts/tms.tags"


def list_pool_tags(call: ResourceCall) -> Reply:
    """ListPoolTags: the values of each key, over all pools; offset is the number of a page, from 0."""
    query = dict(call.query)
    size = integer(query, "limit")
    found = call.services.store.named(
        INDEX, call.path["project_id"], "tags", integer(query, "offset") * size, size or None
    )
    return Reply(200, {"tags": [{"key": key, "values": list[JsonValue](values)} for key, values in found.items()]})


@Lookup
def show_pool_tags(call: ResourceCall) -> Reply:
    """ShowPoolTags; the answer has no body when there are none."""
    return _batch_reply(_tags(POOLS.found(call)))


def create_pool_tags(call: ResourceCall) -> Reply:
    """BatchCreatePoolTags."""
    return _batch_reply(_change(call, "create", objects(mapping(call.body), "tags")))


def delete_pool_tags(call: ResourceCall) -> Reply:
    """BatchDeletePoolTags: by key, or by key and value; the pool must have all of them."""
    given = objects(mapping(call.body), "tags")
    with call.services.store.exclusive():
        known = _tags(POOLS.found(call))
        for tag in given:
            if text(tag, "key") not in known or tag.get("value", known[text(tag, "key")]) != known[text(tag, "key")]:
                wanted = quoted("=".join(text(tag, part) for part in ("key", "value") if part in tag))
                raise refused(f"tags: the pool does not have the tag {wanted}")
        return _batch_reply(_change(call, "delete", given))


def update_pool_tags(call: ResourceCall) -> Reply:
    """UpdatePoolTags: create, delete or reset; a tag to delete that the pool does not have is none already."""
    request = mapping(call.body)
    action, given = text(request, "action"), objects(request, "tags")
    if not given and action != "reset":
        raise refused(f"tags is empty, which only the action reset allows, not {action}")
    return Reply(200, _listed(_change(call, action, given)))


def tagged(pool: Json) -> Json:
    """A new pool with the tags that its annotations ask for, as the text of a JSON list.

    Raises:
        Problem: 400, the annotation is no such text.
    """
    given = text(mapping(pool, "metadata", "annotations"), _OF_CREATION)
    if not given:
        return pool
    where = f"metadata.annotations.{_OF_CREATION}"
    try:
        request: JsonValue = {"tags": json.loads(given)}
        check("CreatePoolTagsRequest", request)
    except (ValueError, RecursionError) as error:  # ValidationError and JSONDecodeError are ValueErrors
        raise refused(f'{where}: {quoted(given)} is no list such as [{{"key": "a", "value": "b"}}]: {error}') from None
    return _changed(pool, "create", objects(mapping(request), "tags"))


def _change(call: ResourceCall, action: str, given: Sequence[Json]) -> _Tags:
    name = call.path["pool_name"]
    changed = call.services.store.update(
        POOLS.kind, name, call.path["project_id"], lambda pool: _changed(pool, action, given)
    )
    return _tags(POOLS.existing(changed, name))


def _changed(pool: Json, action: str, given: Sequence[Json]) -> Json:
    """The pool with other tags.

    Raises:
        Problem: 400, two tags to add have the same key, or the pool would have too many.
    """
    tags = {} if action == "reset" else _tags(pool)
    if action == "delete":
        for tag in given:
            if tag.get("value", tags.get(text(tag, "key"))) == tags.get(text(tag, "key")):
                tags.pop(text(tag, "key"), None)
        return pool | {"tags": dict[str, JsonValue](tags)}
    added = {text(tag, "key"): text(tag, "value") for tag in given}
    if len(added) < len(given):
        keys = [text(tag, "key") for tag in given]
        raise refused(f"tags: the key {quoted(next(key for key in keys if keys.count(key) > 1))} is there twice")
    try:
        check("PoolTagsResponse", _listed(tags | added))
    except ValidationError as error:
        raise refused(f"the pool would have {len(tags | added)} tags; {error.violations[0]}") from None
    return pool | {"tags": dict[str, JsonValue](tags | added)}


def _tags(pool: Json) -> _Tags:
    return {key: value for key, value in mapping(pool, "tags").items() if isinstance(value, str)}


def _listed(tags: _Tags) -> Json:
    return {"tags": [{"key": key, "value": value} for key, value in tags.items()]}


def _batch_reply(tags: _Tags) -> Reply:
    """The documents have status 204 and a body, which HTTP does not; here it is either of them."""
    return Reply(200, _listed(tags)) if tags else Reply(204)
