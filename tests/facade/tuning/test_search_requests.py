"""What a tuner asks for: ranges, metrics and search algorithms, in the documents' terms."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from modelarts import (
    CategoricalParameter,
    ContinuousParameter,
    HyperparameterTuner,
    IntegerParameter,
    InvalidArgumentError,
    Objective,
    SearchAlgorithm,
    SearchParameter,
)
from modelarts_client.models import CreateTrainingJobRequest

from tests.support.scripted_modelarts import Answer, ScriptedModelArts
from tests.support.tuners import OFFERED, tuner

_CREATED = {"kind": "job", "metadata": {"id": "job-1", "name": "n"}}
_ALGORITHMS = {"search_algo_count": 1, "search_algo_list": [OFFERED]}


def _request(**settings: Any) -> dict[str, Any]:
    """The body of the request that creates a tuner's job."""
    with ScriptedModelArts() as server, server.session() as session:
        server.answers |= {"POST /training-jobs": _CREATED, "GET /search-algorithms": _ALGORITHMS}
        job = tuner(session, **settings).fit(job_name="search")
        assert repr(job) == "TrainingJob(job_id='job-1', name='search')"
        body: dict[str, Any] = json.loads(server.requests[-1].body)
    CreateTrainingJobRequest.from_dict(body).validate()
    return body


def test_a_search_is_asked_for_in_the_documents_terms() -> None:
    body = _request(
        objective=[Objective("accuracy", "accuracy=([0-9.]+)"), Objective("loss", "loss=([0-9.]+)", mode="min")],
        search_params={
            "lr": ContinuousParameter(0.001, 0.1),
            "momentum": ContinuousParameter(0, 1, discrete_points_num=11),
            "layers": IntegerParameter(1, 8, step=3),
            "optimizer": CategoricalParameter(["sgd", "adam"]),
        },
        algorithm=SearchAlgorithm("tpe_search", {"gamma": 0.3, "kind": "ei"}),
        max_trials=12,
        parallel_trials=3,
    )
    assert body["algorithm"]["policies"]["auto_search"] == {
        "reward_attrs": [
            {"name": "accuracy", "mode": "max", "regex": "accuracy=([0-9.]+)"},
            {"name": "loss", "mode": "min", "regex": "loss=([0-9.]+)"},
        ],
        "search_params": [
            {"name": "lr", "param_type": "continuous", "lower_bound": "0.001", "upper_bound": "0.1"},
            {
                "name": "momentum",
                "param_type": "continuous",
                "lower_bound": "0",
                "upper_bound": "1",
                "discrete_points_num": "11",
            },
            {"name": "layers", "param_type": "discrete", "discrete_values": ["1", "4", "7"]},
            {"name": "optimizer", "param_type": "discrete", "discrete_values": ["sgd", "adam"]},
        ],
        "algo_configs": [
            {
                "name": "tpe_search",
                "params": [
                    {"key": "gamma", "value": "0.3", "type": "Float"},
                    {"key": "kind", "value": "ei", "type": "String"},
                    {"key": "num_samples", "value": "12", "type": "Integer"},
                ],
            }
        ],
    }
    assert body["spec"]["resource"]["node_count"] == 3


def test_ranges_of_several_kinds_have_one_type() -> None:
    space = {
        "lr": ContinuousParameter(0, 1),
        "layers": IntegerParameter(1, 3),
        "optimizer": CategoricalParameter(["sgd"]),
    }
    ranges: Mapping[str, SearchParameter] = space  # a type checker must infer no dict of objects
    names = [
        each["name"] for each in _request(search_params=ranges)["algorithm"]["policies"]["auto_search"]["search_params"]
    ]
    assert names == [*space]


def test_what_is_not_given_is_left_to_the_service() -> None:
    body = _request()
    assert body["algorithm"]["policies"]["auto_search"]["algo_configs"] == [{"name": "tpe_search", "params": []}]
    assert body["spec"]["resource"]["node_count"] == 1
    assert _request(nodes=2)["spec"]["resource"]["node_count"] == 2


@pytest.mark.parametrize("name", ["grid_search", "random_search"])
def test_algorithms_that_are_not_listed_can_be_used(name: str) -> None:
    body = _request(algorithm=SearchAlgorithm(name, {"seed": 3}), max_trials=4)
    (algorithm,) = body["algorithm"]["policies"]["auto_search"]["algo_configs"]
    assert algorithm["params"] == [
        {"key": "seed", "value": "3", "type": "Integer"},
        {"key": "num_samples", "value": "4", "type": "Integer"},
    ]


_numbers = st.floats(allow_nan=False, allow_infinity=False)


@given(st.tuples(_numbers, _numbers).filter(lambda pair: pair[0] < pair[1]))
def test_bounds_arrive_exactly(bounds: tuple[float, float]) -> None:
    sent = ContinuousParameter(*bounds).as_search_param("x")
    assert (float(str(sent.lower_bound)), float(str(sent.upper_bound))) == bounds


@given(st.lists(st.text(min_size=1) | st.integers() | _numbers, min_size=1, unique_by=str))
def test_values_arrive_as_the_script_gets_parameters(values: list[str | int | float]) -> None:
    sent = CategoricalParameter(values).as_search_param("x").discrete_values
    assert sent == [str(value) for value in values]


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: ContinuousParameter(0.1, 0.1), "is empty. Give a lower_bound that is less"),
        (lambda: ContinuousParameter(0, math.inf), r"ContinuousParameter\(upper_bound=inf\) is not a finite number"),
        (lambda: ContinuousParameter(True, 2), r"lower_bound=True\) is not a finite number"),
        (lambda: ContinuousParameter(0, 1, 1), "discrete_points_num=.*=1 is out of range"),
        (lambda: IntegerParameter(1.5, 2), r"IntegerParameter\(lower_bound=1.5\) is not a whole number"),  # type: ignore[arg-type]
        (lambda: IntegerParameter(1, 2, 0), "step=.*=0 is out of range"),
        (lambda: IntegerParameter(1, 10_000), "has 10000 values, .* 1000 are allowed. Give a larger step"),
        (lambda: CategoricalParameter([]), r"\[\] is not a list of 1 to 1000 values"),
        (lambda: CategoricalParameter("adam"), "'adam' is not a list of"),
        (lambda: CategoricalParameter([16, "16"]), "contains 16 more than once"),
        (lambda: CategoricalParameter([None]), "contains None, which is neither text nor a finite"),  # type: ignore[list-item]
        (lambda: Objective("", "x"), r"Objective\(name=...\)='' is empty"),
        (lambda: Objective("accuracy", "accuracy=("), "is not a regular expression: missing"),
        (lambda: Objective("accuracy", "x", mode="Maximize"), "'Maximize' is not allowed. Use one of: max, min"),
        (lambda: SearchAlgorithm("tpe_search", {"num_samples": 3}), "Give max_trials to the tuner"),
        (lambda: SearchAlgorithm("tpe_search", {"seed": None}), "'seed': None, which is neither text nor"),  # type: ignore[dict-item]
    ],
)
def test_a_mistake_is_named_at_once(make: Any, said: str) -> None:
    with pytest.raises(InvalidArgumentError, match=said):
        make()


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"objective": []}, "objective is missing"),
        ({"objective": "accuracy"}, "objective is of type str, not a list"),
        ({"objective": [Objective("a", "a"), Objective("a", "b")]}, "objective has 2 entries named 'a'"),
        ({"search_params": {}}, "search_params={} is not a dict of ranges"),
        ({"search_params": {"lr": (0.1, 0.2)}}, r"search_params\['lr'\]=\(0.1, 0.2\) is not a range"),
        ({"max_trials": 0}, "max_trials=0 is out of range"),
        ({"parallel_trials": 1.5}, "parallel_trials=1.5 is not a whole number"),
        ({"algorithm": ""}, "SearchAlgorithm.name=....='' is empty"),
    ],
)
def test_a_tuner_names_wrong_arguments(settings: dict[str, Any], said: str) -> None:
    with ScriptedModelArts() as server, server.session() as session:
        with pytest.raises(InvalidArgumentError, match=said):
            tuner(session, **settings)
        assert server.asked == []


@pytest.mark.parametrize(
    ("algorithm", "said"),
    [
        ("tpe_serch", "algorithm='tpe_serch' is not offered. Did you mean 'tpe_search'"),
        (
            "tpe",
            r"Use one of tpe_search, which .*get_search_algorithms.session. lists, or grid_search or random_search.",
        ),
        (SearchAlgorithm("tpe_search", {"gama": 1}), "tpe_search has no setting 'gama'. Did you mean 'gamma'"),
        (SearchAlgorithm("tpe_search", {"gamma": "much"}), "'gamma' of tpe_search is of the type Float, and 'much' is"),
    ],
)
def test_an_algorithm_is_held_to_those_that_are_offered(algorithm: str | SearchAlgorithm, said: str) -> None:
    with ScriptedModelArts() as server, server.session() as session:
        server.answers["GET /search-algorithms"] = _ALGORITHMS
        with pytest.raises(InvalidArgumentError, match=said):
            tuner(session, algorithm=algorithm).fit()
        assert [asked.partition(" ")[0] for asked in server.asked] == ["GET"]


def test_an_estimator_is_needed() -> None:
    with pytest.raises(InvalidArgumentError, match="is not an Estimator"):
        HyperparameterTuner("train.py", Objective("a", "a"), {"lr": ContinuousParameter(0, 1)})  # type: ignore[arg-type]


def test_a_refusal_speaks_of_arguments() -> None:
    refusal = {"error_code": "ModelArts.2826", "error_msg": "algorithm.policies.auto_search.search_params: no"}
    with ScriptedModelArts() as server, server.session() as session:
        server.answers |= {"POST /training-jobs": Answer(400, refusal), "GET /search-algorithms": _ALGORITHMS}
        with pytest.raises(Exception, match="search_params: no") as caught:
            tuner(session).fit()
    assert "auto_search" not in str(caught.value)


def test_a_searched_parameter_has_no_value_of_its_own() -> None:
    with ScriptedModelArts() as server, server.session() as session:
        server.answers["GET /search-algorithms"] = _ALGORITHMS
        with pytest.raises(InvalidArgumentError, match=r"parameters has 'lr', which is searched. Leave it out"):
            tuner(session).fit(parameters={"epochs": 3, "lr": 0.1})
        assert server.asked == []
