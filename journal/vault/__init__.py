"""The vault: the folder that holds a journal, and who can unwrap its key."""
