"""The names of the pages about referrals, by which pages ask the frame for each other."""

LIST = "referrals"
EDITOR = "referral"
TIMELINE = "timeline"  # one referral after it was sent
