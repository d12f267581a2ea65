"""A search that exists: its job and what it searches, and what it is made from.

Source: document 002, Table 6-20; document 003, auto search.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from modelarts._answers import answered
from modelarts._given_session import limited, within_deadline
from modelarts._tuning.search_algorithm import SearchAlgorithm, algorithm_config
from modelarts._tuning.search_space import Objective, SearchParameter
from modelarts._tuning.trials import Goal, Trial, goals_of, trials_of
from modelarts.training_job import TrainingJob

if TYPE_CHECKING:
    from modelarts_client.models import AutoSearch
    from modelarts_client.models import SearchAlgorithm as OfferedAlgorithm

    from modelarts.session import Session


@attrs.frozen
class Plan:
    """What is to be searched.

    Attributes:
        objectives: The metrics.
        search_params: The ranges of the hyperparameters by name.
        algorithm: The search algorithm.
        max_trials: The number of trials; ``None`` for the algorithm's default.
    """

    objectives: Sequence[Objective]
    search_params: Mapping[str, SearchParameter]
    algorithm: SearchAlgorithm
    max_trials: int | None

    def as_auto_search(self, offered: "Sequence[OfferedAlgorithm]") -> "AutoSearch":
        """Return it as the request has it.

        Args:
            offered: The search algorithms that ModelArts offers.

        Raises:
            InvalidArgumentError: If the algorithm is not one of them, or has no such setting.
        """
        from modelarts_client.models import AutoSearch

        return AutoSearch(
            reward_attrs=[each.as_reward() for each in self.objectives],
            search_params=[each.as_search_param(name) for name, each in self.search_params.items()],
            algo_configs=[algorithm_config(self.algorithm, self.max_trials, offered)],
        )


@attrs.frozen(slots=False)
class Search:
    """A search that exists.

    Attributes:
        job: Its training job.
        settings: What it searches.
    """

    job: TrainingJob
    settings: "AutoSearch"

    @cached_property
    def goals(self) -> list[Goal]:
        """Its metrics; the first is the one that it optimizes."""
        return goals_of(self.settings)

    def trials(self, seconds: float | None = None) -> list[Trial]:
        """Return its trials, oldest first.

        Args:
            seconds: How long that may take; ``None`` for the session's own limit.

        Raises:
            NotFoundError: If there is no such job.
            EndpointTimeoutError: If all pages together take longer.
            PagingError: If ModelArts counts more trials than it sends, or sends the same page again.
            ApiError: If ModelArts refuses.
        """
        session = limited(self.job.session, seconds)
        with self.job._naming():
            return list(within_deadline(session, self._each_trial(session)))

    def _each_trial(self, session: "Session") -> Iterator[Trial]:
        from modelarts_client.models import AutoSearchTrialTable

        for page in session.client.auto_search.show_auto_search_trials.pages(self.job.job_id):
            table = answered(page).items
            if isinstance(table, AutoSearchTrialTable):
                yield from trials_of(table.header, table.data, self.settings)

    def history(self, trial_id: str) -> list[Trial]:
        """Return a trial as it was each time that it has reported, oldest first.

        Raises:
            NotFoundError: If there is no such job or trial.
            ApiError: If ModelArts refuses.
        """
        from modelarts_client.api.auto_search import show_auto_search_per_trial

        session = self.job.session
        answer = show_auto_search_per_trial.sync(session.project_id, self.job.job_id, trial_id, client=session.client)
        table = answered(answer)
        return list(trials_of(table.header, table.data, self.settings))


def settings_of(job: TrainingJob) -> "AutoSearch | None":
    """Return what a job searches; ``None`` if it is no search.

    Raises:
        NotFoundError: If there is no such job.
        ApiError: If ModelArts refuses.
    """
    from modelarts_client.models import AutoSearch, JobAlgorithmResponse, JobPolicies

    algorithm = job.get_job_info().algorithm
    policies = algorithm.policies if isinstance(algorithm, JobAlgorithmResponse) else None
    search = policies.auto_search if isinstance(policies, JobPolicies) else None
    return search if isinstance(search, AutoSearch) and goals_of(search) else None
