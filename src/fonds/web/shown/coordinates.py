"""A place's coordinates in words, no more exact than they were given."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext as _

from fonds.records.place import Coordinates

_HALF_TURN = 180


def in_words(coordinates: Coordinates) -> str:
    """Degrees, with minutes where decimals were given; the figures as they stand if unreadable."""
    latitude = _words(coordinates.latitude, _("N"), _("S"), _HALF_TURN // 2)
    longitude = _words(coordinates.longitude, _("E"), _("W"), _HALF_TURN)
    if latitude and longitude:
        return f"{latitude}, {longitude}"
    return f"{coordinates.latitude}, {coordinates.longitude}"


def _words(written: str, positive: str, negative: str, most: int) -> str:
    try:
        value = Decimal(written)
    except InvalidOperation:
        return ""
    if not value.is_finite() or abs(value) > most:
        return ""
    side = negative if value < 0 else positive
    if "." not in written:
        return f"{abs(value)}° {side}"
    degrees, minutes = divmod(round(abs(value) * 60), 60)
    return f"{degrees}°{minutes:02}′ {side}"
