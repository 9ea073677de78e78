"""The form editors sign in with: after many failures one has to wait.

Failures are counted by the place they come from, and by the account, so that neither one visitor
nor many together can try pass phrases at leisure. The account's own limit is the higher one: who
knows an editor's name should not be able to keep them out with ten tries.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import ngettext
from wagtail.admin.forms.auth import LoginForm

from fonds.web.limits import Limit, network

_WITHIN = 15 * 60
FROM_ONE_PLACE = Limit("sign-in from", most=10, seconds=_WITHIN)
TO_ONE_ACCOUNT = Limit("sign-in to", most=30, seconds=_WITHIN)


class SignIn(LoginForm):
    """Wagtail's form, which says how long to wait instead of trying once too often."""

    def clean(self) -> dict[str, Any]:
        """Sign in; raises ValidationError for a wrong pass phrase, or too many of them."""
        place, account = network(self.request), self._account()
        seconds = max(FROM_ONE_PLACE.wait(place), TO_ONE_ACCOUNT.wait(account))
        if seconds:
            raise ValidationError(_too_often(seconds), code="too_often")
        try:
            cleaned: dict[str, Any] = super().clean()
        except ValidationError:
            FROM_ONE_PLACE.note(place)
            TO_ONE_ACCOUNT.note(account)
            raise
        return cleaned

    def _account(self) -> str:
        return str(self.cleaned_data.get("username", "")).casefold()


def _too_often(seconds: int) -> str:
    minutes = -(-seconds // 60)
    return ngettext(
        "Signing in has failed too often. Wait %(minutes)s minute, then try again. "
        "If you have forgotten your password, an administrator can set a new one.",
        "Signing in has failed too often. Wait %(minutes)s minutes, then try again. "
        "If you have forgotten your password, an administrator can set a new one.",
        minutes,
    ) % {"minutes": minutes}
