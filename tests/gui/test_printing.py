"""The slip on paper: really rendered, and read back as a receiver's computer would."""

import os
import stat
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import segno
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.referrals.model import (
    Consent,
    ConsentScope,
    ContactPreference,
    Details,
    LifeDomain,
    Suggestion,
    Transport,
)
from sociale_kaart.referrals.slip import ResidentPage, Slip
from tests.helpers.referral_factories import (
    MONDAY,
    FakeClock,
    a_consent,
    a_desk,
    a_resident,
    some_details,
)
from ui.language import Languages
from ui.printing import resident, slip
from ui.printing.pdf import slip_pdf, write_slip_pdf
from ui.printing.printer import new_printer, print_on
from ui.printing.qr import QUIET_ZONE, content_of, matrix_of, paint_code
from ui.printing.resident_text import resident_text
from ui.printing.slip import fit_of, paint_slip
from ui.printing.slip_text import slip_text
from ui.theme.fonts import load_fonts
from ui.viewmodels.draft_pages import pages_of
from ui.viewmodels.referral_draft import Draft

A5_POINTS = (148 / 25.4 * 72, 210 / 25.4 * 72)
LONG = "Ik kom de deur bijna niet meer uit en dat mis ik elke week opnieuw. "


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture
def pages(tmp_path: Path, languages: Languages) -> tuple[Slip, ResidentPage]:
    """The pages of a referral that was sent."""
    return sent(tmp_path)


def sent(folder: Path, **fields: Any) -> tuple[Slip, ResidentPage]:
    desk = a_desk(folder)
    referral = desk.send(desk.new_concept(some_details(**fields)))
    return desk.slip(referral.id), desk.resident_page(referral.id)


def of(details: Details) -> tuple[Slip, ResidentPage]:
    return pages_of(Draft.of(details), "", MONDAY)


def texts(content: bytes) -> list[str]:
    """Return the text of each page, with its line breaks as spaces."""
    document = pypdfium2.PdfDocument(content)
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


def test_two_a5_pages_that_say_what_the_receiver_needs(pages: tuple[Slip, ResidentPage]) -> None:
    content = slip_pdf(*pages)
    document = pypdfium2.PdfDocument(content)
    sizes = [page.get_size() for page in document]
    document.close()
    assert len(sizes) == 2
    for size in sizes:
        assert size == pytest.approx(A5_POINTS, abs=1)
    front, back = texts(content)
    for needed in (
        "Sinds mijn man er niet meer is zit ik veel alleen.",
        "Indebuurt033",
        "Nordin Proefstra",
        "Truus Voorbeeld",
        "1950",
        "3812 SA",
        "Bea Fictief",
        "mondeling",
        "maandag 7 december",
        pages[0].code,
    ):
        assert needed in front
    assert "CONCEPT" not in front
    for needed in ("Nordin Proefstra", "7 december", "Praktijk Proefsteeg", pages[0].code):
        assert needed in back
    assert "zit ik veel alleen" not in back  # what was asked stays between the professionals


def test_nothing_personal_outside_the_pages(pages: tuple[Slip, ResidentPage]) -> None:
    document = pypdfium2.PdfDocument(slip_pdf(*pages))
    about = document.get_metadata_dict()
    document.close()
    assert about["Title"] == f"Welzijn op Recept {pages[0].code}"
    assert about["Creator"] == "Sociale Kaart"
    assert not about["Author"]
    said = " ".join(about.values())
    for personal in ("Truus", "Voorbeeld", "Bea", "1950", "3812"):
        assert personal not in said


def test_the_resident_reads_dutch_whatever_the_window_speaks(
    tmp_path: Path, languages: Languages
) -> None:
    languages.use("en")
    front, back = texts(slip_pdf(*sent(tmp_path)))
    assert "Please get in touch by Monday 7 December" in front
    assert "Nordin Proefstra van Indebuurt033 belt u." in back
    assert "Dat is uiterlijk op maandag 7 december." in back
    assert "uw vraag" in back


def test_only_what_the_resident_agreed_to(tmp_path: Path, languages: Languages) -> None:
    pair = sent(
        tmp_path,
        resident=a_resident(own_network="dochter Fatma", transport=Transport.NEEDED, language="tr"),
        consent=a_consent(what=(ConsentScope.CONTACT,)),
    )
    front, back = texts(slip_pdf(*pair))
    for kept_back in ("veel alleen", "Fatma", "Turks", "Vervoer nodig", "Meedoen"):
        assert kept_back not in front
    assert "Truus Voorbeeld" in front
    assert "uw vraag" not in back


def test_the_file_is_the_users_alone_and_whole(
    tmp_path: Path, pages: tuple[Slip, ResidentPage]
) -> None:
    out = tmp_path / "briefje.pdf"
    out.write_bytes(b"an older one")
    write_slip_pdf(*pages, out)
    assert len(texts(out.read_bytes())) == 2
    if os.name == "posix":
        assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert {path.name for path in tmp_path.iterdir()} & {".briefje.pdf"} == set()


def test_a_folder_that_is_not_there(tmp_path: Path, pages: tuple[Slip, ResidentPage]) -> None:
    with pytest.raises(SocialeKaartError) as refused:
        write_slip_pdf(*pages, tmp_path / "weg" / "briefje.pdf")
    assert refused.value.code is ErrorCode.FOLDER_UNWRITABLE


def test_a_concept_and_a_withdrawn_referral_say_so(tmp_path: Path, languages: Languages) -> None:
    desk = a_desk(tmp_path)
    referral_id = desk.new_concept(some_details())
    assert "CONCEPT" in slip_text(desk.slip(referral_id)).mark
    desk.send(referral_id)
    desk.withdraw(referral_id, "verkeerd")
    assert "INGETROKKEN" in slip_text(desk.slip(referral_id)).mark
    stopped = resident_text(desk.resident_page(referral_id))
    assert "gestopt" in stopped.mark
    assert not stopped.sections


def test_the_code_and_only_the_code_is_in_the_picture(pages: tuple[Slip, ResidentPage]) -> None:
    code = pages[0].code
    assert content_of(code) == f"WOR:{code}"
    expected = segno.make(f"WOR:{code}", error="m", micro=False, boost_error=True)
    assert matrix_of(code) == tuple(tuple(bool(m) for m in row) for row in expected.matrix)


def test_the_picture_is_painted_as_its_matrix(qapp: QApplication) -> None:
    """Read back module by module, in the middle of each."""
    code = "K7Q-M2F-9DX"
    matrix = matrix_of(code)
    across = len(matrix) + 2 * QUIET_ZONE
    image = QImage(across * 6, across * 6, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_code(painter, code, 0, 0, across * 6)
    painter.end()

    def is_dark(row: int, column: int) -> bool:
        return image.pixelColor(column * 6 + 3, row * 6 + 3).lightness() < 128

    read = tuple(tuple(is_dark(row, column) for column in range(across)) for row in range(across))
    quiet = range(QUIET_ZONE, across - QUIET_ZONE)
    assert tuple(tuple(read[r][c] for c in quiet) for r in quiet) == matrix
    edge = [read[r][c] for r in range(across) for c in range(across) if r not in quiet]
    assert not any(edge)


def test_a_long_question_shrinks_and_is_then_cut_with_a_mark(languages: Languages) -> None:
    scales = []
    for times in (1, 8, 12, 100):
        pair = of(some_details(question=LONG * times))
        fit = fit_of(pair[0])
        scales.append(fit.scale)
        front = texts(slip_pdf(*pair))[0]
        assert fit.cuts_question == ("ingekort" in front)
        assert "Toestemming" in front  # consent keeps its place at the bottom
    assert scales[0] == 1.0
    offer = Suggestion("1", "Een heel lange naam van een aanbod " * 4, "Indebuurt033")
    other = fit_of(of(some_details(suggestions=(offer,)))[0])
    assert (other.is_cut, other.cuts_question) == (True, False)
    assert scales == sorted(scales, reverse=True)
    assert fit.is_cut
    assert 10.5 * fit.scale >= 8.5  # still read at arm's length


class Ink:
    """Where a page has ink."""

    def __init__(self) -> None:
        self.image = QImage(740, 1050, QImage.Format.Format_RGB32)  # five pixels a millimetre
        self.image.fill(QColor("white"))

    def painter(self) -> QPainter:
        painter = QPainter(self.image)
        painter.scale(0.05, 0.05)
        return painter

    def reaches(self) -> tuple[int, int, int, int]:
        """Return left, top, right and bottom of the ink, in pixels."""
        image = self.image
        dark = [
            (x, y)
            for y in range(0, image.height(), 3)
            for x in range(0, image.width(), 3)
            if image.pixelColor(x, y).lightness() < 200
        ]
        across, down = [x for x, _ in dark], [y for _, y in dark]
        return min(across), min(down), max(across), max(down)


def crowded() -> Details:
    """Return details with the longest of everything."""
    resident_ = a_resident(
        name="Maximiliana van der Lange-Naam tot den Bosch " * 5,
        own_network=LONG * 40,
        transport=Transport.NEEDED,
        language="tr",
        contact_preference=ContactPreference.THROUGH_RELATIVE,
        phone="0" * 60,
        postcode="3812 SA " * 8,
    )
    offers = tuple(Suggestion(str(n), LONG * 3, LONG) for n in range(20))
    details = some_details(
        resident=resident_,
        question=LONG * 140,
        domains=tuple(LifeDomain),
        suggestions=offers,
    )
    parts = dict.fromkeys(("name", "role", "practice", "phone"), LONG * 3)
    return replace(details, requester=replace(details.requester, **parts))


@pytest.mark.parametrize("details", [Details(), some_details(), crowded()])
def test_the_pages_keep_within_their_margins(details: Details, languages: Languages) -> None:
    for page in (0, 1):
        ink = Ink()
        painter = ink.painter()
        if page:
            fits = resident.paint_resident_page(painter, of(details)[1])
            assert fits
        else:
            paint_slip(painter, of(details)[0])
        painter.end()
        left, top, right, bottom = ink.reaches()
        assert left >= 10 * 5
        assert top >= 8 * 5
        assert right <= 138 * 5
        assert bottom <= 203 * 5


def test_the_parts_of_a_crowded_slip_do_not_overlap(languages: Languages) -> None:
    words = slip_text(of(crowded())[0])
    pen = slip._Pen(None, 0.82)
    slip._upper_part(pen, words)
    lower = slip._lower_part(slip._Pen(None, 0.82), words)
    needed = slip.LABEL.scaled(0.82).line + 100 + 3 * slip.QUESTION.scaled(0.82).line
    assert lower - pen.y >= needed


def test_the_residents_type_is_large() -> None:
    faces = (resident.TITLE, resident.HEADING, resident.BODY, resident.STRONG)
    assert min(face.points for face in faces) >= resident.SMALLEST == 14


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(max_size=3000))
def test_any_text_comes_on_one_page(text: str, languages: Languages) -> None:
    """Emoji, other scripts, controls, no spaces at all: nothing breaks, nothing runs on."""
    details = some_details(question=text, resident=a_resident(name=text[:200]))
    document = pypdfium2.PdfDocument(slip_pdf(*of(details)))
    count = len(document)
    document.close()
    assert count == 2


def test_markup_is_text(languages: Languages) -> None:
    nasty = "<b>dik</b> <img src='http://nergens.example/x.png'>"
    front = texts(slip_pdf(*of(some_details(question=nasty))))[0]
    assert "<b>dik</b>" in front


def test_the_day_on_the_slip_is_the_day_of_sending(tmp_path: Path, languages: Languages) -> None:
    clock = FakeClock()
    desk = a_desk(tmp_path, clock=clock)
    referral = desk.send(desk.new_concept(some_details()))
    clock.pass_(days=5)
    printed = desk.slip(referral.id)
    assert printed.day == MONDAY.date()
    assert printed.contact_by == MONDAY.date() + timedelta(days=14)


@pytest.fixture
def printer(pages: tuple[Slip, ResidentPage]) -> QPrinter:
    printer = new_printer(pages[0].code)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    return printer


def test_the_printer_gets_both_pages_at_their_true_size(
    tmp_path: Path, printer: QPrinter, pages: tuple[Slip, ResidentPage]
) -> None:
    out = tmp_path / "printed.pdf"
    printer.setOutputFileName(str(out))
    print_on(printer, *pages)
    front, back = texts(out.read_bytes())
    assert "Truus Voorbeeld" in front
    assert "Wie belt u?" in back
    assert "Truus" not in printer.docName()


def test_a_printer_that_does_not_answer(
    tmp_path: Path,
    printer: QPrinter,
    pages: tuple[Slip, ResidentPage],
    qtlog: Any,
) -> None:
    printer.setOutputFileName(str(tmp_path / "weg" / "printed.pdf"))
    with qtlog.disabled(), pytest.raises(SocialeKaartError) as refused:
        print_on(printer, *pages)
    assert refused.value.code is ErrorCode.PRINTER_FAILED
    assert "Truus" not in str(refused.value)


def test_without_consent_the_resident_reads_that_nothing_was_passed_on(
    languages: Languages,
) -> None:
    page = resident_text(of(some_details(consent=Consent()))[1])
    assert "Niets. Wij vragen u eerst of het mag." in page.spoken()
