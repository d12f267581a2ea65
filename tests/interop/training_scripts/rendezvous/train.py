"""Two nodes meet at the first one's address, and add up what each has, as env:// of process groups does."""

import argparse
import json
import os
import socket
import time

parser = argparse.ArgumentParser()
parser.add_argument("--train_url")
parser.add_argument("--port", type=int, default=29500)
args, _ = parser.parse_known_args()

os.environ.setdefault("MASTER_ADDR", os.environ["VC_WORKER_HOSTS"].split(",")[0])
os.environ.setdefault("MASTER_PORT", str(args.port))
world_size, rank = int(os.environ["MA_NUM_HOSTS"]), int(os.environ["VC_TASK_INDEX"])
address = (socket.gethostbyname(os.environ["MASTER_ADDR"]), int(os.environ["MASTER_PORT"]))


def read_line(connection):
    with connection.makefile("r") as f:
        return json.loads(f.readline())


def all_reduce(value):
    if rank == 0:
        with socket.create_server(address) as server:
            peers = [server.accept()[0] for _ in range(world_size - 1)]
        total = value + sum(read_line(peer) for peer in peers)
        for peer in peers:
            peer.sendall(json.dumps(total).encode() + b"\n")
            peer.close()
        return total
    for _ in range(300):
        try:
            connection = socket.create_connection(address, timeout=60)
            break
        except ConnectionRefusedError:
            time.sleep(0.1)
    with connection:
        connection.sendall(json.dumps(value).encode() + b"\n")
        return read_line(connection)


total = all_reduce(10 ** rank)
print("rank %d of %d: %d" % (rank, world_size, total))
with open(os.path.join(args.train_url, "rank_%d.txt" % rank), "w") as f:
    f.write(str(total))
