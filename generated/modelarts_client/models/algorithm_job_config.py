from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.algorithm_engine import AlgorithmEngine
    from ..models.algorithm_input import AlgorithmInput
    from ..models.algorithm_output import AlgorithmOutput
    from ..models.job_parameter import JobParameter


@reads(
    {
        "parameters": Each(Nested("JobParameter")),
        "inputs": Each(Nested("AlgorithmInput")),
        "outputs": Each(Nested("AlgorithmOutput")),
        "engine": Nested("AlgorithmEngine"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class AlgorithmJobConfig(Model):
    """How an algorithm runs: by code_dir and boot_file, or by a command in an image.

    Attributes:
        code_dir (str | Unset): OBS directory of the code, for example /usr/app/; goes with boot_file.
        boot_file (str | Unset): OBS path of the program to start, inside code_dir; goes with code_dir.
        command (str | Unset): Command that starts the container of a custom image.
        parameters (list[JobParameter] | Unset): Running parameters.
        inputs (list[AlgorithmInput] | Unset): Data inputs.
        outputs (list[AlgorithmOutput] | Unset): Data outputs.
        engine (AlgorithmEngine | Unset): Engine of an algorithm: by engine_id, by engine_name and
            engine_version, or by image_url.
        parameters_customization (bool | Unset): Whether a job may have hyperparameters of its own.

    Source: ModelArts API Reference, training_management/creating_an_algorithm.rst, Table 4; huaweicloudsdkmodelarts
    3.1.219, AlgorithmJobConfig
    """

    code_dir: str | Unset = UNSET
    boot_file: str | Unset = UNSET
    command: str | Unset = UNSET
    parameters: list[JobParameter] | Unset = UNSET
    inputs: list[AlgorithmInput] | Unset = UNSET
    outputs: list[AlgorithmOutput] | Unset = UNSET
    engine: AlgorithmEngine | Unset = UNSET
    parameters_customization: bool | Unset = UNSET
