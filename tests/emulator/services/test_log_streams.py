"""What instances print, in the log streams that their services name."""

from __future__ import annotations

import itertools
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import strategies as st
from modelarts_emulator.services.log_streams import LogStreams

from tests.conftest import ForAll
from tests.support.polling import until
from tests.support.service_platform import Platform, open_platform

GROUP, STREAM = "group-1", "stream-1"
CHANNEL = {"type": "LTS", "configuration": {"log_group_id": GROUP, "log_stream_id": STREAM}}
EVER = {"start_time": "0", "end_time": "9" * 18}
SERVICE: Any = {"additional_properties": {"log_report_channels": [CHANNEL]}}


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[Platform]:
    with open_platform(tmp_path / "data") as opened:
        yield opened


def logs(platform: Platform, stream: str = STREAM, **body: Any) -> Any:
    """The answer to ListLogs."""
    path = f"/v2/{platform.project_id}/groups/{GROUP}/streams/{stream}/content/query"
    response = platform.client.post(path, json={**EVER, **body})
    assert response.status_code == 200, response.text
    return response.json()


def test_a_line_without_end_takes_no_memory_and_a_line_that_was_cut_off_is_skipped(tmp_path: Path) -> None:
    streams = LogStreams(tmp_path)
    (writer,) = streams.writers("project", SERVICE, {})
    piece = b"x" * 1024 * 1024
    tracemalloc.start()
    for _ in range(200):
        writer.write(piece)
    writer.write(b"\nnext\nla")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5 * len(piece)
    (file,) = tmp_path.iterdir()
    with file.open("ab") as appending:
        appending.write(b'{"line_num": "17')  # a full disk
    writer.write(b"st\n")
    writer.write(b"after\n")
    logged = cast(Any, streams.query("project", GROUP, STREAM, {**EVER}))["logs"]
    assert [line["content"] for line in logged] == ["x" * 10_000, "next", "after"]


def test_a_stream_has_what_the_instances_of_a_service_print(platform: Platform) -> None:
    service_id = platform.deploy(platform.config(count=2), additional_properties={"log_report_channels": [CHANNEL]})
    for number in range(4):
        platform.predict(service_id, {"fail": f"number-{number}"})
    until(lambda: logs(platform, keywords="Traceback", is_count=True)["count"] == 4)
    until(lambda: len(logs(platform, keywords="number-3")["logs"]) == 1)
    everything = logs(platform, limit=500)["logs"]
    contents = [line["content"] for line in everything]
    assert contents.count("Traceback (most recent call last):") == 4
    assert {"ValueError: number-0", "ValueError: number-3"} <= set(contents)
    assert [int(line["line_num"]) for line in everything] == sorted({int(line["line_num"]) for line in everything})
    expected = {"service_id": service_id, "service_name": "service", "model": "obedient 1.0.0"}
    assert all(line["labels"] | expected == line["labels"] for line in everything)
    of_one = logs(platform, labels={"instance": "1"}, limit=500)["logs"]
    assert 0 < len(of_one) < len(everything)
    (found,) = logs(platform, keywords="number-2")["logs"]
    assert found["content"] == "ValueError: <HighLightTag>number-2</HighLightTag>"
    (found,) = logs(platform, keywords="number-2", highlight=False)["logs"]
    assert found["content"] == "ValueError: number-2"
    assert logs(platform, keywords="number")["logs"] == []  # it is a part of a word only
    assert logs(platform, "another")["logs"] == []
    assert logs(platform, end_time="1000")["logs"] == []


def test_what_streams_do_not_have_is_refused_by_name(platform: Platform) -> None:
    path = f"/v2/{platform.project_id}/groups/{GROUP}/streams/{STREAM}/content/query"
    response = platform.client.post(path, json={**EVER, "query": "* | select count(*)"})
    assert (response.status_code, response.json()["error_code"]) == (400, "ModelArts.2858")
    assert "(query:" in response.json()["error_msg"]


def test_streams_outlive_their_service_and_the_emulator(tmp_path: Path) -> None:
    with open_platform(tmp_path / "data") as platform:
        # The documents say that the settings are a map of such; the Terraform provider sends them as they are.
        service_id = platform.deploy(additional_properties={"usual": {"log_report_channels": [CHANNEL]}})
        platform.predict(service_id, {"fail": "on purpose"})
        until(lambda: len(logs(platform, keywords="purpose")["logs"]) == 1)
        platform.ok("DELETE", f"services/{service_id}")
    with open_platform(tmp_path / "data") as platform:
        assert len(logs(platform, keywords="purpose")["logs"]) == 1


def test_a_service_without_streams_writes_to_none(platform: Platform, tmp_path: Path) -> None:
    service_id = platform.deploy(additional_properties={"log_report_channels": [{"type": "LTS"}]})
    platform.predict(service_id, {"fail": "on purpose"})
    assert not list((tmp_path / "data" / "log-streams").iterdir())


@pytest.mark.examples(60, long=2000)
def test_pages_have_each_line_once_in_both_directions(tmp_path: Path, for_all: ForAll) -> None:
    ticks = itertools.count()
    stems = itertools.count()

    def check(drawn: tuple[list[int], int, bool]) -> None:
        lengths, limit, descending = drawn
        streams = LogStreams(tmp_path / str(next(stems)), lambda: 10**18 + next(ticks) // 3)  # three lines at a time
        (writer,) = streams.writers("project", SERVICE, {})
        printed = [f"{number} " + "x" * length for number, length in enumerate(lengths)]
        text = "\n".join(printed).encode()
        for begin in range(0, len(text), 7):  # parts end within lines
            writer.write(text[begin : begin + 7])
        writer.close()
        wanted = printed[::-1] if descending else printed

        def page(**more: Any) -> list[Any]:
            body = {**EVER, "limit": limit, "is_desc": descending, **more}
            return cast(list[Any], streams.query("project", GROUP, STREAM, body)["logs"])

        pages = [page()]
        while pages[-1]:
            pages.append(page(line_num=pages[-1][-1]["line_num"], search_type="forwards"))
        assert [line["content"] for found in pages for line in found] == wanted
        if len(pages) > 2:
            assert page(line_num=pages[1][0]["line_num"], search_type="backwards") == pages[0]

    for_all(st.tuples(st.lists(st.integers(0, 20), max_size=12), st.integers(1, 5), st.booleans()), check)
