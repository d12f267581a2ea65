from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
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


@reads(
    {
        "model_type": Choice("ModelType"),
        "model_status": Choice("ModelStatus"),
        "model_source": Choice("ModelSource"),
        "model_docs": Each(Nested("GuideDoc")),
        "model_labels": Each(),
        "labels_map": Nested("ModelLabelsMap"),
        "source_type": Choice("ModelSourceType"),
        "source_copy": Choice("ModelSourceCopy"),
        "input_params": Each(Nested("ModelParamsInfo")),
        "output_params": Each(Nested("ModelParamsInfo")),
        "dependencies": Each(Nested("ModelDependencies")),
        "health": Nested("ModelHealth"),
        "install_type": Each(Choice("ModelInstallType")),
        "specification": Nested("ModelSpecification"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ShowModelResponse(Model):
    """Details of a model.

    Attributes:
        model_id (str): ID of the model.
        model_name (str): Name of the model.
        model_version (str): Version of the model, for example 1.0.0.
        model_type (ModelType | str): Engine of a model, or its origin: Image is a custom image, Template is a
            model template.
        model_size (int): Size of the model, in bytes. At least 0.
        model_status (ModelStatus | str): Status of a model: being imported (publishing), ready (published), not
            imported (failed), image being built (building), image not built (building_failed).
        tenant (str): Account of the owner.
        project (str): Project of the model.
        owner (str): User who owns the model.
        model_source (ModelSource | str | Unset): Source of a model: ExeML (auto), a preset algorithm (algos),
            the user (custom), AI Gallery (subscribe).
        model_algorithm (str | Unset): Algorithm, for example image_classification, object_detection or
            predict_analysis.
        model_metrics (str | Unset): Precision of the model, as JSON; only for models of training jobs that were
            evaluated.
        model_docs (list[GuideDoc] | Unset): Documents about the model. At most 3 items.
        model_labels (list[str] | Unset): Labels of the model.
        labels_map (ModelLabelsMap | Unset): Labels of a model under the key labels.
        create_at (int | Unset): Time of creation, in ms since 1970.
        description (str | Unset): Description of the model.
        source_location (str | Unset): OBS path of the model, or address of the image.
        source_job_id (str | Unset): ID of the training job that the model comes from.
        source_job_version (str | Unset): Version of the training job that the model comes from.
        source_type (ModelSourceType | str | Unset): Origin of a model; auto for ExeML, blank for everything
            else.
        source_copy (ModelSourceCopy | str | Unset): Whether an image is copied: true takes longer but makes
            services independent of changes of the source; only for models of the type Image.
        runtime (str | Unset): Runtime, for example python2.7.
        execution_code (str | Unset): OBS path of customize_service.py.
        schema_doc (str | Unset): Address of the schema file of the model.
        image_address (str | Unset): Address of the image built from the model; blank until it is built.
        input_params (list[ModelParamsInfo] | Unset): Input parameters of the model.
        output_params (list[ModelParamsInfo] | Unset): Output parameters of the model.
        dependencies (list[ModelDependencies] | Unset): Packages that the model and its code need.
        apis (str | Unset): Inference APIs of the model, as JSON.
        config (str | Unset): Configuration of the model, as JSON, with its health checks.
        health (ModelHealth | Unset): A health check of the instances of a model.
        install_type (list[ModelInstallType | str] | Unset): Kinds of services that the model can be deployed
            as.
        specification (ModelSpecification | Unset): Least resources of a service of the model.
        workspace_id (str | Unset): Workspace of the model; 0 is the default workspace. Default: '0'.
        tunable (bool | Unset): Whether the model can be tuned.
        market_flag (bool | Unset): Whether the model is subscribed from AI Gallery.
        publishable_flag (bool | Unset): Whether the model can be published in AI Gallery.
        cmd (str | Unset): Command that starts the image.

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
    model_source: ModelSource | str | Unset = UNSET
    model_algorithm: str | Unset = UNSET
    model_metrics: str | Unset = UNSET
    model_docs: list[GuideDoc] | Unset = UNSET
    model_labels: list[str] | Unset = UNSET
    labels_map: ModelLabelsMap | Unset = UNSET
    create_at: int | Unset = UNSET
    description: str | Unset = UNSET
    source_location: str | Unset = UNSET
    source_job_id: str | Unset = UNSET
    source_job_version: str | Unset = UNSET
    source_type: ModelSourceType | str | Unset = UNSET
    source_copy: ModelSourceCopy | str | Unset = UNSET
    runtime: str | Unset = UNSET
    execution_code: str | Unset = UNSET
    schema_doc: str | Unset = UNSET
    image_address: str | Unset = UNSET
    input_params: list[ModelParamsInfo] | Unset = UNSET
    output_params: list[ModelParamsInfo] | Unset = UNSET
    dependencies: list[ModelDependencies] | Unset = UNSET
    apis: str | Unset = UNSET
    config: str | Unset = UNSET
    health: ModelHealth | Unset = UNSET
    install_type: list[ModelInstallType | str] | Unset = UNSET
    specification: ModelSpecification | Unset = UNSET
    workspace_id: str | Unset = "0"
    tunable: bool | Unset = UNSET
    market_flag: bool | Unset = UNSET
    publishable_flag: bool | Unset = UNSET
    cmd: str | Unset = UNSET
