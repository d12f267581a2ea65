"""Resource pools against a model in plain Python: created, changed, listed, deleted, and restarted in between."""

from __future__ import annotations

import copy
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from tests.conftest import Tell
from tests.support.resource_pools import CPU, PACE, PATCH, SMALL, Clock, Cloud, open_cloud, pool

Json = dict[str, Any]
Nodes = dict[str, int]

NAME: Final = "os.modelarts/name"
WORKSPACE: Final = "os.modelarts/workspace.id"
DESCRIPTION: Final = "os.modelarts/description"
_STEPS_OF_A_RUN: Final = 40

_displays = st.sampled_from(["pool-a", "pool-b", "pool-c", "9-pool"])
_workspaces = st.sampled_from(["0", "ws-1"])
_nodes = st.dictionaries(st.sampled_from([CPU, SMALL]), st.integers(0, 3), max_size=2)
_scopes = st.lists(st.sampled_from(["Train", "Infer", "Notebook"]), min_size=1, max_size=3, unique=True)
_texts = st.sampled_from(["", "night", "day"])
_selectors = st.sampled_from(
    [
        ("", lambda labels: True),
        (f"{NAME}=pool-a", lambda labels: labels[NAME] == "pool-a"),
        (f"{NAME}!=pool-a", lambda labels: labels[NAME] != "pool-a"),
        (f"{NAME} in (pool-a, pool-b)", lambda labels: labels[NAME] in ("pool-a", "pool-b")),
        (f"{NAME} notin (pool-a)", lambda labels: labels[NAME] != "pool-a"),
        ("os.modelarts/sharing", lambda labels: "os.modelarts/sharing" in labels),
        ("!os.modelarts/sharing", lambda labels: "os.modelarts/sharing" not in labels),
        (f"{NAME}=pool-b,os.modelarts/sharing=shared", lambda labels: labels[NAME] == "pool-b" and _shared(labels)),
    ]
)


def _shared(labels: Json) -> bool:
    return bool(labels.get("os.modelarts/sharing") == "shared")


@dataclass
class Pool:
    """What is known of a pool."""

    labels: Json
    annotations: Json
    wanted: Nodes
    scope: list[str]
    parent: str = ""
    phase: str = "Creating"
    present: Nodes = field(default_factory=dict)
    enabled: list[str] = field(default_factory=list)
    due: int | None = None

    @property
    def group(self) -> str:
        return {"Creating": "creating", "Running": "created", "Deleting": "deleting", "Waiting": "pending"}[self.phase]

    def change(self, now: int) -> None:
        if self.phase == "Waiting" and self.annotations.get("os.modelarts/order.id"):
            self.phase, self.due = "Creating", now + 30_000
        elif self.phase == "Running" and (self.present, self.enabled) != (self.wanted, self.scope):
            self.due = now + 20_000

    def step(self, now: int) -> bool:
        """Let it take the step that is due; False when it is gone."""
        if self.due is None or self.due > now:
            return True
        if self.phase == "Deleting":
            return False
        self.phase, self.due = "Running", None
        self.present, self.enabled = dict(self.wanted), list(self.scope)
        return True

    def states(self) -> dict[str, Nodes]:
        """The nodes in each state."""
        if self.phase == "Waiting":
            return {}
        if self.phase == "Deleting":
            return _there({"deleting": self.present})
        more = {flavor: count - self.present.get(flavor, 0) for flavor, count in self.wanted.items()}
        fewer = {flavor: count - self.wanted.get(flavor, 0) for flavor, count in self.present.items()}
        kept = {flavor: min(count, self.wanted.get(flavor, 0)) for flavor, count in self.present.items()}
        return _there({"creating": more, "available": kept, "deleting": fewer})

    def scopes(self) -> dict[str, str]:
        if self.phase == "Waiting":
            return {}
        states = {scope: "Enabled" if scope in self.enabled else "Enabling" for scope in self.scope}
        out = self.enabled if self.phase == "Deleting" else [one for one in self.enabled if one not in self.scope]
        return states | dict.fromkeys(out, "Disabling")


def _there(states: dict[str, Nodes]) -> dict[str, Nodes]:
    """Without what is not there."""
    each = {state: {flavor: count for flavor, count in nodes.items() if count > 0} for state, nodes in states.items()}
    return {state: nodes for state, nodes in each.items() if nodes}


def _resources(nodes: Nodes) -> list[Json]:
    return [{"flavor": flavor, "count": count} for flavor, count in nodes.items()]


class PoolModel(RuleBasedStateMachine):
    """Calls the local ModelArts, and does the same to plain objects."""

    steps = 0

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        self.directory = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        self.running = ExitStack()
        self.clock = Clock()
        self.pools: dict[str, Pool] = {}
        self.cloud: Cloud

    @initialize()
    def start(self) -> None:
        self.cloud = self.running.enter_context(open_cloud(self.directory, self.clock, PACE))

    def teardown(self) -> None:
        self.running.close()
        self.stack.close()

    # What users do

    @rule(display=_displays, workspace=_workspaces, nodes=_nodes, scope=_scopes, paid=st.booleans(), text=_texts)
    def create(self, display: str, workspace: str, nodes: Nodes, scope: list[str], paid: bool, text: str) -> None:
        annotations = {DESCRIPTION: text} | ({} if paid else {"os.modelarts/billing.mode": "1"})
        labels = {WORKSPACE: workspace}
        body = pool(display, labels=labels, annotations=annotations, scope=scope, resources=_resources(nodes))
        self._create(body, Pool({NAME: display} | labels, annotations, nodes, scope))

    @rule(display=_displays, nodes=_nodes, data=st.data())
    def create_part(self, display: str, nodes: Nodes, data: st.DataObject) -> None:
        parent = data.draw(st.sampled_from([*self.pools, "no-such-pool"]))
        body = pool(display, type="Logical", parent=parent, scope=["Train"], resources=_resources(nodes))
        whole = self.pools.get(parent)
        if whole is None or whole.phase == "Deleting":
            wanted = (404, "ModelArts.50015001") if whole is None else (409, "ModelArts.50004000")
            assert self.cloud.refusal("POST", "pools", json=body) == wanted
            return
        part = Pool({NAME: display, WORKSPACE: "0"}, {}, nodes, ["Train"], parent)
        if self._name(display) not in self.pools and not self._fits(parent, part):
            assert self.cloud.refusal("POST", "pools", json=body) == (400, "ModelArts.50004000")
            return
        self._create(body, part)

    @rule(data=st.data(), nodes=_nodes)
    def scale(self, data: st.DataObject, nodes: Nodes) -> None:
        self._patch(data, {"spec": {"resources": _resources(nodes)}}, wanted=nodes)

    @rule(data=st.data(), scope=_scopes, text=_texts)
    def change(self, data: st.DataObject, scope: list[str], text: str) -> None:
        patch = {"metadata": {"annotations": {DESCRIPTION: text}}, "spec": {"scope": scope}}
        self._patch(data, patch, scope=scope, annotations={DESCRIPTION: text})

    @rule(data=st.data(), value=st.sampled_from(["shared", "unshared"]))
    def share(self, data: st.DataObject, value: str) -> None:
        self._patch(data, {"metadata": {"labels": {"os.modelarts/sharing": value}}}, labels={"sharing": value})

    @rule(data=st.data(), workspace=_workspaces)
    def move(self, data: st.DataObject, workspace: str) -> None:
        self._patch(data, {"metadata": {"labels": {WORKSPACE: workspace}}}, labels={"workspace.id": workspace})

    @rule(data=st.data())
    def pay(self, data: st.DataObject) -> None:
        order = {"os.modelarts/order.id": "CS-1"}
        self._patch(data, {"metadata": {"annotations": order}}, annotations=order)

    @rule(data=st.data(), field_=st.sampled_from(["name", "creationTimestamp"]))
    def change_what_stays(self, data: st.DataObject, field_: str) -> None:
        name = self._drawn(data)
        wanted = (404, "ModelArts.50015001")
        if name in self.pools:
            deleted = self.pools[name].phase == "Deleting"
            wanted = (409, "ModelArts.50004000") if deleted else (400, "ModelArts.50004000")
        patch = {"metadata": {field_: "2000-01-01T00:00:00Z"}}
        assert self.cloud.refusal("PATCH", f"pools/{name}", json=patch, headers=PATCH) == wanted

    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        name = self._drawn(data)
        if name not in self.pools:
            assert self.cloud.refusal("DELETE", f"pools/{name}") == (404, "ModelArts.50015001")
            return
        parts = [one for one in self.pools.values() if one.parent == name]
        if parts or self.pools[name].phase == "Deleting":
            assert self.cloud.refusal("DELETE", f"pools/{name}") == (409, "ModelArts.50004000")
            return
        shown = self.cloud.show(name)
        deleted = self.cloud.ok("DELETE", f"pools/{name}")
        assert deleted["metadata"].pop("deletionTimestamp")
        assert deleted == shown
        self.pools[name].phase, self.pools[name].due = "Deleting", self.clock() + 10_000

    @rule(seconds=st.sampled_from([1, 10, 20, 30]))
    def let_time_pass(self, seconds: int) -> None:
        self.cloud.settle(seconds)
        self.pools = {name: one for name, one in self.pools.items() if one.step(self.clock())}

    @rule(seconds=st.sampled_from([0, 0, 15, 40]))
    def restart(self, seconds: int) -> None:
        """What is due while no emulator runs is done when the next one begins."""
        self.running.close()
        self.clock.advance(seconds)
        self.running = ExitStack()
        self.start()
        self.cloud.take_steps()
        self.pools = {name: one for name, one in self.pools.items() if one.step(self.clock())}

    @rule(
        workspace=st.none() | _workspaces,
        selector=_selectors,
        status=st.sampled_from(["", "created", "creating", "failed"]),
        data=st.data(),
    )
    def list_some(self, workspace: str | None, selector: Any, status: str, data: st.DataObject) -> None:
        text, takes = selector
        parent = data.draw(st.sampled_from(["", "", *self.pools]))
        query = {"workspaceId": workspace, "labelSelector": text, "status": status, "parent": parent}
        found = [
            name
            for name, one in self.pools.items()
            if one.labels[WORKSPACE] == (workspace or "0")
            and takes(one.labels)
            and status in ("", one.group)
            and parent in ("", one.parent)
        ]
        assert self.cloud.listed(**{name: value for name, value in query.items() if value}) == found

    # What must be so

    @invariant()
    def every_pool_is_shown_as_it_is(self) -> None:
        type(self).steps += 1
        for name, one in self.pools.items():
            shown = self.cloud.show(name)
            labels, annotations = shown["metadata"]["labels"], shown["metadata"]["annotations"]
            assert {key: value for key, value in labels.items() if "tenant" not in key} == one.labels
            assert {"os.modelarts/billing.mode": "0"} | one.annotations == annotations
            assert shown["spec"]["resources"] == _resources(one.wanted)
            assert shown["status"]["phase"] == one.phase
            assert (shown["status"]["parent"], shown["status"]["root"]) == (one.parent, one.parent or name)
            assert self._states(shown) == one.states()
            assert {each["scopeType"]: each["state"] for each in shown["status"]["scope"]} == one.scopes()

    @invariant()
    def the_numbers_agree(self) -> None:
        counted = self.cloud.ok("GET", "statistics/pools")["statistics"]["status"]
        here = [one.group for one in self.pools.values() if one.labels[WORKSPACE] == "0"]
        assert counted == {group: here.count(group) for group in counted}
        quotas = self.cloud.ok("GET", "quotas", version="v1")["quotas"]["resources"]
        assert next(quota["used"] for quota in quotas if quota["type"] == "pool") == len(self.pools)

    @invariant()
    def nodes_are_there_for_jobs(self) -> None:
        cores = {CPU: 8, SMALL: 2}
        items = self.cloud.ok("GET", "metrics/runtime/pools")["items"]
        shown = {each["metadata"]["name"]: each["table"]["capacity"]["value"]["cpu"] for each in items}
        wanted = {}
        for name, one in self.pools.items():
            if one.phase == "Running":
                nodes = copy.copy(one.states().get("available", {}))
                for part in self._parts(name):
                    for flavor, count in part.wanted.items():
                        nodes[flavor] = max(0, nodes.get(flavor, 0) - count)
                wanted[name] = sum(cores[flavor] * count for flavor, count in nodes.items())
        assert shown == wanted

    # How

    def _name(self, display: str) -> str:
        return f"{'p' if display[0] == '9' else ''}{display}-{self.cloud.project_id}"

    def _drawn(self, data: st.DataObject) -> str:
        return str(data.draw(st.sampled_from([*self.pools, "no-such-pool"])))

    def _parts(self, name: str) -> list[Pool]:
        return [one for one in self.pools.values() if one.parent == name and one.phase != "Deleting"]

    def _fits(self, parent: str, *more: Pool, wanted: Nodes | None = None) -> bool:
        whole = self.pools[parent].wanted if wanted is None else wanted
        parts = [*self._parts(parent), *more]
        return all(sum(part.wanted.get(flavor, 0) for part in parts) <= whole.get(flavor, 0) for flavor in (CPU, SMALL))

    @staticmethod
    def _states(shown: Json) -> dict[str, Nodes]:
        return {
            state: {each["flavor"]: each["count"] for each in nodes}
            for state, nodes in shown["status"]["resources"].items()
        }

    def _create(self, body: Json, one: Pool) -> None:
        name = self._name(one.labels[NAME])
        if name in self.pools:
            assert self.cloud.refusal("POST", "pools", json=body) == (409, "ModelArts.50015000")
            return
        assert self.cloud.ok("POST", "pools", json=body)["metadata"]["name"] == name
        if one.annotations.get("os.modelarts/billing.mode") == "1":
            one.phase = "Waiting"
        else:
            one.due = self.clock() + 30_000
        self.pools[name] = one

    def _patch(self, data: st.DataObject, patch: Json, **changes: Any) -> None:
        name = self._drawn(data)
        one = self.pools.get(name)
        if one is None or one.phase == "Deleting":
            wanted = (404, "ModelArts.50015001") if one is None else (409, "ModelArts.50004000")
            assert self.cloud.refusal("PATCH", f"pools/{name}", json=patch, headers=PATCH) == wanted
            return
        if "wanted" in changes and not self._may_have(name, one, changes["wanted"]):
            refusal = self.cloud.refusal("PATCH", f"pools/{name}", json=patch, headers=PATCH)
            assert refusal == (400, "ModelArts.50004000")
            return
        self.cloud.patch(name, patch)
        one.wanted = changes.get("wanted", one.wanted)
        one.scope = changes.get("scope", one.scope)
        one.annotations = one.annotations | changes.get("annotations", {})
        for label, value in changes.get("labels", {}).items():
            one.labels[f"os.modelarts/{label}"] = value
        one.change(self.clock())

    def _may_have(self, name: str, one: Pool, nodes: Nodes) -> bool:
        if not self._fits(name, wanted=nodes):
            return False
        if not one.parent:
            return True
        before, one.wanted = one.wanted, nodes
        fits = self._fits(one.parent)
        one.wanted = before
        return fits


@pytest.mark.slow("a restart in every run", seconds=15)
def test_pools_are_as_a_model_of_them(request: pytest.FixtureRequest, tell: Tell) -> None:
    long = request.config.getoption("--long")
    PoolModel.steps = 0
    run_state_machine_as_test(
        PoolModel,
        settings=settings(
            max_examples=90 if long else 3,
            stateful_step_count=_STEPS_OF_A_RUN,
            derandomize=not long,
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    tell([f"Resource pools differ from a model of them in 0 of {PoolModel.steps} steps."])
