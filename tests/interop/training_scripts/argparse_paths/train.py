"""Reads --data_url and writes --train_url, with the arguments that it does not know left aside."""

import argparse
import json
import os

parser = argparse.ArgumentParser(description="fit a line")
parser.add_argument("--data_url", type=str, default="./data", help="the training data")
parser.add_argument("--train_url", type=str, default="./model", help="where the model goes")
parser.add_argument("--num_epochs", type=int, default=1)
parser.add_argument("--lr", type=float, default=0.1)
args, unknown = parser.parse_known_args()
print("unparsed:", unknown)

points = []
for name in sorted(os.listdir(args.data_url)):
    with open(os.path.join(args.data_url, name)) as f:
        points += [tuple(map(float, line.split(","))) for line in f if line.strip()]

slope = 0.0
for epoch in range(args.num_epochs):
    gradient = sum(2 * x * (slope * x - y) for x, y in points) / len(points)
    slope -= args.lr * gradient
    loss = sum((slope * x - y) ** 2 for x, y in points) / len(points)
    print("epoch %d loss %.6f" % (epoch + 1, loss))

os.makedirs(args.train_url, exist_ok=True)
with open(os.path.join(args.train_url, "model.json"), "w") as f:
    json.dump({"slope": slope, "points": len(points)}, f)
