"""What models and services are described with: what is taken, and what is refused before anything is sent."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from modelarts.config.model_config import (
    Dependencies,
    Packages,
    Params,
    Schedule,
    ServiceConfig,
    TransformerConfig,
)
from modelarts.environment import Environment
from modelarts.environment.conda_env import CondaDependencies
from modelarts.exceptions import InvalidArgumentError


def _service(
    model_id: str = "m", weight: int | str = 100, instance_count: int | str = 1, envs: dict[str, str] | None = None
) -> ServiceConfig:
    return ServiceConfig(model_id, weight, "modelarts.vm.cpu.2u", instance_count, envs)


def _batch(
    mapping_type: str = "file", mapping_rule: dict[str, object] | None = None, src_path: str = "/bucket/in/"
) -> TransformerConfig:
    return TransformerConfig("m", "modelarts.vm.cpu.2u", 1, src_path, "/bucket/out/", "/", mapping_type, mapping_rule)


def test_numbers_may_be_text() -> None:
    config = _service(weight="70", instance_count="2")
    assert (config.weight, config.instance_count) == (70, 2)
    assert Schedule(op_type="stop", time_unit="HOURS", duration="1").duration == 1
    params = Params(url="/", param_name="age", param_type="number", min="0", max=120)
    assert (params.min, params.max) == (0.0, 120.0)


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda: _service(weight="70%"), "weight='70%' is not a whole number"),
        (lambda: _service(weight=101), "weight=101 is out of range. Give a whole number from 0 to 100"),
        (lambda: _service(weight=True), "weight=True is not a whole number"),
        (lambda: _service(instance_count=0), "instance_count=0 is out of range"),
        (lambda: _service(instance_count=129), "from 1 to 128"),
        (lambda: _service(model_id=" "), "model_id=' ' is empty"),
        (lambda: _service(envs={"load_epoch": 0}), "envs has 'load_epoch': 0"),  # type: ignore[dict-item]
        (lambda: _batch("csv"), "mapping_rule is missing, but mapping_type='csv' requires it"),
        (lambda: _batch("tsv"), "mapping_type='tsv' is not allowed.* Use one of: file, csv"),
        (lambda: _batch(src_path=""), "src_path='' is empty"),
        (lambda: Schedule("start", "HOURS", 1), "op_type='start' is not allowed. Only 'stop' is"),
        (lambda: Schedule("stop", "WEEKS", 1), "time_unit='WEEKS' is not allowed. Use one of: DAYS, HOURS, MINUTES"),
        (lambda: Schedule("stop", "HOURS", 0), "duration=0 is out of range. Give a whole number of at least 1"),
        (lambda: Params("/", "x" * 65, "string"), "at most 64 characters"),
        (lambda: Params("/", "x", "string", param_desc="d" * 101), "param_desc=.*at most 100 characters"),
        (lambda: Params("/", "x", "number", min="few"), "not 'few'"),
        (lambda: Params("/", "x", "number", max=float("nan")), "finite"),
        (lambda: Params("/", "x", "number", 2, 1), "min=2 is more than max=1"),
        (lambda: Packages("numpy", "1.15.0"), "numpy: .* go together"),
        (lambda: Packages("numpy", restraint="EXACT"), "numpy: .* go together"),
        (lambda: Packages("numpy", "1.15.0", "ABOUT"), "restraint='ABOUT' is not allowed"),
        (lambda: Dependencies("conda", []), "installer='conda' is not allowed"),
        (lambda: Dependencies("pip", [{"name": "numpy"}]), "packages has {'name': 'numpy'}"),
        (lambda: Dependencies("pip", "numpy"), "packages='numpy' is not a list"),  # type: ignore[arg-type]
    ],
)
def test_what_is_not_allowed_is_said(make: Callable[[], object], problem: str) -> None:
    with pytest.raises(InvalidArgumentError, match=problem):
        make()


def test_packages_may_be_dicts() -> None:
    package = {"package_name": "numpy", "package_version": "1.15.0", "restraint": "EXACT"}
    assert Dependencies(installer="pip", packages=[package]).packages == (Packages("numpy", "1.15.0", "EXACT"),)


def test_an_environment_is_a_runtime_and_packages() -> None:
    environment = Environment("tensorflow_mlp_mnist")
    environment.conda = CondaDependencies.create(
        pip_packages=["tensorflow==1.13.1", "Pillow>=8.0.1", "requests"], conda_packages=["python=3.6.2"]
    )
    assert environment.runtime == "python3.6"
    assert environment.dependencies == (
        Dependencies(
            "pip",
            [Packages("tensorflow", "1.13.1", "EXACT"), Packages("Pillow", "8.0.1", "ATLEAST"), Packages("requests")],
        ),
    )


def test_an_environment_without_anything() -> None:
    environment = Environment("bare")
    assert environment.runtime is None
    assert environment.dependencies == ()


def test_an_environment_that_models_cannot_have() -> None:
    other = Environment("other", CondaDependencies.create(conda_packages=["cudatoolkit=10.2"]))
    with pytest.raises(InvalidArgumentError, match=r"'cudatoolkit=10.2'. ModelArts installs only Python from conda"):
        _ = other.runtime
    range_of_versions = Environment("range", CondaDependencies.create(pip_packages=["numpy>=1,<2"]))
    with pytest.raises(InvalidArgumentError, match=r"'numpy>=1,<2'. ModelArts supports a name alone"):
        _ = range_of_versions.dependencies
    with pytest.raises(InvalidArgumentError, match="not a list of texts"):
        CondaDependencies.create(pip_packages="numpy")
