"""What is read of all resource pools of a project: lists, counts, usage, and what pools can be made of.

Source: ModelArts API Reference, "Resource Management"; documents 001 and 003, the sections that the methods name.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Self

from modelarts._answers import answered, each_entry, entries
from modelarts._argument_checks import NamedPool, choice, filled_text, pool_name_of
from modelarts._creation import naming
from modelarts._given_session import checked_session, within_deadline
from modelarts._pools.measurements import PoolUsage, usage_of_all
from modelarts._pools.named_resource import PoolByName
from modelarts._pools.readings import part, resource_name
from modelarts._pools.selectors import label_selector_of

if TYPE_CHECKING:
    from modelarts_client.models import PluginTemplate, PluginTemplateV2, PoolStatisticsStatus, ResourceFlavor

    from modelarts.session import Session


class PoolLists(PoolByName):
    """The methods of `modelarts.pool.ResourcePool` about all pools."""

    @classmethod
    def list(
        cls,
        session: "Session",
        *,
        name: str | None = None,
        status: str | None = None,
        parent: NamedPool | str | None = None,
        workspace_id: str = "0",
        label_selector: str | None = None,
    ) -> Iterator[Self]:
        """Yield the pools; nothing is sent before the first one is taken.

        Args:
            session: The session that makes the request.
            name: Only pools that their users have given this name.
            status: Only pools that are ``created``, ``creating`` or ``failed``; all by default. Pools that could not be
                created are listed for 3 days.
            parent: Only the parts of this pool, or of the one with this ``pool_name``.
            workspace_id: The workspace; ``0`` is the default one.
            label_selector: Only pools whose labels it selects, such as ``os.modelarts/node.prefix=gpu``.

        Raises:
            InvalidArgumentError: If an argument is not allowed; nothing was sent.
            ApiError: If ModelArts refuses.

        Source: ModelArts API Reference, "Obtaining Resource Pools", Table 2.
        """
        from modelarts_client.models import PoolStatusFilter
        from modelarts_client.types import UNSET

        checked_session(session, usage="ResourcePool.list(session)")
        group = UNSET if status is None else choice(status, PoolStatusFilter, what="status")
        selector, whole = label_selector_of(name, label_selector), pool_name_of(parent)

        def found() -> Iterator[Self]:
            answer = session.client.resource_pools.list_pools(
                workspace_id=workspace_id,
                label_selector=selector or UNSET,
                status=group,
                parent=whole or UNSET,
            )
            for pool in each_entry(answered(answer).items):
                if resource_name(pool):
                    yield cls._seen(session, pool)

        return found()

    @classmethod
    def get_flavors(
        cls, session: "Session", *, name: str | None = None, label_selector: str | None = None
    ) -> "Sequence[ResourceFlavor]":
        """Return the flavors that nodes can have.

        Args:
            session: The session that makes the requests.
            name: Only the flavor with this name.
            label_selector: Only flavors whose labels it selects.

        Raises:
            ApiError: If ModelArts refuses.
            EndpointTimeoutError: If all pages together take longer than the session's deadline.

        Source: ModelArts API Reference, "Obtaining Resource Specifications", Table 2.
        """
        from modelarts_client.models import ResourceFlavorMetadata
        from modelarts_client.types import UNSET

        checked_session(session, usage="ResourcePool.get_flavors(session)")
        every = session.client.resource_pools.list_resource_flavors.all(label_selector=label_selector or UNSET)
        flavors = entries(within_deadline(session, every))
        return [one for one in flavors if name is None or part(one.metadata, ResourceFlavorMetadata).name == name]

    @classmethod
    def statistics(cls, session: "Session", *, workspace_id: str = "0") -> "PoolStatisticsStatus":
        """Return how many pools there are, by their state.

        Args:
            session: The session that makes the request.
            workspace_id: The workspace; ``0`` is the default one.

        Returns:
            The numbers ``creating``, ``created``, ``deleting``, ``pending``, and ``failed`` in the last 3 days.

        Raises:
            ApiError: If ModelArts refuses.

        Source: Document 001, ShowPoolStatistics, Tables 3 to 5.
        """
        from modelarts_client.models import PoolStatisticsItem, PoolStatisticsStatus

        checked_session(session, usage="ResourcePool.statistics(session)")
        answer = answered(session.client.resource_pools.show_pool_statistics(workspace_id=workspace_id))
        return part(part(answer.statistics, PoolStatisticsItem).status, PoolStatisticsStatus)

    @classmethod
    def all_metrics(cls, session: "Session") -> "tuple[PoolUsage, ...]":
        """Return how much of each pool is in use.

        Raises:
            ApiError: If ModelArts refuses.

        Source: Document 001, ShowPoolRuntimeMetrics, Tables 2 to 8.
        """
        checked_session(session, usage="ResourcePool.all_metrics(session)")
        return usage_of_all(session)

    @classmethod
    def all_tags(cls, session: "Session") -> "dict[str, tuple[str, ...]]":
        """Return the tags of all pools: the values of each key.

        Raises:
            ApiError: If ModelArts refuses.
            EndpointTimeoutError: If all pages together take longer than the session's deadline.

        Source: Document 003, ListPoolTags, Tables 2 and 3.
        """
        checked_session(session, usage="ResourcePool.all_tags(session)")
        every = each_entry(within_deadline(session, session.client.tags.list_pool_tags.all()))
        return {str(tag.key): tuple(map(str, entries(tag.values, object))) for tag in every}

    @classmethod
    def get_plugin_templates(
        cls, session: "Session", *, name: str | None = None, pool_name: str | None = None
    ) -> "Sequence[PluginTemplateV2]":
        """Return the plug-ins that pools can have, with their versions.

        Args:
            session: The session that makes the request.
            name: Only the plug-in with this name.
            pool_name: Only plug-ins that this pool can have.

        Raises:
            NotFoundError: If there is no such pool or plug-in.
            ApiError: If ModelArts refuses.

        Source: ModelArts API Reference, "Query Plug-in Templates", Tables 2 to 7.
        """
        from modelarts_client.types import UNSET

        checked_session(session, usage="ResourcePool.get_plugin_templates(session)")
        answer = session.client.plugin_templates.list_plugin_templates(
            template_name=name or UNSET, pool_name=pool_name or UNSET
        )
        return entries(answered(answer).items)

    @classmethod
    def get_plugin_template(cls, session: "Session", name: str) -> "PluginTemplate":
        """Return the plug-in of GPU or NPU drivers, with its versions.

        Args:
            session: The session that makes the request.
            name: ``gpu-driver`` or ``npu-driver``; `get_plugin_templates` has the others.

        Raises:
            NotFoundError: If there is no such plug-in.
            ApiError: If ModelArts refuses.

        Source: Documents 001 and 003, ShowPluginTemplate.
        """
        checked_session(session, usage="ResourcePool.get_plugin_template(session, name)")
        filled_text(name, what="name", hint="The names are gpu-driver and npu-driver.")
        with naming("plug-in template", search="ResourcePool.get_plugin_templates(session)"):
            return answered(session.client.plugin_templates.show_plugin_template(name))
