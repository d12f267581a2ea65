"""What a job takes from an algorithm that it names, and what the algorithm lets a job change.

Source: api-ref training_management/creating_an_algorithm.rst, Tables 3 to 7; appendix/error_codes.rst.
"""

from __future__ import annotations

from modelarts_emulator.contract import Json, JsonValue, Problem
from modelarts_emulator.problems import invalid_parameter, quoted
from modelarts_emulator.state.fields import mapping, objects, text, texts

NOTHING: tuple[JsonValue, ...] = (None, "", [])
"""Values that are as good as no field."""


def used_algorithm(given: Json, stored: Json) -> Json:
    """The algorithm of a job: what the request gives, and the rest from the stored algorithm that it names.

    Args:
        given: `algorithm` of the request.
        stored: the algorithm that it names.

    Raises:
        Problem: the algorithm does not allow a parameter of the request, or the request lacks one of its inputs.
    """
    config = mapping(stored, "job_config")
    own: Json = {name: value for name, value in given.items() if value not in NOTHING}
    used: Json = {"name": text(mapping(stored, "metadata"), "name"), **config, **own}
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


def _check_inputs(config: Json, given: Json) -> None:
    named = {text(channel, "name") for channel in objects(given, "inputs")}
    for channel in objects(config, "inputs"):
        if (name := text(channel, "name")) not in named:
            raise Problem(
                400,
                "ModelArts.2753",
                f"input and output channel information is not standardized: algorithm.inputs lacks {quoted(name)}, "
                "which the algorithm needs.",
                "Add an input of that name, with its data in remote.",
            )


def _parameters(config: Json, given: Json) -> list[JsonValue]:
    parameters = {text(parameter, "name"): parameter for parameter in objects(config, "parameters")}
    constraints = {name: mapping(parameter, "constraint") for name, parameter in parameters.items()}
    for parameter in objects(given, "parameters"):
        name = text(parameter, "name")
        if name not in constraints and config.get("parameters_customization") is False:
            allowed = f"Use the parameters of the algorithm: {', '.join(constraints) or 'none'}."
            raise invalid_parameter("algorithm.parameters", name, "is not a parameter of the algorithm", allowed)
        merged = {**parameters.get(name, {}), **parameter}
        known = parameters.get(name, {}).get("value")
        if constraints.get(name, {}).get("editable") is False and str(merged.get("value")) != str(known):
            why = "cannot be changed by a job"
            raise invalid_parameter(f"algorithm.parameters {name}", merged.get("value"), why, f"Use {quoted(known)}.")
        parameters[name] = merged
    for name, constraint in constraints.items():
        _check_value(name, parameters[name].get("value"), constraint)
    return list[JsonValue](parameters.values())


def _check_value(name: str, value: JsonValue, constraint: Json) -> None:
    field, allowed = f"algorithm.parameters {name}", texts(constraint, "valid_range")
    if value in NOTHING:
        if constraint.get("required") is True:
            raise invalid_parameter(field, value, "is empty, and the algorithm needs it", "Give it a value.")
        return
    kind = text(constraint, "valid_type").lower()
    if kind == "choice" and allowed and str(value) not in allowed:
        raise Problem(
            400,
            "ModelArts.2765",
            f"Invalid parameter({field}): {quoted(value)} is not one of the choices of the algorithm.",
            f"Use one of: {', '.join(allowed)}.",
        )
    if kind == "range" and len(allowed) == 2:
        try:
            inside = float(allowed[0]) <= float(str(value)) <= float(allowed[1])
        except ValueError:
            inside = False
        if not inside:
            why = "is outside the range of the algorithm"
            raise invalid_parameter(field, value, why, f"Use a number from {allowed[0]} to {allowed[1]}.")
