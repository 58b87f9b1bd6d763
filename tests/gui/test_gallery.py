"""The gallery: its pictures have something on them, and no two scenes share a file."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from ui.gallery import render_gallery
from ui.gallery_scenes import SCENES, Scene
from ui.theme.theme import Theme


@pytest.mark.parametrize(
    "scene", [s for s in SCENES if s.name in {"search-results", "help"}], ids=lambda s: s.name
)
def test_pictures_have_something_on_them(
    scene: Scene, tmp_path: Path, theme: Theme, qapp: QApplication
) -> None:
    made = render_gallery(
        tmp_path, scenes=[scene], languages=["nl"], schemes=["dark"], percents=[100]
    )
    assert [path.name for path in made] == [f"{scene.name}-nl-dark-100.png"]
    image = QImage(str(made[0]))
    colours = {
        image.pixel(x, y)
        for x in range(0, image.width(), 7)
        for y in range(0, min(400, image.height()), 3)
    }
    assert len(colours) > 20


def test_scenes_have_names_of_their_own() -> None:
    assert len({scene.name for scene in SCENES}) == len(SCENES)
