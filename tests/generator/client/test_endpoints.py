"""Endpoint modules: what they say of themselves, and what happens when they cannot be written."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from generator.__main__ import main
from generator.client import package
from tests.generator.generated_package import imported
from tests.generator.small_description import write_description

_OLD_PARAMETER = (
    "      - {name: old, in: query, deprecated: true, description: Unused, schema: {type: string, maxLength: 3}}\n"
)


@pytest.fixture(scope="module")
def deprecated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The module of a deprecated operation with a deprecated parameter."""
    folder = tmp_path_factory.mktemp("deprecated")
    changes = (
        "    x-source: a document\n    parameters:\n",
        "    x-source: a document\n    deprecated: true\n    parameters:\n",
    )
    spec = write_description(
        folder / "spec",
        paths=changes,
        schemas=("{type: integer, minimum: 0", "{type: integer, deprecated: true, minimum: 0"),
    )
    paths = spec / "paths" / "jobs.yaml"
    text = paths.read_text(encoding="utf-8")
    paths.write_text(text.replace("    requestBody:", f"{_OLD_PARAMETER}    requestBody:"), encoding="utf-8")
    output = folder / "generated"
    output.mkdir()
    assert main(["generate", "--spec", str(spec), "--output", str(output)]) == 0
    with imported(output) as client:
        yield importlib.import_module(f"{client.__name__}.api.jobs.create_job")


def test_what_is_deprecated_says_so(deprecated: ModuleType) -> None:
    text = " ".join((deprecated.sync.__doc__ or "").split())
    assert "Create a job Deprecated." in text
    assert "old (str | Unset): Deprecated. Unused. At most 3 characters." in text
    models = importlib.import_module(deprecated.__name__.partition(".")[0] + ".models")
    assert "size (int" in models.Part.__doc__
    assert "Deprecated. Size in bytes." in " ".join(models.Part.__doc__.split())
    operations = importlib.import_module(deprecated.__name__.partition(".")[0] + ".operations").OPERATIONS
    assert operations["CreateJob"].deprecated
    assert not operations["DeleteJob"].deprecated
    assert deprecated.sync.__deprecated__ == "the operation CreateJob is deprecated"


def test_credentials_are_described(small_client: ModuleType) -> None:
    jobs = importlib.import_module(f"{small_client.__name__}.api.jobs")
    for function in (jobs.create_job.sync, jobs.create_job.asyncio_detailed):
        assert "Credentials: AuthToken (API key in the header X-Auth-Token)" in function.__doc__
    schemes = importlib.import_module(f"{small_client.__name__}.operations").SECURITY_SCHEMES
    assert schemes["AuthToken"] == (
        "AuthToken",
        "apiKey",
        "header",
        "X-Auth-Token",
        "API key in the header X-Auth-Token",
    )


def test_a_failure_of_the_formatter_names_its_cause_and_the_operation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    templates = tmp_path / "templates"
    templates.mkdir()
    for template in package.TEMPLATES.rglob("*.jinja"):
        target = templates / template.relative_to(package.TEMPLATES)
        target.parent.mkdir(exist_ok=True)
        text = template.read_text(encoding="utf-8")
        broken = text.replace("async def asyncio(", "async def asyncio((") if "_ENDPOINT.stream" in text else text
        target.write_text(broken, encoding="utf-8")
    monkeypatch.setattr(package, "TEMPLATES", templates)
    spec = write_description(tmp_path / "spec")
    output = tmp_path / "generated"
    output.mkdir()
    assert main(["generate", "--spec", str(spec), "--output", str(output)]) == 2
    said = capsys.readouterr().err
    assert "create_job.py:" in said
    assert "Failed to parse" in said
    assert "api/jobs/create_job.py is the operation CreateJob (POST /v2/{project_id}/jobs)" in said


def test_a_description_without_schemas_has_no_models(tmp_path: Path) -> None:
    text = """\
openapi: 3.1.0
info: {title: Small, version: "1"}
paths:
  /ping: {get: {operationId: ping, tags: [health], responses: {204: {description: Done}}}}
"""
    (tmp_path / "openapi.yaml").write_text(text, encoding="utf-8")
    config = tmp_path / "generator.toml"
    config.write_text('description = "openapi.yaml"\noutput = "out"\nclient.package = "bare_client"', encoding="utf-8")
    assert main(["generate", "--config", str(config)]) == 0
    with imported(tmp_path / "out", "bare_client") as client:
        assert importlib.import_module("bare_client.models").__all__ == []
        assert callable(client.Client("http://127.0.0.1").health.ping)
