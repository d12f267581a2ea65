"""What of a configuration is refused, and how."""

from __future__ import annotations

import copy
import subprocess
import sys
from contextlib import suppress
from typing import Any

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st
from modelarts_emulator.auto_search import settings
from modelarts_emulator.auto_search.proposals import Proposals
from modelarts_emulator.auto_search.search_algorithms import search_algorithms
from modelarts_emulator.auto_search.search_space import Continuous, Discrete
from modelarts_emulator.auto_search.settings import ChosenAlgorithm, SearchSettings, search_settings
from modelarts_emulator.contract import Json, Problem

from tests.support.searches import auto_search

_LR: Json = {"name": "lr", "param_type": "continuous", "lower_bound": "0.1", "upper_bound": "0.5"}
_LOSS: Json = {"name": "loss", "mode": "min", "regex": "loss=(.*)"}


def _lr(**changes: Any) -> dict[str, Any]:
    return auto_search(parameters=[{**_LR, **changes}])


def _sizes(values: Any, **changes: Any) -> dict[str, Any]:
    return auto_search(parameters=[{"name": "s", "param_type": "discrete", "discrete_values": values, **changes}])


def _loss(**changes: Any) -> dict[str, Any]:
    return auto_search(rewards=[{**_LOSS, **changes}])


def _typed(key: str, value: str, kind: str) -> dict[str, Any]:
    found = auto_search()
    found["algo_configs"][0]["params"] = [{"key": key, "value": value, "type": kind}]
    return found


def _points(name: str, count: int) -> dict[str, Any]:
    return {**_LR, "name": name, "discrete_points_num": str(count)}


def _without(field: str) -> dict[str, Any]:
    return {name: value for name, value in auto_search().items() if name != field}


@pytest.mark.parametrize(
    ("wanted", "code", "named"),
    [
        ({}, "ModelArts.2826", "reward_attrs is missing"),
        (_without("reward_attrs"), "ModelArts.2826", "reward_attrs is missing"),
        (_without("search_params"), "ModelArts.2826", "search_params is missing"),
        (_without("algo_configs"), "ModelArts.2826", "algo_configs is missing"),
        (_loss(name=""), "ModelArts.2826", "reward_attrs name"),
        (_loss(name="status"), "ModelArts.2826", "'status' is a column"),
        (_lr(name="trial_index"), "ModelArts.2826", "'trial_index' is the number"),
        (_loss(mode="up"), "ModelArts.2826", "'up'"),
        (_loss(regex=""), "ModelArts.2826", "regex is missing"),
        (_loss(regex="loss=(.*"), "ModelArts.2826", "'loss=(.*'"),
        (_loss(regex="a{99999999999}"), "ModelArts.2826", "99999999999"),
        (_loss(regex="x" * 1001), "ModelArts.2826", "too long"),
        (auto_search(rewards=[_LOSS, _LOSS]), "ModelArts.2824", "'loss'"),
        (_lr(name=""), "ModelArts.2826", "search_params name"),
        (_lr(name="l\0r"), "ModelArts.2826", "l\\x00r"),
        (auto_search(parameters=[_LR, _LR]), "ModelArts.2767", "'lr'"),
        (_lr(param_type="integer"), "ModelArts.2826", "'integer'"),
        (_lr(lower_bound=None), "ModelArts.2826", "lower_bound None"),
        (_lr(lower_bound="x"), "ModelArts.2826", "'x'"),
        (_lr(lower_bound="nan"), "ModelArts.2826", "'nan'"),
        (_lr(upper_bound="inf"), "ModelArts.2826", "'inf'"),
        (_lr(upper_bound="1e301"), "ModelArts.2826", "1e301"),
        (_lr(upper_bound="0.1"), "ModelArts.2826", "not below upper_bound"),
        (_lr(discrete_points_num="1"), "ModelArts.2826", "discrete_points_num '1'"),
        (_lr(discrete_points_num="2.5"), "ModelArts.2826", "'2.5'"),
        (_lr(discrete_points_num="9" * 5000), "ModelArts.2826", "999"),
        (_lr(discrete_values=["1"]), "ModelArts.2826", "discrete_values"),
        (_sizes([]), "ModelArts.2826", "discrete_values is missing"),
        (_sizes(["1", "1"]), "ModelArts.2826", "'1' is there twice"),
        (_sizes(["\ud800"]), "ModelArts.2826", "ud800"),
        (_sizes("[1, 2"), "ModelArts.2826", "'[1, 2'"),
        (_sizes(["1"], lower_bound="1"), "ModelArts.2826", "lower_bound '1'"),
        (_sizes(["1"], discrete_points_num="7"), "ModelArts.2826", "discrete_points_num '7'"),
        (_sizes([str(number) for number in range(1001)]), "ModelArts.2826", "1001"),
        (_sizes(",".join(map(str, range(1001)))), "ModelArts.2826", "1001 values are too many"),
        (_sizes(",".join([*map(str, range(999)), "998"])), "ModelArts.2826", "'998' is there twice"),
        (auto_search(parameters=[_points(f"p{number}", 2) for number in range(201)]), "ModelArts.2826", "201"),
        (
            auto_search("grid_search", parameters=[_points(f"p{number}", 50) for number in range(200)]),
            "ModelArts.2826",
            "points of a grid are too many",
        ),
        (
            auto_search("bayes_opt_search", parameters=[_points(f"p{number}", 1000) for number in range(11)]),
            "ModelArts.2826",
            "11000 values are too many",
        ),
        (auto_search(rewards=[{**_LOSS, "name": str(number)} for number in range(33)]), "ModelArts.2826", "33"),
        (
            auto_search(rewards=[{**_LOSS, "name": str(number), "regex": "x" * 999} for number in range(5)]),
            "ModelArts.2826",
            "4995 characters are too many",
        ),
        ({**auto_search(), "skip_search_params": "y"}, "ModelArts.2826", "'y'"),
        ({**auto_search(), "skip_search_params": "x"}, "ModelArts.2826", "search_params is missing"),
        (auto_search("no_search"), "ModelArts.2826", "'no_search' is unknown"),
        (auto_search("pbt_search"), "ModelArts.2826", "'pbt_search' needs checkpoints"),
        (auto_search("BOHB"), "ModelArts.2826", "'BOHB'"),
        (auto_search("tpe_search", kappa=1), "ModelArts.2826", "'kappa' is no setting of tpe_search"),
        (auto_search("tpe_search", gamma=1), "ModelArts.2826", "gamma '1'"),
        (auto_search("tpe_search", num_samples=0), "ModelArts.2826", "num_samples '0'"),
        (auto_search("tpe_search", num_samples=2.5), "ModelArts.2826", "num_samples '2.5'"),
        (auto_search("tpe_search", num_samples=1001), "ModelArts.2826", "1001"),
        (auto_search("tpe_search", num_samples="9" * 5000), "ModelArts.2826", "999"),
        (auto_search("tpe_search", seed=-1), "ModelArts.2826", "seed '-1'"),
        (auto_search("bayes_opt_search", kind="best"), "ModelArts.2826", "kind 'best'"),
        (auto_search("anneal_search", shrink_coef="nan"), "ModelArts.2826", "'nan'"),
        (_typed("seed", "1", "Float"), "ModelArts.2826", "'Float'"),
        (auto_search("grid_search"), "ModelArts.2826", "'x' has no points of a grid"),
        (
            auto_search("grid_search", parameters=[_points("a", 1000), _points("b", 2)]),
            "ModelArts.2826",
            "2000",
        ),
    ],
)
def test_what_cannot_be_searched_is_refused_by_name(wanted: dict[str, Any], code: str, named: str) -> None:
    given = copy.deepcopy(wanted)
    with pytest.raises(Problem) as caught:
        search_settings(wanted)
    assert (caught.value.status, caught.value.error_code) == (400, code)
    assert named in caught.value.error_msg
    assert caught.value.error_solution
    assert wanted == given


_ODD = (
    "",
    "0",
    "1",
    "-1",
    "2",
    "0.5",
    "1e5",
    "nan",
    "inf",
    "9" * 5000,
    "9" * 400,
    "1_0",
    "\u0663",
    "x",
    "[1,2]",
    "[",
    "a,b",
)
_TEXTS = st.one_of(st.text(max_size=8), st.sampled_from(_ODD))


def _either(*usual: str) -> st.SearchStrategy[str]:
    return st.one_of(st.sampled_from(usual), _TEXTS)


_REWARDS = st.fixed_dictionaries(
    {
        "name": _either("loss"),
        "mode": st.sampled_from(["max", "min"]),
        "regex": _either("a(.*)", "[[a]", "(?i:a)b", "("),
    }
)
_PARAMETERS = st.fixed_dictionaries(
    {"name": _either("x", "y"), "param_type": st.sampled_from(["continuous", "discrete"])},
    optional={
        "lower_bound": _either("0"),
        "upper_bound": _either("1"),
        "discrete_points_num": _either("3"),
        "discrete_values": st.one_of(st.lists(_TEXTS, max_size=3), _TEXTS),
    },
)
_SETTINGS = [(key, name) for name, known in search_algorithms().items() for key in known.settings]
_ALGORITHMS = st.fixed_dictionaries(
    {"name": _either(*search_algorithms())},
    optional={
        "params": st.lists(
            st.fixed_dictionaries(
                {"key": _either(*(key for key, _ in _SETTINGS)), "value": _either("1", "2.5", "ei")},
                optional={"type": _either("Integer", "Float", "String")},
            ),
            max_size=3,
        )
    },
)


@hypothesis.settings(max_examples=40)
@given(
    wanted=st.fixed_dictionaries(
        {
            "reward_attrs": st.lists(_REWARDS, max_size=2),
            "search_params": st.lists(_PARAMETERS, max_size=3),
            "algo_configs": st.lists(_ALGORITHMS, max_size=2),
        },
        optional={"skip_search_params": _either("x", "y,x")},
    )
)
def test_whatever_is_asked_for_is_refused_or_searched(wanted: Json) -> None:
    found = SearchSettings((), (), ())
    with suppress(Problem):  # anything else fails the test
        found = search_settings(wanted)
    for algorithm in found.algorithms:
        proposals = Proposals(algorithm, found.parameters, found.rewards[0].mode)
        for _ in range(min(algorithm.samples, 2)):
            asked = proposals.ask()
            assert asked is not None
            assert asked[1].keys() == {parameter.name for parameter in found.parameters}
            proposals.tell(asked[0], 1.0)


def test_without_optuna_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "find_spec", lambda _: None)
    with pytest.raises(Problem, match="Optuna") as caught:
        search_settings(auto_search())
    assert "auto-search" in str(caught.value.error_solution)


def test_a_list_with_a_value_twice_at_its_end_takes_no_time_of_its_square() -> None:
    """A megabyte in one string; what is too long is not compared."""
    with pytest.raises(Problem, match="150001 values are too many"):
        search_settings(_sizes(",".join([*map(str, range(150_000)), "0"])))


def test_whole_numbers_that_no_float_can_be_stay_text() -> None:
    found = search_settings(_sizes(["1" * 400, "2"]))
    assert found.parameters == (Discrete("s", ("1" * 400, 2)),)


def test_what_is_searched() -> None:
    wanted: Json = {
        "reward_attrs": [_LOSS, {"name": "acc", "mode": "max", "regex": "acc: ([0-9.]+)"}],
        "search_params": [
            _LR,
            {**_LR, "name": "points", "discrete_points_num": "3"},
            {"name": "list", "param_type": "discrete", "discrete_values": ["16", "32", "64"], "lower_bound": ""},
            {"name": "text", "param_type": "discrete", "discrete_values": "1.50, b,"},
            {"name": "json", "param_type": "discrete", "discrete_values": '["2", "1"]'},
            {"name": "not", "param_type": "discrete", "discrete_values": ["1"]},
        ],
        "skip_search_params": "not",
        "algo_configs": [
            {"name": "tpe_search", "params": [{"key": "gamma", "value": "0.5", "type": "Float"}]},
            {"name": "random_search", "params": [{"key": "num_samples", "value": "3"}]},
        ],
    }
    found = search_settings(wanted)
    assert [(reward.name, reward.mode) for reward in found.rewards] == [("loss", "min"), ("acc", "max")]
    assert found.parameters == (
        Continuous("lr", 0.1, 0.5),
        Discrete("points", (0.1, 0.3, 0.5), ordered=True),
        Discrete("list", (16, 32, 64), ordered=True),
        Discrete("text", ("1.50", "b")),
        Discrete("json", (2, 1)),
    )
    assert found.algorithms == (
        ChosenAlgorithm("tpe_search", 20, {"gamma": "0.5", "n_initial_points": "20", "seed": "1"}),
        ChosenAlgorithm("random_search", 3, {"seed": "1"}),
    )


def test_a_grid_has_no_more_trials_than_points() -> None:
    cases: list[tuple[dict[str, Any], int]] = [({}, 4), ({"num_samples": 3}, 3), ({"num_samples": 100}, 4)]
    for wanted, samples in cases:
        found = search_settings(auto_search("grid_search", parameters=[_points("x", 4)], **wanted))
        assert found.algorithms == (ChosenAlgorithm("grid_search", samples, {}),)


def test_optuna_is_imported_by_searches_only() -> None:
    program = "import sys, modelarts_emulator.__main__; print({'optuna', 'numpy', 'sklearn'}.intersection(sys.modules))"
    run = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert run.stdout == "set()\n"
