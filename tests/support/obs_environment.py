"""An environment that names a local ModelArts, for programs that find OBS by themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import pytest
from modelarts.fsspec import ObsFileSystem
from modelarts.session import Session


@contextmanager
def obs_environment(environment: Mapping[str, str]) -> Iterator[Session]:
    """Set the variables within the block, and forget fsspec's file systems afterwards.

    Args:
        environment: The variables.

    Returns:
        A session that was made of them.
    """
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        with Session() as session:
            yield session
        ObsFileSystem.clear_instance_cache()
