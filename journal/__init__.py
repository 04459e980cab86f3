"""The journal without a window: entries, questions, the measure and the file. Imports no Qt."""

__version__ = "0.1.0"
