"""The sentences of the command line, in the language of the settings (Dutch where none is set)."""

from PySide6.QtCore import QCoreApplication

from sociale_kaart.errors import SocialeKaartError
from sociale_kaart.referrals.model import RoutingReason
from sociale_kaart.search.page import Reason
from ui.language import Languages
from ui.wording.errors import message_for
from ui.wording.reasons import reason as reason_sentence
from ui.wording.routing import routing_reason


class TranslatedWording:
    """Answers `sociale_kaart.cli.Wording`.

    Loads the translation when the first sentence is asked: most commands print none.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self._languages: Languages | None = None

    def error(self, error: SocialeKaartError) -> str:
        """Return what went wrong and what the user can do."""
        self._load()
        message = message_for(error)
        return f"{message.sentence} {message.action}".strip()

    def reason(self, reason: Reason) -> str:
        """Return why a result is in the list."""
        self._load()
        return reason_sentence(reason)

    def routing(self, reason: RoutingReason) -> str:
        """Return why a recipient was chosen, or none."""
        self._load()
        return routing_reason(reason)

    def close(self) -> None:
        """Take the translation out again: the language of one command is not the next one's."""
        if self._languages is not None:
            self._languages.close()
            self._languages = None

    def _load(self) -> None:
        if self._languages is not None:
            return
        qt = QCoreApplication.instance() or QCoreApplication([])
        self._languages = Languages(qt)
        self._languages.use(self._language)
