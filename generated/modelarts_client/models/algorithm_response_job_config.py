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
    from ..models.code_tree_node import CodeTreeNode
    from ..models.job_parameter import JobParameter


@_base.reads(
    {
        "parameters": _codecs.Each(_codecs.Nested("JobParameter")),
        "inputs": _codecs.Each(_codecs.Nested("AlgorithmInput")),
        "outputs": _codecs.Each(_codecs.Nested("AlgorithmOutput")),
        "engine": _codecs.Nested("AlgorithmEngine"),
        "code_tree": _codecs.Either(_codecs.Nested("CodeTreeNode"), _codecs.Each(_codecs.Nested("CodeTreeNode"))),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class AlgorithmResponseJobConfig(_base.MappingMethods, _base.Model):
    """How an algorithm runs.

    Attributes:
        code_dir (str | None): OBS directory of the code, for example /usr/app/.
        boot_file (str | None): OBS path of the program that is started, inside code_dir.
        command (str | None): Command that starts the container of a custom image; may be empty.
        parameters (list[JobParameter]): Running parameters.
        inputs (list[AlgorithmInput]): Data inputs.
        outputs (list[AlgorithmOutput]): Data outputs.
        engine (AlgorithmEngine): Engine of an algorithm: by engine_id, by engine_name and engine_version, or by image_url.
        code_tree (CodeTreeNode | list[CodeTreeNode] | None): Files and directories of the code.
        parameters_customization (bool | None): Whether a job may have hyperparameters of its own.

    Source: 004_ab87db3e92ded11c.txt, Table 4; ModelArts API Reference,
    training_management/creating_an_algorithm.rst, Table 21; huaweicloudsdkmodelarts 3.1.219,
    AlgorithmResponseJobConfig
    """

    code_dir: str | None = UNSET
    boot_file: str | None = UNSET
    command: str | None = UNSET
    parameters: list[JobParameter] = UNSET
    inputs: list[AlgorithmInput] = UNSET
    outputs: list[AlgorithmOutput] = UNSET
    engine: AlgorithmEngine = UNSET
    code_tree: CodeTreeNode | list[CodeTreeNode] | None = UNSET
    parameters_customization: bool | None = UNSET
