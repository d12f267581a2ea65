"""Files that the generator has not written are neither overwritten nor deleted."""

import shutil
from pathlib import Path

import pytest

from generator.__main__ import main
from tests.generator.generated_package import PACKAGE
from tests.generator.small_description import write_description


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    return write_description(tmp_path / "spec")


def _generate(spec: Path, output: Path) -> int:
    return main(["generate", "--spec", str(spec), "--output", str(output)])


@pytest.mark.parametrize("name", ["precious.py", "__init__.py", "sub/__init__.py", "data/table.csv"])
def test_a_package_of_others_is_refused(
    name: str, spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "out" / PACKAGE / name
    file.parent.mkdir(parents=True)
    file.write_text("precious = 1\n", encoding="utf-8")
    assert _generate(spec, tmp_path / "out") == 2
    said = capsys.readouterr().err
    assert str(tmp_path / "out" / PACKAGE) in said
    assert name in said
    assert "client.package" in said
    assert [path for path in (tmp_path / "out").rglob("*") if path.is_file()] == [file]
    assert file.read_text(encoding="utf-8") == "precious = 1\n"


@pytest.mark.parametrize("name", ["openapi.yaml", "openapi.json"])
def test_a_description_of_others_beside_the_package_is_refused(
    name: str, spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "out" / name
    file.parent.mkdir()
    file.write_text("{}\n", encoding="utf-8")
    assert _generate(spec, tmp_path / "out") == 2
    assert str(file) in capsys.readouterr().err
    assert [path for path in (tmp_path / "out").rglob("*") if path.is_file()] == [file]
    assert file.read_text(encoding="utf-8") == "{}\n"


def test_the_description_itself_is_not_overwritten(
    generated: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It may have been written by an earlier run."""
    shutil.copy(generated / "openapi.yaml", tmp_path)
    before = (tmp_path / "openapi.yaml").read_bytes()
    assert _generate(tmp_path / "openapi.yaml", tmp_path) == 2
    assert "choose another output" in capsys.readouterr().err
    assert (tmp_path / "openapi.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("description", "output"),
    [
        ("spec", "spec"),
        ("spec", "spec/out"),
        (f"out/{PACKAGE}/spec", "out"),
        (f"out/{PACKAGE}/spec/openapi.yaml", "out"),
    ],
)
def test_no_result_can_be_in_the_description_or_around_it(
    description: str, output: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / description
    folder = write_description(place if place.suffix == "" else place.parent)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert before
    assert folder.is_dir()
    assert _generate(place, tmp_path / output) == 2
    assert "choose another output" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_table_of_others_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_description(tmp_path / "spec")
    (tmp_path / "generator.toml").write_text(
        'description = "spec"\noutput = "out"\n[client]\npackage = "small"\n[tables]\ncoverage = "README.md"\n',
        encoding="utf-8",
    )
    (tmp_path / "README.md").write_text("# Mine\n", encoding="utf-8")
    assert main(["generate", "--config", str(tmp_path / "generator.toml")]) == 2
    assert str(tmp_path / "README.md") in capsys.readouterr().err
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "# Mine\n"
    assert not (tmp_path / "out" / "small").exists()


def test_files_of_others_in_a_generated_package_stay(generated: Path, spec: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    shutil.copytree(generated, output)
    own = output / PACKAGE / "extra.py"
    own.write_text("precious = 1\n", encoding="utf-8")
    (output / PACKAGE / "models" / "job.py").rename(output / PACKAGE / "models" / "old_job.py")
    assert _generate(spec, output) == 0
    assert own.read_text(encoding="utf-8") == "precious = 1\n"
    assert not (output / PACKAGE / "models" / "old_job.py").exists()
    assert (output / PACKAGE / "models" / "job.py").exists()


def test_a_file_of_others_is_not_replaced_by_a_new_module(
    generated: Path, spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "out"
    shutil.copytree(generated, output)
    own = output / PACKAGE / "models" / "job.py"
    own.write_text("precious = 1\n", encoding="utf-8")
    assert _generate(spec, output) == 2
    assert str(own) in capsys.readouterr().err
    assert own.read_text(encoding="utf-8") == "precious = 1\n"


def test_each_module_says_that_it_is_written(generated: Path) -> None:
    unmarked = [
        path
        for path in (generated / PACKAGE).rglob("*.py")
        if "`python -m generator generate`" not in path.read_text(encoding="utf-8").partition("\n")[0]
    ]
    assert unmarked == []
