# Written by `python -m generator generate` from the description; it overwrites changes.
"""The models of the API; each is loaded on first use."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .access_method import AccessMethod
    from .accessible_domain import AccessibleDomain
    from .affinity_mode import AffinityMode
    from .affinity_node_info import AffinityNodeInfo
    from .affinity_pool_info import AffinityPoolInfo
    from .affinity_type import AffinityType
    from .algorithm import Algorithm
    from .algorithm_advanced_config import AlgorithmAdvancedConfig
    from .algorithm_engine import AlgorithmEngine
    from .algorithm_input import AlgorithmInput
    from .algorithm_job_config import AlgorithmJobConfig
    from .algorithm_metadata import AlgorithmMetadata
    from .algorithm_output import AlgorithmOutput
    from .algorithm_remote_constraint import AlgorithmRemoteConstraint
    from .algorithm_requirement_key import AlgorithmRequirementKey
    from .algorithm_requirement_operator import AlgorithmRequirementOperator
    from .algorithm_requirement_value import AlgorithmRequirementValue
    from .algorithm_resource_requirement import AlgorithmResourceRequirement
    from .algorithm_response import AlgorithmResponse
    from .algorithm_response_job_config import AlgorithmResponseJobConfig
    from .algorithm_response_metadata import AlgorithmResponseMetadata
    from .algorithm_response_resource_requirement import AlgorithmResponseResourceRequirement
    from .algorithm_tag import AlgorithmTag
    from .allocated_resources import AllocatedResources
    from .asset_model import AssetModel
    from .auth_method import AuthMethod
    from .auth_scope import AuthScope
    from .auth_token_request import AuthTokenRequest
    from .auth_token_request_auth import AuthTokenRequestAuth
    from .auto_search import AutoSearch
    from .auto_search_algorithm import AutoSearchAlgorithm
    from .auto_search_algorithm_parameter import AutoSearchAlgorithmParameter
    from .auto_search_param import AutoSearchParam
    from .auto_search_reward import AutoSearchReward
    from .auto_search_trial_config import AutoSearchTrialConfig
    from .auto_search_trial_table import AutoSearchTrialTable
    from .auto_stop import AutoStop
    from .auto_stop_time_unit import AutoStopTimeUnit
    from .batch_source_type import BatchSourceType
    from .change_job_description_request import ChangeJobDescriptionRequest
    from .code_tree_node import CodeTreeNode
    from .combine_tms_tags import CombineTmsTags
    from .create_job_algorithm import CreateJobAlgorithm
    from .create_job_endpoints import CreateJobEndpoints
    from .create_job_metadata import CreateJobMetadata
    from .create_job_resource import CreateJobResource
    from .create_job_spec import CreateJobSpec
    from .create_job_ssh import CreateJobSsh
    from .create_job_task import CreateJobTask
    from .create_model_request import CreateModelRequest
    from .create_model_request_infer_params import CreateModelRequestInferParams
    from .create_model_request_model_apis import CreateModelRequestModelApis
    from .create_model_request_template_input import CreateModelRequestTemplateInput
    from .create_model_response import CreateModelResponse
    from .create_pool_request_body import CreatePoolRequestBody
    from .create_pool_tags_request import CreatePoolTagsRequest
    from .create_service_request import CreateServiceRequest
    from .create_service_response import CreateServiceResponse
    from .create_task_algorithm import CreateTaskAlgorithm
    from .create_task_engine import CreateTaskEngine
    from .create_task_input import CreateTaskInput
    from .create_task_output import CreateTaskOutput
    from .create_task_resource import CreateTaskResource
    from .create_training_job_request import CreateTrainingJobRequest
    from .credential import Credential
    from .custom_metric import CustomMetric
    from .custom_spec import CustomSpec
    from .customized_flavor import CustomizedFlavor
    from .dataset_attributes import DatasetAttributes
    from .dataset_location import DatasetLocation
    from .delete_model_response import DeleteModelResponse
    from .delete_model_response_failed_list import DeleteModelResponseFailedList
    from .delete_pool_tags_request import DeletePoolTagsRequest
    from .delete_service_response import DeleteServiceResponse
    from .domain_list_response import DomainListResponse
    from .edge_instance_status import EdgeInstanceStatus
    from .edge_node_state import EdgeNodeState
    from .edge_operation import EdgeOperation
    from .engine import Engine
    from .engine_and_runtimes_response import EngineAndRuntimesResponse
    from .engine_image_info import EngineImageInfo
    from .engine_list_response import EngineListResponse
    from .environment_variables import EnvironmentVariables
    from .error import Error
    from .event_level import EventLevel
    from .event_source import EventSource
    from .fault_scenario import FaultScenario
    from .filter_operator import FilterOperator
    from .fine_tuning_checkpoints import FineTuningCheckpoints
    from .fine_tuning_config import FineTuningConfig
    from .fine_tuning_environment import FineTuningEnvironment
    from .fine_tuning_type import FineTuningType
    from .fine_tuning_variable import FineTuningVariable
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
    from .group_network_level import GroupNetworkLevel
    from .guide_doc import GuideDoc
    from .health_check_method import HealthCheckMethod
    from .iam_error import IamError
    from .iam_error_detail import IamErrorDetail
    from .identity import Identity
    from .internal_channel_detail import InternalChannelDetail
    from .job_action_type import JobActionType
    from .job_algorithm_response import JobAlgorithmResponse
    from .job_annotations import JobAnnotations
    from .job_endpoints import JobEndpoints
    from .job_engine import JobEngine
    from .job_event import JobEvent
    from .job_events_response import JobEventsResponse
    from .job_family import JobFamily
    from .job_filter import JobFilter
    from .job_input import JobInput
    from .job_input_remote import JobInputRemote
    from .job_kind import JobKind
    from .job_list_response import JobListResponse
    from .job_metadata import JobMetadata
    from .job_metadata_change import JobMetadataChange
    from .job_metric import JobMetric
    from .job_metrics_response import JobMetricsResponse
    from .job_network_level import JobNetworkLevel
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
    from .job_spec_change import JobSpecChange
    from .job_ssh import JobSsh
    from .job_status import JobStatus
    from .job_summary import JobSummary
    from .job_tag_filter import JobTagFilter
    from .job_tool import JobTool
    from .job_volume import JobVolume
    from .list_algorithms_response import ListAlgorithmsResponse
    from .list_logs_request import ListLogsRequest
    from .list_logs_response import ListLogsResponse
    from .list_model_templates_response import ListModelTemplatesResponse
    from .list_models_response import ListModelsResponse
    from .list_networks_response import ListNetworksResponse
    from .list_plugin_templates_response import ListPluginTemplatesResponse
    from .list_pool_tags_response import ListPoolTagsResponse
    from .list_pools_response import ListPoolsResponse
    from .list_resource_flavors_response import ListResourceFlavorsResponse
    from .list_services_response import ListServicesResponse
    from .list_training_jobs_request import ListTrainingJobsRequest
    from .listed_model_type import ListedModelType
    from .load_balancer_policy import LoadBalancerPolicy
    from .log_content_type import LogContentType
    from .log_contents import LogContents
    from .log_export_config import LogExportConfig
    from .log_export_path import LogExportPath
    from .log_labels import LogLabels
    from .log_preview_response import LogPreviewResponse
    from .log_report_pipeline import LogReportPipeline
    from .log_report_type import LogReportType
    from .log_search_type import LogSearchType
    from .log_url_response import LogUrlResponse
    from .log_version import LogVersion
    from .lts_configuration import LtsConfiguration
    from .mapping_rule import MappingRule
    from .mapping_rule_properties import MappingRuleProperties
    from .mapping_rule_type import MappingRuleType
    from .mapping_type import MappingType
    from .metric_command import MetricCommand
    from .metric_endpoint import MetricEndpoint
    from .metric_name import MetricName
    from .model_accelerator import ModelAccelerator
    from .model_accelerator_type import ModelAcceleratorType
    from .model_additional_properties import ModelAdditionalProperties
    from .model_additional_properties_map import ModelAdditionalPropertiesMap
    from .model_api_method import ModelApiMethod
    from .model_api_protocol import ModelApiProtocol
    from .model_config import ModelConfig
    from .model_config_api import ModelConfigApi
    from .model_config_body import ModelConfigBody
    from .model_dependencies import ModelDependencies
    from .model_deployment_constraints import ModelDeploymentConstraints
    from .model_engine_type import ModelEngineType
    from .model_health import ModelHealth
    from .model_image_source import ModelImageSource
    from .model_in_output_params import ModelInOutputParams
    from .model_in_output_params_properties import ModelInOutputParamsProperties
    from .model_install_type import ModelInstallType
    from .model_json_schema import ModelJsonSchema
    from .model_labels_map import ModelLabelsMap
    from .model_list_item import ModelListItem
    from .model_metrics import ModelMetrics
    from .model_package import ModelPackage
    from .model_param_type import ModelParamType
    from .model_params_info import ModelParamsInfo
    from .model_request_mode import ModelRequestMode
    from .model_runtime_arch import ModelRuntimeArch
    from .model_runtime_status import ModelRuntimeStatus
    from .model_security import ModelSecurity
    from .model_sort_key import ModelSortKey
    from .model_source import ModelSource
    from .model_source_copy import ModelSourceCopy
    from .model_source_type import ModelSourceType
    from .model_specification import ModelSpecification
    from .model_status import ModelStatus
    from .model_template import ModelTemplate
    from .model_template_arch import ModelTemplateArch
    from .model_template_details import ModelTemplateDetails
    from .model_template_document import ModelTemplateDocument
    from .model_template_input import ModelTemplateInput
    from .model_template_labels import ModelTemplateLabels
    from .model_template_theme import ModelTemplateTheme
    from .model_type import ModelType
    from .network import Network
    from .network_connection import NetworkConnection
    from .network_connection_status import NetworkConnectionStatus
    from .network_creation_request import NetworkCreationRequest
    from .network_kind import NetworkKind
    from .network_list_kind import NetworkListKind
    from .network_metadata import NetworkMetadata
    from .network_metadata_annotations import NetworkMetadataAnnotations
    from .network_metadata_creation import NetworkMetadataCreation
    from .network_metadata_labels import NetworkMetadataLabels
    from .network_metadata_update import NetworkMetadataUpdate
    from .network_phase import NetworkPhase
    from .network_spec import NetworkSpec
    from .network_spec_update import NetworkSpecUpdate
    from .network_status import NetworkStatus
    from .network_subnet import NetworkSubnet
    from .network_update_labels import NetworkUpdateLabels
    from .network_update_request import NetworkUpdateRequest
    from .nfs_location import NfsLocation
    from .nfs_volume import NfsVolume
    from .node_selector import NodeSelector
    from .node_selector_operator import NodeSelectorOperator
    from .node_selector_requirement import NodeSelectorRequirement
    from .node_selector_term import NodeSelectorTerm
    from .notification_event import NotificationEvent
    from .obs_location import ObsLocation
    from .obs_volume import ObsVolume
    from .os_license_scope_type import OsLicenseScopeType
    from .os_quota import OsQuota
    from .os_quota_resource_type import OsQuotaResourceType
    from .os_resource_quota import OsResourceQuota
    from .os_version import OsVersion
    from .output_model import OutputModel
    from .output_model_obs import OutputModelObs
    from .package_installer import PackageInstaller
    from .package_restraint import PackageRestraint
    from .password_identity import PasswordIdentity
    from .password_user import PasswordUser
    from .peer_connection_item import PeerConnectionItem
    from .peer_connection_phase import PeerConnectionPhase
    from .peer_connection_status import PeerConnectionStatus
    from .pfs_location import PfsLocation
    from .pfs_volume import PfsVolume
    from .plugin_template import PluginTemplate
    from .plugin_template_annotations import PluginTemplateAnnotations
    from .plugin_template_component import PluginTemplateComponent
    from .plugin_template_components import PluginTemplateComponents
    from .plugin_template_flavor import PluginTemplateFlavor
    from .plugin_template_flavor_resource import PluginTemplateFlavorResource
    from .plugin_template_inputs import PluginTemplateInputs
    from .plugin_template_kind import PluginTemplateKind
    from .plugin_template_list_api_version import PluginTemplateListApiVersion
    from .plugin_template_list_kind import PluginTemplateListKind
    from .plugin_template_metadata import PluginTemplateMetadata
    from .plugin_template_notes import PluginTemplateNotes
    from .plugin_template_parameters import PluginTemplateParameters
    from .plugin_template_parameters_custom import PluginTemplateParametersCustom
    from .plugin_template_spec import PluginTemplateSpec
    from .plugin_template_spec_v2 import PluginTemplateSpecV2
    from .plugin_template_texts import PluginTemplateTexts
    from .plugin_template_translation import PluginTemplateTranslation
    from .plugin_template_translations import PluginTemplateTranslations
    from .plugin_template_type import PluginTemplateType
    from .plugin_template_v2 import PluginTemplateV2
    from .plugin_template_v2_type import PluginTemplateV2Type
    from .plugin_template_version_v2 import PluginTemplateVersionV2
    from .plugin_template_versions import PluginTemplateVersions
    from .policy_condition import PolicyCondition
    from .policy_condition_values import PolicyConditionValues
    from .policy_effect import PolicyEffect
    from .policy_statement import PolicyStatement
    from .pool import Pool
    from .pool_allocated import PoolAllocated
    from .pool_annotations_creation import PoolAnnotationsCreation
    from .pool_annotations_update import PoolAnnotationsUpdate
    from .pool_auto_pay import PoolAutoPay
    from .pool_auto_renew import PoolAutoRenew
    from .pool_available import PoolAvailable
    from .pool_billing_mode import PoolBillingMode
    from .pool_business import PoolBusiness
    from .pool_capacity import PoolCapacity
    from .pool_cluster import PoolCluster
    from .pool_cluster_master import PoolClusterMaster
    from .pool_container_network import PoolContainerNetwork
    from .pool_container_network_mode import PoolContainerNetworkMode
    from .pool_creating_step import PoolCreatingStep
    from .pool_creating_step_type import PoolCreatingStepType
    from .pool_data_volume_item import PoolDataVolumeItem
    from .pool_driver import PoolDriver
    from .pool_driver_state import PoolDriverState
    from .pool_driver_status import PoolDriverStatus
    from .pool_driver_update_strategy import PoolDriverUpdateStrategy
    from .pool_kind import PoolKind
    from .pool_labels_creation import PoolLabelsCreation
    from .pool_labels_update import PoolLabelsUpdate
    from .pool_list_kind import PoolListKind
    from .pool_lv_type import PoolLvType
    from .pool_lvm_config import PoolLvmConfig
    from .pool_meta_annotations import PoolMetaAnnotations
    from .pool_meta_labels import PoolMetaLabels
    from .pool_metadata import PoolMetadata
    from .pool_metadata_creation import PoolMetadataCreation
    from .pool_metadata_update import PoolMetadataUpdate
    from .pool_metric_name import PoolMetricName
    from .pool_metric_namespace import PoolMetricNamespace
    from .pool_metric_statistic import PoolMetricStatistic
    from .pool_metric_table_item import PoolMetricTableItem
    from .pool_metric_unit import PoolMetricUnit
    from .pool_metrics_item import PoolMetricsItem
    from .pool_metrics_list_kind import PoolMetricsListKind
    from .pool_metrics_value import PoolMetricsValue
    from .pool_monitor_data_points import PoolMonitorDataPoints
    from .pool_monitor_metric import PoolMonitorMetric
    from .pool_monitor_metric_dimensions import PoolMonitorMetricDimensions
    from .pool_monitor_metrics import PoolMonitorMetrics
    from .pool_monitor_period import PoolMonitorPeriod
    from .pool_monitor_statistics import PoolMonitorStatistics
    from .pool_network import PoolNetwork
    from .pool_node_az import PoolNodeAz
    from .pool_node_driver import PoolNodeDriver
    from .pool_node_labels import PoolNodeLabels
    from .pool_os import PoolOs
    from .pool_os_image_type import PoolOsImageType
    from .pool_period_type import PoolPeriodType
    from .pool_phase import PoolPhase
    from .pool_plugin_phase import PoolPluginPhase
    from .pool_resource import PoolResource
    from .pool_resource_extend_params import PoolResourceExtendParams
    from .pool_resource_flavor_count import PoolResourceFlavorCount
    from .pool_resource_network import PoolResourceNetwork
    from .pool_root_volume import PoolRootVolume
    from .pool_root_volume_extend_params import PoolRootVolumeExtendParams
    from .pool_scope_plugin import PoolScopePlugin
    from .pool_scope_plugin_phase import PoolScopePluginPhase
    from .pool_scope_state import PoolScopeState
    from .pool_scope_type import PoolScopeType
    from .pool_sharing import PoolSharing
    from .pool_spec_creation import PoolSpecCreation
    from .pool_spec_model import PoolSpecModel
    from .pool_spec_update import PoolSpecUpdate
    from .pool_statistics_item import PoolStatisticsItem
    from .pool_statistics_status import PoolStatisticsStatus
    from .pool_status import PoolStatus
    from .pool_status_clusters import PoolStatusClusters
    from .pool_status_clusters_plugins import PoolStatusClustersPlugins
    from .pool_status_driver import PoolStatusDriver
    from .pool_status_filter import PoolStatusFilter
    from .pool_status_resources import PoolStatusResources
    from .pool_status_scope import PoolStatusScope
    from .pool_storage_type import PoolStorageType
    from .pool_tag import PoolTag
    from .pool_tag_action import PoolTagAction
    from .pool_tag_creation import PoolTagCreation
    from .pool_tag_deletion import PoolTagDeletion
    from .pool_tags_response import PoolTagsResponse
    from .pool_taint import PoolTaint
    from .pool_taint_effect import PoolTaintEffect
    from .pool_type import PoolType
    from .pool_update_request import PoolUpdateRequest
    from .pool_user_login import PoolUserLogin
    from .pool_user_tag import PoolUserTag
    from .pool_volume_extend_params import PoolVolumeExtendParams
    from .pool_volume_group_config import PoolVolumeGroupConfig
    from .pool_volume_type import PoolVolumeType
    from .pool_workload_info import PoolWorkloadInfo
    from .pool_workload_statistics_info import PoolWorkloadStatisticsInfo
    from .preferred_affinity import PreferredAffinity
    from .preferred_scheduling_term import PreferredSchedulingTerm
    from .project import Project
    from .project_list_response import ProjectListResponse
    from .query_service_config import QueryServiceConfig
    from .recover_record import RecoverRecord
    from .recover_result import RecoverResult
    from .remote_constraint import RemoteConstraint
    from .required_affinity import RequiredAffinity
    from .reserved_time import ReservedTime
    from .resource_api_version_v1 import ResourceApiVersionV1
    from .resource_api_version_v2 import ResourceApiVersionV2
    from .resource_flavor import ResourceFlavor
    from .resource_flavor_annotations import ResourceFlavorAnnotations
    from .resource_flavor_boot_type import ResourceFlavorBootType
    from .resource_flavor_cpu_arch import ResourceFlavorCpuArch
    from .resource_flavor_creating_step import ResourceFlavorCreatingStep
    from .resource_flavor_data_volume import ResourceFlavorDataVolume
    from .resource_flavor_display_info import ResourceFlavorDisplayInfo
    from .resource_flavor_kind import ResourceFlavorKind
    from .resource_flavor_label import ResourceFlavorLabel
    from .resource_flavor_list_kind import ResourceFlavorListKind
    from .resource_flavor_metadata import ResourceFlavorMetadata
    from .resource_flavor_root_volume import ResourceFlavorRootVolume
    from .resource_flavor_sale import ResourceFlavorSale
    from .resource_flavor_spec import ResourceFlavorSpec
    from .resource_flavor_status import ResourceFlavorStatus
    from .resource_flavor_status_phase import ResourceFlavorStatusPhase
    from .resource_flavor_volume_type import ResourceFlavorVolumeType
    from .resource_flavor_xpu import ResourceFlavorXpu
    from .resource_links import ResourceLinks
    from .resource_list_metadata import ResourceListMetadata
    from .resource_metrics_metadata import ResourceMetricsMetadata
    from .resource_metrics_metadata_labels import ResourceMetricsMetadataLabels
    from .resource_policy import ResourcePolicy
    from .retention_switch import RetentionSwitch
    from .run_recovery import RunRecovery
    from .run_start_type import RunStartType
    from .running_record import RunningRecord
    from .save_image_job_response import SaveImageJobResponse
    from .save_image_request import SaveImageRequest
    from .save_image_status import SaveImageStatus
    from .schedule_policy import SchedulePolicy
    from .schedule_policy_change import SchedulePolicyChange
    from .schedule_time_unit import ScheduleTimeUnit
    from .schedule_type import ScheduleType
    from .scope_domain import ScopeDomain
    from .scope_project import ScopeProject
    from .search_algorithm import SearchAlgorithm
    from .search_mode import SearchMode
    from .search_param_type import SearchParamType
    from .security_token_auth import SecurityTokenAuth
    from .security_token_identity import SecurityTokenIdentity
    from .security_token_method import SecurityTokenMethod
    from .security_token_policy import SecurityTokenPolicy
    from .security_token_request import SecurityTokenRequest
    from .security_token_response import SecurityTokenResponse
    from .security_token_source import SecurityTokenSource
    from .service_additional_properties import ServiceAdditionalProperties
    from .service_additional_properties_map import ServiceAdditionalPropertiesMap
    from .service_affinity import ServiceAffinity
    from .service_attributes import ServiceAttributes
    from .service_config import ServiceConfig
    from .service_cpu_info import ServiceCpuInfo
    from .service_edge_node import ServiceEdgeNode
    from .service_envs import ServiceEnvs
    from .service_event import ServiceEvent
    from .service_event_type import ServiceEventType
    from .service_gpu_info import ServiceGpuInfo
    from .service_infer_type import ServiceInferType
    from .service_log_config import ServiceLogConfig
    from .service_log_volume import ServiceLogVolume
    from .service_memory_info import ServiceMemoryInfo
    from .service_model_status import ServiceModelStatus
    from .service_monitor import ServiceMonitor
    from .service_node_affinity import ServiceNodeAffinity
    from .service_npu_info import ServiceNpuInfo
    from .service_persistent_volume import ServicePersistentVolume
    from .service_schedule import ServiceSchedule
    from .service_secret import ServiceSecret
    from .service_sort_field import ServiceSortField
    from .service_specification import ServiceSpecification
    from .service_status import ServiceStatus
    from .service_storage_type import ServiceStorageType
    from .service_summary import ServiceSummary
    from .service_target_status import ServiceTargetStatus
    from .service_update_log import ServiceUpdateLog
    from .service_update_result import ServiceUpdateResult
    from .service_update_status import ServiceUpdateStatus
    from .sfs_turbo_connection_item import SfsTurboConnectionItem
    from .sfs_turbo_connection_state import SfsTurboConnectionState
    from .sfs_turbo_connection_status import SfsTurboConnectionStatus
    from .sfs_turbo_connection_type import SfsTurboConnectionType
    from .show_auto_search_param_analysis_result_path_response import ShowAutoSearchParamAnalysisResultPathResponse
    from .show_auto_search_params_analysis_response import ShowAutoSearchParamsAnalysisResponse
    from .show_auto_search_trial_early_stop_response import ShowAutoSearchTrialEarlyStopResponse
    from .show_auto_search_trials_response import ShowAutoSearchTrialsResponse
    from .show_auto_search_yaml_template_content_response import ShowAutoSearchYamlTemplateContentResponse
    from .show_auto_search_yaml_templates_info_response import ShowAutoSearchYamlTemplatesInfoResponse
    from .show_internal_channel_vpcep_api_response import ShowInternalChannelVpcepApiResponse
    from .show_model_engine_and_runtime_response import ShowModelEngineAndRuntimeResponse
    from .show_model_response import ShowModelResponse
    from .show_os_config_response import ShowOsConfigResponse
    from .show_os_quota_response import ShowOsQuotaResponse
    from .show_pool_monitor_response import ShowPoolMonitorResponse
    from .show_pool_runtime_metrics_response import ShowPoolRuntimeMetricsResponse
    from .show_pool_statistics_response import ShowPoolStatisticsResponse
    from .show_search_algorithms_response import ShowSearchAlgorithmsResponse
    from .show_service_events_response import ShowServiceEventsResponse
    from .show_service_monitor_info_response import ShowServiceMonitorInfoResponse
    from .show_service_response import ShowServiceResponse
    from .show_service_specifications_response import ShowServiceSpecificationsResponse
    from .show_service_update_logs_response import ShowServiceUpdateLogsResponse
    from .smn_notification import SmnNotification
    from .smn_notification_map import SmnNotificationMap
    from .sort_order import SortOrder
    from .specification_source_type import SpecificationSourceType
    from .specification_status import SpecificationStatus
    from .stop_training_job_request import StopTrainingJobRequest
    from .summary_data_source import SummaryDataSource
    from .summary_job import SummaryJob
    from .summary_log_dir import SummaryLogDir
    from .summary_log_type import SummaryLogType
    from .task_algorithm import TaskAlgorithm
    from .task_engine import TaskEngine
    from .task_input import TaskInput
    from .task_input_remote import TaskInputRemote
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
    from .transformer_config import TransformerConfig
    from .translated_description import TranslatedDescription
    from .update_pool_tags_request import UpdatePoolTagsRequest
    from .update_service_request import UpdateServiceRequest
    from .update_service_response import UpdateServiceResponse
    from .user_domain import UserDomain
    from .yaml_template import YamlTemplate

_MODULES: dict[str, str] = {
    "AccessMethod": ".access_method",
    "AccessibleDomain": ".accessible_domain",
    "AffinityMode": ".affinity_mode",
    "AffinityNodeInfo": ".affinity_node_info",
    "AffinityPoolInfo": ".affinity_pool_info",
    "AffinityType": ".affinity_type",
    "Algorithm": ".algorithm",
    "AlgorithmAdvancedConfig": ".algorithm_advanced_config",
    "AlgorithmEngine": ".algorithm_engine",
    "AlgorithmInput": ".algorithm_input",
    "AlgorithmJobConfig": ".algorithm_job_config",
    "AlgorithmMetadata": ".algorithm_metadata",
    "AlgorithmOutput": ".algorithm_output",
    "AlgorithmRemoteConstraint": ".algorithm_remote_constraint",
    "AlgorithmRequirementKey": ".algorithm_requirement_key",
    "AlgorithmRequirementOperator": ".algorithm_requirement_operator",
    "AlgorithmRequirementValue": ".algorithm_requirement_value",
    "AlgorithmResourceRequirement": ".algorithm_resource_requirement",
    "AlgorithmResponse": ".algorithm_response",
    "AlgorithmResponseJobConfig": ".algorithm_response_job_config",
    "AlgorithmResponseMetadata": ".algorithm_response_metadata",
    "AlgorithmResponseResourceRequirement": ".algorithm_response_resource_requirement",
    "AlgorithmTag": ".algorithm_tag",
    "AllocatedResources": ".allocated_resources",
    "AssetModel": ".asset_model",
    "AuthMethod": ".auth_method",
    "AuthScope": ".auth_scope",
    "AuthTokenRequest": ".auth_token_request",
    "AuthTokenRequestAuth": ".auth_token_request_auth",
    "AutoSearch": ".auto_search",
    "AutoSearchAlgorithm": ".auto_search_algorithm",
    "AutoSearchAlgorithmParameter": ".auto_search_algorithm_parameter",
    "AutoSearchParam": ".auto_search_param",
    "AutoSearchReward": ".auto_search_reward",
    "AutoSearchTrialConfig": ".auto_search_trial_config",
    "AutoSearchTrialTable": ".auto_search_trial_table",
    "AutoStop": ".auto_stop",
    "AutoStopTimeUnit": ".auto_stop_time_unit",
    "BatchSourceType": ".batch_source_type",
    "ChangeJobDescriptionRequest": ".change_job_description_request",
    "CodeTreeNode": ".code_tree_node",
    "CombineTmsTags": ".combine_tms_tags",
    "CreateJobAlgorithm": ".create_job_algorithm",
    "CreateJobEndpoints": ".create_job_endpoints",
    "CreateJobMetadata": ".create_job_metadata",
    "CreateJobResource": ".create_job_resource",
    "CreateJobSpec": ".create_job_spec",
    "CreateJobSsh": ".create_job_ssh",
    "CreateJobTask": ".create_job_task",
    "CreateModelRequest": ".create_model_request",
    "CreateModelRequestInferParams": ".create_model_request_infer_params",
    "CreateModelRequestModelApis": ".create_model_request_model_apis",
    "CreateModelRequestTemplateInput": ".create_model_request_template_input",
    "CreateModelResponse": ".create_model_response",
    "CreatePoolRequestBody": ".create_pool_request_body",
    "CreatePoolTagsRequest": ".create_pool_tags_request",
    "CreateServiceRequest": ".create_service_request",
    "CreateServiceResponse": ".create_service_response",
    "CreateTaskAlgorithm": ".create_task_algorithm",
    "CreateTaskEngine": ".create_task_engine",
    "CreateTaskInput": ".create_task_input",
    "CreateTaskOutput": ".create_task_output",
    "CreateTaskResource": ".create_task_resource",
    "CreateTrainingJobRequest": ".create_training_job_request",
    "Credential": ".credential",
    "CustomMetric": ".custom_metric",
    "CustomSpec": ".custom_spec",
    "CustomizedFlavor": ".customized_flavor",
    "DatasetAttributes": ".dataset_attributes",
    "DatasetLocation": ".dataset_location",
    "DeleteModelResponse": ".delete_model_response",
    "DeleteModelResponseFailedList": ".delete_model_response_failed_list",
    "DeletePoolTagsRequest": ".delete_pool_tags_request",
    "DeleteServiceResponse": ".delete_service_response",
    "DomainListResponse": ".domain_list_response",
    "EdgeInstanceStatus": ".edge_instance_status",
    "EdgeNodeState": ".edge_node_state",
    "EdgeOperation": ".edge_operation",
    "Engine": ".engine",
    "EngineAndRuntimesResponse": ".engine_and_runtimes_response",
    "EngineImageInfo": ".engine_image_info",
    "EngineListResponse": ".engine_list_response",
    "EnvironmentVariables": ".environment_variables",
    "Error": ".error",
    "EventLevel": ".event_level",
    "EventSource": ".event_source",
    "FaultScenario": ".fault_scenario",
    "FilterOperator": ".filter_operator",
    "FineTuningCheckpoints": ".fine_tuning_checkpoints",
    "FineTuningConfig": ".fine_tuning_config",
    "FineTuningEnvironment": ".fine_tuning_environment",
    "FineTuningType": ".fine_tuning_type",
    "FineTuningVariable": ".fine_tuning_variable",
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
    "GroupNetworkLevel": ".group_network_level",
    "GuideDoc": ".guide_doc",
    "HealthCheckMethod": ".health_check_method",
    "IamError": ".iam_error",
    "IamErrorDetail": ".iam_error_detail",
    "Identity": ".identity",
    "InternalChannelDetail": ".internal_channel_detail",
    "JobActionType": ".job_action_type",
    "JobAlgorithmResponse": ".job_algorithm_response",
    "JobAnnotations": ".job_annotations",
    "JobEndpoints": ".job_endpoints",
    "JobEngine": ".job_engine",
    "JobEvent": ".job_event",
    "JobEventsResponse": ".job_events_response",
    "JobFamily": ".job_family",
    "JobFilter": ".job_filter",
    "JobInput": ".job_input",
    "JobInputRemote": ".job_input_remote",
    "JobKind": ".job_kind",
    "JobListResponse": ".job_list_response",
    "JobMetadata": ".job_metadata",
    "JobMetadataChange": ".job_metadata_change",
    "JobMetric": ".job_metric",
    "JobMetricsResponse": ".job_metrics_response",
    "JobNetworkLevel": ".job_network_level",
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
    "JobSpecChange": ".job_spec_change",
    "JobSsh": ".job_ssh",
    "JobStatus": ".job_status",
    "JobSummary": ".job_summary",
    "JobTagFilter": ".job_tag_filter",
    "JobTool": ".job_tool",
    "JobVolume": ".job_volume",
    "ListAlgorithmsResponse": ".list_algorithms_response",
    "ListLogsRequest": ".list_logs_request",
    "ListLogsResponse": ".list_logs_response",
    "ListModelTemplatesResponse": ".list_model_templates_response",
    "ListModelsResponse": ".list_models_response",
    "ListNetworksResponse": ".list_networks_response",
    "ListPluginTemplatesResponse": ".list_plugin_templates_response",
    "ListPoolTagsResponse": ".list_pool_tags_response",
    "ListPoolsResponse": ".list_pools_response",
    "ListResourceFlavorsResponse": ".list_resource_flavors_response",
    "ListServicesResponse": ".list_services_response",
    "ListTrainingJobsRequest": ".list_training_jobs_request",
    "ListedModelType": ".listed_model_type",
    "LoadBalancerPolicy": ".load_balancer_policy",
    "LogContentType": ".log_content_type",
    "LogContents": ".log_contents",
    "LogExportConfig": ".log_export_config",
    "LogExportPath": ".log_export_path",
    "LogLabels": ".log_labels",
    "LogPreviewResponse": ".log_preview_response",
    "LogReportPipeline": ".log_report_pipeline",
    "LogReportType": ".log_report_type",
    "LogSearchType": ".log_search_type",
    "LogUrlResponse": ".log_url_response",
    "LogVersion": ".log_version",
    "LtsConfiguration": ".lts_configuration",
    "MappingRule": ".mapping_rule",
    "MappingRuleProperties": ".mapping_rule_properties",
    "MappingRuleType": ".mapping_rule_type",
    "MappingType": ".mapping_type",
    "MetricCommand": ".metric_command",
    "MetricEndpoint": ".metric_endpoint",
    "MetricName": ".metric_name",
    "ModelAccelerator": ".model_accelerator",
    "ModelAcceleratorType": ".model_accelerator_type",
    "ModelAdditionalProperties": ".model_additional_properties",
    "ModelAdditionalPropertiesMap": ".model_additional_properties_map",
    "ModelApiMethod": ".model_api_method",
    "ModelApiProtocol": ".model_api_protocol",
    "ModelConfig": ".model_config",
    "ModelConfigApi": ".model_config_api",
    "ModelConfigBody": ".model_config_body",
    "ModelDependencies": ".model_dependencies",
    "ModelDeploymentConstraints": ".model_deployment_constraints",
    "ModelEngineType": ".model_engine_type",
    "ModelHealth": ".model_health",
    "ModelImageSource": ".model_image_source",
    "ModelInOutputParams": ".model_in_output_params",
    "ModelInOutputParamsProperties": ".model_in_output_params_properties",
    "ModelInstallType": ".model_install_type",
    "ModelJsonSchema": ".model_json_schema",
    "ModelLabelsMap": ".model_labels_map",
    "ModelListItem": ".model_list_item",
    "ModelMetrics": ".model_metrics",
    "ModelPackage": ".model_package",
    "ModelParamType": ".model_param_type",
    "ModelParamsInfo": ".model_params_info",
    "ModelRequestMode": ".model_request_mode",
    "ModelRuntimeArch": ".model_runtime_arch",
    "ModelRuntimeStatus": ".model_runtime_status",
    "ModelSecurity": ".model_security",
    "ModelSortKey": ".model_sort_key",
    "ModelSource": ".model_source",
    "ModelSourceCopy": ".model_source_copy",
    "ModelSourceType": ".model_source_type",
    "ModelSpecification": ".model_specification",
    "ModelStatus": ".model_status",
    "ModelTemplate": ".model_template",
    "ModelTemplateArch": ".model_template_arch",
    "ModelTemplateDetails": ".model_template_details",
    "ModelTemplateDocument": ".model_template_document",
    "ModelTemplateInput": ".model_template_input",
    "ModelTemplateLabels": ".model_template_labels",
    "ModelTemplateTheme": ".model_template_theme",
    "ModelType": ".model_type",
    "Network": ".network",
    "NetworkConnection": ".network_connection",
    "NetworkConnectionStatus": ".network_connection_status",
    "NetworkCreationRequest": ".network_creation_request",
    "NetworkKind": ".network_kind",
    "NetworkListKind": ".network_list_kind",
    "NetworkMetadata": ".network_metadata",
    "NetworkMetadataAnnotations": ".network_metadata_annotations",
    "NetworkMetadataCreation": ".network_metadata_creation",
    "NetworkMetadataLabels": ".network_metadata_labels",
    "NetworkMetadataUpdate": ".network_metadata_update",
    "NetworkPhase": ".network_phase",
    "NetworkSpec": ".network_spec",
    "NetworkSpecUpdate": ".network_spec_update",
    "NetworkStatus": ".network_status",
    "NetworkSubnet": ".network_subnet",
    "NetworkUpdateLabels": ".network_update_labels",
    "NetworkUpdateRequest": ".network_update_request",
    "NfsLocation": ".nfs_location",
    "NfsVolume": ".nfs_volume",
    "NodeSelector": ".node_selector",
    "NodeSelectorOperator": ".node_selector_operator",
    "NodeSelectorRequirement": ".node_selector_requirement",
    "NodeSelectorTerm": ".node_selector_term",
    "NotificationEvent": ".notification_event",
    "ObsLocation": ".obs_location",
    "ObsVolume": ".obs_volume",
    "OsLicenseScopeType": ".os_license_scope_type",
    "OsQuota": ".os_quota",
    "OsQuotaResourceType": ".os_quota_resource_type",
    "OsResourceQuota": ".os_resource_quota",
    "OsVersion": ".os_version",
    "OutputModel": ".output_model",
    "OutputModelObs": ".output_model_obs",
    "PackageInstaller": ".package_installer",
    "PackageRestraint": ".package_restraint",
    "PasswordIdentity": ".password_identity",
    "PasswordUser": ".password_user",
    "PeerConnectionItem": ".peer_connection_item",
    "PeerConnectionPhase": ".peer_connection_phase",
    "PeerConnectionStatus": ".peer_connection_status",
    "PfsLocation": ".pfs_location",
    "PfsVolume": ".pfs_volume",
    "PluginTemplate": ".plugin_template",
    "PluginTemplateAnnotations": ".plugin_template_annotations",
    "PluginTemplateComponent": ".plugin_template_component",
    "PluginTemplateComponents": ".plugin_template_components",
    "PluginTemplateFlavor": ".plugin_template_flavor",
    "PluginTemplateFlavorResource": ".plugin_template_flavor_resource",
    "PluginTemplateInputs": ".plugin_template_inputs",
    "PluginTemplateKind": ".plugin_template_kind",
    "PluginTemplateListApiVersion": ".plugin_template_list_api_version",
    "PluginTemplateListKind": ".plugin_template_list_kind",
    "PluginTemplateMetadata": ".plugin_template_metadata",
    "PluginTemplateNotes": ".plugin_template_notes",
    "PluginTemplateParameters": ".plugin_template_parameters",
    "PluginTemplateParametersCustom": ".plugin_template_parameters_custom",
    "PluginTemplateSpec": ".plugin_template_spec",
    "PluginTemplateSpecV2": ".plugin_template_spec_v2",
    "PluginTemplateTexts": ".plugin_template_texts",
    "PluginTemplateTranslation": ".plugin_template_translation",
    "PluginTemplateTranslations": ".plugin_template_translations",
    "PluginTemplateType": ".plugin_template_type",
    "PluginTemplateV2": ".plugin_template_v2",
    "PluginTemplateV2Type": ".plugin_template_v2_type",
    "PluginTemplateVersionV2": ".plugin_template_version_v2",
    "PluginTemplateVersions": ".plugin_template_versions",
    "PolicyCondition": ".policy_condition",
    "PolicyConditionValues": ".policy_condition_values",
    "PolicyEffect": ".policy_effect",
    "PolicyStatement": ".policy_statement",
    "Pool": ".pool",
    "PoolAllocated": ".pool_allocated",
    "PoolAnnotationsCreation": ".pool_annotations_creation",
    "PoolAnnotationsUpdate": ".pool_annotations_update",
    "PoolAutoPay": ".pool_auto_pay",
    "PoolAutoRenew": ".pool_auto_renew",
    "PoolAvailable": ".pool_available",
    "PoolBillingMode": ".pool_billing_mode",
    "PoolBusiness": ".pool_business",
    "PoolCapacity": ".pool_capacity",
    "PoolCluster": ".pool_cluster",
    "PoolClusterMaster": ".pool_cluster_master",
    "PoolContainerNetwork": ".pool_container_network",
    "PoolContainerNetworkMode": ".pool_container_network_mode",
    "PoolCreatingStep": ".pool_creating_step",
    "PoolCreatingStepType": ".pool_creating_step_type",
    "PoolDataVolumeItem": ".pool_data_volume_item",
    "PoolDriver": ".pool_driver",
    "PoolDriverState": ".pool_driver_state",
    "PoolDriverStatus": ".pool_driver_status",
    "PoolDriverUpdateStrategy": ".pool_driver_update_strategy",
    "PoolKind": ".pool_kind",
    "PoolLabelsCreation": ".pool_labels_creation",
    "PoolLabelsUpdate": ".pool_labels_update",
    "PoolListKind": ".pool_list_kind",
    "PoolLvType": ".pool_lv_type",
    "PoolLvmConfig": ".pool_lvm_config",
    "PoolMetaAnnotations": ".pool_meta_annotations",
    "PoolMetaLabels": ".pool_meta_labels",
    "PoolMetadata": ".pool_metadata",
    "PoolMetadataCreation": ".pool_metadata_creation",
    "PoolMetadataUpdate": ".pool_metadata_update",
    "PoolMetricName": ".pool_metric_name",
    "PoolMetricNamespace": ".pool_metric_namespace",
    "PoolMetricStatistic": ".pool_metric_statistic",
    "PoolMetricTableItem": ".pool_metric_table_item",
    "PoolMetricUnit": ".pool_metric_unit",
    "PoolMetricsItem": ".pool_metrics_item",
    "PoolMetricsListKind": ".pool_metrics_list_kind",
    "PoolMetricsValue": ".pool_metrics_value",
    "PoolMonitorDataPoints": ".pool_monitor_data_points",
    "PoolMonitorMetric": ".pool_monitor_metric",
    "PoolMonitorMetricDimensions": ".pool_monitor_metric_dimensions",
    "PoolMonitorMetrics": ".pool_monitor_metrics",
    "PoolMonitorPeriod": ".pool_monitor_period",
    "PoolMonitorStatistics": ".pool_monitor_statistics",
    "PoolNetwork": ".pool_network",
    "PoolNodeAz": ".pool_node_az",
    "PoolNodeDriver": ".pool_node_driver",
    "PoolNodeLabels": ".pool_node_labels",
    "PoolOs": ".pool_os",
    "PoolOsImageType": ".pool_os_image_type",
    "PoolPeriodType": ".pool_period_type",
    "PoolPhase": ".pool_phase",
    "PoolPluginPhase": ".pool_plugin_phase",
    "PoolResource": ".pool_resource",
    "PoolResourceExtendParams": ".pool_resource_extend_params",
    "PoolResourceFlavorCount": ".pool_resource_flavor_count",
    "PoolResourceNetwork": ".pool_resource_network",
    "PoolRootVolume": ".pool_root_volume",
    "PoolRootVolumeExtendParams": ".pool_root_volume_extend_params",
    "PoolScopePlugin": ".pool_scope_plugin",
    "PoolScopePluginPhase": ".pool_scope_plugin_phase",
    "PoolScopeState": ".pool_scope_state",
    "PoolScopeType": ".pool_scope_type",
    "PoolSharing": ".pool_sharing",
    "PoolSpecCreation": ".pool_spec_creation",
    "PoolSpecModel": ".pool_spec_model",
    "PoolSpecUpdate": ".pool_spec_update",
    "PoolStatisticsItem": ".pool_statistics_item",
    "PoolStatisticsStatus": ".pool_statistics_status",
    "PoolStatus": ".pool_status",
    "PoolStatusClusters": ".pool_status_clusters",
    "PoolStatusClustersPlugins": ".pool_status_clusters_plugins",
    "PoolStatusDriver": ".pool_status_driver",
    "PoolStatusFilter": ".pool_status_filter",
    "PoolStatusResources": ".pool_status_resources",
    "PoolStatusScope": ".pool_status_scope",
    "PoolStorageType": ".pool_storage_type",
    "PoolTag": ".pool_tag",
    "PoolTagAction": ".pool_tag_action",
    "PoolTagCreation": ".pool_tag_creation",
    "PoolTagDeletion": ".pool_tag_deletion",
    "PoolTagsResponse": ".pool_tags_response",
    "PoolTaint": ".pool_taint",
    "PoolTaintEffect": ".pool_taint_effect",
    "PoolType": ".pool_type",
    "PoolUpdateRequest": ".pool_update_request",
    "PoolUserLogin": ".pool_user_login",
    "PoolUserTag": ".pool_user_tag",
    "PoolVolumeExtendParams": ".pool_volume_extend_params",
    "PoolVolumeGroupConfig": ".pool_volume_group_config",
    "PoolVolumeType": ".pool_volume_type",
    "PoolWorkloadInfo": ".pool_workload_info",
    "PoolWorkloadStatisticsInfo": ".pool_workload_statistics_info",
    "PreferredAffinity": ".preferred_affinity",
    "PreferredSchedulingTerm": ".preferred_scheduling_term",
    "Project": ".project",
    "ProjectListResponse": ".project_list_response",
    "QueryServiceConfig": ".query_service_config",
    "RecoverRecord": ".recover_record",
    "RecoverResult": ".recover_result",
    "RemoteConstraint": ".remote_constraint",
    "RequiredAffinity": ".required_affinity",
    "ReservedTime": ".reserved_time",
    "ResourceApiVersionV1": ".resource_api_version_v1",
    "ResourceApiVersionV2": ".resource_api_version_v2",
    "ResourceFlavor": ".resource_flavor",
    "ResourceFlavorAnnotations": ".resource_flavor_annotations",
    "ResourceFlavorBootType": ".resource_flavor_boot_type",
    "ResourceFlavorCpuArch": ".resource_flavor_cpu_arch",
    "ResourceFlavorCreatingStep": ".resource_flavor_creating_step",
    "ResourceFlavorDataVolume": ".resource_flavor_data_volume",
    "ResourceFlavorDisplayInfo": ".resource_flavor_display_info",
    "ResourceFlavorKind": ".resource_flavor_kind",
    "ResourceFlavorLabel": ".resource_flavor_label",
    "ResourceFlavorListKind": ".resource_flavor_list_kind",
    "ResourceFlavorMetadata": ".resource_flavor_metadata",
    "ResourceFlavorRootVolume": ".resource_flavor_root_volume",
    "ResourceFlavorSale": ".resource_flavor_sale",
    "ResourceFlavorSpec": ".resource_flavor_spec",
    "ResourceFlavorStatus": ".resource_flavor_status",
    "ResourceFlavorStatusPhase": ".resource_flavor_status_phase",
    "ResourceFlavorVolumeType": ".resource_flavor_volume_type",
    "ResourceFlavorXpu": ".resource_flavor_xpu",
    "ResourceLinks": ".resource_links",
    "ResourceListMetadata": ".resource_list_metadata",
    "ResourceMetricsMetadata": ".resource_metrics_metadata",
    "ResourceMetricsMetadataLabels": ".resource_metrics_metadata_labels",
    "ResourcePolicy": ".resource_policy",
    "RetentionSwitch": ".retention_switch",
    "RunRecovery": ".run_recovery",
    "RunStartType": ".run_start_type",
    "RunningRecord": ".running_record",
    "SaveImageJobResponse": ".save_image_job_response",
    "SaveImageRequest": ".save_image_request",
    "SaveImageStatus": ".save_image_status",
    "SchedulePolicy": ".schedule_policy",
    "SchedulePolicyChange": ".schedule_policy_change",
    "ScheduleTimeUnit": ".schedule_time_unit",
    "ScheduleType": ".schedule_type",
    "ScopeDomain": ".scope_domain",
    "ScopeProject": ".scope_project",
    "SearchAlgorithm": ".search_algorithm",
    "SearchMode": ".search_mode",
    "SearchParamType": ".search_param_type",
    "SecurityTokenAuth": ".security_token_auth",
    "SecurityTokenIdentity": ".security_token_identity",
    "SecurityTokenMethod": ".security_token_method",
    "SecurityTokenPolicy": ".security_token_policy",
    "SecurityTokenRequest": ".security_token_request",
    "SecurityTokenResponse": ".security_token_response",
    "SecurityTokenSource": ".security_token_source",
    "ServiceAdditionalProperties": ".service_additional_properties",
    "ServiceAdditionalPropertiesMap": ".service_additional_properties_map",
    "ServiceAffinity": ".service_affinity",
    "ServiceAttributes": ".service_attributes",
    "ServiceConfig": ".service_config",
    "ServiceCpuInfo": ".service_cpu_info",
    "ServiceEdgeNode": ".service_edge_node",
    "ServiceEnvs": ".service_envs",
    "ServiceEvent": ".service_event",
    "ServiceEventType": ".service_event_type",
    "ServiceGpuInfo": ".service_gpu_info",
    "ServiceInferType": ".service_infer_type",
    "ServiceLogConfig": ".service_log_config",
    "ServiceLogVolume": ".service_log_volume",
    "ServiceMemoryInfo": ".service_memory_info",
    "ServiceModelStatus": ".service_model_status",
    "ServiceMonitor": ".service_monitor",
    "ServiceNodeAffinity": ".service_node_affinity",
    "ServiceNpuInfo": ".service_npu_info",
    "ServicePersistentVolume": ".service_persistent_volume",
    "ServiceSchedule": ".service_schedule",
    "ServiceSecret": ".service_secret",
    "ServiceSortField": ".service_sort_field",
    "ServiceSpecification": ".service_specification",
    "ServiceStatus": ".service_status",
    "ServiceStorageType": ".service_storage_type",
    "ServiceSummary": ".service_summary",
    "ServiceTargetStatus": ".service_target_status",
    "ServiceUpdateLog": ".service_update_log",
    "ServiceUpdateResult": ".service_update_result",
    "ServiceUpdateStatus": ".service_update_status",
    "SfsTurboConnectionItem": ".sfs_turbo_connection_item",
    "SfsTurboConnectionState": ".sfs_turbo_connection_state",
    "SfsTurboConnectionStatus": ".sfs_turbo_connection_status",
    "SfsTurboConnectionType": ".sfs_turbo_connection_type",
    "ShowAutoSearchParamAnalysisResultPathResponse": ".show_auto_search_param_analysis_result_path_response",
    "ShowAutoSearchParamsAnalysisResponse": ".show_auto_search_params_analysis_response",
    "ShowAutoSearchTrialEarlyStopResponse": ".show_auto_search_trial_early_stop_response",
    "ShowAutoSearchTrialsResponse": ".show_auto_search_trials_response",
    "ShowAutoSearchYamlTemplateContentResponse": ".show_auto_search_yaml_template_content_response",
    "ShowAutoSearchYamlTemplatesInfoResponse": ".show_auto_search_yaml_templates_info_response",
    "ShowInternalChannelVpcepApiResponse": ".show_internal_channel_vpcep_api_response",
    "ShowModelEngineAndRuntimeResponse": ".show_model_engine_and_runtime_response",
    "ShowModelResponse": ".show_model_response",
    "ShowOsConfigResponse": ".show_os_config_response",
    "ShowOsQuotaResponse": ".show_os_quota_response",
    "ShowPoolMonitorResponse": ".show_pool_monitor_response",
    "ShowPoolRuntimeMetricsResponse": ".show_pool_runtime_metrics_response",
    "ShowPoolStatisticsResponse": ".show_pool_statistics_response",
    "ShowSearchAlgorithmsResponse": ".show_search_algorithms_response",
    "ShowServiceEventsResponse": ".show_service_events_response",
    "ShowServiceMonitorInfoResponse": ".show_service_monitor_info_response",
    "ShowServiceResponse": ".show_service_response",
    "ShowServiceSpecificationsResponse": ".show_service_specifications_response",
    "ShowServiceUpdateLogsResponse": ".show_service_update_logs_response",
    "SmnNotification": ".smn_notification",
    "SmnNotificationMap": ".smn_notification_map",
    "SortOrder": ".sort_order",
    "SpecificationSourceType": ".specification_source_type",
    "SpecificationStatus": ".specification_status",
    "StopTrainingJobRequest": ".stop_training_job_request",
    "SummaryDataSource": ".summary_data_source",
    "SummaryJob": ".summary_job",
    "SummaryLogDir": ".summary_log_dir",
    "SummaryLogType": ".summary_log_type",
    "TaskAlgorithm": ".task_algorithm",
    "TaskEngine": ".task_engine",
    "TaskInput": ".task_input",
    "TaskInputRemote": ".task_input_remote",
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
    "TransformerConfig": ".transformer_config",
    "TranslatedDescription": ".translated_description",
    "UpdatePoolTagsRequest": ".update_pool_tags_request",
    "UpdateServiceRequest": ".update_service_request",
    "UpdateServiceResponse": ".update_service_response",
    "UserDomain": ".user_domain",
    "YamlTemplate": ".yaml_template",
}

__all__ = [
    "AccessibleDomain",
    "AccessMethod",
    "AffinityMode",
    "AffinityNodeInfo",
    "AffinityPoolInfo",
    "AffinityType",
    "Algorithm",
    "AlgorithmAdvancedConfig",
    "AlgorithmEngine",
    "AlgorithmInput",
    "AlgorithmJobConfig",
    "AlgorithmMetadata",
    "AlgorithmOutput",
    "AlgorithmRemoteConstraint",
    "AlgorithmRequirementKey",
    "AlgorithmRequirementOperator",
    "AlgorithmRequirementValue",
    "AlgorithmResourceRequirement",
    "AlgorithmResponse",
    "AlgorithmResponseJobConfig",
    "AlgorithmResponseMetadata",
    "AlgorithmResponseResourceRequirement",
    "AlgorithmTag",
    "AllocatedResources",
    "AssetModel",
    "AuthMethod",
    "AuthScope",
    "AuthTokenRequest",
    "AuthTokenRequestAuth",
    "AutoSearch",
    "AutoSearchAlgorithm",
    "AutoSearchAlgorithmParameter",
    "AutoSearchParam",
    "AutoSearchReward",
    "AutoSearchTrialConfig",
    "AutoSearchTrialTable",
    "AutoStop",
    "AutoStopTimeUnit",
    "BatchSourceType",
    "ChangeJobDescriptionRequest",
    "CodeTreeNode",
    "CombineTmsTags",
    "CreateJobAlgorithm",
    "CreateJobEndpoints",
    "CreateJobMetadata",
    "CreateJobResource",
    "CreateJobSpec",
    "CreateJobSsh",
    "CreateJobTask",
    "CreateModelRequest",
    "CreateModelRequestInferParams",
    "CreateModelRequestModelApis",
    "CreateModelRequestTemplateInput",
    "CreateModelResponse",
    "CreatePoolRequestBody",
    "CreatePoolTagsRequest",
    "CreateServiceRequest",
    "CreateServiceResponse",
    "CreateTaskAlgorithm",
    "CreateTaskEngine",
    "CreateTaskInput",
    "CreateTaskOutput",
    "CreateTaskResource",
    "CreateTrainingJobRequest",
    "Credential",
    "CustomizedFlavor",
    "CustomMetric",
    "CustomSpec",
    "DatasetAttributes",
    "DatasetLocation",
    "DeleteModelResponse",
    "DeleteModelResponseFailedList",
    "DeletePoolTagsRequest",
    "DeleteServiceResponse",
    "DomainListResponse",
    "EdgeInstanceStatus",
    "EdgeNodeState",
    "EdgeOperation",
    "Engine",
    "EngineAndRuntimesResponse",
    "EngineImageInfo",
    "EngineListResponse",
    "EnvironmentVariables",
    "Error",
    "EventLevel",
    "EventSource",
    "FaultScenario",
    "FilterOperator",
    "FineTuningCheckpoints",
    "FineTuningConfig",
    "FineTuningEnvironment",
    "FineTuningType",
    "FineTuningVariable",
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
    "GroupNetworkLevel",
    "GuideDoc",
    "HealthCheckMethod",
    "IamError",
    "IamErrorDetail",
    "Identity",
    "InternalChannelDetail",
    "JobActionType",
    "JobAlgorithmResponse",
    "JobAnnotations",
    "JobEndpoints",
    "JobEngine",
    "JobEvent",
    "JobEventsResponse",
    "JobFamily",
    "JobFilter",
    "JobInput",
    "JobInputRemote",
    "JobKind",
    "JobListResponse",
    "JobMetadata",
    "JobMetadataChange",
    "JobMetric",
    "JobMetricsResponse",
    "JobNetworkLevel",
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
    "JobSpecChange",
    "JobSsh",
    "JobStatus",
    "JobSummary",
    "JobTagFilter",
    "JobTool",
    "JobVolume",
    "ListAlgorithmsResponse",
    "ListedModelType",
    "ListLogsRequest",
    "ListLogsResponse",
    "ListModelsResponse",
    "ListModelTemplatesResponse",
    "ListNetworksResponse",
    "ListPluginTemplatesResponse",
    "ListPoolsResponse",
    "ListPoolTagsResponse",
    "ListResourceFlavorsResponse",
    "ListServicesResponse",
    "ListTrainingJobsRequest",
    "LoadBalancerPolicy",
    "LogContents",
    "LogContentType",
    "LogExportConfig",
    "LogExportPath",
    "LogLabels",
    "LogPreviewResponse",
    "LogReportPipeline",
    "LogReportType",
    "LogSearchType",
    "LogUrlResponse",
    "LogVersion",
    "LtsConfiguration",
    "MappingRule",
    "MappingRuleProperties",
    "MappingRuleType",
    "MappingType",
    "MetricCommand",
    "MetricEndpoint",
    "MetricName",
    "ModelAccelerator",
    "ModelAcceleratorType",
    "ModelAdditionalProperties",
    "ModelAdditionalPropertiesMap",
    "ModelApiMethod",
    "ModelApiProtocol",
    "ModelConfig",
    "ModelConfigApi",
    "ModelConfigBody",
    "ModelDependencies",
    "ModelDeploymentConstraints",
    "ModelEngineType",
    "ModelHealth",
    "ModelImageSource",
    "ModelInOutputParams",
    "ModelInOutputParamsProperties",
    "ModelInstallType",
    "ModelJsonSchema",
    "ModelLabelsMap",
    "ModelListItem",
    "ModelMetrics",
    "ModelPackage",
    "ModelParamsInfo",
    "ModelParamType",
    "ModelRequestMode",
    "ModelRuntimeArch",
    "ModelRuntimeStatus",
    "ModelSecurity",
    "ModelSortKey",
    "ModelSource",
    "ModelSourceCopy",
    "ModelSourceType",
    "ModelSpecification",
    "ModelStatus",
    "ModelTemplate",
    "ModelTemplateArch",
    "ModelTemplateDetails",
    "ModelTemplateDocument",
    "ModelTemplateInput",
    "ModelTemplateLabels",
    "ModelTemplateTheme",
    "ModelType",
    "Network",
    "NetworkConnection",
    "NetworkConnectionStatus",
    "NetworkCreationRequest",
    "NetworkKind",
    "NetworkListKind",
    "NetworkMetadata",
    "NetworkMetadataAnnotations",
    "NetworkMetadataCreation",
    "NetworkMetadataLabels",
    "NetworkMetadataUpdate",
    "NetworkPhase",
    "NetworkSpec",
    "NetworkSpecUpdate",
    "NetworkStatus",
    "NetworkSubnet",
    "NetworkUpdateLabels",
    "NetworkUpdateRequest",
    "NfsLocation",
    "NfsVolume",
    "NodeSelector",
    "NodeSelectorOperator",
    "NodeSelectorRequirement",
    "NodeSelectorTerm",
    "NotificationEvent",
    "ObsLocation",
    "ObsVolume",
    "OsLicenseScopeType",
    "OsQuota",
    "OsQuotaResourceType",
    "OsResourceQuota",
    "OsVersion",
    "OutputModel",
    "OutputModelObs",
    "PackageInstaller",
    "PackageRestraint",
    "PasswordIdentity",
    "PasswordUser",
    "PeerConnectionItem",
    "PeerConnectionPhase",
    "PeerConnectionStatus",
    "PfsLocation",
    "PfsVolume",
    "PluginTemplate",
    "PluginTemplateAnnotations",
    "PluginTemplateComponent",
    "PluginTemplateComponents",
    "PluginTemplateFlavor",
    "PluginTemplateFlavorResource",
    "PluginTemplateInputs",
    "PluginTemplateKind",
    "PluginTemplateListApiVersion",
    "PluginTemplateListKind",
    "PluginTemplateMetadata",
    "PluginTemplateNotes",
    "PluginTemplateParameters",
    "PluginTemplateParametersCustom",
    "PluginTemplateSpec",
    "PluginTemplateSpecV2",
    "PluginTemplateTexts",
    "PluginTemplateTranslation",
    "PluginTemplateTranslations",
    "PluginTemplateType",
    "PluginTemplateV2",
    "PluginTemplateV2Type",
    "PluginTemplateVersions",
    "PluginTemplateVersionV2",
    "PolicyCondition",
    "PolicyConditionValues",
    "PolicyEffect",
    "PolicyStatement",
    "Pool",
    "PoolAllocated",
    "PoolAnnotationsCreation",
    "PoolAnnotationsUpdate",
    "PoolAutoPay",
    "PoolAutoRenew",
    "PoolAvailable",
    "PoolBillingMode",
    "PoolBusiness",
    "PoolCapacity",
    "PoolCluster",
    "PoolClusterMaster",
    "PoolContainerNetwork",
    "PoolContainerNetworkMode",
    "PoolCreatingStep",
    "PoolCreatingStepType",
    "PoolDataVolumeItem",
    "PoolDriver",
    "PoolDriverState",
    "PoolDriverStatus",
    "PoolDriverUpdateStrategy",
    "PoolKind",
    "PoolLabelsCreation",
    "PoolLabelsUpdate",
    "PoolListKind",
    "PoolLvmConfig",
    "PoolLvType",
    "PoolMetaAnnotations",
    "PoolMetadata",
    "PoolMetadataCreation",
    "PoolMetadataUpdate",
    "PoolMetaLabels",
    "PoolMetricName",
    "PoolMetricNamespace",
    "PoolMetricsItem",
    "PoolMetricsListKind",
    "PoolMetricStatistic",
    "PoolMetricsValue",
    "PoolMetricTableItem",
    "PoolMetricUnit",
    "PoolMonitorDataPoints",
    "PoolMonitorMetric",
    "PoolMonitorMetricDimensions",
    "PoolMonitorMetrics",
    "PoolMonitorPeriod",
    "PoolMonitorStatistics",
    "PoolNetwork",
    "PoolNodeAz",
    "PoolNodeDriver",
    "PoolNodeLabels",
    "PoolOs",
    "PoolOsImageType",
    "PoolPeriodType",
    "PoolPhase",
    "PoolPluginPhase",
    "PoolResource",
    "PoolResourceExtendParams",
    "PoolResourceFlavorCount",
    "PoolResourceNetwork",
    "PoolRootVolume",
    "PoolRootVolumeExtendParams",
    "PoolScopePlugin",
    "PoolScopePluginPhase",
    "PoolScopeState",
    "PoolScopeType",
    "PoolSharing",
    "PoolSpecCreation",
    "PoolSpecModel",
    "PoolSpecUpdate",
    "PoolStatisticsItem",
    "PoolStatisticsStatus",
    "PoolStatus",
    "PoolStatusClusters",
    "PoolStatusClustersPlugins",
    "PoolStatusDriver",
    "PoolStatusFilter",
    "PoolStatusResources",
    "PoolStatusScope",
    "PoolStorageType",
    "PoolTag",
    "PoolTagAction",
    "PoolTagCreation",
    "PoolTagDeletion",
    "PoolTagsResponse",
    "PoolTaint",
    "PoolTaintEffect",
    "PoolType",
    "PoolUpdateRequest",
    "PoolUserLogin",
    "PoolUserTag",
    "PoolVolumeExtendParams",
    "PoolVolumeGroupConfig",
    "PoolVolumeType",
    "PoolWorkloadInfo",
    "PoolWorkloadStatisticsInfo",
    "PreferredAffinity",
    "PreferredSchedulingTerm",
    "Project",
    "ProjectListResponse",
    "QueryServiceConfig",
    "RecoverRecord",
    "RecoverResult",
    "RemoteConstraint",
    "RequiredAffinity",
    "ReservedTime",
    "ResourceApiVersionV1",
    "ResourceApiVersionV2",
    "ResourceFlavor",
    "ResourceFlavorAnnotations",
    "ResourceFlavorBootType",
    "ResourceFlavorCpuArch",
    "ResourceFlavorCreatingStep",
    "ResourceFlavorDataVolume",
    "ResourceFlavorDisplayInfo",
    "ResourceFlavorKind",
    "ResourceFlavorLabel",
    "ResourceFlavorListKind",
    "ResourceFlavorMetadata",
    "ResourceFlavorRootVolume",
    "ResourceFlavorSale",
    "ResourceFlavorSpec",
    "ResourceFlavorStatus",
    "ResourceFlavorStatusPhase",
    "ResourceFlavorVolumeType",
    "ResourceFlavorXpu",
    "ResourceLinks",
    "ResourceListMetadata",
    "ResourceMetricsMetadata",
    "ResourceMetricsMetadataLabels",
    "ResourcePolicy",
    "RetentionSwitch",
    "RunningRecord",
    "RunRecovery",
    "RunStartType",
    "SaveImageJobResponse",
    "SaveImageRequest",
    "SaveImageStatus",
    "SchedulePolicy",
    "SchedulePolicyChange",
    "ScheduleTimeUnit",
    "ScheduleType",
    "ScopeDomain",
    "ScopeProject",
    "SearchAlgorithm",
    "SearchMode",
    "SearchParamType",
    "SecurityTokenAuth",
    "SecurityTokenIdentity",
    "SecurityTokenMethod",
    "SecurityTokenPolicy",
    "SecurityTokenRequest",
    "SecurityTokenResponse",
    "SecurityTokenSource",
    "ServiceAdditionalProperties",
    "ServiceAdditionalPropertiesMap",
    "ServiceAffinity",
    "ServiceAttributes",
    "ServiceConfig",
    "ServiceCpuInfo",
    "ServiceEdgeNode",
    "ServiceEnvs",
    "ServiceEvent",
    "ServiceEventType",
    "ServiceGpuInfo",
    "ServiceInferType",
    "ServiceLogConfig",
    "ServiceLogVolume",
    "ServiceMemoryInfo",
    "ServiceModelStatus",
    "ServiceMonitor",
    "ServiceNodeAffinity",
    "ServiceNpuInfo",
    "ServicePersistentVolume",
    "ServiceSchedule",
    "ServiceSecret",
    "ServiceSortField",
    "ServiceSpecification",
    "ServiceStatus",
    "ServiceStorageType",
    "ServiceSummary",
    "ServiceTargetStatus",
    "ServiceUpdateLog",
    "ServiceUpdateResult",
    "ServiceUpdateStatus",
    "SfsTurboConnectionItem",
    "SfsTurboConnectionState",
    "SfsTurboConnectionStatus",
    "SfsTurboConnectionType",
    "ShowAutoSearchParamAnalysisResultPathResponse",
    "ShowAutoSearchParamsAnalysisResponse",
    "ShowAutoSearchTrialEarlyStopResponse",
    "ShowAutoSearchTrialsResponse",
    "ShowAutoSearchYamlTemplateContentResponse",
    "ShowAutoSearchYamlTemplatesInfoResponse",
    "ShowInternalChannelVpcepApiResponse",
    "ShowModelEngineAndRuntimeResponse",
    "ShowModelResponse",
    "ShowOsConfigResponse",
    "ShowOsQuotaResponse",
    "ShowPoolMonitorResponse",
    "ShowPoolRuntimeMetricsResponse",
    "ShowPoolStatisticsResponse",
    "ShowSearchAlgorithmsResponse",
    "ShowServiceEventsResponse",
    "ShowServiceMonitorInfoResponse",
    "ShowServiceResponse",
    "ShowServiceSpecificationsResponse",
    "ShowServiceUpdateLogsResponse",
    "SmnNotification",
    "SmnNotificationMap",
    "SortOrder",
    "SpecificationSourceType",
    "SpecificationStatus",
    "StopTrainingJobRequest",
    "SummaryDataSource",
    "SummaryJob",
    "SummaryLogDir",
    "SummaryLogType",
    "TaskAlgorithm",
    "TaskEngine",
    "TaskInput",
    "TaskInputRemote",
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
    "TransformerConfig",
    "TranslatedDescription",
    "UpdatePoolTagsRequest",
    "UpdateServiceRequest",
    "UpdateServiceResponse",
    "UserDomain",
    "YamlTemplate",
]


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
