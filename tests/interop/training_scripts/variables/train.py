"""Learns where its data is from variables, and takes no arguments."""

import os
import sys

data_path = os.getenv("data_path", "")
train_url = os.environ["train_url"]
print("arguments:", sys.argv[1:])
assert "MODELARTS_PASSWORD" not in os.environ
with open(os.path.join(data_path, "numbers.csv")) as f:
    total = sum(int(line) for line in f)
scale = int(os.environ["SCALE"])
cache = os.environ["CACHE_DIR"]
os.makedirs(cache, exist_ok=True)
assert cache.startswith(os.environ["MA_MOUNT_PATH"]), cache
with open(os.path.join(train_url, "total.txt"), "w") as f:
    f.write(str(total * scale))
