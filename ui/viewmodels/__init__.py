"""What pages show and do, without widgets (QtCore only)."""
