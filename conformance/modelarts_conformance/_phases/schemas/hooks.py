"""What schemathesis has to know about a target: what may be sent, what succeeds, and which refusals are documented."""

from __future__ import annotations

import copy
import json
import zlib
from typing import Any

from attrs import frozen
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from schemathesis import Case, HookContext, Response
from schemathesis.core.failures import Failure
from schemathesis.hooks import HookDispatcher, HookScope
from schemathesis.openapi.checks import AllowHeaderMismatch, RejectedPositiveData, UseAfterFree
from schemathesis.schemas import BaseSchema

from modelarts_conformance._description.behaviour import refusals
from modelarts_conformance._description.bundle import document
from modelarts_conformance._description.lifecycles import life_cycles
from modelarts_conformance._description.names import named
from modelarts_conformance._description.validators import request_validator
from modelarts_conformance._phases.errors import error_of
from modelarts_conformance._phases.schemas.checks import is_leaving
from modelarts_conformance._phases.schemas.transport import operation_id
from modelarts_conformance._resources.bodies import Bodies
from modelarts_conformance._resources.making import Made
from modelarts_conformance._target.target import Target


@frozen
class Hooks:
    """The hooks for one target.

    Attributes:
        target: The server.
        bodies: Makes bodies that can succeed.
        made: What this run has made.
    """

    target: Target
    bodies: Bodies
    made: Made

    def install(self, schema: BaseSchema, *, random: bool) -> None:
        """Add the hooks to a schema.

        Args:
            schema: The schema.
            random: Whether its cases are random ones, whose valid bodies `of_valid_cases` draws as well.
        """
        # Schemathesis writes attributes on hooks, which methods cannot have.
        schema.hooks.hook("map_body")(lambda context, body: self._map_body(context, body, random=random))
        schema.hooks.hook("filter_case")(lambda context, case: self._filter_case(case))
        schema.hooks.hook("filter_failure")(
            lambda context, failure, case, response: self._filter_failure(failure, case, response)
        )

    def draw_known_bodies(self, schema: BaseSchema) -> None:
        """Take the bodies of chains from those that can succeed: drawing others takes half of the time of a chain.

        Args:
            schema: The schema, whose cases are all valid.
        """
        schema.hooks.hook("before_generate_body")(lambda context, strategy: self._known_bodies(context, strategy))

    def of_valid_cases(self) -> HookDispatcher:
        """Hooks for random cases that are valid: half of their bodies have succeeded before, and need not be drawn."""
        hooks = HookDispatcher(scope=HookScope.TEST)
        hooks.hook("before_generate_body")(lambda context, strategy: self._half_working(context, strategy))
        return hooks

    def _half_working(self, context: HookContext, strategy: SearchStrategy[Any]) -> SearchStrategy[Any]:
        name = _operation_of(context)
        working = self.made.working.get(name)
        if working is None:
            return strategy
        return _either(st.just(working).map(lambda body: self._as_new(name, body)), strategy)

    def _known_bodies(self, context: HookContext, strategy: SearchStrategy[Any]) -> SearchStrategy[Any]:
        name = _operation_of(context)
        validator, working = request_validator(name), self.made.working.get(name)
        shown = [*([] if working is None else [working]), *self.bodies.candidates(name)]
        usable = [body for body in shown if validator is None or validator.is_valid(body)]
        return st.sampled_from(usable).map(copy.deepcopy) if usable else strategy

    def possible(self, name: str, body: Any, *, random: bool = False) -> Any:
        """Turn three quarters of the valid bodies into ones that can succeed; leave the rest, and invalid ones.

        Which these are depends on the body alone, so that the same seed gives the same requests. Two of these three
        quarters are a body that has succeeded, if there is one; of random cases, these come without being drawn.

        Args:
            name: ID of the operation.
            body: The body, valid or not.
            random: Whether it is of a random case.
        """
        validator = request_validator(name)
        try:
            text = json.dumps(body, sort_keys=True)
        except TypeError:  # deliberately not JSON
            return body
        if validator is None or not validator.is_valid(json.loads(text)):
            return body
        digest, working = zlib.crc32(text.encode()), self.made.working.get(name)
        turn = digest % (2 if random and working is not None else 4)
        if turn > 0:
            body = self.bodies.filled(name, body, digest) if working is None or turn == 1 else working
        return self._as_new(name, body)

    def _as_new(self, name: str, body: Any) -> Any:
        """The body; of what is made, with another name each time, by which it is found again."""
        return named(name, body, self.target.new_name()) if name in life_cycles() else body

    def _map_body(self, context: HookContext, body: Any, *, random: bool) -> Any:
        return self.possible(_operation_of(context), body, random=random)

    def _filter_case(self, case: Case[Any]) -> bool:
        gate = self.target.gate
        return gate.may_write(case.method.upper(), operation_id(case), case.formatted_path, case.body) is None

    def _filter_failure(self, failure: Failure, case: Case[Any], response: Response) -> bool:
        if isinstance(failure, AllowHeaderMismatch) and not self._concerns_chosen(failure, case):
            return False
        if isinstance(failure, UseAfterFree) and is_leaving(self.target, failure, case):
            self.target.excuse(f"{operation_id(case)}: it is gone soon after it was deleted")
            return False
        return not is_documented(failure, case, response)

    def _concerns_chosen(self, failure: AllowHeaderMismatch, case: Case[Any]) -> bool:
        """Whether ``Allow`` lacks the method of an operation that is tested, or has one that is not documented."""
        chosen = {each.method for each in self.target.operations if each.path == case.path}
        return bool(failure.undocumented_methods or chosen & set(failure.missing_methods))


@st.composite
def _either(draw: st.DrawFn, first: SearchStrategy[Any], second: SearchStrategy[Any]) -> Any:
    """A value of one of two strategies, of which the other one costs nothing; that of `|` validates both each time."""
    return draw(first if draw(st.booleans()) else second)


def _operation_of(context: HookContext) -> str:
    """The ID of the operation that a hook is called for; empty if it is for none."""
    return "" if context.operation is None else str(context.operation.definition.raw["operationId"])


def is_documented(failure: Failure, case: Case[Any], response: Response) -> bool:
    """Whether a well-formed request was refused for one of the reasons in ``x-refusals``.

    Args:
        failure: What a check says.
        case: The request.
        response: The answer.
    """
    if not isinstance(failure, RejectedPositiveData) or not 400 <= response.status_code < 500:
        return False
    code, message = error_of(response.content)
    return any(each.allows(code or None, message) for each in refusals(document().operations[operation_id(case)]))
