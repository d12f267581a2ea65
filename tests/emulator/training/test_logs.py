"""Logs: previews of any size, error lines, links."""

from __future__ import annotations

import tracemalloc
from contextlib import ExitStack
from pathlib import Path

import pytest
from modelarts_emulator.processes.logs import PREVIEW_BYTES, last_error_lines, preview

from tests.support.training_platform import BUCKET, open_training

MB = 1024 * 1024


def test_a_small_log_is_returned_whole(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_bytes("Zürich\n".encode())
    part = preview(log, growing=False)
    assert (part.content, part.current_size, part.full_size) == ("Zürich\n", 8, 8)


def test_a_log_that_does_not_exist_is_empty(tmp_path: Path) -> None:
    part = preview(tmp_path / "log", growing=True)
    assert (part.content, part.current_size, part.full_size) == ("", 0, 0)


def test_a_large_log_keeps_its_newest_5_mb_and_begins_with_a_whole_character(tmp_path: Path) -> None:
    log = tmp_path / "log"
    with log.open("wb") as file:
        for _ in range(50):
            file.write("€".encode() * (MB // 3) + b"x")
        file.write(b"THE END")
    tracemalloc.start()
    part = preview(log, growing=False)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert part.full_size == log.stat().st_size
    assert PREVIEW_BYTES - 3 <= part.current_size <= PREVIEW_BYTES
    assert part.content.endswith("THE END")
    assert "?" not in part.content
    assert part.content.encode() == log.read_bytes()[-part.current_size :]
    assert peak < 40 * MB


def test_invalid_bytes_become_question_marks_of_the_same_size(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_bytes(b"a\xff\xfe\x80b\xe2\x82c\0\n")
    part = preview(log, growing=False)
    assert part.content == "a???b??c\0\n"
    assert part.current_size == len(part.content.encode()) == part.full_size


@pytest.mark.parametrize("cut", [1, 2, 3])
def test_a_character_that_is_still_being_written_waits_for_the_next_preview(tmp_path: Path, cut: int) -> None:
    log = tmp_path / "log"
    log.write_bytes(b"ok" + "😀".encode()[:cut])
    growing = preview(log, growing=True)
    assert (growing.content, growing.current_size, growing.full_size) == ("ok", 2, 2)
    assert preview(log, growing=False).content == "ok" + "?" * cut


def test_error_lines_are_the_last_traceback(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_text(
        "Traceback (most recent call last):\nold\nprogress\nTraceback (most recent call last):\n  x\nE: y\n\n"
    )
    assert last_error_lines(log) == "Traceback (most recent call last):\n  x\nE: y"


def test_error_lines_without_a_traceback_are_the_last_whole_lines(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_text("".join(f"line {number}\n" for number in range(10_000)))
    lines = last_error_lines(log)
    assert len(lines.encode()) <= 2048
    assert lines.startswith("line ")
    assert lines.endswith("line 9999")


def test_a_log_has_a_limit_by_flavor_and_says_what_is_left_out(tmp_path: Path) -> None:
    """40 MB of output, of which a flavor with two cores keeps 16 to 32 MB."""
    with ExitStack() as closing:
        training = open_training(tmp_path, closing)
        details = training.run(
            """
            import sys
            for number in range(40 * 1024):
                sys.stdout.write(f"{number:1023}\\n")
            """,
            flavor="modelarts.vm.cpu.2u",
            spec={"log_export_path": {"obs_url": f"obs://{BUCKET}/logs/"}},
        )
        job_id = details["metadata"]["id"]
        reply = training.body("ShowTrainingJobLogsPreview", job_id, "worker-0")
        assert (reply["full_size"], reply["current_size"]) == (40 * MB, 5 * MB)
        said, *lines = training.content(f"logs/modelarts-job-{job_id}-worker-0.log").decode().splitlines()
        left_out = 40 * MB - 1024 * len(lines)
        assert said == (
            f"[ModelArts] {left_out} bytes of earlier output are left out: "
            "a log keeps its newest 16 to 32 MB with the flavor modelarts.vm.cpu.2u."
        )
        assert 16 * MB <= 1024 * len(lines) <= 32 * MB
        assert [int(line) for line in lines] == list(range(40 * 1024 - len(lines), 40 * 1024))
        events = training.body("ListTrainingJobEvents", job_id, query={"level": "Warning"})["events"]
        assert events[0]["message"] == f"[worker-0] The first {left_out} bytes of the log are left out."


def test_a_job_that_fills_its_log_with_50_mb(tmp_path: Path) -> None:
    with ExitStack() as closing:
        training = open_training(tmp_path, closing)
        details = training.run(
            """
            import sys
            for _ in range(50 * 1024):
                sys.stdout.write("x" * 1023 + "\\n")
            print("last line")
            """,
            spec={"log_export_path": {"obs_url": f"obs://{BUCKET}/logs/"}},
        )
        job_id = details["metadata"]["id"]
        assert details["status"]["phase"] == "Completed"
        reply = training.body("ShowTrainingJobLogsPreview", job_id, "worker-0")
        assert reply["full_size"] == 50 * MB + len("last line\n")
        assert reply["current_size"] == 5 * MB == len(reply["content"])
        assert reply["content"].endswith("last line\n")
        assert len(training.content(f"logs/modelarts-job-{job_id}-worker-0.log")) == reply["full_size"]


def test_links_to_logs(tmp_path: Path) -> None:
    with ExitStack() as closing:
        training = open_training(tmp_path, closing)
        job_id = training.create(
            "import time; print('so far', flush=True); time.sleep(600)",
            spec={"log_export_path": {"obs_url": f"obs://{BUCKET}/logs/"}},
        )
        training.until_log_has(job_id, "so far\n")
        url = training.body("ShowObsUrlOfTrainingJobLogs", job_id, "worker-0")["obs_url"]
        assert f"/{BUCKET}/logs/modelarts-job-{job_id}-worker-0.log?" in url
        assert training.content(f"logs/modelarts-job-{job_id}-worker-0.log") == b"so far\n"
        without = training.run("print('x')", name="without")["metadata"]["id"]
        problem = training.refusal("ShowObsUrlOfTrainingJobLogs", without, "worker-0")
        assert (problem.status, problem.error_code) == (400, "ModelArts.2822")
        assert training.refusal("ShowTrainingJobLogsPreview", without, "worker-1").status == 404
        assert training.refusal("ShowTrainingJobLogsPreview", without, "../../x").status == 404
