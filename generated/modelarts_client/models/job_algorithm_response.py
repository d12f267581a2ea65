from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define as _attrs_define

from ..json_codecs import Each, Either, Nested
from ..model_base import Model, reads
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.environment_variables import EnvironmentVariables
    from ..models.job_engine import JobEngine
    from ..models.job_input import JobInput
    from ..models.job_output import JobOutput
    from ..models.job_parameter import JobParameter
    from ..models.job_policies import JobPolicies
    from ..models.job_summary import JobSummary


@reads(
    {
        "parameters": Each(Nested("JobParameter")),
        "policies": Nested("JobPolicies"),
        "inputs": Each(Nested("JobInput")),
        "outputs": Each(Nested("JobOutput")),
        "engine": Nested("JobEngine"),
        "environments": Either(Nested("EnvironmentVariables"), Each(Nested("EnvironmentVariables"))),
        "summary": Nested("JobSummary"),
    },
)
@_attrs_define(slots=False, eq=False, repr=False)
class JobAlgorithmResponse(Model):
    """Algorithm of a job.

    Attributes:
        id (str | Unset): ID of the algorithm.
        name (str | Unset): Name of the algorithm.
        subscription_id (str | Unset): ID of the subscription.
        item_version_id (str | Unset): Version of the subscribed algorithm.
        code_dir (str | Unset): OBS directory of the code.
        boot_file (str | Unset): OBS path of the program that is started.
        autosearch_config_path (str | Unset): OBS URL of the YAML configuration of an auto search job.
        autosearch_framework_path (str | Unset): OBS URL of the framework code of an auto search job.
        command (str | Unset): Command that starts the container of a custom image.
        parameters (list[JobParameter] | Unset): Running parameters.
        policies (JobPolicies | Unset): Policies of a job.
        inputs (list[JobInput] | Unset): Inputs of the job.
        outputs (list[JobOutput] | Unset): Outputs of the job.
        engine (JobEngine | Unset): Engine of a job: by engine_id, by engine_name and engine_version, or by
            image_url.
        local_code_dir (str | Unset): Directory of the container that the code is brought to.
        working_dir (str | Unset): Directory of the container that the algorithm runs in.
        environments (EnvironmentVariables | list[EnvironmentVariables] | Unset): Environment variables.
        summary (JobSummary | Unset): Visualization log of a job.

    Source: 002_70b4f4b3164ec19d.txt, Tables 6-15, 6-67 and 6-123; ModelArts API Reference,
    training_management/creating_a_training_job.rst, Table 61
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET
    subscription_id: str | Unset = UNSET
    item_version_id: str | Unset = UNSET
    code_dir: str | Unset = UNSET
    boot_file: str | Unset = UNSET
    autosearch_config_path: str | Unset = UNSET
    autosearch_framework_path: str | Unset = UNSET
    command: str | Unset = UNSET
    parameters: list[JobParameter] | Unset = UNSET
    policies: JobPolicies | Unset = UNSET
    inputs: list[JobInput] | Unset = UNSET
    outputs: list[JobOutput] | Unset = UNSET
    engine: JobEngine | Unset = UNSET
    local_code_dir: str | Unset = UNSET
    working_dir: str | Unset = UNSET
    environments: EnvironmentVariables | list[EnvironmentVariables] | Unset = UNSET
    summary: JobSummary | Unset = UNSET
