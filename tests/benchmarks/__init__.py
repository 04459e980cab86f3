"""How fast the journal is: always a ratio to what does the same, on the same machine, in the same run.

``python -m tests.benchmarks [NAME …] [--short] [--json FILE]`` runs them all or some, and
``python -m tests.benchmarks.NAME`` one. A target is missed, and the exit code 1, only by more than the noise
margin of ``measuring``.
"""
