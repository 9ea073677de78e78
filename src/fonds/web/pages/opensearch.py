"""What a browser is told, so that it can ask this archive from its own search field."""

from __future__ import annotations

from xml.sax.saxutils import escape

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from fonds.web.site import whole_address

_LONGEST_NAME = 16  # characters, by the form's own rule

_DESCRIPTION = """\
<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>{name}</ShortName>
<Description>{about}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image type="image/svg+xml">{icon}</Image>
<Url type="text/html" method="get" template="{search}?q={{searchTerms}}"/>
</OpenSearchDescription>
"""


def opensearch(request: HttpRequest) -> HttpResponse:
    """The description of the search in the form of OpenSearch 1.1."""
    told = {
        "name": settings.FONDS_NAME[:_LONGEST_NAME],
        "about": _("Search %(archive)s") % {"archive": settings.FONDS_NAME},
        "icon": whole_address(request, reverse("icon")),
        "search": whole_address(request, reverse("search")),
    }
    safe = {name: escape(words, {'"': "&quot;"}) for name, words in told.items()}
    return HttpResponse(
        _DESCRIPTION.format(**safe), content_type="application/opensearchdescription+xml"
    )
