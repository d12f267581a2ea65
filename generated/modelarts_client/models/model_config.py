from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Choice, Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.model_api_protocol import ModelApiProtocol
    from ..models.model_config_api import ModelConfigApi
    from ..models.model_dependencies import ModelDependencies
    from ..models.model_health import ModelHealth
    from ..models.model_metrics import ModelMetrics
    from ..models.model_source import ModelSource
    from ..models.model_type import ModelType


@reads(
    {
        "model_type": Choice("ModelType"),
        "model_source": Choice("ModelSource"),
        "protocol": Choice("ModelApiProtocol"),
        "metrics": Nested("ModelMetrics"),
        "apis": Each(Nested("ModelConfigApi")),
        "dependencies": Each(Nested("ModelDependencies")),
        "health": Nested("ModelHealth"),
        "readiness_health": Nested("ModelHealth"),
        "startup_health": Nested("ModelHealth"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class ModelConfig(Model):
    """Configuration of a model, the content of config.json.

    Attributes:
        model_algorithm (str | Unset): Algorithm, for example image_classification; at most 36 characters, the
            first a letter.
        model_type (ModelType | str | Unset): Engine of a model, or its origin: Image is a custom image,
            Template is a model template.
        model_source (ModelSource | str | Unset): Source of a model: ExeML (auto), a preset algorithm (algos),
            the user (custom), AI Gallery (subscribe).
        algorithm (str | Unset): Algorithms that the model was trained with, separated by commas.
        runtime (str | Unset): Runtime, for example tf1.13-python3.6-cpu.
        swr_location (str | Unset): Address of the image in SWR; for model_type Image.
        protocol (ModelApiProtocol | str | Unset): Protocol of a request to a model.
        port (int | str | Unset): Port that the image listens on.
        tunable (bool | Unset): Whether the model can be tuned.
        downloadable_flag (bool | Unset): Whether the model can be downloaded.
        metrics (ModelMetrics | Unset): Precision of a model.
        apis (list[ModelConfigApi] | Unset): Inference APIs of the model.
        dependencies (list[ModelDependencies] | Unset): Packages that the model and its code need.
        health (ModelHealth | Unset): A health check of the instances of a model.
        readiness_health (ModelHealth | Unset): A health check of the instances of a model.
        startup_health (ModelHealth | Unset): A health check of the instances of a model.

    Source: ModelArts API Reference, ai_application_management/obtaining_details_about_an_ai_application.rst,
    Example Responses; ModelArts API Reference, model_management/creating_a_model.rst (75ad29f), Example
    Requests; ModelArts User Guide of opentelekomcloud-docs/modelarts,
    specifications_for_editing_a_model_configuration_file.rst, Table 1
    """

    model_algorithm: str | Unset = UNSET
    model_type: ModelType | str | Unset = UNSET
    model_source: ModelSource | str | Unset = UNSET
    algorithm: str | Unset = UNSET
    runtime: str | Unset = UNSET
    swr_location: str | Unset = UNSET
    protocol: ModelApiProtocol | str | Unset = UNSET
    port: int | str | Unset = UNSET
    tunable: bool | Unset = UNSET
    downloadable_flag: bool | Unset = UNSET
    metrics: ModelMetrics | Unset = UNSET
    apis: list[ModelConfigApi] | Unset = UNSET
    dependencies: list[ModelDependencies] | Unset = UNSET
    health: ModelHealth | Unset = UNSET
    readiness_health: ModelHealth | Unset = UNSET
    startup_health: ModelHealth | Unset = UNSET
