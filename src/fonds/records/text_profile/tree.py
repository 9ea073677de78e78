"""The profile as a tree, how it is written, and how it is read again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from fonds.records.text_profile.attributes import link
from fonds.records.text_profile.vocabulary import ATTRIBUTES, EMPTY

NOT_CANONICAL = "This is not the text profile: {}. Pass it through clean() before it is stored."


@dataclass(slots=True, eq=False)
class Node:
    """An element of the profile; its children are elements and words."""

    name: str
    attrs: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)

    @property
    def role(self) -> str:
        """Its class, "" if none."""
        return self.attrs.get("class", "")

    @property
    def elements(self) -> Iterator[Node]:
        """The children that are elements."""
        return (child for child in self.children if isinstance(child, Node))

    def all(self) -> Iterator[Node]:
        """Itself and every element within, in the order of the text."""
        yield self
        for child in self.elements:
            yield from child.all()


def escaped(text: str) -> str:
    """Words as XHTML content."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def write(text: Iterable[Node]) -> str:
    """Blocks as canonical XHTML, each on a line of its own."""
    return "\n".join(written(block) for block in text)


def written(node: Node) -> str:
    """One element as XHTML that reads the same as HTML: only br and hr end in a slash."""
    attrs = "".join(
        f' {key}="{escaped(node.attrs[key]).replace(chr(34), "&quot;")}"'
        for key in ATTRIBUTES[node.name]
        if key in node.attrs
    )
    if node.name in EMPTY:
        return f"<{node.name}{attrs}/>"
    return f"<{node.name}{attrs}>{inner(node)}</{node.name}>"


def inner(node: Node) -> str:
    """What stands in an element, as XHTML."""
    return "".join(
        escaped(child) if isinstance(child, str) else written(child) for child in node.children
    )


def read(xhtml: str) -> list[Node]:
    """Canonical XHTML as a tree, strictly: raises ValueError for anything else.

    So nothing outside the profile passes, even if it got into the archive by another way.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_blank_text=False,
        huge_tree=True,  # a paragraph may be long; depth is bounded where the text is cleaned
    )
    try:
        root = etree.fromstring(f"<text>{xhtml}</text>", parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ValueError(NOT_CANONICAL.format(error)) from error
    return list(_children(root).elements)


def _children(element: etree._Element) -> Node:
    node = Node(str(element.tag), _attributes(element))
    if element.text:
        node.children.append(element.text)
    for child in element:
        if child.tag not in ATTRIBUTES:
            raise ValueError(NOT_CANONICAL.format(f"it holds <{child.tag!s}>"))
        node.children.append(_children(child))
        if child.tail:
            node.children.append(child.tail)
    return node


def _attributes(element: etree._Element) -> dict[str, str]:
    attrs = {str(key): str(value) for key, value in element.attrib.items()}
    allowed = ATTRIBUTES.get(str(element.tag), ())
    for key, value in attrs.items():
        if key not in allowed or (key == "href" and link(value) != value):
            raise ValueError(NOT_CANONICAL.format(f"<{element.tag!s}> has {key}={value!r}"))
    return attrs
