"""MoXing's file interface over the OBS of an emulator."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

import pytest
from modelarts._obs import buckets
from modelarts.moxing import install
from modelarts_emulator.embedded import Emulator


@pytest.fixture(scope="module")
def mox(module_emulator: Emulator) -> Iterator[ModuleType]:
    """`import moxing as mox`, with the variables that programs find in the emulator's env file."""
    install()
    import moxing
    from moxing.framework.file import places

    with pytest.MonkeyPatch.context() as patch:
        for name, value in module_emulator.environment.items():
            patch.setenv(name, value)
        patch.setattr(places, "_session", None)
        patch.setattr(places, "_auth", places._Auth())
        for bucket in ("bucket-a", "bucket-b"):
            buckets.create(places.connections().obs(), bucket)
        yield moxing
        places.connections().close()
