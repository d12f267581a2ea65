"""Following a log that grows, of which only the newest part is shown."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from modelarts._training.job_log import LogFollower, last_lines
from modelarts.session import Session
from modelarts.training_job import TrainingJob
from modelarts_client.models import LogPreviewResponse


class GrowingLog(TrainingJob):
    """A job whose log the test writes; its newest ``window`` bytes are shown, as ModelArts shows the newest 5 MB."""

    def __init__(self, window: int) -> None:
        super().__init__(Session(access_key="AK", secret_key="SK", region_name="r-1"), "job-1")
        self.window = window
        self.written = b""

    def get_job_log(self, task_id: str = "worker-0") -> LogPreviewResponse:
        shown = self.written[-self.window :]
        return LogPreviewResponse(
            content=shown.decode(errors="replace"), current_size=len(shown), full_size=len(self.written)
        )


_lines = st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=15), max_size=12)


@given(
    writes=st.lists(st.tuples(_lines, st.booleans()), max_size=8),
    cut=st.integers(0, 3),
)
def test_what_is_read_is_what_was_written(writes: list[tuple[list[str], bool]], cut: int) -> None:
    job = GrowingLog(window=100_000)
    follower = LogFollower("worker-0")
    read, rest = "", b""
    for lines, whole in writes:
        piece = rest + "".join(f"{line}\n" for line in lines).encode()
        keep = len(piece) if whole else max(0, len(piece) - cut)  # perhaps in the middle of a character
        job.written += piece[:keep]
        rest = piece[keep:]
        read += follower.new_text(job, last=False)
        assert read == "" or read.endswith("\n")
    job.written += rest
    read += follower.new_text(job, last=True)
    assert read == job.written.decode()


@given(sizes=st.lists(st.integers(0, 30), max_size=40))
def test_a_log_that_is_longer_than_what_is_shown_is_read_whole_if_it_is_read_in_time(sizes: list[int]) -> None:
    job = GrowingLog(window=64)
    follower = LogFollower("worker-0")
    read = ""
    for number, size in enumerate(sizes):
        job.written += f"{number}:{'é' * (size // 2)}\n".encode()
        read += follower.new_text(job, last=False)
    read += follower.new_text(job, last=True)
    assert read == job.written.decode()


def test_what_was_missed_is_counted_and_said() -> None:
    job = GrowingLog(window=40)
    follower = LogFollower("worker-0")
    job.written = b"first\n"
    assert follower.new_text(job, last=False) == "first\n"
    job.written += b"".join(b"line %02d\n" % number for number in range(20))
    text = follower.new_text(job, last=False)
    notice, _, shown = text.partition("\n")
    missed = re.match(r"\[(\d+) bytes of worker-0's log are not shown", notice)
    assert missed
    assert shown == "".join(f"line {number:02}\n" for number in range(16, 20))
    assert int(missed[1]) == 16 * len(b"line 00\n")
    job.written += b"last"
    assert follower.new_text(job, last=False) == ""
    assert follower.new_text(job, last=True) == "last"


def test_a_line_that_is_longer_than_what_is_shown() -> None:
    job = GrowingLog(window=40)
    follower = LogFollower("worker-0")
    job.written = b"x" * 1000
    follower.new_text(job, last=False)
    job.written += b"y" * 1000 + b"\nend\n"
    assert follower.new_text(job, last=True).endswith("end\n")


def test_a_progress_bar_is_shown_as_it_moves() -> None:
    job = GrowingLog(window=1000)
    follower = LogFollower("worker-0")
    job.written = b"10%\r20%\r30"
    assert follower.new_text(job, last=False) == "10%\r20%\r"
    job.written += b"%\n"
    assert follower.new_text(job, last=False) == "30%\n"


@pytest.mark.parametrize(("count", "first"), [(3, 0), (50, 30)])
def test_the_last_lines(count: int, first: int) -> None:
    job = GrowingLog(window=10_000)
    job.written = b"".join(b"line %d\n" % number for number in range(count))
    assert last_lines(job, "worker-0") == tuple(f"line {number}" for number in range(first, count))
