"""A server that goes away ends the run, once and for all."""

from __future__ import annotations

import pytest
from modelarts_conformance._target.account import Account, Place
from modelarts_conformance._target.gate import Gate, Limits, OverError
from modelarts_conformance._target.sending import Sender
from modelarts_conformance._target.target import Target


def test_a_server_that_cannot_be_reached_any_more_ends_the_run(unused_tcp_port: int) -> None:
    url = f"http://127.0.0.1:{unused_tcp_port}"
    account = Account.at(Place(url, project_id="0" * 32, credentials=False))
    gate = Gate(Limits())
    target = Target(account, gate, Sender(account, gate, None, ""), "0a0b0c0d")
    exchange = target.send("ShowOsQuota")
    assert exchange.answer is None
    assert gate.why_over == f"{url} cannot be reached any more"
    with pytest.raises(OverError, match="cannot be reached any more"):
        target.send("ShowOsQuota")
