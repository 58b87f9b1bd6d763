"""Wrapping the key of the dossier in a passphrase."""

import pytest

from sociale_kaart.errors import ErrorCode, SocialeKaartError
from sociale_kaart.security.passphrase import (
    DEFAULT_COST,
    Argon2Cost,
    WrappingInvalid,
    unwrap,
    wrap,
)

CHEAP = Argon2Cost(memory=64, passes=1, lanes=1)
KEY = bytes(range(32))


def test_the_usual_cost_is_that_of_rfc_9106() -> None:
    assert (DEFAULT_COST.memory, DEFAULT_COST.passes) == (64 * 1024, 3)
    wrapped = wrap(KEY, "zin")
    assert (wrapped["memory_kib"], wrapped["passes"]) == (65536, 3)
    assert unwrap(wrapped, "zin") == KEY


def test_the_same_key_is_wrapped_differently_every_time() -> None:
    first, second = wrap(KEY, "zin", CHEAP), wrap(KEY, "zin", CHEAP)
    assert first["salt"] != second["salt"]
    assert first["sealed"] != second["sealed"]


@pytest.mark.parametrize("change", [{"passes": 2}, {"memory_kib": 128}, {"salt": "00" * 16}])
def test_changed_parameters_open_nothing(change: dict[str, object]) -> None:
    with pytest.raises(SocialeKaartError) as caught:
        unwrap(wrap(KEY, "zin", CHEAP) | change, "zin")
    assert caught.value.code is ErrorCode.PASSPHRASE_WRONG


@pytest.mark.parametrize(
    "change",
    [
        {"kdf": "md5"},
        {"version": 16},
        {"cipher": "none"},
        {"memory_kib": 2**31},  # would take all memory of the machine
        {"memory_kib": 0},
        {"passes": 10**9},
        {"passes": True},
        {"lanes": "4"},
        {"lanes": 60},  # more than this memory can serve
        {"salt": ""},
        {"salt": "zout"},
        {"nonce": "00"},
        {"sealed": None},
    ],
)
def test_a_strange_wrapping_is_refused_without_work(change: dict[str, object]) -> None:
    with pytest.raises(WrappingInvalid):
        unwrap(wrap(KEY, "zin", CHEAP) | change, "zin")
