"""fsspec's own tests of file systems, for copies, downloads, uploads, files and their content."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

import pytest
from fsspec.tests.abstract import (
    AbstractCopyTests,
    AbstractFixtures,
    AbstractGetTests,
    AbstractOpenTests,
    AbstractPipeTests,
    AbstractPutTests,
)
from modelarts.fsspec import ObsFileSystem
from modelarts_emulator.embedded import Emulator

from tests.support.obs_environment import obs_environment

BUCKET: Final = "fsspec-suite"


@pytest.fixture(scope="module")
def obs(module_emulator: Emulator) -> Iterator[ObsFileSystem]:
    """The file system, with a bucket."""
    with obs_environment(module_emulator.environment) as session:
        session.obs.create_bucket(BUCKET)
        yield ObsFileSystem(session=session)


@pytest.fixture(scope="module")
def many_files(obs: ObsFileSystem) -> str:
    """The files of the tests of patterns, made once: the tests only read them."""
    made: str = AbstractFixtures()._glob_edge_cases_files(obs, _joined, f"{BUCKET}/patterns")
    return made


def _joined(*parts: str) -> str:
    return "/".join(parts)


class _Obs(AbstractFixtures):  # type: ignore[misc]  # fsspec has no types
    @pytest.fixture
    def fs(self, obs: ObsFileSystem) -> ObsFileSystem:
        return obs

    @pytest.fixture
    def supports_empty_directories(self) -> bool:
        """Whether `mkdir` makes directories; here, they exist as long as there are files in them."""
        return False

    @pytest.fixture
    def fs_path(self) -> str:
        return f"{BUCKET}/tests"

    @pytest.fixture
    def fs_join(self) -> Callable[..., str]:
        return _joined

    @pytest.fixture
    def fs_glob_edge_cases_files(self, many_files: str) -> str:
        return many_files


class TestCopy(AbstractCopyTests, _Obs):  # type: ignore[misc]
    pass


class TestGet(AbstractGetTests, _Obs):  # type: ignore[misc]
    pass


class TestPut(AbstractPutTests, _Obs):  # type: ignore[misc]
    pass


class TestOpen(AbstractOpenTests, _Obs):  # type: ignore[misc]
    pass


class TestPipe(AbstractPipeTests, _Obs):  # type: ignore[misc]
    pass
