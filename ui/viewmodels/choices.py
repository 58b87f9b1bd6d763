"""Values of filters as chips show them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that a filter can have; `count` is what would be left with it."""

    code: str
    name: str
    count: int
    chosen: bool = False

    @property
    def can_switch(self) -> bool:
        """Whether anything is left with it; what is on can always be switched off."""
        return self.chosen or self.count > 0


@dataclass(frozen=True, slots=True)
class ChipGroup:
    """One filter.

    Attributes:
        key: its name in the view-model.
        title: what the chip says while nothing is chosen.
        choices: for an on-and-off chip exactly one, with the title as its name.
        toggle: whether it is an on-and-off chip.
    """

    key: str
    title: str
    choices: tuple[Choice, ...]
    toggle: bool = False

    def chosen(self) -> tuple[Choice, ...]:
        """Return the values that are on."""
        return tuple(choice for choice in self.choices if choice.chosen)
