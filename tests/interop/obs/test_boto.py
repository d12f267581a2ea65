"""Every operation of S3 in boto3 does what it has to, with buckets in paths and in hosts, or is refused by name."""

from __future__ import annotations

from collections.abc import Iterator

import botocore.session
import pytest

from tests.conftest import Tell
from tests.interop.obs.boto import OF_OTHER_SERVICES, TABLE, World, open_world
from tests.interop.obs.calls import Call


@pytest.fixture(scope="module", params=["path", "virtual"])
def world(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with open_world(tmp_path_factory.mktemp("boto"), request.param) as opened:
        yield opened


@pytest.mark.parametrize("call", TABLE.calls, ids=str)
def test_call(world: World, call: Call[World]) -> None:
    call.run(world)


def test_table_has_every_operation(tell: Tell) -> None:
    named = TABLE.names()
    operations = set(botocore.session.get_session().get_service_model("s3").operation_names)

    assert len(named) == len(set(named))
    assert operations - OF_OTHER_SERVICES <= set(named)
    tell([TABLE.summary()])
