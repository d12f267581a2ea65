"""What a job takes from an algorithm that it names, and what the algorithm lets a job change.

Source: api-ref training_management/creating_an_algorithm.rst, Tables 3 to 9; creating_a_training_job.rst, Table 4, for
what a job leaves to its algorithm; appendix/error_codes.rst, 2814 and 2825; the Terraform provider, docs/resources/
modelarts_algorithm.md, for the types of data.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from modelarts_emulator.contract import Json, JsonValue, Problem
from modelarts_emulator.parameter_constraints import UnknownWordError, UnusableRangeError, read_constraint
from modelarts_emulator.problems import quoted
from modelarts_emulator.state.fields import mapping, objects, text

NOTHING: tuple[JsonValue, ...] = (None, "", [])
"""Values that are as good as no field."""
_OF_ALGORITHM = ("code_dir", "boot_file", "command")


def used_algorithm(given: Json, stored: Json) -> Json:
    """The algorithm of a job: what the request gives, and the rest from the stored algorithm that it names.

    Args:
        given: `algorithm` of the request.
        stored: the algorithm that it names.

    Raises:
        Problem: the algorithm does not allow a parameter, an input, the code or the engine of the request, or the
            request lacks one of its inputs.
    """
    config = mapping(stored, "job_config")
    _check_program(config, given)
    own: Json = {name: value for name, value in given.items() if value not in NOTHING}
    used: Json = {
        "name": text(mapping(stored, "metadata"), "name"),
        **config,
        **own,
        "engine": mapping(config, "engine"),
    }
    for kind in ("inputs", "outputs"):
        known = {text(channel, "name"): channel for channel in objects(config, kind)}
        used[kind] = [{**known.get(text(channel, "name"), {}), **channel} for channel in objects(given, kind)]
    _check_inputs(config, given)
    used["parameters"] = _parameters(config, given)
    policies = mapping(given, "policies")
    search = mapping(stored, "advanced_config").get("auto_search")
    if "auto_search" not in policies and search:  # null in the request means none
        used["policies"] = {**policies, "auto_search": search}
    return used


def check_searched(searched: Mapping[str, Sequence[str]], stored: Json) -> None:
    """Check that the algorithm of a job lets it search its parameters.

    Args:
        searched: values of each searched parameter, the extreme ones among them.
        stored: the algorithm; empty when the job names none.

    Raises:
        Problem: the algorithm does not allow a parameter or one of its values.
    """
    config = mapping(stored, "job_config")
    known = {text(parameter, "name"): mapping(parameter, "constraint") for parameter in objects(config, "parameters")}
    for name, values in searched.items():
        field = f"policies.auto_search.search_params {name}"
        if name not in known and config.get("parameters_customization") is False:
            allowed = f"Search parameters of the algorithm: {', '.join(known) or 'it has none'}."
            raise _mismatch(field, "it is not a parameter of the algorithm", allowed)
        if known.get(name, {}).get("editable") is False:
            raise _mismatch(field, "it cannot be changed by a job", "Search other parameters.")
        for value in values:
            _check_value(field, value, known.get(name, {}))


def _check_program(config: Json, given: Json) -> None:
    for field in _OF_ALGORITHM:
        if (wanted := text(given, field)) and wanted != text(config, field):
            known = text(config, field)
            raise _mismatch(field, f"{quoted(wanted)} is not that of the algorithm", _leave(field, known))
    engine = mapping(config, "engine")
    for field, value in mapping(given, "engine").items():
        if value not in NOTHING and value != engine.get(field):
            known = text(engine, field)
            raise _mismatch(f"engine.{field}", f"{quoted(value)} is not that of the algorithm", _leave("engine", known))


def _leave(field: str, known: str) -> str:
    return (
        f"Leave algorithm.{field} out; the algorithm has {quoted(known)}." if known else f"Leave algorithm.{field} out."
    )


def _check_inputs(config: Json, given: Json) -> None:
    named = {text(channel, "name"): mapping(channel, "remote") for channel in objects(given, "inputs")}
    for channel in objects(config, "inputs"):
        if (name := text(channel, "name")) not in named:
            raise Problem(
                400,
                "ModelArts.2753",
                f"input and output channel information is not standardized: algorithm.inputs lacks {quoted(name)}, "
                "which the algorithm needs.",
                "Add an input of that name, with its data in remote.",
            )
        kinds = [text(constraint, "data_type").lower() for constraint in objects(channel, "remote_constraints")]
        if kinds and "obs" not in kinds and "" not in kinds and "obs" in named[name]:
            why = f"remote.obs is not one of the types of data of the algorithm, {', '.join(kinds)}"
            raise _mismatch(f"inputs {name}", why, "Give data of such a type, or change remote_constraints.")


def _parameters(config: Json, given: Json) -> list[JsonValue]:
    parameters = {text(parameter, "name"): parameter for parameter in objects(config, "parameters")}
    constraints = {name: mapping(parameter, "constraint") for name, parameter in parameters.items()}
    for parameter in objects(given, "parameters"):
        name = text(parameter, "name")
        if name not in constraints and config.get("parameters_customization") is False:
            allowed = f"Use the parameters of the algorithm: {', '.join(constraints) or 'none'}."
            raise _mismatch("parameters", f"{quoted(name)} is not a parameter of the algorithm", allowed)
        merged = {**parameters.get(name, {}), **parameter}
        known = parameters.get(name, {}).get("value")
        if constraints.get(name, {}).get("editable") is False and str(merged.get("value")) != str(known):
            why = f"{quoted(merged.get('value'))} cannot be changed by a job"
            raise _mismatch(f"parameters {name}", why, f"Use {quoted(known)}.")
        parameters[name] = merged
    for name, constraint in constraints.items():
        _check_value(f"parameters {name}", parameters[name].get("value"), constraint)
    return list[JsonValue](parameters.values())


def _check_value(field: str, value: JsonValue, given: Json) -> None:
    if value in NOTHING:
        if given.get("required") is True:
            raise _mismatch(field, f"{quoted(value)} is empty, and the algorithm needs it", "Give it a value.")
        return
    try:
        constraint = read_constraint(given)
    except (UnknownWordError, UnusableRangeError) as error:  # an algorithm of an older emulator, which did not check it
        why = f"no value fits the constraint of the algorithm: {error}"
        raise _mismatch(field, why, "Correct the constraint.") from error
    if not constraint.has_type(str(value)):
        message = f"The parameter (algorithm.{field}) value type error: {quoted(value)} is not of type {given['type']}."
        raise Problem(400, "ModelArts.2825", message, "Give a value of that type.")
    if not constraint.allows(str(value)):
        if constraint.choices is None:
            raise _mismatch(
                field, f"{quoted(value)} is outside the range of the algorithm", f"Use {constraint.allowed}."
            )
        message = f"Invalid parameter(algorithm.{field}): {quoted(value)} is not one of the choices of the algorithm."
        raise Problem(400, "ModelArts.2765", message, f"Use {constraint.allowed}.")


def _mismatch(field: str, why: str, allowed: str) -> Problem:
    """The algorithm does not let a job have a field as it is."""
    message = f"Job algorithm configuration(algorithm.{field}): {why}."
    return Problem(400, "ModelArts.2814", message, allowed)
