"""scikit-learn's 1,797 scanned digits, as files to train on and as images to predict."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

SIDE = 8
_SHADES = " .:-=+*%#"


@dataclass(frozen=True)
class Scan:
    """A scanned digit.

    Attributes:
        pixels: 64 grey values from 0 to 16, row by row.
        digit: The digit that it shows.
    """

    pixels: list[float]
    digit: int


def write_images(folder: Path) -> None:
    """Write train.csv and test.csv into a new folder; each row has 64 grey values and the digit."""
    folder.mkdir()
    for name, scans in zip(("train.csv", "test.csv"), _split(), strict=True):
        write_csv(folder / name, scans)


def write_csv(path: Path, scans: Sequence[Scan]) -> None:
    """Write a file with a row for each digit: 64 grey values and the digit."""
    with path.open("w", newline="") as file:
        csv.writer(file).writerows([*scan.pixels, scan.digit] for scan in scans)


def held_out() -> list[Scan]:
    """Return the digits in test.csv, which no model is trained on."""
    return _split()[1]


def drawn(scan: Scan) -> list[str]:
    """Draw a digit as lines of text, two characters for each pixel."""
    shades = [_SHADES[round(pixel / 2)] * 2 for pixel in scan.pixels]
    return ["".join(shades[row * SIDE : (row + 1) * SIDE]) for row in range(SIDE)]


def _split() -> tuple[list[Scan], list[Scan]]:
    images, digits = load_digits(return_X_y=True)
    parts = train_test_split(images, digits, test_size=0.25, random_state=1, stratify=digits)
    train_images, test_images, train_digits, test_digits = parts
    return _scans(train_images, train_digits), _scans(test_images, test_digits)


def _scans(images: Sequence[Sequence[float]], digits: Sequence[int]) -> list[Scan]:
    return [Scan([float(pixel) for pixel in image], int(digit)) for image, digit in zip(images, digits, strict=True)]
