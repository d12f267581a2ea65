"""The operations on searches, their trials and their analyses, by their operationId.

Source: api-ref training_management/querying_all_trials_using_hyperparameter_search.rst,
querying_information_about_a_trial_using_hyperparameter_search.rst, early_stopping_a_trial_of_an_auto_search_job.rst and
obtaining_the_hyperparameter_sensitivity_analysis_result.rst; document 001, search-algorithms; appendix/error_codes.rst.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Protocol, TypeAlias

from modelarts_emulator.auto_search import templates
from modelarts_emulator.auto_search.analyses import Analyses, picture, pictures_folder
from modelarts_emulator.auto_search.search import Searches
from modelarts_emulator.auto_search.search_algorithms import search_algorithms
from modelarts_emulator.auto_search.sensitivity.question import Importance
from modelarts_emulator.auto_search.tables import table_of_trial, table_of_trials
from modelarts_emulator.auto_search.trials import SearchRecord, Trial
from modelarts_emulator.calls import Call, Handler
from modelarts_emulator.contract import Json, JsonValue, Problem, Reply
from modelarts_emulator.offsets import Offsets
from modelarts_emulator.problems import quoted
from modelarts_emulator.state.fields import integer

_DEFAULT_LIMIT: Final = 50


class JobSource(Protocol):
    """The training jobs."""

    def job(self, project_id: str, job_id: str) -> Json | None:
        """The job; None when the project has none with this ID."""


class AutoSearchServices(Protocol):
    """The services that operations on trials use."""

    @property
    def searches(self) -> Searches:
        """The searches of all jobs."""

    @property
    def analyses(self) -> Analyses:
        """Analyses searches."""

    @property
    def jobs(self) -> JobSource:
        """The training jobs."""

    @property
    def offsets(self) -> Offsets:
        """What the offsets of lists count."""


_Call: TypeAlias = Call[AutoSearchServices]


def show_search_algorithms(call: _Call) -> Reply:
    """ShowSearchAlgorithms: those that the service lists."""
    listed: list[JsonValue] = [
        {
            "name": known.name,
            "params": [{"key": each.key, "value": each.default, "type": each.type} for each in known.settings.values()],
            "description": known.description,
        }
        for known in search_algorithms().values()
        if known.listed
    ]
    return Reply(200, {"search_algo_count": len(listed), "search_algo_list": listed})


def show_auto_search_trials(call: _Call) -> Reply:
    """ShowAutoSearchTrials: a page of the trials of a job, in the order of their start."""
    search = _search(call)
    trials = call.services.searches.trials.of_job(call.path["project_id"], call.path["training_job_id"])
    query = dict(call.query)
    offset, limit = integer(query, "offset"), integer(query, "limit", _DEFAULT_LIMIT)
    first = call.services.offsets.of(call.operation_id)(offset, limit)
    page = trials[first : first + limit]
    return Reply(
        200,
        {
            "total": len(trials),
            "count": len(page),
            "limit": limit,
            "offset": offset,
            "group_by": "",
            "items": table_of_trials(search, page),
        },
    )


def show_auto_search_per_trial(call: _Call) -> Reply:
    """ShowAutoSearchPerTrial: a row for each report of a trial, or one row when it has reported nothing."""
    search = _search(call)
    return Reply(200, table_of_trial(search, _trial(call)))


def show_auto_search_trial_early_stop(call: _Call) -> Reply:
    """ShowAutoSearchTrialEarlyStop: its processes end soon after."""
    _search(call)
    trial_id = _trial(call).trial_id
    if not call.services.searches.stop_trial(call.path["training_job_id"], trial_id):
        raise Problem(
            409,
            "ModelArts.2796",
            f"The trial cannot be stopped: {trial_id} has ended.",
            "Stop trials whose status is RUNNING only.",
        )
    return Reply(200, {"earlystop_trial": trial_id})


def show_auto_search_params_analysis(call: _Call) -> Reply:
    """ShowAutoSearchParamsAnalysis: of the trials that have ended, in the order of the search parameters."""
    _search(call)
    data: list[JsonValue] = [
        [name, f"{each.mean:.4f}/{each.std:.4f}"] for name, each in _analysis(call, _job(call)).items()
    ]
    return Reply(200, {"header": ["parameters", "the mean/std of importance"], "data": data})


def show_auto_search_param_analysis_result_path(call: _Call) -> Reply:
    """ShowAutoSearchParamAnalysisResultPath: where the picture of a parameter is; it is drawn before, if need be."""
    search, name, job = _search(call), call.path["parameter_name"], _job(call)
    if name not in search.parameters:
        raise Problem(
            404,
            "ModelArts.2836",
            f"Path not found: the job does not search the parameter {quoted(name)}.",
            f"Use one of {', '.join(search.parameters)}.",
        )
    place = picture(pictures_folder(job), name)
    _analysis(call, job)
    return Reply(200, {"file_path": f"/{place.bucket}/{place.key}"})


def _analysis(call: _Call, job: Json) -> Mapping[str, Importance]:
    trials = call.services.searches.trials.of_job(call.path["project_id"], call.path["training_job_id"])
    return call.services.analyses.importances(job, trials)


def _job(call: _Call) -> Json:
    job = call.services.jobs.job(call.path["project_id"], call.path["training_job_id"])
    if job is None:
        raise _job_not_found(call)
    return job


def _search(call: _Call) -> SearchRecord:
    project_id, job_id = call.path["project_id"], call.path["training_job_id"]
    search = call.services.searches.trials.search(project_id, job_id)
    if search is not None:
        return search
    if call.services.jobs.job(project_id, job_id) is not None:
        raise Problem(
            400,
            "ModelArts.2858",
            f"Current operation not supported, (training job {quoted(job_id)} searches no hyperparameters).",
            "Use a job that was created with algorithm.policies.auto_search.",
        )
    raise _job_not_found(call)


def _job_not_found(call: _Call) -> Problem:
    message = f"Training job (ID: {quoted(call.path['training_job_id'])}) not found."
    return Problem(400, "ModelArts.2775", message, "Use the ID of an existing training job.")


def _trial(call: _Call) -> Trial:
    project_id, job_id, trial_id = (call.path[name] for name in ("project_id", "training_job_id", "trial_id"))
    trial = call.services.searches.trials.get(project_id, job_id, trial_id)
    if trial is None:
        raise Problem(
            404,
            "ModelArts.2836",
            f"Path not found: the job has no trial {quoted(trial_id)}.",
            "Use the trial_id of a listed trial of this job.",
        )
    return trial


HANDLERS: Final[Mapping[str, Handler[AutoSearchServices]]] = {
    **templates.HANDLERS,
    "ShowSearchAlgorithms": show_search_algorithms,
    "ShowAutoSearchTrials": show_auto_search_trials,
    "ShowAutoSearchPerTrial": show_auto_search_per_trial,
    "ShowAutoSearchTrialEarlyStop": show_auto_search_trial_early_stop,
    "ShowAutoSearchParamsAnalysis": show_auto_search_params_analysis,
    "ShowAutoSearchParamAnalysisResultPath": show_auto_search_param_analysis_result_path,
}
