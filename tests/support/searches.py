"""Jobs that search hyperparameters, for tests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

SCRIPT = """
import argparse
parser = argparse.ArgumentParser()
parser.add_argument("--x", type=float)
parser.add_argument("--size", default="small")
parser.add_argument("--train_url")
args, _ = parser.parse_known_args()
print(f"size={args.size}")
if args.train_url:
    with open(args.train_url + "/size.txt", "w") as file:
        file.write(args.size)
print(f"loss={(args.x - 1) ** 2}")
"""
"""A boot file with the smallest loss, 0, for x = 1."""


def auto_search(
    algorithm: str = "random_search",
    *,
    rewards: Sequence[Mapping[str, Any]] = ({"name": "loss", "mode": "min", "regex": "loss=(.*)"},),
    parameters: Sequence[Mapping[str, Any]] | None = None,
    **settings: object,
) -> dict[str, Any]:
    """A configuration of a search; `settings` are those of the algorithm."""
    continuous = {"name": "x", "param_type": "continuous", "lower_bound": "-4", "upper_bound": "4"}
    return {
        "reward_attrs": [*rewards],
        "search_params": [continuous] if parameters is None else [*parameters],
        "algo_configs": [
            {"name": algorithm, "params": [{"key": key, "value": str(value)} for key, value in settings.items()]}
        ],
    }


def policies(algorithm: str = "random_search", **wanted: Any) -> dict[str, Any]:
    """The field of the algorithm of a job with such a configuration."""
    return {"policies": {"auto_search": auto_search(algorithm, **wanted)}}


def rows(table: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The rows of a table of trials, by the names of its columns."""
    return [dict(zip(table["header"], row, strict=True)) for row in table["data"]]
