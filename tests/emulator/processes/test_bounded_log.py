"""Logs with limits: they keep the newest output, and say what is left out."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st
from modelarts_emulator.processes.bounded_log import BoundedLog
from modelarts_emulator.processes.logs import preview

from tests.conftest import ForAll

REASON = "it is a test"


def test_a_log_keeps_its_newest_lines(tmp_path: Path) -> None:
    path = tmp_path / "log"
    log = BoundedLog(path, keep=1000)
    for number in range(1000):
        log.write(f"{number}\n".encode())
        assert path.stat().st_size <= 2000
    log.close()
    lines = path.read_text().splitlines()
    assert lines == [str(number) for number in range(int(lines[0]), 1000)]
    assert path.stat().st_size >= 1000
    log = BoundedLog(path, keep=1000)
    log.write(b"x" * 5000)
    log.close()
    assert path.read_bytes() == b"x" * 2000
    assert list(tmp_path.iterdir()) == [path]


def test_a_log_on_a_full_disk_leaves_no_copy_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "log"
    log = BoundedLog(path, keep=1000)
    log.write(b"x" * 1000)
    make = tempfile.mkstemp

    def make_on_full_disk(**arguments: Any) -> tuple[int, str]:
        descriptor, name = make(**arguments)
        os.close(descriptor)
        return os.open("/dev/full", os.O_WRONLY), name

    monkeypatch.setattr(tempfile, "mkstemp", make_on_full_disk)
    log.write(b"y" * 1000)
    with pytest.raises(OSError, match="No space left"):
        log.write(b"z")
    assert list(tmp_path.iterdir()) == [path]
    monkeypatch.undo()
    log.write(b"z")
    log.close()
    assert path.read_bytes() == b"y" * 1000 + b"z"


def test_a_log_that_a_process_replaces_is_not_a_way_to_another_file(tmp_path: Path) -> None:
    path, secret = tmp_path / "log", tmp_path / "secret"
    secret.write_text("secret\n" * 1000)
    log = BoundedLog(path, 100)
    log.write(b"one\n" * 40)
    path.unlink()
    path.symlink_to(secret)
    log.write(b"two\n" * 25)
    log.close()
    assert not path.is_symlink()
    assert set(path.read_text().split()) == {"one", "two"}
    path.unlink()
    path.symlink_to(secret)
    with pytest.raises(OSError, match="symbolic links"):
        BoundedLog(path, 100)
    assert preview(path, growing=False).content == ""
    path.unlink()
    os.mkfifo(path)  # which blocks who opens it as a file
    assert preview(path, growing=False).content == ""


@pytest.mark.examples(30, long=3000)
def test_what_is_kept_and_what_is_left_out_is_what_was_printed(for_all: ForAll) -> None:
    """Also over several processes that write to the log one after the other, and as a preview counts it."""

    def check(parts: list[tuple[bytes, bool]]) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path, printed = Path(folder, "log"), b""
            log = BoundedLog(path, 100, REASON)
            for part, reopen in parts:
                printed += part
                log.write(part)
                if reopen:
                    log.close()
                    log = BoundedLog(path, 100, REASON)
            log.close()
            kept = printed[log.left_out :]
            said = (
                f"[ModelArts] {log.left_out} bytes of earlier output are left out: {REASON}.\n" if log.left_out else ""
            )
            assert path.read_bytes() == said.encode() + kept
            assert len(kept) <= 300
            assert len(kept) >= min(100, len(printed)) or b"\n" in printed
            seen = preview(path, growing=False)
            assert (seen.content.encode(), seen.full_size) == (kept, len(printed))

    for_all(
        st.lists(st.tuples(st.text("ab\n").map(str.encode) | st.just(b"x" * 250), st.booleans()), max_size=40), check
    )
