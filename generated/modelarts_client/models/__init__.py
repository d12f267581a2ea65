"""The models of the description, each loaded when its name is first used."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .access_method import AccessMethod
    from .affinity_type import AffinityType
    from .allocated_resources import AllocatedResources
    from .auth_method import AuthMethod
    from .auth_scope import AuthScope
    from .auth_token_request import AuthTokenRequest
    from .auth_token_request_auth import AuthTokenRequestAuth
    from .auto_search import AutoSearch
    from .auto_search_algorithm import AutoSearchAlgorithm
    from .auto_search_algorithm_parameter import AutoSearchAlgorithmParameter
    from .auto_search_param import AutoSearchParam
    from .auto_search_reward import AutoSearchReward
    from .auto_stop import AutoStop
    from .auto_stop_time_unit import AutoStopTimeUnit
    from .change_job_description_request import ChangeJobDescriptionRequest
    from .create_job_algorithm import CreateJobAlgorithm
    from .create_job_endpoints import CreateJobEndpoints
    from .create_job_metadata import CreateJobMetadata
    from .create_job_resource import CreateJobResource
    from .create_job_spec import CreateJobSpec
    from .create_job_ssh import CreateJobSsh
    from .create_job_task import CreateJobTask
    from .create_task_algorithm import CreateTaskAlgorithm
    from .create_task_engine import CreateTaskEngine
    from .create_task_input import CreateTaskInput
    from .create_task_output import CreateTaskOutput
    from .create_task_resource import CreateTaskResource
    from .create_training_job_request import CreateTrainingJobRequest
    from .credential import Credential
    from .custom_metric import CustomMetric
    from .customized_flavor import CustomizedFlavor
    from .dataset_location import DatasetLocation
    from .engine import Engine
    from .engine_image_info import EngineImageInfo
    from .engine_list_response import EngineListResponse
    from .environment_variables import EnvironmentVariables
    from .error import Error
    from .event_level import EventLevel
    from .event_source import EventSource
    from .fault_scenario import FaultScenario
    from .filter_operator import FilterOperator
    from .flavor_attributes import FlavorAttributes
    from .flavor_billing import FlavorBilling
    from .flavor_cpu import FlavorCpu
    from .flavor_detail import FlavorDetail
    from .flavor_disk import FlavorDisk
    from .flavor_gpu import FlavorGpu
    from .flavor_info import FlavorInfo
    from .flavor_list_response import FlavorListResponse
    from .flavor_memory import FlavorMemory
    from .flavor_npu import FlavorNpu
    from .flavor_response import FlavorResponse
    from .flavor_type import FlavorType
    from .iam_error import IamError
    from .iam_error_detail import IamErrorDetail
    from .identity import Identity
    from .job_action_type import JobActionType
    from .job_algorithm_response import JobAlgorithmResponse
    from .job_annotations import JobAnnotations
    from .job_endpoints import JobEndpoints
    from .job_engine import JobEngine
    from .job_event import JobEvent
    from .job_events_response import JobEventsResponse
    from .job_filter import JobFilter
    from .job_input import JobInput
    from .job_input_remote import JobInputRemote
    from .job_kind import JobKind
    from .job_list_response import JobListResponse
    from .job_metadata import JobMetadata
    from .job_metric import JobMetric
    from .job_metrics_response import JobMetricsResponse
    from .job_notification import JobNotification
    from .job_output import JobOutput
    from .job_output_remote import JobOutputRemote
    from .job_parameter import JobParameter
    from .job_parameter_constraint import JobParameterConstraint
    from .job_phase import JobPhase
    from .job_policies import JobPolicies
    from .job_resource import JobResource
    from .job_response import JobResponse
    from .job_retention import JobRetention
    from .job_secondary_phase import JobSecondaryPhase
    from .job_spec import JobSpec
    from .job_ssh import JobSsh
    from .job_status import JobStatus
    from .job_summary import JobSummary
    from .job_tool import JobTool
    from .job_volume import JobVolume
    from .list_training_jobs_request import ListTrainingJobsRequest
    from .log_content_type import LogContentType
    from .log_export_config import LogExportConfig
    from .log_export_path import LogExportPath
    from .log_preview_response import LogPreviewResponse
    from .log_url_response import LogUrlResponse
    from .log_version import LogVersion
    from .metric_command import MetricCommand
    from .metric_endpoint import MetricEndpoint
    from .metric_name import MetricName
    from .network_level import NetworkLevel
    from .nfs_location import NfsLocation
    from .nfs_volume import NfsVolume
    from .node_selector import NodeSelector
    from .node_selector_operator import NodeSelectorOperator
    from .node_selector_requirement import NodeSelectorRequirement
    from .node_selector_term import NodeSelectorTerm
    from .notification_event import NotificationEvent
    from .obs_location import ObsLocation
    from .obs_volume import ObsVolume
    from .output_model import OutputModel
    from .output_model_obs import OutputModelObs
    from .password_identity import PasswordIdentity
    from .password_user import PasswordUser
    from .pfs_location import PfsLocation
    from .pfs_volume import PfsVolume
    from .policy_condition import PolicyCondition
    from .policy_condition_values import PolicyConditionValues
    from .policy_effect import PolicyEffect
    from .policy_statement import PolicyStatement
    from .preferred_affinity import PreferredAffinity
    from .preferred_scheduling_term import PreferredSchedulingTerm
    from .project import Project
    from .project_list_response import ProjectListResponse
    from .recover_record import RecoverRecord
    from .recover_result import RecoverResult
    from .remote_constraint import RemoteConstraint
    from .required_affinity import RequiredAffinity
    from .reserved_time import ReservedTime
    from .resource_links import ResourceLinks
    from .resource_policy import ResourcePolicy
    from .retention_switch import RetentionSwitch
    from .run_recovery import RunRecovery
    from .run_start_type import RunStartType
    from .running_record import RunningRecord
    from .save_image_job_response import SaveImageJobResponse
    from .save_image_request import SaveImageRequest
    from .save_image_status import SaveImageStatus
    from .schedule_policy import SchedulePolicy
    from .scope_domain import ScopeDomain
    from .scope_project import ScopeProject
    from .search_mode import SearchMode
    from .search_param_type import SearchParamType
    from .security_token_auth import SecurityTokenAuth
    from .security_token_identity import SecurityTokenIdentity
    from .security_token_method import SecurityTokenMethod
    from .security_token_policy import SecurityTokenPolicy
    from .security_token_request import SecurityTokenRequest
    from .security_token_response import SecurityTokenResponse
    from .security_token_source import SecurityTokenSource
    from .sort_order import SortOrder
    from .stop_training_job_request import StopTrainingJobRequest
    from .summary_data_source import SummaryDataSource
    from .summary_job import SummaryJob
    from .summary_log_dir import SummaryLogDir
    from .summary_log_type import SummaryLogType
    from .task_algorithm import TaskAlgorithm
    from .task_engine import TaskEngine
    from .task_input import TaskInput
    from .task_ip import TaskIp
    from .task_job_config import TaskJobConfig
    from .task_log_export_path import TaskLogExportPath
    from .task_output import TaskOutput
    from .task_response import TaskResponse
    from .task_status import TaskStatus
    from .task_url import TaskUrl
    from .token import Token
    from .token_catalog_entry import TokenCatalogEntry
    from .token_domain import TokenDomain
    from .token_endpoint import TokenEndpoint
    from .token_project import TokenProject
    from .token_response import TokenResponse
    from .token_role import TokenRole
    from .token_user import TokenUser
    from .training_experiment import TrainingExperiment
    from .training_experiment_reference import TrainingExperimentReference
    from .translated_description import TranslatedDescription
    from .user_domain import UserDomain

_MODULES = {
    "AccessMethod": ".access_method",
    "AffinityType": ".affinity_type",
    "AllocatedResources": ".allocated_resources",
    "AuthMethod": ".auth_method",
    "AuthScope": ".auth_scope",
    "AuthTokenRequest": ".auth_token_request",
    "AuthTokenRequestAuth": ".auth_token_request_auth",
    "AutoSearch": ".auto_search",
    "AutoSearchAlgorithm": ".auto_search_algorithm",
    "AutoSearchAlgorithmParameter": ".auto_search_algorithm_parameter",
    "AutoSearchParam": ".auto_search_param",
    "AutoSearchReward": ".auto_search_reward",
    "AutoStop": ".auto_stop",
    "AutoStopTimeUnit": ".auto_stop_time_unit",
    "ChangeJobDescriptionRequest": ".change_job_description_request",
    "CreateJobAlgorithm": ".create_job_algorithm",
    "CreateJobEndpoints": ".create_job_endpoints",
    "CreateJobMetadata": ".create_job_metadata",
    "CreateJobResource": ".create_job_resource",
    "CreateJobSpec": ".create_job_spec",
    "CreateJobSsh": ".create_job_ssh",
    "CreateJobTask": ".create_job_task",
    "CreateTaskAlgorithm": ".create_task_algorithm",
    "CreateTaskEngine": ".create_task_engine",
    "CreateTaskInput": ".create_task_input",
    "CreateTaskOutput": ".create_task_output",
    "CreateTaskResource": ".create_task_resource",
    "CreateTrainingJobRequest": ".create_training_job_request",
    "Credential": ".credential",
    "CustomMetric": ".custom_metric",
    "CustomizedFlavor": ".customized_flavor",
    "DatasetLocation": ".dataset_location",
    "Engine": ".engine",
    "EngineImageInfo": ".engine_image_info",
    "EngineListResponse": ".engine_list_response",
    "EnvironmentVariables": ".environment_variables",
    "Error": ".error",
    "EventLevel": ".event_level",
    "EventSource": ".event_source",
    "FaultScenario": ".fault_scenario",
    "FilterOperator": ".filter_operator",
    "FlavorAttributes": ".flavor_attributes",
    "FlavorBilling": ".flavor_billing",
    "FlavorCpu": ".flavor_cpu",
    "FlavorDetail": ".flavor_detail",
    "FlavorDisk": ".flavor_disk",
    "FlavorGpu": ".flavor_gpu",
    "FlavorInfo": ".flavor_info",
    "FlavorListResponse": ".flavor_list_response",
    "FlavorMemory": ".flavor_memory",
    "FlavorNpu": ".flavor_npu",
    "FlavorResponse": ".flavor_response",
    "FlavorType": ".flavor_type",
    "IamError": ".iam_error",
    "IamErrorDetail": ".iam_error_detail",
    "Identity": ".identity",
    "JobActionType": ".job_action_type",
    "JobAlgorithmResponse": ".job_algorithm_response",
    "JobAnnotations": ".job_annotations",
    "JobEndpoints": ".job_endpoints",
    "JobEngine": ".job_engine",
    "JobEvent": ".job_event",
    "JobEventsResponse": ".job_events_response",
    "JobFilter": ".job_filter",
    "JobInput": ".job_input",
    "JobInputRemote": ".job_input_remote",
    "JobKind": ".job_kind",
    "JobListResponse": ".job_list_response",
    "JobMetadata": ".job_metadata",
    "JobMetric": ".job_metric",
    "JobMetricsResponse": ".job_metrics_response",
    "JobNotification": ".job_notification",
    "JobOutput": ".job_output",
    "JobOutputRemote": ".job_output_remote",
    "JobParameter": ".job_parameter",
    "JobParameterConstraint": ".job_parameter_constraint",
    "JobPhase": ".job_phase",
    "JobPolicies": ".job_policies",
    "JobResource": ".job_resource",
    "JobResponse": ".job_response",
    "JobRetention": ".job_retention",
    "JobSecondaryPhase": ".job_secondary_phase",
    "JobSpec": ".job_spec",
    "JobSsh": ".job_ssh",
    "JobStatus": ".job_status",
    "JobSummary": ".job_summary",
    "JobTool": ".job_tool",
    "JobVolume": ".job_volume",
    "ListTrainingJobsRequest": ".list_training_jobs_request",
    "LogContentType": ".log_content_type",
    "LogExportConfig": ".log_export_config",
    "LogExportPath": ".log_export_path",
    "LogPreviewResponse": ".log_preview_response",
    "LogUrlResponse": ".log_url_response",
    "LogVersion": ".log_version",
    "MetricCommand": ".metric_command",
    "MetricEndpoint": ".metric_endpoint",
    "MetricName": ".metric_name",
    "NetworkLevel": ".network_level",
    "NfsLocation": ".nfs_location",
    "NfsVolume": ".nfs_volume",
    "NodeSelector": ".node_selector",
    "NodeSelectorOperator": ".node_selector_operator",
    "NodeSelectorRequirement": ".node_selector_requirement",
    "NodeSelectorTerm": ".node_selector_term",
    "NotificationEvent": ".notification_event",
    "ObsLocation": ".obs_location",
    "ObsVolume": ".obs_volume",
    "OutputModel": ".output_model",
    "OutputModelObs": ".output_model_obs",
    "PasswordIdentity": ".password_identity",
    "PasswordUser": ".password_user",
    "PfsLocation": ".pfs_location",
    "PfsVolume": ".pfs_volume",
    "PolicyCondition": ".policy_condition",
    "PolicyConditionValues": ".policy_condition_values",
    "PolicyEffect": ".policy_effect",
    "PolicyStatement": ".policy_statement",
    "PreferredAffinity": ".preferred_affinity",
    "PreferredSchedulingTerm": ".preferred_scheduling_term",
    "Project": ".project",
    "ProjectListResponse": ".project_list_response",
    "RecoverRecord": ".recover_record",
    "RecoverResult": ".recover_result",
    "RemoteConstraint": ".remote_constraint",
    "RequiredAffinity": ".required_affinity",
    "ReservedTime": ".reserved_time",
    "ResourceLinks": ".resource_links",
    "ResourcePolicy": ".resource_policy",
    "RetentionSwitch": ".retention_switch",
    "RunRecovery": ".run_recovery",
    "RunStartType": ".run_start_type",
    "RunningRecord": ".running_record",
    "SaveImageJobResponse": ".save_image_job_response",
    "SaveImageRequest": ".save_image_request",
    "SaveImageStatus": ".save_image_status",
    "SchedulePolicy": ".schedule_policy",
    "ScopeDomain": ".scope_domain",
    "ScopeProject": ".scope_project",
    "SearchMode": ".search_mode",
    "SearchParamType": ".search_param_type",
    "SecurityTokenAuth": ".security_token_auth",
    "SecurityTokenIdentity": ".security_token_identity",
    "SecurityTokenMethod": ".security_token_method",
    "SecurityTokenPolicy": ".security_token_policy",
    "SecurityTokenRequest": ".security_token_request",
    "SecurityTokenResponse": ".security_token_response",
    "SecurityTokenSource": ".security_token_source",
    "SortOrder": ".sort_order",
    "StopTrainingJobRequest": ".stop_training_job_request",
    "SummaryDataSource": ".summary_data_source",
    "SummaryJob": ".summary_job",
    "SummaryLogDir": ".summary_log_dir",
    "SummaryLogType": ".summary_log_type",
    "TaskAlgorithm": ".task_algorithm",
    "TaskEngine": ".task_engine",
    "TaskInput": ".task_input",
    "TaskIp": ".task_ip",
    "TaskJobConfig": ".task_job_config",
    "TaskLogExportPath": ".task_log_export_path",
    "TaskOutput": ".task_output",
    "TaskResponse": ".task_response",
    "TaskStatus": ".task_status",
    "TaskUrl": ".task_url",
    "Token": ".token",
    "TokenCatalogEntry": ".token_catalog_entry",
    "TokenDomain": ".token_domain",
    "TokenEndpoint": ".token_endpoint",
    "TokenProject": ".token_project",
    "TokenResponse": ".token_response",
    "TokenRole": ".token_role",
    "TokenUser": ".token_user",
    "TrainingExperiment": ".training_experiment",
    "TrainingExperimentReference": ".training_experiment_reference",
    "TranslatedDescription": ".translated_description",
    "UserDomain": ".user_domain",
}

__all__ = (  # noqa: PLE0604
    "AccessMethod",
    "AffinityType",
    "AllocatedResources",
    "AuthMethod",
    "AuthScope",
    "AuthTokenRequest",
    "AuthTokenRequestAuth",
    "AutoSearch",
    "AutoSearchAlgorithm",
    "AutoSearchAlgorithmParameter",
    "AutoSearchParam",
    "AutoSearchReward",
    "AutoStop",
    "AutoStopTimeUnit",
    "ChangeJobDescriptionRequest",
    "CreateJobAlgorithm",
    "CreateJobEndpoints",
    "CreateJobMetadata",
    "CreateJobResource",
    "CreateJobSpec",
    "CreateJobSsh",
    "CreateJobTask",
    "CreateTaskAlgorithm",
    "CreateTaskEngine",
    "CreateTaskInput",
    "CreateTaskOutput",
    "CreateTaskResource",
    "CreateTrainingJobRequest",
    "Credential",
    "CustomizedFlavor",
    "CustomMetric",
    "DatasetLocation",
    "Engine",
    "EngineImageInfo",
    "EngineListResponse",
    "EnvironmentVariables",
    "Error",
    "EventLevel",
    "EventSource",
    "FaultScenario",
    "FilterOperator",
    "FlavorAttributes",
    "FlavorBilling",
    "FlavorCpu",
    "FlavorDetail",
    "FlavorDisk",
    "FlavorGpu",
    "FlavorInfo",
    "FlavorListResponse",
    "FlavorMemory",
    "FlavorNpu",
    "FlavorResponse",
    "FlavorType",
    "IamError",
    "IamErrorDetail",
    "Identity",
    "JobActionType",
    "JobAlgorithmResponse",
    "JobAnnotations",
    "JobEndpoints",
    "JobEngine",
    "JobEvent",
    "JobEventsResponse",
    "JobFilter",
    "JobInput",
    "JobInputRemote",
    "JobKind",
    "JobListResponse",
    "JobMetadata",
    "JobMetric",
    "JobMetricsResponse",
    "JobNotification",
    "JobOutput",
    "JobOutputRemote",
    "JobParameter",
    "JobParameterConstraint",
    "JobPhase",
    "JobPolicies",
    "JobResource",
    "JobResponse",
    "JobRetention",
    "JobSecondaryPhase",
    "JobSpec",
    "JobSsh",
    "JobStatus",
    "JobSummary",
    "JobTool",
    "JobVolume",
    "ListTrainingJobsRequest",
    "LogContentType",
    "LogExportConfig",
    "LogExportPath",
    "LogPreviewResponse",
    "LogUrlResponse",
    "LogVersion",
    "MetricCommand",
    "MetricEndpoint",
    "MetricName",
    "NetworkLevel",
    "NfsLocation",
    "NfsVolume",
    "NodeSelector",
    "NodeSelectorOperator",
    "NodeSelectorRequirement",
    "NodeSelectorTerm",
    "NotificationEvent",
    "ObsLocation",
    "ObsVolume",
    "OutputModel",
    "OutputModelObs",
    "PasswordIdentity",
    "PasswordUser",
    "PfsLocation",
    "PfsVolume",
    "PolicyCondition",
    "PolicyConditionValues",
    "PolicyEffect",
    "PolicyStatement",
    "PreferredAffinity",
    "PreferredSchedulingTerm",
    "Project",
    "ProjectListResponse",
    "RecoverRecord",
    "RecoverResult",
    "RemoteConstraint",
    "RequiredAffinity",
    "ReservedTime",
    "ResourceLinks",
    "ResourcePolicy",
    "RetentionSwitch",
    "RunningRecord",
    "RunRecovery",
    "RunStartType",
    "SaveImageJobResponse",
    "SaveImageRequest",
    "SaveImageStatus",
    "SchedulePolicy",
    "ScopeDomain",
    "ScopeProject",
    "SearchMode",
    "SearchParamType",
    "SecurityTokenAuth",
    "SecurityTokenIdentity",
    "SecurityTokenMethod",
    "SecurityTokenPolicy",
    "SecurityTokenRequest",
    "SecurityTokenResponse",
    "SecurityTokenSource",
    "SortOrder",
    "StopTrainingJobRequest",
    "SummaryDataSource",
    "SummaryJob",
    "SummaryLogDir",
    "SummaryLogType",
    "TaskAlgorithm",
    "TaskEngine",
    "TaskInput",
    "TaskIp",
    "TaskJobConfig",
    "TaskLogExportPath",
    "TaskOutput",
    "TaskResponse",
    "TaskStatus",
    "TaskUrl",
    "Token",
    "TokenCatalogEntry",
    "TokenDomain",
    "TokenEndpoint",
    "TokenProject",
    "TokenResponse",
    "TokenRole",
    "TokenUser",
    "TrainingExperiment",
    "TrainingExperimentReference",
    "TranslatedDescription",
    "UserDomain",
)


def __getattr__(name: str) -> object:
    try:
        module = _MODULES[name]
    except KeyError:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}") from None
    value: object = getattr(import_module(module, __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
