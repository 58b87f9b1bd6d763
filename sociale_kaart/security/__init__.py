"""Keys, passphrases and the guard against citizen service numbers."""
