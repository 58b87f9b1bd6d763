"""Small files, functions and classes: the budget is on the largest, not on the average."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LONGEST_FILE, LONGEST_FUNCTION, MOST_METHODS = 400, 50, 20
FOLDERS = ("sociale_kaart", "ui", "data", "installer", "tests", "resources")
FILES = [
    path
    for path in sorted([ROOT / "start.py", *(p for f in FOLDERS for p in (ROOT / f).rglob("*.py"))])
    if not {"build", "dist"} & set(path.relative_to(ROOT).parts)
]


def shown(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", FILES, ids=shown)
def test_the_file_is_small(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= LONGEST_FILE
    assert not list(too_large(ast.parse(text)))


def too_large(tree: ast.Module) -> Iterator[str]:
    """Yield the functions and classes over their budget."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or 0) - node.lineno + 1
            if lines > LONGEST_FUNCTION:
                yield f"{node.name}: {lines} lines"
        elif isinstance(node, ast.ClassDef):
            methods = sum(isinstance(n, ast.FunctionDef) for n in node.body)
            if methods > MOST_METHODS:
                yield f"{node.name}: {methods} methods"


@pytest.mark.parametrize("path", [p for p in FILES if "tests" not in p.parts], ids=shown)
def test_no_error_is_swallowed(path: Path) -> None:
    """An `except Exception` that only passes hides what a user should know."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ExceptHandler):
            names = (
                [n.id for n in ast.walk(node.type) if isinstance(n, ast.Name)] if node.type else []
            )
            broad = node.type is None or {"Exception", "BaseException"} & set(names)
            assert not (broad and all(isinstance(n, ast.Pass) for n in node.body))
