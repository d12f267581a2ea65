"""The command as scripts use it: files, lines, signals and exit codes.

What depends on the process (signals, imports, its end) is tested with a process; all else calls `main`.
"""

from __future__ import annotations

import os
import re
import shlex
import signal
import socket
import stat
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import IO

import httpx
import pytest
from modelarts_emulator.__main__ import main
from modelarts_emulator.embedded import Emulator, PortError

VARIABLES = [
    "MODELARTS_ENDPOINT",
    "MODELARTS_IAM_ENDPOINT",
    "MODELARTS_OBS_ENDPOINT",
    "MODELARTS_REGION",
    "MODELARTS_PROJECT_ID",
    "MODELARTS_USERNAME",
    "MODELARTS_PASSWORD",
    "HUAWEICLOUD_SDK_AK",
    "HUAWEICLOUD_SDK_SK",
    "HUAWEICLOUD_SDK_PROJECT_ID",
    "HUAWEICLOUD_SDK_IAM_ENDPOINT",
    "HUAWEICLOUD_SDK_REGION_MODELARTS_CN_NORTH_4",
    "HUAWEICLOUD_SDK_REGION_IAM_CN_NORTH_4",
    "HUAWEICLOUD_SDK_REGION_OBS_CN_NORTH_4",
]
PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRA = {
    {"pyyaml": "yaml", "python-multipart": "python_multipart"}.get(name, name)
    for requirement in PROJECT["optional-dependencies"]["emulator"]
    for name in re.findall(r"^[\w-]+", requirement.lower())
}
COMMAND = [sys.executable, "-m", "modelarts_emulator"]
TIMEOUT = 60


@dataclass(frozen=True)
class Done:
    returncode: object
    stdout: str
    stderr: str


Run = Callable[..., Done]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """Calls `main` with arguments, which name a command, so that it ends."""

    def call(*arguments: str | Path) -> Done:
        assert "--" in arguments
        capfd.readouterr()
        try:
            code: object = main([str(argument) for argument in arguments])
        except SystemExit as exit_:
            code = exit_.code
        return Done(code, *capfd.readouterr())

    return call


def run_process(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=TIMEOUT,
        env={**os.environ, **environment},
        check=False,
    )


@contextmanager
def serving(*arguments: str | Path) -> Iterator[tuple[subprocess.Popen[str], dict[str, str]]]:
    """An emulator in a process of its own, and what it printed when it was ready."""
    process = subprocess.Popen([*COMMAND, "--show-secrets", *map(str, arguments)], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield process, dict(read_export(process.stdout) for _ in VARIABLES)
    finally:
        process.kill()
        process.communicate(timeout=TIMEOUT)


def read_export(stream: IO[str]) -> tuple[str, str]:
    word, assignment = shlex.split(stream.readline())
    assert word == "export"
    name, _, value = assignment.partition("=")
    return name, value


@pytest.fixture
def hangups(request: pytest.FixtureRequest) -> Iterator[None]:
    """Programs that a test starts end at SIGHUP, unless it says otherwise, however the tests were started."""
    before = signal.signal(signal.SIGHUP, getattr(request, "param", signal.SIG_DFL))
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
@pytest.mark.usefixtures("hangups")
def test_it_serves_until_interrupted(tmp_path: Path, number: signal.Signals) -> None:
    env_file = tmp_path / "env"
    with serving("--env-file", env_file) as (process, printed):
        assert list(printed) == VARIABLES
        assert env_file.read_text() == "".join(f"{name}={value}\n" for name, value in printed.items())
        assert stat.S_IMODE(env_file.stat().st_mode) == 0o600
        assert [path.name for path in tmp_path.iterdir()] == ["env"]
        endpoint = printed["MODELARTS_ENDPOINT"]
        assert httpx.get(f"{endpoint}/v3/auth/projects", trust_env=False).status_code == 401
        process.send_signal(number)
        assert process.wait(TIMEOUT) == 0
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(httpx.ConnectError):
        httpx.get(endpoint, trust_env=False)


@pytest.mark.parametrize("hangups", [signal.SIG_IGN], indirect=True)
@pytest.mark.usefixtures("hangups")
def test_it_stays_when_the_terminal_goes_if_nohup_started_it() -> None:
    with serving() as (process, printed):
        process.send_signal(signal.SIGHUP)
        url = f"{printed['MODELARTS_ENDPOINT']}/v3/auth/projects"
        assert httpx.get(url, trust_env=False).status_code == 401
        process.send_signal(signal.SIGTERM)
        assert process.wait(TIMEOUT) == 0


def test_the_printed_lines_hide_secrets(run: Run, tmp_path: Path) -> None:
    env_file = tmp_path / "env"
    done = run("--env-file", env_file, "--", "cat", env_file)
    lines = done.stdout.splitlines()
    printed = dict(line.removeprefix("export ").split("=", 1) for line in lines[: len(VARIABLES)])
    hint, *written = lines[len(VARIABLES) :]
    values = dict(line.split("=", 1) for line in written)
    secrets = {"MODELARTS_PASSWORD", "HUAWEICLOUD_SDK_SK"}
    assert list(printed) == list(values) == VARIABLES
    assert {name for name, value in printed.items() if value != shlex.quote(values[name])} == secrets
    assert all(printed[name] == "'***'" and len(values[name]) > 8 for name in secrets)
    assert hint == "# Secrets are hidden: --show-secrets prints them, --env-file FILE writes them."
    assert not env_file.exists()


def test_an_env_file_that_changed_meanwhile_is_not_removed(run: Run, tmp_path: Path) -> None:
    env_file = tmp_path / "env"
    for change in ("echo OWN=1 >> {}", "cp {0} {0}.copy; mv {0}.copy {0}", "rm {0}; mkdir {0}"):
        assert run("--quiet", "--env-file", env_file, "--", "sh", "-c", change.format(env_file)).returncode == 0
        assert env_file.exists()
        env_file.rmdir() if env_file.is_dir() else env_file.unlink()
    assert run("--quiet", "--env-file", env_file, "--", "rm", env_file).returncode == 0


def test_the_env_file_of_an_emulator_that_was_killed_is_replaced(run: Run, tmp_path: Path) -> None:
    env_file = tmp_path / "env"
    with serving("--env-file", env_file) as (process, printed):
        process.kill()
        process.wait(TIMEOUT)
    assert printed["MODELARTS_ENDPOINT"] in env_file.read_text()
    done = run("--quiet", "--env-file", env_file, "--", "cat", env_file)
    assert done.returncode == 0
    assert printed["HUAWEICLOUD_SDK_SK"] not in done.stdout
    env_file.touch()
    assert run("--quiet", "--env-file", env_file, "--", "true").returncode == 0


def test_a_file_that_no_emulator_wrote_is_not_replaced(run: Run, tmp_path: Path) -> None:
    env_file = tmp_path / "env"
    for content in ("SECRET=own\n", f"{VARIABLES[0]}=x\n", "\0"):
        env_file.write_text(content)
        done = run("--env-file", env_file, "--", "true")
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == (
            f"modelarts-emulator: {env_file} was not written by modelarts-emulator and would be replaced; remove it, or"
            " name another file\n"
        )
        assert env_file.read_text() == content
    (tmp_path / "link").symlink_to(env_file)
    assert run("--env-file", tmp_path / "link", "--", "true").returncode == 2
    assert (tmp_path / "link").is_symlink()


@pytest.mark.parametrize("package", sorted(EXTRA))
def test_without_its_extra_it_says_what_to_install(package: str) -> None:
    without = f"import sys; sys.modules[{package!r}] = None; from modelarts_emulator.__main__ import main; "
    done = subprocess.run(
        [sys.executable, "-c", f"{without}sys.exit(main(['--', 'true']))"],
        capture_output=True,
        text=True,
        timeout=TIMEOUT,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert f'the package {package} is missing; run pip install "modelarts-sdk[emulator]"\n' in done.stderr


def test_version_and_help_need_no_extra() -> None:
    without = (
        f"import sys; sys.modules |= dict.fromkeys({sorted(EXTRA)}); from modelarts_emulator.__main__ import main; "
    )
    for option, begin in (("--version", f"modelarts-emulator {version('modelarts-sdk')}\n"), ("--help", "usage: ")):
        done = subprocess.run(
            [sys.executable, "-c", f"{without}main([{option!r}])"],
            capture_output=True,
            text=True,
            timeout=TIMEOUT,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith(begin)


def test_another_missing_module_is_a_defect_and_not_hidden() -> None:
    without = "import sys; sys.modules['sqlite3'] = None; from modelarts_emulator.__main__ import main; main([])"
    done = subprocess.run([sys.executable, "-c", without], capture_output=True, text=True, timeout=TIMEOUT, check=False)
    assert done.returncode == 1
    assert "sqlite3" in done.stderr
    assert "pip install" not in done.stderr


def test_a_temporary_directory_is_removed(tmp_path: Path) -> None:
    done = run_process("--quiet", "--", "true", TMPDIR=str(tmp_path))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert list(tmp_path.iterdir()) == []


def test_the_account_stays_with_the_data_directory(run: Run, tmp_path: Path) -> None:
    show = 'echo "$MODELARTS_PASSWORD $HUAWEICLOUD_SDK_SK $MODELARTS_PROJECT_ID"'
    first, second = (run("--quiet", "--data-dir", tmp_path / "d", "--", "sh", "-c", show) for _ in range(2))
    assert first.stdout == second.stdout
    assert len(first.stdout.split()) == 3
    assert stat.S_IMODE((tmp_path / "d").stat().st_mode) == 0o700


def test_the_umask_is_that_of_the_caller_for_the_command_only(run: Run, tmp_path: Path) -> None:
    script = "import os; print(oct(os.umask(0)))"
    before = os.umask(0o027)
    try:
        done = run("--quiet", "--data-dir", tmp_path / "d", "--", sys.executable, "-c", script)
        assert (done.stdout, os.umask(0o027)) == ("0o27\n", 0o027)
    finally:
        os.umask(before)
    kept = [path for path in (tmp_path / "d").rglob("*") if stat.S_IMODE(path.stat().st_mode) & 0o077]
    assert kept == []


def test_a_command_gets_the_variables_and_its_exit_code_is_returned() -> None:
    script = (
        "import os; print(os.environ['MODELARTS_ENDPOINT'], 'HUAWEICLOUD_SDK_SECURITY_TOKEN' in os.environ); exit(7)"
    )
    done = run_process(
        "--quiet", "--", sys.executable, "-c", script, HUAWEICLOUD_SDK_SECURITY_TOKEN="of the real cloud"
    )
    assert done.returncode == 7
    assert done.stdout.startswith("http://127.0.0.1:")
    assert done.stdout.endswith(" False\n")


def test_a_command_may_have_a_double_dash_of_its_own(run: Run) -> None:
    assert run("--quiet", "--", "echo", "--port", "--", "x").stdout == "--port -- x\n"


@pytest.mark.parametrize("command", [[], [""]])
def test_a_double_dash_without_a_command(run: Run, command: list[str]) -> None:
    done = run("--quiet", "--", *command)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("modelarts-emulator: error: no command after --\n")


def test_a_command_that_a_signal_ended(run: Run) -> None:
    assert run("--quiet", "--", "sh", "-c", "kill -9 $$").returncode == 128 + 9


def test_a_command_that_does_not_exist(run: Run) -> None:
    done = run("--quiet", "--", "no-such-command")
    assert (done.returncode, done.stderr) == (127, "modelarts-emulator: no-such-command: command not found\n")


def test_signals_reach_the_command() -> None:
    script = (
        "import signal, sys, time\n"
        "signal.signal(signal.SIGINT, lambda *_: sys.exit(9))\n"
        "print('ready', flush=True)\n"
        "signal.pause()\n"
    )
    process = subprocess.Popen(
        [*COMMAND, "--quiet", "--", sys.executable, "-c", script],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,  # no terminal, which would send SIGINT to both
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=TIMEOUT)
    assert process.returncode == 9


def test_a_port_in_use(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run("--port", str(port), "--", "true")
    assert done.returncode == 2
    assert done.stderr == f"modelarts-emulator: cannot listen on 127.0.0.1 port {port}: Address already in use\n"


def test_a_data_directory_in_use(tmp_path: Path) -> None:
    with Emulator(tmp_path):
        done = run_process("--data-dir", tmp_path)
    assert done.returncode == 2
    assert "is in use by another emulator" in done.stderr
    assert done.stderr.count("\n") == 1
    with Emulator(tmp_path):
        pass


def test_a_data_directory_that_cannot_be(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = run("--data-dir", tmp_path / "file" / "x", "--", "true")
    assert done.returncode == 2
    assert "cannot write to the data directory" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("option", ["--data-dir", "--env-file"])
def test_an_empty_path(run: Run, option: str) -> None:
    done = run(option, "", "--", "true")
    assert done.returncode == 2
    assert done.stderr.endswith(f"error: argument {option}: the path is empty\n")


def test_a_data_directory_that_is_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = run("--data-dir", tmp_path / "file", "--", "true")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"modelarts-emulator: the data directory {tmp_path / 'file'} is a file; name a directory with --data-dir\n"
    )


def test_a_damaged_database(run: Run, tmp_path: Path) -> None:
    (tmp_path / "state.sqlite3").write_bytes(b"no database" * 100)
    done = run("--data-dir", tmp_path, "--", "true")
    assert (done.returncode, done.stderr) == (2, "modelarts-emulator: file is not a database\n")


def test_an_env_file_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    env_file = tmp_path / "missing" / "env"
    done = run("--env-file", env_file, "--", "true")
    assert done.returncode == 2
    assert done.stderr == f"modelarts-emulator: cannot write {env_file}: No such file or directory\n"


def test_an_env_file_that_is_a_directory(run: Run, tmp_path: Path) -> None:
    done = run("--env-file", tmp_path, "--", "true")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"modelarts-emulator: cannot write the variables to {tmp_path}: it is a directory; name a file\n"
    )


@pytest.mark.parametrize("host", ["no-such-host.invalid", "x" * 64])
def test_a_host_without_an_address(run: Run, host: str) -> None:
    done = run("--host", host, "--", "true")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"modelarts-emulator: cannot listen on {host}: the name has no address; use 127.0.0.1, or another address of"
        " this machine\n"
    )


@pytest.mark.parametrize(("command", "code"), [([], 1), (["--", "sleep", "2"], 0)])
def test_a_server_that_ends_by_itself(command: list[str], code: int) -> None:
    defect = (
        "import sys, uvicorn\n"
        "from modelarts_emulator.__main__ import main\n"
        "async def on_tick(self, counter):\n"
        "    if counter == 5: raise OSError('defect of the server')\n"
        "uvicorn.Server.on_tick = on_tick\n"
        f"sys.exit(main(['--quiet', *{command}]))"
    )
    done = subprocess.run([sys.executable, "-c", defect], capture_output=True, text=True, timeout=TIMEOUT, check=False)
    assert done.returncode == code
    assert "defect of the server" in done.stderr
    assert "modelarts-emulator: the server ended by itself" in done.stderr


def test_a_client_that_speaks_tls() -> None:
    process = subprocess.Popen([*COMMAND, "--show-secrets"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        endpoint = httpx.URL(read_export(process.stdout)[1])
        with pytest.raises(httpx.ConnectError):
            httpx.get(endpoint.copy_with(scheme="https"), trust_env=False)
        process.send_signal(signal.SIGTERM)
        _, log = process.communicate(timeout=TIMEOUT)
    finally:
        process.kill()
        process.communicate(timeout=TIMEOUT)
    assert log == (
        "WARNING modelarts_emulator.http.connections: refused a request: the client may speak TLS; the emulator is"
        " reached by http://, not https://\n"
    )


@pytest.mark.parametrize("port", ["-1", "65536", "http", "1e3"])
def test_a_port_that_is_none(run: Run, port: str) -> None:
    done = run("--port", port, "--", "true")
    assert done.returncode == 2
    assert "is not a port; allowed: 0 to 65535" in done.stderr or "expected one argument" in done.stderr


def test_only_other_addresses_than_loopback_are_warned_about(run: Run) -> None:
    done = run("--quiet", "--host", "0.0.0.0", "--", "sh", "-c", "echo $MODELARTS_ENDPOINT")  # noqa: S104
    assert "warning: listening on 0.0.0.0" in done.stderr
    assert done.stdout.startswith("http://127.0.0.1:")


def test_an_address_of_another_machine() -> None:
    with pytest.raises(PortError, match=r"cannot listen on 192\.0\.2\.1 port 0"):
        Emulator(host="192.0.2.1")


def test_closing_twice_is_harmless(tmp_path: Path) -> None:
    emulator = Emulator(tmp_path)
    with pytest.raises(RuntimeError, match="has not been started"):
        _ = emulator.environment
    with emulator:
        assert list(emulator.environment) == VARIABLES
        assert emulator.environment["HUAWEICLOUD_SDK_SK"] not in repr(emulator)
    emulator.close()
