"""The details of a model as the API answers them: at first from its request, then from its package.

Source: api-ref model_management/creating_a_model.rst (75ad29f), Table 3, which says which fields come from the
configuration, and which fields override it;
ai_application_management/obtaining_details_about_an_ai_application.rst, Table 3.
"""

from __future__ import annotations

from modelarts_emulator.contract import Identity, Json, JsonValue
from modelarts_emulator.models.config import FORM_BODY, JSON_BODY, check_api, compact, complete_api, tidied
from modelarts_emulator.models.config_text import ConfigError, parse_config, parse_value
from modelarts_emulator.models.package import FOLDER, SCRIPT, ModelPackage, PackageError
from modelarts_emulator.models.params import has_files, parameters, shown_apis
from modelarts_emulator.models.records import FAILED, PUBLISHED, PUBLISHING
from modelarts_emulator.state.fields import mapping, objects, text

_KEPT = (
    "model_version",
    "model_type",
    "source_location",
    "source_job_id",
    "source_job_version",
    "source_copy",
    "runtime",
    "model_algorithm",
    "model_metrics",
    "model_docs",
    "cmd",
    "deployment_constraints",
)
_SERVICE_TYPES: list[JsonValue] = ["real-time", "batch"]


def new_model(project_id: str, model_id: str, request: Json, owner: Identity, now: int) -> Json:
    """A ShowModelResponse of a model that is being imported.

    Args:
        project_id: project of the model.
        model_id: ID of the model.
        request: a CreateModelRequest that fits its schema.
        owner: the user who creates it.
        now: time in ms since 1970.
    """
    model: Json = {
        "model_id": model_id,
        "model_name": text(request, "model_name") or f"model-{model_id[:8]}",
        "model_size": 0,
        "model_status": PUBLISHING,
        "model_source": "custom",
        "tenant": owner.domain_id,
        "project": project_id,
        "owner": owner.user_id,
        "create_at": now,
        "description": text(request, "description"),
        "source_type": text(request, "source_type"),
        "image_address": "",
        "input_params": [*objects(request, "input_params")],
        "output_params": [*objects(request, "output_params")],
        "dependencies": [*objects(request, "dependencies")],
        "model_labels": [],
        "labels_map": {"labels": []},
        "install_type": request.get("install_type") or _SERVICE_TYPES,
        "specification": {},
        "workspace_id": text(request, "workspace_id") or "0",
        "tunable": False,
        "market_flag": False,
        "publishable_flag": True,
    }
    return model | {name: request[name] for name in _KEPT if request.get(name) is not None}


def overrides(request: Json, warnings: list[str]) -> Json:
    """The fields of a request that override those of config.json.

    Args:
        request: a CreateModelRequest that fits its schema.
        warnings: as for `tidied`.

    Raises:
        ConfigError: initial_config or model_metrics is not the JSON of a configuration.
    """
    initial = text(request, "initial_config")
    config = tidied(parse_config(initial.encode(), warnings), warnings) if initial else {}
    for name in ("model_algorithm", "runtime"):
        if text(request, name):
            config[name] = text(request, name)
    if objects(request, "dependencies"):
        config["dependencies"] = request["dependencies"]
    if text(request, "model_metrics"):
        config["metrics"] = parse_config(text(request, "model_metrics").encode(), warnings)
    return tidied(config, warnings)


def requested_apis(request: Json, warnings: list[str]) -> list[Json]:
    """The APIs of a request in the form of config.json.

    Args:
        request: a CreateModelRequest that fits its schema.
        warnings: as for `tidied`.

    Raises:
        ConfigError: they are not JSON, or break the rules for APIs.
    """
    given = request.get("apis")
    if isinstance(given, str):
        given = parse_value(given.encode(), warnings) if given else None
    if given is None:
        return []
    if not isinstance(given, list):
        raise ConfigError("apis is not an array.")
    config: Json = {"apis": [_as_configured(api) for api in given]}
    apis = objects(tidied(config, warnings), "apis")
    for index, api in enumerate(apis):
        complete_api(api)
        check_api(api, text(request, "model_type"), f"apis[{index}]", warnings)
    return apis


def published(request: Json, package: ModelPackage) -> Json:
    """The fields of a model that change once its package has been checked.

    Args:
        request: the request that created the model.
        package: its package.
    """
    warnings: list[str] = []
    overrides(request, warnings)
    apis = tuple(requested_apis(request, warnings)) or package.apis
    warnings += package.warnings
    config = package.config | {"apis": [*apis]}
    known: Json = {
        "model_status": PUBLISHED,
        "model_size": package.size,
        "model_algorithm": package.model_algorithm,
        "runtime": package.runtime,
        "apis": shown_apis(apis),
        "input_params": [*(objects(request, "input_params") or parameters(apis, "request"))],
        "output_params": [*(objects(request, "output_params") or parameters(apis, "response", []))],
        "dependencies": [*package.dependencies],
        "config": compact(config),
    }
    if warnings:
        # The documents have no field for this either; see `failed`.
        known["extra"] = f"Imported with warnings. {' '.join(dict.fromkeys(warnings))}"
    if package.metrics:
        known["model_metrics"] = compact(package.metrics)
    if package.health:
        known["health"] = package.health
    if package.entry:
        known["execution_code"] = text(request, "execution_code") or _script(text(request, "source_location"))
    return known


def failed(error: PackageError) -> Json:
    """The fields of a model that change once its import has failed.

    The documents have no field for the reason. It is in `error_code` and `error_msg`, as for services, and in `extra`
    of lists.
    """
    return {"model_status": FAILED, "error_code": error.error_code, "error_msg": str(error)}


def _script(source_location: str) -> str:
    folder = source_location.rstrip("/")
    return f"{folder}/{SCRIPT}" if folder.endswith(f"/{FOLDER}") else f"{folder}/{FOLDER}/{SCRIPT}"


def _as_configured(api: JsonValue) -> JsonValue:
    """An API of a request, with request and response instead of input_params and output_params."""
    if not isinstance(api, dict):
        raise ConfigError("apis has an entry that is not an object.")
    configured = {name: value for name, value in api.items() if name not in ("input_params", "output_params")}
    for side, name in (("request", "input_params"), ("response", "output_params")):
        schema = mapping(api, name)
        if schema and side not in configured:
            media_type = FORM_BODY if side == "request" and has_files(schema) else JSON_BODY
            configured[side] = {"Content-type": media_type, "data": schema}
    return configured
