"""The command `clean`: removes what runs have left that were killed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from attrs import evolve

from modelarts_conformance._command.arguments import PROGRAM, place_of
from modelarts_conformance._command.running import CANNOT, FOUND, NOTHING, usual_rate
from modelarts_conformance._target.account import Account, TargetError
from modelarts_conformance._target.journal import Journal, JournalError, JournalInUseError, journals, state_folder
from modelarts_conformance._target.removal import Removal, described


def clean(options: argparse.Namespace) -> int:
    """Remove what is left of runs.

    Args:
        options: The parsed command line.

    Returns:
        The exit code.
    """
    code = NOTHING
    paths: Sequence[Path] = [options.journal] if options.journal else journals(state_folder())
    if not paths:
        print(f"nothing to remove: there is no journal in {state_folder()}")
    for path in paths:
        try:
            code = max(code, _clean(options, path))
        except JournalInUseError as error:
            print(f"{PROGRAM}: {error}", file=sys.stderr)
            code = CANNOT if options.journal else code  # of all, those that are left are meant
        except (JournalError, TargetError) as error:
            print(f"{PROGRAM}: {error}", file=sys.stderr)
            code = CANNOT
    return code


def _clean(options: argparse.Namespace, path: Path) -> int:
    with Journal.open(path) as journal:
        if not journal.left:
            print(f"{path}: nothing is left")
            path.unlink()
            return NOTHING
        place = place_of(options)
        header = journal.header
        # A journal is for one server. Another one is not asked to delete what is not there.
        if place.endpoint is not None and place.endpoint.rstrip("/") != header["endpoint"]:
            raise JournalError(f"{path} is of {header['endpoint']}, and not of {place.endpoint}.")
        place = evolve(
            place,
            endpoint=header["endpoint"],
            iam_endpoint=place.iam_endpoint or header["iam"],
            obs_endpoint=place.obs_endpoint or header.get("obs"),
            project_id=header["project"],
        )
        account = Account.at(place)
        account.reach()
        rate = options.rate if options.rate is not None else usual_rate(account)
        left = Removal(account, journal, rate=rate, tell=print).run()
        for made in left:
            print(f"NOT REMOVED: {described(made)}", file=sys.stderr)
        if left:
            return FOUND
        path.unlink()
        return NOTHING
