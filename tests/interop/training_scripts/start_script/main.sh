#!/bin/bash
# Starts several processes on each node, as launchers of distributed training do.
set -e
MASTER_ADDR="${VC_WORKER_HOSTS%%,*}"
MASTER_PORT="6060"
NNODES="$MA_NUM_HOSTS"
NODE_RANK="$VC_TASK_INDEX"
NPROC_PER_NODE=2
cd "$(dirname "$0")"
echo "node $NODE_RANK of $NNODES in $(basename "$PWD")"
for LOCAL_RANK in $(seq 0 $((NPROC_PER_NODE - 1))); do
  RANK=$((NODE_RANK * NPROC_PER_NODE + LOCAL_RANK)) WORLD_SIZE=$((NNODES * NPROC_PER_NODE)) LOCAL_RANK=$LOCAL_RANK \
    MASTER_ADDR=$MASTER_ADDR MASTER_PORT=$MASTER_PORT python worker.py "$@" &
done
wait
