"""Decoding, encoding and calls: all subjects take turns, so that what else the machine does hits all alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Final

from benchmarks.processes import Worker
from benchmarks.results import Row
from benchmarks.subjects import FLOOR, OFFICIAL, OURS, STOCK, SUBJECTS


@dataclass(frozen=True)
class Measurement:
    """Something that workers measure.

    Attributes:
        key: names it in the program.
        label: names it to readers.
        what: the worker's name for it.
        collecting: whether Python's garbage collector is on.
    """

    key: str
    label: str
    what: str
    collecting: bool = True


CODEC: Final = (
    Measurement("decode", "decode to models", "decode"),
    Measurement("decode_no_gc", "the same, garbage collector off", "decode", collecting=False),
    Measurement("decode_list", "decode, and read ID and phase of every job", "decode_list"),
    Measurement("decode_read", "decode, and read every field of every job", "decode_read"),
    Measurement("decode_read_no_gc", "the same, garbage collector off", "decode_read", collecting=False),
    Measurement("encode", "encode what was decoded", "encode"),
    Measurement("encode_read", "encode what was decoded and read", "encode_read"),
)
CALL: Final = Measurement("call", "without authentication", "call")
CALL_SIGNED: Final = Measurement("call_signed", "signed with access keys; the floor is not", "call_signed")
CALLS: Final = {CALL: (FLOOR, OURS, STOCK), CALL_SIGNED: (OURS, OFFICIAL)}
"""Who does what: the official SDK always signs, a stock client and the floor never do."""

_CALLS_IN_A_TURN: Final = 20


def measure_codec(workers: Mapping[str, Worker], rounds: int, *, warm_up: bool) -> list[Row]:
    """Decoding and encoding of a page, by `CODEC`."""
    return _take_turns(workers, dict.fromkeys(CODEC, SUBJECTS), rounds, times=1, warm_up=warm_up)


def measure_calls(workers: Mapping[str, Worker], calls: int, *, warm_up: bool) -> list[Row]:
    """Calls of a loopback server, by `CALLS`."""
    times = min(calls, _CALLS_IN_A_TURN)
    unsigned, signed = _take_turns(workers, CALLS, calls // times, times=times, warm_up=warm_up)
    return [unsigned, replace(signed, values={FLOOR: unsigned.values[FLOOR], **signed.values})]


def _take_turns(
    workers: Mapping[str, Worker],
    measurements: Mapping[Measurement, Sequence[str]],
    rounds: int,
    *,
    times: int,
    warm_up: bool,
) -> list[Row]:
    taken: dict[Measurement, dict[str, list[float]]] = {measurement: defaultdict(list) for measurement in measurements}
    for turn in range(rounds + warm_up):
        for measurement, names in measurements.items():
            for name in _in_turn(names, turn):
                durations = workers[name].measure(measurement.what, times=times, collecting=measurement.collecting)
                if turn >= warm_up:  # the first turn warms up, and opens connections
                    taken[measurement][name] += durations
    return [_row(measurement, durations) for measurement, durations in taken.items()]


def _in_turn(names: Sequence[str], turn: int) -> list[str]:
    """The names, each turn with another one first."""
    first = turn % len(names)
    return [*names[first:], *names[:first]]


def _row(measurement: Measurement, taken: Mapping[str, list[float]]) -> Row:
    medians = {name: median(durations) * 1000 for name, durations in taken.items()}
    return Row(measurement.key, measurement.label, "ms", medians)
