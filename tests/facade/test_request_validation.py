"""Requests are checked against the description before anything is sent."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import modelarts
import pytest
from modelarts.estimatorV2 import Estimator
from modelarts.exceptions import InvalidArgumentError, ModelArtsError, ValidationError
from modelarts.session import Session
from modelarts.train_params import TrainingFiles

PACKAGE = Path(modelarts.__file__).parent


@pytest.fixture
def nowhere(unused_tcp_port: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """A session that could not send anything."""
    for service in ("", "IAM_", "OBS_"):
        monkeypatch.setenv(f"MODELARTS_{service}ENDPOINT", f"http://127.0.0.1:{unused_tcp_port}")
    with Session(access_key="key", secret_key="secret", region_name="here", project_id="0" * 32, retries=0) as made:
        yield made


def _estimator(session: Session, **changes: object) -> Estimator:
    given: dict[str, object] = {
        "training_files": TrainingFiles(code_dir="obs://bucket/code/", boot_file="train.py"),
        "framework_type": "PyTorch",
        "framework_version": "PyTorch-1.4.0-python3.6",
        "train_instance_type": "modelarts.vm.cpu.2u",
        "train_instance_count": 1,
    }
    return Estimator(session=session, **given | changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"train_instance_type": 7}, "train_instance_type 7 must be of type string"),
        ({"framework_version": ["1"]}, "framework_version a list of 1 must be of type string"),
        ({"parameters": [{"name": "rate", "value": float("nan")}], "pool_id": 1}, "pool_id 1 must be of"),
    ],
)
def test_a_job_that_breaks_the_description_is_not_sent(nowhere: Session, changes: dict[str, object], said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        _estimator(nowhere, **changes).fit()
    assert f"Estimator: {said}" in str(caught.value)
    assert isinstance(caught.value, ModelArtsError)
    assert isinstance(caught.value, ValueError)


def test_a_search_that_breaks_the_description_is_not_sent(nowhere: Session) -> None:
    with pytest.raises(ValidationError, match=r"filters\[0\].value\[0\] 5 must be of type string"):
        Estimator.get_job_list(nowhere, filters=[{"key": "name", "value": [5]}])  # type: ignore[list-item]


def test_what_is_told_better_is_told_first(nowhere: Session) -> None:
    with pytest.raises(InvalidArgumentError, match="Use 1 to 64 letters"):
        _estimator(nowhere, train_instance_type=7).fit(job_name="a b")


def _unchecked(tree: ast.Module) -> Iterator[int]:
    """Lines of calls with a body that was not checked before, and of requests that are returned unchecked.

    A body is checked in the function that makes it: the one that calls, or one that returns it.
    """
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        calls = [node for node in ast.walk(function) if isinstance(node, ast.Call)]
        checked = {
            (ast.unparse(call.func.value), call.lineno)
            for call in calls
            if isinstance(call.func, ast.Attribute) and call.func.attr == "validate"
        }
        checked |= {(argument.arg, 0) for argument in function.args.args if _is_request(argument.annotation)}
        checked |= {
            (ast.unparse(made.targets[0]), made.lineno) for made in ast.walk(function) if _returns_request(made)
        }
        if _is_request(function.returns) and not checked:
            yield function.lineno
        for call in calls:
            for body in (keyword.value for keyword in call.keywords if keyword.arg == "body"):
                if not any(name == ast.unparse(body) and line < call.lineno for name, line in checked):
                    yield call.lineno


def _is_request(annotation: ast.expr | None) -> bool:
    return annotation is not None and re.fullmatch(r"\w+Request", ast.unparse(annotation).strip("'")) is not None


def _returns_request(made: ast.AST) -> TypeGuard[ast.Assign]:
    """Whether a name is given to what a function of ours returns, which is held to check it."""
    return (
        isinstance(made, ast.Assign)
        and isinstance(made.value, ast.Call)
        and ast.unparse(made.value.func).endswith("_request")
    )


def test_each_request_is_checked_before_it_is_sent() -> None:
    unchecked = [
        f"{path.name}:{line}"
        for path in PACKAGE.rglob("*.py")
        # Requests for tokens and keys are made of constants and of texts that the session has checked.
        if path.parent.name != "_auth"
        for line in _unchecked(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert unchecked == []


def test_a_request_that_is_not_checked_would_be_seen() -> None:
    source = "def send(x):\n    x.validate()\n    a.sync(body=x)\n    a.sync(body=y)\n    y.validate()\n"
    assert list(_unchecked(ast.parse(source))) == [4]
    source = "def make() -> 'JobRequest':\n    return JobRequest()\ndef send(x: 'JobRequest'):\n    a.sync(body=x)\n"
    assert list(_unchecked(ast.parse(source))) == [1]
