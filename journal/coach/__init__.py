"""What the executive hands to a coach: choose first, then render."""
