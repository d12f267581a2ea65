"""What a description says of behaviour has a known form, and is about what is there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.config import Config
from generator.description.bundle import bundle
from generator.description.sources import Sources
from generator.lint import Finding, lint
from tests.generator.generated_package import CONFIGURATION
from tests.generator.lint.behaviour_description import FILES, write_behaviour

# Examples are not what this is about.
_LINT = replace(
    CONFIGURATION.lint, off=("example-missing",), on=("wrapped", "error-code", "source"), error_code=r"Jobs\.[0-9]{4}"
)
CONFIG: Config = replace(CONFIGURATION, lint=_LINT)

# File, text in it, replacement, the rule that this breaks, part of the message.
BREACHES = [
    # Resources.
    ("resources", "create: CreateJob", "create: MakeJob", "resources", "no operation 'MakeJob'"),
    ("resources", "needs: [bucket]", "need: [bucket]", "resources", "has need; the known keys"),
    ("resources", "needs: [bucket]", "needs: [money]", "resources", "'money'"),
    ("resources", "needs: [bucket]", "of: plan", "resources", "'plan', which is no kind"),
    ("resources", "  show: ShowJob\n  list: ListJobs\n", "", "resources", "needs show or list"),
    ("resources", "needs: [bucket]", "actions: [StopJob]", "resources", "no operation 'StopJob'"),
    (
        "resources",
        "needs: [bucket]\n",
        "needs: [bucket]\nplan: {show: ShowJob}\n",
        "resources",
        "an operation on a job",
    ),
    ("resources", "  id: metadata.id\n", "", "resources", "id must be the fields"),
    ("resources", "id: metadata.id", "id: metadata.uid", "resources", "no field 'metadata.uid'"),
    ("resources", "id: metadata.id", "id: metadata.name", "resources", "CreateJob links to ShowJob by 'metadata.id'"),
    ("resources", "fields: [metadata.name]", "fields: [metadata.nom]", "resources", "no field 'metadata.nom'"),
    ("resources", "fields: [metadata.name], ", "", "resources", "no field"),
    ("resources", "status: 400", "status: 200", "resources", "a status of 400 to 499"),
    ("resources", "Jobs.0002", "Jobs.0009", "resources", "Jobs.0009 is not in the catalogue"),
    ("resources", "Jobs.0003", "Jobs.0001", "resources", "Jobs.0001 does not come with 404"),
    ("resources", "within: 10", "after: 10", "resources", "has after"),
    ("resources", "within: 10", "within: 10, meanwhile: [Leaving]", "resources", "'Leaving' is no value of phase"),
    ("resources", "within: 10", "within: 10, meanwhile: []", "resources", "gone needs values"),
    ("resources", "except: [metadata.time]", "except: [metadata.date]", "resources", "no field 'metadata.date'"),
    ("resources", "as: {text: note}", "as: {words: note}", "resources", "no field 'words'"),
    ("resources", "as: {text: note}", "as: {text: notes}", "resources", "no field 'notes'"),
    ("resources", "unless: {engine: text}", "unless: {engines: text}", "resources", "no field 'engines'"),
    ("resources", "unless: {engine: text}", "unless: {engine: texts}", "resources", "no field 'texts'"),
    ("resources", "needs: [bucket]", "deleted: ids.*", "resources", "the answer of delete has no field 'ids.*'"),
    ("resources", "field: phase", "field: state", "resources", "no field 'state'"),
    ("resources", "values: [Done]", "values: [Ended]", "resources", "'Ended' is no value of phase"),
    ("resources", "values: [Done]", "values: [Done], ends: {Done: [Gone]}", "resources", "ends has 'Gone'"),
    ("resources", "values: [Done]", "values: []", "resources", "settles needs values"),
    ("resources", "  x-source: a document\n", "", "source", "'job' has no x-source"),
    ("resources", "needs: [bucket]", "x-discrepancy: unsure", "discrepancy", "must be a mapping"),
    # Filters.
    ("openapi", "x-filters: equal", "x-filters: same", "filters", "needs a match, one of equal,"),
    ("openapi", "match: contains, ", "", "filters", "needs a match"),
    ("openapi", "match: contains", "match: contains, fuzzy: true", "filters", "has fuzzy"),
    ("openapi", "name: workspace, in", "name: place, in", "filters", "entries have no 'place', nor has their metadata"),
    ("openapi", "field: engine.kind", "field: engine.sort", "filters", "entries have no 'engine.sort'"),
    ("openapi", "goes-with: workspace", "goes-with: place", "filters", "names 'place' in 'goes-with'"),
    ("openapi", "language: pair", "language: sql", "filters", "must be one of pair,"),
    ("openapi", ", fields: {name: metadata.name}}", "}", "filters", "needs fields"),
    ("openapi", "pair, fields: {name: metadata.name}", "labels, fields: {a: engine}", "filters", "needs field"),
    ("openapi", "fields: {name: metadata.name}}", "fields: {name: metadata.nom}}", "filters", "no 'metadata.nom'"),
    ("openapi", "x-refers: {obs: folder}", "x-filters: equal", "filters", "that lists something"),
    # Sorting.
    ("openapi", "x-sorts: {fields: {name: metadata.name, ", "x-sorts: {fields: {", "sorts", "no field for 'name'"),
    ("openapi", "time: metadata.time}, v", "time: metadata.date}, v", "sorts", "entries have no 'metadata.date'"),
    ("openapi", "versions: [name]", "versions: [size]", "sorts", "has 'size', which is not in its fields"),
    ("openapi", "versions: [name]", "order: direction", "sorts", "no argument 'direction'"),
    ("openapi", "versions: [name]", "directions: [up]", "sorts", "a list of two"),
    ("openapi", "versions: [name]", "version: [name]", "sorts", "has version"),
    ("openapi", "{fields: {name: metadata.name, time: metadata.time}, ", "{", "sorts", "needs fields"),
    ("openapi", "x-refers: {obs: folder}", "x-sorts: {fields: {a: b}}", "sorts", "that lists something"),
    # Counts.
    ("openapi", "x-counts: matching", "x-counts: some", "counts", "not 'some'"),
    ("openapi", "url: {type: string, ", "url: {type: string, x-counts: all, ", "counts", "belongs on a number"),
    # Relations.
    (
        "openapi",
        "same-length: [header, rows.*]",
        "same-size: [header, rows.*]",
        "relations",
        "unknown kind 'same-size'",
    ),
    ("openapi", "same-length: [header, rows.*]", "same-length: [header]", "relations", "at least 2 fields, not 1"),
    ("openapi", "rows.*]", "row.*]", "relations", "no field 'row.*'"),
    ("openapi", "engine.most]", "engine.least]", "relations", "no field 'engine.least'"),
    ("openapi", "[engine.used, engine.most]", "[engine.used]", "relations", "at-most needs 2 fields, not 1"),
    ("openapi", "- not-past: expires", "- expires", "relations", "must be a list of mappings"),
    ("openapi", "- not-past: expires", "- unique: expires", "relations", "unique needs a field with several values"),
    ("openapi", "- not-past: expires", "- among: expires", "relations", "among needs 2 fields, not 1"),
    ("openapi", "leads-to: url", "leads-to: [url, note]", "relations", "leads-to needs 1 fields, not 2"),
    (
        "openapi",
        "text: {type: string, ",
        "text: {type: string, x-relations: [], ",
        "relations",
        "a schema of an answer",
    ),
    # References.
    ("openapi", "x-refers: job", "x-refers: plan", "refers", "no kind of resource that an operation lists"),
    ("openapi", "{obs: folder}", "{obs: bucket}", "refers", "one of file, folder"),
    ("openapi", "{obs: folder}", "{obs: folder, kind: job}", "refers", "needs one of kind, operation, obs"),
    ("openapi", "{obs: folder}", "{obs: folder, unless-empty: false}", "refers", "must be true"),
    ("openapi", "{obs: folder}", "{}", "refers", "must be a mapping"),
    ("openapi", "operation: ListJobs", "operation: DeleteJob", "refers", "no operation with an answer"),
    ("openapi", "field: items.*.metadata.id", "field: items.*.id", "refers", "which the answer of ListJobs lacks"),
    ("openapi", "with: {text:", "with: {words:", "refers", "'words' in 'with'"),
    ("openapi", "url: {type: string, ", "url: {type: string, x-refers: job, ", "refers", "belongs on a path or query"),
    # Refusals.
    (
        "openapi",
        "Jobs.0001: no such place",
        "Jobs.0009: no such place",
        "refusals",
        "Jobs.0009 is not in the catalogue",
    ),
    ("openapi", "Jobs.0001: no such place", "Jobs.0001: ''", "refusals", "needs a reason"),
    ("openapi", "reason: a name", "because: a name", "refusals", "has because"),
    ("openapi", "message: a name", "message: 1", "refusals", "must be a text"),
    (
        "openapi",
        "url: {type: string, ",
        "url: {type: string, x-refusals: {Jobs.0001: a}, ",
        "refusals",
        "belongs on an oper",
    ),
    # Wrapped references.
    (
        "openapi",
        "phase: {type: string, enum",
        "phase: {allOf: [{$ref: '#/components/schemas/P'}], enum",
        "openapi",
        "nowhere",
    ),
    (
        "openapi",
        "engine: {$ref: '#/components/schemas/Engine'}",
        "engine: {allOf: [{$ref: '#/components/schemas/Engine'}], description: An engine}",
        "wrapped",
        "write type",
    ),
    (
        "openapi",
        "schema: {type: string}}\n        - name: kind",
        "schema: {allOf: [{$ref: '#/components/schemas/Engine'}]}}\n        - name: kind",
        "wrapped",
        "write type",
    ),
]


def _lint(folder: Path) -> list[Finding]:
    sources = Sources.load(folder)
    return lint(sources, bundle(sources, CONFIG.conventions), CONFIG)


def test_what_is_right_breaks_no_rule(tmp_path: Path) -> None:
    assert _lint(write_behaviour(tmp_path)) == []


@pytest.mark.parametrize(("file", "text", "instead", "rule", "said"), BREACHES)
def test_a_breach_is_found_with_its_rule_and_file(
    tmp_path: Path, file: str, text: str, instead: str, rule: str, said: str
) -> None:
    found = _lint(write_behaviour(tmp_path, file, text, instead))
    assert [each for each in found if each.rule == rule and said in each.message], found
    assert {each.file for each in found if each.rule == rule} == {f"{file}.yaml"}


@pytest.mark.parametrize(
    ("file", "text", "instead"),
    [
        ("resources", "id: metadata.id", "id: metadata.uid"),
        ("openapi", "x-counts: matching", "x-counts: some"),
        ("openapi", "Jobs.0001: no such place", "Jobs.0009: no such place"),
    ],
)
def test_a_finding_names_the_line(tmp_path: Path, file: str, text: str, instead: str) -> None:
    lines = {found.line for found in _lint(write_behaviour(tmp_path, file, text, instead))}
    assert [text in FILES[f"{file}.yaml"].splitlines()[line - 1] for line in lines] == [True]


def test_other_names_of_the_extensions_are_configured(tmp_path: Path) -> None:
    conventions = replace(CONFIG.conventions, filters="x-selects", resources="x-kinds")
    folder = write_behaviour(tmp_path, "openapi", "x-filters: equal", "x-selects: same")
    sources = Sources.load(folder)
    joined = bundle(sources, conventions)
    assert "x-kinds" in joined.document
    [found] = lint(sources, joined, replace(CONFIG, conventions=conventions))
    assert (found.rule, "x-selects needs a match" in found.message) == ("filters", True)
