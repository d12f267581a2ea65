"""The coverage of the description by a fuzzing run: operations, parameters, body fields, statuses and links."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from modelarts_client.operations import OPERATIONS, Operation
from schemathesis.core import NotSet
from schemathesis.core.errors import format_transition
from schemathesis.engine.recorder import CaseNode, Interaction, ScenarioRecorder

from modelarts_conformance._description.bundle import label as label_of
from modelarts_conformance._description.bundle import links as links_of
from modelarts_conformance._description.bundle import property_paths

_INTRODUCTION: Final = """\
# What fuzzing covers

Written by `make fuzz`. Each operation is fuzzed against the local ModelArts with valid and invalid requests; all
requests follow from the description. *Parameters* and *body fields* give how many of the documented ones were sent,
*statuses* how often each was answered; documented statuses that no request met are listed below the table.
"""


@dataclass
class Covered:
    """Counts of one run, by operation (method and path).

    Attributes:
        statuses: how many requests were answered with each status; 0 stands for no answer.
        modes: how many requests were valid, and how many were not.
        parameters: places and names of the parameters that were sent.
        fields: paths of the body fields that were sent.
        links: how often each link was followed, by the name that schemathesis gives it.
    """

    statuses: dict[str, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    modes: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    parameters: dict[str, set[tuple[str, str]]] = field(default_factory=lambda: defaultdict(set))
    fields: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    links: Counter[str] = field(default_factory=Counter)

    @property
    def cases(self) -> int:
        """Number of requests."""
        return sum(counter.total() for counter in self.statuses.values())

    def add(self, recorder: ScenarioRecorder) -> None:
        """Count the requests of a scenario."""
        for case_id, interaction in recorder.interactions.items():
            self._add(recorder.cases[case_id], interaction)

    def _add(self, node: CaseNode, interaction: Interaction) -> None:
        case, response = node.value, interaction.response
        label = case.operation.label
        if case.meta is not None:
            self.modes[label][case.meta.generation.mode.value] += 1
        for place, values in (("path", case.path_parameters), ("query", case.query), ("header", case.headers)):
            self.parameters[label].update((place, name.lower()) for name in values or {})
        if not isinstance(case.body, NotSet):
            self.fields[label].update(value_paths(case.body))
        if node.transition is not None and node.is_transition_applied:
            self.links[node.transition.id] += 1
        self.statuses[label][response.status_code if response is not None else 0] += 1

    def markdown(self, seed: int) -> str:
        """The page, for the run with this seed."""
        documented = {label_of(name): operation for name, operation in OPERATIONS.items()}
        links = {
            format_transition(label, link.status, link.name, label_of(link.target))
            for label, operation in documented.items()
            for link in links_of(operation.id)
        }
        return "\n".join(
            [
                _INTRODUCTION,
                f"Last run: seed {seed}, {self.cases} requests, {len(self.statuses)} of {len(documented)} operations, "
                f"{len(links & self.links.keys())} of {len(links)} links.",
                "",
                "| operation | valid | invalid | parameters | body fields | statuses |",
                "|---|---|---|---|---|---|",
                *(self._row(label, operation) for label, operation in documented.items()),
                "",
                "## Documented statuses that no request met",
                "",
                *_items(self._unmet(documented)),
                "",
                "## Links that were not followed",
                "",
                *_items(f"`{name}`" for name in sorted(links - self.links.keys())),
                "",
            ]
        )

    def write(self, file: Path, seed: int) -> None:
        """Replace ``file`` by the page."""
        file.write_text(self.markdown(seed), encoding="utf-8")

    def _row(self, label: str, operation: Operation) -> str:
        wanted = {(parameter.place, parameter.name.lower()) for parameter in operation.parameters}
        fields = property_paths(operation.id)
        modes = self.modes[label]
        cells = [
            operation.id,
            str(modes["positive"]),
            str(modes["negative"]),
            _share(wanted, self.parameters[label]),
            _share(fields, self.fields[label]),
            ", ".join(f"{status} {count} x" for status, count in sorted(self.statuses[label].items())),
        ]
        return f"| {' | '.join(cells)} |"

    def _unmet(self, documented: Mapping[str, Operation]) -> Iterator[str]:
        operations_of: dict[int, list[str]] = defaultdict(list)
        for label, operation in documented.items():
            for status in operation.responses.keys() - self.statuses[label].keys():
                operations_of[status].append(operation.id)
        for status, names in sorted(operations_of.items()):
            everywhere = len(names) == sum(status in operation.responses for operation in documented.values())
            yield f"{status}: {'all operations' if everywhere else ', '.join(names)}"


def value_paths(value: Any, prefix: str = "") -> Iterator[str]:
    """Paths of the fields of a JSON value, written as `property_paths` writes them."""
    if isinstance(value, Mapping):
        for name, item in value.items():
            path = f"{prefix}/{name}"
            yield path
            yield from value_paths(item, path)
    elif isinstance(value, list):
        for item in value:
            yield from value_paths(item, f"{prefix}/*")


def _share(documented: Collection[Any], sent: Collection[Any]) -> str:
    return f"{len(set(documented) & set(sent))}/{len(documented)}" if documented else ""


def _items(lines: Iterator[str]) -> list[str]:
    return [f"- {line}" for line in lines] or ["None."]
