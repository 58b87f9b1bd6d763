"""The core of Sociale Kaart: the map, its search, its feed and the referrals. No Qt in here."""

__version__ = "0.1.0"
