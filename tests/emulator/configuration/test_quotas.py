"""Quotas: what a project has is counted, and nothing is created beyond."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import strategies as st
from modelarts_client import Client
from modelarts_client.api.configuration import show_os_config, show_os_quota
from modelarts_client.api.networks import create_network, delete_network
from modelarts_client.api.resource_pools import create_pool, delete_pool, show_pool
from modelarts_client.errors import ApiError
from modelarts_client.models import CreatePoolRequestBody, NetworkCreationRequest
from modelarts_emulator.configuration.quotas import QuotaError
from modelarts_emulator.embedded import Emulator
from modelarts_emulator.pools.pace import Pace

from tests.conftest import ForAll
from tests.support.account import FLAVOR, Account
from tests.support.description import answers
from tests.support.polling import until

_LIMITS: Final = {"pool": 3, "network": 2}


class _Project:
    """The pools and networks of a project, by the letters that they are called by."""

    def __init__(self, client: Client, project_id: str) -> None:
        self.client, self.id = client, project_id

    def create(self, kind: str, letter: str) -> None:
        metadata = {"labels": {"os.modelarts/name": f"{kind}-{letter}", "os.modelarts/workspace.id": "0"}}
        if kind == "pool":
            spec: dict[str, Any] = {
                "type": "Dedicate",
                "scope": ["Train"],
                "resources": [{"flavor": FLAVOR, "count": 1}],
            }
            pool = {"apiVersion": "v2", "kind": "Pool", "metadata": metadata, "spec": spec}
            create_pool.sync(self.id, client=self.client, body=CreatePoolRequestBody.from_dict(pool))
        else:
            cidr = f"192.168.{ord(letter)}.0/24"
            network = {"apiVersion": "v1", "kind": "Network", "metadata": metadata, "spec": {"cidr": cidr}}
            create_network.sync(self.id, client=self.client, body=NetworkCreationRequest.from_dict(network))

    def delete(self, kind: str, letter: str) -> None:
        name = f"{kind}-{letter}-{self.id}"
        if kind == "pool":
            delete_pool.sync(self.id, name, client=self.client)
            until(lambda: _refusal(lambda: show_pool.sync(self.id, name, client=self.client)) is not None)
        else:
            delete_network.sync(self.id, name, client=self.client)

    def used(self) -> dict[str, int]:
        shown = show_os_quota.sync(self.id, client=self.client).to_dict()["quotas"]["resources"]
        assert {one["type"]: one["quota"] for one in shown} == _LIMITS
        return {one["type"]: one["used"] for one in shown}


def _refusal(call: Callable[[], object]) -> tuple[int, str | None] | None:
    try:
        call()
    except ApiError as error:
        return error.status_code, error.error_code
    return None


@pytest.fixture(scope="module")
def small() -> Iterator[Emulator]:
    with Emulator(quotas=_LIMITS) as running:
        running.services.pools.pace = Pace(0, 0, 0)
        yield running


@pytest.fixture
def project(small: Emulator) -> Iterator[_Project]:
    account = Account.from_environment(small.environment)
    client = account.client()
    yield _Project(client, account.project_id)
    client.close()


_STEPS: Final = st.lists(
    st.tuples(st.booleans(), st.sampled_from(sorted(_LIMITS)), st.sampled_from("abcd")), min_size=8, max_size=16
)


@pytest.mark.examples(15, long=1000)
def test_what_a_project_has_is_counted_and_one_more_than_its_quota_is_refused(
    project: _Project, for_all: ForAll
) -> None:
    def check(steps: list[tuple[bool, str, str]]) -> None:
        there: dict[str, set[str]] = {kind: set() for kind in _LIMITS}
        for creates, kind, letter in steps:
            if not creates:
                answer = _refusal(partial(project.delete, kind, letter))
                assert (answer is None) == (letter in there[kind])
                there[kind].discard(letter)
                continue
            answer = _refusal(partial(project.create, kind, letter))
            if letter in there[kind]:
                assert answer is not None
                assert answer[0] == 409
            elif len(there[kind]) == _LIMITS[kind]:
                assert answer == (400, "ModelArts.2815")
            else:
                assert answer is None
                there[kind].add(letter)
            assert project.used() == {kind: len(letters) for kind, letters in there.items()}
        for kind, letters in there.items():
            for letter in letters:
                project.delete(kind, letter)

    for_all(_STEPS, check)


def test_requests_at_once_do_not_go_beyond_a_quota(project: _Project) -> None:
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda letter: _refusal(lambda: project.create("pool", letter)), "abcdefgh"))
    assert sorted(map(str, answers)) == sorted([str((400, "ModelArts.2815"))] * 5 + ["None"] * 3)
    for letter, answer in zip("abcdefgh", answers, strict=True):
        if answer is None:
            project.delete("pool", letter)


def test_what_was_created_before_a_restart_counts(tmp_path: Path) -> None:
    """Also where there is more than a smaller quota allows."""
    refusals = []
    for quotas in (_LIMITS, {"pool": 1, "network": 2}):
        with Emulator(tmp_path / "data", quotas=quotas) as emulator:
            emulator.services.pools.pace = Pace(0, 0, 0)
            account = Account.from_environment(emulator.environment)
            project = _Project(account.client(), account.project_id)
            refusals += [_refusal(partial(project.create, "pool", letter)) for letter in "abcd"]
            project.delete("pool", "a")
            shown = show_os_quota.sync(project.id, client=project.client).quotas.resources
            assert {str(one.type_): (one.quota, one.used) for one in shown} == {
                "pool": (quotas["pool"], 2),
                "network": (2, 0),
            }
            if quotas is _LIMITS:
                project.create("pool", "a")
            project.client.close()
    full, taken = (400, "ModelArts.2815"), (409, "ModelArts.50015000")
    assert refusals == [None, None, None, full, taken, taken, taken, full]


def test_the_refusal_says_what_to_do(project: _Project) -> None:
    for letter in "ab":
        project.create("network", letter)
    with pytest.raises(ApiError, match=r"resource\(network\): the project may have 2") as refused:
        project.create("network", "c")
    assert "Delete a network" in str(refused.value)
    for letter in "ab":
        project.delete("network", letter)


def test_the_configuration_has_the_quotas(project: _Project) -> None:
    shown = show_os_config.sync(project.id, client=project.client).to_dict()
    assert (shown.pop("poolQuota"), shown.pop("networkQuota")) == (3, 2)
    assert shown.pop("pooHighAvailable") is shown["poolHighAvailable"]
    documented = answers("ShowOsConfig")["config"]
    assert shown == {name: value for name, value in documented.items() if not name.endswith("Quota")}


def test_quotas_are_the_documented_ones_unless_told_otherwise() -> None:
    with Emulator() as usual:
        account = Account.from_environment(usual.environment)
        client = account.client()
        shown = show_os_quota.sync(account.project_id, client=client).to_dict()
        client.close()
    (documented, *_) = answers("ShowOsQuota").values()
    assert shown == {"quotas": {"resources": [one | {"used": 0} for one in documented["quotas"]["resources"]]}}


@pytest.mark.parametrize(
    ("quotas", "message"), [({"pod": 1}, "no quota of 'pod', only of pool and network"), ({"pool": -1}, "at least 0")]
)
def test_quotas_that_cannot_be_are_refused(quotas: dict[str, int], message: str) -> None:
    with pytest.raises(QuotaError, match=message):
        Emulator(quotas=quotas)


@pytest.mark.parametrize(
    ("quota", "message"),
    [("pool", "give it as TYPE=NUMBER"), ("pool=x", "not a quota"), ("pod=1", "no quota of 'pod'")],
)
def test_the_command_refuses_them_too(quota: str, message: str) -> None:
    command = [sys.executable, "-m", "modelarts_emulator", "--quota", quota, "--", "true"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert message in ended.stderr
