"""The operating characteristics of the measure, by one command: ``python -m tests.method``.

``chance`` makes journals by lot, ``twin`` tells the rule once more for thousands of them at a time and is
held against `journal/drift.py` in every row, ``tables`` says which rows there are, ``page`` puts them into
docs/method.md. Latch, answers and plan run through `journal/drift.py` itself.
"""
