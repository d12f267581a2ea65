"""Trials as they are read from ModelArts's tables, and shown."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pandas
import pytest
from modelarts import HyperparameterTuner, InvalidArgumentError, ModelArtsError, NotFoundError, Session, Trial
from modelarts._tuning.trial_table import summary_of, table_of
from modelarts._tuning.trials import Goal, trials_of
from modelarts_client.models import AutoSearch

from tests.support.scripted_modelarts import Answer, ScriptedModelArts
from tests.support.tuners import started_tuner, tuner

_PATH: Final = "/v2/{project_id}/training-jobs/{training_job_id}/autosearch-trials"
_LIST: Final = "GET /training-jobs/job-1/autosearch-trials"
_SEARCH: Final = AutoSearch.from_dict(
    {
        "search_params": [
            {"name": "batch_size", "param_type": "discrete", "discrete_values": ["16", "32"]},
            {"name": "optimizer", "param_type": "discrete", "discrete_values": ["007", "8"]},
            {"name": "lr", "param_type": "continuous", "lower_bound": "0", "upper_bound": "1"},
        ]
    }
)
_GOAL: Final = Goal("acc", "max", "acc=(.*)")


def _documented(path: str) -> dict[str, Any]:
    document = json.loads((Path(__file__).parents[3] / "generated/openapi.json").read_bytes())
    content = document["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]
    (example,) = content["examples"].values()
    value: dict[str, Any] = example["value"]
    return value


@pytest.fixture
def server() -> Iterator[ScriptedModelArts]:
    with ScriptedModelArts() as running:
        yield running


@pytest.fixture
def session(server: ScriptedModelArts) -> Iterator[Session]:
    with server.session() as made:
        yield made


def _rows(*cells: dict[str, object]) -> list[Trial]:
    header = list(cells[0])
    return list(trials_of(header, [list(row.values()) for row in cells], _SEARCH))


def _trial(trial_id: str, acc: str, status: str = "TERMINATED", **config: object) -> dict[str, object]:
    return {"config": {"trial_index": 0, **config}, "trial_id": trial_id, "status": status, "acc": acc}


def test_the_documented_table_is_rows_for_pandas(server: ScriptedModelArts, session: Session) -> None:
    server.answers[_LIST] = _documented(_PATH)
    trials = started_tuner(session, "job-1").trials()
    frame = pandas.DataFrame(trials)
    assert list(frame.columns)[:7] == [
        "trial_id",
        "trial_index",
        "status",
        "batch_size",
        "learning_rate",
        "acc",
        "loss",
    ]
    assert frame.loc[frame["acc"].idxmax(), "trial_id"] == "ae5503c0"
    kinds = [str(frame.dtypes[name]) for name in ("trial_index", "batch_size", "learning_rate", "acc", "time_total_s")]
    assert kinds == ["int64", "int64", "float64", "float64", "float64"]
    assert trials[0].parameters == {"batch_size": 32, "learning_rate": 0.05512301741232006}
    assert trials[0].metrics == {"acc": 0.0625, "loss": "tensor(0.0754, device='cuda:0', requires_grad=True)"}
    assert (trials[0]["done"], trials[0]["pid"], trials[0]["worker_index"]) == (True, 314, None)


def test_the_history_of_a_trial_is_what_it_was_at_each_report(server: ScriptedModelArts, session: Session) -> None:
    server.answers[f"{_LIST}/ae544174"] = _documented(f"{_PATH}/{{trial_id}}")
    history = started_tuner(session, "job-1").trial_history("ae544174")
    assert [trial["done"] for trial in history] == [False, True]
    assert {trial.trial_id for trial in history} == {"ae544174"}


def test_values_keep_their_types() -> None:
    (trial,) = _rows(_trial("t", "", lr="0.5", batch_size="32", optimizer="007", other="x"))
    assert trial.parameters == {"lr": 0.5, "batch_size": 32, "optimizer": "007", "other": "x"}
    assert trial.metric("acc") is None


def test_a_configuration_may_be_text() -> None:
    (trial,) = _rows(_trial("t", "1") | {"config": "{'lr': 0.5, 'trial_index': 3, 'param/lr': 0.5}"})
    assert (trial["lr"], trial["trial_index"]) == (0.5, 3)
    (odd,) = _rows(_trial("t", "1") | {"config": "__import__('os')"})
    assert odd.parameters == {}


def test_a_hyperparameter_named_as_another_column_is_there_as_well() -> None:
    (trial,) = _rows(_trial("t", "0.5", status="TERMINATED") | {"config": {"status": "hot", "acc": "x"}})
    assert (trial.status, trial["param/status"], trial.parameters["status"]) == ("TERMINATED", "hot", "hot")
    assert (trial["acc"], trial["param/acc"]) == (0.5, "x")


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda trial: pickle.loads(pickle.dumps(trial))])  # noqa: S301
def test_a_copy_of_a_trial_is_a_trial(copied: Any) -> None:
    (trial,) = _rows(_trial("t", "0.5", lr=0.5))
    other = copied(trial)
    assert other == trial
    assert (other.trial_id, other.parameters, other.metrics) == (trial.trial_id, trial.parameters, trial.metrics)


def test_the_best_has_a_finite_value_and_has_not_failed() -> None:
    trials = _rows(
        _trial("worse", "0.5"), _trial("best", "0.75"), _trial("failed", "0.9", "ERROR"), _trial("nan", "nan")
    )
    best, least = _GOAL.best_of(trials), Goal("acc", "min", "").best_of(trials)
    assert best is not None
    assert least is not None
    assert (best.trial_id, least.trial_id) == ("best", "worse")
    assert _GOAL.best_of(trials[2:]) is None


def _answer(*rows: dict[str, object]) -> dict[str, object]:
    table = {"header": ["config", "trial_id", "status", "accuracy"], "data": [list(row.values()) for row in rows]}
    return {"total": len(rows), "count": len(rows), "items": table}


def test_without_a_value_there_is_no_best_trial(server: ScriptedModelArts, session: Session) -> None:
    server.answers[_LIST] = _answer(_trial("t", ""))
    with pytest.raises(ModelArtsError, match=r"job-1 has no trial with a value of accuracy: it has 1 trial,"):
        started_tuner(session, "job-1").best_trial()
    with pytest.raises(InvalidArgumentError, match=r"'acuracy' is not allowed\. Did you mean 'accuracy'"):
        started_tuner(session, "job-1").best_trial("acuracy")


def test_all_pages_are_read(server: ScriptedModelArts, session: Session) -> None:
    page = _answer(*(_trial(f"t{number}", "0.5") for number in range(120)))
    server.answers[_LIST] = page
    assert len(started_tuner(session, "job-1").trials()) == 120


def test_an_answer_without_a_table_is_an_error(server: ScriptedModelArts, session: Session) -> None:
    server.answers[_LIST] = Answer(204, b"")
    with pytest.raises(ModelArtsError, match="no body"):
        started_tuner(session, "job-1").trials()


def test_a_missing_trial_is_an_error_that_says_where_to_look(server: ScriptedModelArts, session: Session) -> None:
    server.answers |= {
        f"{_LIST}/absent": Answer(404, {"error_code": "ModelArts.2836", "error_msg": "no trial"}),
        "POST /training-jobs/job-1/autosearch-trial-earlystop/absent": Answer(404, {"error_code": "ModelArts.2836"}),
    }
    search = started_tuner(session, "job-1")
    for call in (search.trial_history, search.stop_trial):
        with pytest.raises(NotFoundError, match=r"HyperparameterTuner.trials\(\) lists the trials that exist"):
            call("absent")


def test_a_tuner_without_a_job_says_so(session: Session) -> None:
    search = tuner(session)
    for call in (search.trials, search.wait, search.best_trial, search.stop, search.analysis):
        with pytest.raises(InvalidArgumentError, match=r"This tuner has no job yet. Call fit\(\) first"):
            call()
    with pytest.raises(InvalidArgumentError, match="has no job yet"):
        search.stop_trial("t")
    assert repr(search) == "HyperparameterTuner(objective='accuracy')"


def _job(auto_search: object) -> dict[str, object]:
    return {"kind": "job", "metadata": {"id": "job-1"}, "algorithm": {"policies": {"auto_search": auto_search}}}


def test_a_tuner_attaches_to_a_search_that_others_have_made(server: ScriptedModelArts, session: Session) -> None:
    reward = {"name": "loss", "mode": "min", "regex": "no group"}
    server.answers |= {
        "GET /training-jobs/job-1": _job({"reward_attrs": [reward], "search_params": []}),
        _LIST: _documented(_PATH),
    }
    search = HyperparameterTuner.attach(session, "job-1")
    assert repr(search) == "HyperparameterTuner(objective='loss', job_id='job-1')"
    assert len(search.trials()) == 8
    with pytest.raises(InvalidArgumentError, match="attached to training job job-1 and cannot start another search"):
        search.fit()


@pytest.mark.parametrize("auto_search", [None, {}, {"reward_attrs": []}])
def test_a_job_that_searches_nothing_has_no_tuner(
    server: ScriptedModelArts, session: Session, auto_search: object
) -> None:
    server.answers["GET /training-jobs/job-1"] = _job(auto_search)
    with pytest.raises(InvalidArgumentError, match="Training job job-1 searches no hyperparameters"):
        HyperparameterTuner.attach(session, "job-1")


def test_the_table_has_the_newest_trials_and_the_best() -> None:
    trials = _rows(*(_trial(f"t{number}", str(1 / (1 + abs(number - 2))), lr=number / 10) for number in range(9)))
    lines = table_of(trials, _GOAL, most=4)
    assert lines == [
        "   trial  status      lr   acc",
        "*  t2     TERMINATED  0.2  1",
        "   t7     TERMINATED  0.7  0.1667",
        "   t8     TERMINATED  0.8  0.1429",
    ]
    assert summary_of(trials, _GOAL) == "9 trials, best acc=1"
    assert len(table_of(trials, _GOAL, most=50)) == 10
    assert table_of(trials, _GOAL, most=2) == []
    assert table_of([], _GOAL, most=10) == []
    assert summary_of([], _GOAL) == "0 trials"


def test_nothing_that_is_sent_moves_the_cursor() -> None:
    (trial,) = _rows(_trial("t\x1b[2J", "1\n2", lr="\r"))
    assert all(line.isprintable() for line in table_of([trial], _GOAL, most=9))


def test_the_analysis_is_rows_for_pandas_with_pictures(server: ScriptedModelArts, session: Session) -> None:
    place = "GET /training-jobs/job-1/autosearch-parameter-analysis"
    rows = [["batch_size", "0.2443/0.3867"], ["learning_rate", "0.6992/0.4040"], ["odd", "unknown"]]
    server.answers |= {
        place: {"header": ["parameters", "the mean/std of importance"], "data": rows},
        f"{place}/learning_rate": {"file_path": "/bucket/log/fanova/learning%2Frate.png"},
        f"{place}/odd": {"file_path": ""},
    }
    search = started_tuner(session, "job-1")
    analysis = search.analysis()
    frame = pandas.DataFrame(analysis)
    assert frame.to_dict("list")["parameter"] == ["learning_rate", "batch_size", "odd"]
    assert frame["mean"].tolist()[:2] == [0.6992, 0.2443]
    assert (analysis[0].std, analysis[2].mean) == (0.404, None)
    assert search.analysis_image_path("learning_rate") == "obs://bucket/log/fanova/learning%2Frate.png"
    assert analysis[0].image_path() == "obs://bucket/log/fanova/learning%2Frate.png"
    with pytest.raises(ModelArtsError, match="'' where the path of a picture belongs"):
        analysis[2].image_path()
    with pytest.raises(InvalidArgumentError, match="parameter='' is empty"):
        search.analysis_image_path("")
