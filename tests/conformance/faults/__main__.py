"""Plants faults, and shows which are found: `python -m tests.conformance.faults`.

`--effects` shows instead that each fault has an effect: a request or a few that go right without it and wrong with it.
The exit code is 0 when enough faults were found and none without a fault, or when each fault has an effect; 1 when not;
2 when the command line is wrong.
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tests.conformance.faults.catalogue import all_faults, drawn, tags
from tests.conformance.faults.driver import NO_FAULT, outcomes, told
from tests.conformance.faults.effects import effects
from tests.conformance.faults.fault import KINDS, Fault
from tests.conformance.faults.finders import finder_of
from tests.conformance.faults.table import Table
from tests.conformance.faults.world import world

_FINDER: Final = "tests.conformance.faults.command:COMMAND"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.conformance.faults", description="Plant and find faults.")
    parser.add_argument("--seed", type=int, default=1, help="which faults are drawn (default: 1)")
    parser.add_argument("--each", type=int, default=13, help="how many faults of each kind (default: 13)")
    parser.add_argument("--all", action="store_true", help="all faults, instead of those that are drawn")
    parser.add_argument("--kind", action="append", metavar="TEXT", help="only kinds that begin with this text")
    parser.add_argument("--only", default="", metavar="TEXT", help="only faults with this text in their names")
    parser.add_argument("--effects", action="store_true", help="show that each has an effect, and look for none")
    parser.add_argument("--list", action="store_true", help="list them, and do nothing else")
    parser.add_argument("--finder", default=_FINDER, metavar="MODULE:NAME", help=f"what looks (default: {_FINDER})")
    parser.add_argument("--seconds", type=float, default=90, help="how long to look for each (default: 90)")
    parser.add_argument("--jobs", type=int, default=3, help="processes side by side (default: 3)")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the table to this file, as Markdown")
    options = parser.parse_args(arguments)
    faults = _chosen(options)
    if not faults:
        parser.error(f"no fault has {options.only!r} in its name and one of these kinds: {options.kind or 'all'}")
    if options.list:
        print(*(f"{fault.name} ({fault.kind})" for fault in faults), sep="\n")
        return 0
    logging.disable()  # the server logs the faults
    print(f"{len(faults)} faults, {len(tags(faults))} tags", flush=True)
    return _show_effects(faults) if options.effects else _find(options, faults)


def _chosen(options: argparse.Namespace) -> list[Fault]:
    faults = list(all_faults()) if options.all or options.only else drawn(options.seed, options.each)
    kinds = [kind for kind in KINDS if kind.startswith(tuple(options.kind or [""]))]
    return [fault for fault in faults if fault.kind in kinds and options.only in fault.name]


def _show_effects(faults: Sequence[Fault]) -> int:
    without = 0
    with world() as prepared:
        for effect in effects(prepared, faults):
            if not effect.is_one:
                without += 1
                print(effect, flush=True)
    print(f"{len(faults) - without} of {len(faults)} faults have an effect")
    return 1 if without else 0


def _find(options: argparse.Namespace, faults: Sequence[Fault]) -> int:
    finder_of(options.finder)  # that there is one, before anything takes time
    names = [NO_FAULT, *(fault.name for fault in faults)]
    results = told(outcomes(options.finder, names, options.seconds, options.jobs), lambda line: print(line, flush=True))
    table = Table(faults, results[1:], results[0])
    print(*table.rows, table.total, *table.shortcomings, sep="\n")
    if options.write is not None:
        options.write.write_text(table.markdown("make faults"), encoding="utf-8")
    return 1 if table.shortcomings else 0


if __name__ == "__main__":
    sys.exit(main())
