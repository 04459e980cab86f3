"""The subcommands of ``inmind``: a module a group. Each takes its arguments and returns the exit code."""
