"""What a client's request goes through until it reaches a socket."""
