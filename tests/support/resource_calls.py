"""Requests for networks and resource pools, as JSON over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import httpx
from modelarts_emulator.embedded import Emulator
from modelarts_emulator.pools.pace import Pace

from tests.support.account import Account
from tests.support.polling import DEADLINE, until

NAME: Final = "os.modelarts/name"
WORKSPACE: Final = "os.modelarts/workspace.id"
MERGE_PATCH: Final = {"Content-Type": "application/merge-patch+json"}


class ResourceCalls:
    """Sends requests of one project.

    Args:
        http: signed in.
        project_id: the project.

    Attributes:
        http: signed in.
        project: path of the project in the first version of the API.
        networks: path of the networks.
        pools: path of the pools.
    """

    def __init__(self, http: httpx.Client, project_id: str) -> None:
        self.http = http
        self.project = f"/v1/{project_id}"
        self.networks = f"{self.project}/networks"
        self.pools = f"/v2/{project_id}/pools"

    def create_network(self, name: str, cidr: str, workspace: str | None = None, **spec: Any) -> httpx.Response:
        """CreateNetwork, with the display name and the addresses."""
        labels = {NAME: name} | ({} if workspace is None else {WORKSPACE: workspace})
        body = {"apiVersion": "v1", "kind": "Network", "metadata": {"labels": labels}, "spec": {"cidr": cidr} | spec}
        return self.http.post(self.networks, json=body)

    def create_pool(self, name: str, **spec: Any) -> httpx.Response:
        """CreatePool, with the display name, and one node."""
        nodes = [{"flavor": "modelarts.vm.cpu.8ud", "count": 1}]
        spec = {"type": "Dedicate", "scope": ["Train"], "resources": nodes} | spec
        metadata = {"labels": {NAME: name, WORKSPACE: "0"}}
        return self.http.post(self.pools, json={"apiVersion": "v2", "kind": "Pool", "metadata": metadata, "spec": spec})

    def delete_pool(self, name: str) -> None:
        """DeletePool, and wait until it is gone."""
        path = f"{self.pools}/{name}"
        assert self.http.delete(path).status_code == 200
        until(lambda: self.http.get(path).status_code == 404)

    def patch(self, path: str, patch: Any) -> httpx.Response:
        """Send a merge patch."""
        return self.http.patch(path, json=patch, headers=MERGE_PATCH)

    def tags(self, pool: str) -> str:
        """Path of the tags of a pool."""
        return f"{self.project}/pools/{pool}/tags"


@contextmanager
def resource_calls(emulator: Emulator) -> Iterator[ResourceCalls]:
    """Sign in to a served emulator, whose pools take their steps at once."""
    emulator.services.pools.pace = Pace(0, 0, 0)
    account = Account.from_environment(emulator.environment)
    headers = {"X-Auth-Token": account.token()}
    with httpx.Client(base_url=account.url, headers=headers, trust_env=False, timeout=DEADLINE) as http:
        yield ResourceCalls(http, account.project_id)


def name_of(created: httpx.Response) -> str:
    """The name that a new resource got."""
    assert created.status_code == 200, created.text
    return str(created.json()["metadata"]["name"])
