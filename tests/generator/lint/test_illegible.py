"""Descriptions that cannot be read, or are of another version: one line or a finding says so, with file and line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.__main__ import main

_HEAD = "openapi: 3.1.0\ninfo: {title: Small, version: '1'}\n"
_RIGHT = f"{_HEAD}paths:\n  /a: {{get: {{operationId: a, responses: {{204: {{description: Done}}}}}}}}\n"
_DONE = "{204: {description: Done}}"

# A description, the line that is named, and what is said.
_ERRORS = [
    ("", None, "the file is empty"),
    ("- a\n", None, "the file is a list"),
    ("hello\n", None, "the file is a single value"),
    (f"{_RIGHT}  /b: [\n", 6, "not valid YAML: "),
    (f"{_RIGHT}\t/b: {{}}\n", 5, "not valid YAML: "),
    (f"{_RIGHT}---\nb: 1\n", 5, "but found another document"),
    (f"{_RIGHT}x-a: !own 1\n", 5, "'!own'"),
    (f"{_RIGHT}info: {{}}\n", 5, "key 'info' appears twice"),
    (f"{_RIGHT}x-a: \0\n", None, "control characters"),
    (f"{_RIGHT}x-a: {'[' * 3000}{']' * 3000}\n", None, "nested too deeply"),
    (_HEAD, None, "'paths' is missing"),
    (f"{_HEAD}paths:\n", None, "'paths' is missing"),
    (_RIGHT.replace(_DONE, "{204: {$ref: 'other.yaml#/A'}}"), 4, "names a file that does not exist: other.yaml"),
    (f"{_RIGHT}  /b: {{$ref: 'other.yaml'}}\n", 5, "names a file that does not exist: other.yaml"),
    (f"{_RIGHT}  /b: {{$ref: '#/paths/~1c'}}\n", 5, "there is no '/c'"),
]
_FINDINGS = [
    (_RIGHT.replace("3.1.0", "3.0.3"), 1, "the version of OpenAPI is '3.0.3'; convert the description to 3.1"),
    (_RIGHT.replace("3.1.0", "3.2.0"), 1, "'3.2.0'"),
    (_RIGHT.replace("3.1.0", "3.1"), 1, "3.1; convert"),
    (_RIGHT.replace("openapi: 3.1.0\n", ""), 1, "the version of OpenAPI is missing"),
    (_RIGHT.replace("openapi: 3.1.0", "swagger: '2.0'"), 1, "this is Swagger 2.0; convert it to OpenAPI"),
    (f"{_HEAD}paths: {{}}\n", 3, "there is no operation"),
    (f"{_HEAD}paths: {{x-later: {{}}}}\n", 3, "there is no operation"),
    (_RIGHT.replace(_DONE, "{204: {$ref: '#/components/responses/A'}}"), 4, "leads nowhere"),
    (
        _RIGHT.replace("operationId: a,", "operationId: a, sumary: b,"),
        4,
        "unknown key 'sumary'; did you mean 'summary'?",
    ),
    (
        _RIGHT.replace("operationId: a,", "operationId: a, parameters: [{in: query, schema: {}}],"),
        4,
        "'name' is missing",
    ),
    (f"{_RIGHT}components: {{securitySchemes: {{K: {{type: apiKey, in: header}}}}}}\n", 5, "the key 'name' is missing"),
    (
        f"{_RIGHT}components: {{securitySchemes: {{K: {{type: http, scheme: basic, in: header}}}}}}\n",
        5,
        "the key 'in' does not belong here",
    ),
    (f"{_RIGHT}components: {{securitySchemes: {{K: {{type: apikey}}}}}}\n", 5, '"apikey" is not one of apiKey, http,'),
    (
        f"{_RIGHT}components: {{schemas: {{K: {{type: strng}}}}}}\n",
        5,
        '"strng" is no type; the types are array, boolean, integer, null, number, object, string,',
    ),
    (f"{_RIGHT}components: {{schemas: {{K: {{type: [string, nul]}}}}}}\n", 5, '"nul" is no type'),
    (_RIGHT.replace(_DONE, "{}"), 4, "there is no response; write one for a status"),
    (_RIGHT.replace("/a:", "/a/{noteId}:"), 4, "there is no parameter for {noteId}; write one with in: path"),
    (
        _RIGHT.replace("/a:", "/a/{noteId}:").replace(
            "operationId: a,",
            "operationId: a, parameters: [{name: noteid, in: path, required: true, schema: {type: string}}],",
        ),
        4,
        "there is no parameter for {noteId}, but one called 'noteid'",
    ),
    (_RIGHT.replace(_DONE, "{204: {$ref: 3}}"), 4, '3 is not of type "string"'),
    (_RIGHT.replace(_DONE, "null"), 4, 'null is not of type "object"'),
    (f"{_RIGHT}  /b: []\n", 5, '[] is not of type "object"'),
    (f"{_RIGHT}security: [{{Key: []}}]\n", 5, "there is no security scheme 'Key'"),
    (_RIGHT.replace("operationId: a,", "operationId: a, security: [{}, {Key: []}],"), 4, "no security scheme 'Key'"),
]


def _said(folder: Path, text: str, command: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str]]:
    (folder / "openapi.yaml").write_text(text, encoding="utf-8")
    config = folder / "generator.toml"
    config.write_text('description = "openapi.yaml"\noutput = "out"\nclient.package = "small"', encoding="utf-8")
    code = main([command, "--config", str(config)])
    assert not (folder / "out").exists()
    return code, capsys.readouterr().err.splitlines()


@pytest.mark.parametrize("command", ["lint", "generate"])
@pytest.mark.parametrize(("text", "line", "said"), _ERRORS, ids=[said for _, _, said in _ERRORS])
def test_what_is_no_description_is_said_in_a_line(
    tmp_path: Path, command: str, text: str, line: int | None, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, lines = _said(tmp_path, text, command, capsys)
    assert (code, len(lines)) == (2, 1), lines
    assert re.match(rf".*openapi\.yaml:{'' if line is None else f'{line}:'} ", lines[0]), lines
    assert said in lines[0]


@pytest.mark.parametrize("command", ["lint", "generate"])
@pytest.mark.parametrize(("text", "line", "said"), _FINDINGS, ids=[said for _, _, said in _FINDINGS])
def test_what_is_no_openapi_is_a_finding(
    tmp_path: Path, command: str, text: str, line: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, (first, last) = _said(tmp_path, text, command, capsys)
    assert code == 1
    assert re.match(rf".*openapi\.yaml:{line}: (openapi|path-parameter): ", first), first
    assert said in first
    assert last.startswith("1 finding(s)")


def test_a_missing_description_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = tmp_path / "generator.toml"
    config.write_text('description = "none.yaml"\noutput = "out"\nclient.package = "small"', encoding="utf-8")
    for command in ("lint", "generate", "check", "bundle"):
        assert main([command, "--config", str(config)]) == 2
        (line,) = capsys.readouterr().err.splitlines()
        assert line.endswith("none.yaml: does not exist")


def test_a_reference_to_nothing_is_said_like_a_finding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, (line,) = _said(tmp_path, f"{_RIGHT}  /b: {{$ref: '#/paths/~1c'}}\n", "lint", capsys)
    assert line.startswith(f"{tmp_path.name}/openapi.yaml:5: openapi: $ref '#/paths/~1c' has no target: ")


def test_drift_from_one_file_names_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "notes.yaml").write_text(_RIGHT, encoding="utf-8")
    config = tmp_path / "generator.toml"
    config.write_text('description = "notes.yaml"\noutput = "out"\nclient.package = "small"', encoding="utf-8")
    assert main(["check", "--config", str(config)]) == 1
    assert "These differ from what notes.yaml generates" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["lint", "bundle"])
def test_commands_that_write_nothing_have_no_output(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([command, "--help"])
    assert "--output" not in capsys.readouterr().out
