"""Who refers: from the settings into a referral, and back when the settings knew nobody yet."""

from dataclasses import asdict, replace

from sociale_kaart.config import RequesterProfile, Settings
from sociale_kaart.referrals.model import Requester


def requester_of(settings: Settings) -> Requester:
    """Return who refers on this machine."""
    return Requester(**asdict(settings.requester))


def remembered(settings: Settings, requester: Requester) -> Settings:
    """Return the settings with who refers, where they held nobody."""
    profile = RequesterProfile(requester.name, requester.role, requester.practice, requester.phone)
    if settings.requester != RequesterProfile() or profile == RequesterProfile():
        return settings
    return replace(settings, requester=profile)
