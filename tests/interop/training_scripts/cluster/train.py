"""Every node listens on the same port of its own host and passes a list around the ring, as TF_CONFIG has it."""

import argparse
import json
import os
import socket
import time

parser = argparse.ArgumentParser()
parser.add_argument("--train_url")
train_url = parser.parse_known_args()[0].train_url

hosts = os.environ["VC_WORKER_HOSTS"].split(",")
index = hosts.index(os.environ["MA_CURRENT_IP"])
assert index == int(os.environ["VC_TASK_INDEX"])
os.environ["TF_CONFIG"] = json.dumps(
    {"cluster": {"worker": [host + ":2222" for host in hosts]}, "task": {"type": "worker", "index": index}}
)
config = json.loads(os.environ["TF_CONFIG"])
workers, index = config["cluster"]["worker"], config["task"]["index"]


def address(worker):
    host, port = worker.rsplit(":", 1)
    return host, int(port)


def send(message):
    for _ in range(300):
        try:
            with socket.create_connection(address(workers[(index + 1) % len(workers)])) as connection:
                connection.sendall(json.dumps(message).encode())
            return
        except ConnectionRefusedError:
            time.sleep(0.1)


with socket.create_server(address(workers[index])) as server:
    if index == 0:
        send([0])
    connection, _ = server.accept()
    with connection, connection.makefile() as f:
        seen = json.load(f)
    if index != 0:
        send([*seen, index])
if index == 0:
    with open(os.path.join(train_url, "ring.json"), "w") as f:
        json.dump(seen, f)
