"""The command `modelarts-emulator`: a local ModelArts, IAM and OBS for development and tests."""

from __future__ import annotations

import argparse
import ipaddress
import logging
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import FrameType
from typing import Final

from modelarts_emulator.embedded import Emulator
from modelarts_emulator.environment import export_lines, write_env_file
from modelarts_emulator.http.description import DescriptionError

EXIT_CANNOT_START: Final = 2
_EXIT_NOT_EXECUTABLE: Final = 126
_EXIT_NOT_FOUND: Final = 127
_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: command line without the program's name; that of the process when None.

    Returns:
        The exit code: 0 after an interrupt, 2 when it cannot start, or that of COMMAND.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    own, command = (given[: given.index("--")], given[given.index("--") + 1 :]) if "--" in given else (given, [])
    options = _parser().parse_args(own)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s", stream=sys.stderr)
    _warn_about(options.host)
    # From here on a signal means: end in order. Until there is something to end it is remembered.
    interruption = _Interruption()
    try:
        emulator = Emulator(options.data_dir, options.host, options.port)
        if options.env_file is not None:
            options.env_file.unlink(missing_ok=True)  # one that an earlier run left would look like a sign of readiness
        with emulator:
            if options.env_file is not None:
                _write(options.env_file, emulator.environment)
            if not options.quiet:
                sys.stdout.write(export_lines(emulator.environment))
                sys.stdout.flush()
            if command:
                return _run(command, emulator.environment, interruption)
            interruption.wait()
            return 0
    except (OSError, sqlite3.Error, DescriptionError) as error:
        print(f"modelarts-emulator: {error}", file=sys.stderr)
        return EXIT_CANNOT_START
    finally:
        interruption.restore()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="modelarts-emulator",
        usage="%(prog)s [-h] [--host HOST] [--port PORT] [--data-dir DIR] [--env-file FILE] [--quiet] [-- COMMAND ...]",
        description="A local ModelArts, IAM and OBS for development and tests. Serves until interrupted,"
        " or while COMMAND runs with the variables in its environment.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=_port, default=0, help="port to listen on; 0 for any free one (the default)")
    parser.add_argument(
        "--data-dir",
        type=Path,
        metavar="DIR",
        help="where to keep accounts, objects and jobs (default: a temporary directory)",
    )
    parser.add_argument(
        "--env-file", type=Path, metavar="FILE", help="written with KEY=VALUE lines when the emulator is ready"
    )
    parser.add_argument("--quiet", action="store_true", help="do not print export lines")
    return parser


def _write(env_file: Path, environment: Mapping[str, str]) -> None:
    try:
        write_env_file(env_file, environment)
    except OSError as error:
        raise OSError(f"cannot write {env_file}: {error.strerror}") from error


def _port(text: str) -> int:
    if text.isascii() and text.isdecimal() and int(text) <= 65535:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a port; allowed: 0 to 65535")


def _warn_about(host: str) -> None:
    if not _is_loopback(host):
        print(
            f"modelarts-emulator: warning: listening on {host}, beyond this machine; whoever has the credentials"
            " can run programs here",
            file=sys.stderr,
        )


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class _Interruption:
    """SIGINT and SIGTERM: wake whoever waits, or go on to the process that was started."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self._child: subprocess.Popen[bytes] | None = None
        self._pending: list[int] = []
        # Python runs handlers in the main thread between two instructions; a thread blocked in a lock would not
        # notice everywhere, but a read from a socket does.
        self._reader, self._writer = socket.socketpair()
        self._previous = {number: signal.signal(number, self._handle) for number in _SIGNALS}

    def wait(self) -> None:
        """Return when a signal has come."""
        if not self._pending:
            self._reader.recv(1)

    def pass_on_to(self, child: subprocess.Popen[bytes]) -> None:
        """Give signals to the child, those that came before as well."""
        self._child = child
        for number in self._pending:
            child.send_signal(number)

    def restore(self) -> None:
        """Put the handlers back that were there before."""
        for number, handler in self._previous.items():
            signal.signal(number, handler)
        self._reader.close()
        self._writer.close()

    def _handle(self, number: int, frame: FrameType | None) -> None:
        if self._child is None:
            self._pending.append(number)
            self._writer.send(b"\0")
        elif number != signal.SIGINT or not _is_in_foreground():
            # In the foreground of a terminal the child has had its own SIGINT from Ctrl-C.
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


def _run(command: Sequence[str], environment: Mapping[str, str], interruption: _Interruption) -> int:
    """Run a program in the environment of the emulator, and return its exit code as a shell would."""
    try:
        child = subprocess.Popen(command, env=_child_environment(environment))  # noqa: S603 - the user's own command
    except FileNotFoundError:
        print(f"modelarts-emulator: {command[0]}: command not found", file=sys.stderr)
        return _EXIT_NOT_FOUND
    except OSError as error:
        print(f"modelarts-emulator: {command[0]}: {error.strerror}", file=sys.stderr)
        return _EXIT_NOT_EXECUTABLE
    interruption.pass_on_to(child)
    code = child.wait()
    return code if code >= 0 else 128 - code


def _child_environment(environment: Mapping[str, str]) -> dict[str, str]:
    # A security token of the real cloud does not go with the keys of the emulator.
    inherited = {name: value for name, value in os.environ.items() if name != "HUAWEICLOUD_SDK_SECURITY_TOKEN"}
    return {**inherited, **environment}


if __name__ == "__main__":
    sys.exit(main())
