"""Hyperparameter searches against a model in plain Python: each trial, while it runs, is stopped and after restarts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, Final

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from tests.conftest import Tell
from tests.support.compared_jobs import BUCKET, LOST, ComparedJobs, Job, Json, phases_of
from tests.support.description import parameters
from tests.support.polling import until
from tests.support.searches import auto_search, rows
from tests.support.state_machines import compare, refusal

_OK: Final = (200, "")
_UNKNOWN: Final = (400, "ModelArts.2775")
_NO_SEARCH: Final = (400, "ModelArts.2858")
_NO_PATH: Final = (404, "ModelArts.2836")
_ENDED: Final = (409, "ModelArts.2796")
_NO_PLACE: Final = (400, "ModelArts.2822")

_LOSS: Final = {"name": "loss", "mode": "min", "regex": "loss=(.*)"}
_MODE: Final = {"name": "mode", "mode": "max", "regex": "mode=(.*)"}
_X: Final = {"name": "x", "param_type": "discrete", "discrete_values": ["1", "2", "3"]}
_RATE: Final = {"name": "rate", "param_type": "continuous", "lower_bound": "0.1", "upper_bound": "0.9"}
# Searches, and how many trials each has; None when it is refused.
_SEARCHES: Final[list[tuple[Json, int | None]]] = [
    (auto_search("grid_search", rewards=[_LOSS], parameters=[_X]), 3),
    (auto_search("grid_search", rewards=[{**_LOSS, "mode": "max"}, _MODE], parameters=[_X], num_samples=2), 2),
    (auto_search("random_search", rewards=[_LOSS], parameters=[_X, _RATE], num_samples=4, seed=1), 4),
    (auto_search("anneal_search", rewards=[_LOSS, _MODE], parameters=[_X], num_samples=1), 1),
    (auto_search("bohb", rewards=[_LOSS], parameters=[_X]), None),
    (auto_search("grid_search", rewards=[_LOSS], parameters=[_X, _RATE]), None),
]
_MODES: Final = st.sampled_from(["good", "mixed", "failing", "endless", "endless"])
_INDEXES: Final = st.integers(0, 5)
_NODES: Final = st.integers(1, 3)


@dataclass
class Trial:
    """A trial as the model has it.

    Attributes:
        row: how it is listed; of one that runs, without its time.
        reports: how it is shown, a row for each report.
        status: the word for how it is.
    """

    row: Json
    reports: list[Json]
    status: str


@dataclass
class SearchJob(Job):
    """A job with a search.

    Attributes:
        search: what it searches; empty when it does not.
        mode: what its trials do.
        wanted: the number of its trials.
        trials: those that it has begun.
        is_settled: whether it has ended, and all its trials are known.
        analysis: what its analysis has said.
    """

    search: Json = field(default_factory=dict)
    mode: str = "good"
    wanted: int = 0
    trials: list[Trial] = field(default_factory=list)
    is_settled: bool = False
    analysis: Any = None

    @property
    def begun(self) -> int:
        """How many trials have begun when nothing is under way."""
        if not self.started:
            return 0
        if self.mode != "endless":
            return self.wanted
        if self.ended:
            return len(self.trials)
        return min(self.wanted, self.nodes + sum(trial.status != "RUNNING" for trial in self.trials))

    @property
    def metrics(self) -> list[str]:
        return [reward["name"] for reward in self.search["reward_attrs"]]

    def reaches(self, row: Json) -> str:
        """The status of a trial of this job when nothing is under way."""
        if self.mode == "endless":
            return "ERROR" if self.ended else "RUNNING"
        return "ERROR" if self.mode == "failing" or (self.mode == "mixed" and row["config"]["x"] == 2) else "TERMINATED"

    def best(self, values: list[float]) -> str:
        better = max if self.search["reward_attrs"][0]["mode"] == "max" else min
        return str(float(better(values)))


class HyperparameterSearches(ComparedJobs):
    """Jobs that search, among one that does not.

    Attributes:
        analyses: how many searches may be analysed, which takes seconds of processor time.
    """

    analyses: ClassVar[int] = 0

    @initialize(searches=st.lists(st.tuples(_MODES, _NODES, st.sampled_from(_SEARCHES[:4])), min_size=2, max_size=4))
    def begin(self, searches: list[tuple[str, int, Any]]) -> None:
        """There are some searches, and a job that is none."""
        self.numbers = iter(range(1000))
        self.create("good", 1, ({}, 0), exports=False)
        for mode, nodes, search in searches:
            self.create(mode, nodes, search, exports=True)

    @rule(mode=_MODES, nodes=_NODES, search=st.sampled_from(_SEARCHES), exports=st.booleans())
    def create_search(self, mode: str, nodes: int, search: Any, exports: bool) -> None:
        self.count()
        self.create(mode, nodes, search, exports=exports)

    def create(self, mode: str, nodes: int, search: tuple[Json, int | None], *, exports: bool) -> None:
        """Create a job, and wait until it is in the queue."""
        content, wanted = search
        mode = "good" if mode == "mixed" and wanted == 1 else mode  # some trial is measured
        policies = {"policies": {"auto_search": content}} if content else {}
        spec = {"log_export_path": {"obs_url": f"/{BUCKET}/log/"}} if exports else {}
        request = {"algorithm": policies, "resource": {"node_count": nodes}, "spec": spec}
        answer = self.create_job(f"search-{next(self.numbers)}", mode, request)
        assert refusal(answer)[0] == (200 if wanted is not None else 400)
        if wanted is not None:
            job = SearchJob(answer.json(), self.outcome(mode), search=content, mode=mode, wanted=wanted)
            self.jobs.append(job)
            until(lambda: phases_of(self.show(job))[0] != "Creating")

    @staticmethod
    def outcome(mode: str) -> tuple[str, str] | None:
        """In which phases a job ends; a mixed one has a trial that is measured."""
        failed = ("Failed", "Failed")
        return {"failing": failed, "endless": None}.get(mode, ("Completed", "Completed"))

    @rule(index=_INDEXES)
    def stop_job(self, index: int) -> None:
        self.count()
        self.settle()
        path, job = self.one(index)
        answer = self.http.post(f"{path}/actions", json={"action_type": "terminate"})
        if job is None or job.ended:
            assert refusal(answer) == (_UNKNOWN if job is None else _ENDED)
            return
        assert answer.status_code == 202
        job.outcome = "Terminated", "Terminated"

    @rule(index=st.integers(0, 9))
    def delete(self, index: int) -> None:
        self.count()
        path, job = self.one(index)
        answer = self.http.delete(path)
        assert refusal(answer) == (_UNKNOWN if job is None else _OK)
        if job is not None:
            self.jobs.remove(job)

    # Trials

    def settle(self) -> None:
        """Wait until each search has begun and ended the trials that it will, and compare them."""
        super().settle()
        for job in self.jobs:
            if job.search and not job.is_settled:
                until(lambda job=job: self.has_settled(job), lambda job=job: (job, self.table(job)))  # type: ignore[misc]
                self.take_trials(job)

    def table(self, job: SearchJob) -> list[Json]:
        """All trials of a job, by the names of the columns."""
        answer = self.http.get(f"{self.path}/{job.job_id}/autosearch-trials", params={"limit": 1000}).json()
        return rows(answer["items"])

    def has_settled(self, job: SearchJob) -> bool:
        """Whether as many trials have begun as can, and each has come as far as it does."""
        table = self.table(job)
        known = {trial.row["trial_id"]: trial.status for trial in job.trials if trial.status != "RUNNING"}
        return len(table) == job.begun and all(
            row["status"] == known.get(row["trial_id"], job.reaches(row)) and row["training_iteration"] == "2"
            for row in table
        )

    def take_trials(self, job: SearchJob) -> None:
        """Compare the trials of a job with those that are known, and keep the new ones."""
        table = self.table(job)
        known = {trial.row["trial_id"]: trial.row for trial in job.trials}
        assert [row["trial_id"] for row in table][: len(known)] == [*known]
        assert [row[""] for row in table] == [str(number) for number in range(len(table))]
        job.trials = []
        for row in table:
            before = known.get(row["trial_id"], row)
            assert row | {name: before[name] for name in ("done", "status", "time_total_s")} == before
            if before["status"] != "RUNNING":
                assert row["status"] == before["status"]
            self.compare_row(job, row)
            reports = rows(self.http.get(f"{self.path}/{job.job_id}/autosearch-trials/{row['trial_id']}").json())
            self.compare_reports(job, row, reports)
            job.trials.append(Trial(row, reports, row["status"]))
        points = [row["config"]["x"] for row in table]
        if job.search["algo_configs"][0]["name"] == "grid_search":
            assert len(set(points)) == len(points)
        job.is_settled = job.ended

    def compare_row(self, job: SearchJob, row: Json) -> None:
        """Compare a trial in a list with what its program prints for its parameters."""
        config, index = row["config"], int(row[""])
        parameters = {name: value for name, value in config.items() if "param/" not in name and name != "trial_index"}
        assert config == {
            **parameters,
            "trial_index": index,
            **{f"param/{name}": value for name, value in parameters.items()},
        }
        searched = {each["name"]: each for each in job.search["search_params"]}
        assert parameters.keys() == searched.keys()
        assert str(parameters["x"]) in searched["x"]["discrete_values"]
        assert 0.1 <= parameters.get("rate", 0.5) <= 0.9
        assert row["done"] == str(row["status"] != "RUNNING")
        assert int(row["worker_index"]) in range(job.nodes)
        if row["training_iteration"] == "2" or job.phases != LOST:
            x = parameters["x"]
            assert (row["training_iteration"], row["reward_attr"]) == ("2", str(float(x)))
            assert row["best_reward"] == job.best([x + 1, x])
            assert row["loss"] == str(x)
            assert row.get("mode", job.mode) == job.mode
            assert row["pid"].isdigit()

    def compare_reports(self, job: SearchJob, row: Json, reports: list[Json]) -> None:
        """Compare a trial that is shown with the same one in a list."""
        count = int(row["training_iteration"])
        values = [row["config"]["x"] + 1, row["config"]["x"]][:count]
        assert [each["training_iteration"] for each in reports] == [str(number + 1) for number in range(count)] or ["0"]
        assert [each["reward_attr"] for each in reports] == ([str(float(value)) for value in values] or [""])
        assert [each["done"] for each in reports] == [*["False"] * (len(reports) - 1), row["done"]]
        best = [job.best(values[: number + 1]) for number in range(count)] or [""]
        assert [each["best_reward"] for each in reports] == best
        for each in reports:
            assert {name: each[name] for name in ("pid", "config", "trial_id")} == {
                name: row[name] for name in ("pid", "config", "trial_id")
            }
        assert {name: reports[-1][name] for name in job.metrics} == {name: row[name] for name in job.metrics}

    @rule(index=_INDEXES, offset=st.integers(0, 5) | st.none(), limit=st.integers(1, 5) | st.none())
    def list_trials(self, index: int, offset: int | None, limit: int | None) -> None:
        self.count()
        self.settle()
        path, job = self.one(index)
        query = {name: value for name, value in (("offset", offset), ("limit", limit)) if value is not None}
        described = {each["name"] for each in parameters("ShowAutoSearchTrials") if each["in"] == "query"}
        assert described == {"offset", "limit"}
        answer = self.http.get(f"{path}/autosearch-trials", params=query)
        if job is None or not job.search:
            assert refusal(answer) == (_UNKNOWN if job is None else _NO_SEARCH)
            return
        first, most = offset or 0, limit or 50
        page = [trial.row for trial in job.trials][first : first + most]
        assert [_lasting(row) for row in rows(answer.json()["items"])] == [_lasting(row) for row in page]
        counted = {"total": len(job.trials), "count": len(page), "offset": first, "limit": most, "group_by": ""}
        assert {name: answer.json()[name] for name in counted} == counted

    @rule(index=_INDEXES, number=st.integers(0, 3))
    def show_trial(self, index: int, number: int) -> None:
        self.count()
        self.settle()
        path, job = self.one(index)
        trial = job.trials[number] if job is not None and number < len(job.trials) else None
        answer = self.http.get(f"{path}/autosearch-trials/{trial.row['trial_id'] if trial else 'ffffffffff'}")
        if trial is None:
            assert refusal(answer) == (_UNKNOWN if job is None else _NO_PATH if job.search else _NO_SEARCH)
        else:
            assert [_lasting(row) for row in rows(answer.json())] == [_lasting(row) for row in trial.reports]

    @rule(index=_INDEXES, number=st.integers(0, 3))
    def stop_trial(self, index: int, number: int) -> None:
        self.count()
        self.settle()
        path, job = self.one(index)
        trial = job.trials[number] if job is not None and number < len(job.trials) else None
        trial_id = trial.row["trial_id"] if trial else "ffffffffff"
        answer = self.http.post(f"{path}/autosearch-trial-earlystop/{trial_id}")
        if trial is None:
            assert refusal(answer) == (_UNKNOWN if job is None else _NO_PATH if job.search else _NO_SEARCH)
        elif trial.status != "RUNNING":
            assert refusal(answer) == _ENDED
        else:
            assert answer.json() == {"earlystop_trial": trial_id}
            trial.status = "TERMINATED"
            if sum(each.status != "RUNNING" for each in job.trials) == job.wanted:
                job.outcome = "Completed", "Completed"

    # Analyses

    @rule(index=_INDEXES, name=st.sampled_from(["x", "x", "rate", "y"]))
    def analyse(self, index: int, name: str) -> None:
        self.count()
        self.settle()
        path, job = self.one(index)
        expected = self.refused(job)
        if not expected and job.analysis is None:
            if not type(self).analyses:
                return
            type(self).analyses -= 1
        answer = self.http.get(f"{path}/autosearch-parameter-analysis")
        assert refusal(answer) == (expected or _OK)
        if not expected:
            searched = [each["name"] for each in job.search["search_params"]]
            assert [parameter for parameter, _ in answer.json()["data"]] == searched
            assert all(0 <= float(importance.split("/")[0]) <= 1 for _, importance in answer.json()["data"])
            job.analysis = job.analysis or answer.json()
            assert answer.json() == job.analysis
        answer = self.http.get(f"{path}/autosearch-parameter-analysis/{name}")
        if job is None or not job.search:
            assert refusal(answer) == expected
        elif name not in [each["name"] for each in job.search["search_params"]]:
            assert refusal(answer) == _NO_PATH
        elif "log_export_path" not in job.shown["spec"]:
            assert refusal(answer) == _NO_PLACE
        elif expected:
            assert refusal(answer) == expected
        else:
            place = answer.json()["file_path"]
            assert place == f"/{BUCKET}/log/hyperparameter-analysis/fanova/{name}.png"
            picture = self._emulator.services.storage.content_path(BUCKET, place.removeprefix(f"/{BUCKET}/"))
            assert picture.read_bytes().startswith(b"\x89PNG")

    @staticmethod
    def refused(job: SearchJob | None) -> tuple[int, str] | None:
        """Why there is no analysis: that needs two trials with a value."""
        if job is None:
            return _UNKNOWN
        measured = [trial for trial in job.trials if trial.status == "TERMINATED" and trial.row["reward_attr"]]
        return None if len(measured) >= 2 else _NO_SEARCH

    @precondition(lambda self: any(not job.ended for job in self.jobs))
    @rule(settled=st.booleans())
    def start_again(self, settled: bool) -> None:
        self.count()
        if settled:
            self.settle()
        self.restart()
        for job in self.jobs:
            if job.search and not job.is_settled:
                self.take_trials(job)
                assert all(trial.status in ("ERROR", "TERMINATED") for trial in job.trials)


def _lasting(row: Json) -> Json:
    """A row without the time, which grows while a trial runs."""
    return {name: value for name, value in row.items() if name != "time_total_s"}


@pytest.mark.slow("it runs jobs, and restarts emulators")
@pytest.mark.examples(50, long=2000)
def test_searches_are_those_of_the_model(
    request: pytest.FixtureRequest, tell: Tell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(HyperparameterSearches, "analyses", 10 if request.config.getoption("--long") else 0)
    compare(HyperparameterSearches, request, tell)
