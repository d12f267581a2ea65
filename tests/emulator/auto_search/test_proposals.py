"""What search algorithms propose, without any job."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from modelarts_emulator.auto_search.proposals import Proposals
from modelarts_emulator.auto_search.search_algorithms import search_algorithms
from modelarts_emulator.auto_search.search_space import Continuous, Discrete
from modelarts_emulator.auto_search.settings import ChosenAlgorithm
from modelarts_emulator.auto_search.trials import Mode, ParameterValue

_Values = Mapping[str, ParameterValue]

_MIXED = (
    Continuous("lr", -5.0, 10.0),
    Continuous("decay", 0.0, 1e-3),
    Discrete("kind", ("a", "b", "c")),
    Discrete("layers", (1, 2, 4, 8), ordered=True),
)
_SEEDED = [name for name, algorithm in search_algorithms().items() if "seed" in algorithm.settings]


def chosen(name: str, samples: int, **changes: object) -> ChosenAlgorithm:
    known = {key: setting.default for key, setting in search_algorithms()[name].settings.items()}
    del known["num_samples"]
    return ChosenAlgorithm(name, samples, known | {key: str(value) for key, value in changes.items()})


def searched(
    algorithm: ChosenAlgorithm,
    objective: Callable[[_Values], float],
    parameters: tuple[Continuous | Discrete, ...] = _MIXED,
    mode: Mode = "min",
) -> list[tuple[_Values, float]]:
    """All trials of a search, with what they measure."""
    proposals = Proposals(algorithm, parameters, mode)
    trials: list[tuple[_Values, float]] = []
    while (asked := proposals.ask()) is not None:
        number, values = asked
        trials.append((values, objective(values)))
        proposals.tell(number, trials[-1][1])
    return trials


def bowl(values: _Values) -> float:
    """Its smallest value is 0, for lr = 3, decay = 2e-4, kind = a and layers = 4."""
    lr, decay, layers = (float(values[name]) for name in ("lr", "decay", "layers"))
    return (lr - 3) ** 2 + (1e4 * decay - 2) ** 2 + "abc".index(str(values["kind"])) + abs(layers - 4)


@pytest.mark.parametrize("name", _SEEDED)
def test_a_seed_repeats_a_search(name: str) -> None:
    first, again, other = (searched(chosen(name, 8, seed=seed), bowl) for seed in (3, 3, 4))
    assert first == again != other


@pytest.mark.parametrize("name", _SEEDED)
@pytest.mark.parametrize("mode", ["min", "max"])
def test_all_values_are_those_of_the_parameters(name: str, mode: Mode) -> None:
    for values, _ in searched(chosen(name, 12), bowl, mode=mode):
        assert -5 <= float(values["lr"]) <= 10
        assert 0 <= float(values["decay"]) <= 1e-3
        assert values["kind"] in ("a", "b", "c")
        assert values["layers"] in (1, 2, 4, 8)


def test_tpe_is_better_than_random_search() -> None:
    wins = 0
    for seed in range(10):
        tpe, random = (
            min(value for _, value in searched(chosen(name, 40, seed=seed, **more), bowl))
            for name, more in (("tpe_search", {"n_initial_points": 10}), ("random_search", {}))
        )
        wins += tpe < random
    assert wins >= 8


@pytest.mark.parametrize(
    ("name", "settings", "samples", "seeds", "mode"),
    [
        ("anneal_search", {"shrink_coef": 0.3}, 40, 5, "min"),
        ("anneal_search", {"shrink_coef": 0.3}, 40, 5, "max"),
        ("bayes_opt_search", {"kind": "ucb"}, 15, 3, "max"),
        ("bayes_opt_search", {"kind": "ei"}, 15, 3, "min"),
        ("bayes_opt_search", {"kind": "poi", "xi": 0.1}, 15, 3, "max"),
    ],
)
def test_the_other_algorithms_are_better_than_random_search(
    name: str, settings: Mapping[str, object], samples: int, seeds: int, mode: Mode
) -> None:
    sign = 1 if mode == "min" else -1
    parameters = (Continuous("x", -4, 4), Continuous("y", -4, 4))

    def objective(values: _Values) -> float:
        return sign * ((float(values["x"]) - 1) ** 2 + (float(values["y"]) + 2) ** 2)

    def mean_best(algorithm: str, **changes: object) -> float:
        found = [
            min(
                sign * value
                for _, value in searched(chosen(algorithm, samples, **changes), objective, parameters, mode)
            )
            for changes["seed"] in range(seeds)
        ]
        return sum(found) / seeds

    assert mean_best(name, **settings) < 0.5 * mean_best("random_search")


def test_trials_that_fail_are_no_reason_to_end() -> None:
    for name in _SEEDED:
        proposals = Proposals(chosen(name, 12), _MIXED, "min")
        for _ in range(12):
            asked = proposals.ask()
            assert asked is not None
            proposals.tell(asked[0], None if asked[0] % 2 else bowl(asked[1]))
        assert proposals.ask() is None


@settings(max_examples=20, deadline=None)
@given(
    sizes=st.lists(st.integers(1, 4), min_size=1, max_size=3),
    at_once=st.integers(1, 5),
    order=st.randoms(use_true_random=False),
)
def test_a_grid_has_each_point_once_in_whatever_order_its_trials_end(
    sizes: list[int], at_once: int, order: Random
) -> None:
    parameters = tuple(Discrete(f"p{number}", tuple(range(size))) for number, size in enumerate(sizes))
    points = list(itertools.product(*(range(size) for size in sizes)))
    proposals = Proposals(chosen("grid_search", len(points)), parameters, "max")
    running: list[int] = []
    seen: list[tuple[ParameterValue, ...]] = []
    while (asked := proposals.ask()) is not None or running:
        if asked is not None:
            running.append(asked[0])
            seen.append(tuple(asked[1].values()))
        while running and (asked is None or len(running) >= at_once):
            proposals.tell(running.pop(order.randrange(len(running))), order.choice([None, 1.0]))
    assert sorted(seen, key=str) == sorted(points, key=str)
