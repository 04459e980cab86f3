"""One notification of the desktop's, and what was pressed on it. Nothing of the journal stands in it."""
