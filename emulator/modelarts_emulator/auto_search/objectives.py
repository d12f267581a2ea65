"""The metrics of trials, read from what the trials print by the regular expressions of the job.

A metric is the first group of its expression, or the whole match if it has none; its number is the first one in that
text. The documents show texts such as `tensor(0.0754, device='cuda:0')` as the value of a metric. Expressions are
looked for in each line; a carriage return ends a line as well.
"""

from __future__ import annotations

import json
import math
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, cast

from modelarts_emulator.auto_search.settings import Reward
from modelarts_emulator.processes.orphans import ORPHANS

_SECONDS: Final = 2.0  # of processor time for the lines of one piece
_LONGEST_LINE: Final = 4096  # characters that are looked at
_READER: Final = Path(__file__).with_name("objective_reader.py")
_LINE_END: Final = re.compile(rb"[\r\n]")
_NUMBER: Final = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")


class SlowRegexError(Exception):
    """The regular expressions of a job take too much time; the message says how much is allowed."""


class ObjectiveReader:
    """Reads metrics in a process of its own, which is started when it is needed; for one thread at a time.

    Args:
        rewards: the metrics.
    """

    def __init__(self, rewards: Sequence[Reward]) -> None:
        self._rewards = rewards
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, lines: Sequence[str]) -> list[tuple[str, str]]:
        """The metrics in some lines: their names and texts, in the order in which they were printed.

        Raises:
            SlowRegexError: the regular expressions take too much time.
            OSError: the process cannot be started.
        """
        if not lines:
            return []
        answer = self._answer([line[:_LONGEST_LINE] for line in lines])
        if answer is None:
            self.close()
            regexes = ", ".join(repr(reward.regex) for reward in self._rewards)
            raise SlowRegexError(f"more than {_SECONDS:g} s for {len(lines)} lines of a log: {regexes}")
        found = cast("list[tuple[int, str]]", json.loads(answer))
        return [(self._rewards[number].name, text) for number, text in found]

    def close(self) -> None:
        """End the process; a further call of `read` starts another one."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()
            ORPHANS.end(process.pid)

    def _answer(self, lines: list[str]) -> bytes | None:
        """What the process answers; None when it has ended."""
        process = self._process or self._start()
        if process.stdin is None or process.stdout is None:
            return None
        try:
            process.stdin.write(json.dumps(lines).encode() + b"\n")
            process.stdin.flush()
        except BrokenPipeError:
            return None
        return process.stdout.readline() or None

    def _start(self) -> subprocess.Popen[bytes]:
        self._process = ORPHANS.start(
            lambda: subprocess.Popen(  # noqa: S603 - our own module with our own interpreter
                [sys.executable, "-I", "-S", str(_READER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
            ),
            lambda started: started.pid,
        )
        regexes = [reward.regex for reward in self._rewards]
        first = json.dumps({"regexes": regexes, "seconds": _SECONDS}).encode() + b"\n"
        if self._process.stdin is not None:
            self._process.stdin.write(first)
        return self._process


class Lines:
    """Takes pieces of a log, and gives its lines as soon as they are complete."""

    def __init__(self) -> None:
        self._begun = b""

    def add(self, printed: bytes, *, last: bool = False) -> list[str]:
        """The lines that are complete after a piece.

        Args:
            printed: the piece.
            last: whether there is no further one, so that the last line is complete too.
        """
        *complete, self._begun = _LINE_END.split(self._begun + printed)
        if last:
            complete.append(self._begun)
            self._begun = b""
        self._begun = self._begun[: 4 * _LONGEST_LINE]
        return [line.decode(errors="replace") for line in complete if line]


def number_of(text: str) -> float | None:
    """The first number in the text of a metric; None when there is none, or it is not finite."""
    match = _NUMBER.search(text)
    number = float(match[0]) if match else math.nan
    return number if math.isfinite(number) else None
