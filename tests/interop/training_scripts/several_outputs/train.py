"""Writes a model, events for a board and predictions to three places, and reads two inputs."""

import argparse
import os
import shutil
import struct

parser = argparse.ArgumentParser()
for name in ("train_data", "eval_data", "model_dir", "summary_dir", "predictions"):
    parser.add_argument("--" + name)
args = parser.parse_args()

assert os.path.samefile(args.train_data, "/home/ma-user/modelarts/inputs/train_data_0")
assert os.path.isfile(args.eval_data), "one object is a file, not a folder"
shutil.copytree(args.train_data, os.path.join(args.model_dir, "1", "assets"))
with open(os.path.join(args.summary_dir, "events.out.tfevents.1"), "wb") as f:
    f.write(struct.pack("<Q", 24))
with open(args.eval_data) as source, open(os.path.join(args.predictions, "part-0"), "w") as target:
    target.write(source.read().upper())
