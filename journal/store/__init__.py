"""The one encrypted SQLite file: the only room that knows its driver."""
