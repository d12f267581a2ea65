"""Resource pools and networks: create, list, scale, tag, measure, delete.

Source: ModelArts API Reference, "Resource Management"; document 001, ShowPool, ShowPoolMonitor, ShowPoolStatistics,
ShowPoolRuntimeMetrics and ShowPoolTags; document 003, ListPoolTags and ShowNetwork.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, Self

from modelarts._answers import answered
from modelarts._argument_checks import pool_name_of
from modelarts._creation import creating, new_id
from modelarts._given_session import checked_session
from modelarts._pools.measurements import PoolAmounts, PoolDataPoint, PoolUsage
from modelarts._pools.pool_lists import PoolLists
from modelarts._pools.pool_metrics import PoolMetrics
from modelarts._pools.pool_tags import PoolTags
from modelarts._pools.readings import flavors_of, phase_of, resource_name
from modelarts._public_names import public
from modelarts.exceptions import ResourcePoolFailedError
from modelarts.network import Network

# What only some methods need is imported there: importing this module must cost little.
if TYPE_CHECKING:
    from modelarts_client.models import CreatePoolRequestBody, Pool, PoolDriver, PoolUpdateRequest

    from modelarts._pools.pool_requests import Resource
    from modelarts._pools.waiting import Judgement
    from modelarts._waiting.patient_wait import TimeLimit
    from modelarts.session import Session

__all__ = ["Network", "PoolAmounts", "PoolDataPoint", "PoolUsage", "ResourcePool"]


@public(__name__)
class ResourcePool(PoolLists, PoolMetrics, PoolTags):
    """A dedicated resource pool: nodes that only this project's jobs and services use.

    Jobs run in it with ``Estimator(pool_id=pool, ...)``, services with ``model.deploy_predictor(pool_name=pool, ...)``.

    Args:
        session: The session that makes the requests.
        pool_name: The pool's name, as ModelArts has generated it (``metadata.name``). `create` returns a pool that has
            it, and so do those that `list` yields.

    Raises:
        InvalidArgumentError: If ``session`` is not a session, or ``pool_name`` is empty or not text.
    """

    _kind: ClassVar = "resource pool"
    _id_field: ClassVar = "pool_name"

    def __init__(self, session: "Session", pool_name: str) -> None:
        super().__init__(session, pool_name)

    @classmethod
    def create(
        cls,
        session: "Session",
        name: str | None = None,
        flavor: str | None = None,
        count: int | None = None,
        network: Network | str | None = None,
        scope: Sequence[str] | None = None,
        *,
        resources: "Sequence[Resource] | None" = None,
        max_count: int | None = None,
        parent: "ResourcePool | str | None" = None,
        job_flavors: Sequence[str] | None = None,
        driver: "PoolDriver | Mapping[str, object] | None" = None,
        description: str | None = None,
        workspace_id: str | None = None,
        labels: Mapping[str, str] | None = None,
        annotations: Mapping[str, str] | None = None,
        request: "CreatePoolRequestBody | Mapping[str, object] | None" = None,
        wait: bool = False,
        timeout: float | None = None,
    ) -> Self:
        """Create a pool.

        Args:
            session: The session that makes the requests.
            name: 4 to 64 lowercase letters, digits and hyphens; some regions take at most 25. ModelArts generates the
                ``pool_name`` from it.
            flavor: The flavor of the nodes; see `get_flavors`.
            count: How many nodes there are, 0 or more; 1 by default.
            network: The network, or its ``network_name``. A physical pool needs one.
            scope: What the pool runs: ``Train``, ``Infer`` and ``Notebook``; training and inference by default.
            resources: Nodes of several flavors, or with details, instead of ``flavor`` and ``count``, as in the API:
                ``[{"flavor": "modelarts.vm.cpu.8ud", "count": 2, "azs": [{"az": "az-1", "count": 2}]}]``.
            max_count: How many nodes a logical pool may have.
            parent: The physical pool, or its ``pool_name``, that this one is a part of; it makes a logical pool, which
                has neither ``network`` nor ``scope``.
            job_flavors: The names of the job flavors that the pool runs.
            driver: Drivers of GPUs and NPUs, such as ``{"gpuVersion": "440.33", "updateStrategy": "idle"}``.
            description: What the pool is for.
            workspace_id: The workspace; ``0``, the default one, by default.
            labels: Other labels, such as ``{"os.modelarts/node.prefix": "vision"}``.
            annotations: Other annotations, such as those of a subscription.
            request: The whole request as in the API, instead of all other arguments about the pool.
            wait: Whether to wait until the pool runs. On a terminal, a line shows its phase and its nodes; Ctrl-C ends
                the wait, not the creation.
            timeout: The longest wait in seconds, 0 or more, once ModelArts has accepted the pool; ``None`` for no
                limit.

        Raises:
            InvalidArgumentError: If an argument is missing or not allowed; nothing was sent.
            ValidationError: If the request would break what ModelArts documents; nothing was sent.
            NotFoundError: If there is no such network or parent.
            ApiError: If ModelArts refuses, as it does if the quota of pools is used up.
            ModelArtsError: If ModelArts accepts the pool but does not say its name.
            ResourcePoolFailedError: If it was waited for and does not run.
            WaitTimeoutError: If the time is up first; the creation continues.

        Source: ModelArts API Reference, "Creating Resource Pools", Tables 3 to 21.
        """
        from modelarts._pools.pool_requests import NewPool, creation
        from modelarts._waiting.patient_wait import checked_timeout

        checked_session(session, usage="ResourcePool.create(session, name, flavor, count, network)")
        checked_timeout(timeout, needs=None if wait else "wait=True")
        new = NewPool(
            name=name,
            flavor=flavor,
            count=count,
            network=network.network_name if isinstance(network, Network) else network,
            scope=scope,
            resources=resources,
            max_count=max_count,
            parent=pool_name_of(parent),
            job_flavors=job_flavors,
            driver=driver,
            description=description,
            workspace_id=workspace_id,
            labels=labels,
            annotations=annotations,
        )
        body = creation(new, request)
        search = f"ResourcePool.list(session, name={name!r})" if name else "ResourcePool.list(session)"
        if body.spec and body.spec.network:
            part_of = Network._naming_one(session, body.spec.network.name)
        else:
            part_of = cls._naming_one(session, body.spec.parent if body.spec else None)
        with part_of, creating("resource pool", search=search):
            created = answered(session.client.resource_pools.create_pool(body=body))
        new_id(resource_name(created), "resource pool", search=search)
        pool = cls._seen(session, created)
        if wait:
            pool.wait(timeout=timeout)
        return pool

    @property
    def pool_name(self) -> str:
        """The pool's name, as ModelArts has generated it; jobs and services name the pool by it."""
        return self._id

    def show(self) -> "Pool":
        """Return everything about the pool.

        Raises:
            NotFoundError: If there is no such pool.
            ApiError: If ModelArts refuses.

        Source: Document 001, ShowPool, Tables 3 to 19.
        """
        return self._look()

    def update(
        self,
        *,
        description: str | None = None,
        workspace_id: str | None = None,
        scope: Sequence[str] | None = None,
        resources: "Sequence[Resource] | None" = None,
        job_flavors: Sequence[str] | None = None,
        driver: "PoolDriver | Mapping[str, object] | None" = None,
        patch: "PoolUpdateRequest | Mapping[str, object] | None" = None,
    ) -> "Pool":
        """Change the pool; arguments that are left out stay as they are.

        Args:
            description: What the pool is for, without ``! < > = & ' "``.
            workspace_id: The workspace that the pool moves to; nothing else can be changed in the same call.
            scope: What the pool shall run: ``Train``, ``Infer`` and ``Notebook``.
            resources: All nodes that the pool shall have, as for `create`; `scale` changes the number of those of one
                flavor.
            job_flavors: The names of the job flavors that the pool shall run.
            driver: Drivers of GPUs and NPUs, as for `create`.
            patch: The whole change as in the API, a JSON merge patch, instead of the other arguments.

        Returns:
            The changed pool. Nodes are created and deleted afterwards; `wait` waits for them.

        Raises:
            InvalidArgumentError: If nothing is to be changed, or an argument is not allowed; nothing was sent.
            ValidationError: If the request would break what ModelArts documents; nothing was sent.
            NotFoundError: If there is no such pool.
            ApiError: If ModelArts refuses.

        Source: ModelArts API Reference, "Updating a Resource Pool", Tables 3 to 7.
        """
        from modelarts._pools.pool_requests import change

        body = change(
            description=description,
            workspace_id=workspace_id,
            scope=scope,
            resources=resources,
            job_flavors=job_flavors,
            driver=driver,
            patch=patch,
        )
        with self._naming():
            changed = self._session.client.resource_pools.patch_pool(self._id, body=body)
        return self._know(answered(changed))

    def scale(
        self,
        count: int,
        *,
        flavor: str | None = None,
        max_count: int | None = None,
        wait: bool = False,
        timeout: float | None = None,
    ) -> "Pool":
        """Change the number of nodes.

        Args:
            count: How many nodes the pool shall have, 0 or more.
            flavor: The flavor of these nodes, if the pool has several.
            max_count: How many nodes a logical pool may have.
            wait: Whether to wait until the pool has them.
            timeout: The longest time for all of this in seconds, 0 or more; ``None`` for no limit.

        Returns:
            The pool, after the wait if there was one.

        Raises:
            InvalidArgumentError: If an argument is not allowed; nothing was changed.
            NotFoundError: If there is no such pool.
            ApiError: If ModelArts refuses.
            ResourcePoolFailedError: If it was waited for and does not get them.
            WaitTimeoutError: If the time is up first; the change continues.

        Source: ModelArts API Reference, "Updating a Resource Pool", Tables 7 and 8.
        """
        from modelarts._pools.pool_requests import scaling
        from modelarts._waiting.patient_wait import TimeLimit, checked_timeout

        limit = TimeLimit(checked_timeout(timeout, needs=None if wait else "wait=True"))
        resources = scaling(self._look(limit.for_request()), count, flavor, max_count)
        changed = self._within(limit.for_request()).update(resources=resources)
        self._know(changed)
        return self._until_ready("Scaling", limit, check=True) if wait else changed

    def wait(self, *, timeout: float | None = None, check: bool = True) -> "Pool":
        """Wait until the pool runs, with all nodes and kinds of jobs that it shall have.

        On a terminal, a line shows the phase and the nodes. Ctrl-C ends the wait, not what the pool does.

        Args:
            timeout: The longest wait in seconds, 0 or more; ``None`` for no limit. Each request gets what is left of
                it, but at least a second.
            check: Whether to raise if the pool has failed, does not work, or is being deleted.

        Returns:
            The pool.

        Raises:
            InvalidArgumentError: If ``timeout`` is not such a number.
            ResourcePoolFailedError: If it will not run by itself, and ``check`` is true.
            WaitTimeoutError: If the time is up first.
            NotFoundError: If there is no such pool.
            ApiError: If ModelArts refuses.
            EndpointUnreachableError: If ModelArts does not answer for five minutes.
        """
        from modelarts._waiting.patient_wait import TimeLimit

        return self._until_ready("Creating", TimeLimit(timeout), check=check)

    def _until_ready(self, state: str, limit: "TimeLimit", *, check: bool) -> "Pool":
        pool, judgement = self._wait(state, limit).until_ready()
        if check and judgement.problem:
            phase, said = phase_of(pool), judgement.problem
            reason = "." if said == phase else f". The service says: {said}"
            raise ResourcePoolFailedError(
                f"Resource pool {self._id} is {judgement.state}{reason}\nshow() shows the pool.",
                pool_name=self._id,
                phase=phase,
                reason="" if said == phase else said,
            )
        return pool

    def _details(self, document: "Pool") -> str:
        return flavors_of(document)

    def _request(self) -> "Pool":
        return answered(self._session.client.resource_pools.show_pool(self._id))

    def _request_deletion(self) -> object:
        return self._session.client.resource_pools.delete_pool(self._id)

    def _judged(self, document: "Pool") -> "Judgement":
        from modelarts._pools.waiting import judged_pool

        return judged_pool(document)
