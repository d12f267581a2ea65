"""The operations on models, by their operationId.

Source: SDK reference, ch. 7; api-ref ai_application_management; document 000 for the engines.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Final, Protocol, TypeAlias

from modelarts_emulator.calls import Call, Handler, Lookup
from modelarts_emulator.contract import Json, JsonValue, Problem, Reply
from modelarts_emulator.models.creation import check_request
from modelarts_emulator.models.details import new_model
from modelarts_emulator.models.engines import page_of_engines
from modelarts_emulator.models.listing import search
from modelarts_emulator.models.records import DuplicateModelError
from modelarts_emulator.models.registry import ModelInUseError, Models
from modelarts_emulator.models.templates import applied, page_of_templates
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.offsets import Offsets
from modelarts_emulator.problems import quoted
from modelarts_emulator.state.clock import now_ms
from modelarts_emulator.state.fields import mapping, text
from modelarts_emulator.state.selection import Selection, one_of

_MOST_DELETED_AT_ONCE = 20


class ModelServices(Protocol):
    """The services that operations on models use."""

    @property
    def models(self) -> Models:
        """Imports models, and keeps their files."""

    @property
    def storage(self) -> ObjectStorage:
        """The objects of OBS."""

    @property
    def offsets(self) -> Offsets:
        """What the offsets of lists count."""


_Call: TypeAlias = Call[ModelServices]


def create_model(call: _Call) -> Reply:
    """CreateModel: check the request, store the model and import it."""
    request, services = mapping(call.body), call.services
    if request["model_type"] == "Template":
        request = applied(request)
    elif request.get("template") is not None:
        raise Problem(
            400,
            "ModelArts.3037",
            f"Parameter (template: only with the model_type Template, not {request['model_type']}) is invalid.",
            "Leave template out, or set model_type to Template.",
        )
    check_request(request, services.storage)
    model_id = str(uuid.uuid4())
    model = new_model(call.path["project_id"], model_id, request, call.caller, now_ms())
    try:
        services.models.create(call.path["project_id"], model, request)
    except DuplicateModelError as error:
        name, version = text(model, "model_name"), text(model, "model_version")
        raise Problem(
            409,
            "ModelArts.3002",
            f"Model ({name}, {version}) already exists.",
            "Use another model_name or model_version, or delete that model.",
        ) from error
    return Reply(200, {"model_id": model_id})


def list_models(call: _Call) -> Reply:
    """ListModels."""
    if {"model_type", "not_model_type"} <= call.query.keys():
        raise Problem(
            400,
            "ModelArts.3037",
            f"Parameter (not_model_type:{call.query['not_model_type']}) is invalid.",
            "Give model_type or not_model_type, not both.",
        )
    records, first_record = call.services.models.records, call.services.offsets.of(call.operation_id)
    return Reply(200, search(records, call.path["project_id"], call.query, first_record))


@Lookup
def show_model(call: _Call) -> Reply:
    """ShowModel; `error_code` and `error_msg` say why an import has failed."""
    return Reply(200, _model(call))


def delete_model(call: _Call) -> Reply:
    """DeleteModel, with the other versions if `cascade` is true; an import of them ends."""
    project_id, models = call.path["project_id"], call.services.models
    model = _model(call)
    doomed = [model]
    if call.query.get("cascade") is True:
        versions = Selection([one_of("model_name", [text(model, "model_name")])])
        others = models.records.select(project_id, versions).documents
        doomed += [other for other in others if other["model_id"] != model["model_id"]]
    deleted: list[JsonValue] = []
    kept: list[JsonValue] = []
    for model_id in [text(version, "model_id") for version in doomed[:_MOST_DELETED_AT_ONCE]]:
        try:
            models.delete(project_id, model_id)
            deleted.append(model_id)
        except ModelInUseError:
            message = f"Failed to delete model because the model ({model_id}) has been used to deploy a service."
            kept.append({"model_id": model_id, "error_code": "ModelArts.3009", "error_msg": message})
    return Reply(200, {"delete_success_list": deleted, "delete_failed_list": kept})


def show_model_engine_and_runtime(call: _Call) -> Reply:
    """ShowModelEngineAndRuntime."""
    return Reply(200, page_of_engines(call.query))


def _model(call: _Call) -> Json:
    model_id = call.path["model_id"]
    model = call.services.models.get(call.path["project_id"], model_id)
    if model is None:
        raise Problem(
            404,
            "ModelArts.3001",
            f"Model ({quoted(model_id)}) does not exist.",
            "Use the model_id of a model in the list of models.",
        )
    return model


def list_model_templates(call: _Call) -> Reply:
    """ListModelTemplates."""
    return Reply(200, page_of_templates(call.query))


HANDLERS: Final[Mapping[str, Handler[ModelServices]]] = {
    "CreateModel": create_model,
    "ListModels": list_models,
    "ShowModel": show_model,
    "DeleteModel": delete_model,
    "ShowModelEngineAndRuntime": show_model_engine_and_runtime,
    "ListModelTemplates": list_model_templates,
}
