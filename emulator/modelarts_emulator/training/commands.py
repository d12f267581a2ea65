"""The command of a node: the arguments, the environment and the working directory of its process.

Source: SDK reference, ch. 6.1.1 (custom commands); ModelArts User Guide, "Creating a Training Job" (commands with
variables; how a job learns the paths of its inputs and outputs).
"""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from modelarts_emulator.contract import Json
from modelarts_emulator.processes.node_process import NodeCommand
from modelarts_emulator.staging.obs_paths import ObsPath
from modelarts_emulator.state.fields import mapping, objects, text
from modelarts_emulator.training.variables import node_variables
from modelarts_emulator.training.workspace import CONTAINER_HOME, USER_JOB_DIR, NodeWorkspace

# A path from the root, and no part of another path or of a URL such as s3://home/ma-user/, except after file://.
_BEGIN = r"(?:(?<![\w./-])|(?<=file://))"
_CONDA_PYTHON = re.compile(rf"{_BEGIN}{CONTAINER_HOME}/anaconda3/(?:envs/[^/\s]+/)?bin/python[0-9.]*(?![\w./-])")
_HOME = re.compile(rf"{_BEGIN}{CONTAINER_HOME}(?=/|$|[^\w.-])")
_SHELL_PUNCTUATION = set("();<>|&")
_SHELL_CHARACTERS = frozenset("$`*?~\n")
_ASSIGNMENT = re.compile(r"\s*[A-Za-z_][A-Za-z0-9_]*=")
_INSTALLER = Path(__file__).with_name("with_requirements.py")

REQUIREMENTS = "pip-requirements.txt"
"""The file in the code directory that names the packages to install."""


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


def node_command(
    job: Json,
    workspace: NodeWorkspace,
    index: int,
    *,
    places: Mapping[str, Path],
    addresses: tuple[str, ...],
    access: Mapping[str, str],
    arguments: Mapping[str, str],
) -> NodeCommand:
    """The process of one node.

    Args:
        job: the job as the API answers it.
        workspace: the directory of the node.
        index: number of the node, from 0.
        places: local path of each input and output, by name of the channel.
        addresses: the addresses of all nodes.
        access: the variables with which programs find the emulator and sign in.
        arguments: values that take the place of those of the job's parameters, or come after them.
    """
    algorithm = mapping(job, "algorithm")
    code = workspace.local(code_directory(algorithm))
    working = text(algorithm, "working_dir")
    by_variable = {text(channel, "name") for channel in _channels(algorithm) if text(channel, "access_method") == "env"}
    given = {name: _local(str(value), workspace.home) for name, value in mapping(algorithm, "environments").items()}
    given |= {name: str(place) for name, place in places.items() if name in by_variable}
    values = {
        text(parameter, "name"): str(parameter.get("value", "")) for parameter in objects(algorithm, "parameters")
    }
    options = [f"--{name}={_local(value, workspace.home)}" for name, value in {**values, **arguments}.items()]
    options += [f"--{name}={place}" for name, place in places.items() if name not in by_variable]
    if command := text(algorithm, "command"):
        run = _custom(command, options, workspace.home)
    else:
        interpreter = given.get("MA_SCRIPT_INTERPRETER") or sys.executable
        run = [interpreter, str(code / boot_key(algorithm)), *options]
    if (requirements := code / REQUIREMENTS).is_file():
        run = [sys.executable, str(_INSTALLER), str(requirements), str(workspace.packages), *run]
    variables = node_variables(job, workspace, code, index=index, addresses=addresses, given=given, access=access)
    directory = workspace.local(working) if working else code
    mounts = harmless_mounts(workspace.mounts, (sys.executable, sys.prefix, sys.base_prefix, *sys.path, str(directory)))
    return NodeCommand(tuple(run), variables, directory, mounts, workspace.root, workspace.family)


def harmless_mounts(mounts: Mapping[str, Path], needed: Iterable[str]) -> dict[str, Path]:
    """The mounts that hide nothing a node needs, such as the interpreter below the home directory of a notebook.

    Args:
        mounts: directories, by the paths at which a node sees them.
        needed: files and directories of this machine that the node uses.
    """
    places = [place for path in needed if path for place in (Path(path).absolute(), Path(path).resolve())]
    return {path: directory for path, directory in mounts.items() if not any(p.is_relative_to(path) for p in places)}


def command_words(command: str) -> tuple[list[str], bool]:
    """Split a command, and say whether it needs a shell: it has operators such as `&&`, variables, patterns or lines.

    Raises:
        ValueError: a quotation is not closed.
    """
    lexer = shlex.shlex(command, posix=True, punctuation_chars=True)
    lexer.whitespace_split = True
    lexer.commenters = ""
    has_operators = any(word and set(word) <= _SHELL_PUNCTUATION for word in lexer)
    needs_shell = has_operators or not _SHELL_CHARACTERS.isdisjoint(command) or _ASSIGNMENT.match(command) is not None
    return shlex.split(command), needs_shell


def _custom(command: str, options: list[str], home: Path) -> list[str]:
    words, needs_shell = command_words(command)
    if not needs_shell:
        return [_local(word, home) for word in words] + options
    script = _CONDA_PYTHON.sub(lambda _: shlex.quote(sys.executable), command)
    script = _HOME.sub(lambda _: shlex.quote(str(home)), script)
    return ["/bin/sh", "-c", " ".join([script, *map(shlex.quote, options)])]


def _channels(algorithm: Json) -> list[Json]:
    return [*objects(algorithm, "inputs"), *objects(algorithm, "outputs")]


def _local(value: str, home: Path) -> str:
    """A text in which the home directory of the container is that of the node, and Python that of the emulator."""
    # Functions, since backslashes in a text would refer to groups.
    return _HOME.sub(lambda _: str(home), _CONDA_PYTHON.sub(lambda _: sys.executable, value))
