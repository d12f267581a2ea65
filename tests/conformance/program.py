"""Programs that code samples run in, and a record of which test runs which sample."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import ModuleType
from typing import Any, Protocol

from modelarts.session import Session

from tests.conformance.sample import Sample


class Filling(Protocol):
    """Replaces the placeholders of a sample by values."""

    def fill(self, sample: Sample) -> str:
        """The runnable code of a sample."""
        ...


class Program:
    """A namespace in which samples run one after another, as in one program of the reader.

    Args:
        samples: all samples by their names.
        names: the values of placeholders.
        values: variables that the samples use and do not set.
    """

    def __init__(self, samples: Mapping[str, Sample], names: Filling, **values: object) -> None:
        self.values: dict[str, Any] = {"__name__": "__main__", **values}
        self._samples = samples
        self._names = names
        self._run: set[str] = set()

    def run(self, sample_id: str) -> dict[str, Any]:
        """Run a sample, after those that it needs.

        Returns:
            The names that the program has afterwards.
        """
        sample = self._samples[sample_id]
        for needed in sample.needs:
            if needed not in self._run:
                self.run(needed)
        code = compile(self._names.fill(sample), f"<sample {sample.section}>", "exec")
        exec(code, self.values)  # noqa: S102 - the sample
        self._run.add(sample_id)
        return self.values

    def close(self) -> None:
        """Close the connections, which the samples leave open until the program ends."""
        session = self.values.get("session")
        if isinstance(session, Session):
            session.close()


def runs(*samples: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Record which samples a test runs."""

    def mark(test: Callable[..., None]) -> Callable[..., None]:
        test.samples = samples  # type: ignore[attr-defined]
        return test

    return mark


def samples_run_in(module: ModuleType) -> set[str]:
    """The samples that the tests of a module run."""
    return {name for test in vars(module).values() for name in getattr(test, "samples", ())}
