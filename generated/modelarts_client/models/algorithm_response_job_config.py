from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Either, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.algorithm_engine import AlgorithmEngine
    from ..models.algorithm_input import AlgorithmInput
    from ..models.algorithm_output import AlgorithmOutput
    from ..models.code_tree_node import CodeTreeNode
    from ..models.job_parameter import JobParameter


@reads(
    {
        "parameters": Each(Nested("JobParameter")),
        "inputs": Each(Nested("AlgorithmInput")),
        "outputs": Each(Nested("AlgorithmOutput")),
        "engine": Nested("AlgorithmEngine"),
        "code_tree": Either(Nested("CodeTreeNode"), Each(Nested("CodeTreeNode"))),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class AlgorithmResponseJobConfig(Model):
    """How an algorithm runs.

    Attributes:
        code_dir (str | Unset): OBS directory of the code, for example /usr/app/.
        boot_file (str | Unset): OBS path of the program that is started, inside code_dir.
        command (str | Unset): Command that starts the container of a custom image; may be empty.
        parameters (list[JobParameter] | Unset): Running parameters.
        inputs (list[AlgorithmInput] | Unset): Data inputs.
        outputs (list[AlgorithmOutput] | Unset): Data outputs.
        engine (AlgorithmEngine | Unset): Engine of an algorithm: by engine_id, by engine_name and
            engine_version, or by image_url.
        code_tree (CodeTreeNode | list[CodeTreeNode] | Unset): Files and directories of the code.
        parameters_customization (bool | Unset): Whether a job may have hyperparameters of its own.

    Source: 004_ab87db3e92ded11c.txt, Table 4; ModelArts API Reference,
    training_management/creating_an_algorithm.rst, Table 21; huaweicloudsdkmodelarts 3.1.219,
    AlgorithmResponseJobConfig
    """

    code_dir: str | Unset = UNSET
    boot_file: str | Unset = UNSET
    command: str | Unset = UNSET
    parameters: list[JobParameter] | Unset = UNSET
    inputs: list[AlgorithmInput] | Unset = UNSET
    outputs: list[AlgorithmOutput] | Unset = UNSET
    engine: AlgorithmEngine | Unset = UNSET
    code_tree: CodeTreeNode | list[CodeTreeNode] | Unset = UNSET
    parameters_customization: bool | Unset = UNSET
