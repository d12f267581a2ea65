"""Trains a classifier and stores it with its accuracy."""

import argparse
import json
import os

import joblib
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

import moxing as mox

parser = argparse.ArgumentParser()
parser.add_argument("--train_url")
parser.add_argument("--metrics_url")
parser.add_argument("--max_iter", type=int, default=100)
args = parser.parse_args()

x, y = load_iris(return_X_y=True)
x_train, x_test, y_train, y_test = train_test_split(x, y, random_state=0)
model = LogisticRegression(max_iter=args.max_iter).fit(x_train, y_train)
joblib.dump(model, os.path.join(args.train_url, "model.pkl"))
with mox.file.File(args.metrics_url + "/metric.json", "w") as f:
    json.dump({"total_metric": {"accuracy": model.score(x_test, y_test)}}, f)
with mox.file.File(args.metrics_url + "/model.pkl", "wb") as f:
    joblib.dump(model, f)
with mox.file.File(args.metrics_url + "/model.pkl", "rb") as f:
    assert joblib.load(f).predict(x_test[:1]) == model.predict(x_test[:1])
