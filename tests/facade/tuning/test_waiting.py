"""Waiting for a search: a table of its trials on a terminal, nothing elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import redirect_stderr

import pytest
from modelarts._tuning.trials import Goal, Trial, Value
from modelarts._tuning.waiting import SearchWait
from modelarts._waiting.patient_wait import TimeLimit
from modelarts.exceptions import EndpointUnreachableError, NotFoundError, PermissionDeniedError, TrainingJobFailedError
from modelarts_client.models import JobResponse, LogPreviewResponse
from modelarts_client.types import Response

from tests.support.terminals import Terminal


class Job:
    """A job with these phases, one after another."""

    def __init__(self, *phases: str) -> None:
        self._phases = iter(phases)

    def get_job_info(self) -> JobResponse:
        """Return the job in its next phase."""
        return JobResponse.from_dict({"kind": "job", "status": {"phase": next(self._phases), "tasks": ["worker-0"]}})

    def get_job_log(self, task_id: str) -> LogPreviewResponse:
        """Return a log."""
        return LogPreviewResponse.from_dict({"content": f"the log of {task_id}", "current_size": 1, "full_size": 1})


def _trial(number: int) -> Trial:
    own: dict[str, Value] = {"trial_id": f"t{number}", "trial_index": number, "status": "TERMINATED"}
    return Trial(own, {"lr": number / 10}, {"accuracy": number / 8})


def _wait(job: Job, *answers: Sequence[Trial] | Exception, check: bool = True) -> int:
    """Wait for a job, and return how often its trials were asked for."""
    asked = 0

    def trials(_seconds: float | None) -> Sequence[Trial]:
        nonlocal asked
        asked += 1
        answer = answers[asked - 1]
        if isinstance(answer, Exception):
            raise answer
        return answer

    goal = Goal("accuracy", "max", "")
    SearchWait("job-1", lambda _: job, trials, goal, TimeLimit(60)).run(check=check)
    return asked


def _wait_at_a_terminal(job: Job, *answers: Sequence[Trial] | Exception, check: bool = True) -> Terminal:
    """Wait for a job, and return the terminal with all that was shown; each answer must be asked for."""
    terminal = Terminal()
    with redirect_stderr(terminal):
        assert _wait(job, *answers, check=check) == len(answers)
    assert terminal.screens()[-1] == []
    return terminal


def test_a_terminal_shows_a_table_that_grows_and_disappears() -> None:
    terminal = _wait_at_a_terminal(Job("Running", "Running", "Completed"), [_trial(1)], [_trial(1), _trial(2)])
    screens = [[line.partition(", 0:")[0] for line in screen] for screen in terminal.screens()]
    assert [
        "1 trial, best accuracy=0.125",
        "   trial  status      lr   accuracy",
        "*  t1     TERMINATED  0.1  0.125",
        "Training job job-1: Running",
    ] in screens
    assert [
        "2 trials, best accuracy=0.25",
        "   trial  status      lr   accuracy",
        "   t1     TERMINATED  0.1  0.125",
        "*  t2     TERMINATED  0.2  0.25",
        "Training job job-1: Running",
    ] in screens


def test_elsewhere_no_trials_are_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert _wait(Job("Running", "Completed")) == 0
    assert capsys.readouterr() == ("", "")


def test_trials_that_are_not_there_yet_or_not_answered_do_not_end_the_wait() -> None:
    missing = NotFoundError(Response(404, b"", {}, None))
    unanswered = EndpointUnreachableError("no answer", url="http://127.0.0.1")
    terminal = _wait_at_a_terminal(Job(*["Running"] * 3, "Completed"), missing, unanswered, [_trial(1)])
    assert "1 trial, best" in terminal.getvalue()


def test_trials_that_may_not_be_read_are_an_error() -> None:
    refused = PermissionDeniedError(Response(403, b"", {}, None))
    with pytest.raises(PermissionDeniedError):
        _wait_at_a_terminal(Job("Running"), refused)


def test_a_search_that_fails_is_an_error() -> None:
    with pytest.raises(TrainingJobFailedError, match="the log of worker-0"):
        _wait_at_a_terminal(Job("Failed"))
    _wait_at_a_terminal(Job("Failed"), check=False)


def test_a_small_terminal_shows_what_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LINES", "6")
    monkeypatch.setenv("COLUMNS", "30")
    terminal = _wait_at_a_terminal(Job("Running", "Completed"), [_trial(number) for number in range(9)])
    (screen,) = {tuple(line[:29] for line in screen) for screen in terminal.screens() if len(screen) > 1}
    assert [line[:8] for line in screen] == ["9 trials", "   trial", "   t7   ", "*  t8   ", "Training"]
    assert max(len(line) for screen in terminal.screens() for line in screen) < 30


def test_a_notebook_shows_a_line_with_the_best() -> None:
    class Notebook(Terminal):
        __module__ = "ipykernel.iostream"

    notebook = Notebook()
    with redirect_stderr(notebook):
        _wait(Job("Running", "Completed"), [_trial(1), _trial(2)])
    assert "\rTraining job job-1: Running, 2 trials, best accuracy=0.25, " in notebook.getvalue()
    assert "\n" not in notebook.getvalue()
    assert "\x1b" not in notebook.getvalue()
