"""The option `--suggest`: a patch for the sources of the description."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from modelarts_conformance._suggestions.suggestions import Suggestions
from modelarts_conformance._target.secrets import Secrets


def suggestions_for(options: argparse.Namespace, secrets: Secrets) -> Suggestions | None:
    """What collects suggestions; None if nobody asked for them.

    Args:
        options: The parsed command line.
        secrets: What is left out.

    Raises:
        SuggestionError: The sources of the description are not there.
    """
    return None if options.suggest is None else Suggestions(options.spec, secrets)


def write_suggestions(suggestions: Suggestions, file: Path) -> None:
    """Write the patch, and say what it cannot mend.

    Args:
        suggestions: What was collected.
        file: Where the patch is written.

    Raises:
        OSError: It cannot be written.
    """
    patch = suggestions.patch()
    file.write_text(patch, encoding="utf-8", newline="\n")
    for each in suggestions.left_out:
        print(f"not in {file}: {each}", file=sys.stderr)
    if patch:
        message = f"{file} has changes to the description: look at them, then git apply {file} and make generate"
    else:
        message = f"{file} is empty: the description needs no change"
    print(message, file=sys.stderr)
