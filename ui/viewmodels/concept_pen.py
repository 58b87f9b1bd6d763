"""Writes one concept to the dossier, from whatever thread: older content never covers newer."""

import threading

from sociale_kaart.referrals.desk import ReferralDesk
from sociale_kaart.referrals.model import Details, Referral


class ConceptPen:
    """The concept that is being written; it is begun at the first content.

    Args:
        desk: where it is kept.
        referral_id: of a concept that was begun before; empty for a new one.
    """

    def __init__(self, desk: ReferralDesk, referral_id: str = "") -> None:
        self._desk = desk
        self._lock = threading.Lock()
        self._written = 0
        self._id = referral_id

    @property
    def referral_id(self) -> str:
        """Id of the concept, empty before it was begun."""
        return self._id

    def write(self, details: Details, number: int) -> Referral | None:
        """Keep details, unless newer ones were kept already.

        Args:
            details: what was filled in.
            number: rises with every change.

        Returns:
            The concept as kept, None when there was nothing to do.

        Raises:
            SocialeKaartError: as `ReferralDesk.save_details`.
        """
        with self._lock:
            return self._write(details, number)

    def send(self, details: Details, number: int) -> Referral:
        """Keep details and send the referral.

        Raises:
            SocialeKaartError: as `ReferralDesk.save_details` and `ReferralDesk.send`.
        """
        with self._lock:
            self._write(details, number)
            return self._desk.send(self._id)

    def _write(self, details: Details, number: int) -> Referral | None:
        if number <= self._written:
            return None
        if self._id:
            kept = self._desk.save_details(self._id, details)
        else:
            self._id = self._desk.new_concept(details)
            kept = self._desk.referral(self._id)
        self._written = number
        return kept
