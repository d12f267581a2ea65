"""The command `run`: the phases one after another, then the removal of what they made, then the report."""

from __future__ import annotations

import argparse
import json
import secrets
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from attrs import define, field, frozen
from modelarts_client.operations import OPERATIONS, Operation

from modelarts_conformance._command.arguments import PROGRAM, place_of
from modelarts_conformance._command.interruption import Interruption
from modelarts_conformance._command.progress import Progress
from modelarts_conformance._command.suggesting import suggestions_for, write_suggestions
from modelarts_conformance._description.bundle import DescriptionError
from modelarts_conformance._description.places import find_places
from modelarts_conformance._findings.causes import Causes
from modelarts_conformance._findings.finding import Finding, Found
from modelarts_conformance._findings.formats import write
from modelarts_conformance._findings.report import Report
from modelarts_conformance._findings.text import finding_text, summary
from modelarts_conformance._phases import PHASES
from modelarts_conformance._phases.drift.consequences import causes_only
from modelarts_conformance._phases.excuses import excuses_of
from modelarts_conformance._phases.occasions import idle
from modelarts_conformance._phases.phase import Phase
from modelarts_conformance._suggestions.suggestions import SuggestionError, Suggestions
from modelarts_conformance._target.account import Account, TargetError
from modelarts_conformance._target.gate import Gate, Limits, OverError, WriteRefusedError
from modelarts_conformance._target.journal import Journal, JournalError, journal_path, journals, state_folder
from modelarts_conformance._target.removal import Removal, described
from modelarts_conformance._target.sending import Sender
from modelarts_conformance._target.target import Target

NOTHING: Final = 0
FOUND: Final = 1
CANNOT: Final = 2
INTERRUPTED: Final = 130
_RATE: Final = 10.0
_INTERRUPTION: Final = "Ctrl-C"
_LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})


def run(options: argparse.Namespace) -> int:
    """Test a server.

    Args:
        options: The parsed command line.

    Returns:
        The exit code.
    """
    try:
        phases = _phases(options.phases)
        if options.spec is not None and find_places(options.spec) is None:
            raise TargetError(f"--spec {options.spec}: there is no openapi.yaml.")
        account = Account.at(place_of(options))
        account.reach()
        others = _others(options, account)
        suggestions = suggestions_for(options, account.secrets)
        with _journal(options, account) as journal:
            return _Run(options, account, journal, phases, others, suggestions).all()
    except (TargetError, JournalError, DescriptionError, SuggestionError, OSError) as error:
        print(f"{PROGRAM}: {error}", file=sys.stderr)
        return CANNOT


@frozen
class _Others:
    """Credentials besides those of the account."""

    second: Account | None
    expired_token: str | None


@define
class _Run:
    options: argparse.Namespace
    account: Account
    journal: Journal
    phases: Sequence[Phase]
    others: _Others
    suggestions: Suggestions | None = None
    now: str = field(default="", init=False)
    idle: list[str] = field(factory=list[str], init=False)
    ended: set[str] = field(factory=set[str], init=False)
    causes: Causes = field(init=False)
    target: Target = field(init=False)
    found: Found = field(init=False)
    progress: Progress = field(init=False)

    def __attrs_post_init__(self) -> None:
        options, header = self.options, self.journal.header
        rate = options.rate if options.rate is not None else usual_rate(self.account)
        gate = Gate(Limits(options.allow_writes, options.requests, rate, options.time))
        run_id = str(header["run"])
        sender = Sender(self.account, gate, self.journal, f"conformance-{run_id}-")
        self.target = Target(
            self.account,
            gate,
            sender,
            run_id,
            int(header["seed"]),
            _operations(options),
            self.journal,
            options.cases,
            find_places(options.spec),
            options.strict,
            self.others.second,
            self.others.expired_token,
        )
        if self.suggestions is not None:
            sender.watchers.append(self.suggestions.look)
        self.causes = Causes(self.account.secrets, self._new)
        self.found = causes_only(self.causes.add, self.target.places, self.target.ids)
        for finding in self.journal.findings:
            self.causes.again(Finding.from_json(finding))
        self.progress = Progress(self._line)

    def all(self) -> int:
        began = time.monotonic()
        gate = self.target.gate
        with ExitStack() as stack:
            interruption = stack.enter_context(Interruption(lambda: gate.stop(_INTERRUPTION)))
            stack.enter_context(self.progress)
            try:
                self._remove()  # what the run that is resumed has left, whose names would be taken
                for phase in self.phases:
                    if phase.watch is not None:
                        phase.watch(self.target, self.found)
                excuses_of(self.target)
                for phase in self.phases:
                    self._phase(phase)
                self._judge()
            except KeyboardInterrupt:
                gate.stop(_INTERRUPTION)
            finally:
                self._remove()
            self.target.sender.close()
        report = self._report(time.monotonic() - began)
        self._print(report)
        if gate.is_over or report.left:
            print(f"{PROGRAM}: continue with: run --resume --journal {self.journal.path} ...", file=sys.stderr)
        else:
            self.journal.path.unlink(missing_ok=True)
        if interruption.came:
            return INTERRUPTED
        if self.journal.problem is not None:
            print(f"{PROGRAM}: {self.journal.problem} Free some space, or pass another --journal.", file=sys.stderr)
            return CANNOT
        return NOTHING if report.passed else FOUND

    def _phase(self, phase: Phase) -> None:
        target = self.target
        if target.is_over or self.journal.is_done(phase.name):
            return
        if phase.needs_writes and not target.may_write:
            target.leave_out(f"phase {phase.name}", "it makes and changes resources; pass --allow-writes")
            return
        self.now = phase.name
        try:
            phase.test(target, self.found)
        except OverError:
            return
        except WriteRefusedError as error:
            target.leave_out(f"phase {phase.name}", f"it ended early: {error}")
            return
        if not target.is_over:
            self.ended.add(phase.name)
            self.journal.note_done(phase.name)

    def _judge(self) -> None:
        """Say what could have applied in the whole run, and did not; a part of a run says nothing of that."""
        for phase in self.phases:
            if phase.name in self.ended:
                self.idle += idle(self.target, phase)
        if "schemas" in self.ended:
            excuses_of(self.target).judge(self.causes.add)

    def _remove(self) -> None:
        if self.journal.left:
            self.now = "removing what was made"
            try:
                Removal(self.account, self.journal, rate=self.target.gate.limits.rate).run()
            except KeyboardInterrupt:
                self.progress.say(f"{PROGRAM}: not everything is removed; run: {PROGRAM} clean")

    def _new(self, finding: Finding) -> None:
        self.journal.note_finding(finding.to_json())
        self.progress.say(f"found: {finding.title}: {finding.what}")

    def _line(self) -> str:
        found = len(self.causes.findings)
        return f"{self.now}: {self.target.gate.sent:,} requests, {found} finding{'' if found == 1 else 's'}"

    def _report(self, seconds: float) -> Report:
        gate, target = self.target.gate, self.target
        figures: dict[str, int | float] = {
            "requests": gate.sent,
            "writes": gate.writes,
            "not sent since they would write": gate.refused,
            **target.figures,
            "seconds": round(seconds, 1),
        }
        return Report(
            self.account.urls["modelarts"],
            target.run,
            target.seed,
            self.causes.findings,
            list(target.left_out_because),
            {**excuses_of(target).applied(), **target.excuses},
            figures,
            gate.why_over,
            [described(made) for made in self.journal.left],
            self.idle,
            _by_phase(target.judged),
        )

    def _print(self, report: Report) -> None:
        if self.options.json:
            print(json.dumps(report.to_json(), indent=2))
        else:
            print("".join(f"{finding_text(finding)}\n\n" for finding in report.findings) + summary(report))
        write(report, self.options.report, [operation.id for operation in self.target.operations])
        if self.suggestions is not None:
            write_suggestions(self.suggestions, self.options.suggest)
        if self.options.covered is not None and report.passed:
            self.options.covered.write_text(self.target.covered, encoding="utf-8")


def usual_rate(account: Account) -> float | None:
    """How many requests may be sent in a second if nobody says it: any number to a server on this machine.

    Args:
        account: The account.
    """
    return None if urlsplit(account.urls["modelarts"]).hostname in _LOOPBACK else _RATE


def _by_phase(judged: Mapping[tuple[str, str], int]) -> Mapping[str, Mapping[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for (phase, check), times in sorted(judged.items()):
        found.setdefault(phase, {})[check] = times
    return found


def _others(options: argparse.Namespace, account: Account) -> _Others:
    second = expired = None
    if options.second_profile is not None:
        second = Account.of_profile(place_of(options), options.second_profile)
        if second.project_id == account.project_id:
            raise TargetError(f"--second-profile {options.second_profile}: it has the project of the first account.")
    if options.expired_token is not None:
        expired = options.expired_token.read_text(encoding="utf-8").strip()
    return _Others(second, expired)


def _phases(names: Sequence[str]) -> Sequence[Phase]:
    known = {phase.name: phase for phase in PHASES}
    for name in names:
        if name not in known:
            raise TargetError(f"--phases {name}: there are {', '.join(known)}.")
    return [phase for phase in PHASES if not names or phase.name in names]


def _operations(options: argparse.Namespace) -> Sequence[Operation]:
    if not options.operations and not options.tag:
        return tuple(OPERATIONS.values())
    return tuple(each for each in OPERATIONS.values() if each.id in options.operations or each.tag in options.tag)


def _journal(options: argparse.Namespace, account: Account) -> Journal:
    if options.resume:
        journal = Journal.open(options.journal or _last())
        url = account.urls["modelarts"]
        if (journal.header["endpoint"], journal.header["project"]) != (url, account.project_id):
            journal.__exit__(None, None, None)
            raise JournalError(f"{journal.path} is of {journal.header['endpoint']}, and not of {url} and its project.")
        if journal.left and not options.allow_writes:
            journal.__exit__(None, None, None)
            raise JournalError(
                f"{journal.path} is of a run that has left something. Pass --allow-writes, or run: {PROGRAM} clean"
            )
        return journal
    run_id = secrets.token_hex(4)
    return Journal.begin(options.journal or journal_path(run_id), _header(run_id, options, account))


def _header(run_id: str, options: argparse.Namespace, account: Account) -> Mapping[str, Any]:
    return {
        "run": run_id,
        "seed": options.seed,
        "endpoint": account.urls["modelarts"],
        "iam": account.urls["iam"],
        **({} if account.session is None else {"obs": account.session._endpoints.obs}),
        "project": account.project_id,
    }


def _last() -> Path:
    found = journals(state_folder())
    if not found:
        raise JournalError(f"There is no run to resume in {state_folder()}.")
    return found[-1]
