"""What the page for the resident says: always Dutch, at level B1, whatever the window speaks.

The sentences are translated like all others, by the Dutch translation alone.
"""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QTranslator

from sociale_kaart.config import bundled
from sociale_kaart.referrals.model import ConsentScope, TaskStatus
from sociale_kaart.referrals.slip import ResidentPage
from ui.language import LOCALES
from ui.wording.numbers import phone
from ui.wording.source import QT_TRANSLATE_NOOP

_CONTEXT = "ResidentPage"

TITLE = QT_TRANSLATE_NOOP("ResidentPage", "What happens now?")
GREETING = QT_TRANSLATE_NOOP("ResidentPage", "For {name}")
CONCEPT = QT_TRANSLATE_NOOP("ResidentPage", "This is not sent yet.")
WITHDRAWN = QT_TRANSLATE_NOOP(
    "ResidentPage", "You said no after all. We stopped. Nobody will contact you about this."
)
STOPPED = QT_TRANSLATE_NOOP("ResidentPage", "This was stopped. Nobody will contact you about this.")
WHO_CALLS = QT_TRANSLATE_NOOP("ResidentPage", "Who will call you?")
CALLER = QT_TRANSLATE_NOOP("ResidentPage", "{person} of {organization} will call you.")
CALLER_ORGANIZATION = QT_TRANSLATE_NOOP("ResidentPage", "Somebody of {organization} will call you.")
CALLER_UNKNOWN = QT_TRANSLATE_NOOP("ResidentPage", "We do not know yet who will call you.")
UNTIL_WHEN = QT_TRANSLATE_NOOP("ResidentPage", "That will be on {day} at the latest.")
CALL_YOURSELF = QT_TRANSLATE_NOOP("ResidentPage", "Nobody called? Then call {phone} yourself.")
PASSED_ON = QT_TRANSLATE_NOOP("ResidentPage", "What did we pass on?")
NOTHING_YET = QT_TRANSLATE_NOOP("ResidentPage", "Nothing. We ask you first if it is all right.")
IDEAS = QT_TRANSLATE_NOOP("ResidentPage", "What did we think of?")
STOP = QT_TRANSLATE_NOOP("ResidentPage", "Rather not after all?")
STOP_ALLOWED = QT_TRANSLATE_NOOP("ResidentPage", "That is fine, at any moment. Then we stop.")
STOP_CALL = QT_TRANSLATE_NOOP("ResidentPage", "Call {phone} ({requester}).")
STOP_TELL = QT_TRANSLATE_NOOP("ResidentPage", "Tell {requester}.")
STOP_TELL_US = QT_TRANSLATE_NOOP("ResidentPage", "Tell the one who gave you this paper.")
YOUR_CODE = QT_TRANSLATE_NOOP("ResidentPage", "Your code: {code}. Say it when you call.")
SCOPES: dict[ConsentScope, str] = {
    ConsentScope.CONTACT: QT_TRANSLATE_NOOP(
        "ResidentPage", "your name, year of birth, phone number and postcode"
    ),
    ConsentScope.QUESTION: QT_TRANSLATE_NOOP("ResidentPage", "your question"),
    ConsentScope.CIRCUMSTANCES: QT_TRANSLATE_NOOP(
        "ResidentPage", "your language, how you travel and who helps you"
    ),
    ConsentScope.FEEDBACK: QT_TRANSLATE_NOOP("ResidentPage", "we may hear how you are doing"),
}


@dataclass(frozen=True, slots=True)
class Section:
    """A question as heading, sentences, and things in a list.

    Attributes:
        is_needed: False for what is left out first when the page is full.
    """

    heading: str
    sentences: tuple[str, ...]
    items: tuple[str, ...] = ()
    is_needed: bool = True


@dataclass(frozen=True, slots=True, repr=False)
class ResidentText:
    """The words of the page, in the order of reading."""

    title: str
    name: str
    mark: str
    sections: tuple[Section, ...]
    code: str

    def spoken(self) -> str:
        """Return the page as lines of text, for a screen reader and for tests."""
        lines = [self.title, self.name, self.mark]
        for section in self.sections:
            lines += [section.heading, *section.sentences, *section.items]
        return "\n".join(line for line in (*lines, self.code) if line)


class Dutch:
    """Says a source string in Dutch, whatever language is in force."""

    def __init__(self) -> None:
        self._translator = QTranslator()
        self._translator.load("sociale_kaart_nl", str(bundled("resources", "translations")))

    def say(self, text: str, **facts: str) -> str:
        """Return a sentence with its facts filled in."""
        found = self._translator.translate(_CONTEXT, text) or text
        return found.format(**facts)

    def day(self, day: date) -> str:
        """Return "dinsdag 8 december"."""
        return LOCALES["nl"].toString(QDate(day.year, day.month, day.day), "dddd d MMMM")


def resident_text(page: ResidentPage) -> ResidentText:
    """Return the words of the page for the resident."""
    dutch = Dutch()
    mark = _mark(page)
    going_on = mark not in (WITHDRAWN, STOPPED)
    sections = (_who(page, dutch), _what(page, dutch), _ideas(page, dutch)) if going_on else ()
    return ResidentText(
        title=dutch.say(TITLE),
        name=dutch.say(GREETING, name=page.name) if page.name else "",
        mark=dutch.say(mark) if mark else "",
        sections=tuple(
            part for part in (*sections, _stop(page, dutch) if going_on else None) if part
        ),
        code=dutch.say(YOUR_CODE, code=page.code),
    )


def _mark(page: ResidentPage) -> str:
    if page.consent.given and page.consent.withdrawn_on is not None:
        return WITHDRAWN
    if page.status in {TaskStatus.CANCELLED, TaskStatus.ENTERED_IN_ERROR}:
        return STOPPED
    return CONCEPT if page.is_concept else ""


def _who(page: ResidentPage, dutch: Dutch) -> Section:
    caller = page.caller
    if not caller.is_known:
        sentences = [dutch.say(CALLER_UNKNOWN)]
    elif caller.contact:
        facts = {"person": caller.contact, "organization": caller.organization}
        sentences = [dutch.say(CALLER, **facts)]
    else:
        sentences = [dutch.say(CALLER_ORGANIZATION, organization=caller.organization)]
    if caller.is_known:
        sentences.append(dutch.say(UNTIL_WHEN, day=dutch.day(page.call_by)))
    if caller.phone:
        sentences.append(dutch.say(CALL_YOURSELF, phone=phone(caller.phone)))
    return Section(dutch.say(WHO_CALLS), tuple(sentences))


def _what(page: ResidentPage, dutch: Dutch) -> Section:
    heading = dutch.say(PASSED_ON)
    if not page.passed_on:
        return Section(heading, (dutch.say(NOTHING_YET),))
    return Section(heading, (), tuple(dutch.say(SCOPES[scope]) for scope in page.passed_on))


def _ideas(page: ResidentPage, dutch: Dutch) -> Section | None:
    names = tuple(offer.name for offer in page.suggestions if offer.name)[:3]
    return Section(dutch.say(IDEAS), (), names, is_needed=False) if names else None


def _stop(page: ResidentPage, dutch: Dutch) -> Section:
    requester = page.requester.practice or page.requester.name
    if requester and page.requester.phone:
        how = dutch.say(STOP_CALL, requester=requester, phone=phone(page.requester.phone))
    elif requester:
        how = dutch.say(STOP_TELL, requester=requester)
    else:
        how = dutch.say(STOP_TELL_US)
    return Section(dutch.say(STOP), (dutch.say(STOP_ALLOWED), how))
