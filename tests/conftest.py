"""The options that all tests share."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--long`."""
    parser.addoption(
        "--long",
        action="store_true",
        help="draw 200,000 examples over all models, at random, in place of the few of each that are always the same",
    )
