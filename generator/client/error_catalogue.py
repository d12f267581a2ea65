"""Writes the client's module ``error_catalogue``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from generator.description.error_codes import problems
from generator.description.sources import JsonValue

if TYPE_CHECKING:
    from jinja2 import Environment

MODULE = "error_catalogue.py"


def write_error_catalogue(codes: Mapping[str, JsonValue], package: Path, templates: Environment) -> None:
    """Write the module.

    Args:
        codes: The valid entries of the catalogue; without any, the module knows no code.
        package: The folder of the client.
        templates: The environment with the template.
    """
    entries = {
        code: tuple((problem.statuses, problem.meaning, problem.remedy) for problem in problems(entry))
        for code, entry in codes.items()
        if isinstance(entry, dict)
    }
    text = templates.get_template(f"{MODULE}.jinja").render(entries=entries)
    (package / MODULE).write_text(text, encoding="utf-8", newline="\n")
