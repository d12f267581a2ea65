"""Measures decoding, encoding, signing and calls; subjects take turns, so that other load affects all equally."""

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
    """A measurement of the workers.

    Attributes:
        key: its name in the program.
        label: its name for readers.
        what: the worker's name for it.
        collecting: whether Python's garbage collector is on.
        unit: the unit of the report, `ms` or `µs`.
    """

    key: str
    label: str
    what: str
    collecting: bool = True
    unit: str = "ms"


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
CALL_SESSION: Final = Measurement("call_session", "signed, by a `Session` with default settings", "call_session")
CALLS: Final = {CALL: (FLOOR, OURS, STOCK), CALL_SIGNED: (OURS, OFFICIAL), CALL_SESSION: (OURS,)}
"""The subjects of each measurement: the official SDK always signs, a stock client and the floor never do."""
SIGN: Final = Measurement("sign", "sign a request of 1 KB", "sign", unit="µs")
CROWDS: Final = (
    Measurement("crowd", "at once; the server answers immediately", "crowd"),
    Measurement("crowd_cold", "the same, connections not opened yet", "crowd_cold"),
    Measurement("crowd_slow", "at once; the server answers after 20 ms", "crowd_slow"),
)

_IN_A_TURN: Final = 20
_PER_SECOND: Final = {"ms": 1e3, "µs": 1e6}


def measure_codec(workers: Mapping[str, Worker], rounds: int, *, warm_up: bool) -> list[Row]:
    """Measure decoding and encoding of a page, as in `CODEC`."""
    return _take_turns(workers, dict.fromkeys(CODEC, SUBJECTS), rounds, times=1, warm_up=warm_up)


def measure_calls(workers: Mapping[str, Worker], calls: int, *, warm_up: bool) -> list[Row]:
    """Measure calls of a loopback server, as in `CALLS`."""
    times = min(calls, _IN_A_TURN)
    unsigned, signed, session = _take_turns(workers, CALLS, calls // times, times=times, warm_up=warm_up)
    others = {FLOOR: unsigned.values[FLOOR], OFFICIAL: signed.values[OFFICIAL]}
    return [unsigned, *(replace(row, values={**others, **row.values}) for row in (signed, session))]


def measure_crowds(workers: Mapping[str, Worker], rounds: int, *, warm_up: bool) -> list[Row]:
    """Measure many calls at once, as in `CROWDS`."""
    who = (FLOOR, OURS, OFFICIAL)
    return _take_turns(workers, dict.fromkeys(CROWDS, who), rounds, times=1, warm_up=warm_up)


def measure_signing(workers: Mapping[str, Worker], signatures: int, *, warm_up: bool) -> list[Row]:
    """Measure the signing of a request."""
    times = min(signatures, _IN_A_TURN)
    who = {SIGN: (FLOOR, OURS, OFFICIAL)}
    return _take_turns(workers, who, signatures // times, times=times, warm_up=warm_up)


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
                if turn >= warm_up:  # the first turn warms up and opens connections
                    taken[measurement][name] += durations
    return [_row(measurement, durations) for measurement, durations in taken.items()]


def _in_turn(names: Sequence[str], turn: int) -> list[str]:
    """The names, with another one first in each turn."""
    first = turn % len(names)
    return [*names[first:], *names[:first]]


def _row(measurement: Measurement, taken: Mapping[str, list[float]]) -> Row:
    medians = {name: median(durations) * _PER_SECOND[measurement.unit] for name, durations in taken.items()}
    return Row(measurement.key, measurement.label, measurement.unit, medians)
