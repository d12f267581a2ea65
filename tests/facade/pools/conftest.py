"""A session of an emulator whose pools and networks the tests of a module have for themselves."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from modelarts.pool import Network, ResourcePool
from modelarts.session import Session
from modelarts_emulator.embedded import Emulator
from modelarts_emulator.pools.pace import Pace

from tests.support.account import Account

FLAVOR = "modelarts.vm.cpu.8ud"


@pytest.fixture(scope="module")
def session(module_emulator: Emulator) -> Iterator[Session]:
    """A session with a password; pools take their steps soon."""
    module_emulator.services.pools.pace = Pace(create_seconds=0.05, scale_seconds=0.05, delete_seconds=0.05)
    environment = module_emulator.environment
    account = Account.from_environment(environment)
    with Session(
        environment["MODELARTS_USERNAME"],
        environment["MODELARTS_PASSWORD"],
        environment["MODELARTS_REGION"],
        modelarts_endpoint=account.url,
        iam_endpoint=account.url,
        obs_endpoint=account.url,
        retries=0,
    ) as made:
        yield made


@pytest.fixture(scope="module")
def network(session: Session) -> Iterator[Network]:
    """A network for all tests of a module."""
    made = Network.create(session, "shared", "172.16.0.0/24", wait=True)
    yield made
    made.delete(wait=True)


@pytest.fixture(scope="module")
def pool(session: Session, network: Network) -> Iterator[ResourcePool]:
    """A pool that runs, with one node; tests leave it as it was."""
    made = ResourcePool.create(session, "vision", FLAVOR, 1, network, description="for tests", wait=True)
    yield made
    made.delete(wait=True)
