"""The command of a node: the arguments, the environment and the working directory of its process.

Source: SDK reference, ch. 6.1.1 (custom commands); ModelArts, "Viewing Environment Variables of a Training Container".
"""

from __future__ import annotations

import os
import re
import shlex
import sys
from collections.abc import Mapping
from pathlib import Path

from modelarts_emulator.contract import Json
from modelarts_emulator.processes.node_process import NodeCommand
from modelarts_emulator.staging.obs_paths import ObsPath
from modelarts_emulator.state.fields import mapping, objects, text
from modelarts_emulator.training.workspace import CONTAINER_HOME, USER_JOB_DIR, NodeWorkspace

_CONDA_PYTHON = re.compile(r"/home/ma-user/anaconda3/(?:envs/[^/\s]+/)?bin/python[0-9.]*(?![\w./-])")
_HOME = re.compile(rf"(?<![\w.-]){CONTAINER_HOME}(?=/|$|[^\w.-])")
_SHELL_PUNCTUATION = set("();<>|&")
_SYSTEM_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
_LOOPBACK = "127.0.0.1"  # all nodes are processes of this machine


def code_directory(algorithm: Json) -> str:
    """The directory of the code in the container; `user-job-dir` without code."""
    if given := text(algorithm, "local_code_dir"):
        return given
    if code_dir := text(algorithm, "code_dir"):
        return f"{USER_JOB_DIR}/{ObsPath.parse(code_dir).name}"
    return USER_JOB_DIR


def boot_key(algorithm: Json) -> str:
    """The key of the boot file relative to the code directory; empty when the boot file is not in it."""
    code = ObsPath.parse(text(algorithm, "code_dir")).as_directory()
    boot_file = text(algorithm, "boot_file")
    if "://" not in boot_file and not boot_file.startswith("/"):
        return boot_file
    boot = ObsPath.parse(boot_file)
    return boot.key.removeprefix(code.key) if boot.bucket == code.bucket and boot.key.startswith(code.key) else ""


def node_command(job: Json, workspace: NodeWorkspace, index: int, arguments: Mapping[str, Path]) -> NodeCommand:
    """The process of one node.

    Args:
        job: the job as the API answers it.
        workspace: the directory of the node.
        index: number of the node, from 0.
        arguments: local path of each input and output, by name of the channel.
    """
    algorithm = mapping(job, "algorithm")
    code = workspace.local(code_directory(algorithm))
    working = text(algorithm, "working_dir")
    options = [f"--{text(p, 'name')}={p.get('value', '')}" for p in objects(algorithm, "parameters")]
    options += [f"--{name}={place}" for name, place in arguments.items()]
    if command := text(algorithm, "command"):
        run = _custom(command, options, workspace.home)
    else:
        run = [sys.executable, str(code / boot_key(algorithm)), *options]
    return NodeCommand(tuple(run), _environment(job, workspace, index), workspace.local(working) if working else code)


def command_words(command: str) -> tuple[list[str], bool]:
    """Split a command, and say whether it needs a shell because of operators such as `&&`.

    Raises:
        ValueError: a quotation is not closed.
    """
    lexer = shlex.shlex(command, posix=True, punctuation_chars=True)
    lexer.whitespace_split = True
    lexer.commenters = ""
    words = list(lexer)
    return shlex.split(command), any(word and set(word) <= _SHELL_PUNCTUATION for word in words)


def _custom(command: str, options: list[str], home: Path) -> list[str]:
    words, needs_shell = command_words(command)
    if not needs_shell:
        # A function, since backslashes in a text would be references to groups.
        return [_HOME.sub(lambda _: str(home), _CONDA_PYTHON.sub(lambda _: sys.executable, w)) for w in words] + options
    script = _CONDA_PYTHON.sub(lambda _: shlex.quote(sys.executable), command)
    script = _HOME.sub(lambda _: shlex.quote(str(home)), script)
    return ["/bin/sh", "-c", " ".join([script, *map(shlex.quote, options)])]


def _environment(job: Json, workspace: NodeWorkspace, index: int) -> dict[str, str]:
    """The variables of a node: defaults, overridden by those of the user, overridden by those of the platform."""
    flavor_info = mapping(job, "spec", "resource", "flavor_detail", "flavor_info")
    hosts = len(_tasks(job))
    job_name = f"modelarts-job-{text(mapping(job, 'metadata'), 'id')}"
    defaults = {
        "PATH": f"{Path(sys.executable).parent}:{_SYSTEM_PATH}",
        "LANG": "C.UTF-8",
        "PYTHONUNBUFFERED": "1",
    }
    given = {name: str(value) for name, value in mapping(job, "algorithm", "environments").items()}
    platform = {
        "HOME": str(workspace.home),
        "USER": "ma-user",
        "TMPDIR": str(workspace.temporary),
        "MA_HOME": str(workspace.home),
        "MA_MOUNT_PATH": str(workspace.home / "modelarts"),
        "MA_JOB_DIR": str(workspace.local(USER_JOB_DIR)),
        "MA_LOG_DIR": str(workspace.home / "modelarts" / "log"),
        "MA_VJ_NAME": job_name,
        "MA_TASK_NAME": "worker",
        "MA_CURRENT_INSTANCE_NAME": f"{job_name}-worker-{index}",
        "MA_CURRENT_IP": _LOOPBACK,
        "MA_NUM_HOSTS": str(hosts),
        "MA_NUM_GPUS": str(mapping(flavor_info, "gpu").get("unit_num", 0)),
        "VC_TASK_INDEX": str(index),
        "VC_WORKER_NUM": str(hosts),
        "VC_WORKER_HOSTS": ",".join([_LOOPBACK] * hosts),
    }
    if "TZ" in os.environ:
        defaults["TZ"] = os.environ["TZ"]
    return defaults | given | platform


def _tasks(job: Json) -> list[str]:
    tasks = mapping(job, "status").get("tasks")
    return [task for task in tasks if isinstance(task, str)] if isinstance(tasks, list) else []
