"""Goes on from the newest checkpoint in OBS; the first run breaks off in the middle."""

import argparse
import os
import pickle

import moxing as mox

parser = argparse.ArgumentParser()
parser.add_argument("--ckpt_url", help="in OBS")
parser.add_argument("--steps", type=int)
parser.add_argument("--fail_at", type=int, default=-1)
args = parser.parse_args()


def newest():
    names = mox.file.list_directory(args.ckpt_url) if mox.file.exists(args.ckpt_url) else []
    steps = sorted(int(name[5:-4]) for name in names if name.startswith("step_") and name.endswith(".pkl"))
    return steps[-1] if steps else 0


step, weight = newest(), 1
if step:
    local = os.path.join(os.environ["TMPDIR"], "resume.pkl")
    mox.file.copy(args.ckpt_url + "/step_%d.pkl" % step, local)
    with open(local, "rb") as f:
        weight = pickle.load(f)["weight"]
print("starts after step", step)
while step < args.steps:
    step += 1
    if step == args.fail_at:
        raise RuntimeError("lost a device")
    weight *= 2
    with mox.file.File(args.ckpt_url + "/step_%d.pkl" % step, "wb") as f:
        pickle.dump({"weight": weight}, f)
    older = args.ckpt_url + "/step_%d.pkl" % (step - 2)
    if mox.file.exists(older):
        mox.file.remove(older)
mox.file.append(args.ckpt_url + "/log.txt", "done with %d\n" % weight)
