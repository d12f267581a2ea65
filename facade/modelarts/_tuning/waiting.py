"""Waiting for a search to end, with a table of its trials."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import attrs

from modelarts._training.waiting import Job, JobWait
from modelarts._tuning.trial_table import summary_of, table_of
from modelarts._tuning.trials import Goal, Trial
from modelarts._waiting.patient_wait import Look, TimeLimit
from modelarts.exceptions import NotFoundError

if TYPE_CHECKING:
    from modelarts_client.models import JobResponse


class SearchWait(JobWait):
    """Waits for a search, and shows its trials on a terminal.

    Args:
        job_id: The job's ID.
        within: Returns the job with requests that end within a number of seconds; ``None`` for the session's own limit.
        trials: Returns the trials, oldest first, with such requests.
        goal: The metric that the search optimizes.
        limit: How long the wait may take.
    """

    def __init__(
        self,
        job_id: str,
        within: Callable[[float | None], Job],
        trials: Callable[[float | None], Sequence[Trial]],
        goal: Goal,
        limit: TimeLimit,
    ) -> None:
        super().__init__(job_id, within, limit, show_log=False)
        self._trials = trials
        self._goal = goal
        self._shown: Sequence[str] = ()

    def _look(self, seconds: float | None) -> "Look[JobResponse]":
        look = super()._look(seconds)
        if look.ended or not self._wait.line.live:
            return look
        try:
            trials = self._trials(self._wait.seconds_left)
        except NotFoundError:  # there are none yet
            return look
        summary, room = summary_of(trials, self._goal), self._wait.line.most_above
        shown = [summary, *table_of(trials, self._goal, most=room - 1)]
        before, self._shown = self._shown, shown
        return attrs.evolve(look, above=shown, detail="" if room else summary, news=look.news or shown != before)
