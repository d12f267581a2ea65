"""The command `modelarts-emulator`: a local ModelArts, IAM and OBS for development and tests."""

from __future__ import annotations

import argparse
import gc
import ipaddress
import logging
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from importlib.metadata import version
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from modelarts_emulator.environment import EnvFile

_PROGRAM: Final = "modelarts-emulator"
_DISTRIBUTION: Final = "modelarts-sdk"
_EXTRA: Final = frozenset(
    {"anycrc", "h11", "psutil", "python_multipart", "starlette", "uvicorn", "yaml"}
)  # what [emulator] installs
_TURN_SECONDS: Final = 0.001  # after which a thread lets another run; all answers wait for that of the event loop
_SERVER_ENDED: Final = 1
_CANNOT_START: Final = 2
_NOT_EXECUTABLE: Final = 126
_NOT_FOUND: Final = 127
_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: Command line without the program's name; that of the process when None.

    Returns:
        The exit code, as `--help` lists them.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    own, command = (given[: given.index("--")], given[given.index("--") + 1 :]) if "--" in given else (given, [])
    parser = _parser()
    options = parser.parse_args(own)
    if "--" in given and not any(command[:1]):
        parser.error("no command after --")
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s", stream=sys.stderr)
    turn = sys.getswitchinterval()
    sys.setswitchinterval(_TURN_SECONDS)
    # Signals end the emulator in order from here on, also while it starts.
    interruption = _Interruption()
    umask = os.umask(0o077)  # logs and copies of objects are as private as the data directory
    try:
        return _serve(options, command, interruption, umask)
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        if package not in _EXTRA:
            raise
        _say(f'the package {package} is missing; run pip install "{_DISTRIBUTION}[emulator]"')
        return _CANNOT_START
    finally:
        os.umask(umask)
        sys.setswitchinterval(turn)
        interruption.restore()


def _serve(options: argparse.Namespace, command: Sequence[str], interruption: _Interruption, umask: int) -> int:
    """Serve until a signal comes, or while the command runs, whose files have the modes that `umask` leaves."""
    # Imported here, so that --help and --version work, and a message comes, when the extra is not installed.
    from modelarts_emulator.configuration.quotas import QuotaError
    from modelarts_emulator.embedded import Emulator
    from modelarts_emulator.environment import EnvFile, export_lines
    from modelarts_emulator.http.description import DescriptionError
    from modelarts_emulator.processes.orphans import ORPHANS
    from modelarts_emulator.training.catalogue import CatalogueError

    if not command:  # whose children are its own business
        ORPHANS.adopt()
    env_file = EnvFile(options.env_file) if options.env_file is not None else None
    try:
        emulator = Emulator(
            options.data_dir,
            options.host,
            options.port,
            allowed_hosts=options.allow_host,
            offset_counts=options.offset_counts,
            catalogue=options.catalogue,
            quotas=dict(options.quota),
        )
        with ExitStack() as closing:
            closing.callback(emulator.close)
            if not _is_loopback(options.host):
                _say(
                    f"warning: listening on {options.host}, which other machines can reach; anyone with the credentials"
                    " can run programs on this one"
                )
            if env_file is not None:
                env_file.prepare()
            emulator.start(interruption.server_ended)
            # What exists now stays until the end. To look through all of it for garbage holds up every request.
            gc.collect()
            gc.freeze()
            if env_file is not None:
                closing.callback(env_file.remove)
                _write(env_file, options.env_file, emulator.environment)
            if not options.quiet:
                _print_variables(export_lines(emulator.environment, show_secrets=options.show_secrets))
                if not options.show_secrets:
                    _print_variables(_HOW_TO_SHOW)
            if command:
                return _run(command, emulator.environment, interruption, umask)
            return 0 if interruption.wait() else _SERVER_ENDED
    except (OSError, sqlite3.Error, DescriptionError, CatalogueError, QuotaError) as error:
        _say(str(error))
        return _CANNOT_START
    finally:
        ORPHANS.leave()


_HOW_TO_SHOW: Final = "# Secrets are hidden: --show-secrets prints them, --env-file FILE writes them.\n"
_EXIT_CODES: Final = f"""\
exit codes:
  0      ended by a signal: SIGINT (Ctrl-C), SIGTERM or SIGHUP
  {_SERVER_ENDED}      the server ended by itself; standard error says why
  {_CANNOT_START}      wrong usage, or it cannot start; standard error says why
  {_NOT_EXECUTABLE}    COMMAND cannot be executed
  {_NOT_FOUND}    COMMAND does not exist
  other  that of COMMAND; 128 + N when signal N ended it
"""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=_PROGRAM,
        usage="%(prog)s [OPTIONS] [-- COMMAND ...]",
        description="A local ModelArts with its IAM and OBS, for development and tests. It serves until it is\n"
        "interrupted, or while COMMAND runs with the variables in its environment.",
        epilog=_EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {version(_DISTRIBUTION)}")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    parser.add_argument(
        "--allow-host",
        action="append",
        default=[],
        type=_host_name,
        metavar="NAME",
        help="accept requests to NAME and the names below it, besides localhost, the address of --host, and IP"
        " addresses; can be repeated",
    )
    parser.add_argument("--port", type=_port, default=0, help="port to listen on (default: 0, any free one)")
    parser.add_argument(
        "--data-dir",
        type=_path,
        metavar="DIR",
        help="directory for accounts, objects, jobs, models and services, to start again with (default: a temporary"
        " one, removed at the end)",
    )
    parser.add_argument(
        "--env-file",
        type=_path,
        metavar="FILE",
        help="write the variables to FILE as KEY=VALUE lines when it is ready, and remove FILE when it ends; only you"
        " can read it",
    )
    parser.add_argument(
        "--catalogue",
        type=_path,
        metavar="FILE",
        help="add the flavors and engines for training jobs that the YAML file FILE lists",
    )
    parser.add_argument(
        "--quota",
        type=_quota,
        action="append",
        default=[],
        metavar="TYPE=NUMBER",
        help="let each project have NUMBER resources of the type TYPE, pool or network, instead of the documented"
        " number; may be repeated",
    )
    parser.add_argument(
        "--offset-counts",
        choices=["records", "pages"],
        help="what offset counts in lists that public sources read differently: training jobs and their events, models,"
        " services (default: in each what document 002 or else the API reference says)",
    )
    printing = parser.add_mutually_exclusive_group()
    printing.add_argument("--quiet", action="store_true", help="do not print the variables as export lines")
    printing.add_argument("--show-secrets", action="store_true", help="print secrets in export lines, instead of ***")
    return parser


def _print_variables(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


def _say(message: str) -> None:
    print(f"{_PROGRAM}: {message}", file=sys.stderr)


def _write(env_file: EnvFile, path: Path, environment: Mapping[str, str]) -> None:
    try:
        env_file.write(environment)
    except OSError as error:
        raise OSError(f"cannot write {path}: {error.strerror}") from error


def _path(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("the path is empty")
    return Path(text)


def _host_name(text: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*", text):
        return text
    raise argparse.ArgumentTypeError(f"{text!r} is not the name of a host; give it without http:// and without a port")


def _port(text: str) -> int:
    if text.isascii() and text.isdecimal() and int(text) <= 65535:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a port; allowed: 0 to 65535")


def _quota(text: str) -> tuple[str, int]:
    resource, _, number = text.partition("=")
    if number.isascii() and number.isdecimal() and len(number) < 10:
        return resource, int(number)
    raise argparse.ArgumentTypeError(f"{text!r} is not a quota; give it as TYPE=NUMBER, such as pool=40")


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class _Interruption:
    """Signals that end the emulator: they wake `wait`, or are passed to the command once it runs.

    A signal that comes earlier is remembered.
    """

    def __init__(self) -> None:
        self._child: subprocess.Popen[bytes] | None = None
        self._pending: list[int] = []
        # Python runs handlers in the main thread between two instructions; a wait for a lock may keep it from that,
        # a read from a socket does not.
        self._reader, self._writer = socket.socketpair()
        self._previous = {
            number: signal.signal(number, self._handle)
            for number in _SIGNALS
            if number != signal.SIGHUP or signal.getsignal(number) is not signal.SIG_IGN  # as nohup has it
        }

    def wait(self) -> bool:
        """Block until a signal comes or the server ends; return at once when that has happened.

        Returns:
            Whether a signal came.
        """
        if not self._pending:
            self._reader.recv(1)
        return bool(self._pending)

    def server_ended(self) -> None:
        """Report that the server ended by itself, and wake `wait`; called in the server's thread."""
        _say("the server ended by itself; stop this emulator and start it again")
        self._writer.send(b"\0")

    def pass_on_to(self, child: subprocess.Popen[bytes]) -> None:
        """Pass signals on to a child process, also those that have come already."""
        self._child = child
        for number in self._pending:
            child.send_signal(number)

    def restore(self) -> None:
        """Restore the handlers that were there before."""
        for number, handler in self._previous.items():
            signal.signal(number, handler)
        self._reader.close()
        self._writer.close()

    def _handle(self, number: int, frame: FrameType | None) -> None:
        if self._child is None:
            self._pending.append(number)
            self._writer.send(b"\0")
        elif number != signal.SIGINT or not _is_in_foreground():
            # Ctrl-C in a terminal sends SIGINT to the child as well when both are in the foreground.
            self._child.send_signal(number)


def _is_in_foreground() -> bool:
    try:
        terminal = os.open("/dev/tty", os.O_RDONLY | os.O_CLOEXEC | os.O_NOCTTY)
    except OSError:
        return False
    try:
        return os.tcgetpgrp(terminal) == os.getpgrp()
    except OSError:
        return False
    finally:
        os.close(terminal)


def _run(command: Sequence[str], environment: Mapping[str, str], interruption: _Interruption, umask: int) -> int:
    """Run a command with the emulator's variables, and return its exit code as a shell would."""
    try:
        child = subprocess.Popen(  # noqa: S603 - the command of the user
            command, env=_child_environment(environment), umask=umask
        )
    except FileNotFoundError:
        _say(f"{command[0]}: command not found")
        return _NOT_FOUND
    except OSError as error:
        _say(f"{command[0]}: {error.strerror}")
        return _NOT_EXECUTABLE
    interruption.pass_on_to(child)
    code = child.wait()
    return code if code >= 0 else 128 - code


def _child_environment(environment: Mapping[str, str]) -> dict[str, str]:
    # A security token of the real cloud does not match the keys of the emulator.
    inherited = {name: value for name, value in os.environ.items() if name != "HUAWEICLOUD_SDK_SECURITY_TOKEN"}
    return {**inherited, **environment}


if __name__ == "__main__":
    sys.exit(main())
