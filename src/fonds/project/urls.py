"""Where everything stands: the public archive at the root, the editors' desk beneath `/desk/`.

Wagtail's public pages and its documents are not mounted: what the public sees comes from
`fonds.web` alone.
"""

from __future__ import annotations

from django.urls import include, path
from wagtail.admin import urls as desk

urlpatterns = [
    path("desk/", include(desk)),
    path("", include("fonds.web.urls")),
]
handler404 = "fonds.web.pages.lost.lost"
handler500 = "fonds.web.pages.fault.fault"
