"""The tables in Markdown that are derived from the description and the code."""

from __future__ import annotations

from pathlib import Path

from generator.config import Config
from generator.description.bundle import Bundle
from generator.description.document import Document
from generator.tables.coverage import coverage
from generator.tables.discrepancies import discrepancies


def texts(bundle: Bundle, config: Config) -> dict[Path, str]:
    """Make the configured tables.

    Returns:
        The text for each file.

    Raises:
        SdkMethodsError: The list of methods does not fit the description.
        SyntaxError: A module of the server is not valid Python.
    """
    document, tables, made = Document(bundle), config.tables, {}
    if tables.coverage:
        made[tables.coverage] = coverage(document, config)
    if tables.discrepancies:
        made[tables.discrepancies] = discrepancies(document, config.description.name)
    return made
