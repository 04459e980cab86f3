"""The charts: a module a chart, drawn on the caller's figure, each with its words and its table.

Nothing here loads matplotlib until something is drawn; the data, words and tables are plain Python.
"""
