"""A small process between the emulator and the process of a node.

It runs as a script, and imports no other module of the emulator. It leads a session of its own, and starts the
process of the node in another session, so that a signal to one of the two groups does not reach the other. It reads
commands from standard input: first a line of JSON with `arguments`, `environment`, `directory`, `mounts` and
`descriptors`, which the process of the node inherits, then the bytes T, to terminate the process group, and K, to kill
it. The end of standard input means that the emulator has ended, and has the effect of K. Events go to standard output,
as lines of JSON. Standard error is the log.

With `mounts`, directories that the process sees at other paths, it gets a mount namespace of its own, whose root is a
copy of the system's with these directories in it. Where the system does not allow that, it starts without them.

When the process of the node has ended, the processes that it has left are killed: its group, and on Linux also those
that moved to sessions of their own, which become children of this one.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import resource
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

_CLONE_NEWNS, _CLONE_NEWUSER = 0x20000, 0x10000000
_MS_BIND, _MS_REC, _MS_UNBINDABLE, _MS_PRIVATE = 0x1000, 0x4000, 0x20000, 0x40000
_PR_SET_PDEATHSIG = 1
_PR_SET_CHILD_SUBREAPER = 36
_COMMANDS = {b"T": signal.SIGTERM, b"K": signal.SIGKILL, b"": signal.SIGKILL}
_CANNOT_EXECUTE, _NOT_FOUND = 126, 127  # exit codes of shells and containers for a failed start


class Group:
    """The process group of the node; signals reach it as long as its leader has not been reaped."""

    def __init__(self, leader: int) -> None:
        self._leader = leader
        self._lock = threading.Lock()
        self._reaped = False

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to all processes of the group."""
        with self._lock, contextlib.suppress(ProcessLookupError, PermissionError):
            if not self._reaped:
                os.killpg(self._leader, number)

    def reap(self) -> int:
        """Kill the rest of the group once its leader has ended.

        Returns:
            The wait status of the leader.
        """
        os.waitid(os.P_PID, self._leader, os.WEXITED | os.WNOWAIT)
        self.signal(signal.SIGKILL)
        with self._lock:
            self._reaped = True
            return os.waitpid(self._leader, 0)[1]


def main() -> None:
    """Start the process, obey commands, and report how it ended."""
    library = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None
    if library is not None:
        library.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    wanted = json.loads(sys.stdin.buffer.readline())

    def start(mounts: dict[str, str]) -> subprocess.Popen[bytes]:
        def prepare() -> None:
            if library is None:
                return
            if mounts:
                _enter_namespace(library, Path(wanted["root"]), mounts)
                os.chdir(wanted["directory"])
            library.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)  # last, since changes of credentials clear it

        return subprocess.Popen(  # noqa: S603 - its purpose is to run the program of a job
            wanted["arguments"],
            stdin=subprocess.DEVNULL,
            stdout=sys.stderr,
            stderr=sys.stderr,
            cwd=wanted["directory"],
            env=wanted["environment"],
            pass_fds=wanted["descriptors"],
            start_new_session=True,
            preexec_fn=prepare,  # safe: there is only one thread yet
        )

    try:
        try:
            process = start(wanted["mounts"] if library is not None else {})
        except subprocess.SubprocessError:  # no namespace could be made
            process = start({})
    except OSError as error:
        sys.stderr.write(f"{error.filename or wanted['arguments'][0]}: {error.strerror}\n")
        sys.stderr.flush()
        code = _NOT_FOUND if isinstance(error, FileNotFoundError) else _CANNOT_EXECUTE
        _report({"exit_code": code, "cpu_seconds": 0.0, "peak_bytes": 0})
        return
    finally:
        for descriptor in wanted["descriptors"]:
            os.close(descriptor)
    _report({"pid": process.pid})
    group = Group(process.pid)
    threading.Thread(target=_obey, args=(group,), daemon=True).start()
    status = group.reap()
    _end_descendants()
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    result: dict[str, float] = {
        "cpu_seconds": usage.ru_utime + usage.ru_stime,
        "peak_bytes": usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024),
    }
    if os.WIFSIGNALED(status):
        result["signal"] = os.WTERMSIG(status)
    else:
        result["exit_code"] = os.WEXITSTATUS(status)
    _report(result)


def _enter_namespace(library: ctypes.CDLL, root: Path, mounts: dict[str, str]) -> None:
    """Move this process to a mount namespace with a root of its own.

    Args:
        library: the C library.
        root: an empty directory, which becomes the root.
        mounts: directories, by the paths at which they are to be.

    Raises:
        OSError: the system does not allow it.
    """

    def checked(result: int) -> None:
        if result:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number))

    def mount(source: str, target: Path, kind: str | None, flags: int) -> None:
        encoded = None if kind is None else kind.encode()
        checked(library.mount(os.fsencode(source), os.fsencode(target), encoded, ctypes.c_ulong(flags), None))

    user, group = os.geteuid(), os.getegid()
    checked(library.unshare(_CLONE_NEWNS if user == 0 else _CLONE_NEWNS | _CLONE_NEWUSER))
    if user:
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1")
    mount("none", Path("/"), None, _MS_REC | _MS_PRIVATE)
    mount("tmpfs", root, "tmpfs", 0)
    mount("none", root, None, _MS_UNBINDABLE)  # or the copies of the directories above it would contain it
    _copy_root(Path("/"), root, sorted(mounts), mount)
    for path, directory in mounts.items():
        target = root / path.lstrip("/")
        target.mkdir(exist_ok=True)
        mount(directory, target, None, _MS_BIND | _MS_REC)
    os.chroot(root)


def _copy_root(
    source: Path, target: Path, apart: list[str], mount: Callable[[str, Path, str | None, int], None]
) -> None:
    """Mount what is in a directory in another one, and take apart those directories in which there are other mounts."""
    for entry in source.iterdir():
        copy = target / entry.name
        if str(entry) in apart:
            continue
        if entry.is_symlink():
            copy.symlink_to(entry.readlink())
        elif not entry.is_dir():
            copy.touch()
            mount(str(entry), copy, None, _MS_BIND)
        else:
            copy.mkdir()
            if any(path.startswith(f"{entry}/") for path in apart):
                _copy_root(entry, copy, apart, mount)
            else:
                mount(str(entry), copy, None, _MS_BIND | _MS_REC)
    for path in apart:
        if Path(path).parent.parent == source:
            (target / Path(path).parent.name).mkdir(exist_ok=True)


def _report(message: dict[str, float]) -> None:
    # The emulator may have ended.
    with contextlib.suppress(BrokenPipeError):
        os.write(sys.stdout.fileno(), json.dumps(message).encode() + b"\n")


def _obey(group: Group) -> None:
    while True:
        command = sys.stdin.buffer.read(1)
        if number := _COMMANDS.get(command):
            group.signal(number)
        if not command:
            return


def _end_descendants() -> None:
    while children := _children():
        for child in children:
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            return


def _children() -> list[int]:
    found: list[int] = []
    for listing in Path("/proc/self/task").glob("*/children"):
        with contextlib.suppress(OSError):
            found += map(int, listing.read_text().split())
    return found


if __name__ == "__main__":
    main()
    sys.stderr.flush()
    os._exit(0)  # the thread that reads standard input may be waiting
