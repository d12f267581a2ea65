"""A drawn call is the same request by our client, by the official one, and by httpx straight from the description."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from typing import Any, Final

import httpx
import pytest
from modelarts_client import Client
from modelarts_client.auth.keys import AccessKeys
from modelarts_client.auth.signature_auth import SignatureAuth
from modelarts_client.operations import OPERATIONS

from tests.client.arguments import Arguments, arguments
from tests.conformance.official_calls import OfficialCalls
from tests.conformance.request_differences import OFFICIAL, OURS, PROJECT, Rule, differences
from tests.conformance.wire_requests import NO_BODY, Sent, send_by_client, send_plainly, sent
from tests.conftest import ForAll, Tell
from tests.support.recorder import Recorder

_KEYS: Final = AccessKeys("AKEXAMPLE", "secret-example")


@pytest.fixture(scope="module")
def recorder() -> Iterator[Recorder]:
    """What comes over the wire."""
    with Recorder() as running:
        yield running


@pytest.mark.examples(4, long=150)
def test_a_call_is_the_same_request_by_all_clients(recorder: Recorder, for_all: ForAll, tell: Tell) -> None:
    url = f"http://{recorder.authority}"
    compared, used = Counter[str](), Counter[str]()
    found: list[str] = []
    with (
        closing(OfficialCalls(url, _KEYS, PROJECT)) as official,
        Client(url, auth=SignatureAuth(_KEYS, project_id=PROJECT)) as ours,
        httpx.Client(base_url=url, trust_env=False) as http,
    ):
        for operation_id, operation in OPERATIONS.items():

            def check(drawn: Arguments, operation_id: str = operation_id) -> None:
                send_plainly(http, operation_id, drawn.sent)
                said = sent(recorder.take())
                for is_async in (False, True):
                    send_by_client(ours, operation_id, drawn, is_async=is_async)
                    found.extend(differences(operation_id, said, sent(recorder.take()), OURS, used))
                    compared["asyncio" if is_async else "blocking"] += 1
                if official.has(operation_id):
                    given = {name or place: value for (place, name), value in drawn.sent.items()}
                    official.call(operation_id, given)
                    found.extend(differences(operation_id, said, sent(recorder.take()), OFFICIAL, used))
                    compared["official"] += 1
                assert not found

            for_all(arguments(operation), check)
    tell(["", f"calls compared with plain requests: {dict(compared)}; differences without a reason: {len(found)}"])
    tell([f"{used[rule.what]:6} times {rule.what}: {rule.reason}" for rule in (*OURS, *OFFICIAL)])
    assert [rule.what for rule in (*OURS, *OFFICIAL) if not used[rule.what]] == []


_SAID: Final = Sent("POST", "/v2/p/pools", ("a=1",), {"content-type": "application/json"}, {"kind": "Pool"})


@pytest.mark.parametrize("rules", [OURS, OFFICIAL], ids=["ours", "official"])
@pytest.mark.parametrize(
    "change",
    [
        {"method": "PUT"},
        {"path": "/v2/p/pools/"},
        {"path": "/v2/p%2Fq/pools"},
        {"query": ("a=1", "a=1")},
        {"query": ("a=+",)},
        {"query": ()},
        {"headers": {"content-type": "text/plain"}},
        {"headers": {"content-type": "application/json", "x-modelarts-user-id": "1"}},
        {"body": {"kind": "Pool", "more": 1}},
        {"body": {"kind": 1}},
        {"body": {}},
        {"body": NO_BODY},
    ],
    ids=str,
)
def test_another_request_is_a_difference(rules: tuple[Rule, ...], change: dict[str, Any]) -> None:
    made = _SAID
    for rule in rules:
        made = rule.predict("CreatePool", made, made)
    assert differences("CreatePool", _SAID, made, rules, Counter()) == []
    (name, value) = next(iter(change.items()))
    changed: dict[str, Any] = {name: {**made.headers, **value} if name == "headers" else value}
    assert differences("CreatePool", _SAID, replace(made, **changed), rules, Counter())
