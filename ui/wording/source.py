"""Marks a source string for translation where it is written, to be translated where it is shown."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001 - read by lupdate
    """Return the text itself.

    Qt's own function of this name says that it returns an object; `pyside6-lupdate` goes by the
    name only.

    Args:
        context: of the translation.
        text: English source string, in full: no f-string.
    """
    return text
