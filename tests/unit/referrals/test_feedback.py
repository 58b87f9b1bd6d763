"""Feedback that came outside the program: once it says something, it is no longer awaited."""

from pathlib import Path

import pytest

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.referrals.model import MomentKind
from tests.helpers.referral_factories import A_BSN, a_desk, some_details


def test_it_stands_in_the_timeline_and_is_no_longer_awaited(tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    sent = desk.send(desk.new_concept(some_details()))
    assert sent.awaits_feedback
    told = desk.record_feedback(sent.id, "Doet mee aan het koor.", source="telefonisch, Nordin")
    assert not told.awaits_feedback
    last = told.timeline[-1]
    assert (last.kind, last.text) == (MomentKind.FEEDBACK, "Doet mee aan het koor.")
    assert last.source == "telefonisch, Nordin"
    assert desk.referral(sent.id) == told


@pytest.mark.parametrize(
    ("text", "source", "code"),
    [
        ("  ", "tel", ErrorCode.REFERRAL_INCOMPLETE),
        (f"zij is {A_BSN}", "tel", ErrorCode.BSN_FOUND),
        ("gaat goed", f"bsn {A_BSN}", ErrorCode.BSN_FOUND),
    ],
)
def test_what_is_refused(tmp_path: Path, text: str, source: str, code: ErrorCode) -> None:
    desk = a_desk(tmp_path)
    sent = desk.send(desk.new_concept(some_details()))
    with pytest.raises(SocialeKaartError) as refused:
        desk.record_feedback(sent.id, text, source=source)
    assert refused.value.code is code
    assert desk.referral(sent.id).awaits_feedback


def test_a_concept_has_no_feedback(tmp_path: Path) -> None:
    desk = a_desk(tmp_path)
    with pytest.raises(SocialeKaartError) as refused:
        desk.record_feedback(desk.new_concept(some_details()), "goed", source="tel")
    assert refused.value.code is ErrorCode.TRANSITION_ILLEGAL
