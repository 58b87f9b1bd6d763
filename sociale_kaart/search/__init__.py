"""From what someone types to ranked, explained results."""
