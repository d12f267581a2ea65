"""Whatever lint lets through is generated, and can be imported."""

import importlib
import json
import shutil
from pathlib import Path

import pytest

from generator.client.package import write_client
from generator.client.unsupported import UnsupportedError
from generator.config import read
from generator.description.bundle import bundle
from generator.description.sources import SourceError, Sources
from generator.lint import lint
from tests.conftest import ForAll
from tests.generator.generated_package import imported
from tests.generator.lint.edits import Json, edited

PACKAGE = "edited_client"
LENIENT = '["example", "keyword", "untyped", "unused", "link", "required"]'


@pytest.mark.examples(6, long=2000)
@pytest.mark.slow("generates a client for each description")
def test_an_edited_description_is_refused_or_generated(for_all: ForAll, generated: Path, tmp_path: Path) -> None:
    file = tmp_path / "generator.toml"
    text = f'description = "edited.json"\noutput = "out"\nclient.package = "{PACKAGE}"\nlint.off = {LENIENT}\n'
    file.write_text(text, encoding="utf-8")
    config = read(file)

    def check(document: Json) -> None:
        config.description.write_text(json.dumps(document, indent=1), encoding="utf-8")
        shutil.rmtree(config.output, ignore_errors=True)
        config.output.mkdir()
        try:
            sources = Sources.load(config.description)
            joined = bundle(sources, config.conventions)
            if lint(sources, joined, config):
                return
            write_client(joined, config, config.output)
        except (SourceError, UnsupportedError):  # both name a place
            return
        with imported(config.output, PACKAGE):
            for path in sorted((config.output / PACKAGE).rglob("*.py")):
                name = ".".join(path.relative_to(config.output).with_suffix("").parts)
                importlib.import_module(name.removesuffix(".__init__"))

    for_all(edited(json.loads((generated / "openapi.json").read_text(encoding="utf-8"))), check)
