"""Three small processes between the emulator and the process of a node: the keeper, the guard and the launcher.

They import only what needs nothing but the standard library. The launcher leads a session of its own, and starts the
process of the node in another session, so that a signal to one of the groups does not reach the others. It reads
commands from standard input: first a line of JSON with `arguments`, `environment`, `directory`, `mounts`, `log`,
`family` and `descriptors`, which the process of the node inherits, then the bytes T, to terminate the process group,
and K, to kill it. The end of standard input means that the emulator has ended, and has the effect of K. Events go to
standard output, as lines of JSON. The output of the node goes to the file that `log` names, within its limits, or to
standard error.

With `again`, there is a further line for another process, once the event `ended` has come: the keeper and the guard
stay, and the guard makes another launcher, which takes a twentieth of the time of a new keeper. Events of the guard
have the `token` of the line, which a node does not know.

With `mounts`, directories that the process sees at other paths, it gets a mount namespace of its own, whose root is a
copy of the system's with these directories in it. Where the system does not allow that, it starts without them.

When the process of the node has ended, the processes that it has left are killed: its group, those that moved to
sessions of their own, which on Linux become children of the launcher, and its control group where there can be one. A
node may kill the launcher as well: then the guard does the same, and reports no end, and if it kills both, the keeper.
When the keeper is killed, the guard ends with it, and when the guard has ended, the launcher ends the node.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import resource
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from modelarts_emulator.processes.bounded_log import BoundedLog
from modelarts_emulator.processes.cgroups import end_group, kill_group, make_group
from modelarts_emulator.processes.orphans import adopt_orphans, children

_CLONE_NEWNS, _CLONE_NEWUSER = 0x20000, 0x10000000
_MS_BIND, _MS_REC, _MS_UNBINDABLE, _MS_PRIVATE = 0x1000, 0x4000, 0x20000, 0x40000
_PR_SET_PDEATHSIG = 1
_COMMANDS = {b"T": signal.SIGTERM, b"K": signal.SIGKILL, b"": signal.SIGKILL}
_PIECE = 256 * 1024
_SILENCE_MS = 500
_MOST_IN_PIPE = 1024 * 1024
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
        """Kill the rest of the group once its leader has ended, and reap until then what comes from it.

        Returns:
            The wait status of the leader.
        """
        while (ended := os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOWAIT)) and ended.si_pid != self._leader:
            os.waitpid(ended.si_pid, 0)
        self.signal(signal.SIGKILL)
        with self._lock:
            self._reaped = True
            return os.waitpid(self._leader, 0)[1]


class _Log:
    """Where the node prints: a file with limits, through a pipe and a thread, or standard error.

    Args:
        wanted: `path`, `keep` and `reason` of the file; None for standard error.

    Attributes:
        output: The descriptor that the node prints to.
    """

    def __init__(self, wanted: dict[str, Any] | None) -> None:
        self.output = sys.stderr.fileno()
        self._thread: threading.Thread | None = None
        self._ending = False
        if wanted is None:
            return
        self._file = BoundedLog(Path(wanted["path"]), wanted["keep"], wanted["reason"])
        self._reader, self.output = os.pipe()

    def begin(self) -> None:
        """Copy what is printed, once the process of the node has been started."""
        if self.output != sys.stderr.fileno():
            os.close(self.output)
            self._thread = threading.Thread(target=self._copy, daemon=True)
            self._thread.start()

    def end(self) -> int:
        """Wait for what has been printed; return how many bytes of it are left out."""
        if self.output == sys.stderr.fileno():
            return 0
        if self._thread is None:
            self.begin()
        self._ending = True
        if self._thread is not None:
            self._thread.join()
        return self._file.left_out

    def _copy(self) -> None:
        printed = select.poll()
        printed.register(self._reader, select.POLLIN)
        left = _MOST_IN_PIPE  # once all has ended that is known; something else may have been given the pipe
        while left > 0:
            if not printed.poll(_SILENCE_MS):
                if self._ending:
                    return
                continue
            data = os.read(self._reader, _PIECE)
            if not data:
                return
            left -= len(data) if self._ending else 0
            with contextlib.suppress(OSError):  # a full disk costs the log, not the process, which would block
                self._file.write(data)


def main() -> None:
    """Make the guard and the launcher, and end what they leave."""
    adopt_orphans()
    wanted = json.loads(sys.stdin.buffer.readline())
    group = make_group(wanted["family"] + os.urandom(8).hex()) if wanted["family"] else None
    keeper = os.getpid()
    guard = os.fork()
    if not guard:
        _guard(wanted, group, keeper)
        os._exit(0)
    for descriptor in wanted["descriptors"]:
        os.close(descriptor)
    os.waitpid(guard, 0)
    _end_descendants(group)
    if group is not None:
        end_group(group)


def _guard(wanted: dict[str, Any], group: Path | None, keeper: int) -> None:
    """Make a launcher for each process, and end what they leave, and all when the keeper has been killed."""
    os.setsid()
    adopt_orphans()
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != keeper:
            return
    _guard_launcher(wanted, group)
    while wanted["again"]:
        _report({"ended": wanted["token"]})
        line = sys.stdin.buffer.readline().lstrip(b"TK")  # commands for the process that has ended
        if not line:
            return
        wanted = json.loads(line)
        _guard_launcher(wanted, group)


def _guard_launcher(wanted: dict[str, Any], group: Path | None) -> None:
    """Make a launcher, and end what it leaves."""
    guarded, guarding = os.pipe()
    launcher = os.fork()
    if not launcher:
        os.close(guarding)
        os.setsid()
        adopt_orphans()
        _launch(wanted, group, guarded)
        sys.stderr.flush()
        os._exit(0)  # threads may be waiting
    os.close(guarded)
    for descriptor in wanted["descriptors"]:
        os.close(descriptor)
    started = {"launcher": launcher, "guard": os.getpid(), "group": str(group or ""), "token": wanted["token"]}
    _report(started)
    os.waitpid(launcher, 0)
    os.close(guarding)
    _end_descendants(group)


def _launch(wanted: dict[str, Any], group: Path | None, guarded: int) -> None:
    """Start the process, obey commands, and report how it ended."""
    log = _Log(wanted["log"])
    try:
        process = _start(wanted, group, log.output)
    except OSError as error:
        os.write(log.output, f"{error.filename or wanted['arguments'][0]}: {error.strerror}\n".encode())
        log.end()
        code = _NOT_FOUND if isinstance(error, FileNotFoundError) else _CANNOT_EXECUTE
        _report({"exit_code": code, "cpu_seconds": 0.0, "peak_bytes": 0})
        return
    finally:
        for descriptor in wanted["descriptors"]:
            os.close(descriptor)
    log.begin()
    _report({"pid": process.pid})
    node = Group(process.pid)
    threading.Thread(target=_obey, args=(node,), daemon=True).start()
    threading.Thread(target=_watch, args=(guarded, node), daemon=True).start()
    status = node.reap()
    _end_descendants(group)
    left_out = log.end()
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    result: dict[str, float | str] = {
        "cpu_seconds": usage.ru_utime + usage.ru_stime,
        "peak_bytes": usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024),
        "left_out": left_out,
    }
    if os.WIFSIGNALED(status):
        result["signal"] = os.WTERMSIG(status)
    else:
        result["exit_code"] = os.WEXITSTATUS(status)
    _report(result)


def _start(wanted: dict[str, Any], group: Path | None, output: int) -> subprocess.Popen[bytes]:
    """Start the process of the node.

    Raises:
        OSError: it cannot be executed.
    """
    library = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None

    def start(mounts: dict[str, str]) -> subprocess.Popen[bytes]:
        def prepare() -> None:
            if group is not None:
                with contextlib.suppress(OSError):  # it may be allowed to make a group, and not to move to it
                    (group / "cgroup.procs").write_text("0")
            if library is None:
                return
            if mounts:
                _enter_namespace(library, Path(wanted["root"]), mounts)
                os.chdir(wanted["directory"])
            library.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)  # last, since changes of credentials clear it

        return subprocess.Popen(  # noqa: S603 - its purpose is to run the program of a job
            wanted["arguments"],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            cwd=wanted["directory"],
            env=wanted["environment"],
            pass_fds=wanted["descriptors"],
            start_new_session=True,
            preexec_fn=prepare,  # safe: there is only one thread yet
        )

    try:
        return start(wanted["mounts"] if library is not None else {})
    except subprocess.SubprocessError:  # no namespace could be made
        return start({})


def _watch(guarded: int, node: Group) -> None:
    """End the node when the guard has been killed."""
    os.read(guarded, 1)
    node.signal(signal.SIGKILL)


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


def _report(message: dict[str, float | str]) -> None:
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


def _end_descendants(group: Path | None) -> None:
    """Kill all that has come to this process, and what is in the control group at once, as it may start more."""
    if group is not None:
        kill_group(group)
    while found := children():
        for child in found:
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        try:
            os.waitpid(-1, 0)
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            return
