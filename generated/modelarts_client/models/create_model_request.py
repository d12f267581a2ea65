# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..models.model_source_copy import ModelSourceCopy
from ..types import UNSET

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


@_base.reads(
    {
        "model_type": _codecs.Choice("ModelType"),
        "source_type": _codecs.Choice("ModelSourceType"),
        "source_copy": _codecs.Choice("ModelSourceCopy"),
        "input_params": _codecs.Each(_codecs.Nested("CreateModelRequestInferParams")),
        "output_params": _codecs.Each(_codecs.Nested("CreateModelRequestInferParams")),
        "dependencies": _codecs.Each(_codecs.Nested("ModelDependencies")),
        "apis": _codecs.Either(_codecs.Each(_codecs.Nested("CreateModelRequestModelApis"))),
        "model_docs": _codecs.Each(_codecs.Nested("GuideDoc")),
        "install_type": _codecs.Each(_codecs.Choice("ServiceInferType")),
        "template": _codecs.Nested("ModelTemplate"),
        "deployment_constraints": _codecs.Nested("ModelDeploymentConstraints"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class CreateModelRequest(_base.MappingMethods, _base.Model):
    """A model to import. A Template needs template, every other model_type needs source_location.

    Attributes:
        model_version (str): Version as three numbers from 0 to 99 without leading zeros, for example 1.0.0. Matches
            ^(0|[1-9][0-9]?)\\.(0|[1-9][0-9]?)\\.(0|[1-9][0-9]?)$.
        model_type (ModelType | str): Engine of a model, or its origin: Image is a custom image, Template is a model template.
        model_name (str | None): Name: 1 to 64 letters, digits, underscores and hyphens, the first a letter; made by the service when
            absent. Matches ^[a-zA-Z][a-zA-Z0-9_-]{0,63}$.
        source_location (str | None): OBS path of the folder above the model, for example /bucket/mnist/, or SWR address of an image. Not
            empty.
        source_job_id (str | None): ID of the training job that the model comes from; blank for none.
        source_job_version (str | None): Version of the training job that the model comes from; blank for none.
        source_type (ModelSourceType | str | None): Origin of a model; auto for ExeML, blank for everything else.
        source_copy (ModelSourceCopy | str | None): Whether an image is copied; only with model_type Image. Default: ModelSourceCopy.TRUE.
        runtime (str | None): Runtime, one of the engine's, for example python3.7.
        description (str | None): Description: at most 100 characters, none of & ! ' " < > and =. Matches ^[^&!'"<>=]*$.
        model_algorithm (str | None): Algorithm, for example image_classification, object_detection or predict_analysis; at most 36
            characters, the first a letter, none of & ! ' " < > and =. Matches ^([a-zA-Z][^&!'"<>=]*)?$.
        model_metrics (str | None): Precision of the model, as JSON.
        execution_code (str | None): OBS path of customize_service.py, inside the folder model of source_location; found there when absent.
        input_params (list[CreateModelRequestInferParams]): Input parameters of the model; read from the configuration when absent.
        output_params (list[CreateModelRequestInferParams]): Output parameters of the model; read from the configuration when absent.
        dependencies (list[ModelDependencies]): Packages that the model and its code need; read from the configuration when absent.
        apis (list[CreateModelRequestModelApis] | str | None): Inference APIs of the model, or the same as JSON; read from the configuration when absent.
        initial_config (str | None): Configuration of the model (config.json) as JSON; gives apis, dependencies, parameters and health
            checks.
        model_docs (list[GuideDoc]): Documents about the model, at most 3.
        install_type (list[ServiceInferType | str]): Kinds of services that the model can be deployed as.
        template (ModelTemplate): Template that a model is made from.
        workspace_id (str | None): Workspace of the model; 0 is the default workspace. Default: '0'.
        cmd (str | None): Command that starts the image.
        deployment_constraints (ModelDeploymentConstraints): What a model needs of its deployment; not in every region.

    Source: 002_70b4f4b3164ec19d.txt, Table 7-2; ModelArts API Reference, model_management/creating_a_model.rst
    (75ad29f), Table 3; ModelArts API Reference, model_management/importing_a_model.rst (4d2952d), Table 2;
    huaweicloud/terraform-provider-huaweicloud, docs/resources/modelarts_model.md
    """

    model_version: str
    model_type: ModelType | str
    model_name: str | None = UNSET
    source_location: str | None = UNSET
    source_job_id: str | None = UNSET
    source_job_version: str | None = UNSET
    source_type: ModelSourceType | str | None = UNSET
    source_copy: ModelSourceCopy | str | None = ModelSourceCopy.TRUE
    runtime: str | None = UNSET
    description: str | None = UNSET
    model_algorithm: str | None = UNSET
    model_metrics: str | None = UNSET
    execution_code: str | None = UNSET
    input_params: list[CreateModelRequestInferParams] = UNSET
    output_params: list[CreateModelRequestInferParams] = UNSET
    dependencies: list[ModelDependencies] = UNSET
    apis: list[CreateModelRequestModelApis] | str | None = UNSET
    initial_config: str | None = UNSET
    model_docs: list[GuideDoc] = UNSET
    install_type: list[ServiceInferType | str] = UNSET
    template: ModelTemplate = UNSET
    workspace_id: str | None = "0"
    cmd: str | None = UNSET
    deployment_constraints: ModelDeploymentConstraints = UNSET
