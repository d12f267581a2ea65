"""Tests of any server that offers the API of ModelArts: `modelarts-conformance run --endpoint URL`.

They compare a server with the description: the cloud, a staging system, the local ModelArts, or a mock. Everything they
know about operations comes from the description; everything they know about the server, from the server's answers.
"""
