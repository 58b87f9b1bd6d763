"""Who receives a Welzijn op Recept referral from which area and age.

This module holds the table; choosing from it is up to `referrals.routing`.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from sociale_kaart.directory.documents import canonical_json, parsed_object, require_sound
from sociale_kaart.directory.fields import Fields

_MOST_ROUTES = 10_000


@dataclass(frozen=True, slots=True)
class Route:
    """One receiver of referrals.

    Attributes:
        area: CBS code of the gemeente or wijk that it serves.
        minimum_age, maximum_age: in years, inclusive; None where there is no bound.
        role: for example "welzijnscoach" or "welzijnsmakelaar", as the region says it.
        contact: the person or desk that answers.
        via: who passes the referral on, where it does not go straight (004:6344).
    """

    area: str
    minimum_age: int | None
    maximum_age: int | None
    organization: str
    role: str
    contact: str = ""
    phone: str = ""
    email: str = ""
    via: str = ""
    note: str = ""


def routes_to_json(routes: Iterable[Route]) -> str:
    """Return the routes as a JSON document, the same text for the same routes."""
    rows = sorted((asdict(route) for route in routes), key=canonical_json)
    return canonical_json({"routes": rows})


def routes_from_json(text: str | bytes) -> tuple[Route, ...]:
    """Return the routes in a document that `routes_to_json` wrote.

    Raises:
        DocumentInvalid: when it has another shape.
    """
    document = parsed_object("routes", text)
    routes = tuple(_route(item) for item in document.children("routes", _MOST_ROUTES))
    require_sound("routes", document)
    return routes


def _route(item: Fields) -> Route:
    return Route(
        area=item.line("area", required=True),
        minimum_age=item.whole("minimum_age", lowest=0, highest=150),
        maximum_age=item.whole("maximum_age", lowest=0, highest=150),
        organization=item.line("organization", required=True),
        role=item.line("role"),
        contact=item.line("contact"),
        phone=item.line("phone"),
        email=item.line("email"),
        via=item.line("via"),
        note=item.text("note"),
    )
