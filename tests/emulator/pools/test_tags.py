"""Tags of resource pools: what they may be, how many there are, and what is answered when there are none."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from typing import Any, Final

import httpx
import pytest
from modelarts_emulator.embedded import Emulator

from tests.support.resource_calls import ResourceCalls, name_of, resource_calls

_NUMBERS: Final = itertools.count()
_REFUSED: Final = (400, "ModelArts.50004000")


@pytest.fixture(scope="module")
def calls(module_emulator: Emulator) -> Iterator[ResourceCalls]:
    with resource_calls(module_emulator) as calls:
        yield calls


@pytest.fixture
def tags(calls: ResourceCalls) -> Iterator[str]:
    """The path of the tags of a pool of its own."""
    pool = name_of(calls.create_pool(f"pool-{next(_NUMBERS)}"))
    yield calls.tags(pool)
    calls.delete_pool(pool)


def of(answer: httpx.Response) -> dict[str, str]:
    """The tags in an answer, which has no body without any."""
    assert answer.status_code in (200, 204), answer.text
    return {tag["key"]: tag["value"] for tag in answer.json()["tags"]} if answer.status_code == 200 else {}


def refusal(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["error_code"]


def pairs(tags: dict[str, str]) -> Any:
    return {"tags": [{"key": key, "value": value} for key, value in tags.items()]}


def delete(calls: ResourceCalls, tags: str, body: Any) -> httpx.Response:
    return calls.http.request("DELETE", f"{tags}/delete", json=body)


def test_a_pool_without_tags_answers_without_a_body(calls: ResourceCalls, tags: str) -> None:
    for answer in (
        calls.http.get(tags),
        calls.http.post(f"{tags}/create", json={"tags": []}),
    ):
        assert (answer.status_code, answer.content) == (204, b"")
    assert calls.http.post(tags, json={"action": "reset", "tags": []}).json() == {"tags": []}
    assert of(calls.http.post(f"{tags}/create", json=pairs({"a": "1"}))) == {"a": "1"}
    assert delete(calls, tags, {"tags": [{"key": "a"}]}).status_code == 204


def test_a_pool_has_at_most_20_tags(calls: ResourceCalls, tags: str) -> None:
    twenty = {f"key-{number}": "" for number in range(20)}
    assert of(calls.http.post(f"{tags}/create", json=pairs(twenty))) == twenty
    for path, more in ((f"{tags}/create", {}), (tags, {"action": "create"})):
        answer = calls.http.post(path, json=pairs({"one-more": ""}) | more)
        assert refusal(answer) == _REFUSED
        assert "21 tags" in answer.json()["error_msg"]
    changed = twenty | {"key-3": "changed"}
    assert of(calls.http.post(f"{tags}/create", json=pairs({"key-3": "changed"}))) == changed
    other = {f"other-{number}": "" for number in range(20)}
    assert of(calls.http.post(tags, json={"action": "reset"} | pairs(other))) == other
    assert refusal(calls.http.post(f"{tags}/create", json=pairs({str(n): "" for n in range(21)})))[0] == 400
    assert of(calls.http.get(tags)) == other


@pytest.mark.parametrize("key", ["a" * 128, "team one", "标签", "a_.:=+-@1", "é", "_sys"])
@pytest.mark.parametrize("value", ["", "b" * 255, "a / b", "_.:/=+-@", " 值 "])
def test_documented_tags_are_kept(calls: ResourceCalls, tags: str, key: str, value: str) -> None:
    assert of(calls.http.post(f"{tags}/create", json=pairs({key: value}))) == {key: value}
    assert of(calls.http.get(tags)) == {key: value}


@pytest.mark.parametrize(
    ("key", "value"),
    [*((key, "") for key in ("", "a" * 129, " a", "a ", "_sys_a", "a/b", "a*", "a,b", "a\nb", "a'b"))]
    + [("a", value) for value in ("b" * 256, "a*", "a,b", "<b>", "a\tb")],
)
def test_other_tags_are_refused(calls: ResourceCalls, tags: str, key: str, value: str) -> None:
    for path, more in ((f"{tags}/create", {}), (tags, {"action": "reset"})):
        answer = calls.http.post(path, json=pairs({key: value}) | more)
        assert answer.status_code == 400
        assert "tags[0]" in answer.json()["error_msg"] or "tags.0" in answer.json()["error_msg"], answer.text
    assert calls.http.get(tags).status_code == 204


def test_a_key_is_there_once(calls: ResourceCalls, tags: str) -> None:
    twice = {"tags": [{"key": "twice", "value": value} for value in ("1", "2")]}
    for path, more in ((f"{tags}/create", {}), (tags, {"action": "create"}), (tags, {"action": "reset"})):
        answer = calls.http.post(path, json=twice | more)
        assert refusal(answer) == _REFUSED
        assert "'twice'" in answer.json()["error_msg"]


def test_tags_that_a_pool_does_not_have_are_not_deleted(calls: ResourceCalls, tags: str) -> None:
    known = {"a": "1", "b": "2"}
    calls.http.post(f"{tags}/create", json=pairs(known))
    for missing, named in (({"key": "c"}, "'c'"), ({"key": "b", "value": "1"}, "'b=1'")):
        answer = delete(calls, tags, {"tags": [{"key": "a"}, missing]})
        assert refusal(answer) == _REFUSED
        assert named in answer.json()["error_msg"]
        assert of(calls.http.get(tags)) == known
    assert of(delete(calls, tags, {"tags": [{"key": "a"}]})) == {"b": "2"}
    assert of(calls.http.post(tags, json={"action": "delete"} | pairs({"b": "1", "c": ""}))) == {"b": "2"}


def test_a_pool_can_be_created_with_tags(calls: ResourceCalls) -> None:
    def created(text: str) -> httpx.Response:
        labels = {"os.modelarts/name": f"pool-{next(_NUMBERS)}"}
        metadata = {"labels": labels, "annotations": {"os.modelarts/tms.tags": text}}
        nodes = [{"flavor": "modelarts.vm.cpu.8ud", "count": 1}]
        spec = {"type": "Dedicate", "scope": ["Train"], "resources": nodes}
        return calls.http.post(
            calls.pools, json={"apiVersion": "v2", "kind": "Pool", "metadata": metadata, "spec": spec}
        )

    given = {"stage": "test", "team": "vision"}
    name = name_of(created(json.dumps(pairs(given)["tags"])))
    assert of(calls.http.get(calls.tags(name))) == given
    assert "stage" in {tag["key"] for tag in calls.http.get(f"{calls.project}/pools/tags").json()["tags"]}
    for text in ("stage=test", '{"stage": "test"}', '[{"key": " "}]', "[" * 100_000, json.dumps([{"key": "a"}])):
        assert refusal(created(text)) == _REFUSED


def test_tags_of_all_pools_come_page_by_page(calls: ResourceCalls, tags: str) -> None:
    calls.http.post(f"{tags}/create", json=pairs({f"page-{number}": "1" for number in range(5)}))
    everything = calls.http.get(f"{calls.project}/pools/tags").json()["tags"]
    pages = [
        calls.http.get(f"{calls.project}/pools/tags", params={"limit": 2, "offset": number}).json()["tags"]
        for number in range(len(everything) // 2 + 2)
    ]
    assert [len(page) <= 2 for page in pages] == [True] * len(pages)
    assert list(itertools.chain.from_iterable(pages)) == everything


@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_a_pool_that_is_not_there_has_no_tags(calls: ResourceCalls, method: str) -> None:
    path = {"GET": "", "POST": "/create", "DELETE": "/delete"}[method]
    body = None if method == "GET" else pairs({"a": "1"})
    answer = calls.http.request(method, f"{calls.tags('not-there')}{path}", json=body)
    assert refusal(answer) == (404, "ModelArts.50015001")
