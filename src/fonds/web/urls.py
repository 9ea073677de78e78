"""The addresses of the public archive. Each has its row in the table of doors."""

from __future__ import annotations

from django.urls import path, register_converter

from fonds.web.addresses import Number, Page
from fonds.web.pages.about import about
from fonds.web.pages.advanced import advanced
from fonds.web.pages.agent import agent
from fonds.web.pages.alike import alike
from fonds.web.pages.apparatus import apparatus
from fonds.web.pages.archives import archives
from fonds.web.pages.collection import collection
from fonds.web.pages.collections import collections
from fonds.web.pages.correct import Correctable, correct, correct_thanks
from fonds.web.pages.corrections import corrections
from fonds.web.pages.corrections_feed import corrections_feed
from fonds.web.pages.day import chosen_day, day
from fonds.web.pages.document import document
from fonds.web.pages.document_json import document_json
from fonds.web.pages.document_lines import document_lines
from fonds.web.pages.document_ris import document_ris
from fonds.web.pages.document_text import document_text
from fonds.web.pages.event import event
from fonds.web.pages.events import events
from fonds.web.pages.facet import facet
from fonds.web.pages.file import file
from fonds.web.pages.footnote import footnote
from fonds.web.pages.former import Former, former, or_former
from fonds.web.pages.history import WithHistory, history
from fonds.web.pages.home import home
from fonds.web.pages.icon import icon, old_icon
from fonds.web.pages.image import image
from fonds.web.pages.lines import lines
from fonds.web.pages.opensearch import opensearch
from fonds.web.pages.people import people
from fonds.web.pages.place import place
from fonds.web.pages.places import places
from fonds.web.pages.repository import repository
from fonds.web.pages.robots import robots
from fonds.web.pages.search import search
from fonds.web.pages.search_download import Suffix, search_download
from fonds.web.pages.search_feed import search_feed
from fonds.web.pages.search_keep import search_cited, search_keep
from fonds.web.pages.subject import subject
from fonds.web.pages.subjects import subjects
from fonds.web.pages.why import why

register_converter(Number, "number")
register_converter(Page, "page")
register_converter(Former, "former")
register_converter(WithHistory, "with_history")
register_converter(Correctable, "correctable")
register_converter(Suffix, "suffix")

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
    path("collection/<number:number>/<str:slug>/apparatus", apparatus, name="apparatus"),
    path("document/<number:number>.json", document_json, name="document_json"),
    path("document/<number:number>.ris", or_former(document_ris), name="document_ris"),
    path("document/<number:number>.txt", or_former(document_text), name="document_text"),
    path("document/<number:number>", or_former(document), name="document_number"),
    path("document/<number:number>/<str:slug>", or_former(document), name="document"),
    path("document/<number:number>/<str:slug>/lines", document_lines, name="document_lines"),
    path("image/<number:number>/<number:width>", image, name="image"),
    path("file/<number:number>", file, name="file_number"),
    path("file/<number:number>/<str:name>", file, name="file"),
    path("correct/<correctable:kind>/<number:number>", correct, name="correct"),
    path(
        "correct/<correctable:kind>/<number:number>/thanks", correct_thanks, name="correct_thanks"
    ),
    path("corrections", corrections, name="corrections"),
    path("corrections.atom", corrections_feed, name="corrections_feed"),
    path("about", about, name="about"),
    path("archives", archives, name="archives"),
    path("repository/<number:number>", or_former(repository), name="repository_number"),
    path("repository/<number:number>/<str:slug>", or_former(repository), name="repository"),
    path("people", people, name="people"),
    path("agent/<number:number>", or_former(agent), name="agent_number"),
    path("agent/<number:number>/<str:slug>", or_former(agent), name="agent"),
    path("places", places, name="places"),
    path("place/<number:number>", or_former(place), name="place_number"),
    path("place/<number:number>/<str:slug>", or_former(place), name="place"),
    path("subjects", subjects, name="subjects"),
    path("subject/<number:number>", or_former(subject), name="subject_number"),
    path("subject/<number:number>/<str:slug>", or_former(subject), name="subject"),
    path("events", events, name="events"),
    path("event/<number:number>", or_former(event), name="event_number"),
    path("event/<number:number>/<str:slug>", or_former(event), name="event"),
    path("search", search, name="search"),
    path("search.atom", search_feed, name="search_feed"),
    path("search.<suffix:suffix>", search_download, name="search_download"),
    path("search/keep", search_keep, name="search_keep"),
    path("search/cited/<number:state>", search_cited, name="search_cited"),
    path("search/advanced", advanced, name="advanced"),
    path("search/facet/<str:name>", facet, name="search_facet"),
    path("search/lines", lines, name="search_lines"),
    path("search/like/<number:number>", alike, name="search_like"),
    path("search/why/<str:kind>/<number:number>", why, name="search_why"),
    path("footnote", footnote, name="footnote"),
    path("day", chosen_day, name="chosen_day"),
    path("day/<str:written>", day, name="day"),
    path("opensearch.xml", opensearch, name="opensearch"),
    path("history/<with_history:kind>/<number:number>", history, name="history"),
    path("robots.txt", robots, name="robots"),
    path("icon.svg", icon, name="icon"),
    path("favicon.ico", old_icon, name="old_icon"),
    # The last: whatever is no page of ours may have been one of an earlier site.
    path("<former:address>", former, name="former"),
]
