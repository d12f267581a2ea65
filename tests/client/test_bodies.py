"""Bodies: what is sent can be read again with other parsers, and what cannot be sent is an error that says why."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from modelarts_client import Client
from modelarts_client.bodies import BinaryBody, FormBody, JsonBody, MultipartBody, TextBody, select
from modelarts_client.models import JobSummary, ListTrainingJobsRequest
from modelarts_client.types import UNSET

_PLAIN = st.text() | st.integers() | st.booleans() | st.floats(allow_nan=False, allow_infinity=False)
_JSON = st.recursive(
    st.none() | _PLAIN,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
_NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


@given(_JSON)
def test_json_is_what_was_given(value: Any) -> None:
    encoded = JsonBody().encode(value, "application/json", False)
    assert json.loads(encoded.content) == value
    assert encoded.headers == {"Content-Type": "application/json"}


@given(st.dictionaries(_NAMES, _PLAIN | st.lists(_PLAIN, max_size=3) | st.none()))
def test_forms_have_all_fields(fields: dict[str, Any]) -> None:
    encoded = FormBody().encode(fields, "application/x-www-form-urlencoded", False)
    expected = [
        (name, _text(item))
        for name, value in fields.items()
        if value is not None
        for item in (value if isinstance(value, list) else [value])
    ]
    assert parse_qsl(encoded.content.decode(), keep_blank_values=True, strict_parsing=bool(expected)) == expected


@given(st.dictionaries(_NAMES, _PLAIN | st.lists(_PLAIN, max_size=3) | st.dictionaries(st.text(), _JSON, max_size=2)))
def test_parts_have_all_fields(fields: dict[str, Any]) -> None:
    encoded = MultipartBody().encode(fields, "multipart/form-data", False)
    found = [(name, part[1]) for name, part in encoded.files or ()]
    expected: list[tuple[str, bytes]] = []
    for name, value in fields.items():
        if isinstance(value, dict):
            expected.append((name, json.dumps(value, separators=(",", ":")).encode()))
        else:
            expected += [(name, _text(item).encode()) for item in (value if isinstance(value, list) else [value])]
    assert found == expected


@given(st.binary(), st.integers(0, 50), st.booleans())
def test_files_are_sent_from_their_position_each_time(content: bytes, position: int, repeated: bool) -> None:
    file = io.BytesIO(content)
    file.seek(position)
    encoded = BinaryBody().encode(file, "application/octet-stream", False)
    request = httpx.Request("POST", "http://h", content=encoded.content, headers=encoded.headers)
    for _ in range(1 + repeated):  # as a retry does
        assert b"".join(request.stream) == content[position:]  # type: ignore[arg-type]
    assert request.headers["Content-Length"] == str(max(0, len(content) - position))


def test_paths_are_closed_when_the_body_was_sent(tmp_path: Path) -> None:
    file = tmp_path / "a.bin"
    file.write_bytes(b"data")
    encoded = BinaryBody().encode(file, "application/octet-stream", False)
    with encoded.opened:
        assert b"".join(encoded.content) == b"data"
    with pytest.raises(ValueError, match="closed"):
        b"".join(encoded.content)


def test_unknown_lengths_are_sent_in_chunks() -> None:
    def parts() -> Iterator[bytes]:
        yield b"da"
        yield b"ta"

    encoded = BinaryBody().encode(parts(), "application/octet-stream", False)
    request = httpx.Request("POST", "http://h", content=encoded.content, headers=encoded.headers)
    assert request.headers["Transfer-Encoding"] == "chunked"
    assert request.read() == b"data"


@pytest.mark.parametrize(
    ("value", "chosen"),
    [
        ({"a": 1}, "application/json"),
        ([1], "application/json"),
        (1.5, "application/json"),
        (None, "application/json"),
        ("text", "text/plain"),
        (b"bytes", "application/octet-stream"),
        (Path("a"), "application/octet-stream"),
        (io.BytesIO(), "application/octet-stream"),
        (True, "application/json"),  # none is documented with it: the first one
    ],
)
def test_the_type_chooses_the_media_type(value: Any, chosen: str) -> None:
    bodies = (JsonBody("Pet", "array", "number", "null"), BinaryBody(), TextBody("text/plain"))
    assert select(bodies, value, None)[1] == chosen
    assert select(bodies, value, "text/plain")[1] == "text/plain"
    with pytest.raises(ValueError, match="'application/json' or 'application/octet-stream' or 'text/plain'"):
        select(bodies, value, "text/csv")


@pytest.mark.parametrize(
    ("body", "value", "said"),
    [
        (JsonBody(), b"bytes", "bytes; give a model or a JSON value"),
        (FormBody(), [1], "list; give a mapping"),
        (MultipartBody(("file",)), {"file": 5}, "file is int; give bytes, a path"),
        (MultipartBody(("file",)), {"file": "a.txt"}, r"file is text; give a path as pathlib\.Path"),
        (MultipartBody(("file",)), {"file": ("a.txt", "text")}, "file is text; give a path"),
        (MultipartBody(("file",)), {"file": (b"one", b"two")}, "file is a tuple, which must be the name of the file"),
        (MultipartBody(("file",)), {"file": ("a",)}, "file is a tuple, which must be"),
        (MultipartBody(), "text", "str; give a mapping"),
        (BinaryBody(), "text", "str; give bytes, a path"),
        (BinaryBody(), 5, "int; give bytes, a path"),
    ],
)
def test_what_cannot_be_sent_is_an_error(body: Any, value: Any, said: str) -> None:
    with pytest.raises(TypeError, match=said):
        body.encode(value, body.content_type, False)


@pytest.mark.parametrize("media_type", ["text/plain\r\nX-Forged: y", "a\0b", 5])
def test_a_media_type_cannot_forge_headers(media_type: Any) -> None:
    with pytest.raises(ValueError, match="file has the media type"):
        MultipartBody(("file",)).encode({"file": ("a.txt", b"", media_type)}, "multipart/form-data", False)


def test_a_model_is_sent_as_the_form_that_is_documented_with_it() -> None:
    bodies = (FormBody("JobSummary"), MultipartBody(), JsonBody("ListTrainingJobsRequest"))
    assert select(bodies, ListTrainingJobsRequest(), None)[0] is bodies[2]
    assert select(bodies, JobSummary(), None)[0] is bodies[0]
    assert select(bodies, {"kind": "a"}, None)[0] is bodies[0]


def test_none_is_no_body_unless_it_is_documented() -> None:
    client = Client("https://api.example.com", project_id="p")
    with pytest.raises(TypeError, match="body is None; leave it out"):
        client.training.list_training_jobs(body=None)  # type: ignore[arg-type]
    assert JsonBody("Pet", "null").accepts(None)


def test_what_is_absent_is_left_out() -> None:
    fields = {"a": UNSET, "b": None, "c": [None, "x", UNSET]}
    assert FormBody().encode(fields, "", False).content == b"c=x"
    assert MultipartBody().encode(fields, "", False).files == [("c", (None, b"x"))]


def test_text_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("text", encoding="utf-8")
    with (tmp_path / "a.txt").open(encoding="utf-8") as file:
        encoded = BinaryBody().encode(file, "application/octet-stream", False)
        with pytest.raises(TypeError, match="binary mode"):
            b"".join(encoded.content)
