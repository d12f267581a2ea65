"""The demo's predictions: requesting them, comparing them with the models' own, and showing them."""

import statistics
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import joblib
from digits_data import Scan, drawn
from modelarts.model import Predictor


@dataclass(frozen=True)
class Reading:
    """A prediction.

    Attributes:
        scan: The scanned digit.
        digit: The predicted digit.
        probability: Its probability, from 0 to 1.
        version: The version of the model that answered.
        milliseconds: The duration of the request.
    """

    scan: Scan
    digit: int
    probability: float
    version: str
    milliseconds: float = 0.0


def read_all(predictor: Predictor, scans: Iterable[Scan]) -> list[Reading]:
    """Send a request for each digit to a real-time service, one after the other."""
    readings = []
    for scan in scans:
        begun = time.perf_counter()
        answer = predictor.predict(data={"image": scan.pixels}, data_type="json")
        readings.append(reading(scan, answer, 1000 * (time.perf_counter() - begun)))
    return readings


def reading(scan: Scan, answer: object, milliseconds: float = 0.0) -> Reading:
    """Parse an answer of the service."""
    match answer:
        case {
            "data": {"resp_data": [{"digit": int(digit), "probability": float(probability), "version": str(version)}]}
        }:
            return Reading(scan, digit, probability, version, milliseconds)
        case _:
            sys.exit(f"the service answered with {answer!r}")


def check(readings: Iterable[Reading], files: Mapping[str, Path]) -> None:
    """Compare each prediction with that of the same model loaded from its file."""
    models = {version: joblib.load(file) for version, file in files.items()}
    for each in readings:
        probabilities = models[each.version].predict_proba([each.scan.pixels])[0].tolist()
        if abs(max(probabilities) - each.probability) > 1e-12 or probabilities.index(max(probabilities)) != each.digit:
            sys.exit(f"version {each.version} predicts {each.digit}, the same model in its file another digit")


def show_pictures(readings: Sequence[Reading]) -> None:
    """Draw some digits side by side, with the predictions."""
    for lines in zip(*(drawn(each.scan) for each in readings), strict=True):
        print("    " + "    ".join(lines))
    captions = [f"{each.scan.digit} as {each.digit}, {percent(each.probability)}" for each in readings]
    print("    " + "    ".join(f"{caption:16}" for caption in captions))


def show_split(readings: Sequence[Reading], weights: Mapping[str, int]) -> None:
    """Print how many predictions each version made, how many were right, and how long they took."""
    rows = [["version", "weight", "predictions", "share", "right", "median", "p95"]]
    for version, weight in [*weights.items(), ("all", sum(weights.values()))]:
        some = [each for each in readings if version in (each.version, "all")]
        times = [each.milliseconds for each in some]
        rows.append(
            [
                version,
                f"{weight} %",
                f"{len(some)}",
                percent(len(some) / len(readings)),
                percent(right(some)),
                f"{statistics.median(times):.1f} ms",
                f"{statistics.quantiles(times, n=20)[-1]:.1f} ms",
            ]
        )
    show_table(rows)


def right(readings: Sequence[Reading]) -> float:
    """Return the share of right predictions."""
    return sum(each.digit == each.scan.digit for each in readings) / len(readings)


def percent(share: float) -> str:
    """Format a share as a percentage."""
    return f"{100 * share:.1f} %"


def show_table(rows: Sequence[Sequence[str]]) -> None:
    """Print rows as a table, the first row being the header; all columns but the first are right-aligned."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        cells = [first.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))]
        print("    " + "   ".join(cells))
