# Written by `python -m generator generate` from the description; it overwrites changes.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import json_codecs as _codecs
from .. import model_base as _base
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.environment_variables import EnvironmentVariables
    from ..models.job_engine import JobEngine
    from ..models.job_input import JobInput
    from ..models.job_output import JobOutput
    from ..models.job_parameter import JobParameter
    from ..models.job_policies import JobPolicies
    from ..models.job_summary import JobSummary


@_base.reads(
    {
        "parameters": _codecs.Each(_codecs.Nested("JobParameter")),
        "policies": _codecs.Nested("JobPolicies"),
        "inputs": _codecs.Each(_codecs.Nested("JobInput")),
        "outputs": _codecs.Each(_codecs.Nested("JobOutput")),
        "engine": _codecs.Nested("JobEngine"),
        "environments": _codecs.Either(
            _codecs.Nested("EnvironmentVariables"), _codecs.Each(_codecs.Nested("EnvironmentVariables"))
        ),
        "summary": _codecs.Nested("JobSummary"),
    },
)
@_base.define(slots=False, eq=False, repr=False, kw_only=True)
class JobAlgorithmResponse(_base.MappingMethods, _base.Model):
    """Algorithm of a job.

    Attributes:
        id (str | None): ID of the algorithm.
        name (str | None): Name of the algorithm.
        subscription_id (str | None): ID of the subscription.
        item_version_id (str | None): Version of the subscribed algorithm.
        code_dir (str | None): OBS directory of the code.
        boot_file (str | None): OBS path of the program that is started.
        autosearch_config_path (str | None): OBS URL of the YAML configuration of an auto search job.
        autosearch_framework_path (str | None): OBS URL of the framework code of an auto search job.
        command (str | None): Command that starts the container of a custom image.
        parameters (list[JobParameter]): Running parameters.
        policies (JobPolicies): Policies of a job.
        inputs (list[JobInput]): Inputs of the job.
        outputs (list[JobOutput]): Outputs of the job.
        engine (JobEngine): Engine of a job: by engine_id, by engine_name and engine_version, or by image_url.
        local_code_dir (str | None): Directory of the container that the code is brought to.
        working_dir (str | None): Directory of the container that the algorithm runs in.
        environments (EnvironmentVariables | list[EnvironmentVariables] | None): Environment variables.
        summary (JobSummary): Visualization log of a job.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-15, 6-67 and 6-123; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 61
    """

    id: str | None = UNSET
    name: str | None = UNSET
    subscription_id: str | None = UNSET
    item_version_id: str | None = UNSET
    code_dir: str | None = UNSET
    boot_file: str | None = UNSET
    autosearch_config_path: str | None = UNSET
    autosearch_framework_path: str | None = UNSET
    command: str | None = UNSET
    parameters: list[JobParameter] = UNSET
    policies: JobPolicies = UNSET
    inputs: list[JobInput] = UNSET
    outputs: list[JobOutput] = UNSET
    engine: JobEngine = UNSET
    local_code_dir: str | None = UNSET
    working_dir: str | None = UNSET
    environments: EnvironmentVariables | list[EnvironmentVariables] | None = UNSET
    summary: JobSummary = UNSET
