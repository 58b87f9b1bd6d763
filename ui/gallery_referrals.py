"""Pictures of the pages about referrals, with a dossier of made-up people."""

from typing import TypeVar

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from sociale_kaart.search.query import SearchQuery
from ui.gallery_dossier import PASSPHRASE, fill_dossier, id_of
from ui.gallery_scenes import Scene, Stage
from ui.views.guarded_page import GuardedPage
from ui.views.page import Page
from ui.views.referral_editor import ReferralEditorPage
from ui.views.referral_names import EDITOR, LIST, TIMELINE
from ui.views.referral_page import ReferralPage
from ui.views.referral_preview import RESIDENT, SLIP
from ui.views.referrals_page import ReferralsPage

P = TypeVar("P", bound=Page)


def _page(stage: Stage, kind: type[P], name: str, **arguments: str) -> P:
    """Show a page behind the lock, which is opened first."""
    application = stage.application
    guarded = stage.frame.page(name)
    assert isinstance(guarded, GuardedPage)  # noqa: S101 - the registry says so
    if not application.dossier.is_unlocked:
        fill_dossier(application.folder, application.clock())
        guarded.lock_page.model.unlock(PASSPHRASE)
        stage.settle()
    stage.frame.banner.hide()
    stage.frame.pages.show_page(name, dict(arguments))
    stage.settle()
    page = guarded.inner
    assert isinstance(page, kind)  # noqa: S101
    return page


def listed(stage: Stage) -> QWidget:
    """Show what needs the user."""
    _page(stage, ReferralsPage, LIST, view="needs-me")
    return stage.frame


def list_sent(stage: Stage) -> QWidget:
    """Show what is under way."""
    _page(stage, ReferralsPage, LIST, view="sent")
    return stage.frame


def list_empty(stage: Stage) -> QWidget:
    """Show what is said when the filter finds nothing."""
    page = _page(stage, ReferralsPage, LIST, view="sent")
    page.filter.setText("onvindbaar")
    stage.settle()
    return stage.frame


def new(stage: Stage) -> QWidget:
    """Show the page as it comes from a search result."""
    found = stage.application.map.search(SearchQuery(text="wandelen", limit=1)).results
    service_id = found[0].row.id if found else ""
    _page(stage, ReferralEditorPage, EDITOR, service_id=service_id)
    return stage.frame


def complete(stage: Stage) -> QWidget:
    """Show a concept that can be sent."""
    page = _page(stage, ReferralEditorPage, EDITOR, referral_id=id_of("Truus Voorbeeld"))
    page.preview.pages.open(SLIP)
    stage.settle()
    return stage.frame


def resident_page(stage: Stage) -> QWidget:
    """Show the page for the resident beside the form, or instead of it in a narrow window."""
    page = _page(stage, ReferralEditorPage, EDITOR, referral_id=id_of("Truus Voorbeeld"))
    page.preview.pages.open(RESIDENT)
    page.panes.turn()
    stage.settle()
    return stage.frame


def less_used(stage: Stage) -> QWidget:
    """Show the fields further down."""
    page = _page(stage, ReferralEditorPage, EDITOR, referral_id=id_of("Truus Voorbeeld"))
    page.panes.turn(to_main=True)
    page.form.jump("resident.language")
    stage.settle()
    return stage.frame


def hints(stage: Stage) -> QWidget:
    """Show hints: a number too short, and a citizen service number that must go."""
    page = _page(stage, ReferralEditorPage, EDITOR, referral_id=id_of("Annie Bedacht"))
    page.form.resident.phone.clear()
    QTest.keyClicks(page.form.resident.phone, "06 0000")
    page.form.question.question.setPlainText("Wil graag hulp. BSN 123456782")
    page.form.question.question.setFocus()
    QTest.qWait(600)  # milliseconds: hints wait until the typing pauses
    stage.settle()
    return stage.frame


def _one(stage: Stage, name: str) -> ReferralPage:
    return _page(stage, ReferralPage, TIMELINE, referral_id=id_of(name))


def sent(stage: Stage) -> QWidget:
    """Show a referral that was just sent."""
    _one(stage, "Wim Fictief")
    return stage.frame


def late(stage: Stage) -> QWidget:
    """Show a referral without an answer in time."""
    _one(stage, "Ahmed Voorbeeld")
    return stage.frame


def report(stage: Stage) -> QWidget:
    """Show writing down what the receiver said."""
    page = _one(stage, "Fatma Proefnaam")
    page.step.click()
    stage.settle()
    return stage.frame


def feedback(stage: Stage) -> QWidget:
    """Show writing down how it went."""
    page = _one(stage, "Gerda Proefstuk")
    page.step.click()
    stage.settle()
    return stage.frame


def refused(stage: Stage) -> QWidget:
    """Show a refusal."""
    _one(stage, "Jan Verzonnen")
    return stage.frame


def take_back(stage: Stage) -> QWidget:
    """Show taking a referral back."""
    page = _one(stage, "Ahmed Voorbeeld")
    page.take_back.click()
    stage.settle()
    return stage.frame


def discard(stage: Stage) -> QWidget:
    """Show the question before a concept is thrown away."""
    page = _page(stage, ReferralEditorPage, EDITOR, referral_id=id_of("Truus Voorbeeld"))
    return page.ask_discard()


REFERRAL_SCENES: tuple[Scene, ...] = (
    Scene("referrals", listed),
    Scene("referrals-sent", list_sent),
    Scene("referrals-filter", list_empty),
    Scene("referral-new", new),
    Scene("referral-complete", complete),
    Scene("referral-resident", resident_page),
    Scene("referral-more", less_used),
    Scene("referral-hints", hints),
    Scene("referral-sent", sent),
    Scene("referral-late", late),
    Scene("referral-report", report),
    Scene("referral-feedback", feedback),
    Scene("referral-refused", refused),
    Scene("referral-take-back", take_back),
    Scene("referral-discard", discard),
)
