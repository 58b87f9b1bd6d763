"""What is filled in on the referral page, without a window: hints, BSN, consent, and saving."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.referrals.completeness import Missing
from sociale_kaart.referrals.model import (
    Consent,
    ConsentMethod,
    Details,
    LifeDomain,
    Recipient,
    Referral,
    Requester,
    Suggestion,
)
from tests.helpers.referral_factories import A_BSN, MONDAY, a_desk, some_details
from ui.viewmodels.concept_pen import ConceptPen
from ui.viewmodels.field_checks import (
    Hint,
    phone_hint,
    postcode_hint,
    tidy_postcode,
    year_hint,
    year_of,
)
from ui.viewmodels.referral_draft import Draft, is_begun

TODAY = MONDAY.date()
INDEBUURT = Recipient(organization="Indebuurt033")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("", None),
        ("06 00000001", None),
        ("033-0000000", None),
        ("(033) 000 00 00", None),
        ("+31 6 00000001", None),
        ("0031600000001", None),
        ("+49 30 000000", None),
        ("000 030 71 01", None),
        ("06 0000", Hint.PHONE_SHORT),
        ("+31 6 0000", Hint.PHONE_SHORT),
        ("06 000000011", Hint.PHONE_LONG),
        ("nul zes", Hint.PHONE_LETTERS),
    ],
)
def test_phone(text: str, hint: Hint | None) -> None:
    assert phone_hint(text) is hint


@pytest.mark.parametrize(
    ("text", "hint", "tidy"),
    [
        ("", None, ""),
        ("3812 SA", None, "3812 SA"),
        ("3812sa", None, "3812 SA"),
        ("3812", Hint.POSTCODE_LETTERS, "3812"),
        ("381", Hint.POSTCODE_FORM, "381"),
        ("0812 SA", Hint.POSTCODE_FORM, "0812 SA"),
        ("Soest", Hint.POSTCODE_FORM, "Soest"),
    ],
)
def test_postcode(text: str, hint: Hint | None, tidy: str) -> None:
    assert postcode_hint(text) is hint
    assert tidy_postcode(text) == tidy


@pytest.mark.parametrize(
    ("text", "hint", "year"),
    [
        ("", None, None),
        ("1950", None, 1950),
        (" 1950 ", None, 1950),
        ("195", Hint.YEAR_FORM, None),
        ("50", Hint.YEAR_FORM, None),
        ("2030", Hint.YEAR_FUTURE, 2030),
        ("1850", Hint.YEAR_LONG_AGO, 1850),
        ("١٩٥٠", Hint.YEAR_FORM, None),
    ],
)
def test_year(text: str, hint: Hint | None, year: int | None) -> None:
    assert year_hint(text, TODAY) is hint
    assert year_of(text) == year


FIELDS = [
    "resident__name",
    "resident__phone",
    "resident__postcode",
    "resident__own_network",
    "question",
    "requester__name",
    "requester__practice",
]


@pytest.mark.parametrize("field", FIELDS)
def test_a_bsn_is_kept_nowhere(field: str) -> None:
    clean = Draft.of(some_details())
    typed = clean.with_parts(**{field: f"zij is {A_BSN}"})
    name = field.replace("__", ".")
    assert typed.bsn_fields == {name}
    assert typed.hints(TODAY)[name] is Hint.BSN
    assert A_BSN not in repr_of(typed.kept)
    assert typed.kept == clean.kept  # the last clean value stays
    mended = typed.with_parts(**{field: "schoon"})
    assert not mended.bsn_fields
    assert mended.kept == mended.details


def test_other_fields_are_kept_while_a_bsn_stands_in_one() -> None:
    draft = Draft().with_parts(question=f"bsn {A_BSN}").with_parts(resident__name="Truus")
    assert draft.kept.resident.name == "Truus"
    assert draft.kept.question == ""


def test_a_bsn_with_hidden_controls_between_its_digits() -> None:
    hidden = "\u200b".join(A_BSN[:3]) + "\u0000" + A_BSN[3:]
    draft = Draft().with_parts(question=A_BSN[:3] + "\u0000" + A_BSN[3:])
    assert draft.bsn_fields == {"question"}
    assert hidden  # zero-width spaces are no controls; the desk's own guard decides on those


@given(text=st.text(max_size=200))
def test_what_is_kept_the_desk_takes(text: str) -> None:
    """Whatever is typed, the desk never refuses what the draft keeps."""
    from sociale_kaart.referrals.content import texts, tidy
    from sociale_kaart.security.bsn import find_bsn

    kept = Draft().with_parts(question=text).with_parts(resident__name=text[::-1]).kept
    assert not any(find_bsn(found) for found in texts(tidy(kept)).values())


def repr_of(details: Details) -> str:
    from sociale_kaart.referrals.content import flat

    return str(flat(details))


def test_the_tick_records_today_verbally_and_to_whom() -> None:
    draft = Draft().with_recipient(INDEBUURT).with_consent(given=True, today=TODAY)
    consent = draft.details.consent
    assert consent.given
    assert (consent.how, consent.given_on) == (ConsentMethod.SPOKEN, TODAY)
    assert consent.to_whom == "Indebuurt033"
    assert draft.with_consent(given=False, today=TODAY).details.consent == Consent()


def test_consent_before_the_receiver_is_known_is_to_the_first_that_becomes_known() -> None:
    draft = Draft().with_consent(given=True, today=TODAY).with_recipient(INDEBUURT)
    assert draft.details.consent.to_whom == "Indebuurt033"


def test_another_receiver_needs_consent_again() -> None:
    draft = Draft.of(some_details()).with_recipient(INDEBUURT)
    draft = draft.with_consent(given=False, today=TODAY).with_consent(given=True, today=TODAY)
    other = draft.with_recipient(Recipient(organization="Wijkteam Jeugd"))
    assert Missing.CONSENT_TO_WHOM in other.missing(TODAY)
    assert other.hints(TODAY)["consent.given"] is Hint.CONSENT_OTHER
    again = other.with_consent(given=False, today=TODAY).with_consent(given=True, today=TODAY)
    assert Missing.CONSENT_TO_WHOM not in again.missing(TODAY)


def test_domains_keep_their_usual_order() -> None:
    draft = Draft().with_domain(LifeDomain.MEANING, on=True).with_domain(LifeDomain.BODY, on=True)
    assert draft.details.domains == (LifeDomain.BODY, LifeDomain.MEANING)
    assert draft.with_domain(LifeDomain.BODY, on=False).details.domains == (LifeDomain.MEANING,)


def test_what_the_page_knew_by_itself_is_no_beginning() -> None:
    before = Details(requester=Requester("Bea"), suggestions=(Suggestion("1", "Koor"),))
    draft = Draft.of(before)
    assert not is_begun(draft.without_suggestion("1").with_recipient(INDEBUURT).kept, before)
    assert is_begun(draft.with_parts(question="x").kept, before)


def test_older_content_never_covers_newer(tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    pen = ConceptPen(desk)
    pen.write(some_details(question="de nieuwste"), 2)
    assert pen.write(some_details(question="een oudere"), 1) is None
    assert desk.referral(pen.referral_id).details.question == "de nieuwste"
    assert len(desk.list()) == 1


def test_threads_begin_one_concept(tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    pen = ConceptPen(desk)
    start = threading.Barrier(4)

    def write(number: int) -> None:
        start.wait()
        pen.write(some_details(question=f"versie {number}"), number)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(1, 5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(desk.list()) == 1
    assert desk.referral(pen.referral_id).details.question == "versie 4"


def test_a_pen_sends_what_it_was_given(tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    pen = ConceptPen(desk)
    sent: Referral = pen.send(some_details(question="nu echt"), 1)
    assert not sent.is_concept
    assert sent.details.question == "nu echt"


def test_a_refusal_leaves_the_pen_as_it_was(tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    pen = ConceptPen(desk)
    refused: Callable[[], Any] = lambda: pen.write(some_details(question=A_BSN), 1)  # noqa: E731
    with pytest.raises(SocialeKaartError) as error:
        refused()
    assert error.value.code is ErrorCode.BSN_FOUND
    assert pen.referral_id == ""
    pen.write(some_details(), 1)
    assert pen.referral_id
