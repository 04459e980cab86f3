"""A second computer: each appends its changes to a file of its own, and all come to the same journal."""
