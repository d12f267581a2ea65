"""What a batch service does, from its configuration and its model.

Source: SDK reference, Tables 8-4 and 8-18; api-ref service_management/deploying_services.rst, Table 5, and
appendix/error_codes.rst; user guide, deploying_as_a_batch_service.rst.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

from modelarts_emulator.contract import Json
from modelarts_emulator.problems import quoted
from modelarts_emulator.services.batch.mapping import MappingRule, MappingRuleError
from modelarts_emulator.staging.locations import parse_location
from modelarts_emulator.staging.obs_paths import InvalidObsPathError, ObsPath
from modelarts_emulator.state.fields import integer, mapping, objects, text

MANIFEST: Final = "ManifestFile"
_FORMS: Final = "Write /bucket/folder/, obs://bucket/folder/ or https://bucket.obs.<region>.<domain>/folder/."
_NO_OBS_PATH, _NO_INPUT_PARAMS, _BAD_ARGUMENT = "ModelArts.3572", "ModelArts.3514", "ModelArts.0101"


class BatchSettingsError(ValueError):
    """A configuration cannot be used.

    Args:
        field: The field of the configuration.
        reason: What is wrong, which value, what is allowed.
        error_code: Code of the error catalogue.

    Attributes:
        field: As above.
        error_code: As above.
    """

    def __init__(self, field: str, reason: str, error_code: str = _BAD_ARGUMENT) -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
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
        BatchSettingsError: A field is missing or wrong, or the model has no API that can be called in this way.
    """
    is_manifest = text(entry, "src_type") == MANIFEST
    source = _place(entry, "src_path")
    if is_manifest and not source.key.endswith(".manifest"):
        raise BatchSettingsError("src_path", f"{quoted(str(source))} does not end with .manifest, as src_type says.")
    url = text(entry, "req_uri")
    urls = _urls(model)
    if url not in urls:
        raise BatchSettingsError("req_uri", f"{quoted(url)} is not an API of the model, which has {', '.join(urls)}.")
    return BatchSettings(
        task_id=task_id,
        source=source if is_manifest else source.as_directory(),
        is_manifest=is_manifest,
        destination=_place(entry, "dest_path").as_directory(),
        url=url,
        sends=_sends(entry, model, url),
        instance_count=max(1, integer(entry, "instance_count", 1)),
        deploy_seconds=integer(entry, "deploy_timeout_in_seconds") or deploy_seconds,
    )


def _place(entry: Json, field: str) -> ObsPath:
    given = text(entry, field)
    try:
        return parse_location(given)
    except InvalidObsPathError as error:
        raise BatchSettingsError(
            field, f"{quoted(given)} is not an OBS path: {error}. {_FORMS}", _NO_OBS_PATH
        ) from error


def _urls(model: Json) -> tuple[str, ...]:
    apis: Json = {"apis": json.loads(text(model, "apis") or "[]")}
    return tuple(dict.fromkeys(text(api, "url", "/") for api in objects(apis, "apis"))) or ("/",)


def _sends(entry: Json, model: Json, url: str) -> str | MappingRule:
    kind = text(entry, "mapping_type")
    if kind == "csv":
        try:
            return MappingRule(mapping(entry, "mapping_rule"))
        except MappingRuleError as error:
            raise BatchSettingsError("mapping_rule", str(error)) from error
    if kind == "file":
        return _file_parameter(model, url)
    raise BatchSettingsError("mapping_type", f"{quoted(kind)} is neither file nor csv.")


def _file_parameter(model: Json, url: str) -> str:
    parameters = [found for found in objects(model, "input_params") if text(found, "url", "/") == url]
    if not parameters:
        raise BatchSettingsError(
            "mapping_type",
            f"the model says of no input parameter of {url} that it is the file. Describe the request in config.json.",
            _NO_INPUT_PARAMS,
        )
    if len(parameters) > 1 or text(parameters[0], "param_type") != "file":
        has = ", ".join(f"{text(found, 'param_name')} ({text(found, 'param_type')})" for found in parameters)
        raise BatchSettingsError(
            "mapping_type",
            f"file needs an API with one parameter, of the type file; {url} of the model has {has}. Use csv, or another"
            " model.",
        )
    return text(parameters[0], "param_name")
