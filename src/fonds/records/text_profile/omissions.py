"""What of the source's elements and attributes finds no place in the profile, and is reported."""

from __future__ import annotations

import re

from fonds.records.text_profile.characters import is_blank
from fonds.records.text_profile.losses import Fault, Losses
from fonds.records.text_profile.tokens import Start
from fonds.records.text_profile.vocabulary import ATTRIBUTES, EMBEDDED, FORM_PARTS, SOURCES

_MEANT_FOR_READERS = frozenset({"title", "aria-label", "placeholder", "summary", "label", "abbr"})
"""Attributes that hold words which a reader of the source may come to see."""

_SAYS_NOTHING = frozenset(
    """
    id name lang xml:lang dir href rel rev target type start value reversed colspan rowspan scope
    headers axis for alt src srcset sizes longdesc usemap ismap cite datetime content charset media
    http-equiv action method enctype accept role tabindex accesskey translate hidden span coords
    shape version profile itemprop itemscope itemtype loading download hreflang referrerpolicy
    crossorigin integrity async defer open
    """.split()  # noqa: SIM905 - sixty names read better as words
)
"""Attributes that are read elsewhere, or whose absence no reader notices."""

_FORMATTING = frozenset(
    """
    style align valign color face size width height bgcolor background border bordercolor
    cellpadding cellspacing clear compact frame hspace vspace link vlink alink leftmargin topmargin
    marginheight marginwidth noshade nowrap rules text char charoff
    """.split()  # noqa: SIM905
)

_PROFILE = frozenset(key for keys in ATTRIBUTES.values() for key in keys)

_IMAGES = frozenset({"v:imagedata", "v:image", "o:oleobject"})
_NAME = re.compile(r"[a-z][a-z0-9-]*\Z")
_NAMESPACED = re.compile(r"[a-z][a-z0-9]*:[a-z][a-z0-9.-]*\Z")


def report_element(token: Start, losses: Losses, foreign: bool) -> None:
    """Say what is lost with an element; `foreign` inside a drawing or formula."""
    name = token.name
    if name in EMBEDDED:
        losses.add(Fault.EMBEDDED, f"<{name}>")
    elif name in FORM_PARTS:
        losses.add(Fault.FORM, f"<{name}>")
    elif name == "input":
        _report_field(token, losses)
    elif name == "dl":
        losses.add(Fault.DEFINITIONS)
    elif name in {"ins", "del"} and not {"cite", "datetime"}.isdisjoint(token.attributes):
        losses.add(Fault.TRACKED)
    elif name in _IMAGES:
        losses.add(Fault.IMAGE, f"<{name}>")
    elif not is_known(name) and not (foreign and _NAME.match(name)):
        losses.add(Fault.UNKNOWN_TAG, f"<{' '.join((name, *token.attributes))}>")


def is_known(name: str) -> bool:
    """Whether a tag is HTML's or a word processor's own (o:p, st1:place), which hold only words."""
    return name in SOURCES or _NAMESPACED.match(name) is not None


def _report_field(token: Start, losses: Losses) -> None:
    if token.attributes.get("type", "").lower() != "hidden":
        losses.add(Fault.FORM, token.attributes.get("value", "<input>"))


def report_attributes(token: Start, role: str, losses: Losses) -> None:
    """Say what is lost with the attributes of an element that has the class `role`, if any."""
    faults: set[Fault] = set()
    for key, value in token.attributes.items():
        fault = _fault(key, value, role, token.name)
        if fault is Fault.FORMATTING:
            faults.add(fault)  # told once an element
        elif fault is not None:
            losses.add(fault, value if fault is Fault.HINT else f"{key}={value}")
    for fault in faults:
        losses.add(fault)
    report_swallowed(token, losses)


def report_swallowed(token: Start, losses: Losses) -> None:
    """Say so when an attribute that is not kept holds markup: words may have run into it."""
    for key, value in token.attributes.items():
        if ("<" in value or ">" in value) and not _holds_words(key, token.name):
            losses.add(Fault.SWALLOWED, value)


def _holds_words(key: str, name: str) -> bool:
    """Whether an attribute's value is kept as it is."""
    own = key.startswith("data-") and key in ATTRIBUTES.get(name, ())
    return own or key in {"href", "alt"}


def _fault(key: str, value: str, role: str, name: str) -> Fault | None:
    """What is lost with one attribute."""
    if key == "class":
        return None if value.split() in ([role], ["note-ref"], []) else Fault.FORMATTING
    if key in _SAYS_NOTHING or key in _PROFILE or key.startswith("xmlns"):
        return None
    if key in _FORMATTING or ":" in key or key.startswith("data-"):
        return Fault.FORMATTING
    return _fault_with_words(key, value, name)


def _fault_with_words(key: str, value: str, name: str) -> Fault | None:
    if key.startswith("on") and len(key) > 2:
        return Fault.HANDLER
    if key in _MEANT_FOR_READERS:
        return None if is_blank(value) else Fault.HINT
    if key.startswith("aria-"):
        return Fault.FORMATTING
    return Fault.VALUE if name in SOURCES else None
