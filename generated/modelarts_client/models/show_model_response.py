# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.create_model_request_model_apis import CreateModelRequestModelApis
    from ..models.guide_doc import GuideDoc
    from ..models.model_dependencies import ModelDependencies
    from ..models.model_health import ModelHealth
    from ..models.model_install_type import ModelInstallType
    from ..models.model_labels_map import ModelLabelsMap
    from ..models.model_params_info import ModelParamsInfo
    from ..models.model_source import ModelSource
    from ..models.model_source_copy import ModelSourceCopy
    from ..models.model_source_type import ModelSourceType
    from ..models.model_specification import ModelSpecification
    from ..models.model_status import ModelStatus
    from ..models.model_type import ModelType


@_base.reads(
    {
        "model_type": _codecs.Choice("ModelType"),
        "model_status": _codecs.Choice("ModelStatus"),
        "model_source": _codecs.Choice("ModelSource"),
        "model_docs": _codecs.Each(_codecs.Nested("GuideDoc")),
        "model_labels": _codecs.Each(),
        "labels_map": _codecs.Nested("ModelLabelsMap"),
        "source_type": _codecs.Choice("ModelSourceType"),
        "source_copy": _codecs.Choice("ModelSourceCopy"),
        "input_params": _codecs.Each(_codecs.Nested("ModelParamsInfo")),
        "output_params": _codecs.Each(_codecs.Nested("ModelParamsInfo")),
        "dependencies": _codecs.Each(_codecs.Nested("ModelDependencies")),
        "apis": _codecs.Either(_codecs.Each(_codecs.Nested("CreateModelRequestModelApis"))),
        "health": _codecs.Nested("ModelHealth"),
        "install_type": _codecs.Each(_codecs.Choice("ModelInstallType")),
        "specification": _codecs.Nested("ModelSpecification"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ShowModelResponse(_base.MappingMethods, _base.Model):
    """Details of a model.

    Attributes:
        model_id (str): ID of the model.
        model_name (str): Name of the model.
        model_version (str): Version of the model, for example 1.0.0.
        model_type (ModelType | str): Engine of a model, or its origin: Image is a custom image, Template is a model template.
        model_size (int): Size of the model, in bytes. At least 0.
        model_status (ModelStatus | str): Status of a model: being imported (publishing), ready (published), not imported (failed), image being
            built (building), image not built (building_failed).
        tenant (str): Account of the owner.
        project (str): Project of the model.
        owner (str): User who owns the model.
        model_source (ModelSource | str | None): Source of a model: ExeML (auto), a preset algorithm (algos), the user (custom), AI Gallery (subscribe).
        model_algorithm (str | None): Algorithm, for example image_classification, object_detection or predict_analysis.
        model_metrics (str | None): Precision of the model, as JSON; only for models of training jobs that were evaluated.
        model_docs (list[GuideDoc]): Documents about the model. At most 3 items.
        model_labels (list[str]): Labels of the model.
        labels_map (ModelLabelsMap): Labels of a model under the key labels.
        create_at (int | None): Time of creation, in ms since 1970.
        description (str | None): Description of the model.
        source_location (str | None): OBS path of the model, or address of the image.
        source_job_id (str | None): ID of the training job that the model comes from.
        source_job_version (str | None): Version of the training job that the model comes from.
        source_type (ModelSourceType | str | None): Origin of a model; auto for ExeML, blank for everything else.
        source_copy (ModelSourceCopy | str | None): Whether an image is copied: true takes longer but makes services independent of changes of the source;
            only for models of the type Image.
        runtime (str | None): Runtime, for example python2.7.
        execution_code (str | None): OBS path of customize_service.py.
        schema_doc (str | None): Address of the schema file of the model.
        image_address (str | None): Address of the image built from the model; blank until it is built.
        input_params (list[ModelParamsInfo]): Input parameters of the model.
        output_params (list[ModelParamsInfo]): Output parameters of the model.
        dependencies (list[ModelDependencies]): Packages that the model and its code need.
        apis (list[CreateModelRequestModelApis] | str | None): Inference APIs of the model, as JSON or as an array.
        config (str | None): Configuration of the model, as JSON, with its health checks.
        health (ModelHealth): A health check of the instances of a model.
        install_type (list[ModelInstallType | str]): Kinds of services that the model can be deployed as.
        specification (ModelSpecification): Least resources of a service of the model.
        workspace_id (str | None): Workspace of the model; 0 is the default workspace. Default: '0'.
        tunable (bool | None): Whether the model can be tuned.
        market_flag (bool | None): Whether the model is subscribed from AI Gallery.
        publishable_flag (bool | None): Whether the model can be published in AI Gallery.
        cmd (str | None): Command that starts the image.
        extra (str | None): Further information, as in lists.
        error_code (str | None): Code of the error with which the import failed; when model_status is failed.
        error_msg (str | None): Why the import failed; when model_status is failed.

    Source: 002_70b4f4b3164ec19d.txt, Table 7-13; 003_a4dc8ac54fbecbc8.txt, ShowModel, response 200; ModelArts API
    Reference, ai_application_management/obtaining_details_about_an_ai_application.rst, Table 3
    """

    model_id: str
    model_name: str
    model_version: str
    model_type: ModelType | str
    model_size: int
    model_status: ModelStatus | str
    tenant: str
    project: str
    owner: str
    model_source: ModelSource | str | None = UNSET
    model_algorithm: str | None = UNSET
    model_metrics: str | None = UNSET
    model_docs: list[GuideDoc] = UNSET
    model_labels: list[str] = UNSET
    labels_map: ModelLabelsMap = UNSET
    create_at: int | None = UNSET
    description: str | None = UNSET
    source_location: str | None = UNSET
    source_job_id: str | None = UNSET
    source_job_version: str | None = UNSET
    source_type: ModelSourceType | str | None = UNSET
    source_copy: ModelSourceCopy | str | None = UNSET
    runtime: str | None = UNSET
    execution_code: str | None = UNSET
    schema_doc: str | None = UNSET
    image_address: str | None = UNSET
    input_params: list[ModelParamsInfo] = UNSET
    output_params: list[ModelParamsInfo] = UNSET
    dependencies: list[ModelDependencies] = UNSET
    apis: list[CreateModelRequestModelApis] | str | None = UNSET
    config: str | None = UNSET
    health: ModelHealth = UNSET
    install_type: list[ModelInstallType | str] = UNSET
    specification: ModelSpecification = UNSET
    workspace_id: str | None = "0"
    tunable: bool | None = UNSET
    market_flag: bool | None = UNSET
    publishable_flag: bool | None = UNSET
    cmd: str | None = UNSET
    extra: str | None = UNSET
    error_code: str | None = UNSET
    error_msg: str | None = UNSET
