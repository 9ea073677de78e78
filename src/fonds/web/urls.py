"""The addresses of the public archive. Each has its row in the table of doors."""

from __future__ import annotations

from django.urls import path, register_converter

from fonds.web.addresses import Number, Page
from fonds.web.pages.collection import collection
from fonds.web.pages.collections import collections
from fonds.web.pages.document import document
from fonds.web.pages.document_json import document_json
from fonds.web.pages.file import file
from fonds.web.pages.former import Former, former, or_former
from fonds.web.pages.home import home
from fonds.web.pages.icon import icon, old_icon
from fonds.web.pages.robots import robots

register_converter(Number, "number")
register_converter(Page, "page")
register_converter(Former, "former")

urlpatterns = [
    path("", home, name="home"),
    path("collections", collections, name="collections"),
    path("collection/<number:number>", or_former(collection), name="collection_number"),
    path("collection/<number:number>/<str:slug>", or_former(collection), name="collection"),
    path(
        "collection/<number:number>/<str:slug>/<page:page>",
        or_former(collection),
        name="collection_page",
    ),
    path("document/<number:number>.json", document_json, name="document_json"),
    path("document/<number:number>", or_former(document), name="document_number"),
    path("document/<number:number>/<str:slug>", or_former(document), name="document"),
    path("file/<number:number>", file, name="file_number"),
    path("file/<number:number>/<str:name>", file, name="file"),
    path("robots.txt", robots, name="robots"),
    path("icon.svg", icon, name="icon"),
    path("favicon.ico", old_icon, name="old_icon"),
    # The last: whatever is no page of ours may have been one of an earlier site.
    path("<former:address>", former, name="former"),
]
