"""The tags of a resource pool.

Source: document 001, ShowPoolTags, Tables 2 and 3; ModelArts API Reference, "Tag Management".
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from modelarts._answers import entries
from modelarts._pools.named_resource import PoolByName
from modelarts._pools.plain_requests import checked
from modelarts._pools.readings import text
from modelarts.exceptions import InvalidArgumentError

if TYPE_CHECKING:
    from modelarts_client.models import PoolTag, PoolTagsResponse

_EXAMPLE: Final = '{"team": "vision"}'


class PoolTags(PoolByName):
    """The methods of `modelarts.pool.ResourcePool` about the tags of a pool."""

    def tags(self) -> dict[str, str]:
        """Return the pool's tags, values by keys.

        Raises:
            NotFoundError: If there is no such pool.
            ApiError: If ModelArts refuses.

        Source: Document 001, ShowPoolTags, Tables 2 and 3.
        """
        with self._naming():
            return _read(self._session.client.tags.show_pool_tags(self._id))

    def add_tags(self, tags: Mapping[str, str]) -> None:
        """Add tags; a key that the pool has already gets the new value.

        Args:
            tags: Values by keys, such as ``{"team": "vision"}``. Keys have 1 to 128 characters, values up to 255:
                letters of any language, digits, spaces and ``_.:=+-@``, and values ``/`` as well. A pool has at most 20
                tags.

        Raises:
            InvalidArgumentError: If there is no tag; nothing was sent.
            ValidationError: If a key or a value is not allowed; nothing was sent.
            NotFoundError: If there is no such pool.
            ApiError: If ModelArts refuses, as it does if there would be too many tags.

        Source: ModelArts API Reference, "Creating Resource Pool Tags in Batches", Tables 2 and 3.
        """
        from modelarts_client.models import CreatePoolTagsRequest

        body = checked(CreatePoolTagsRequest.from_dict({"tags": _pairs(tags)}), "ResourcePool.add_tags", {})
        with self._naming():
            self._session.client.tags.batch_create_pool_tags(self._id, body=body)

    def remove_tags(self, tags: str | Iterable[str] | Mapping[str, str]) -> None:
        """Remove tags.

        Args:
            tags: A key, several keys, or values by keys, which must be those of the pool.

        Raises:
            InvalidArgumentError: If there is no tag; nothing was sent.
            ValidationError: If a key or a value is not allowed; nothing was sent.
            NotFoundError: If there is no such pool.
            ApiError: If ModelArts refuses, as it does for a tag that the pool does not have; then all tags stay.

        Source: ModelArts API Reference, "Deleting Resource Pool Tags in Batches", Tables 2 and 3.
        """
        from modelarts_client.models import DeletePoolTagsRequest

        if isinstance(tags, Mapping):
            named: list[dict[str, Any]] = _pairs(tags)
        else:
            named = [{"key": key} for key in ([tags] if isinstance(tags, str) else tags)]
        if not named:
            raise InvalidArgumentError(f"tags={tags!r} is empty. Give keys, such as ['team'].")
        body = checked(DeletePoolTagsRequest.from_dict({"tags": named}), "ResourcePool.remove_tags", {})
        with self._naming():
            self._session.client.tags.batch_delete_pool_tags(self._id, body=body)

    def set_tags(self, tags: Mapping[str, str]) -> None:
        """Replace all tags by others.

        Args:
            tags: Values by keys, as for `add_tags`; empty to remove all tags.

        Raises:
            ValidationError: If a key or a value is not allowed; nothing was sent.
            NotFoundError: If there is no such pool.
            ApiError: If ModelArts refuses.

        Source: ModelArts API Reference, "Modifying Resource Tags of a Resource Pool", Table 2.
        """
        from modelarts_client.models import PoolTagAction, UpdatePoolTagsRequest

        given = {"action": PoolTagAction.RESET.value, "tags": _pairs(tags, may_be_empty=True)}
        body = checked(UpdatePoolTagsRequest.from_dict(given), "ResourcePool.set_tags", {})
        with self._naming():
            self._session.client.tags.update_pool_tags(self._id, body=body)


def _pairs(tags: Mapping[str, str], *, may_be_empty: bool = False) -> list[dict[str, Any]]:
    if not isinstance(tags, Mapping):
        raise InvalidArgumentError(f"tags={tags!r} is not a dict. Give values by keys: {_EXAMPLE}.")
    if not tags and not may_be_empty:
        raise InvalidArgumentError(f"tags={tags!r} is empty. Give values by keys: {_EXAMPLE}.")
    return [{"key": key, "value": value} for key, value in tags.items()]


def _read(answer: "PoolTagsResponse | None") -> dict[str, str]:
    """Return the tags of an answer; one without a body has none."""
    return {str(tag.key): _value(tag) for tag in entries(answer.tags)} if answer is not None else {}


def _value(tag: "PoolTag") -> str:
    """Return the value of a tag: some services send it in a list of one."""
    return text(tag.value) or next(map(str, entries(tag.values, object)), "")
