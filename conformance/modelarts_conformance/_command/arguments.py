"""The arguments of the command."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from modelarts_client.operations import OPERATIONS

from modelarts_conformance._target.account import Place

PROGRAM: Final = "modelarts-conformance"
_SECONDS: Final = {"s": 1, "m": 60, "h": 3600}
_FORMATS: Final = ".md, .json, .xml (JUnit) or .sarif"
_EPILOG: Final = """\
exit codes:
  0    nothing was found
  1    something was found, or something that was made could not be removed
  2    the arguments are wrong, or the server cannot be used
  130  Ctrl-C; what was made has been removed

Without --allow-writes only requests are sent that change nothing. With it, everything that is made has a name that
begins with conformance-, is noted in a journal before it is made, and is removed at the end; after a crash, by
`modelarts-conformance clean`. Nothing else on the server is changed.
"""


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """Parse a command line; wrong ones end the program with code 2.

    Args:
        arguments: The command line without the program's name.
    """
    parser = argparse.ArgumentParser(
        prog=PROGRAM,
        description="Compare a server with the description of ModelArts.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_run(commands.add_parser("run", help="test a server", epilog=_EPILOG, formatter_class=_Formatter))
    _add_clean(commands.add_parser("clean", help="remove what runs that were killed have left"))
    _add_report(commands.add_parser("report", help="read what was recorded in everyday use, or the report of a run"))
    return parser.parse_args(arguments)


def place_of(options: argparse.Namespace) -> Place:
    """Where the server is.

    Args:
        options: The parsed command line.
    """
    return Place(
        options.endpoint,
        options.iam_endpoint,
        options.obs_endpoint,
        options.region,
        options.project,
        options.credentials,
    )


class _Formatter(argparse.RawDescriptionHelpFormatter):
    pass


def _add_place(parser: argparse.ArgumentParser) -> None:
    place = parser.add_argument_group(
        "server", "Credentials, and what is not given here, come from the environment and the profile, as for a Session"
    )
    place.add_argument("--endpoint", metavar="URL", help="address of ModelArts")
    place.add_argument(
        "--iam-endpoint", metavar="URL", help="address of IAM (default: that of a region, or --endpoint)"
    )
    place.add_argument("--obs-endpoint", metavar="URL", help="address of OBS (default: likewise)")
    place.add_argument("--region", metavar="ID", help="region, such as cn-north-4")
    place.add_argument("--project", metavar="ID", help="project (default: that of the region, as IAM knows it)")
    place.add_argument(
        "--no-credentials", dest="credentials", action="store_false", help="send requests without any, to a mock"
    )


def _add_run(parser: argparse.ArgumentParser) -> None:
    _add_place(parser)
    what = parser.add_argument_group("what is tested")
    what.add_argument(
        "--operations", nargs="+", default=(), metavar="ID", type=_operation, help="only these operations"
    )
    tags = sorted({operation.tag for operation in OPERATIONS.values()})
    what.add_argument(
        "--tag", nargs="+", default=(), metavar="TAG", choices=tags, help=f"only those of: {', '.join(tags)}"
    )
    what.add_argument("--phases", nargs="+", default=(), metavar="NAME", help="only these phases (default: all)")
    what.add_argument("--allow-writes", action="store_true", help="make, change and delete resources of its own")
    what.add_argument("--strict", action="store_true", help="documented fields that no answer has are findings, too")
    others = parser.add_argument_group("other credentials")
    others.add_argument(
        "--second-profile", type=Path, metavar="FILE", help="profile of another account, which must not see the first"
    )
    others.add_argument("--expired-token", type=Path, metavar="FILE", help="a token that has expired")
    much = parser.add_argument_group("how much")
    much.add_argument(
        "--cases", type=_number("cases", 1), default=2000, metavar="N", help="cases of the phase schemas (2000)"
    )
    much.add_argument("--seed", type=_number("seed", 0), default=1, metavar="N", help="seed of what is drawn (1)")
    much.add_argument("--requests", type=_number("requests", 1), metavar="N", help="requests at most, of all phases")
    much.add_argument(
        "--rate",
        type=_rate,
        metavar="N/s",
        help="requests per second, or N/m (default: 10/s; any rate on this machine)",
    )
    much.add_argument("--time", type=_duration, metavar="10m", help="time at most: s, m or h")
    state = parser.add_argument_group("state")
    state.add_argument(
        "--journal", type=Path, metavar="FILE", help="where what is made is noted (default: below ~/.local/state)"
    )
    state.add_argument(
        "--resume", action="store_true", help="continue the run of --journal, or the last one that did not end"
    )
    _add_output(parser)
    parser.add_argument(
        "--covered", type=Path, metavar="FILE", help="write what was covered, as Markdown, if nothing was found"
    )


def _add_clean(parser: argparse.ArgumentParser) -> None:
    _add_place(parser)
    parser.add_argument("--journal", type=Path, metavar="FILE", help="the journal (default: all below ~/.local/state)")
    parser.add_argument("--rate", type=_rate, metavar="N/s", help="requests per second at most")


def _add_report(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="what Client(record=...) or a run (.json) has written, or a HAR file"
    )
    _add_output(parser)


def _add_output(parser: argparse.ArgumentParser) -> None:
    output = parser.add_argument_group("output")
    output.add_argument("--json", action="store_true", help="print the report as JSON instead of text")
    output.add_argument(
        "--report", type=_report_file, action="append", default=[], metavar="FILE", help=f"also write it: {_FORMATS}"
    )
    output.add_argument(
        "--suggest", type=Path, metavar="FILE", help="write a patch for spec/ under which the answers seen are valid"
    )
    output.add_argument(
        "--spec",
        type=Path,
        metavar="DIR",
        help="sources of the description, for file and line (default: spec/ of a clone)",
    )


def _operation(text: str) -> str:
    if text not in OPERATIONS:
        raise argparse.ArgumentTypeError(f"{text} is no operation of the description; docs/coverage.md lists them")
    return text


def _number(what: str, least: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        if not text.isdecimal() or int(text) < least:
            raise argparse.ArgumentTypeError(f"{text!r} is no number of {what}: a whole number, {least} or more")
        return int(text)

    return number


def _rate(text: str) -> float:
    found = re.fullmatch(r"(\d+(?:\.\d+)?)(?:/([smh]))?", text)
    if found is None or float(found[1]) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is no rate; give one such as 10/s or 300/m")
    return float(found[1]) / _SECONDS[found[2] or "s"]


def _duration(text: str) -> float:
    found = re.fullmatch(r"(\d+(?:\.\d+)?)([smh]?)", text)
    if found is None or float(found[1]) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is no time; give one such as 90s, 10m or 1h")
    return float(found[1]) * _SECONDS[found[2] or "s"]


def _report_file(text: str) -> Path:
    path = Path(text)
    if path.suffix not in (".md", ".json", ".xml", ".sarif"):
        raise argparse.ArgumentTypeError(f"{text!r} does not say which format: {_FORMATS}")
    return path
