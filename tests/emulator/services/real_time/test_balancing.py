"""Which instance gets a request, and what is counted."""

from __future__ import annotations

import socket
import threading
from collections import Counter

import pytest
from modelarts_emulator.services.real_time.balancing import Endpoint, Lease, NotServingError, Share, Traffic


def no_waiting() -> None:
    raise AssertionError("nobody waits")


def instance(number: int) -> Endpoint:
    """An instance that nothing connects to."""

    def connect() -> socket.socket:
        raise ConnectionRefusedError

    return Endpoint(connect, str(number))


def number_of(lease: Lease) -> int:
    return int(lease.endpoint.name)


def serving(*weights: int) -> tuple[Traffic, list[Share]]:
    """Traffic of models with one instance each."""
    traffic, shares = Traffic(), [Share() for _ in weights]
    for number, share in enumerate(shares):
        traffic.add(share, instance(number))
    traffic.serve(list(zip(shares, weights, strict=True)))
    return traffic, shares


def take(traffic: Traffic, avoiding: frozenset[Endpoint] = frozenset()) -> Lease:
    lease = traffic.acquire(no_waiting, avoiding)
    assert lease is not None
    return lease


def instances(traffic: Traffic, times: int) -> list[int]:
    """The numbers of the instances that get requests, each answered before the next one comes."""
    chosen = []
    for _ in range(times):
        lease = take(traffic)
        chosen.append(number_of(lease))
        traffic.release(lease, failed=False)
    return chosen


@pytest.mark.parametrize("weights", [(70, 30), (100,), (100, 0), (1, 99), (33, 33, 34)])
def test_of_any_hundred_requests_each_model_gets_its_weight(weights: tuple[int, ...]) -> None:
    traffic, shares = serving(*weights)
    chosen = instances(traffic, 2000)
    for begin in range(0, 1900, 37):
        counted = Counter(chosen[begin : begin + 100])
        assert [counted[number] for number in range(len(weights))] == list(weights)
    assert [share.calls.invocations for share in shares] == [20 * weight for weight in weights]


def test_models_take_turns() -> None:
    traffic, _ = serving(70, 30)
    chosen = instances(traffic, 10)
    assert "1, 1" not in str(chosen)


def test_a_model_without_instances_leaves_its_part_to_others() -> None:
    traffic, (first, second) = serving(70, 30)
    endpoint = first.endpoints[0]
    traffic.remove(first, endpoint)
    assert set(instances(traffic, 10)) == {1}
    traffic.add(first, endpoint)
    assert Counter(instances(traffic, 100)) == {0: 70, 1: 30}
    assert (first.weight, second.weight) == (70, 30)


def test_the_instance_with_the_fewest_requests_under_way_is_next() -> None:
    traffic, (share,) = serving(100)
    for number in (1, 2):
        traffic.add(share, instance(number))
    leases = [take(traffic) for _ in range(6)]
    assert Counter(number_of(lease) for lease in leases) == {0: 2, 1: 2, 2: 2}
    free = next(lease for lease in leases if number_of(lease) == 1)
    traffic.release(free, failed=False)
    assert number_of(take(traffic)) == 1


def test_instances_that_cannot_be_reached_are_left_out_and_do_not_count() -> None:
    traffic, (first, second) = serving(50, 50)
    lease = take(traffic)
    traffic.release(lease, failed=None)
    other = take(traffic, frozenset({lease.endpoint}))
    assert other.share is not lease.share
    traffic.release(other, failed=True)
    assert (lease.share.calls.invocations, other.share.calls.invocations) == (0, 1)
    assert first.calls.failures + second.calls.failures == 1


def test_who_finds_no_instance_is_told_when_there_is_one() -> None:
    traffic, share, told = Traffic(), Share(), list[str]()
    traffic.serve([(share, 100)])
    assert traffic.acquire(lambda: told.append("first")) is None

    def second() -> None:
        told.append("second")

    assert traffic.acquire(second) is None
    traffic.forget(second)
    traffic.add(share, instance(1))
    assert told == ["first"]
    assert number_of(take(traffic)) == 1


def test_closed_traffic_takes_nothing_and_says_so_to_who_waits() -> None:
    traffic, told = Traffic(), list[bool]()
    with pytest.raises(NotServingError):
        traffic.acquire(no_waiting)
    traffic.serve([(Share(), 100)])
    assert traffic.acquire(lambda: told.append(True)) is None
    traffic.close()
    assert told
    with pytest.raises(NotServingError):
        traffic.acquire(no_waiting)


def test_waiting_for_requests_under_way() -> None:
    traffic, (share,) = serving(100)
    lease = take(traffic)
    traffic.remove(share, lease.endpoint)
    assert not traffic.wait_idle([lease.endpoint], 0.001)
    releasing = threading.Timer(0.01, lambda: traffic.release(lease, failed=False))
    releasing.start()
    assert traffic.wait_idle([lease.endpoint], 60)
    releasing.join()


def test_calls_of_the_last_full_minute() -> None:
    now = 30.0
    traffic = Traffic(lambda: now)
    share = Share()
    traffic.add(share, instance(1))
    traffic.serve([(share, 100)])
    instances(traffic, 3)
    assert traffic.calls_in_last_minute() == 0
    now = 61.0
    assert traffic.calls_in_last_minute() == 3
    instances(traffic, 2)
    now = 125.0
    assert traffic.calls_in_last_minute() == 2
    now = 1000.0
    assert traffic.calls_in_last_minute() == 0
