from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..models.model_source_copy import ModelSourceCopy
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.create_model_request_infer_params import CreateModelRequestInferParams
    from ..models.create_model_request_model_apis import CreateModelRequestModelApis
    from ..models.guide_doc import GuideDoc
    from ..models.model_dependencies import ModelDependencies
    from ..models.model_deployment_constraints import ModelDeploymentConstraints
    from ..models.model_source_type import ModelSourceType
    from ..models.model_template import ModelTemplate
    from ..models.model_type import ModelType
    from ..models.service_infer_type import ServiceInferType


@reads(
    {
        "model_type": Choice("ModelType"),
        "source_type": Choice("ModelSourceType"),
        "source_copy": Choice("ModelSourceCopy"),
        "input_params": Each(Nested("CreateModelRequestInferParams")),
        "output_params": Each(Nested("CreateModelRequestInferParams")),
        "dependencies": Each(Nested("ModelDependencies")),
        "apis": Each(Nested("CreateModelRequestModelApis")),
        "model_docs": Each(Nested("GuideDoc")),
        "install_type": Each(Choice("ServiceInferType")),
        "template": Nested("ModelTemplate"),
        "deployment_constraints": Nested("ModelDeploymentConstraints"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class CreateModelRequest(Model):
    """A model to import. A Template needs template, every other model_type needs source_location.

    Attributes:
        model_version (str): Version as three numbers from 0 to 99 without leading zeros, for example 1.0.0.
            Matches ^(0|[1-9][0-9]?)\\.(0|[1-9][0-9]?)\\.(0|[1-9][0-9]?)$.
        model_type (ModelType | str): Engine of a model, or its origin: Image is a custom image, Template is a
            model template.
        model_name (str | Unset): Name: 1 to 64 letters, digits, underscores and hyphens, the first a letter;
            made by the service when absent. Matches ^[a-zA-Z][a-zA-Z0-9_-]{0,63}$.
        source_location (str | Unset): OBS path of the folder above the model, for example /bucket/mnist/, or
            SWR address of an image. Not empty.
        source_job_id (str | Unset): ID of the training job that the model comes from; blank for none.
        source_job_version (str | Unset): Version of the training job that the model comes from; blank for none.
        source_type (ModelSourceType | str | Unset): Origin of a model; auto for ExeML, blank for everything
            else.
        source_copy (ModelSourceCopy | str | Unset): Whether an image is copied; only with model_type Image.
            Default: ModelSourceCopy.TRUE.
        runtime (str | Unset): Runtime, one of the engine's, for example python3.7.
        description (str | Unset): Description: at most 100 characters, none of & ! ' " < > and =. Matches
            ^[^&!'"<>=]*$.
        model_algorithm (str | Unset): Algorithm, for example image_classification, object_detection or
            predict_analysis; at most 36 characters, the first a letter, none of & ! ' " < > and =. Matches
            ^([a-zA-Z][^&!'"<>=]*)?$.
        model_metrics (str | Unset): Precision of the model, as JSON.
        execution_code (str | Unset): OBS path of customize_service.py, inside the folder model of
            source_location; found there when absent.
        input_params (list[CreateModelRequestInferParams] | Unset): Input parameters of the model; read from the
            configuration when absent.
        output_params (list[CreateModelRequestInferParams] | Unset): Output parameters of the model; read from
            the configuration when absent.
        dependencies (list[ModelDependencies] | Unset): Packages that the model and its code need; read from the
            configuration when absent.
        apis (list[CreateModelRequestModelApis] | str | Unset): Inference APIs of the model, or the same as
            JSON; read from the configuration when absent.
        initial_config (str | Unset): Configuration of the model (config.json) as JSON; gives apis,
            dependencies, parameters and health checks.
        model_docs (list[GuideDoc] | Unset): Documents about the model, at most 3.
        install_type (list[ServiceInferType | str] | Unset): Kinds of services that the model can be deployed
            as.
        template (ModelTemplate | Unset): Template that a model is made from.
        workspace_id (str | Unset): Workspace of the model; 0 is the default workspace. Default: '0'.
        cmd (str | Unset): Command that starts the image.
        deployment_constraints (ModelDeploymentConstraints | Unset): What a model needs of its deployment; not
            in every region.

    Source: 002_70b4f4b3164ec19d.txt, Table 7-2; ModelArts API Reference, model_management/creating_a_model.rst
    (75ad29f), Table 3; ModelArts API Reference, model_management/importing_a_model.rst (4d2952d), Table 2;
    huaweicloud/terraform-provider-huaweicloud, docs/resources/modelarts_model.md
    """

    model_version: str
    model_type: ModelType | str
    model_name: str | Unset = UNSET
    source_location: str | Unset = UNSET
    source_job_id: str | Unset = UNSET
    source_job_version: str | Unset = UNSET
    source_type: ModelSourceType | str | Unset = UNSET
    source_copy: ModelSourceCopy | str | Unset = ModelSourceCopy.TRUE
    runtime: str | Unset = UNSET
    description: str | Unset = UNSET
    model_algorithm: str | Unset = UNSET
    model_metrics: str | Unset = UNSET
    execution_code: str | Unset = UNSET
    input_params: list[CreateModelRequestInferParams] | Unset = UNSET
    output_params: list[CreateModelRequestInferParams] | Unset = UNSET
    dependencies: list[ModelDependencies] | Unset = UNSET
    apis: list[CreateModelRequestModelApis] | str | Unset = UNSET
    initial_config: str | Unset = UNSET
    model_docs: list[GuideDoc] | Unset = UNSET
    install_type: list[ServiceInferType | str] | Unset = UNSET
    template: ModelTemplate | Unset = UNSET
    workspace_id: str | Unset = "0"
    cmd: str | Unset = UNSET
    deployment_constraints: ModelDeploymentConstraints | Unset = UNSET
