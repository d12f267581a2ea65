"""One of the processes of a node; the one with rank 0 waits for all others."""

import argparse
import os
import socket
import time

parser = argparse.ArgumentParser()
parser.add_argument("--train_url")
parser.add_argument("--epochs", type=int)
args = parser.parse_args()
rank, world_size = int(os.environ["RANK"]), int(os.environ["WORLD_SIZE"])
address = os.environ["MASTER_ADDR"], int(os.environ["MASTER_PORT"])
if rank == 0:
    with socket.create_server(address) as server:
        present = sorted(server.accept()[0].recv(16).decode() for _ in range(world_size - 1))
    with open(os.path.join(args.train_url, "present.txt"), "w") as f:
        f.write(" ".join(["0", *present]) + " epochs=%d" % args.epochs)
else:
    for _ in range(300):
        try:
            with socket.create_connection(address) as connection:
                connection.sendall(str(rank).encode())
            break
        except ConnectionRefusedError:
            time.sleep(0.1)
