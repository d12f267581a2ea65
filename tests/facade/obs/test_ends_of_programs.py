"""Copies at the end of a program: by functions that run then, by threads that go on, and of files left open."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from typing import Final

import pytest
from modelarts._obs.content import FilePart
from modelarts.session import Session

_LARGE: Final = 9_000_000
"""More than one part has."""

_AT_THE_END: Final = """
import atexit, sys, threading
from modelarts import Session
source, folder, bucket = sys.argv[1:]
session = Session()
obs, content = session.obs, open(source, "rb").read()
def go_on():
    threading.main_thread().join()
    obs.upload_file(source, f"{bucket}/by-thread.bin")
atexit.register(obs.download_file, f"{bucket}/there.bin", f"{folder}/down.bin")
atexit.register(obs.upload_dir, folder, f"{bucket}/by-folder/")
atexit.register(obs.copy, f"{bucket}/there.bin", f"{bucket}/by-copy.bin")
atexit.register(lambda: obs.write_bytes(f"{bucket}/by-bytes.bin", obs.read_bytes(f"{bucket}/there.bin")))
writer = obs.open(f"{bucket}/by-writer.bin", "wb")
writer.write(content)
atexit.register(writer.close)
threading.Thread(target=go_on).start()
"""


def _run(program: str, environment: dict[str, str], *arguments: object) -> str:
    """Run a program to its end, and return what it prints."""
    command = [sys.executable, "-c", program, *map(str, arguments)]
    done = subprocess.run(
        command, env={**os.environ, **environment}, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def test_what_a_program_copies_at_its_end_is_complete(
    session: Session, environment: dict[str, str], bucket: str, tmp_path: Path
) -> None:
    (tmp_path / "a").mkdir()
    source = tmp_path / "a" / "large.bin"
    source.write_bytes(Random(1).randbytes(_LARGE))  # noqa: S311 - the same in each run
    session.obs.upload_file(source, f"obs://{bucket}/there.bin")
    said = _run(_AT_THE_END, environment, source, source.parent, f"obs://{bucket}")
    assert "Error" not in said, said
    assert (source.parent / "down.bin").read_bytes() == source.read_bytes()
    names = [f"by-{way}.bin" for way in ("thread", "copy", "bytes", "writer")]
    for name in [*names, "by-folder/a/large.bin"]:
        assert session.obs.read_bytes(f"obs://{bucket}/{name}") == source.read_bytes(), name


@pytest.mark.parametrize("size", [10, 20_000_000])
def test_an_object_that_a_program_leaves_open_is_named_and_leaves_nothing(
    session: Session, environment: dict[str, str], bucket: str, size: int
) -> None:
    program = (
        "import sys\nfrom modelarts import Session\n"
        "left = Session().obs.open(sys.argv[1], 'wb')\nleft.write(bytes(int(sys.argv[2])))\n"
    )
    said = _run(program, environment, f"obs://{bucket}/left", size)
    assert said.strip() == (
        f"obs://{bucket}/left was not closed, so it was not stored. Close it, or open it in a with block."
    )
    assert not session.obs.exists(f"obs://{bucket}/left")
    assert session.obs.abort_uploads(f"obs://{bucket}/") == 0


def test_a_digest_waits_for_no_other(tmp_path: Path) -> None:
    """With properties that are computed for one thread at a time, it would, and in a forked process for ever."""
    begun, go_on = threading.Event(), threading.Event()

    class Slow(FilePart):
        def read_into(self, buffer: memoryview, position: int) -> int:
            begun.set()
            assert go_on.wait(60)
            return super().read_into(buffer, position)

    (tmp_path / "a").write_bytes(b"content")
    with (tmp_path / "a").open("rb") as file, ThreadPoolExecutor(2) as threads:
        slow, quick = (
            kind(file.fileno(), "a", 0, 7, count=lambda size: None, stop=threading.Event()) for kind in (Slow, FilePart)
        )
        waiting = threads.submit(lambda: slow.md5)
        assert begun.wait(60)
        try:
            digest = threads.submit(lambda: quick.md5).result(timeout=10)
        finally:
            go_on.set()
        assert waiting.result() == digest
