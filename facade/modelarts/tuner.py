"""Hyperparameter tuners, which search for the best hyperparameters of a training script.

Source: documents 001 and 003, auto search; public API reference, "Creating a Training Job" (``policies.auto_search``)
and the operations of hyperparameter search.
"""

import copy
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, Self

from modelarts._answers import answered, entries, scalar
from modelarts._argument_checks import filled_text, one_of, whole_number
from modelarts._creation import naming
from modelarts._given_session import checked_session
from modelarts._tuning.analysis import Sensitivity, analysis_of, image_path_of
from modelarts._tuning.search import Plan, Search, settings_of
from modelarts._tuning.search_algorithm import SearchAlgorithm
from modelarts._tuning.search_space import (
    CategoricalParameter,
    ContinuousParameter,
    IntegerParameter,
    Objective,
    SearchParameter,
    checked_objectives,
    checked_search_params,
)
from modelarts._tuning.trials import Trial
from modelarts.estimatorV2 import Estimator
from modelarts.exceptions import BadRequestError, InvalidArgumentError, ModelArtsError
from modelarts.training_job import TrainingJob

if TYPE_CHECKING:
    from modelarts_client.models import JobResponse, YamlTemplate
    from modelarts_client.models import SearchAlgorithm as OfferedAlgorithm

    from modelarts._training.parameters import Parameters
    from modelarts.session import Session
    from modelarts.train_params import InputData

__all__ = [
    "CategoricalParameter",
    "ContinuousParameter",
    "HyperparameterTuner",
    "IntegerParameter",
    "Objective",
    "SearchAlgorithm",
    "SearchParameter",
    "Sensitivity",
    "Trial",
]

_ID_HINT: Final = "fit() makes a tuner's job, and TrainingJob.list(session) yields the jobs with theirs."
_TRIALS: Final = "HyperparameterTuner.trials()"


class HyperparameterTuner:
    """Searches for the hyperparameters with which a training script reaches its best result.

    `fit` creates a training job that runs the script again and again, each time as a *trial* with other values of the
    searched hyperparameters, which arrive as its other parameters do. The script prints the metrics.

    Args:
        estimator: The script and what it runs on, with the parameters that are not searched; values of those that are
            count for nothing. It stays as it is.
        objective: The metric to optimize. The search optimizes the first of several, and reads the others.
        search_params: The ranges of the hyperparameters by name, such as
            ``{"lr": ContinuousParameter(0.001, 0.1), "batch_size": CategoricalParameter([16, 32])}``.
        algorithm: The search algorithm, by its name or as a `SearchAlgorithm` with its settings.
        max_trials: The number of trials, at least 1; ``None`` for the algorithm's default, or for all combinations of
            ``grid_search``.
        parallel_trials: How many of them run at the same time, each on a node of its own, at least 1; ``None`` for the
            estimator's ``train_instance_count``, or 1 if it has none.

    Raises:
        InvalidArgumentError: If an argument is not allowed.
    """

    def __init__(
        self,
        estimator: Estimator,
        objective: Objective | Sequence[Objective],
        search_params: Mapping[str, SearchParameter],
        algorithm: str | SearchAlgorithm = "tpe_search",
        max_trials: int | None = None,
        parallel_trials: int | None = None,
    ) -> None:
        if not isinstance(estimator, Estimator):
            raise InvalidArgumentError(
                f"estimator={estimator!r} is not an Estimator. Use Estimator(session, training_files=..., ...)."
            )
        self._session = estimator.session
        self._estimator: Estimator | None = estimator
        self._plan: Plan | None = Plan(
            checked_objectives(objective),
            checked_search_params(search_params),
            algorithm if isinstance(algorithm, SearchAlgorithm) else SearchAlgorithm(algorithm),
            None if max_trials is None else whole_number(max_trials, what="max_trials", least=1),
        )
        self._parallel_trials = (
            None if parallel_trials is None else whole_number(parallel_trials, what="parallel_trials", least=1)
        )
        self._search: Search | None = None

    @classmethod
    def attach(cls, session: "Session", job_id: TrainingJob | str) -> Self:
        """Return a tuner for a search that exists.

        Args:
            session: The session that makes the requests.
            job_id: The search's job, or its ID.

        Raises:
            InvalidArgumentError: If an argument is not allowed, or the job is no search.
            NotFoundError: If there is no such job.
            ApiError: If ModelArts refuses.
        """
        checked_session(session, usage="HyperparameterTuner.attach(session, job_id)")
        job = TrainingJob._given(session, job_id)
        settings = settings_of(job)
        if settings is None:
            raise InvalidArgumentError(f"Training job {job.job_id} searches no hyperparameters. {_ID_HINT}")
        tuner = cls.__new__(cls)
        tuner._session = session
        tuner._estimator = tuner._plan = tuner._parallel_trials = None
        tuner._search = Search(job, settings)
        return tuner

    def __repr__(self) -> str:
        """Name the metric, and the job if there is one."""
        names = [each.name for each in (self._plan.objectives if self._plan else self._found().goals)]
        job = f", job_id={self._search.job.job_id!r}" if self._search else ""
        return f"HyperparameterTuner(objective={names[0]!r}{job})"

    @property
    def job(self) -> TrainingJob:
        """The search's training job, with its details, log and metrics.

        Raises:
            InvalidArgumentError: If `fit` has not been called.
        """
        return self._found().job

    @property
    def job_id(self) -> str:
        """The ID of the search's job; see `job`."""
        return self.job.job_id

    def fit(
        self,
        inputs: "Sequence[InputData] | None" = None,
        wait: bool = False,
        job_name: str | None = None,
        dataset_id: str | None = None,
        dataset_version_id: str | None = None,
        *,
        parameters: "Parameters | None" = None,
        timeout: float | None = None,
    ) -> TrainingJob:
        """Start the search.

        Args:
            inputs: Data in OBS that each trial gets, as a list, even of one `InputData`.
            wait: Whether to wait until the search has ended; see `wait`.
            job_name: 1 to 64 letters, digits, underscores and hyphens; generated by default.
            dataset_id: A dataset, instead of ``inputs``; needs ``dataset_version_id``.
            dataset_version_id: The dataset's version.
            parameters: Other values that are not searched, such as ``{"epochs": 5}``; the estimator's others stay.
            timeout: The longest wait in seconds, 0 or more, once the job is created; ``None`` for no limit.

        Returns:
            The search's job. The tuner's other methods refer to it from now on.

        Raises:
            InvalidArgumentError: If an argument is not allowed, a parameter is searched as well, ModelArts does not
                offer the search algorithm, or the algorithm has no such setting; no job was created.
            ValidationError: If the request would break what ModelArts documents; no job was created.
            ObsObjectNotFoundError: If the boot file does not exist; no job was created.
            ObsBucketNotFoundError: If its bucket does not exist; no job was created.
            ApiError: If ModelArts refuses.
            ModelArtsError: If ModelArts accepts the request but does not say the job's ID.
            TrainingJobFailedError: If the search was waited for and did not complete.
            WaitTimeoutError: If the time is up first; the search continues.
        """
        from modelarts_client.models import JobPolicies

        from modelarts._training.parameters import pairs_of
        from modelarts._waiting.patient_wait import checked_timeout

        if self._estimator is None or self._plan is None:
            raise InvalidArgumentError(
                f"This tuner is attached to training job {self.job_id} and cannot start another search. Make a new "
                "HyperparameterTuner(estimator, ...)."
            )
        checked_timeout(timeout, needs=None if wait else "wait=True")
        for name, _ in pairs_of(parameters):
            if name in self._plan.search_params:
                raise InvalidArgumentError(
                    f"parameters has {name!r}, which is searched. Leave it out here, or in search_params."
                )
        settings = self._plan.as_auto_search(self.get_search_algorithms(self._session))
        estimator = copy.copy(self._estimator)
        if self._parallel_trials is not None or estimator.train_instance_count is None:
            estimator.train_instance_count = self._parallel_trials or 1
        request = estimator._request(inputs, job_name, dataset_id, dataset_version_id, parameters)
        request.algorithm.policies = JobPolicies(auto_search=settings)
        try:
            job = estimator._create(request)
        except BadRequestError as error:
            if self._parallel_trials is not None and error.error_solution:
                error.error_solution = error.error_solution.replace("train_instance_count", "parallel_trials")
            raise
        self._search = Search(job, settings)
        if wait:
            self.wait(timeout=timeout)
        return self._search.job

    def wait(self, *, timeout: float | None = None, check: bool = True) -> "JobResponse":
        """Wait until the search has ended.

        On a terminal, a table shows the trials. Ctrl-C ends the wait, not the search.

        Args:
            timeout: The longest wait in seconds, 0 or more; ``None`` for no limit. Each request gets what is left of
                it, but at least a second.
            check: Whether to raise if the job ends in a phase other than ``Completed``.

        Returns:
            The job's details at its end.

        Raises:
            InvalidArgumentError: If ``timeout`` is not such a number, or `fit` has not been called.
            TrainingJobFailedError: If the job did not complete, and ``check`` is true.
            WaitTimeoutError: If the time is up first.
            NotFoundError: If there is no such job.
            ApiError: If ModelArts refuses.
            EndpointUnreachableError: If ModelArts does not answer for five minutes.
        """
        from modelarts._tuning.waiting import SearchWait
        from modelarts._waiting.patient_wait import TimeLimit

        search, limit = self._found(), TimeLimit(timeout)
        wait = SearchWait(search.job.job_id, search.job._within, search.trials, search.goals[0], limit)
        return wait.run(check=check)

    def trials(self) -> list[Trial]:
        """Return all trials, oldest first; ``pandas.DataFrame(tuner.trials())`` has a row for each.

        Raises:
            InvalidArgumentError: If `fit` has not been called.
            NotFoundError: If there is no such job.
            PagingError: If ModelArts counts more trials than it sends, or sends the same page again.
            EndpointTimeoutError: If all pages together take longer than the session's deadline.
            ApiError: If ModelArts refuses.
        """
        return self._found().trials()

    def best_trial(self, objective: str | None = None) -> Trial:
        """Return the trial with the best value of a metric so far; one that has failed does not count.

        Args:
            objective: The metric's name; ``None`` for the one that the search optimizes.

        Raises:
            InvalidArgumentError: If the search has no such metric, or `fit` has not been called.
            ModelArtsError: If no trial has reported it.
            NotFoundError: If there is no such job.
            ApiError: If ModelArts refuses.
        """
        search = self._found()
        goals = {goal.name: goal for goal in search.goals}
        goal = search.goals[0] if objective is None else goals[one_of(objective, list(goals), what="objective")]
        trials = search.trials()
        best = goal.best_of(trials)
        if best is None:
            count = f"{len(trials)} trial{'s' * (len(trials) != 1)}"
            raise ModelArtsError(
                f"Training job {self.job_id} has no trial with a value of {goal.name}: it has {count}, and those that"
                " have failed do not count. Wait for the first value, or check that the script prints what the regular"
                f" expression finds: {goal.regex}"
            )
        return best

    def trial_history(self, trial_id: str | Trial) -> list[Trial]:
        """Return a trial as it was each time that it has reported, oldest first.

        Args:
            trial_id: The trial, or its ID; `trials` lists them.

        Raises:
            InvalidArgumentError: If the ID is empty or not text, or `fit` has not been called.
            NotFoundError: If there is no such job or trial.
            ApiError: If ModelArts refuses.
        """
        search = self._found()
        wanted = _id_of(trial_id)
        with naming("trial", search=_TRIALS):
            return search.history(wanted)

    def stop_trial(self, trial_id: str | Trial) -> None:
        """End a trial before its time; the search continues with others.

        Args:
            trial_id: The trial, or its ID; `trials` lists them.

        Raises:
            InvalidArgumentError: If the ID is empty or not text, or `fit` has not been called.
            NotFoundError: If there is no such job or trial.
            ApiError: If ModelArts refuses, as it does for a trial that has ended.
        """
        from modelarts_client.api.auto_search import show_auto_search_trial_early_stop

        job = self.job
        wanted = _id_of(trial_id)
        with naming("trial", search=_TRIALS):
            show_auto_search_trial_early_stop.sync(
                self._session.project_id, job.job_id, wanted, client=self._session.client
            )

    def stop(self) -> "JobResponse":
        """End the search with all of its trials; see `TrainingJob.control_job`."""
        return self.job.control_job()

    def analysis(self) -> list[Sensitivity]:
        """Return how much each hyperparameter matters, the most important first.

        ``pandas.DataFrame(tuner.analysis())`` has a row for each; `Sensitivity.read_image` returns a picture of it.

        Raises:
            InvalidArgumentError: If `fit` has not been called.
            NotFoundError: If there is no such job, or no analysis of it.
            ModelArtsError: If a row names no hyperparameter.
            ApiError: If ModelArts refuses, as it does before trials have ended.
        """
        job = self.job
        with job._naming():
            return analysis_of(self._session, job.job_id)

    def analysis_image_path(self, parameter: str) -> str:
        """Return where the picture of a hyperparameter's sensitivity is, below the ``log_url``: ``obs://bucket/key``.

        Args:
            parameter: The hyperparameter's name.

        Raises:
            InvalidArgumentError: If the name is empty or not text, or `fit` has not been called.
            NotFoundError: If there is no such job or hyperparameter, or no analysis of it.
            ModelArtsError: If ModelArts names no picture.
            ApiError: If ModelArts refuses, as it does without a ``log_url``.
        """
        job = self.job
        filled_text(parameter, what="parameter", hint="HyperparameterTuner.analysis() lists them.")
        with naming("hyperparameter", search="HyperparameterTuner.analysis()"):
            return image_path_of(self._session, job.job_id, parameter)

    @classmethod
    def get_search_algorithms(cls, session: "Session") -> "list[OfferedAlgorithm]":
        """Return the search algorithms, with their settings and their defaults.

        Raises:
            ApiError: If ModelArts refuses.
        """
        from modelarts_client.api.auto_search import show_search_algorithms

        checked_session(session, usage="HyperparameterTuner.get_search_algorithms(session)")
        answer = answered(show_search_algorithms.sync(session.project_id, client=session.client))
        return entries(answer.search_algo_list)

    @classmethod
    def get_yaml_templates(cls, session: "Session") -> "list[YamlTemplate]":
        """Return the types of search algorithms with the names of those that have a YAML template.

        Raises:
            ApiError: If ModelArts refuses.
        """
        from modelarts_client.api.auto_search import show_auto_search_yaml_templates_info

        checked_session(session, usage="HyperparameterTuner.get_yaml_templates(session)")
        answer = answered(show_auto_search_yaml_templates_info.sync(session.project_id, client=session.client))
        return entries(answer.yaml_templates)

    @classmethod
    def get_yaml_template(cls, session: "Session", algorithm_type: str, algorithm_name: str) -> str:
        """Return a YAML template of an auto search job.

        Args:
            session: The session that makes the request.
            algorithm_type: The type of search algorithm, such as ``hpo``: ``algorithm_type_en`` in
                `get_yaml_templates`.
            algorithm_name: One of its ``algorithm_names``, such as ``Bayes``.

        Raises:
            InvalidArgumentError: If an argument is empty or not text.
            NotFoundError: If there is no such template.
            ApiError: If ModelArts refuses.
        """
        from modelarts_client.api.auto_search import show_auto_search_yaml_template_content

        checked_session(session, usage="HyperparameterTuner.get_yaml_template(session, algorithm_type, algorithm_name)")
        listed = "HyperparameterTuner.get_yaml_templates(session)"
        filled_text(algorithm_type, what="algorithm_type", hint=f"{listed} lists the types.")
        filled_text(algorithm_name, what="algorithm_name", hint=f"{listed} lists the names.")
        with naming("template", search=listed):
            answer = show_auto_search_yaml_template_content.sync(
                session.project_id, algorithm_type, algorithm_name, client=session.client
            )
        return scalar(answered(answer).content, str)

    def _found(self) -> "Search":
        """Return the search.

        Raises:
            InvalidArgumentError: If `fit` has not been called.
        """
        if self._search is None:
            raise InvalidArgumentError(
                "This tuner has no job yet. Call fit() first, or HyperparameterTuner.attach(session, job_id)."
            )
        return self._search


def _id_of(trial: str | Trial) -> str:
    """Return the ID of a trial.

    Raises:
        InvalidArgumentError: If it is empty or not text.
    """
    trial_id = trial.trial_id if isinstance(trial, Trial) else trial
    return filled_text(trial_id, what="trial_id", hint=f"Give a Trial, or its ID: {_TRIALS} lists them.")
