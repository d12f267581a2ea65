# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.model_api_protocol import ModelApiProtocol
    from ..models.model_config_api import ModelConfigApi
    from ..models.model_dependencies import ModelDependencies
    from ..models.model_health import ModelHealth
    from ..models.model_metrics import ModelMetrics
    from ..models.model_source import ModelSource
    from ..models.model_type import ModelType


@_base.reads(
    {
        "model_type": _codecs.Choice("ModelType"),
        "model_source": _codecs.Choice("ModelSource"),
        "protocol": _codecs.Choice("ModelApiProtocol"),
        "metrics": _codecs.Nested("ModelMetrics"),
        "apis": _codecs.Each(_codecs.Nested("ModelConfigApi")),
        "dependencies": _codecs.Each(_codecs.Nested("ModelDependencies")),
        "health": _codecs.Nested("ModelHealth"),
        "readiness_health": _codecs.Nested("ModelHealth"),
        "startup_health": _codecs.Nested("ModelHealth"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class ModelConfig(_base.MappingMethods, _base.Model):
    """Configuration of a model, the content of config.json.

    Attributes:
        model_algorithm (str | None): Algorithm, for example image_classification; at most 36 characters, the first a letter.
        model_type (ModelType | str | None): Engine of a model, or its origin: Image is a custom image, Template is a model template.
        model_source (ModelSource | str | None): Source of a model: ExeML (auto), a preset algorithm (algos), the user (custom), AI Gallery (subscribe).
        algorithm (str | None): Algorithms that the model was trained with, separated by commas.
        runtime (str | None): Runtime, for example tf1.13-python3.6-cpu.
        swr_location (str | None): Address of the image in SWR; for model_type Image.
        protocol (ModelApiProtocol | str | None): Protocol of a request to a model.
        port (int | str | None): Port that the image listens on.
        tunable (bool | None): Whether the model can be tuned.
        downloadable_flag (bool | None): Whether the model can be downloaded.
        metrics (ModelMetrics): Precision of a model.
        apis (list[ModelConfigApi]): Inference APIs of the model.
        dependencies (list[ModelDependencies]): Packages that the model and its code need.
        health (ModelHealth): A health check of the instances of a model.
        readiness_health (ModelHealth): A health check of the instances of a model.
        startup_health (ModelHealth): A health check of the instances of a model.

    Source: ModelArts API Reference, ai_application_management/obtaining_details_about_an_ai_application.rst,
    Example Responses; ModelArts API Reference, model_management/creating_a_model.rst (75ad29f), Example
    Requests; ModelArts User Guide of opentelekomcloud-docs/modelarts,
    specifications_for_editing_a_model_configuration_file.rst, Table 1
    """

    model_algorithm: str | None = UNSET
    model_type: ModelType | str | None = UNSET
    model_source: ModelSource | str | None = UNSET
    algorithm: str | None = UNSET
    runtime: str | None = UNSET
    swr_location: str | None = UNSET
    protocol: ModelApiProtocol | str | None = UNSET
    port: int | str | None = UNSET
    tunable: bool | None = UNSET
    downloadable_flag: bool | None = UNSET
    metrics: ModelMetrics = UNSET
    apis: list[ModelConfigApi] = UNSET
    dependencies: list[ModelDependencies] = UNSET
    health: ModelHealth = UNSET
    readiness_health: ModelHealth = UNSET
    startup_health: ModelHealth = UNSET
