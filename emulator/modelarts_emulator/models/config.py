"""The configuration of a model: config.json of its package.

Source: user guide, specifications_for_editing_a_model_configuration_file.rst, Tables 1 to 8. Unknown fields are kept,
since its own examples have some.
"""

from __future__ import annotations

import copy
import difflib
import json
import re

from modelarts_client.errors import ValidationError
from modelarts_client.validation import check

from modelarts_emulator.contract import Json
from modelarts_emulator.models.config_text import ConfigError, parse_config
from modelarts_emulator.models.params import ParameterError, parameters
from modelarts_emulator.problems import quoted
from modelarts_emulator.state.fields import mapping, objects, text

MOST_CONFIG_BYTES = 1024 * 1024
IMAGE_TYPES = frozenset({"Image", "Custom"})
"""Types whose code is in a container image, and not in the package."""
JSON_BODY, FORM_BODY = "application/json", "multipart/form-data"

_DEFAULT_RUNTIME = "python3.6"
_MACHINE_LEARNING = frozenset({"Scikit_Learn", "Spark_MLlib", "XGBoost"})
_METHODS = frozenset({"post", "get"})
_ALGORITHM = re.compile(r"[A-Za-z][^&!'\"<>=]{0,35}")
_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")
_PROBES = ("health", "readiness_health", "startup_health")
_FLAGS = ("tunable", "downloadable_flag")
_SIMILAR = 0.9  # of media types: one is a slip of the other, such as applicaton/json


def tidied(config: Json, warnings: list[str]) -> Json:
    """A copy in the form that the API describes, if its fields have the documented types.

    Blank versions of packages are dropped, numbers in health checks become texts, flags in texts become booleans, and
    schemas in texts are parsed. Slips that leave no doubt are corrected with a warning: a metric in a text, a single
    API without a list, a media type with parameters or a letter too few.

    Args:
        config: the configuration.
        warnings: gets what is wrong with a `response`, which nothing depends on, and which slips were corrected.

    Raises:
        ConfigError: fields do not have their documented types; the message has the first ones.
    """
    config = copy.deepcopy(config)
    for dependency in objects(config, "dependencies"):
        for package in objects(dependency, "packages"):
            for field in ("package_version", "restraint"):
                if package.get(field) in ("", None):
                    package.pop(field, None)
    for probe in _PROBES:
        for field, value in mapping(config, probe).items():
            if isinstance(value, int | float) and not isinstance(value, bool):
                mapping(config, probe)[field] = str(value)
    for flag in _FLAGS:
        if text(config, flag).lower() in ("true", "false"):
            config[flag] = text(config, flag).lower() == "true"
    for metric, value in mapping(config, "metrics").items():
        if isinstance(value, str) and _NUMBER.fullmatch(value):
            mapping(config, "metrics")[metric] = float(value)
            warnings.append(f"metrics.{metric} {quoted(value)} is read as a number.")
    if api := mapping(config, "apis"):
        config["apis"] = [api]
        warnings.append("apis is an object; it is read as a list of this one.")
    for index, api in enumerate(objects(config, "apis")):
        _tidy_body(mapping(api, "request"), f"apis[{index}].request", warnings)
        _tidy_response(api, f"apis[{index}].response", warnings)
    try:
        check("ModelConfig", config)
    except ValidationError as error:
        raise ConfigError("; ".join(str(violation) for violation in error.violations[:5]) + ".") from error
    return config


def checked_config(config: Json, model_type: str, warnings: list[str]) -> Json:
    """Check the configuration of a package, and add its defaults.

    Args:
        config: the configuration.
        model_type: engine in the request.
        warnings: as for `tidied`.

    Returns:
        A copy with defaults for the runtime, and for the path, method, protocol and content types of each API.

    Raises:
        ConfigError: it breaks a documented rule; the message names the field and its value.
    """
    config = tidied(config, warnings)
    algorithm, configured = text(config, "model_algorithm"), text(config, "model_type")
    if not _ALGORITHM.fullmatch(algorithm) and (algorithm or model_type not in IMAGE_TYPES):
        raise ConfigError(
            f"model_algorithm {quoted(algorithm)} is not 1 to 36 characters that begin with a letter and have none of"
            " & ! ' \" < > and =. Say what the model does, for example image_classification."
        )
    if configured != model_type:
        raise ConfigError(
            f"model_type {quoted(configured)} is not the {quoted(model_type)} of the request. Name the same engine in"
            " both."
        )
    if model_type in IMAGE_TYPES:
        if model_type == "Image" and not text(config, "swr_location"):
            raise ConfigError("swr_location is missing, the address of the image.")
    else:
        config.setdefault("runtime", _DEFAULT_RUNTIME)
        if len(objects(config, "apis")) > 1:
            raise ConfigError(f"apis has several entries; a model of the type {model_type} has one, with the url /.")
    for index, api in enumerate(objects(config, "apis")):
        complete_api(api)
        if model_type not in IMAGE_TYPES and api["url"] != "/":
            raise ConfigError(
                f"apis[{index}].url {quoted(api['url'])}: a model of the type {model_type} has the url / only."
            )
        check_api(api, model_type, f"apis[{index}]", warnings)
    return config


def complete_api(api: Json) -> None:
    """Add the documented defaults to an API of a configuration."""
    for field, default in (("url", "/"), ("method", "post"), ("protocol", "http")):
        api.setdefault(field, default)
    for side in ("request", "response"):
        mapping_of_side = api.setdefault(side, {})
        if isinstance(mapping_of_side, dict):
            mapping_of_side.setdefault("Content-type", JSON_BODY)


def check_api(api: Json, model_type: str, place: str, warnings: list[str]) -> None:
    """Check an API that has all defaults.

    Args:
        api: the API.
        model_type: engine in the request.
        place: where the API is, for messages.
        warnings: gets what is wrong with the `response`.

    Raises:
        ConfigError: it breaks a documented rule.
    """
    if not text(api, "url").startswith("/"):
        raise ConfigError(f"{place}.url {quoted(api['url'])} does not begin with /.")
    if text(api, "method").lower() not in _METHODS:
        raise ConfigError(f"{place}.method {quoted(api['method'])} is neither POST nor GET.")
    media_type = text(mapping(api, "request"), "Content-type")
    if media_type not in (JSON_BODY, FORM_BODY):
        raise ConfigError(f"{place}.request.Content-type {quoted(media_type)} is neither {JSON_BODY} nor {FORM_BODY}.")
    if model_type in _MACHINE_LEARNING and media_type != JSON_BODY:
        raise ConfigError(
            f"{place}.request.Content-type {quoted(media_type)}: a model of the type {model_type} takes {JSON_BODY}"
            " only."
        )
    try:
        parameters((api,), "request")
    except ParameterError as error:
        raise ConfigError(f"{place}.{error}") from error
    faults: list[str] = []
    parameters((api,), "response", faults)
    warnings += [f"{place}.{fault} It is not among the output parameters." for fault in faults]


def _tidy_body(body: Json, place: str, warnings: list[str]) -> None:
    for name in list(body):
        if name.lower() == "content-type" and isinstance(media_type := body[name], str):
            del body[name]
            body["Content-type"] = _media_type(media_type.strip().lower(), place, warnings)
    if isinstance(schema := body.get("data"), str):
        try:
            body["data"] = parse_config(schema.encode(), warnings) if schema else {}
        except ConfigError as error:
            raise ConfigError(f"{place}.data {quoted(schema)}: {error}") from error


def _tidy_response(api: Json, place: str, warnings: list[str]) -> None:
    """Tidy a response; what is wrong with it is dropped, since nothing depends on it."""
    if "response" not in api:
        return
    try:
        _tidy_body(mapping(api, "response"), place, warnings)
        check("ModelConfigBody", api["response"])
    except ConfigError as error:
        warnings.append(f"{error} The response is left out.")
    except ValidationError as error:
        faults = "; ".join(str(violation) for violation in error.violations[:5])
        warnings.append(f"{place}: {faults}. The response is left out.")
    else:
        return
    del api["response"]


def _media_type(given: str, place: str, warnings: list[str]) -> str:
    if given in (JSON_BODY, FORM_BODY):
        return given
    bare = given.partition(";")[0].rstrip()  # without charset or boundary, which each request has of its own
    meant = difflib.get_close_matches(bare, (JSON_BODY, FORM_BODY), 1, _SIMILAR)
    if meant:
        warnings.append(f"{place}.Content-type {quoted(given)} is read as {meant[0]}.")
    return meant[0] if meant else given


def compact(value: Json) -> str:
    """A configuration as the text of a field of the API."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
