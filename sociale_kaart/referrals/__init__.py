"""Welzijn op Recept: the referral, its events, consent, routing, slip and encrypted dossier."""
