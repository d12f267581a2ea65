"""The resource pools of all projects: their records, their steps from one phase to the next, and their nodes.

Source: api-ref resource_management/resource_pool_management.
"""

from __future__ import annotations

import copy
import re
import threading
from collections.abc import Callable, Sequence

from modelarts_emulator.capacity.amounts import Amount
from modelarts_emulator.capacity.pools import Capacity, PoolState, new_capacity
from modelarts_emulator.capacity.shares import PoolKey
from modelarts_emulator.contract import Identity, Json
from modelarts_emulator.pools import life
from modelarts_emulator.pools.pace import USUAL_PACE, Pace
from modelarts_emulator.pools.resources import NAME, POOLS, WORKSPACE, name_of, now, refused
from modelarts_emulator.pools.steps import Steps
from modelarts_emulator.pools.tags import INDEX as TAGS
from modelarts_emulator.problems import quoted
from modelarts_emulator.state.clock import now_ms
from modelarts_emulator.state.fields import mapping, text, texts
from modelarts_emulator.state.store import Store

Users = Callable[[str, str], Sequence[str]]
"""Returns what runs or waits in the pool of a project: for each of them its kind and name."""


class Pools:
    """The resource pools of all projects.

    Steps that were under way when a former emulator of the same data directory ended are taken by this one.

    Args:
        store: the documents.
        capacity: gets the nodes of all pools.
        pace: how long steps take.
        clock: the time in ms since 1970.

    Attributes:
        capacity: as above.
        pace: as above.
        clock: as above.
        users: find what uses a pool, so that it is not deleted; the areas that use pools add theirs. What they do not
            name may hold nodes until it has ended, and the pool is gone after that.
    """

    def __init__(
        self,
        store: Store,
        capacity: Capacity | None = None,
        *,
        pace: Pace = USUAL_PACE,
        clock: Callable[[], int] = now_ms,
    ) -> None:
        self.capacity = capacity or new_capacity(clock)
        self.pace = pace
        self.clock = clock
        self.users: list[Users] = []
        self._store = store
        self._store.take_up(TAGS)
        self._steps = Steps(self._step, clock)
        self._parts: dict[PoolKey, frozenset[str]] = {}
        self._lock = threading.Lock()
        known = store.every(POOLS.kind)
        for project_id, pool in known:
            self._note_parent(project_id, pool)
        for project_id, pool in known:
            self.settle(project_id, pool)

    def exists(self, project_id: str, name: str) -> bool:
        """Whether a project has a pool of this name."""
        return self._store.get(POOLS.kind, name, project_id) is not None

    def state(self, project_id: str, name: str) -> PoolState | None:
        """What a pool is at present; None when the project has none of this name."""
        pool = self._store.get(POOLS.kind, name, project_id)
        if pool is None:
            return None
        scope, spec = life.enabled(pool), mapping(pool, "spec")
        if "scope" not in spec and (parent := text(spec, "parent")):
            whole = self._store.get(POOLS.kind, parent, project_id)
            scope = life.enabled(whole) if whole is not None else []
        return PoolState(life.phase_of(pool), scope, texts(spec, "jobFlavors"))

    def hold(self, project_id: str, job_type: str, claim: Amount) -> bool:
        """Whether a pool of the project that runs a type of jobs has a node which could hold something."""
        for pool in self._store.list(POOLS.kind, project_id):
            name = name_of(pool)
            state = self.state(project_id, name)
            if state is None or state.phase != "Running" or job_type not in state.scope:
                continue
            if self.capacity.place((project_id, name), [claim]).fits():
                return True
        return False

    def users_of(self, project_id: str, name: str) -> list[str]:
        """What runs in a pool, or waits for it, as messages name it; not what has been deleted and still ends."""
        return [user for users in self.users for user in users(project_id, name)]

    def parts(self, project_id: str, name: str, coming: str = "") -> list[Json]:
        """The pools that are parts of a pool.

        Args:
            project_id: the project.
            name: the pool.
            coming: a pool that has been stored and not been settled yet, which may be one of them.
        """
        names = sorted(self._parts.get((project_id, name), frozenset()) | {coming})
        pools = [self._store.get(POOLS.kind, one, project_id) for one in names if one]
        return [
            pool
            for pool in pools
            if pool is not None and text(mapping(pool, "spec"), "parent") == name and life.phase_of(pool) != "Deleting"
        ]

    def settle(self, project_id: str, pool: Json) -> None:
        """Take notice of what a stored pool is now: its nodes, those of the pool that it is a part of, its next step.

        Args:
            project_id: project of the pool.
            pool: its document.
        """
        self._note_parent(project_id, pool)
        self._give_nodes(project_id, pool)
        if parent := text(mapping(pool, "spec"), "parent"):
            whole = self._store.get(POOLS.kind, parent, project_id)
            if whole is not None:
                self._give_nodes(project_id, whole)
        self._steps.set((project_id, name_of(pool)), life.due_of(pool))

    def check_clock(self) -> None:
        """Take all steps that are due, after the clock has been set."""
        self._steps.check()

    def close(self) -> None:
        """End all threads; steps that are under way are taken after the next start. Can be called twice."""
        self._steps.close()
        self.capacity.meter.close()

    def _note_parent(self, project_id: str, pool: Json) -> None:
        """Remember which pools are parts, so that no other ones are looked at for them."""
        if parent := text(mapping(pool, "spec"), "parent"):
            key, name = (project_id, parent), frozenset({name_of(pool)})
            with self._lock:
                known = self._parts.get(key, frozenset())
                self._parts[key] = known - name if life.phase_of(pool) == "Deleting" else known | name

    def _give_nodes(self, project_id: str, pool: Json) -> None:
        key = project_id, name_of(pool)
        self.capacity.shares.resize(key, life.usable_nodes(pool, self.parts(*key)))

    def _step(self, key: PoolKey) -> int | None:
        project_id, name = key
        with self._store.exclusive():
            pool = self._store.get(POOLS.kind, name, project_id)
            due = life.due_of(pool) if pool is not None else None
            if pool is None or due is None or due > self.clock():
                return due  # a request has changed it meanwhile
            leaving = self.capacity.shares.leaving(key)
            stepped = life.stepped(pool, self.clock(), self.pace, self._is_busy(project_id, pool), leaving)
            if stepped is not None:
                self._store.put(POOLS.kind, name, project_id, stepped)
            else:
                self._store.delete(POOLS.kind, name, project_id)
        if stepped is None:
            self.capacity.remove(key)
            self._parts.pop(key, None)
            return None
        self._give_nodes(project_id, stepped)
        return life.due_of(stepped)

    def _is_busy(self, project_id: str, pool: Json) -> bool:
        """Whether nodes are in use that the pool is to give up, or that it is to get from its parent."""
        parent = text(mapping(pool, "spec"), "parent")
        names = [name_of(pool), *([parent] if parent and life.phase_of(pool) != "Deleting" else [])]
        return any(self.capacity.shares.leaving((project_id, name)) for name in names)


def new_pool(request: Json, identity: Identity) -> Json:
    """The pool that a CreatePoolRequestBody asks for; the password of its user is not kept.

    Raises:
        Problem: 400, its labels are those of another account or project.
    """
    labels = mapping(request, "metadata", "labels")
    owner: Json = {
        "os.modelarts/tenant.domain.id": identity.domain_id,
        "os.modelarts/tenant.project.id": identity.project_id,
    }
    for label, own in owner.items():
        if (given := labels.get(label, own)) != own:
            raise refused(f"metadata.labels.{label} is {quoted(given)}; a pool of this project has {own}")
    spec = copy.deepcopy(mapping(request, "spec"))
    spec.setdefault("type", "Dedicate")
    spec.setdefault("resources", [])
    mapping(spec, "userLogin").pop("password", None)
    metadata: Json = {
        **mapping(request, "metadata"),
        "name": _name(text(labels, NAME), identity.project_id),
        "creationTimestamp": now(),
        "labels": {
            WORKSPACE: "0",
            **owner,
            **labels,
        },
        "annotations": {"os.modelarts/billing.mode": "0", **mapping(request, "metadata", "annotations")},
    }
    return {**request, "metadata": metadata, "spec": spec}


def _name(display_name: str, project_id: str) -> str:
    """A name that begins with a letter, whatever the display name begins with."""
    return f"{display_name if re.match('[a-z]', display_name) else 'p' + display_name}-{project_id}"
