# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.algorithm_engine import AlgorithmEngine
    from ..models.algorithm_input import AlgorithmInput
    from ..models.algorithm_output import AlgorithmOutput
    from ..models.job_parameter import JobParameter


@_base.reads(
    {
        "parameters": _codecs.Each(_codecs.Nested("JobParameter")),
        "inputs": _codecs.Each(_codecs.Nested("AlgorithmInput")),
        "outputs": _codecs.Each(_codecs.Nested("AlgorithmOutput")),
        "engine": _codecs.Nested("AlgorithmEngine"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class AlgorithmJobConfig(_base.MappingMethods, _base.Model):
    """How an algorithm runs: by code_dir and boot_file, or by a command in an image.

    Attributes:
        code_dir (str | None): OBS directory of the code, for example /usr/app/; goes with boot_file.
        boot_file (str | None): OBS path of the program to start, inside code_dir; goes with code_dir.
        command (str | None): Command that starts the container of a custom image.
        parameters (list[JobParameter]): Running parameters.
        inputs (list[AlgorithmInput]): Data inputs.
        outputs (list[AlgorithmOutput]): Data outputs.
        engine (AlgorithmEngine): Engine of an algorithm: by engine_id, by engine_name and engine_version, or by image_url.
        parameters_customization (bool | None): Whether a job may have hyperparameters of its own.

    Source: ModelArts API Reference, training_management/creating_an_algorithm.rst, Table 4; huaweicloudsdkmodelarts
    3.1.219, AlgorithmJobConfig
    """

    code_dir: str | None = UNSET
    boot_file: str | None = UNSET
    command: str | None = UNSET
    parameters: list[JobParameter] = UNSET
    inputs: list[AlgorithmInput] = UNSET
    outputs: list[AlgorithmOutput] = UNSET
    engine: AlgorithmEngine = UNSET
    parameters_customization: bool | None = UNSET
