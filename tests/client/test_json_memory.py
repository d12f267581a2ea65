"""The values of a decoded answer take a bounded amount of memory, however few bytes each is written with."""

from __future__ import annotations

import asyncio
import json
import time
import tracemalloc
from collections.abc import Callable
from typing import Final

import msgspec
import pytest
from modelarts.config.auth import auth_by_apig
from modelarts.exceptions import ResponseTooLargeError
from modelarts.model import Predictor
from modelarts.session import Session
from modelarts_client import Client
from modelarts_client.api.training import list_training_jobs, show_training_job_engines
from modelarts_client.json_codecs import any_json
from modelarts_client.json_memory import TooMuchMemoryError, check_memory
from modelarts_client.models import ListTrainingJobsRequest

from tests.conformance.examples import examples
from tests.support.description import bundle
from tests.support.hostile_server import HostileServer, always, answer
from tests.support.prediction_server import SERVICE, PredictionServer
from tests.support.prediction_server import Answer as Prediction
from tests.support.sessions import session_at

MB: Final = 1_000_000
_MOST: Final = 16 * MB  # what values may take at any setting
# Values that take most memory for the bytes that they are written with.
_UNITS: Final = {
    "lists": b"[]",
    "lists of one": b"[0]",
    "lists of five": b"[1,2,3,4,5]",
    "objects": b"{}",
    "objects of one": b'{"a":0}',
    "objects of six": b'{"a":0,"b":0,"c":0,"d":0,"e":0,"f":0}',
    "objects of eleven": b'{"a":0,"b":0,"c":0,"d":0,"e":0,"f":0,"g":0,"h":0,"i":0,"j":0,"k":0}',
    "texts": b'"ab"',
    "Chinese texts": '"你好"'.encode(),
    "emoji": '"\U0001f600"'.encode(),
    "escapes": b'"\\ud83d\\ude00"',
    "floats": b"1.5",
    "exponents": b"1e5",
    "integers": b"1000",
    "nulls": b"null",
}


def _list_of(unit: bytes, count: int) -> bytes:
    return b"[" + b",".join([unit] * count) + b"]"


def _fits(content: bytes, most: int = _MOST) -> bool:
    try:
        check_memory(content, most)
    except TooMuchMemoryError:
        return False
    return True


def _memory_of(decode: Callable[[bytes], object], content: bytes) -> int:
    tracemalloc.start()
    try:
        value = decode(content)
        used, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    del value
    return used


@pytest.mark.parametrize("name", _UNITS)
def test_values_that_fit_take_no_more_than_they_may(name: str) -> None:
    unit, count = _UNITS[name], 10_000
    each = _memory_of(msgspec.json.decode, _list_of(unit, count)) / count
    assert not _fits(_list_of(unit, int(1.05 * _MOST / each)))
    assert _fits(_list_of(unit, int(_MOST / each / 6)))


def test_different_names_count() -> None:
    pairs = [b'"name-%d":0' % number for number in range(60_000)]
    while not _fits(b"{" + b",".join(pairs) + b"}"):
        del pairs[-1000:]
    assert _memory_of(msgspec.json.decode, b"{" + b",".join(pairs) + b"}") < _MOST


@pytest.mark.parametrize(
    "character", ["a", ",", "[", "\\\\", '\\"', "é", "你", "\\u00e9", "{:,"], ids=["a", *map(str, range(8))]
)
def test_a_text_takes_its_own_size(character: str) -> None:
    content = f'{{"text": "{character * (2 * MB)}"}}'.encode()
    fits = _fits(content)
    assert fits == (_memory_of(msgspec.json.decode, content) < _MOST + len(content))
    assert fits


def test_one_wide_character_widens_a_text() -> None:
    content = ('["' + "a" * 8 * MB + '\U0001f600"]').encode()
    assert not _fits(content)
    assert _memory_of(msgspec.json.decode, content) > _MOST


@pytest.mark.parametrize(
    "make",  # not the content: megabytes would be made as soon as tests are collected
    [
        lambda: _list_of(b"-0.12345678", 2 * MB),
        lambda: _list_of(_list_of(_list_of(b"255", 3), 512), 512),
        lambda: json.dumps({"text": "1,2,3,4,5,6,7,8,9\n" * MB}).encode(),
        lambda: b'"' + b"QUJD" * (20 * MB) + b'"',
    ],
    ids=["2 million floats", "an image of 512 x 512", "18 MB of CSV", "80 MB of base64"],
)
def test_large_answers_fit(make: Callable[[], bytes]) -> None:
    check_memory(make())


def test_a_page_of_a_thousand_jobs_fits() -> None:
    """With twice the fields of the documented example."""
    found = (each for each in examples(bundle()) if each.status == "200" and "ListTrainingJobs" in each.operations)
    job = next(found).value["items"][0]
    content = json.dumps({"total": 1000, "items": [{**job, "more": job}] * 1000}).encode()
    assert len(content) > 2 * MB
    check_memory(content)


def test_checking_takes_a_time_that_grows_with_the_size() -> None:
    """Texts that do not end, and escapes, are where patterns become slow."""
    for unit in (b'"\\"', b'"\\\\', b'",', b'"a",', b"\\"):
        began = time.process_time()
        _fits(b'["' + unit * (MB // len(unit)))
        assert time.process_time() - began < 3


_SMALL_VALUES: Final = _list_of(b"{}", 100_000)
_ANSWER: Final = b'{"total": 1, "items": ' + _SMALL_VALUES + b"}"


def _blocking(session: Session) -> object:
    return show_training_job_engines.sync("p", client=session.client)


def _detailed(session: Session) -> object:
    return list_training_jobs.sync_detailed("p", client=session.client, body=ListTrainingJobsRequest())


def _asyncio(session: Session) -> object:
    return asyncio.run(show_training_job_engines.asyncio("p", client=session.client))


def _any_path(session: Session) -> object:
    return auth_by_apig(session, "GET", "/v2/p/any")


@pytest.mark.parametrize("call", [_blocking, _detailed, _asyncio, _any_path])
def test_an_answer_of_small_values_is_refused(call: Callable[[Session], object]) -> None:
    with HostileServer(always(answer(_ANSWER))) as server, session_at(server.url) as session:
        call(session)
        with pytest.raises(ResponseTooLargeError, match="small values") as raised:
            call(session.with_options(max_response_bytes=MB))
    assert (raised.value.limit, raised.value.status_code) == (MB, 200)
    assert "with_options(max_response_bytes=...)" in str(raised.value)


def test_a_prediction_of_small_values_is_refused() -> None:
    with PredictionServer() as server, session_at(server.url, project_id="p") as session:
        server.answers = [Prediction(content=_ANSWER)]
        assert Predictor(session, service_id=SERVICE).predict(data={}, data_type="json") == json.loads(_ANSWER)
        hasty = session.with_options(max_response_bytes=MB)
        with pytest.raises(ResponseTooLargeError, match="small values"):
            Predictor(hasty, service_id=SERVICE).predict(data={}, data_type="json")


def test_an_error_of_small_values_has_no_code() -> None:
    with HostileServer(always(answer(_ANSWER, status="400 Bad Request"))) as server:
        response = show_training_job_engines.sync_detailed("p", client=Client(server.url, max_response_bytes=MB))
    assert (response.status_code, response.content) == (400, _ANSWER)


def test_numbers_that_are_no_json_are_decoded_on_request() -> None:
    with pytest.raises(ValueError, match="NaN"):
        any_json(b"[NaN]")
    assert any_json(b"[Infinity]", parse_constant=float) == [float("inf")]
