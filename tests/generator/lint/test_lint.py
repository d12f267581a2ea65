"""Each rule finds its breaches, with file and line."""

import re
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.description.bundle import bundle
from generator.description.sources import Sources
from generator.lint import Finding, lint
from tests.generator.generated_package import CONFIGURATION
from tests.generator.small_description import FILES, write_description

# File, text in it, replacement, the rule that this breaks, part of the message.
BREACHES = [
    ("paths", "operationId: CreateJob", "operationId: create_job", "operation-name", "create_job"),
    (
        "paths",
        "operationId: DeleteJob\n    s",
        "operationId: CreateJob\n    s",
        "operation-id",
        "POST /v2/{project_id}/jobs",
    ),
    ("paths", "{name: job_id, in: path", "{name: jobid, in: path", "path-parameter", "job_id"),
    ("paths", "description: The job, schema", "schema", "undescribed", "description"),
    ("parameters", "description: The project", "description: ''", "undescribed", "description"),
    ("paths", "responses:\n", "answers:\n", "openapi", "answers"),
    ("schemas", "{type: integer, minimum: 0", "{type: int, minimum: 0", "openapi", "int"),
    ("openapi", "components:\n", "components:\n  schemas: {Id: {$ref: '#/nowhere'}}\n", "openapi", "#/nowhere"),
    ("paths", "tags: [jobs]", "tags: [work]", "tag", "not declared"),
    ("paths", "tags: [jobs]", "tags: []", "tag", "no tag"),
    ("openapi", "{name: jobs, description: Jobs}", "{name: jobs}, {name: work}", "tag", "'work'"),
    ("paths", "summary: Create", "x-repeatable: false\n    summary: Create", "repeatable", "must be true"),
    ("paths", "summary: Delete", "x-repeatable: true\n    summary: Delete", "repeatable", "belongs on a POST"),
    ("schemas", "description: Size", "x-repeatable: true, description: Size", "repeatable", "belongs on a POST"),
    ("paths", "{name: force,", "{name: limit,", "unpaged", "DeleteJob has 'limit'"),
    ("schemas", "note:", "limit:", "unpaged", "CreateJob has 'limit'"),
    ("paths", "{name: force,", "{name: force, x-paging: none,", "paging", "number of entries on a page"),
    ("paths", "{name: force,", "{name: force, x-paging: cursor,", "paging", "'cursor'"),
    ("schemas", "maxLength: 5,", "maxLength: 5, x-paging: 1,", "paging", "not 1"),
    ("schemas", "minimum: 0,", "minimum: 0, x-paging: offset,", "paging", "belongs on a query parameter"),
    ("paths", "{name: job_id, in: path,", "{name: job_id, in: path, x-paging: page,", "paging", "belongs on a query"),
    (
        "paths",
        "      - {name: force,",
        "      - {name: first, in: query, x-paging: page, schema: {}}\n      - {x-paging: page, name: force,",
        "paging",
        "DeleteJob has two",
    ),
    ("paths", "{name: force,", "{name: force, x-paging: continue,", "paging", "{force: $response.body#/...}"),
    ("paths", "{name: force,", "{name: force, x-paging: offset,", "paging", "no list among the fields"),
    ("schemas", "description: Size", "x-paging: entries, description: Size", "paging", "that is an array"),
    ("paths", "{name: force,", "{name: force, x-paging: entries,", "paging", "that is an array"),
    ("paths", "{name: force,", "{name: force, x-paging: {id: name},", "paging", "that is an array"),
    ("schemas", "description: Size", "x-paging: total, description: Size", "paging", "that counts the entries"),
    (
        "paths",
        "{name: force,",
        "{name: force, x-paging: {style: page, or: continue},",
        "paging",
        "{style: offset, or: page}",
    ),
    (
        "paths",
        "{name: force,",
        "{name: force, x-paging: {style: page, or: page},",
        "paging",
        "{style: offset, or: page}",
    ),
    ("paths", "{name: force,", "{name: force, x-paging: {style: page},", "paging", "{style: offset, or: page}"),
    ("paths", "{name: force,", "{name: force, x-paging: {style: page, or: offset},", "paging", "which needs 'limit'"),
    ("paths", "    x-source: a document\n", "", "source", "x-source"),
    ("paths", "    x-source: a document\n", "    x-source: []\n", "source", "x-source"),
    ("schemas", "  x-source: a document\n", "", "source", "Job"),
    ("paths", "name: {x-source: a document, value", "name: {value", "example-source", "'name'"),
    ("paths", "x-source: a document\n                value", "value", "example-source", "'running'"),
    ("responses", "name: {x-source: a document, value", "name: {value", "example-source", "'name'"),
    ("responses", "examples:\n        name: {x-source: a document, value:", "example: {", "example-source", "move"),
    ("schemas", "description: A job", "description: A caf\u00e9", "description", "ASCII"),
    ("schemas", "description: A job", "description: " + "a" * 300, "description", "300"),
    ("paths", "description: Even when it runs", "description: " + "a" * 300, "description", "300"),
    ("schemas", "description: Size", "x-discrepancy: unsure, description: Size", "discrepancy", "mapping"),
    ("schemas", "description: Size", "x-discrepancy: [], description: Size", "discrepancy", "list"),
    (
        "schemas",
        "description: Size",
        "x-discrepancy: {documented: a, seen: b}, description: Size",
        "discrepancy",
        "lacks chosen",
    ),
    (
        "schemas",
        "description: Size",
        "x-discrepancy: [{documented: a, seen: b, chosen: c, because: d}], description: Size",
        "discrepancy",
        "has because",
    ),
    ("schemas", "description: Size", "x-sdk-difference: {size: a}, description: Size", "sdk-difference", "belongs on"),
    ("schemas", "  description: A job\n", "  x-sdk-difference: {size: ''}\n", "sdk-difference", "reasons"),
    ("schemas", "maxLength: 5", "maxLenght: 5", "keyword", "'maxLenght'"),
    ("schemas", "required: [name]", "requried: [name]", "keyword", "'requried'"),
    ("schemas", "  description: A job\n", "  if: {requried: [name]}\n", "keyword", "'requried'"),
    ("schemas", "maxLength: 5", "maximum: 5", "keyword", "type string"),
    ("schemas", "{type: [string, 'null'],", "{type: [string, 'null'], minItems: 1,", "keyword", "string or null"),
    ("schemas", "format: date-time", "format: datetime", "keyword", "'datetime'"),
    ("schemas", "format: date-time", "format: [date]", "openapi", "string"),
    ("schemas", "note: {type: [string, 'null'], ", "note: {", "untyped", "'note'"),
    ("schemas", "additionalProperties: {type: string}", "additionalProperties: {}", "untyped", "additionalProperties"),
    ("schemas", "items: {$ref: '#/Part'}", "minItems: 0", "untyped", "items"),
    ("schemas", "oneOf: [{$ref: '#/Part'}, {type: 'null'}]", "oneOf: [{}, {type: 'null'}]", "untyped", "main.part"),
    ("paths", "schema: {type: boolean}", "schema: {description: any}", "untyped", "schema"),
    ("schemas", "required: [name]", "required: [nom]", "required", "'nom'"),
    ("schemas", "  description: A job\n", "  then: {required: [nom]}\n  if: {}\n", "required", "'nom'"),
    ("schemas", "  description: A job\n", "  anyOf: [{required: [name]}, {required: [nom]}]\n", "required", "'nom'"),
    ("schemas", "  description: A job\n", "  dependentRequired: {nom: [note]}\n", "required", "'nom'"),
    ("schemas", "  description: A job\n", "  dependentRequired: {name: [nom]}\n", "required", "'nom'"),
    (
        "openapi",
        "components:\n",
        "components:\n  schemas: {Id: {type: string, contentSchema: {$ref: '#/none'}}}\n",
        "openapi",
        "#/none",
    ),
    ("schemas", "labels: {$ref: '#/Labels'}", "labels: {type: string}", "unused", "Labels"),
    ("schemas", "labels: {$ref: '#/Labels'}", "labels: {properties: {a: {type: string}}}", "inline-object", "its own"),
    ("schemas", "items: {$ref: '#/Part'}", "items: {properties: {a: {type: string}}}", "inline-object", "its own"),
    ("paths", "{type: boolean}", "{type: object, properties: {a: {type: string}}}", "inline-object", "its own"),
    (
        "responses",
        "{$ref: 'schemas/jobs.yaml#/Error'}",
        "{type: array, items: {type: object, properties: {error_code: {type: string}}}}",
        "inline-object",
        "its own",
    ),
    ("paths", "name: first", "name: far too long", "example", "name: "),
    ("paths", "[{size: 1}]", "[{size: -1}]", "example", "parts/0/size"),
    ("paths", "schema: {type: boolean}", "schema: {type: boolean, default: often}", "example", "default"),
    ("paths", "schema: {type: boolean}", "schema: {type: boolean}, example: often", "example", "boolean"),
    ("schemas", "{type: string, maxLength: 5,", "{maxLength: 5, type: string, example: too long,", "example", "longer"),
    ("schemas", "{type: string, maxLength: 5,", "{type: string, maxLength: 5, examples: [1],", "example", "string"),
    ("schemas", "minimum: 0", "minimum: 0, default: -1", "example", "minimum"),
    ("paths", "examples:\n            name:", "x-examples:\n            name:", "example-missing", "(request)"),
    ("paths", "examples:\n              run", "x-examples:\n              run", "example-missing", "(201)"),
    ("paths", "operationId: DeleteJob\n            p", "operationId: DropJob\n            p", "link", "'DropJob'"),
    ("paths", "job_id: $response", "id: $response", "link", "no parameter 'id'"),
    ("paths", "$response.body#/name", "$response.body#/names", "link", "#/names"),
    ("paths", "$response.body#/name", "$response.body#/parts/first/size", "link", "/first"),
    ("paths", "$response.body#/name", "$response.header.X-Id", "link", "X-Id"),
    ("paths", "$request.path.project_id", "$request.path.project", "link", "path.project"),
    ("paths", "$request.path.project_id", "$answer", "link", "$answer"),
    ("schemas", "{type: string, maxLength: 5,", "{pattern: '[', type: string,", "openapi", "'['"),
    ("schemas", "  description: A job\n", "  allOf: [{$ref: '#/Job'}]\n", "circular", "Job"),
    (
        "schemas",
        "  enum: [Running, Completed]",
        "  oneOf: [{type: integer}, {$ref: '#/JobPhase'}]",
        "circular",
        "JobPhase",
    ),
    ("schemas", "enum: [Running, Completed]", "enum: [Running, 1]", "enum", "JobPhase"),
    ("schemas", "type: integer, minimum: 0", "enum: [1.5], minimum: 0", "enum", "size"),
    ("schemas", "type: integer, minimum: 0", "enum: [true], minimum: 0", "enum", "size"),
    ("schemas", "maxLength: 5,", "$dynamicRef: '#a', maxLength: 5,", "unsupported", "$dynamicRef"),
    ("schemas", "  description: A job\n", "  $defs: {A: {type: string}}\n", "unsupported", "$defs"),
]


# The link by which the pages of CreateJob follow from one another.
NEXT = """\
          Next:
            operationId: CreateJob
            requestBody: {from: $response.body#/from}
"""


def _lint(folder: Path) -> list[Finding]:
    sources = Sources.load(folder)
    return lint(sources, bundle(sources), CONFIGURATION)


@pytest.mark.parametrize(("file", "text", "instead", "rule", "said"), BREACHES)
def test_a_breach_is_found_with_its_rule_file_and_line(
    tmp_path: Path, file: str, text: str, instead: str, rule: str, said: str
) -> None:
    write_description(tmp_path, **{file: (text, instead)})
    found = [finding for finding in _lint(tmp_path) if finding.rule == rule and said in finding.message]
    assert found, f"no finding of {rule}"
    lines = (tmp_path / found[0].file).read_text(encoding="utf-8").splitlines()
    changed = FILES[found[0].file].partition(text)[0].count("\n") + 1
    places = range(changed, changed + instead.count("\n") + 1)
    assert any(
        said in lines[finding.line - 1] or any(_heads(lines, finding.line, place) for place in places)
        for finding in found
    ), found


def _heads(lines: list[str], line: int, inner: int) -> bool:
    """Whether the line with number `inner` is this one, or is in the block that this one begins."""
    indents = [len(text) - len(text.lstrip()) for text in lines]
    return line <= inner and all(indents[number] > indents[line - 1] for number in range(line, inner))


@pytest.mark.parametrize(
    "changes",
    [
        {"schemas": ("oneOf: [{$ref: '#/Part'}, {type: 'null'}]", "anyOf: [{$ref: '#/Part'}, {type: 'null'}]")},
        {"schemas": ("$ref: '#/JobPhase'", "allOf: [{$ref: '#/JobPhase'}, {minLength: 1}], default: Running")},
        {"schemas": ("  description: A job\n", "  anyOf: [{required: [name]}, {required: [phase]}]\n")},
        {"schemas": ("  description: A job\n", "  if: {required: [phase]}\n  then: {required: [parts]}\n")},
        {"schemas": ("  description: A job\n", "  allOf: [{properties: {a: {type: string}}}, {required: [name]}]\n")},
        {"schemas": ("description: Size", "x-discrepancy: {documented: a, seen: b, chosen: c}, description: Size")},
        {"schemas": ("  description: A job\n", "  x-sdk-difference: {size: is a number}\n")},
        {"schemas": ("description: Its name", "description: A name that is an example, default: one")},
        {"schemas": ("  description: A job\n", "  dependentRequired: {phase: [name]}\n")},
        {"schemas": ("created: {type: string, format: date-time}", "created: {type: integer, format: int64}")},
        {"schemas": ("note:", "default:"), "paths": ("note: null", "default: null")},
        {"paths": ("$response.body#/name", "$response.body#/parts/0/size")},
        {"paths": ("$response.body#/name", "$response.body#/main.part/size")},
        {"paths": ("$response.body#/name", "$response.body#/labels/any")},
        {"paths": ("$response.body#/name", "'no-{$request.body#/name}'")},
        {"paths": ("job_id: $response", "path.job_id: $response")},
        {"paths": ("summary: Create", "x-repeatable: true\n    summary: Create")},
        {"schemas": ("note:", "from: {x-paging: page, type: integer}\n    limit: {type: integer}\n    note:")},
        {
            "schemas": (
                "parts: {type: array",
                "from: {x-paging: page, type: integer}\n    parts: {type: [array, 'null']",
            )
        },
        {
            "schemas": (
                "note:",
                "from: {x-paging: page, type: integer}\n"
                "    notes: {x-paging: entries, type: array, items: {type: string}}\n    note:",
            )
        },
        {
            "paths": ("path.project_id, job_id: $response.body#/name}\n", f"path.project_id, job_id: a}}\n{NEXT}"),
            "schemas": ("note:", "from: {x-paging: continue, type: string}\n    note:"),
        },
    ],
)
def test_what_is_right_breaks_no_rule(tmp_path: Path, changes: dict[str, tuple[str, str]]) -> None:
    assert _lint(write_description(tmp_path, **changes)) == []


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("from: {x-paging: continue, type: string}", "requestBody: {from: $response.body#/...}"),
        (
            "from: {x-paging: page, type: integer}\n    notes: {type: array, items: {type: string}}",
            "several lists (parts, notes)",
        ),
    ],
)
def test_pages_that_do_not_follow_from_one_another_are_found(tmp_path: Path, fields: str, said: str) -> None:
    (finding,) = _lint(write_description(tmp_path, schemas=("note:", f"{fields}\n    note:")))
    lines = (tmp_path / finding.file).read_text(encoding="utf-8").splitlines()
    assert (finding.rule, lines[finding.line - 1]) == ("paging", "  post:")
    assert said in finding.message


def test_a_component_that_only_unused_ones_use_is_unused(tmp_path: Path) -> None:
    write_description(tmp_path, schemas=("labels: {$ref: '#/Labels'}", "labels: {type: string}"))
    schemas = tmp_path / "schemas" / "jobs.yaml"
    text = schemas.read_text(encoding="utf-8").replace(
        "additionalProperties: {type: string}", "additionalProperties: {oneOf: [{$ref: '#/Labels'}, {$ref: '#/Label'}]}"
    )
    schemas.write_text(text + "Label: {title: Label, type: string, x-source: a document}\n", encoding="utf-8")
    assert [finding.message.split()[1] for finding in _lint(tmp_path)] == ["'Labels'", "'Label'"]


OPERATION = "operationId: ListJobs, responses: {'204': {description: Done}}"


@pytest.mark.parametrize(
    ("file", "text", "line", "said"),
    [
        (
            "paths/jobs.yaml",
            f"{FILES['paths/jobs.yaml']}/v2/jobs:\n  get: {{{OPERATION}}}\n",
            FILES["paths/jobs.yaml"].count("\n") + 1,
            "add to the paths of openapi.yaml: /v2/jobs: {$ref: 'paths/jobs.yaml#/~1v2~1jobs'}",
        ),
        ("paths/more.yaml", f"get: {{{OPERATION}}}\n", 1, "'paths/more.yaml'"),
        ("more.yaml", f"# Jobs\nlist:\n  get: {{{OPERATION}}}\n", 2, "{$ref: 'more.yaml#/list'}"),
    ],
)
def test_operations_that_no_path_refers_to_are_found(
    tmp_path: Path, file: str, text: str, line: int, said: str
) -> None:
    write_description(tmp_path)
    (tmp_path / file).write_text(text, encoding="utf-8")
    [found] = _lint(tmp_path)
    assert (found.rule, found.file, found.line) == ("unused", file, line)
    assert said in found.message


def test_what_only_a_webhook_or_a_discriminator_refers_to_is_used(tmp_path: Path) -> None:
    write_description(tmp_path, schemas=("labels: {$ref: '#/Labels'}", "labels: {type: string}"))
    assert [finding.rule for finding in _lint(tmp_path)] == ["unused"]
    root = tmp_path / "openapi.yaml"
    text = root.read_text(encoding="utf-8")
    hook = "{post: {requestBody: {content: {application/json: {schema: {$ref: 'schemas/jobs.yaml#/Labels'}}}}}}"
    root.write_text(f"{text}webhooks:\n  changed: {hook}\n", encoding="utf-8")
    assert _lint(tmp_path) == []
    root.write_text(text, encoding="utf-8")
    schemas = tmp_path / "schemas" / "jobs.yaml"
    mapped = "  discriminator: {propertyName: name, mapping: {a: '#/Labels', b: Part}}\n  description: A job\n"
    described = schemas.read_text(encoding="utf-8").replace("  description: A job\n", mapped)
    schemas.write_text(described, encoding="utf-8")
    assert _lint(tmp_path) == []
    schemas.write_text(described.replace("b: Part", "b: Parts"), encoding="utf-8")
    assert ["Parts" in finding.message for finding in _lint(tmp_path)] == [True]


@pytest.mark.parametrize(
    ("text", "instead", "said"),
    [
        ("minimum: 0,", "default: much,", "much"),
        ("note: {type: [string, 'null'],", "note: {type: boolean, default: much,", "much"),
        ("\nPart:", "\njob_phase: {type: string, enum: [a]}\nPart:", "'job_phase' becomes the class 'JobPhase'"),
        ("\nPart:", "\nPART: {type: object}\nPart:", "becomes the module 'part'"),
        ("\nPart:", "\nJOBPhase: {type: string, enum: [a]}\nPart:", "becomes the module 'job_phase'"),
        (
            "\nPart:",
            "\nNamed:\n  allOf: [{$ref: '#/Part'}, {properties: {size: {const: 5}}}]\nPart:",
            "write enum: [value] instead of const: value",
        ),
    ],
)
def test_what_the_generator_cannot_do_is_found_by_lint_and_generate_alike(
    tmp_path: Path, text: str, instead: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = write_description(tmp_path / "spec", schemas=(text, instead))
    config = tmp_path / "generator.toml"
    config.write_text(
        'description = "spec"\noutput = "out"\nclient.package = "small"\nlint.off = ["example", "unused"]',
        encoding="utf-8",
    )
    first = (spec / "schemas" / "jobs.yaml").read_text(encoding="utf-8").partition(instead)[0].count("\n") + 1
    for command in ("lint", "generate"):
        assert main([command, "--config", str(config)]) == 1
        place = re.search(r"spec/schemas/jobs\.yaml:(\d+): unsupported: .*", capsys.readouterr().err)
        assert place
        assert said in place[0]
        assert first - 12 <= int(place[1]) <= first + instead.count("\n")
    assert not (tmp_path / "out").exists()


def test_findings_are_printed_as_compilers_print_theirs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_description(tmp_path / "spec", paths=("name: first", "name: far too long"))
    assert main(["lint", "--spec", str(tmp_path / "spec")]) == 1
    said = capsys.readouterr().err.splitlines()
    assert re.fullmatch(r"spec/paths/jobs\.yaml:\d+: example: .*", said[0])
    assert "1 finding(s)" in said[-1]
