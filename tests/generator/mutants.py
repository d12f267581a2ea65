"""Proves that tests find bugs in the generator: `python -m tests.generator.mutants --jobs 2`.

Plants bugs into a copy of the templates and of the runtime, one at a time, generates the client of the project's own
description with the copy, and runs the property tests of the client and the tests of the generator against it. It
prints which test found each bug. A run without a bug comes first, and has to find nothing. The exit code is 0 when it
does, and all bugs but one at most are found.

Each bug replaces a text that occurs exactly once; the command ends at once if a text is no longer there.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).parents[2]
SHAPES: Final = "tests/generator/shapes/test_shapes.py::test_a_shape_is_right"
REQUESTS: Final = (
    SHAPES,
    "tests/client/test_parameters.py",
    "tests/client/test_requests.py",
    "tests/client/test_operations.py",
)
OPERATIONS: Final = ("tests/client/test_operations.py", "tests/generator/client/test_operations.py")
RESPONSES: Final = (SHAPES, "tests/client/test_responses.py")
VALIDATION: Final = ("tests/client/test_validation.py",)
MODELS: Final = (
    "tests/client/test_models.py",
    "tests/client/test_model_behaviour.py",
)
UNIONS: Final = ("tests/generator/client/test_unions.py", "tests/client/test_model_behaviour.py")
OFFSETS: Final = ("tests/interop/test_offsets.py",)
PAGES: Final = ("tests/client/test_paging.py", "tests/client/test_calls.py")
_IMPORTED: Final = ("", "generated", "facade", "emulator")
_FINDING: Final = re.compile(r"^(?:FAILED|ERROR) (\S+)", re.MULTILINE)
_LONGEST: Final = 1800  # seconds of a run of the tests; all of them take a tenth of that


class Mutant(NamedTuple):
    """A bug.

    Attributes:
        name: What is wrong in the generated client.
        file: The file of the generator that is changed.
        right: A text that occurs in it once.
        wrong: What it is replaced by.
        tests: The property tests of that part of the client.
    """

    name: str
    file: str
    right: str
    wrong: str
    tests: Sequence[str]

    @property
    def copied(self) -> str | None:
        """The file of the generated client that is a copy of the changed one; None if there is none."""
        runtime = "generator/runtime/"
        return (
            f"generated/modelarts_client/{self.file.removeprefix(runtime)}" if self.file.startswith(runtime) else None
        )

    def planted(self, root: Path, file: str | None = None) -> str:
        """The text of the file, or of its copy, with the bug.

        Raises:
            ValueError: The text to replace does not occur exactly once.
        """
        text = (root / (file or self.file)).read_text(encoding="utf-8")
        if text.count(self.right) != 1:
            raise ValueError(
                f"{self.name}: {self.right!r} occurs {text.count(self.right)} times in {file or self.file}, not once"
            )
        return text.replace(self.right, self.wrong)


MUTANTS: Final = (
    Mutant(
        "a slash in a path is not escaped",
        "generator/runtime/parameters.py",
        'text = quote(text_of(value, self.argument), safe="")\n        else:',
        'text = quote(text_of(value, self.argument), safe="/")\n        else:',
        REQUESTS,
    ),
    Mutant(
        "explode means the contrary in a query",
        "generator/runtime/parameters.py",
        "if self._explode or parts.plain:",
        "if not self._explode or parts.plain:",
        REQUESTS,
    ),
    Mutant(
        "a boolean is written as in Python",
        "generator/runtime/parameters.py",
        'return "true" if value else "false"',
        "return str(value)",
        REQUESTS,
    ),
    Mutant(
        "a header has the name of its argument",
        "generator/runtime/endpoint.py",
        "else cookies)[parameter.name] = text",
        "else cookies)[parameter.argument] = text",
        REQUESTS,
    ),
    Mutant(
        "the wire has the names of Python",
        "generator/templates/model.py.jinja",
        '"{{ property.python_name }}": {{ property.name.get_untrusted_value() | literal }}, ',
        '"{{ property.python_name }}": "{{ property.python_name }}", ',
        MODELS,
    ),
    Mutant(
        "a value of an enumeration is lost",
        "generator/templates/str_enum.py.jinja",
        "enum.values.items()",
        "(enum.values.items() | list)[:-1]",
        MODELS,
    ),
    Mutant(
        "items of a list are not decoded",
        "generator/client/model_code.py",
        'return f"_codecs.Each({self.codec(field.inner_property)})"',
        'return "_codecs.Each()"',
        MODELS,
    ),
    Mutant(
        "a value of a union is decoded as its first member",
        "generator/runtime/json_codecs.py",
        "return self._objects[best_fit([codec.model() for codec in self._objects], value)]",
        "return self._objects[0]",
        UNIONS,
    ),
    Mutant(
        "the fields of a deep object have no brackets",
        "generator/runtime/parameters.py",
        """f"{name}%5B{quote(key, safe='')}%5D\"""",
        """f"{name}.{quote(key, safe='')}\"""",
        REQUESTS,
    ),
    Mutant(
        "a null in a model is not sent",
        "generator/runtime/model_base.py",
        "cls.__documented__.view(plain(src_dict))",
        "cls.__documented__.view({name: value for name, value in plain(src_dict).items() if value is not None})",
        MODELS,
    ),
    Mutant(
        "an unknown field is lost",
        "generator/runtime/model_base.py",
        "cls.__documented__.view(plain(src_dict))",
        "cls.__documented__.view({name: plain(src_dict).get(name) for name in src_dict if hasattr(cls, name)})",
        MODELS,
    ),
    Mutant(
        "a secret is shown",
        "generator/runtime/model_text.py",
        '"***" if value and name in documented.secrets else value',
        "value",
        MODELS,
    ),
    Mutant(
        "a client error is a success",
        "generator/runtime/answers.py",
        "if not 200 <= status < 300:\n            raise",
        "if not 200 <= status < 500:\n            raise",
        RESPONSES,
    ),
    Mutant(
        "JSON is sent as another media type",
        "generator/runtime/bodies.py",
        "return Encoded(cast(Any, body).to_json(), content_type)",
        'return Encoded(cast(Any, body).to_json(), "text/json")',
        REQUESTS,
    ),
    Mutant(
        "a required body is optional",
        "generator/templates/endpoint_module.py.jinja",
        "{% if not endpoint.body.required %} = UNSET{% endif %}",
        " = UNSET",
        REQUESTS,
    ),
    Mutant(
        "a parameter has its name in Python on the wire",
        "generator/client/endpoints.py",
        "options = _options(name, python_name, place, style, value, bool(content))",
        "options = _options(python_name, python_name, place, style, value, bool(content))",
        REQUESTS,
    ),
    Mutant(
        "an optional parameter is required",
        "generator/client/endpoints.py",
        'default = default or "UNSET"',
        "pass",
        REQUESTS,
    ),
    Mutant(
        "a repeatable request is not repeated",
        "generator/templates/operations.py.jinja",
        "repeatable=True,",
        "repeatable=False,",
        OPERATIONS,
    ),
    Mutant(
        "a maximum is not checked",
        "generator/client/model_schemas.py",
        '    "title",\n',
        '    "title",\n    "maximum",\n',
        VALIDATION,
    ),
    Mutant(
        "a success with another status has no result",
        "generator/runtime/answers.py",
        "return documented[min(alike or self._successes, key=lambda each: abs(each - status))]",
        "return None",
        RESPONSES,
    ),
    Mutant(
        "each page is the second one",
        "generator/runtime/page_turning.py",
        'self._start += len(found) if paging.style == "offset" else 1',
        "self._start = len(found)",
        PAGES,
    ),
    Mutant(
        "entries that come again are kept",
        "generator/runtime/page_finding.py",
        "            if is_new:\n",
        "            if is_new or mark:\n",
        OFFSETS,
    ),
    Mutant(
        "an offset always counts entries",
        "generator/runtime/page_finding.py",
        "self._reading = self._reading or self._probes.reading(self._start, answer.exact, answer.most)",
        "self._reading = _ENTRIES",
        OFFSETS,
    ),
    Mutant(
        "a list that shrinks loses entries",
        "generator/runtime/page_finding.py",
        "self._next = max(self._next + min(0, change), -self._first)",
        "self._next += 0 * change",
        OFFSETS,
    ),
)


@contextmanager
def _copy(mutant: Mutant | None) -> Iterator[Path]:
    """A copy of the project in which the client is generated with a bug.

    Bytecode is copied as well, so that it is not compiled again. The modules of the runtime are not generated, so a
    bug in one of them is planted into its copy in the client.

    Raises:
        RuntimeError: The client cannot be generated.
    """
    with tempfile.TemporaryDirectory(prefix="mutant-") as scratch:
        project = Path(scratch, "project")
        shutil.copytree(ROOT, project, ignore=shutil.ignore_patterns(".*", "dist"), symlinks=True)
        for file in [mutant.file, mutant.copied] if mutant else []:
            if mutant and file:
                (project / file).write_text(mutant.planted(ROOT, file), encoding="utf-8")
        if mutant and not mutant.copied:
            made = _run(project, "generator", "generate")
            if made.returncode:
                raise RuntimeError(f"{mutant.name}: the client cannot be generated:\n{made.stdout}")
        yield project


def _run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join(str(project / folder) for folder in _IMPORTED)
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=project,
        env={**os.environ, "PYTHONPATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=_LONGEST,
        check=False,
    )


def findings(mutant: Mutant | None, tests: Sequence[str]) -> list[str]:
    """Generate the client with a bug, and run tests until one fails.

    Returns:
        The test that failed; empty if none did.

    Raises:
        RuntimeError: The client could not be generated, or the tests could not be run.
    """
    with _copy(mutant) as project:
        try:
            tested = _run(project, "pytest", "-x", "-q", "--tb=short", "-p", "no:cacheprovider", *tests)
        except subprocess.TimeoutExpired:
            return [f"the tests, which did not end within {_LONGEST} s"]
        found = _FINDING.findall(tested.stdout)
        if bool(tested.returncode) != bool(found):
            raise RuntimeError(f"the tests ended with {tested.returncode}:\n{tested.stdout[-2000:]}")
        return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 0 when nothing is found without a bug, and all bugs but one at most are found."""
    parser = argparse.ArgumentParser(prog="python -m tests.generator.mutants", description="Plant and find bugs.")
    parser.add_argument("--jobs", type=int, default=1, help="how many bugs are tried at a time (default: 1)")
    parser.add_argument("--only", default="", help="try only the bugs whose name contains this text")
    options = parser.parse_args(arguments)
    mutants = [mutant for mutant in MUTANTS if options.only in mutant.name]
    for mutant in mutants:
        mutant.planted(ROOT)
    if not options.only:
        found = findings(None, sorted({test for mutant in mutants for test in mutant.tests}))
        print(f"no mutant: {'found by ' + ', '.join(found) if found else 'nothing found'}", flush=True)
        if found:
            return 1
    missed = 0
    with ThreadPoolExecutor(options.jobs) as pool:
        for mutant, found in zip(
            mutants, pool.map(findings, mutants, (mutant.tests for mutant in mutants)), strict=True
        ):
            missed += not found
            print(f"{mutant.name}: {'found by ' + ', '.join(found) if found else 'MISSED'}", flush=True)
    print(f"{len(mutants) - missed} of {len(mutants)} mutants found")
    return 1 if missed > 1 else 0


if __name__ == "__main__":
    sys.exit(main())
