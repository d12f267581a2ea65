"""Fixtures of all tests: emulators, and examples drawn by hypothesis; slow tests run last."""

from __future__ import annotations

import fcntl
import gc
import os
import shutil
import socket
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import certifi
import pytest
import trustme
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from modelarts_emulator.embedded import Emulator

# Properties of a test's report: with pytest-xdist, the report is all that the process at the terminal gets of a test.
_DRAWN: Final = "examples drawn"
_LINE: Final = "line"

Check = Callable[[Any], None]
ForAll = Callable[[st.SearchStrategy[Any], Check], None]
Tell = Callable[[Sequence[str]], None]
MakeOnce = Callable[[str, Callable[[Path], None]], Path]


@pytest.fixture(scope="session")
def authorities(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with one certificate authority."""
    file = tmp_path_factory.mktemp("authorities") / "authorities.pem"
    file.write_bytes(trustme.CA().cert_pem.bytes())
    return file


@pytest.fixture(scope="session", autouse=True)
def _few_authorities(authorities: Path) -> Iterator[None]:
    """Trust one authority, which signs nothing: each session and client would read the usual hundreds, in 40 ms."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SSL_CERT_FILE", str(authorities))
        patch.setattr(certifi, "where", lambda: str(authorities))  # of those that do not look at the environment
        yield


@pytest.fixture(scope="session")
def make_once(tmp_path_factory: pytest.TempPathFactory) -> MakeOnce:
    """Make a folder, by its name, once for all processes that run tests.

    The slow tests of a module run last, often in other processes than the rest of it.
    """
    base = tmp_path_factory.getbasetemp()
    common = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def folder_of(name: str, make: Callable[[Path], None]) -> Path:
        folder, made = common / name, common / f"{name}.made"
        with (common / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not made.exists():
                shutil.rmtree(folder, ignore_errors=True)  # of a process that failed to make it
                folder.mkdir()
                make(folder)
                made.touch()
        return folder

    return folder_of


@pytest.fixture(scope="session")
def emulator() -> Iterator[Emulator]:
    """A served emulator for all tests of a process; each test uses buckets and names of its own."""
    yield from _served_emulator()


@pytest.fixture(scope="module")
def module_emulator() -> Iterator[Emulator]:
    """A served emulator for the tests of one module, which may use fixed names and count what is there."""
    yield from _served_emulator()


@pytest.fixture
def fresh_emulator() -> Iterator[Emulator]:
    """A served emulator for one test."""
    yield from _served_emulator()


def _served_emulator() -> Iterator[Emulator]:
    from modelarts_emulator.embedded import Emulator

    from tests.support.account import MANY

    with Emulator(quotas=MANY) as running:
        yield running


@pytest.fixture
def unused_tcp_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture
def for_all(request: pytest.FixtureRequest) -> ForAll:
    """Check drawn examples: as many as the marker `examples` says, the same ones in each run.

    With `--long`, draw as many as its `long` says, and other ones in each run.
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
    subject = request.node.path.stem.removeprefix("test_")

    def run(strategy: st.SearchStrategy[Any], check: Check) -> None:
        drawn = 0

        @profile
        @given(strategy)
        def example(value: Any) -> None:
            nonlocal drawn
            drawn += 1
            note(repr(value))
            check(value)

        try:
            example()
        finally:
            request.node.user_properties.append((_DRAWN, [subject, drawn]))

    return run


@pytest.fixture
def tell(request: pytest.FixtureRequest) -> Tell:
    """Print lines at the end of the run, whether the test passes or fails."""

    def add(lines: Sequence[str]) -> None:
        request.node.user_properties.extend((_LINE, line) for line in lines)

    return add


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--long`."""
    parser.addoption(
        "--long",
        action="store_true",
        help="draw as many examples as the tests say (200,000 over all models, 10,000 of requests that are signed), "
        "at random, instead of the few that are the same in each run",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Declare the markers, and let no test fail because the machine is slow at drawing."""
    # How long it takes to draw depends on what else the machine does.
    settings.register_profile("tests", deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.load_profile("tests")
    config.addinivalue_line("markers", "examples(count, long): how many examples to draw")
    config.addinivalue_line("markers", "slow(reason, seconds): the test takes over five seconds, and why; it runs last")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Look through what is imported and collected for no garbage, neither now nor when tests look for theirs."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run slow tests last, whatever order the others are in.

    The longest of them come first, so that all workers end at about the same time.
    """
    items.sort(key=_slowness)


def _slowness(item: pytest.Item) -> tuple[bool, float]:
    marker = item.get_closest_marker("slow")
    return (False, 0.0) if marker is None else (True, -marker.kwargs.get("seconds", 0.0))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how many examples were drawn, and the lines of `tell`."""
    properties = list(_properties(terminalreporter))
    drawn = Counter[str]()
    for name, value in properties:
        if name == _DRAWN:
            subject, count = value
            drawn[subject] += count
    if drawn:
        terminalreporter.section("examples drawn")
        terminalreporter.write_line(", ".join(f"{count:,} of {name}" for name, count in sorted(drawn.items())))
    lines = [value for name, value in properties if name == _LINE]
    if lines:
        terminalreporter.section("conformance")
        for line in lines:
            terminalreporter.write_line(line)


def _properties(terminalreporter: pytest.TerminalReporter) -> Iterable[tuple[str, Any]]:
    for reports in terminalreporter.stats.values():
        for report in reports:
            if isinstance(report, pytest.TestReport) and report.when == "teardown":
                yield from report.user_properties
