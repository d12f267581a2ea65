"""What an algorithm must be: a table of refusals, and properties of the constraints of parameters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from modelarts_emulator.algorithms.records import Algorithms
from modelarts_emulator.contract import Identity, Json, Problem
from modelarts_emulator.obs.storage import ObjectStorage
from modelarts_emulator.parameter_constraints import UnusableRangeError, read_constraint
from modelarts_emulator.state.fields import mapping
from modelarts_emulator.state.store import Store
from modelarts_emulator.training.catalogue import load_catalogue

_ME: Final = Identity("me", "user", "domain", "domain-1", "project")
_CODE: Final[Json] = {"code_dir": "/bucket/code/", "boot_file": "/bucket/code/train.py"}


@pytest.fixture(scope="module")
def algorithms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Algorithms]:
    directory = tmp_path_factory.mktemp("algorithms")
    store, storage = Store(directory / "store.sqlite3"), ObjectStorage(directory / "obs")
    yield Algorithms(store, load_catalogue(), storage)
    storage.close()
    store.close()


def algorithm(name: str = "a", requirements: Any = None, **config: Any) -> Json:
    made: Json = {"metadata": {"name": name}, "job_config": {**_CODE, **config}}
    if requirements:
        made["resource_requirements"] = requirements
    return made


def parameter(name: str = "p", value: Any = None, **constraint: Any) -> Any:
    return {"name": name, "constraint": constraint} | ({} if value is None else {"value": value})


@pytest.mark.parametrize(
    ("request_", "code", "named"),
    [
        (algorithm(code_dir=""), "2757", "boot_file '/bucket/code/train.py'"),
        (algorithm(code_dir="code/"), "2757", "'code/' (job_config.code_dir)"),
        (algorithm(boot_file=""), "2758", "job_config.code_dir"),
        (algorithm(boot_file="/bucket/other/train.py"), "2758", "'/bucket/other/train.py'"),
        (algorithm(boot_file="/bucket/code/"), "2758", "'/bucket/code/'"),
        (algorithm(parameters=[parameter("a"), parameter("a")]), "2767", "'a'"),
        (algorithm(parameters=[{"value": "1"}]), "2767", "missing"),
        (algorithm(parameters=[parameter(type="Number")]), "2788", "'Number'"),
        (algorithm(parameters=[parameter(valid_type="Set")]), "2788", "'Set'"),
        (algorithm(parameters=[parameter(valid_type="Range", valid_range=["1"])]), "2770", "two numbers"),
        (algorithm(parameters=[parameter(valid_type="Range", valid_range=["9", "1"])]), "2770", "higher"),
        (algorithm(parameters=[parameter(valid_type="Choice", valid_range=[])]), "2770", "no choices"),
        (algorithm(parameters=[parameter(required=True, editable=False)]), "2766", "job_config.parameters p"),
        (algorithm(parameters=[parameter(value="1.5", type="Integer")]), "2768", "'1.5' is not of type Integer"),
        (algorithm(parameters=[parameter(value="x", type="Float")]), "2768", "'x' is not of type Float"),
        (algorithm(parameters=[parameter(value="nan", type="Float")]), "2768", "'nan'"),
        (algorithm(parameters=[parameter(value=1, type="Boolean")]), "2768", "1 is not of type Boolean"),
        (algorithm(parameters=[parameter(value="3", valid_type="Range", valid_range=["1", "2"])]), "2769", "'3'"),
        (algorithm(parameters=[parameter(value="c", valid_type="Choice", valid_range=["a", "b"])]), "2769", "'c'"),
        (algorithm(inputs=[{"name": "a"}, {"name": "a"}]), "2753", "'a' is used twice"),
        (algorithm(inputs=[{"name": "a"}], outputs=[{"name": "a"}]), "2753", "'a' is used twice"),
        (algorithm(inputs=[{"description": "data"}]), "2753", "missing"),
        (algorithm(engine={"engine_id": "abacus"}), "2780", "'abacus'"),
        (algorithm(engine={"engine_name": "PyTorch", "engine_version": "9"}), "2780", "'PyTorch 9'"),
        (algorithm(engine={"engine_id": "pytorch-cp36-1.4.0", "engine_name": "MXNet"}), "2780", "pytorch"),
        (algorithm(engine={"image_url": "organization/image:1"}), "2806", "image_url without command"),
        (algorithm(requirements=[{"key": "flavor_type", "values": ["multiple"]}]), "2788", "'multiple'"),
        (algorithm(requirements=[{"key": "host_distributed_mode", "values": ["CPU"]}]), "2788", "'CPU'"),
        (
            algorithm(requirements=[{"key": "flavor_type", "values": ["CPU"]}] * 2),
            "2788",
            "'flavor_type' is there twice",
        ),
    ],
)
def test_an_algorithm_that_no_job_can_run_is_refused(
    algorithms: Algorithms, request_: Json, code: str, named: str
) -> None:
    with pytest.raises(Problem) as refused:
        algorithms.add("project", request_, _ME)
    assert (refused.value.status, refused.value.error_code) == (400, f"ModelArts.{code}")
    assert named in refused.value.error_msg
    added = algorithms.add("project", algorithm("usable"), _ME)
    algorithm_id = str(mapping(added, "metadata")["id"])
    try:
        with pytest.raises(Problem, match=code):
            algorithms.change("project", algorithm_id, request_)
        assert algorithms.get("project", algorithm_id) == added
    finally:
        algorithms.remove("project", algorithm_id)


@pytest.mark.parametrize(
    "engine",
    [
        {"engine_id": "pytorch-cp36-1.4.0"},
        {"engine_name": "PyTorch", "engine_version": "PyTorch-1.4.0-python3.6"},
        {"engine_id": "pytorch-cp36-1.4.0", "engine_name": "PyTorch", "engine_version": "PyTorch-1.4.0-python3.6"},
    ],
    ids=len,
)
def test_an_engine_is_shown_whole(algorithms: Algorithms, engine: Json) -> None:
    added = algorithms.add(
        "other-project", algorithm(f"engine-{len(engine)}-{'engine_id' in engine}", engine=engine), _ME
    )
    assert mapping(added, "job_config", "engine") == {
        "engine_id": "pytorch-cp36-1.4.0",
        "engine_name": "PyTorch",
        "engine_version": "PyTorch-1.4.0-python3.6",
    }


@pytest.mark.parametrize("boot_file", ["train.py", "deep/train.py", "obs://bucket/code/train.py"])
def test_a_boot_file_can_be_written_in_several_ways(algorithms: Algorithms, boot_file: str) -> None:
    name = f"boot-{boot_file.count('/')}"
    assert algorithms.add("boot-project", algorithm(name, boot_file=boot_file), _ME)


_NUMBERS: Final = st.integers(-5, 5) | st.floats(-5, 5, allow_nan=False).map(lambda number: round(number, 2))


@given(low=_NUMBERS, high=_NUMBERS, value=_NUMBERS)
def test_a_range_is_the_numbers_between_its_bounds(low: float, high: float, value: float) -> None:
    given: Json = {"valid_type": "Range", "valid_range": [str(low), str(high)]}
    if low > high:
        with pytest.raises(UnusableRangeError):
            read_constraint(given)
    else:
        assert read_constraint(given).allows(str(value)) == (low <= value <= high)


@given(choices=st.lists(st.text(max_size=3), min_size=1), value=st.text(max_size=3))
def test_choices_are_compared_as_texts(choices: list[str], value: str) -> None:
    constraint = read_constraint({"valid_type": "choice", "valid_range": [*choices]})
    assert constraint.allows(value) == (value in choices)


@pytest.mark.parametrize(
    ("kind", "values", "others"),
    [
        ("Integer", ["0", "-3", "+7"], ["", "1.0", "1e3", "x", "\u0661"]),
        ("Float", ["0", "1.5", "-1e-3", ".5", "inf"], ["", "x", "1,5", "nan"]),
        ("Boolean", ["true", "False", "TRUE"], ["", "1", "yes"]),
        ("String", ["", "x", "1"], []),
    ],
)
def test_types(kind: str, values: list[str], others: list[str]) -> None:
    constraint = read_constraint({"type": kind})
    assert [constraint.has_type(value) for value in (*values, *others)] == [True] * len(values) + [False] * len(others)
