"""Checks of what a job runs: its code, its boot file or command, and the texts that a process is given.

Source: SDK reference, ch. 6.1.1; api-ref appendix/error_codes.rst.
"""

from __future__ import annotations

from modelarts_emulator.contract import Json, Problem
from modelarts_emulator.obs.errors import ObsError
from modelarts_emulator.problems import invalid_parameter, quoted
from modelarts_emulator.staging.obs_paths import ObsPath, UnsafeKeyError, relative_file
from modelarts_emulator.state.fields import mapping, objects, text
from modelarts_emulator.training.commands import boot_key, code_directory, command_words
from modelarts_emulator.training.job_places import JobPlaces
from modelarts_emulator.training.workspace import CONTAINER_CACHE, CONTAINER_HOME, container_place


def check_program(algorithm: Json, places: JobPlaces) -> None:
    """Check that there is a command, or code with a boot file, which must exist, and that a process can be given them.

    Args:
        algorithm: the algorithm of the job.
        places: looks up the code.

    Raises:
        Problem: the job cannot be run; the message names the field and its value.
    """
    for field, number in (("local_code_dir", "ModelArts.2857"), ("working_dir", "ModelArts.2859")):
        check_container_directory(field, text(algorithm, field), number)
    command, code_dir, boot_file = (text(algorithm, name) for name in ("command", "code_dir", "boot_file"))
    if code_dir:
        code = places.place("algorithm.code_dir", code_dir).as_directory()
        if not places.has_objects(code):
            raise Problem(
                400,
                "ModelArts.2757",
                f"code directory path error: there are no objects below {quoted(code_dir)} (algorithm.code_dir).",
                "Upload the code to this directory, or correct algorithm.code_dir.",
            )
        _check_code_name(code, algorithm)
        if boot_file or not command:
            _check_boot_file(code, algorithm, places)
    elif not command:
        raise Problem(
            400,
            "ModelArts.2757",
            "code directory path error: algorithm.code_dir is missing.",
            "Give algorithm.code_dir and algorithm.boot_file, or algorithm.engine.image_url and algorithm.command.",
        )
    if command:
        _check_command_text(command)


def _check_code_name(code: ObsPath, algorithm: Json) -> None:
    try:
        relative_file(code.name)
        container_place(code_directory(algorithm))
    except UnsafeKeyError as error:
        raise Problem(
            400,
            "ModelArts.2757",
            f"code directory path error: {quoted(str(code))} (algorithm.code_dir): {error}.",
            "Use a directory with a plain name.",
        ) from error


def _check_boot_file(code: ObsPath, algorithm: Json, places: JobPlaces) -> None:
    boot_file = text(algorithm, "boot_file")
    if "://" in boot_file or boot_file.startswith("/"):
        places.place("algorithm.boot_file", boot_file)
    relative = boot_key(algorithm)
    try:
        relative_file(relative)
        places.check_object(code.child(relative))
    except (UnsafeKeyError, ObsError) as error:
        reason = "it is not in algorithm.code_dir" if not relative else _reason(error)
        raise Problem(
            400,
            "ModelArts.2758",
            f"code startup file path error: {quoted(boot_file)} (algorithm.boot_file): {reason}.",
            f"Give the path of a .py file below {quoted(str(code))}, in full or relative to it.",
        ) from error
    if not relative.endswith(".py"):
        raise Problem(
            400,
            "ModelArts.2758",
            f"code startup file path error: {quoted(boot_file)} (algorithm.boot_file) is not a Python file.",
            "Give a file whose name ends with .py; other programs can be started with algorithm.command.",
        )


def check_container_directory(field: str, value: str, error_code: str) -> None:
    """Check that a path, if there is one, is that of a directory which a job may use in its container."""
    if not value:
        return
    try:
        container_place(value)
    except UnsafeKeyError as error:
        raise Problem(
            400,
            error_code,
            f"The {field} parameter verification failed for reason({quoted(value)}: {error}).",
            f"Use a directory below {CONTAINER_HOME} or {CONTAINER_CACHE}.",
        ) from error


def _check_command_text(command: str) -> None:
    try:
        words, _ = command_words(command)
    except ValueError as error:
        raise invalid_parameter(
            "algorithm.command", command, "has a quotation that is not closed", "Close it."
        ) from error
    if not words:
        raise invalid_parameter("algorithm.command", command, "is empty", "Give a command.")


def check_texts(algorithm: Json) -> None:
    """Check the texts that become arguments and variables of a process."""
    named: set[str] = set()
    values = {"algorithm.command": text(algorithm, "command")}
    for parameter in objects(algorithm, "parameters"):
        name = text(parameter, "name")
        if not name or name in named:
            raise Problem(
                400,
                "ModelArts.2767",
                f"parameter key repeat: {quoted(name)}." if name else "parameter key is missing.",
                "Give each of algorithm.parameters a different name.",
            )
        named.add(name)
        values[f"algorithm.parameters {name}"] = f"{name}={parameter.get('value', '')}"
    for name, value in mapping(algorithm, "environments").items():
        if "=" in name:
            raise invalid_parameter("algorithm.environments", name, "contains =", "Rename the variable.")
        values[f"algorithm.environments {name}"] = f"{name}={value}"
    for field, value in values.items():
        if not _can_be_argument(value):
            raise invalid_parameter(
                field.partition(" ")[0],
                value,
                "has characters that arguments of processes cannot have",
                "Remove NUL characters and half surrogate pairs.",
            )


def _reason(error: Exception) -> str:
    return error.message.rstrip(".") if isinstance(error, ObsError) else str(error)


def _can_be_argument(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in value
