"""Ids and the links that point to them.

Of the ids in the source those of the profile stay, and others only where a link needs them
(`mint` replaces these). A link to a note is a reference to it; a link to nothing is plain words.
"""

from __future__ import annotations

from collections.abc import Iterator

from fonds.records.text_profile.attributes import FOREIGN_ID, MINTED
from fonds.records.text_profile.draft import Block, Shape
from fonds.records.text_profile.losses import Fault, Losses
from fonds.records.text_profile.vocabulary import ADDRESSABLE, NOTE_REF


def resolve(text: Block, losses: Losses) -> None:
    """Give blocks their ids and point every link within the text at one; dead links lose theirs.

    A dead link is left as a shape without a name.
    """
    links = list(_links(text))
    owners = _owners(text)
    _name(owners, {link.attrs["href"][1:] for link in links})
    for link in links:
        target = owners.get(link.attrs["href"][1:])
        if target is None:
            losses.add(Fault.DEAD_LINK, link.attrs["href"])
            link.name, link.attrs = "", {}
            continue
        link.attrs = {"href": f"#{target.attrs['id']}"}
        if target.name == "aside":
            link.attrs["class"] = NOTE_REF


def _links(text: Block) -> Iterator[Shape]:
    met: set[Shape] = set()
    for block in text.all():
        for run in block.runs:
            for shape in run.shapes:
                within = shape.name == "a" and shape.attrs["href"].startswith("#")
                if within and shape not in met:
                    met.add(shape)
                    yield shape


def _owners(text: Block) -> dict[str, Block]:
    """Of each name in the source, the block it points to: the first that claims it.

    The names of a list, table or quotation are those of the first block in it.
    """
    owners: dict[str, Block] = {}
    waiting: list[str] = []
    for block in text.all():
        waiting += block.names
        if block.name in ADDRESSABLE:
            for name in waiting:
                owners.setdefault(name, block)
            waiting = []
    return owners


def _name(owners: dict[str, Block], linked: set[str]) -> None:
    """Each block's id: the profile's own, else one that a link asks for."""
    for name, block in owners.items():
        if MINTED.match(name):
            block.attrs.setdefault("id", name)
    spare = 0
    for name, block in owners.items():
        if name not in linked or "id" in block.attrs:
            continue
        if FOREIGN_ID.match(name):
            block.attrs["id"] = name
            continue
        while f"x{spare}" in owners:
            spare += 1
        block.attrs["id"] = f"x{spare}"
        spare += 1
