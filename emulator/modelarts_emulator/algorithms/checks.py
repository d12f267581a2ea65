"""What an algorithm must be so that a job can run it.

Whether its code is in OBS is not checked, as jobs check that; it may be uploaded later.

Source: api-ref training_management/creating_an_algorithm.rst, Tables 3 to 12; appendix/error_codes.rst, 2753 to 2770;
the Terraform provider, docs/resources/modelarts_algorithm.md, for what belongs together.
"""

from __future__ import annotations

from typing import Final, Protocol

from modelarts_emulator.contract import Json, JsonValue, Problem
from modelarts_emulator.parameter_constraints import UnknownWordError, UnusableRangeError, read_constraint
from modelarts_emulator.problems import invalid_parameter, quoted
from modelarts_emulator.staging.obs_paths import InvalidObsPathError, ObsPath
from modelarts_emulator.state.fields import mapping, objects, text, texts

_MODES: Final = frozenset({"multiple", "singular"})
_VALUES: Final = {
    "flavor_type": frozenset({"CPU", "GPU", "Ascend"}),
    "device_distributed_mode": _MODES,
    "host_distributed_mode": _MODES,
}


class EngineSource(Protocol):
    """The engines that jobs have."""

    def engine(self, *, engine_id: str = "", name: str = "", version: str = "") -> Json | None:
        """The engine with an ID, or with a name and a version; None when there is none."""


def checked(algorithm: Json, engines: EngineSource) -> Json:
    """An algorithm that a job can run, with what follows from its engine.

    Args:
        algorithm: the algorithm.
        engines: the engines that jobs have.

    Raises:
        Problem: 400, it cannot be run; the message names the field and its value.
    """
    config = mapping(algorithm, "job_config")
    _check_code(config)
    _check_parameters(objects(config, "parameters"))
    _check_channels(config)
    _check_requirements(objects(algorithm, "resource_requirements"))
    engine = _engine(mapping(config, "engine"), text(config, "command"), engines)
    return algorithm | {"job_config": config | ({"engine": engine} if engine else {})}


def _check_code(config: Json) -> None:
    code_dir, boot_file = text(config, "code_dir"), text(config, "boot_file")
    if not code_dir:
        if boot_file:
            why = f"job_config.boot_file {quoted(boot_file)} is without job_config.code_dir."
            raise _refused("ModelArts.2757", f"code directory path error: {why}", "Give both, or neither.")
        return
    try:
        code = ObsPath.parse(code_dir).as_directory()
    except InvalidObsPathError as error:
        message = f"code directory path error: {quoted(code_dir)} (job_config.code_dir): {error}."
        raise _refused("ModelArts.2757", message, "Write obs://bucket/directory/ or /bucket/directory/.") from error
    if not boot_file:
        if not text(config, "command"):
            message = f"code startup file path error: job_config.code_dir {quoted(code_dir)} is without boot_file."
            raise _refused("ModelArts.2758", message, "Give job_config.boot_file, or a command in a custom image.")
    elif not _is_in(boot_file, code):
        message = (
            f"code startup file path error: {quoted(boot_file)} (job_config.boot_file) is not in the code directory."
        )
        raise _refused("ModelArts.2758", message, f"Give the path of a file below {quoted(code_dir)}.")


def _is_in(boot_file: str, code: ObsPath) -> bool:
    """Whether a path, in full or relative to the code directory, is that of a file in it."""
    if "://" not in boot_file and not boot_file.startswith("/"):
        return True
    try:
        place = ObsPath.parse(boot_file)
    except InvalidObsPathError:
        return False
    return place.bucket == code.bucket and place.key.startswith(code.key) and place.key != code.key


def _check_parameters(parameters: list[Json]) -> None:
    names = set[str]()
    for parameter in parameters:
        name = text(parameter, "name")
        if not name or name in names:
            message = f"parameter key repeat: {quoted(name)}." if name else "parameter key is missing."
            raise _refused("ModelArts.2767", message, "Give each of job_config.parameters a different name.")
        names.add(name)
        _check_default(f"job_config.parameters {name}", parameter.get("value"), mapping(parameter, "constraint"))


def _check_default(field: str, value: JsonValue, given: Json) -> None:
    try:
        constraint = read_constraint(given)
    except UnknownWordError as error:
        name = f"{field} constraint.{error.field}"
        allowed = f"Use one of: {', '.join(error.known)}."
        raise invalid_parameter(name, given.get(error.field), "is unknown", allowed) from None
    except UnusableRangeError as error:
        message = f"Parameter range error: {field} valid_range {quoted(texts(given, 'valid_range'))}: {error}."
        kind = text(given, "valid_type")
        raise _refused("ModelArts.2770", message, f"Correct valid_range, which is for the valid_type {kind}.") from None
    if value in (None, ""):
        if given.get("required") is True and given.get("editable") is False:
            message = f"Missing default value: {field} is required, and a job cannot give it."
            raise _refused("ModelArts.2766", message, "Give it a value, or make it editable.")
    elif not constraint.has_type(str(value)):
        message = (
            f"Default value does not match parameter type: {field} {quoted(value)} is not of type {given['type']}."
        )
        raise _refused("ModelArts.2768", message, "Correct the value or constraint.type.")
    elif not constraint.allows(str(value)):
        message = f"default value is not in the setting range: {field} {quoted(value)}."
        raise _refused("ModelArts.2769", message, f"Use {constraint.allowed}.")


def _check_channels(config: Json) -> None:
    names = set[str]()
    for kind in ("inputs", "outputs"):
        for channel in objects(config, kind):
            name = text(channel, "name")
            if not name or name in names:
                message = (
                    f"input and output channel information is not standardized: job_config.{kind} name {quoted(name)} "
                )
                message += "is used twice." if name else "is missing."
                raise _refused("ModelArts.2753", message, "Give each input and each output a different name.")
            names.add(name)


def _check_requirements(requirements: list[Json]) -> None:
    keys = set[str]()
    for requirement in requirements:
        key, values = text(requirement, "key"), texts(requirement, "values")
        if key in keys:
            raise invalid_parameter("resource_requirements.key", key, "is there twice", "Join the values of both.")
        keys.add(key)
        for value in values:
            if key in _VALUES and value not in _VALUES[key]:
                allowed = f"Use one of: {', '.join(sorted(_VALUES[key]))}."
                raise invalid_parameter(
                    f"resource_requirements.values of {key}", value, "is not one of its values", allowed
                )


def _engine(given: Json, command: str, engines: EngineSource) -> Json:
    engine_id, name, version, image = (
        text(given, field) for field in ("engine_id", "engine_name", "engine_version", "image_url")
    )
    if image and not command:
        message = (
            "Custom image jobs command and engine.url cannot be empty: job_config.engine.image_url without command."
        )
        raise _refused("ModelArts.2806", message, "Give both, or neither.")
    if not engine_id and not name and not version:
        return given
    found = engines.engine(engine_id=engine_id, name=name, version=version)
    if found is None or (engine_id and name not in ("", found["engine_name"])):
        message = f"AI engine(id:{quoted(engine_id or f'{name} {version}')}) not found (job_config.engine)."
        raise _refused(
            "ModelArts.2780", message, "Use engine_id, or engine_name and engine_version, of a listed engine."
        )
    return given | {field: found[field] for field in ("engine_id", "engine_name", "engine_version")}


def _refused(error_code: str, message: str, solution: str) -> Problem:
    return Problem(400, error_code, message, solution)
