"""Measures beside a peer in the same run: `python start.py bench`. Nothing is judged here."""
