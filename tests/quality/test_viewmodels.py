"""View-models decide what is shown, not how: they know QtCore and nothing of widgets or paint."""

import ast

import pytest

from sociale_kaart.config import bundled

FILES = sorted(bundled("ui", "viewmodels").glob("*.py"))
BANNED = tuple(
    "PySide6.QtWidgets PySide6.QtGui ui.views ui.widgets ui.delegates ui.theme".split()  # noqa: SIM905
)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_widgets_in_view_models(path: object) -> None:
    tree = ast.parse(path.read_text("utf-8"))  # type: ignore[attr-defined]
    imported = [
        name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
        )
    ]
    assert not [name for name in imported if name.startswith(BANNED)]
