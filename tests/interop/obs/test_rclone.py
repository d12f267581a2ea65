"""Every command of rclone that has to do with a storage does what it has to, with the providers HuaweiOBS and Other."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.conftest import Tell
from tests.interop.obs.calls import Call
from tests.interop.obs.rclone import TABLE, World, open_world


@pytest.fixture(scope="module", params=["HuaweiOBS", "Other"])
def world(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with open_world(tmp_path_factory.mktemp("rclone"), request.param) as opened:
        yield opened


@pytest.mark.parametrize("call", TABLE.calls, ids=str)
def test_call(world: World, call: Call[World]) -> None:
    call.run(world)


def test_figure(tell: Tell) -> None:
    names = TABLE.names()

    assert len(names) == len(set(names)) >= 26
    tell([TABLE.summary()])
