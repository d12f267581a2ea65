"""The kinds of services that there are, and what all of them have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, Protocol

from modelarts_emulator.contract import Json
from modelarts_emulator.services.batch.service import BatchServiceRun
from modelarts_emulator.services.measurements import Calls, Condition
from modelarts_emulator.services.platform import Platform
from modelarts_emulator.services.real_time.gateway import Target
from modelarts_emulator.services.real_time.service import ServiceRun


class Run(Protocol):
    """What runs a service of one kind. `ServiceRun`, for real-time services, documents the members."""

    project_id: str
    service_id: str

    @property
    def target(self) -> Target | None: ...
    @property
    def busy(self) -> bool: ...
    @property
    def coming(self) -> Sequence[Json]: ...
    @property
    def calls(self) -> Mapping[str, Calls]: ...
    @property
    def conditions(self) -> Mapping[str, Condition]: ...
    def monitor(self, record: Json) -> Json: ...
    def begin_deploy(self) -> None: ...
    def begin_update(self, config: Sequence[Json]) -> None: ...
    def begin_stop(self) -> None: ...
    def begin_delete(self) -> None: ...
    def set_alarm(self) -> None: ...
    def recover(self) -> None: ...
    def close(self) -> None: ...


KINDS: Final[Mapping[str, Callable[[Platform, str, Json], Run]]] = {
    "real-time": ServiceRun,
    "batch": BatchServiceRun,
}
"""By `infer_type`: what is made of the project and the record of a service."""
