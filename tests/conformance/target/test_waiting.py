"""Waiting until what was deleted is gone."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import chain, repeat

import attrs
from modelarts_conformance._description.behaviour import Resource, resources
from modelarts_conformance._description.bundle import document
from modelarts_conformance._resources.leaving import is_gone, until_gone
from modelarts_conformance._target.exchanges import Answer, Exchange, Request
from modelarts_conformance._target.gate import Gate, Limits


def kind(within: float) -> Resource:
    """Resource pools, which say that they are being deleted."""
    pool = resources(document())["resource-pool"]
    assert pool.gone is not None
    return attrs.evolve(pool, gone=attrs.evolve(pool.gone, within=within))


def shown(status: int, phase: str = "") -> Exchange:
    """An answer of show."""
    body = json.dumps({"status": {"phase": phase}}).encode()
    return Exchange(Request("ShowPool", "GET", "http://localhost/"), Answer(status, (), body, 0.0))


def showing(*answers: Exchange) -> tuple[Callable[[], Exchange], list[Exchange]]:
    """Something that gives these answers, the last one for ever, and those that it has given."""
    given: list[Exchange] = []
    rest: Iterator[Exchange] = chain(answers, repeat(answers[-1]))

    def show() -> Exchange:
        given.append(next(rest))
        return given[-1]

    return show, given


def test_what_is_gone_is_waited_for() -> None:
    show, given = showing(shown(200, "Running"), shown(200, "Running"), shown(404))
    assert is_gone(until_gone(Gate(Limits()), kind(within=60), show))
    assert len(given) == 3


def test_what_stays_is_waited_for_as_long_as_it_may_take() -> None:
    show, given = showing(shown(200, "Running"))
    assert not is_gone(until_gone(Gate(Limits()), kind(within=0.05), show))
    assert len(given) > 1


def test_the_time_in_which_it_says_that_it_is_being_deleted_does_not_count() -> None:
    show, _ = showing(*[shown(200, "Deleting")] * 6, shown(404))  # 0.37 s
    assert is_gone(until_gone(Gate(Limits()), kind(within=0.05), show))


def test_a_delete_that_is_done_when_it_is_answered_is_not_waited_for() -> None:
    show, given = showing(shown(200, "Running"), shown(404))
    assert not is_gone(until_gone(Gate(Limits()), kind(within=0), show))
    assert len(given) == 1


def test_refused_credentials_do_not_say_that_it_is_gone() -> None:
    assert not is_gone(shown(401))
    assert is_gone(shown(400))


def test_nothing_is_waited_for_when_the_run_is_over() -> None:
    gate = Gate(Limits())
    gate.stop("enough")
    show, given = showing(shown(200, "Running"))
    until_gone(gate, kind(within=60), show)
    assert len(given) == 1
