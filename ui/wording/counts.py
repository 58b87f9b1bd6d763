"""Every sentence with a number in it that has a plural.

They are methods of a QObject because `pyside6-lupdate` sees a plural in `self.tr` only: it reads
`QCoreApplication.translate` by the signature of long ago.
"""

from PySide6.QtCore import QObject


class Counts(QObject):
    """Says how many; make one where it is needed."""

    def days_ago(self, days: int) -> str:
        """Return "5 dagen geleden"."""
        return self.tr("%n day(s) ago", "", days)

    def weeks_ago(self, weeks: int) -> str:
        """Return "3 weken geleden"."""
        return self.tr("%n week(s) ago", "", weeks)

    def months_ago(self, months: int) -> str:
        """Return "4 maanden geleden"."""
        return self.tr("%n month(s) ago", "", months)

    def years_ago(self, years: int) -> str:
        """Return "2 jaar geleden"."""
        return self.tr("%n year(s) ago", "", years)

    def places_free(self, places: int) -> str:
        """Return "4 plaatsen vrij"."""
        return self.tr("%n place(s) free", "", places)

    def days_late(self, days: int) -> str:
        """Return "3 dagen te laat"."""
        return self.tr("%n day(s) late", "", days)

    def results(self, total: int) -> str:
        """Return "128 resultaten"."""
        return self.tr("%n result(s)", "", total)

    def new(self, offerings: int) -> str:
        """Return "3 nieuw"."""
        return self.tr("%n new", "", offerings)
