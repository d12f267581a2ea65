"""The Python in a Markdown document, run as a program or as if pasted into a prompt, and its commands for a shell."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
_BLOCK: Final = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_COMMANDS: Final = re.compile(r"^```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_OUTPUT: Final = re.compile(r"^```text\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_LIMIT: Final = 300


def blocks(document: Path) -> Sequence[str]:
    """Return the blocks of Python in a document."""
    return _BLOCK.findall(document.read_text(encoding="utf-8"))


def quoted_output(document: Path) -> Sequence[str]:
    """Return the output that a document shows in full, which is in blocks of text without an ellipsis."""
    return [text for text in _OUTPUT.findall(document.read_text(encoding="utf-8")) if "…" not in text]


def run_as_program(document: Path, folder: Path, variables: Mapping[str, str], *, python: str = sys.executable) -> str:
    """Run all blocks of a document as one program in a folder; return what it prints.

    Args:
        document: The document.
        folder: The working directory.
        variables: Environment variables to add to this process's.
        python: The interpreter.
    """
    program = "\n".join(blocks(document))
    done = _run([python, "-c", program], folder, variables)
    assert done.returncode == 0, done.stderr
    return done.stdout


def run_as_pasted(document: Path, folder: Path, variables: Mapping[str, str]) -> str:
    """Give a Python prompt all blocks of a document, one after the other, with an empty line after each.

    Args:
        document: The document.
        folder: The working directory.
        variables: Environment variables to add to this process's.
    """
    typed = "".join(f"{block}\n" for block in blocks(document))
    done = _run([sys.executable, "-i", "-q"], folder, variables, typed=typed)
    assert 'File "<stdin>"' not in done.stderr, done.stderr
    assert done.returncode == 0, done.stderr
    return done.stdout


def run_in_a_shell(document: Path, folder: Path, variables: Mapping[str, str]) -> str:
    """Run all commands for a shell that a document has, one after the other; return what they print.

    Args:
        document: The document.
        folder: The working directory, and the home of the commands.
        variables: Environment variables to add to this process's.
    """
    commands = "".join(_COMMANDS.findall(document.read_text(encoding="utf-8")))
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = _run(["sh", "-e", "-c", commands], folder, {**variables, "PATH": path, "HOME": str(folder)})
    assert done.returncode == 0, done.stderr
    return done.stdout


def _run(
    command: Sequence[str], folder: Path, variables: Mapping[str, str], *, typed: str | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **variables},
        input=typed or "",
        capture_output=True,
        text=True,
        timeout=_LIMIT,
        check=False,
    )
