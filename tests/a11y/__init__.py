"""What a screen reader gets from the window, over the real bus."""
