"""What a batch service does, from its configuration and its model.

Source: SDK reference, Tables 8-4 and 8-18; api-ref service_management/deploying_services.rst, Table 5, and
appendix/error_codes.rst; user guide, deploying_as_a_batch_service.rst.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from modelarts_emulator.contract import Json
from modelarts_emulator.problems import quoted
from modelarts_emulator.services.batch.mapping import MappingRule, MappingRuleError
from modelarts_emulator.services.pace import deployment_seconds
from modelarts_emulator.staging.locations import parse_location
from modelarts_emulator.staging.obs_paths import InvalidObsPathError, ObsPath
from modelarts_emulator.state.fields import integer, mapping, objects, text

MANIFEST: Final = "ManifestFile"
_FORMS: Final = "Write /bucket/folder/, obs://bucket/folder/ or https://bucket.obs.<region>.<domain>/folder/."
_MAPPING_TYPES: Final = "Use file to send each file as it is, or csv with a mapping_rule to send each row as JSON."
_RULE: Final = (
    "Give mapping_rule the input parameters of the model as a tree of type, properties and items, in which each string,"
    " number, integer and boolean has the index of its column."
)
_NO_OBS_PATH, _NO_INPUT_PARAMS, _BAD_ARGUMENT = "ModelArts.3572", "ModelArts.3514", "ModelArts.0101"


class BatchSettingsError(ValueError):
    """A configuration cannot be used.

    Args:
        reason: The fields, their values and what is wrong with them, as sentences.
        remedy: What to do, as sentences.
        error_code: Code of the error catalogue.

    Attributes:
        reason: As above.
        remedy: As above.
        error_code: As above.
    """

    def __init__(self, reason: str, remedy: str, error_code: str = _BAD_ARGUMENT) -> None:
        super().__init__(f"{reason} {remedy}")
        self.reason = reason
        self.remedy = remedy
        self.error_code = error_code


@dataclass(frozen=True)
class BatchSettings:
    """What a batch run does.

    Attributes:
        task_id: Names the results; the same one replaces the results of its former run.
        source: Folder of the input, or the manifest that lists it.
        is_manifest: Whether it is a manifest.
        destination: Folder for the results.
        url: Path of the API that is called.
        sends: What a request is made of: a file, by the name of the API's parameter for it, or a row of a CSV file, by
            a rule.
        instance_count: Number of instances, which predict side by side.
        deploy_seconds: Time to load the model, in s.
        prediction_seconds: Time that one prediction may take, in s. None is documented for batches; this one keeps a
            prediction that never ends from holding up the others.
    """

    task_id: str
    source: ObsPath
    is_manifest: bool
    destination: ObsPath
    url: str
    sends: str | MappingRule
    instance_count: int = 1
    deploy_seconds: float = 20 * 60.0
    prediction_seconds: float = 10 * 60.0


def batch_settings(task_id: str, entry: Json, model: Json, deploy_seconds: float = 20 * 60.0) -> BatchSettings:
    """Check the configuration of a batch service.

    Args:
        task_id: Names the results; the ID of the service does.
        entry: The entry of `config`, with src_path, dest_path, req_uri and mapping_type, and mapping_rule for csv.
        model: The model, as the API shows it.
        deploy_seconds: Time to load the model in s, unless the configuration has its own.

    Raises:
        BatchSettingsError: Fields are missing or wrong, or the model has no API that can be called in this way. It
            names all of them.
    """
    _check_all(
        lambda: _source(entry), lambda: _place(entry, "dest_path"), lambda: _sends(entry, model, _url(entry, model))
    )
    url = _url(entry, model)
    return BatchSettings(
        task_id=task_id,
        source=_source(entry),
        is_manifest=_is_manifest(entry),
        destination=_place(entry, "dest_path").as_directory(),
        url=url,
        sends=_sends(entry, model, url),
        instance_count=max(1, integer(entry, "instance_count", 1)),
        deploy_seconds=deployment_seconds(entry, deploy_seconds),
    )


def _check_all(*checks: Callable[[], object]) -> None:
    """Run checks, and raise their errors as one."""
    errors = []
    for check in checks:
        try:
            check()
        except BatchSettingsError as error:
            errors.append(error)
    if errors:
        remedies = dict.fromkeys(error.remedy for error in errors)
        raise BatchSettingsError(" ".join(error.reason for error in errors), " ".join(remedies), errors[0].error_code)


def _is_manifest(entry: Json) -> bool:
    return text(entry, "src_type") == MANIFEST


def _source(entry: Json) -> ObsPath:
    source = _place(entry, "src_path")
    if not _is_manifest(entry):
        return source.as_directory()
    if not source.key.endswith(".manifest"):
        raise BatchSettingsError(
            f"config.src_path: {quoted(str(source))} does not end with .manifest, as src_type {MANIFEST} requires.",
            "Give the path of a manifest as src_path, or leave src_type out.",
        )
    return source


def _url(entry: Json, model: Json) -> str:
    url, urls = text(entry, "req_uri"), _urls(model)
    if url not in urls:
        raise BatchSettingsError(
            f"config.req_uri: {quoted(url)} is not an API of the model.", f"Use one of {', '.join(urls)} as req_uri."
        )
    return url


def _place(entry: Json, field: str) -> ObsPath:
    given = text(entry, field)
    try:
        return parse_location(given)
    except InvalidObsPathError as error:
        reason = f"config.{field}: {quoted(given)} is not an OBS path: {error}."
        raise BatchSettingsError(reason, _FORMS, _NO_OBS_PATH) from error


def _urls(model: Json) -> tuple[str, ...]:
    apis: Json = {"apis": json.loads(text(model, "apis") or "[]")}
    return tuple(dict.fromkeys(text(api, "url", "/") for api in objects(apis, "apis"))) or ("/",)


def _sends(entry: Json, model: Json, url: str) -> str | MappingRule:
    kind = text(entry, "mapping_type")
    if kind == "csv":
        try:
            return MappingRule(mapping(entry, "mapping_rule"))
        except MappingRuleError as error:
            raise BatchSettingsError(f"config.mapping_rule: {error}", _RULE) from error
    if kind == "file":
        return _file_parameter(model, url)
    raise BatchSettingsError(f"config.mapping_type: {quoted(kind)} is neither file nor csv.", _MAPPING_TYPES)


def _file_parameter(model: Json, url: str) -> str:
    parameters = [found for found in objects(model, "input_params") if text(found, "url", "/") == url]
    if not parameters:
        raise BatchSettingsError(
            f"config.mapping_type: file needs an API with one parameter, of the type file; the model describes no"
            f" parameter of {url}.",
            f"Describe the request of {url} in the config.json of the model, or use mapping_type csv.",
            _NO_INPUT_PARAMS,
        )
    if len(parameters) > 1 or text(parameters[0], "param_type") != "file":
        has = ", ".join(f"{text(found, 'param_name')} ({text(found, 'param_type')})" for found in parameters)
        raise BatchSettingsError(
            f"config.mapping_type: file needs an API with one parameter, of the type file; {url} of the model has"
            f" {has}.",
            "Use mapping_type csv, or another model.",
        )
    return text(parameters[0], "param_name")
