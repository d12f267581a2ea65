"""The catalogue of error codes, as errors show it and as the local ModelArts uses it."""

import json
import re
import subprocess
import sys
from pathlib import Path

import httpx
import modelarts_emulator
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from modelarts_client.error_catalogue import codes, lookup
from modelarts_client.errors import ApiError, BadRequestError, NotFoundError, ServerError, error_from
from modelarts_client.types import Response

_texts = st.text(min_size=1)
_codes = st.sampled_from(codes())
_statuses = st.integers(400, 599)


def _error(status: int, **body: str) -> ApiError:
    return error_from(Response(status, json.dumps(body).encode(), httpx.Headers(), None))


def test_the_services_own_advice_comes_first() -> None:
    error = _error(400, error_code="ModelArts.2755", error_msg="algorithm not found.", error_solution="Ask Ann.")
    assert error.error_solution == "Ask Ann."
    assert str(error) == "HTTP 400: ModelArts.2755: algorithm not found. Solution: Ask Ann."


def test_without_advice_the_catalogue_gives_it() -> None:
    known = lookup("ModelArts.50015001")
    assert known is not None
    error = _error(404, error_code="ModelArts.50015001", error_msg="pool not found")
    assert error.error_solution == known.remedy
    assert error.error_meaning == known.meaning
    assert error.error_msg == "pool not found"
    assert str(error) == f"HTTP 404: ModelArts.50015001: pool not found Solution: {known.remedy}"


def test_a_code_without_a_message_is_told_in_the_catalogues_words() -> None:
    known = lookup("ModelArts.2755")
    assert known is not None
    error = _error(400, error_code="ModelArts.2755")
    assert isinstance(error, NotFoundError)
    assert error.error_msg is None
    assert str(error) == f"HTTP 400: ModelArts.2755: {known.meaning} Solution: {known.remedy}"


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (400, "ModelArts.2775", NotFoundError),  # a training job; the Terraform provider expects this status
        (404, "ModelArts.2775", NotFoundError),
        (400, "ModelArts.2755", NotFoundError),  # an algorithm
        (400, "ModelArts.2842", NotFoundError),  # an experiment
        (400, "ModelArts.6309", NotFoundError),  # a notebook
        (400, "ModelArts.7005", NotFoundError),  # a workspace
        (404, "ModelArts.3001", NotFoundError),
        (500, "ModelArts.3054", ServerError),  # a task, but the service says that it failed
        (500, "ModelArts.3901", ServerError),
        (500, "ModelArts.4373", ServerError),
        (400, "ModelArts.2819", NotFoundError),  # a log that was deleted
        (400, "ModelArts.2818", BadRequestError),  # one that is not there yet
        (400, "ModelArts.0429", BadRequestError),  # a user without authorization
        (400, "ModelArts.3551", BadRequestError),  # a path in OBS, which a request refers to
        (400, "ModelArts.4312", BadRequestError),
        (400, "ModelArts.4414", BadRequestError),  # a value of a label in a request
        (400, "ModelArts.4430", BadRequestError),
        (400, "ModelArts.4301", NotFoundError),
        (500, "ModelArts.4301", ServerError),  # with this status it means something else
        (400, "ModelArts.2781", BadRequestError),  # a flavor, which is a value among those that are offered
        (400, "ModelArts.2788", BadRequestError),
        (404, "ModelArts.2788", NotFoundError),
    ],
)
def test_a_code_that_means_not_there_is_one_exception_whatever_the_status(
    status: int, code: str, kind: type[ApiError]
) -> None:
    error = _error(status, error_code=code, error_msg="odd")
    assert type(error) is kind
    assert error.status_code == status


def test_every_code_that_says_that_something_is_not_there_is_known_to_mean_it() -> None:
    catalogue = yaml.safe_load(Path("spec/errors.yaml").read_text(encoding="utf-8"))
    says_so = {
        code
        for code, entry in catalogue.items()
        if "missing" not in entry and re.search(r"[Nn]o such|has this ID|is not there|not found", str(entry["meaning"]))
    }
    offers = {"2780", "2812", "2836", "3835", "3836", "3954", "4507"}  # engines, flavors, actions, URLs
    offers |= {"3019", "3021", "3541", "3863", "50005101"}  # modes, templates, codes, URLs
    refers = {"3551", "4311", "4312", "4345", "4414", "4430", "6376"}  # paths in OBS, labels, agencies
    fails = {"3054", "3901"}  # with status 500
    others = {"3506", "5311"}  # not only that, and a category of the market
    assert says_so == {f"ModelArts.{number}" for number in offers | refers | fails | others}
    assert not [code for code, entry in catalogue.items() if entry.get("missing") is True and _is_failure(entry)]


def _is_failure(entry: dict[str, int | list[int]]) -> bool:
    given = entry["status"]
    return any(status >= 500 for status in (given if isinstance(given, list) else [given]))


def test_the_status_tells_the_problems_of_one_code_apart() -> None:
    told = {_error(status, error_code="ModelArts.0210").error_solution for status in (400, 401, 403)}
    assert len(told) == 3
    assert _error(418, error_code="ModelArts.0210").error_solution not in told


@pytest.mark.parametrize("body", [{"error_code": "ModelArts.9999", "error_msg": "odd"}, {"error_msg": "odd"}])
def test_an_unknown_code_or_none_has_neither_meaning_nor_solution(body: dict[str, str]) -> None:
    error = _error(400, **body)
    assert error.error_solution is None
    assert error.error_meaning is None
    assert str(error).endswith("odd")


@given(code=_codes | _texts, status=_statuses, solution=_texts)
def test_the_services_advice_is_never_changed(code: str, status: int, solution: str) -> None:
    assert _error(status, error_code=code, error_solution=solution).error_solution == solution


@given(code=_codes, status=_statuses)
def test_each_code_of_the_catalogue_is_told_with_any_status(code: str, status: int) -> None:
    error = _error(status, error_code=code)
    assert error.error_meaning
    assert error.error_solution
    assert error.error_meaning in str(error)
    assert str(error).endswith(f" Solution: {error.error_solution}")


def test_each_status_of_a_code_has_its_entry() -> None:
    for code in codes():
        known = lookup(code)
        assert known is not None
        for status in known.status:
            entry = lookup(code, status)
            assert entry is not None
            assert status in entry.status
            assert entry.meaning in known.meaning
            assert entry.remedy in known.remedy


def test_only_an_error_that_needs_the_catalogue_loads_it() -> None:
    program = """
import sys
import modelarts_client, modelarts_client.client, modelarts_client.errors as errors
from modelarts_client.types import Response

def loaded():
    return "modelarts_client.error_catalogue" in sys.modules

whole = b'{"error_code": "ModelArts.2755", "error_msg": "none", "error_solution": "look"}'
assert "look" in str(errors.error_from(Response(400, whole, {}, None)))
assert "Gateway" in str(errors.error_from(Response(502, b"Gateway", {}, None)))
bare = errors.error_from(Response(400, b'{"error_code": "ModelArts.2755"}', {}, None))
assert not loaded()
assert bare.error_solution
assert loaded()
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_local_modelarts_uses_codes_of_the_catalogue() -> None:
    folder = Path(modelarts_emulator.__file__).parent
    used = {
        code
        for path in folder.rglob("*.py")
        for code in re.findall(r'"((?:ModelArts|IAM)\.\d+)"', path.read_text(encoding="utf-8"))
    }
    assert len(used) > 20
    assert used <= set(codes())
