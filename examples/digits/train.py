"""Training script: learns to read handwritten digits, and writes a package that can be imported as a model.

It runs in the training job. ModelArts passes the input and output folders and the parameters as command line arguments.
"""

import argparse
import csv
import shutil
from collections.abc import Sequence
from pathlib import Path

import joblib
import numpy
from sklearn.linear_model import SGDClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

PACKAGE = Path(__file__).with_name("model")  # configuration and inference code, uploaded with this script


def read(path: Path) -> tuple[numpy.ndarray, numpy.ndarray]:
    """Read images, a row of 64 grey values each, and the digits that they show."""
    with path.open(newline="") as file:
        rows = numpy.array([[float(value) for value in row] for row in csv.reader(file)])
    return rows[:, :-1], rows[:, -1].astype(int)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data_url", type=Path, required=True, help="folder with train.csv and test.csv")
    parser.add_argument("--train_url", type=Path, required=True, help="folder that receives the package")
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--alpha", type=float, default=0.0001, help="how much large weights are penalized")
    parser.add_argument("--penalty", choices=["l1", "l2"], default="l2")
    options = parser.parse_args(arguments)

    images, digits = read(options.data_url / "train.csv")
    test_images, test_digits = read(options.data_url / "test.csv")
    print(f"training on {len(images)} images, testing on {len(test_images)}", flush=True)
    scaler = StandardScaler().fit(images)
    classifier = SGDClassifier(loss="log_loss", penalty=options.penalty, alpha=options.alpha, random_state=1)
    for epoch in range(1, options.epochs + 1):
        classifier.partial_fit(scaler.transform(images), digits, classes=numpy.arange(10))
        accuracy = classifier.score(scaler.transform(test_images), test_digits)
        print(f"epoch {epoch}/{options.epochs} accuracy={accuracy:.4f}", flush=True)

    shutil.copytree(PACKAGE, options.train_url / "model", dirs_exist_ok=True)
    joblib.dump(make_pipeline(scaler, classifier), options.train_url / "model" / "digits.m")
    print(f"test accuracy={accuracy:.4f}", flush=True)


if __name__ == "__main__":
    main()
