"""`kill -9` of a program that copies, and of the server, at random moments: the next run finishes, nothing is lost."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from typing import Final

import pytest
from modelarts._obs import multipart
from modelarts._obs.partial_files import is_partial
from modelarts._obs.paths import ObsPath
from modelarts.session import Session

from tests.conftest import Tell

_PROGRAM: Final = """
import sys
from modelarts import ObsTransferError, EndpointUnreachableError, Session
session = Session(retries=1)
print("begun", flush=True)
try:
    if sys.argv[1] == "up":
        session.obs.upload_dir(sys.argv[2], "obs://bucket/", sync=True)
    else:
        session.obs.download_dir("obs://bucket/data/", sys.argv[2], sync=True)
except (ObsTransferError, EndpointUnreachableError) as error:
    sys.exit(f"{type(error).__name__}: {error}")
print("done", flush=True)
"""
_PORT_SECONDS: Final = 20.0


class _Server:
    """A local ModelArts that can be killed, and comes back at the same port with the same data."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self._port = probe.getsockname()[1]
        self.environment: dict[str, str] = {}
        self.start()

    def start(self) -> None:
        file = self._folder / "environment"
        file.unlink(missing_ok=True)
        command = [sys.executable, "-m", "modelarts_emulator", "--quiet", "--port", str(self._port)]
        command += ["--data-dir", str(self._folder / "server"), "--env-file", str(file)]
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=log)
        end = time.monotonic() + _PORT_SECONDS
        while not file.exists():
            assert self._process.poll() is None, (self._folder / "log").read_text()
            assert time.monotonic() < end
            time.sleep(0.02)
        self.environment = dict(line.split("=", 1) for line in file.read_text().splitlines() if "=" in line)

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait()


def _content(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not is_partial(path.name)
    }


@pytest.mark.slow("kills programs and servers", seconds=15)
def test_nothing_is_lost_and_nothing_half_made_is_seen(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tell: Tell
) -> None:
    """With `--long`: a hundred kills."""
    kills = 100 if request.config.getoption("--long") else 2
    drawn = Random(1)  # noqa: S311 - the same in each run
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    root = tmp_path / "data"
    root.mkdir()
    for number in range(60):
        (root / f"{number:02}").write_bytes(drawn.randbytes(drawn.randrange(20_000)))
    (root / "large").write_bytes(drawn.randbytes(40_000_000))
    expected = _content(root)
    server = _Server(tmp_path)
    try:
        monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
        for name, value in server.environment.items():
            monkeypatch.setenv(name, value)
        with Session(retries=5) as session:
            session.obs.create_bucket("bucket")
            acknowledged: set[str] = set()
            killed = {"program": 0, "server": 0}
            finished = 0
            for turn in range(kills):
                direction, victim = ("up", "down")[turn % 2], ("program", "server")[(turn + turn // 2) % 2]
                if direction == "down" and not acknowledged:
                    session.obs.upload_dir(root, "obs://bucket/", sync=True)
                    acknowledged = set(expected)
                local = root if direction == "up" else tmp_path / "back"
                command = [sys.executable, "-c", _PROGRAM, direction, str(local)]
                with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
                    assert program.stdout is not None
                    assert program.stdout.readline() == "begun\n"
                    time.sleep(drawn.uniform(0.0, 1.0))
                    if victim == "program":
                        program.send_signal(signal.SIGKILL)
                    else:
                        server.kill()
                        server.start()
                    output, errors = program.communicate()
                assert "Traceback" not in errors, errors
                killed[victim] += 1
                finished += output == "done\n"
                there = {
                    path.path.removeprefix("obs://bucket/data/"): path.size
                    for path in session.obs.iter("obs://bucket/")
                }
                assert acknowledged <= set(there)
                assert all(there[name] == len(expected[name]) for name in there)
                if direction == "up" and output == "done\n":
                    assert set(there) == set(expected)
                back = _content(tmp_path / "back" / "data")
                assert back.items() <= expected.items()
                acknowledged = set(there)
                # The next run finishes, and so does the one after, which begins from nothing.
                if direction == "up":
                    session.obs.upload_dir(root, "obs://bucket/", sync=True)
                    assert set(expected) == {
                        stored.path.removeprefix("obs://bucket/data/") for stored in session.obs.iter("obs://bucket/")
                    }
                    if turn + 2 < kills:
                        session.obs.delete_file("obs://bucket/data/large")
                        acknowledged = set(expected) - {"large"}
                else:
                    session.obs.upload_dir(root, "obs://bucket/", sync=True)
                    session.obs.download_dir("obs://bucket/data/", tmp_path / "back", sync=True)
                    assert _content(tmp_path / "back" / "data") == expected
                    for name in drawn.sample(sorted(expected), 20):
                        (tmp_path / "back" / "data" / name).unlink()
                    (tmp_path / "back" / "data" / "large").unlink(missing_ok=True)
            session.obs.upload_dir(root, "obs://bucket/", sync=True)
            left = [found.path.key for found in multipart.uploads(session._connections.obs(), ObsPath("bucket", ""))]
            session.obs.delete_dir("obs://bucket/")
            session.obs.delete_bucket("bucket")
    finally:
        server.stop()
    assert left == []
    assert not [path for path in (tmp_path / "back").rglob("*") if is_partial(path.name)] or killed["program"]
    tell(
        [
            f"{kills} kills (program {killed['program']}, server {killed['server']}), {finished} of the runs finished "
            "all the same; nothing acknowledged was lost, nothing half-made was seen, and each next run finished."
        ]
    )
