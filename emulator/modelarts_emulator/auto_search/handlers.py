"""The operations on trials, by their operationId.

Source: api-ref training_management/querying_all_trials_using_hyperparameter_search.rst,
querying_information_about_a_trial_using_hyperparameter_search.rst and early_stopping_a_trial_of_an_auto_search_job.rst;
appendix/error_codes.rst.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Protocol, TypeAlias

from modelarts_emulator.auto_search.search import Searches
from modelarts_emulator.auto_search.tables import table_of_trial, table_of_trials
from modelarts_emulator.auto_search.trials import SearchRecord, Trial
from modelarts_emulator.calls import Call, Handler
from modelarts_emulator.contract import Problem, Reply
from modelarts_emulator.offsets import Offsets
from modelarts_emulator.problems import quoted
from modelarts_emulator.state.fields import integer

_DEFAULT_LIMIT: Final = 50


class JobSource(Protocol):
    """The training jobs."""

    def has_job(self, project_id: str, job_id: str) -> bool:
        """Whether a project has a job."""


class AutoSearchServices(Protocol):
    """The services that operations on trials use."""

    @property
    def searches(self) -> Searches:
        """The searches of all jobs."""

    @property
    def jobs(self) -> JobSource:
        """The training jobs."""

    @property
    def offsets(self) -> Offsets:
        """What the offsets of lists count."""


_Call: TypeAlias = Call[AutoSearchServices]


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


def _search(call: _Call) -> SearchRecord:
    project_id, job_id = call.path["project_id"], call.path["training_job_id"]
    search = call.services.searches.trials.search(project_id, job_id)
    if search is not None:
        return search
    if call.services.jobs.has_job(project_id, job_id):
        raise Problem(
            400,
            "ModelArts.2858",
            f"Current operation not supported, (training job {quoted(job_id)} searches no hyperparameters).",
            "Use a job that was created with algorithm.policies.auto_search.",
        )
    raise Problem(
        400,
        "ModelArts.2775",
        f"Training job (ID: {quoted(job_id)}) not found.",
        "Use the ID of an existing training job.",
    )


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
    "ShowAutoSearchTrials": show_auto_search_trials,
    "ShowAutoSearchPerTrial": show_auto_search_per_trial,
    "ShowAutoSearchTrialEarlyStop": show_auto_search_trial_early_stop,
}
