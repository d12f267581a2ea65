"""Predictions: what is sent, what comes of each kind of answer, and what is asked again."""

from __future__ import annotations

import email
import json
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pytest
from modelarts._inference import prediction_body
from modelarts._inference.prediction_target import may_get_credentials
from modelarts.exceptions import (
    ApiError,
    BadRequestError,
    EndpointUnreachableError,
    InvalidArgumentError,
    NotFoundError,
    PredictionError,
    RateLimitError,
    ServerError,
)
from modelarts.model import Predictor
from modelarts.retries import RetryPolicy

from tests.support.prediction_server import SERVICE, Answer, Asked, PredictionServer
from tests.support.sessions import session_at


@pytest.fixture
def server() -> Iterator[PredictionServer]:
    with PredictionServer() as running:
        yield running


@pytest.fixture
def predictor(server: PredictionServer) -> Iterator[Predictor]:
    with session_at(server.url, project_id="p", retries=RetryPolicy(retries=2, base_delay=0.0)) as session:
        yield Predictor(session, service_id=SERVICE)


def _parts(asked: Asked) -> list[Message]:
    head = f"Content-Type: {asked.headers['Content-Type']}\r\n\r\n".encode()
    payload = email.message_from_bytes(head + asked.body).get_payload()
    assert isinstance(payload, list)
    return [part for part in payload if isinstance(part, Message)]


def test_a_dict_is_sent_as_json(server: PredictionServer, predictor: Predictor) -> None:
    server.answers = [Answer(content=b'{"label": "\xc3\xa9", "scores": [0.5, 1]}')]
    assert predictor.predict(data={"text": "é"}, data_type="json") == {"label": "é", "scores": [0.5, 1]}
    (asked,) = server.asked
    assert asked.path == f"/v1/infers/{SERVICE}"
    assert asked.headers["Content-Type"] == "application/json"
    assert json.loads(asked.body) == {"text": "é"}
    assert asked.headers["Authorization"].startswith("SDK-HMAC-SHA256 ")


def test_a_json_file_is_sent_as_it_is(server: PredictionServer, predictor: Predictor, tmp_path: Path) -> None:
    file = tmp_path / "test.json"
    file.write_bytes(b'{"a":   1}')
    predictor.predict(str(file), "JSON")
    assert server.asked[0].body == b'{"a":   1}'


@pytest.mark.parametrize(
    ("data_type", "name", "kind"), [("images", "test.jpg", "image/jpeg"), ("files", "t", "application/octet-stream")]
)
def test_a_file_is_sent(
    server: PredictionServer, predictor: Predictor, tmp_path: Path, data_type: str, name: str, kind: str
) -> None:
    file = tmp_path / name
    file.write_bytes(b"\x00\xff\r\n--")
    predictor.predict(data=file, data_type=data_type)
    (part,) = _parts(server.asked[0])
    assert part.get_param("name", header="Content-Disposition") == "images"
    assert part.get_filename() == name
    assert part.get_content_type() == kind
    assert part.get_payload(decode=True) == b"\x00\xff\r\n--"


def test_the_file_has_the_name_of_the_api(server: PredictionServer, predictor: Predictor, tmp_path: Path) -> None:
    server.parameters = [
        {"url": "/", "param_name": "images", "param_type": "file"},
        {"url": "/speech", "param_name": "audio", "param_type": "file"},
        {"url": "/speech", "param_name": "language", "param_type": "string"},
    ]
    file = tmp_path / "a.wav"
    file.write_bytes(b"")
    for _ in range(2):
        predictor.predict(data=str(file), data_type="files", path="/speech")
    assert [asked.path for asked in server.asked] == [f"/v1/infers/{SERVICE}/speech"] * 2
    assert _parts(server.asked[0])[0].get_param("name", header="Content-Disposition") == "audio"
    assert len(server.looked_up) == 2  # the service and its model


def test_several_files(server: PredictionServer, predictor: Predictor, tmp_path: Path) -> None:
    server.parameters = [{"url": "/", "param_name": name, "param_type": "file"} for name in ("left", "right")]
    file = tmp_path / "a.png"
    file.write_bytes(b"png")
    with pytest.raises(InvalidArgumentError, match=r"several files: left, right. Give data as a dict"):
        predictor.predict(data=str(file), data_type="images")
    predictor.predict(data={"left": str(file), "right": file}, data_type="images")
    names = [part.get_param("name", header="Content-Disposition") for part in _parts(server.asked[0])]
    assert names == ["left", "right"]


def test_a_model_that_cannot_be_seen(server: PredictionServer, predictor: Predictor, tmp_path: Path) -> None:
    server.service["config"] = [{"model_id": "somebody-elses"}]
    file = tmp_path / "a.png"
    file.write_bytes(b"png")
    predictor.predict(data=str(file), data_type="images")
    assert _parts(server.asked[0])[0].get_param("name", header="Content-Disposition") == "images"


@pytest.mark.parametrize(
    ("content", "kind", "expected"),
    [
        (b"", "application/json", None),
        (b"[1]", "application/vnd.api+json; charset=utf-8", [1]),
        (b'{"loss": NaN, "a": 1}', "application/json", None),
        (b"cat", "application/json", "cat"),
        (b"12", "text/plain", "12"),
        ("é".encode("latin-1"), "text/plain; charset=latin-1", "é"),
        (b"\x89PNG", "image/png", b"\x89PNG"),
        (b"[" * 100_000, "application/json", "[" * 100_000),
    ],
)
def test_answers(
    server: PredictionServer, predictor: Predictor, content: bytes, kind: str, expected: object | None
) -> None:
    server.answers = [Answer(content=content, headers={"Content-Type": kind})]
    answer = predictor.predict(data={}, data_type="json")
    if b"NaN" in content:
        assert isinstance(answer, dict)
        assert answer["loss"] != answer["loss"]
    else:
        assert answer == expected


def test_an_error_of_the_model(server: PredictionServer, predictor: Predictor) -> None:
    said = b'{"error_code": "MR.0105", "error_msg": "Recognition failed"}'
    server.answers = [Answer(500, said, {"Content-Type": "application/json", "X-Request-Id": "r-1"})]
    with pytest.raises(ServerError, match=r"HTTP 500: MR\.0105: Recognition failed") as caught:
        predictor.predict(data={}, data_type="json")
    error = caught.value
    assert (error.status_code, error.error_code, error.request_id, error.body) == (500, "MR.0105", "r-1", said)
    assert len(server.asked) == 1


def test_an_error_in_words_of_its_own(server: PredictionServer, predictor: Predictor) -> None:
    server.answers = [Answer(400, b'{"detail": "no image"}')]
    with pytest.raises(BadRequestError, match="no image"):
        predictor.predict(data={}, data_type="json")


def test_a_redirect_is_not_followed(server: PredictionServer, predictor: Predictor) -> None:
    server.answers = [Answer(307, b"", {"Location": "http://127.0.0.1:1/"})]
    with pytest.raises(ApiError, match="redirects are not followed"):
        predictor.predict(data={}, data_type="json")


def test_what_may_have_been_answered_is_not_asked_again(server: PredictionServer, predictor: Predictor) -> None:
    server.answers = [Answer(0)]
    with pytest.raises(EndpointUnreachableError, match="may have been carried out"):
        predictor.predict(data={}, data_type="json")
    assert len(server.asked) == 1
    server.answers = [Answer(503)]
    with pytest.raises(ServerError):
        predictor.predict(data={}, data_type="json")
    assert len(server.asked) == 2


@pytest.mark.parametrize("data_type", ["json", "images"])
def test_what_was_refused_for_now_is_asked_again(
    server: PredictionServer, predictor: Predictor, tmp_path: Path, data_type: str
) -> None:
    server.answers = [Answer(429), Answer(429), Answer(content=b"1")]
    file = tmp_path / "a.json"
    file.write_bytes(b"{}")
    assert predictor.predict(data=file, data_type=data_type) == 1
    assert len({asked.body for asked in server.asked}) == 1
    assert len(server.asked) == 3


def test_options_of_the_session_count(server: PredictionServer, predictor: Predictor) -> None:
    server.answers = [Answer(429)]
    with pytest.raises(RateLimitError):
        Predictor(predictor.session.with_options(retries=0), SERVICE).predict(data={}, data_type="json")
    assert len(server.asked) == 1


def test_the_address_is_asked_for_once_and_again_when_it_is_gone(
    server: PredictionServer, predictor: Predictor
) -> None:
    for _ in range(3):
        predictor.predict(data={}, data_type="json")
    assert len(server.looked_up) == 1
    server.answers = [Answer(404, b'{"error_code": "APIG.0101"}')]
    with pytest.raises(NotFoundError):
        predictor.predict(data={}, data_type="json")
    server.answers = [Answer()]
    server.service["access_address"] = f"{server.url}/v1/infers/elsewhere"
    predictor.predict(data={}, data_type="json")
    assert server.asked[-1].path == "/v1/infers/elsewhere"


@pytest.mark.parametrize(("status", "code"), [(500, "MR.0105"), (400, "MR.0105"), (500, None), (503, "ModelArts.4302")])
def test_a_failed_prediction_names_the_call_with_its_traceback(
    server: PredictionServer, predictor: Predictor, status: int, code: str | None
) -> None:
    content = json.dumps({"error_code": code, "error_msg": "no"} if code else {}).encode()
    server.answers = [Answer(status, content, {"Content-Type": "application/json", "X-Request-Id": "request-1"})]
    with pytest.raises(ApiError, match=r"get_service_events\(event_type='abnormal'\) .* \(request request-1\)"):
        predictor.predict(data={}, data_type="json")


def test_a_request_that_the_service_does_not_accept_has_no_traceback(
    server: PredictionServer, predictor: Predictor
) -> None:
    server.answers = [Answer(400, b'{"error_code": "ModelArts.4200", "error_msg": "no"}')]
    with pytest.raises(BadRequestError) as caught:
        predictor.predict(data={}, data_type="json")
    assert "get_service_events" not in str(caught.value)


def test_a_failed_service_names_the_call_that_says_why(server: PredictionServer, predictor: Predictor) -> None:
    del server.service["access_address"]
    server.service["status"] = "failed"
    with pytest.raises(
        PredictionError, match=r"while it is failed\. Its get_service_events\(event_type='abnormal'\) says why"
    ):
        predictor.predict(data={}, data_type="json")


def test_a_service_without_an_address(server: PredictionServer, predictor: Predictor) -> None:
    del server.service["access_address"]
    server.service["status"] = "deploying"
    with pytest.raises(PredictionError, match="has no address while it is deploying") as caught:
        predictor.predict(data={}, data_type="json")
    assert (caught.value.service_id, caught.value.status) == (SERVICE, "deploying")


def test_a_batch_service_predicts_nothing(server: PredictionServer, predictor: Predictor) -> None:
    server.service["infer_type"] = "batch"
    with pytest.raises(PredictionError, match="is a batch service; only real-time services answer"):
        predictor.predict(data={}, data_type="json")


def test_credentials_go_to_no_strange_address(server: PredictionServer, predictor: Predictor) -> None:
    server.service["access_address"] = "ftp://127.0.0.1/"
    with pytest.raises(PredictionError, match="Credentials are not sent there"):
        predictor.predict(data={}, data_type="json")
    assert not server.asked


@pytest.mark.parametrize(
    ("address", "endpoint", "may"),
    [
        ("https://infers.example.com/v1/infers/s", "https://modelarts.example.com", True),
        ("https://infers.example.com/v1/infers/s", "http://127.0.0.1:1", True),
        ("http://127.0.0.1:1/v1/infers/s", "http://127.0.0.1:1", True),
        ("http://infers.example.com/v1/infers/s", "https://modelarts.example.com", False),
        ("https://user@infers.example.com/", "https://modelarts.example.com", False),
        ("https:///v1/infers/s", "https://modelarts.example.com", False),
        ("/v1/infers/s", "https://modelarts.example.com", False),
    ],
)
def test_who_may_get_credentials(address: str, endpoint: str, may: bool) -> None:
    assert may_get_credentials(address, endpoint) is may


@pytest.mark.parametrize("path", ["predict", "/../x", "/a/%2e%2e/b", "/a?b=c", "/a#b", "/a\nb", "", "/a\\b"])
def test_paths_that_are_none(predictor: Predictor, path: str) -> None:
    with pytest.raises(InvalidArgumentError, match="is not the path of an API"):
        predictor.predict(data={}, data_type="json", path=path)


@pytest.mark.parametrize(
    ("data", "data_type", "problem"),
    [
        ({}, "text", "data_type='text' is not allowed. Use one of: files, images, json"),
        ("nowhere.jpg", "images", "data='nowhere.jpg' is not an existing file"),
        ("nowhere.json", "json", "data='nowhere.json' is not an existing file"),
        ({}, "images", "data is empty"),
        ({"images": 1}, "images", "data has int where the path of a file is expected"),
        ({"a": {1}}, "json", "data cannot be written as JSON: .*tolist"),
        ({"a": float("nan")}, "json", "data cannot be written as JSON"),
        (["\ud800"], "json", "data cannot be written as JSON"),
    ],
)
def test_data_that_cannot_be_sent(
    server: PredictionServer, predictor: Predictor, data: dict[str, object], data_type: str, problem: str
) -> None:
    with pytest.raises(InvalidArgumentError, match=problem):
        predictor.predict(data=data, data_type=data_type)
    assert not server.asked


def test_a_file_that_is_not_json(predictor: Predictor, tmp_path: Path) -> None:
    file = tmp_path / "test.json"
    file.write_bytes(b"{'a': 1}")
    with pytest.raises(InvalidArgumentError, match=r"test\.json' is not JSON: Expecting property name"):
        predictor.predict(data=str(file), data_type="json")


def test_more_than_12_mb_are_not_sent(server: PredictionServer, predictor: Predictor, tmp_path: Path) -> None:
    large, half = tmp_path / "large.bin", tmp_path / "half.bin"
    with large.open("wb") as file:
        file.truncate(prediction_body.MAX_BYTES + 1)
    with half.open("wb") as file:
        file.truncate(prediction_body.MAX_BYTES // 2 + 1)
    with pytest.raises(InvalidArgumentError, match=r"large\.bin' is too large: .* 12 MB at most"):
        predictor.predict(data=large, data_type="files")
    with pytest.raises(InvalidArgumentError, match=r"half\.bin' is too large"):
        predictor.predict(data={"a": half, "b": half}, data_type="files")
    with pytest.raises(InvalidArgumentError, match="data is too large"):
        predictor.predict(data={"a": "x" * prediction_body.MAX_BYTES}, data_type="json")
    assert not server.asked
