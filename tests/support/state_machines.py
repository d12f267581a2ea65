"""Rules that change a local ModelArts and compare it with a model in plain Python, with restarts in between."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, ClassVar

import httpx
import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test
from modelarts_emulator.embedded import Emulator

from tests.support.account import Account
from tests.support.polling import DEADLINE

_STEPS_OF_A_RUN = 50


class ComparedMachine(RuleBasedStateMachine):
    """A machine with an emulator of its own, which starts empty.

    Attributes:
        steps: how many steps all machines of the class have done.
        quotas: how many resources of a type a project may have; the usual numbers when None.
        http: signed in to the emulator.
        project: ID of the project.
    """

    steps: ClassVar[int] = 0
    quotas: Mapping[str, int] | None = None

    def __init__(self) -> None:
        super().__init__()
        self._directory = tempfile.TemporaryDirectory(prefix="compared-")
        self._token = ""
        self._serve()

    def teardown(self) -> None:
        """End the emulator, and remove its directory."""
        self._end()
        self._directory.cleanup()

    def count(self) -> None:
        """Count a step."""
        type(self).steps += 1

    def restart(self) -> None:
        """End the emulator, and start another one on the same data directory."""
        self._end()
        self._serve()

    def _serve(self) -> None:
        self._emulator = Emulator(Path(self._directory.name), quotas=self.quotas)
        self._emulator.start()
        account = Account.from_environment(self._emulator.environment)
        self._token = self._token or account.token()  # which outlives the emulator
        self.project = account.project_id
        headers = {"X-Auth-Token": self._token}
        self.http = httpx.Client(base_url=account.url, headers=headers, trust_env=False, timeout=DEADLINE)

    def _end(self) -> None:
        self.http.close()
        self._emulator.close()


def compare(machine: type[ComparedMachine], request: pytest.FixtureRequest, tell: Callable[[list[str]], Any]) -> None:
    """Run machines until they have done the steps that the marker `examples` of the test says.

    The same ones in each run; with `--long` at random, as many as its `long` says.
    """
    marker, long = request.node.get_closest_marker("examples"), request.config.getoption("--long")
    wanted = marker.kwargs["long"] if long else marker.args[0]
    each = min(_STEPS_OF_A_RUN, wanted)
    machine.steps = 0
    while machine.steps < wanted:
        profile = settings(
            max_examples=max(1, (wanted - machine.steps) // each),
            stateful_step_count=each,
            derandomize=not long,
            database=None,
            deadline=None,
            print_blob=True,
            suppress_health_check=list(HealthCheck),
        )
        run_state_machine_as_test(machine, settings=profile)
        if not long:
            break
    tell([f"{machine.__name__}: 0 differences in {machine.steps} steps"])


def refusal(response: httpx.Response) -> tuple[int, str]:
    """Status and code of an error; 200 and nothing of a success."""
    return (200, "") if response.is_success else (response.status_code, str(response.json()["error_code"]))
