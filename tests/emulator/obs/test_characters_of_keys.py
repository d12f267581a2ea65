"""Keys with characters that XML does not have, in all answers that name them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final
from urllib.parse import unquote_plus
from xml.etree import ElementTree

import httpx
import pytest
from modelarts import Session
from modelarts_emulator.obs.records import Attributes

from tests.support.obs_raw import RawClient
from tests.support.obs_server import RunningServer, running_server

KEYS: Final = ["a\x01b", "a\x0b/\x1f +%2B", "\ufffe\uffff*~", "a\rb\n", "\x7f\x85"]
ENCODED: Final = ("encoding-type", "url")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with running_server(tmp_path_factory.mktemp("obs")) as running:
        running.storage.create_bucket("bucket")
        yield running


@pytest.fixture
def raw(server: RunningServer) -> RawClient:
    return RawClient(server)


def parsed(answer: httpx.Response) -> ElementTree.Element:
    return ElementTree.fromstring(answer.content)  # noqa: S314 - from the emulator


def named(answer: httpx.Response) -> list[str]:
    return [item.text or "" for item in parsed(answer).iter() if item.tag.endswith("Key")]


def upload(raw: RawClient, key: str) -> str:
    return raw.server.storage.uploads.create("bucket", key, Attributes())


def begun(raw: RawClient, key: str, query: list[tuple[str, str]]) -> httpx.Response:
    return raw.request("POST", f"/bucket/{key}", [("uploads", ""), *query])


def parts(raw: RawClient, key: str, query: list[tuple[str, str]]) -> httpx.Response:
    return raw.request("GET", f"/bucket/{key}", [("uploadId", upload(raw, key)), *query])


def completed(raw: RawClient, key: str, query: list[tuple[str, str]]) -> httpx.Response:
    of_key = [("uploadId", upload(raw, key))]
    tag = raw.request("PUT", f"/bucket/{key}", [("partNumber", "1"), *of_key], content=b"content").headers["etag"]
    part = f"<Part><PartNumber>1</PartNumber><ETag>{tag}</ETag></Part>"
    document = f"<CompleteMultipartUpload>{part}</CompleteMultipartUpload>".encode()
    return raw.request("POST", f"/bucket/{key}", [*of_key, *query], content=document)


def listed(raw: RawClient, key: str, query: list[tuple[str, str]]) -> httpx.Response:
    raw.server.storage.put_bytes("bucket", key, b"")
    return raw.request("GET", "/bucket", [("prefix", key), ("list-type", "2"), *query])


def versions(raw: RawClient, key: str, query: list[tuple[str, str]]) -> httpx.Response:
    raw.server.storage.put_bytes("bucket", key, b"")
    return raw.request("GET", "/bucket", [("prefix", key), ("versions", ""), *query])


def under_way(raw: RawClient, key: str, query: list[tuple[str, str]]) -> httpx.Response:
    upload(raw, key)
    return raw.request("GET", "/bucket", [("prefix", key), ("uploads", ""), *query])


Ask = Callable[[RawClient, str, list[tuple[str, str]]], httpx.Response]
ECHOES: Final[list[Ask]] = [begun, parts, completed]
LISTS: Final[list[Ask]] = [listed, versions, under_way]


@pytest.mark.parametrize("key", KEYS, ids=repr)
@pytest.mark.parametrize("ask", [*ECHOES, *LISTS], ids=lambda ask: ask.__name__)
def test_an_encoded_key_is_the_key(raw: RawClient, ask: Ask, key: str) -> None:
    answer = ask(raw, key, [ENCODED])

    assert answer.status_code == 200
    assert b">url</" in answer.content
    assert {unquote_plus(name) for name in named(answer)} == {key}


@pytest.mark.parametrize("key", KEYS, ids=repr)
@pytest.mark.parametrize("ask", ECHOES, ids=lambda ask: ask.__name__)
def test_an_answer_that_repeats_the_key_can_be_parsed(raw: RawClient, ask: Ask, key: str) -> None:
    answer = ask(raw, key, [])

    assert answer.status_code == 200
    assert len(named(answer)) == 1
    assert ask(raw, key, [("encoding-type", "other")]).status_code == 400


@pytest.mark.parametrize("ask", LISTS, ids=lambda ask: ask.__name__)
def test_a_list_without_an_encoding_shows_no_other_key(raw: RawClient, ask: Ask) -> None:
    assert b"<Key>a&#x1;b</Key>" in ask(raw, "a\x01b", []).content


@pytest.mark.parametrize("key", KEYS, ids=repr)
def test_an_error_can_be_parsed(raw: RawClient, key: str) -> None:
    for query in ([], [("uploadId", key)], [("versionId", key)], [("encoding-type", key)]):
        answer = raw.request("GET", f"/bucket/{key}.none", query)
        assert answer.status_code == 404
        assert parsed(answer).tag == "Error"
    answer = raw.request("GET", "/bucket", [("versions", ""), ("key-marker", "key"), ("version-id-marker", key)])
    assert (answer.status_code, parsed(answer).tag) == (400, "Error")


@pytest.mark.parametrize("key", KEYS, ids=repr)
def test_uploads_to_them_can_be_ended(raw: RawClient, key: str) -> None:
    identifier = upload(raw, key)
    with Session(
        access_key=raw.keys.access_key,
        secret_key=raw.keys.secret_key,
        project_id="0" * 32,
        region_name="cn-north-4",
        obs_endpoint=raw.server.url,
    ) as session:
        assert session.obs.abort_uploads("obs://bucket/") >= 1
    assert identifier not in {item.id for item in raw.server.storage.uploads.all("bucket", "")}
