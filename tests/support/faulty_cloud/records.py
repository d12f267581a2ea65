"""What became of each request."""

from __future__ import annotations

from typing import Final

import attrs

from tests.support.faulty_cloud.faults import Hit
from tests.support.faulty_cloud.jobs import Operation

NUMBER: Final = "Sent-As-Number"
"""The header by which a client numbers its requests; it is not signed, as it does not begin with ``X-``."""


@attrs.define
class Record:
    """One request as the cloud saw it.

    Attributes:
        operation: What it asked for.
        hit: The fault that it met; None if all was well.
        worked: Whether it was carried out.
        status: The status of the answer that went out whole, while the client was there; None if none did.
        asked: Seconds that the answer asks the client to wait; None if it does not.
        at: When it had come, in seconds of `time.monotonic`.
        number: Where it stands in the order in which all requests were sent, as its header `NUMBER` says.
    """

    operation: Operation
    hit: Hit | None
    worked: bool
    status: int | None
    asked: float | None
    at: float
    number: int

    def __str__(self) -> str:
        met = "nothing" if self.hit is None else f"{self.hit.fault.name} ({self.hit.asked})"
        what = f"{self.operation} no. {self.number} met {met}"
        return f"{what}, worked={self.worked}, status={self.status} at {self.at:.3f}"
