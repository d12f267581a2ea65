# Written by `python -m generator generate` from the description; it overwrites changes.
"""Operations with the tag ``auto-search``, bound to a client."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING

from ..bound_calls import AsyncCalls as _AsyncCalls
from ..bound_calls import Calls as _Calls
from ..paging import AsyncPagedCalls as _AsyncPagedCalls
from ..paging import PagedCalls as _PagedCalls
from ..types import UNSET, Unset
from ..types import Response as _Response

if TYPE_CHECKING:
    from ..models.auto_search_trial_config import AutoSearchTrialConfig
    from ..models.auto_search_trial_table import AutoSearchTrialTable
    from ..models.error import Error
    from ..models.show_auto_search_param_analysis_result_path_response import (
        ShowAutoSearchParamAnalysisResultPathResponse,
    )
    from ..models.show_auto_search_params_analysis_response import ShowAutoSearchParamsAnalysisResponse
    from ..models.show_auto_search_trial_early_stop_response import ShowAutoSearchTrialEarlyStopResponse
    from ..models.show_auto_search_trials_response import ShowAutoSearchTrialsResponse
    from ..models.show_auto_search_yaml_template_content_response import ShowAutoSearchYamlTemplateContentResponse
    from ..models.show_auto_search_yaml_templates_info_response import ShowAutoSearchYamlTemplatesInfoResponse
    from ..models.show_search_algorithms_response import ShowSearchAlgorithmsResponse


class AutoSearchCalls(_Calls):
    """Hyperparameter search, its algorithms and templates, trials and analyses."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> RawAutoSearchCalls:
        """The same operations, which return status, headers and body, and raise no `ApiError`."""
        return RawAutoSearchCalls(self._client)

    def show_search_algorithms(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> ShowSearchAlgorithmsResponse:
        """List search algorithms

        Lists the algorithms that can search hyperparameters, with their settings.

        Args:
            project_id: ID of the project. Not empty.

        Returns:
            The search algorithms.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 001_bf673bd6dff8b58d.txt, search-algorithms; ModelArts API Reference,
        training_management/obtaining_supported_hyperparameter_search_algorithms.rst, Status Codes
        """

        _answer: ShowSearchAlgorithmsResponse = self._call(
            "ShowSearchAlgorithms",
            project_id=project_id,
        )
        return _answer

    def show_auto_search_yaml_templates_info(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> ShowAutoSearchYamlTemplatesInfoResponse:
        """List YAML templates

        Lists the YAML templates of auto search jobs, by type of search algorithm.

        Args:
            project_id: ID of the project. Not empty.

        Returns:
            The templates.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates; ModelArts API Reference,
        training_management/obtaining_information_about_the_yaml_template_of_an_auto_search_job.rst, Status
        Codes
        """

        _answer: ShowAutoSearchYamlTemplatesInfoResponse = self._call(
            "ShowAutoSearchYamlTemplatesInfo",
            project_id=project_id,
        )
        return _answer

    def show_auto_search_yaml_template_content(
        self,
        algorithm_type: str,
        algorithm_name: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> ShowAutoSearchYamlTemplateContentResponse:
        """Read a YAML template

        Returns the YAML template of a search algorithm.

        Args:
            algorithm_type: Type of the search algorithm, found in algorithm_type_en of a template. Not empty.
            algorithm_name: Name of the search algorithm, found in algorithm_names of a template. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The template.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates/algorithm_type/algorithm_name, table 1; ModelArts API
        Reference, training_management/obtaining_the_content_of_the_yaml_template_of_an_auto_search_job.rst,
        Status Codes
        """

        _answer: ShowAutoSearchYamlTemplateContentResponse = self._call(
            "ShowAutoSearchYamlTemplateContent",
            algorithm_type=algorithm_type,
            algorithm_name=algorithm_name,
            project_id=project_id,
        )
        return _answer

    @property
    def show_auto_search_trials(self) -> ShowAutoSearchTrialsCall:
        """List trials; see `ShowAutoSearchTrialsCall.__call__`."""
        return ShowAutoSearchTrialsCall(self._client)

    def show_auto_search_per_trial(
        self,
        training_job_id: str,
        trial_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> AutoSearchTrialTable:
        """Show a trial

        Returns the results of one trial, a row for each report.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            trial_id: ID of the trial, found in the column trial_id of the trials of the job. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The trial.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials/trial_id, table 1; ModelArts API Reference,
        training_management/querying_information_about_a_trial_using_hyperparameter_search.rst, Status Codes
        """

        _answer: AutoSearchTrialTable = self._call(
            "ShowAutoSearchPerTrial",
            training_job_id=training_job_id,
            trial_id=trial_id,
            project_id=project_id,
        )
        return _answer

    def show_auto_search_trial_early_stop(
        self,
        training_job_id: str,
        trial_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> ShowAutoSearchTrialEarlyStopResponse:
        """Stop a trial

        Stops one trial of an auto search job before its end.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            trial_id: ID of the trial, found in the column trial_id of the trials of the job. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The trial was stopped.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trial-earlystop, table 1; ModelArts API Reference,
        training_management/early_stopping_a_trial_of_an_auto_search_job.rst, Status Codes
        """

        _answer: ShowAutoSearchTrialEarlyStopResponse = self._call(
            "ShowAutoSearchTrialEarlyStop",
            training_job_id=training_job_id,
            trial_id=trial_id,
            project_id=project_id,
        )
        return _answer

    def show_auto_search_params_analysis(
        self,
        training_job_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> ShowAutoSearchParamsAnalysisResponse:
        """Show the analysis of hyperparameters

        Returns how much each hyperparameter of an auto search job matters.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The analysis.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 003_a4dc8ac54fbecbc8.txt, autosearch-parameter-analysis, table 1; ModelArts API Reference,
        training_management/obtaining_the_hyperparameter_sensitivity_analysis_result.rst, Status Codes
        """

        _answer: ShowAutoSearchParamsAnalysisResponse = self._call(
            "ShowAutoSearchParamsAnalysis",
            training_job_id=training_job_id,
            project_id=project_id,
        )
        return _answer

    def show_auto_search_param_analysis_result_path(
        self,
        training_job_id: str,
        parameter_name: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> ShowAutoSearchParamAnalysisResultPathResponse:
        """Find the image of an analysis

        Returns where the image of the analysis of a hyperparameter is.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            parameter_name: Name of the hyperparameter, found in the first column of the analysis. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The path.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 003_a4dc8ac54fbecbc8.txt, autosearch-parameter-analysis/parameter_name, table 1; ModelArts API
        Reference,
        training_management/obtaining_the_path_for_storing_a_hyperparameter_sensitivity_analysis_image.rst,
        Status Codes
        """

        _answer: ShowAutoSearchParamAnalysisResultPathResponse = self._call(
            "ShowAutoSearchParamAnalysisResultPath",
            training_job_id=training_job_id,
            parameter_name=parameter_name,
            project_id=project_id,
        )
        return _answer


class RawAutoSearchCalls(_Calls):
    """The operations of `AutoSearchCalls`, which return status, headers and body, whatever the status."""

    __slots__ = ()

    _function = "sync_detailed"

    def show_search_algorithms(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowSearchAlgorithmsResponse]:
        """List search algorithms"""
        _answer: _Response[Error | ShowSearchAlgorithmsResponse] = self._call(
            "ShowSearchAlgorithms",
            project_id=project_id,
        )
        return _answer

    def show_auto_search_yaml_templates_info(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowAutoSearchYamlTemplatesInfoResponse]:
        """List YAML templates"""
        _answer: _Response[Error | ShowAutoSearchYamlTemplatesInfoResponse] = self._call(
            "ShowAutoSearchYamlTemplatesInfo",
            project_id=project_id,
        )
        return _answer

    def show_auto_search_yaml_template_content(
        self,
        algorithm_type: str,
        algorithm_name: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowAutoSearchYamlTemplateContentResponse]:
        """Read a YAML template"""
        _answer: _Response[Error | ShowAutoSearchYamlTemplateContentResponse] = self._call(
            "ShowAutoSearchYamlTemplateContent",
            algorithm_type=algorithm_type,
            algorithm_name=algorithm_name,
            project_id=project_id,
        )
        return _answer

    def show_auto_search_trials(
        self,
        training_job_id: str,
        *,
        limit: int | Unset = 50,
        offset: int | Unset = 0,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowAutoSearchTrialsResponse]:
        """List trials"""
        _answer: _Response[Error | ShowAutoSearchTrialsResponse] = self._call(
            "ShowAutoSearchTrials",
            training_job_id=training_job_id,
            limit=limit,
            offset=offset,
            project_id=project_id,
        )
        return _answer

    def show_auto_search_per_trial(
        self,
        training_job_id: str,
        trial_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[AutoSearchTrialTable | Error]:
        """Show a trial"""
        _answer: _Response[AutoSearchTrialTable | Error] = self._call(
            "ShowAutoSearchPerTrial",
            training_job_id=training_job_id,
            trial_id=trial_id,
            project_id=project_id,
        )
        return _answer

    def show_auto_search_trial_early_stop(
        self,
        training_job_id: str,
        trial_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowAutoSearchTrialEarlyStopResponse]:
        """Stop a trial"""
        _answer: _Response[Error | ShowAutoSearchTrialEarlyStopResponse] = self._call(
            "ShowAutoSearchTrialEarlyStop",
            training_job_id=training_job_id,
            trial_id=trial_id,
            project_id=project_id,
        )
        return _answer

    def show_auto_search_params_analysis(
        self,
        training_job_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowAutoSearchParamsAnalysisResponse]:
        """Show the analysis of hyperparameters"""
        _answer: _Response[Error | ShowAutoSearchParamsAnalysisResponse] = self._call(
            "ShowAutoSearchParamsAnalysis",
            training_job_id=training_job_id,
            project_id=project_id,
        )
        return _answer

    def show_auto_search_param_analysis_result_path(
        self,
        training_job_id: str,
        parameter_name: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowAutoSearchParamAnalysisResultPathResponse]:
        """Find the image of an analysis"""
        _answer: _Response[Error | ShowAutoSearchParamAnalysisResultPathResponse] = self._call(
            "ShowAutoSearchParamAnalysisResultPath",
            training_job_id=training_job_id,
            parameter_name=parameter_name,
            project_id=project_id,
        )
        return _answer


class ShowAutoSearchTrialsCall(_PagedCalls):
    """List trials

    A call requests one page, `pages` requests all of them, and `all` yields their entries.
    """

    __slots__ = ()

    def __call__(
        self,
        training_job_id: str,
        *,
        limit: int | Unset = 50,
        offset: int | Unset = 0,
        project_id: str | Unset = UNSET,
    ) -> ShowAutoSearchTrialsResponse:
        """List trials

        Lists the trials of an auto search job, page by page.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            limit: Most trials on a page. At least 1. Default: 50.
            offset: Number of trials to skip; on some servers the number of the page, from 0. Default: 0.
            project_id: ID of the project. Not empty.

        Returns:
            A page of trials.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials, tables 1 and 2; ModelArts API Reference,
        training_management/querying_all_trials_using_hyperparameter_search.rst, Status Codes;
        huaweicloudsdkmodelarts 3.1.219, ShowAutoSearchTrialsRequest
        """

        _answer: ShowAutoSearchTrialsResponse = self._call(
            "ShowAutoSearchTrials",
            training_job_id=training_job_id,
            limit=limit,
            offset=offset,
            project_id=project_id,
        )
        return _answer

    def pages(
        self,
        training_job_id: str,
        *,
        limit: int | Unset = 50,
        offset: int | Unset = 0,
        project_id: str | Unset = UNSET,
    ) -> Iterator[ShowAutoSearchTrialsResponse]:
        """Request one page after another, each when it is needed, beginning with the one that a call returns.

        The arguments are those of a call.
        Without `limit`, pages have its documented default, or else its maximum, or 1000 entries.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.
            PagingError: The server sends a page again, or fewer entries than it counts.
        """
        return self._pages(
            "ShowAutoSearchTrials",
            training_job_id=training_job_id,
            limit=limit,
            offset=offset,
            project_id=project_id,
        )

    def all(
        self,
        training_job_id: str,
        *,
        limit: int | Unset = 50,
        offset: int | Unset = 0,
        project_id: str | Unset = UNSET,
    ) -> Iterator[list[AutoSearchTrialConfig | str]]:
        """Yield the entries of all pages; see `pages`."""
        return self._entries(
            "ShowAutoSearchTrials",
            training_job_id=training_job_id,
            limit=limit,
            offset=offset,
            project_id=project_id,
        )


class AsyncAutoSearchCalls(_AsyncCalls):
    """Hyperparameter search, its algorithms and templates, trials and analyses."""

    __slots__ = ()

    @property
    def with_raw_response(self) -> AsyncRawAutoSearchCalls:
        """The same operations, which return status, headers and body, and raise no `ApiError`."""
        return AsyncRawAutoSearchCalls(self._client)

    async def show_search_algorithms(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> ShowSearchAlgorithmsResponse:
        """List search algorithms

        Lists the algorithms that can search hyperparameters, with their settings.

        Args:
            project_id: ID of the project. Not empty.

        Returns:
            The search algorithms.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 001_bf673bd6dff8b58d.txt, search-algorithms; ModelArts API Reference,
        training_management/obtaining_supported_hyperparameter_search_algorithms.rst, Status Codes
        """

        _answer: ShowSearchAlgorithmsResponse = await self._call(
            "ShowSearchAlgorithms",
            project_id=project_id,
        )
        return _answer

    async def show_auto_search_yaml_templates_info(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> ShowAutoSearchYamlTemplatesInfoResponse:
        """List YAML templates

        Lists the YAML templates of auto search jobs, by type of search algorithm.

        Args:
            project_id: ID of the project. Not empty.

        Returns:
            The templates.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates; ModelArts API Reference,
        training_management/obtaining_information_about_the_yaml_template_of_an_auto_search_job.rst, Status
        Codes
        """

        _answer: ShowAutoSearchYamlTemplatesInfoResponse = await self._call(
            "ShowAutoSearchYamlTemplatesInfo",
            project_id=project_id,
        )
        return _answer

    async def show_auto_search_yaml_template_content(
        self,
        algorithm_type: str,
        algorithm_name: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> ShowAutoSearchYamlTemplateContentResponse:
        """Read a YAML template

        Returns the YAML template of a search algorithm.

        Args:
            algorithm_type: Type of the search algorithm, found in algorithm_type_en of a template. Not empty.
            algorithm_name: Name of the search algorithm, found in algorithm_names of a template. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The template.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 003_a4dc8ac54fbecbc8.txt, yaml-templates/algorithm_type/algorithm_name, table 1; ModelArts API
        Reference, training_management/obtaining_the_content_of_the_yaml_template_of_an_auto_search_job.rst,
        Status Codes
        """

        _answer: ShowAutoSearchYamlTemplateContentResponse = await self._call(
            "ShowAutoSearchYamlTemplateContent",
            algorithm_type=algorithm_type,
            algorithm_name=algorithm_name,
            project_id=project_id,
        )
        return _answer

    @property
    def show_auto_search_trials(self) -> AsyncShowAutoSearchTrialsCall:
        """List trials; see `AsyncShowAutoSearchTrialsCall.__call__`."""
        return AsyncShowAutoSearchTrialsCall(self._client)

    async def show_auto_search_per_trial(
        self,
        training_job_id: str,
        trial_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> AutoSearchTrialTable:
        """Show a trial

        Returns the results of one trial, a row for each report.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            trial_id: ID of the trial, found in the column trial_id of the trials of the job. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The trial.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials/trial_id, table 1; ModelArts API Reference,
        training_management/querying_information_about_a_trial_using_hyperparameter_search.rst, Status Codes
        """

        _answer: AutoSearchTrialTable = await self._call(
            "ShowAutoSearchPerTrial",
            training_job_id=training_job_id,
            trial_id=trial_id,
            project_id=project_id,
        )
        return _answer

    async def show_auto_search_trial_early_stop(
        self,
        training_job_id: str,
        trial_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> ShowAutoSearchTrialEarlyStopResponse:
        """Stop a trial

        Stops one trial of an auto search job before its end.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            trial_id: ID of the trial, found in the column trial_id of the trials of the job. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The trial was stopped.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trial-earlystop, table 1; ModelArts API Reference,
        training_management/early_stopping_a_trial_of_an_auto_search_job.rst, Status Codes
        """

        _answer: ShowAutoSearchTrialEarlyStopResponse = await self._call(
            "ShowAutoSearchTrialEarlyStop",
            training_job_id=training_job_id,
            trial_id=trial_id,
            project_id=project_id,
        )
        return _answer

    async def show_auto_search_params_analysis(
        self,
        training_job_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> ShowAutoSearchParamsAnalysisResponse:
        """Show the analysis of hyperparameters

        Returns how much each hyperparameter of an auto search job matters.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The analysis.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 003_a4dc8ac54fbecbc8.txt, autosearch-parameter-analysis, table 1; ModelArts API Reference,
        training_management/obtaining_the_hyperparameter_sensitivity_analysis_result.rst, Status Codes
        """

        _answer: ShowAutoSearchParamsAnalysisResponse = await self._call(
            "ShowAutoSearchParamsAnalysis",
            training_job_id=training_job_id,
            project_id=project_id,
        )
        return _answer

    async def show_auto_search_param_analysis_result_path(
        self,
        training_job_id: str,
        parameter_name: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> ShowAutoSearchParamAnalysisResultPathResponse:
        """Find the image of an analysis

        Returns where the image of the analysis of a hyperparameter is.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            parameter_name: Name of the hyperparameter, found in the first column of the analysis. Not empty.
            project_id: ID of the project. Not empty.

        Returns:
            The path.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 003_a4dc8ac54fbecbc8.txt, autosearch-parameter-analysis/parameter_name, table 1; ModelArts API
        Reference,
        training_management/obtaining_the_path_for_storing_a_hyperparameter_sensitivity_analysis_image.rst,
        Status Codes
        """

        _answer: ShowAutoSearchParamAnalysisResultPathResponse = await self._call(
            "ShowAutoSearchParamAnalysisResultPath",
            training_job_id=training_job_id,
            parameter_name=parameter_name,
            project_id=project_id,
        )
        return _answer


class AsyncRawAutoSearchCalls(_AsyncCalls):
    """The operations of `AsyncAutoSearchCalls`, which return status, headers and body, whatever the status."""

    __slots__ = ()

    _function = "asyncio_detailed"

    async def show_search_algorithms(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowSearchAlgorithmsResponse]:
        """List search algorithms"""
        _answer: _Response[Error | ShowSearchAlgorithmsResponse] = await self._call(
            "ShowSearchAlgorithms",
            project_id=project_id,
        )
        return _answer

    async def show_auto_search_yaml_templates_info(
        self,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowAutoSearchYamlTemplatesInfoResponse]:
        """List YAML templates"""
        _answer: _Response[Error | ShowAutoSearchYamlTemplatesInfoResponse] = await self._call(
            "ShowAutoSearchYamlTemplatesInfo",
            project_id=project_id,
        )
        return _answer

    async def show_auto_search_yaml_template_content(
        self,
        algorithm_type: str,
        algorithm_name: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowAutoSearchYamlTemplateContentResponse]:
        """Read a YAML template"""
        _answer: _Response[Error | ShowAutoSearchYamlTemplateContentResponse] = await self._call(
            "ShowAutoSearchYamlTemplateContent",
            algorithm_type=algorithm_type,
            algorithm_name=algorithm_name,
            project_id=project_id,
        )
        return _answer

    async def show_auto_search_trials(
        self,
        training_job_id: str,
        *,
        limit: int | Unset = 50,
        offset: int | Unset = 0,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowAutoSearchTrialsResponse]:
        """List trials"""
        _answer: _Response[Error | ShowAutoSearchTrialsResponse] = await self._call(
            "ShowAutoSearchTrials",
            training_job_id=training_job_id,
            limit=limit,
            offset=offset,
            project_id=project_id,
        )
        return _answer

    async def show_auto_search_per_trial(
        self,
        training_job_id: str,
        trial_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[AutoSearchTrialTable | Error]:
        """Show a trial"""
        _answer: _Response[AutoSearchTrialTable | Error] = await self._call(
            "ShowAutoSearchPerTrial",
            training_job_id=training_job_id,
            trial_id=trial_id,
            project_id=project_id,
        )
        return _answer

    async def show_auto_search_trial_early_stop(
        self,
        training_job_id: str,
        trial_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowAutoSearchTrialEarlyStopResponse]:
        """Stop a trial"""
        _answer: _Response[Error | ShowAutoSearchTrialEarlyStopResponse] = await self._call(
            "ShowAutoSearchTrialEarlyStop",
            training_job_id=training_job_id,
            trial_id=trial_id,
            project_id=project_id,
        )
        return _answer

    async def show_auto_search_params_analysis(
        self,
        training_job_id: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowAutoSearchParamsAnalysisResponse]:
        """Show the analysis of hyperparameters"""
        _answer: _Response[Error | ShowAutoSearchParamsAnalysisResponse] = await self._call(
            "ShowAutoSearchParamsAnalysis",
            training_job_id=training_job_id,
            project_id=project_id,
        )
        return _answer

    async def show_auto_search_param_analysis_result_path(
        self,
        training_job_id: str,
        parameter_name: str,
        *,
        project_id: str | Unset = UNSET,
    ) -> _Response[Error | ShowAutoSearchParamAnalysisResultPathResponse]:
        """Find the image of an analysis"""
        _answer: _Response[Error | ShowAutoSearchParamAnalysisResultPathResponse] = await self._call(
            "ShowAutoSearchParamAnalysisResultPath",
            training_job_id=training_job_id,
            parameter_name=parameter_name,
            project_id=project_id,
        )
        return _answer


class AsyncShowAutoSearchTrialsCall(_AsyncPagedCalls):
    """List trials

    A call requests one page, `pages` requests all of them, and `all` yields their entries.
    """

    __slots__ = ()

    async def __call__(
        self,
        training_job_id: str,
        *,
        limit: int | Unset = 50,
        offset: int | Unset = 0,
        project_id: str | Unset = UNSET,
    ) -> ShowAutoSearchTrialsResponse:
        """List trials

        Lists the trials of an auto search job, page by page.

        Args:
            training_job_id: ID of the training job, found in metadata.id. Not empty.
            limit: Most trials on a page. At least 1. Default: 50.
            offset: Number of trials to skip; on some servers the number of the page, from 0. Default: 0.
            project_id: ID of the project. Not empty.

        Returns:
            A page of trials.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 003_a4dc8ac54fbecbc8.txt, autosearch-trials, tables 1 and 2; ModelArts API Reference,
        training_management/querying_all_trials_using_hyperparameter_search.rst, Status Codes;
        huaweicloudsdkmodelarts 3.1.219, ShowAutoSearchTrialsRequest
        """

        _answer: ShowAutoSearchTrialsResponse = await self._call(
            "ShowAutoSearchTrials",
            training_job_id=training_job_id,
            limit=limit,
            offset=offset,
            project_id=project_id,
        )
        return _answer

    def pages(
        self,
        training_job_id: str,
        *,
        limit: int | Unset = 50,
        offset: int | Unset = 0,
        project_id: str | Unset = UNSET,
    ) -> AsyncIterator[ShowAutoSearchTrialsResponse]:
        """Request one page after another, each when it is needed, beginning with the one that a call returns.

        The arguments are those of a call.
        Without `limit`, pages have its documented default, or else its maximum, or 1000 entries.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.
            InvalidArgumentError: A path parameter is missing, or would lead to another URL.
            PagingError: The server sends a page again, or fewer entries than it counts.
        """
        return self._pages(
            "ShowAutoSearchTrials",
            training_job_id=training_job_id,
            limit=limit,
            offset=offset,
            project_id=project_id,
        )

    def all(
        self,
        training_job_id: str,
        *,
        limit: int | Unset = 50,
        offset: int | Unset = 0,
        project_id: str | Unset = UNSET,
    ) -> AsyncIterator[list[AutoSearchTrialConfig | str]]:
        """Yield the entries of all pages; see `pages`."""
        return self._entries(
            "ShowAutoSearchTrials",
            training_job_id=training_job_id,
            limit=limit,
            offset=offset,
            project_id=project_id,
        )
