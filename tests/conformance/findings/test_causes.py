"""One finding for one cause, whichever operations show it and whatever follows from it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from modelarts_client.operations import OPERATIONS
from modelarts_conformance._findings.causes import Causes
from modelarts_conformance._findings.finding import Finding
from modelarts_conformance._findings.text import finding_text
from modelarts_conformance._phases.drift.consequences import causes_only
from modelarts_conformance._phases.drift.seen import Seen
from modelarts_conformance._phases.drift.sent import Sent
from modelarts_conformance._target.exchanges import Answer, Exchange, Request
from modelarts_conformance._target.secrets import Secrets

NETWORK = {
    "apiVersion": "v1",
    "kind": "Network",
    "metadata": {
        "name": "network-7a03-86c13962597848eeb29c5861153a391f",
        "creationTimestamp": "2022-09-16T09:44:59Z",
        "labels": {"os.modelarts/name": "network-7a03"},
        "annotations": {},
    },
    "spec": {"cidr": "192.168.0.0/24", "connection": {}},
    "status": {"phase": "Active", "connectionStatus": {}},
}


def exchange(operation: str, status: int, value: Any, kind: str = "application/json", body: Any = None) -> Exchange:
    sent = None if body is None else json.dumps(body).encode()
    request = Request(operation, OPERATIONS[operation].method, "https://modelarts.example.com/", body=sent)
    headers = (("Content-Type", kind), ("X-Request-Id", "1"))
    return Exchange(request, Answer(status, headers, json.dumps(value).encode(), 0.1))


def found(*exchanges: Exchange) -> Sequence[Finding]:
    causes = Causes(Secrets())
    seen = Seen(causes.add, None)
    for each in exchanges:
        seen.look(each)
    return causes.findings


def test_what_a_component_has_besides_is_one_finding_for_all_operations() -> None:
    zoned = {**NETWORK, "metadata": {**NETWORK["metadata"], "zone": "a"}}  # type: ignore[dict-item]
    listed = {"apiVersion": "v1", "kind": "NetworkList", "metadata": {}, "items": [zoned]}
    [finding] = found(exchange("ShowNetwork", 200, zoned), exchange("ListNetworks", 200, listed))
    assert (finding.kind, finding.part) == ("undocumented-field", "NetworkMetadata/zone")
    assert finding.operations == ("ShowNetwork", "ListNetworks")
    assert "also in:  ListNetworks" in finding_text(finding)
    assert Finding.from_json(finding.to_json()) == finding


def test_other_fields_than_required_are_one_finding() -> None:
    [finding] = found(exchange("ShowNetwork", 404, {"message": "There is none."}))
    assert finding.what == "the body has no error_code, error_msg, and has message, which is not documented"


def test_an_undocumented_failure_is_a_failure_of_the_server() -> None:
    [finding] = found(exchange("ShowNetwork", 503, {"error_code": "ModelArts.0010", "error_msg": "Later."}))
    assert (finding.kind, finding.code) == ("server-error", "503 ModelArts.0010")


def test_what_follows_from_an_answer_is_no_finding() -> None:
    taken = list[Finding]()
    take = causes_only(taken.append, None, ["ShowNetwork"])
    gone = exchange("ShowNetwork", 410, {"error_code": "ModelArts.50025001", "error_msg": "Gone."})
    take(Finding("gone", "ShowNetwork", "answers 410", "404", gone))
    take(Finding("refuses-valid", "ShowNetwork", "answers 410", "2xx", gone))
    assert [each.kind for each in taken] == ["status"]
    page = exchange("ShowNetwork", 200, "Welcome", "text/html")
    take(Finding("list-filter", "ShowNetwork", "lists nothing", "those that fit", page))
    assert [each.kind for each in taken] == ["status", "content-type"]


def test_answers_of_what_is_not_tested_are_no_findings() -> None:
    taken = list[Finding]()
    take = causes_only(taken.append, None, ["ListNetworks"])
    shown = exchange("ShowNetwork", 200, NETWORK)
    take(Finding("headers", "ShowNetwork", "has none", "one", shown))
    take(Finding("still-listed", "ShowNetwork", "has it", "gone", shown))
    assert [each.kind for each in taken] == ["still-listed"]


def test_what_was_sent_comes_back() -> None:
    sent = Sent()
    sent.note(exchange("CreateNetwork", 200, {}, body={"spec": {"mine": 1}}))
    schema: dict[str, Any] = {"properties": {"items": {"items": {"properties": {"name": {}}}}}}
    value = {"items": [{"name": "a", "mine": 1}, {"name": "b", "theirs": 2}]}
    assert sent.without(value, schema) == {"items": [{"name": "a"}, {"name": "b", "theirs": 2}]}
