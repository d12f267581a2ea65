"""What all tests share: the option `--long`, and how many examples are drawn, and were."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

DRAWN: Final = pytest.StashKey[Counter[str]]()
Check = Callable[[Any], None]
ForAll = Callable[[st.SearchStrategy[Any], Check], None]


@pytest.fixture
def for_all(request: pytest.FixtureRequest) -> ForAll:
    """Check what is drawn: as many examples as the marker `examples` says, the same each time.

    With `--long` they are as many as its `long` says, and others each time.
    """
    marker = request.node.get_closest_marker("examples")
    long = request.config.getoption("--long")
    profile = settings(
        max_examples=marker.kwargs["long"] if long else marker.args[0],
        derandomize=not long,
        database=None,
        deadline=None,
        print_blob=True,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
    )
    drawn = request.config.stash.setdefault(DRAWN, Counter())
    subject = request.node.path.stem.removeprefix("test_")

    def run(strategy: st.SearchStrategy[Any], check: Check) -> None:
        @profile
        @given(strategy)
        def example(value: Any) -> None:
            drawn[subject] += 1
            note(repr(value))
            check(value)

        example()

    return run


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--long`."""
    parser.addoption(
        "--long",
        action="store_true",
        help="draw as many examples as the tests say (200,000 over all models, 10,000 of requests that are signed), "
        "at random, in place of the few that are always the same",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Tell of the marker."""
    config.addinivalue_line("markers", "examples(count, long): how many examples to draw")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print how many examples were drawn."""
    drawn = config.stash.get(DRAWN, Counter())
    if drawn:
        terminalreporter.section("examples drawn")
        terminalreporter.write_line(", ".join(f"{count:,} of {name}" for name, count in sorted(drawn.items())))
