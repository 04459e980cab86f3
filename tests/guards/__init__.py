"""Each guard of the vault broken on purpose: some test must notice, or the guard may go unnoticed one day."""
