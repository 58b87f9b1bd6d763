"""Sentences: every condition has one, dates and numbers read the Dutch way, and in English too."""

import shutil
import string
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from sociale_kaart.config import bundled
from sociale_kaart.directory.model import Kind, Ladder
from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.search.page import FoundIn, Reason, ReasonKind
from ui.language import Languages
from ui.wording import dates, numbers, reasons, terms
from ui.wording.errors import TEXTS, message_for

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)  # a Friday


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


def test_every_condition_has_a_sentence_and_an_action() -> None:
    assert set(TEXTS) == set(ErrorCode)
    assert all(sentence and action for sentence, action in TEXTS.values())


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("code", list(ErrorCode))
def test_facts_are_filled_in(code: ErrorCode, language: str, languages: Languages) -> None:
    languages.use(language)
    names = {
        name for text in TEXTS[code] for _, name, _, _ in string.Formatter().parse(text) if name
    }
    message = message_for(SocialeKaartError(code, **{name: f"<{name}>" for name in names}))
    for name in names:
        assert f"<{name}>" in message.sentence + message.action
    bare = message_for(SocialeKaartError(code))
    assert "{" not in bare.sentence + bare.action


def test_a_list_of_facts_reads_as_words(languages: Languages) -> None:
    error = SocialeKaartError(ErrorCode.REFERRAL_INCOMPLETE, missing=("naam", "postcode"))
    assert "naam, postcode" in message_for(error).sentence


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (at(20, 14), "vandaag 14:00"),
        (at(21, 9, 30), "morgen 09:30"),
        (at(24, 10), "di 10:00"),
        (at(27, 10), "vr 27 nov 10:00"),
        (at(1, 10, month=12), "di 1 dec 10:00"),
    ],
)
def test_what_comes(moment: datetime, said: str, languages: Languages) -> None:
    assert dates.coming(moment, NOW) == said


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (at(20, 9, 12), "vandaag 09:12"),
        (at(19, 16, 40), "gisteren 16:40"),
        (at(16, 9, 12), "ma 16 nov 09:12"),
        (datetime(2024, 3, 5, tzinfo=UTC), "5 maart 2024"),
    ],
)
def test_what_was(moment: datetime, said: str, languages: Languages) -> None:
    assert dates.past(moment, NOW) == said


@pytest.mark.parametrize(
    ("days", "dutch", "english"),
    [
        (0, "vandaag", "today"),
        (1, "gisteren", "yesterday"),
        (5, "5 dagen geleden", "5 days ago"),
        (21, "3 weken geleden", "3 weeks ago"),
        (120, "4 maanden geleden", "4 months ago"),
        (800, "2 jaar geleden", "2 years ago"),
    ],
)
def test_how_long_ago(days: int, dutch: str, english: str, languages: Languages) -> None:
    day = NOW.date() - timedelta(days=days)
    assert dates.ago(day, NOW.date()) == dutch
    languages.use("en")
    assert dates.ago(day, NOW.date()) == english


def test_days_in_full(languages: Languages) -> None:
    assert dates.weekday_and_date(date(2026, 11, 24)) == "dinsdag 24 november"
    assert dates.full_date(date(2026, 11, 24)) == "24 november 2026"
    languages.use("en")
    assert dates.weekday_and_date(date(2026, 11, 24)) == "Tuesday 24 November"


def test_periods() -> None:
    assert dates.period(at(20, 10), at(20, 11, 30)) == "10:00 – 11:30"
    assert dates.period(at(20, 10), None) == "10:00"
    assert dates.period(at(20, 20), at(21, 0)) == "20:00 – 24:00"


def test_whole_days_and_what_is_going_on(languages: Languages) -> None:
    assert dates.period(at(20, 0), at(20, 23, 59)) == "dag en nacht"
    assert dates.going_on(at(20, 0), at(21, 0)) == "dag en nacht"
    assert dates.going_on(at(20, 9), at(20, 17)) == "nu, tot 17:00"
    assert dates.coming(at(24, 0), NOW, has_time=False) == "di"
    assert dates.coming(at(20, 0), NOW, has_time=False) == "vandaag"


def test_days_of_the_week(languages: Languages) -> None:
    assert dates.weekdays(range(7)) == "elke dag"
    assert dates.weekdays([4, 0, 1, 2, 3]) == "maandag tot en met vrijdag"
    assert dates.weekdays([1, 4]) == "dinsdag, vrijdag"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("+31334567890", "033 456 78 90"),
        ("+31612345678", "06 12 34 56 78"),
        ("+31343512345", "0343 51 23 45"),
        ("+3188 123 45 67", "088 123 45 67"),
        ("+31000307101", "000 030 71 01"),
        ("08002000", "0800 2000"),
        ("0031 (0)33-4567890", "033 456 78 90"),
        ("113", "113"),
        ("+32 2 123 45 67", "+32 2 123 45 67"),
        ("bel de balie", "bel de balie"),
        ("", ""),
    ],
)
def test_phone_numbers(number: str, said: str) -> None:
    assert numbers.phone(number) == said


@given(st.text(max_size=40))
def test_any_text_is_a_phone_number_without_harm(text: str) -> None:
    assert isinstance(numbers.phone(text), str)


@given(st.integers(min_value=200_000_000, max_value=999_999_999))
def test_no_digit_of_a_phone_number_is_lost(number: int) -> None:
    assert numbers.phone(f"+31{number}").replace(" ", "") == f"0{number}"


@pytest.mark.parametrize(
    ("metres", "said"),
    [
        (0, "< 100 m"),
        (149, "150 m"),
        (974, "950 m"),
        (980, "1 km"),
        (1249, "1,2 km"),
        (9960, "10 km"),
        (14_400, "14 km"),
    ],
)
def test_distances(metres: int, said: str, languages: Languages) -> None:
    assert numbers.distance(metres) == said


def test_prices_and_ages(languages: Languages) -> None:
    assert numbers.price(0) == "Gratis"
    assert numbers.price(2.5) == "€ 2,50"
    assert numbers.price(10) == "€ 10"
    assert numbers.ages(18, None) == "Vanaf 18 jaar"
    assert numbers.ages(12, 17) == "12 tot en met 17 jaar"
    assert numbers.ages(0, 17) == "Tot en met 17 jaar"
    assert numbers.ages(None, None) == ""


@pytest.mark.parametrize("kind", list(ReasonKind))
@pytest.mark.parametrize("field", ["", *FoundIn])
def test_every_reason_is_a_sentence(kind: ReasonKind, field: str, languages: Languages) -> None:
    said = reasons.reason(Reason(kind, ("overleden",), field, "rouw"))
    assert said
    assert "{" not in said


def test_reasons_read_as_people_say_them(languages: Languages) -> None:
    related = Reason(ReasonKind.RELATED, ("overleden",), FoundIn.THEME, "rouw")
    near = Reason(ReasonKind.NEAR, ("3811 Amersfoort",))
    said = "Gevonden op: rouw, bij “overleden”, dichtbij 3811 Amersfoort"
    assert reasons.found_on((related, near)) == said
    assert reasons.in_words((related, near)) == (related,)
    assert reasons.found_on(()) == ""


@pytest.mark.parametrize(
    ("why", "said"),
    [
        (
            Reason(ReasonKind.PART, ("rouw",), FoundIn.NAME, "rouwverwerkingsgroep"),
            "Gevonden op: “rouw” in “rouwverwerkingsgroep”",
        ),
        (Reason(ReasonKind.PART, ("rouw",), FoundIn.NAME), "Gevonden op: “rouw” in de naam"),
        (
            Reason(ReasonKind.SPELLING, ("alzeimer",), FoundIn.NAME, "alzheimer"),
            "Gevonden op: “alzheimer”, gelezen voor “alzeimer”",
        ),
        (Reason(ReasonKind.MEANING, ()), "Lijkt op uw vraag"),
        (
            Reason(ReasonKind.MEANING, (), via="rouw om een partner"),
            "Past bij uw vraag: rouw om een partner",
        ),
        (Reason(ReasonKind.LIKE, (), via="Rouwcafé"), "Lijkt op “Rouwcafé”"),
        (Reason(ReasonKind.ACUTE, ()), "Bij acuut gevaar"),
    ],
)
def test_reasons_of_every_kind(why: Reason, said: str, languages: Languages) -> None:
    assert reasons.found_on((why,)) == said
    assert set(reasons.TEXTS) == set(ReasonKind)


def test_what_stands_by_itself_comes_before_the_words(languages: Languages) -> None:
    word = Reason(ReasonKind.WORD, ("crisis",), FoundIn.NAME)
    said = "Bij acuut gevaar · gevonden op: “crisis” in de naam"
    assert reasons.found_on((Reason(ReasonKind.ACUTE, ()), word)) == said
    serves = Reason(ReasonKind.SERVES, ("Soest",))
    said = "Bij acuut gevaar · werkt in Soest"
    assert reasons.found_on((Reason(ReasonKind.ACUTE, ()), serves)) == said


def test_kinds_and_steps_have_names_in_two_languages(languages: Languages) -> None:
    dutch = [*map(terms.kind, [*Kind, None]), *map(terms.ladder, Ladder)]
    languages.use("en")
    english = [*map(terms.kind, [*Kind, None]), *map(terms.ladder, Ladder)]
    assert all(dutch)
    assert len(set(english)) == len(english)
    assert dutch != english
    assert terms.language("xx") == "xx"


def test_a_language_outlives_the_replacing_of_its_file(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An update writes new translations while the window is open."""
    folder = tmp_path / "resources" / "translations"
    folder.mkdir(parents=True)
    copy = folder / "sociale_kaart_nl.qm"
    shutil.copy(bundled("resources", "translations", copy.name), copy)
    monkeypatch.setattr("ui.language.bundled", tmp_path.joinpath)
    languages = Languages(qapp)
    languages.use("nl")
    copy.write_bytes(b"")
    assert terms.kind(Kind.FORMAL) == "Formeel"
    languages.close()


def test_buttons_of_qt_speak_dutch_too(languages: Languages) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuleren"
