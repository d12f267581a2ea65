"""Measures how long a search of short trials takes, compared with the same processes started directly.

It prints both times and their ratio, and exits with 1 if the ratio is above 3. Run it on a machine that does nothing
else:

    python -m tests.benchmarks.trials
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Final, NamedTuple

from tests.support.searches import policies
from tests.support.training_platform import open_training

MOST: Final = 3.0
_SCRIPT: Final = "import time\ntime.sleep({seconds})\nprint('loss=1')\n"


class Times(NamedTuple):
    """How long the trials have taken, in s: in a search, and as processes that were started directly."""

    search: float
    ideal: float

    @property
    def ratio(self) -> float:
        """The one in multiples of the other."""
        return self.search / self.ideal


def measured(trials: int, at_once: int, seconds: float) -> Times:
    """Run a search and the ideal.

    Args:
        trials: number of trials.
        at_once: number of trials that run at the same time.
        seconds: how long a trial sleeps, in s.
    """
    script = _SCRIPT.format(seconds=seconds)
    with tempfile.TemporaryDirectory(prefix="modelarts-trials-") as directory, ExitStack() as closing:
        ideal = _ideal(Path(directory, "boot.py"), script, trials, at_once)
        training = open_training(Path(directory), closing, capacity=at_once)
        training.code(script)
        begun = time.perf_counter()
        job_id = training.create(nodes=at_once, algorithm=policies(num_samples=trials))
        details = training.ended(job_id)
        taken = time.perf_counter() - begun
        if (phase := details["status"]["phase"]) != "Completed":
            raise RuntimeError(f"the search is {phase}: {training.log(job_id)[-2000:]}")
        if (run := training.body("ShowAutoSearchTrials", job_id)["total"]) != trials:
            raise RuntimeError(f"{run} trials have run")
    return Times(taken, ideal)


def _ideal(boot: Path, script: str, trials: int, at_once: int) -> float:
    boot.write_text(script)

    def start(number: int) -> None:
        subprocess.run([sys.executable, str(boot), f"--x={number}"], check=True, stdout=subprocess.DEVNULL)

    begun = time.perf_counter()
    with ThreadPoolExecutor(at_once) as pool:
        list(pool.map(start, range(trials)))
    return time.perf_counter() - begun


def main() -> int:
    """Print the figures of a few runs, of which the best counts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trials", type=int, default=100)
    parser.add_argument("--at-once", type=int, default=4)
    parser.add_argument("--seconds", type=float, default=0.05, help="how long a trial sleeps")
    parser.add_argument("--runs", type=int, default=3)
    wanted = parser.parse_args()
    every = [measured(wanted.trials, wanted.at_once, wanted.seconds) for _ in range(wanted.runs)]
    for times in every:
        print(
            f"{wanted.trials} trials of {1000 * wanted.seconds:.0f} ms, {wanted.at_once} at once: "
            f"{times.search:.2f} s, ideal {times.ideal:.2f} s, ratio {times.ratio:.2f}"
        )
    best = min(times.ratio for times in every)
    print(f"best ratio {best:.2f}, at most {MOST:g} allowed")
    return int(best > MOST)


if __name__ == "__main__":
    sys.exit(main())
