"""Every call of the SDK of OBS for Python does what it has to, in both dialects, or is refused by name."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from inspect import isfunction

import pytest
from obs import ObsClient

from tests.conftest import Tell
from tests.interop.obs.calls import Call
from tests.interop.obs.esdk import OF_OTHER_SERVICES, TABLE, WITHOUT_REQUEST, World, open_world
from tests.support.obs_server import PERMANENT

pytestmark = pytest.mark.filterwarnings("ignore:datetime.datetime.utcnow:DeprecationWarning")


@pytest.fixture(scope="module", params=["obs", "v2"])
def world(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with open_world(tmp_path_factory.mktemp("esdk"), request.param) as opened:
        yield opened


@pytest.mark.parametrize("call", TABLE.calls, ids=str)
def test_call(world: World, call: Call[World]) -> None:
    call.run(world)


def test_signature_is_negotiated_by_a_client_with_its_defaults(world: World) -> None:
    name = world.bucket("key")
    with closing(ObsClient(PERMANENT.access_key, PERMANENT.secret_key, server=world.address)) as client:
        assert client.getObject(name, "key", loadStreamInMemory=True).body.buffer == b"key"
        assert name in [bucket.name for bucket in client.listBuckets().body.buckets]


def test_table_has_every_call(tell: Tell) -> None:
    methods = {name: member for base in ObsClient.__mro__ for name, member in vars(base).items() if isfunction(member)}
    names = {name for name in methods if not name.startswith("_") and is_of_objects(name)}
    aliases = {name for name in names if methods.get(name.removesuffix("Configuration")) is methods[name]}
    aliases -= {name for name in names if not name.endswith("Configuration")}
    named = TABLE.names()

    assert len(named) == len(set(named))
    assert names - aliases - WITHOUT_REQUEST - OF_OTHER_SERVICES == set(named)
    tell([TABLE.summary()])


def is_of_objects(name: str) -> bool:
    """Whether a method is one of the object storage: those of workflows are of another service."""
    return "orkflow" not in name and "TriggerPolicy" not in name
