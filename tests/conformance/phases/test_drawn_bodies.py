"""Which bodies random requests have."""

from __future__ import annotations

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from modelarts_client.operations import OPERATIONS
from modelarts_conformance._description.bundle import bundle
from modelarts_conformance._description.validators import request_validator
from modelarts_conformance._phases.schemas.hooks import Hooks
from schemathesis import HookContext

from tests.conformance.phases.conftest import World

DRAWN = {"metadata": {"name": "drawn"}}


def bodies(world: World, name: str) -> list[Any]:
    """Bodies of valid random requests of an operation, where schemathesis draws but one, which can be told apart."""
    operation = OPERATIONS[name]
    described = schemathesis.openapi.from_dict(bundle())[operation.path][operation.method]
    hooks = Hooks(world.target(), world.ground.bodies, world.ground.made).of_valid_cases()
    drawn = hooks.apply_to_container(st.just(DRAWN), "body", HookContext(operation=described))
    found: list[Any] = []

    @settings(max_examples=3, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(drawn, min_size=20, max_size=20))
    def draw(several: list[Any]) -> None:
        found.extend(several)

    draw()
    return found


def test_some_have_succeeded_before_each_with_a_name_of_its_own(world: World) -> None:
    drawn = bodies(world, "CreateAlgorithm")
    known = [body for body in drawn if body != DRAWN]
    assert DRAWN in drawn
    assert len(known) > 5
    assert {tuple(body) for body in known} == {tuple(world.ground.made.working["CreateAlgorithm"])}
    names = [body["metadata"]["name"] for body in known]
    assert len(set(names)) == len(names)
    assert all(name.startswith("conformance-") for name in names)


def test_where_none_has_succeeded_all_are_drawn(world: World) -> None:
    assert all(body == DRAWN for body in bodies(world, "UpdateService"))


@pytest.mark.parametrize("turn", range(4))
def test_a_body_stays_valid_when_values_that_exist_are_put_into_it(world: World, turn: int) -> None:
    inputs = [{"input_id": "model_folder", "input": "/somebody/folder/"}]
    template = {"template_id": "t", "infer_format": "f", "template_inputs": inputs}
    body = {"model_name": "m", "model_version": "1.0.0", "model_type": "Template", "template": template, "runtime": "r"}
    validator = request_validator("CreateModel")
    assert validator is not None
    assert validator.is_valid(body)
    assert validator.is_valid(world.ground.bodies.filled("CreateModel", body, turn))
