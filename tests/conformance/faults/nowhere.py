"""The requests of a world that does not exist: what can be known of them before there is one."""

from __future__ import annotations

from dataclasses import fields
from typing import Final

import httpx

from tests.conformance.faults.server import Planting
from tests.conformance.faults.world import World
from tests.support.account import Account, Prepared

NOWHERE: Final = World(
    Account(**{each.name: each.name for each in fields(Account)}),
    Prepared(**{each.name: each.name for each in fields(Prepared) if each.name != "doomed"}, doomed=("x", "y")),
    httpx.Client(base_url="http://nowhere", transport=httpx.MockTransport(lambda request: httpx.Response(503))),
    Planting(),
)
