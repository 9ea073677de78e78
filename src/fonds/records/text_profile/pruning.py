"""Takes out of a draft what a reader does not see: spare white space, empty blocks, boxes."""

from __future__ import annotations

from fonds.records.text_profile.characters import collapsed, is_blank
from fonds.records.text_profile.draft import Block, Run, Shape, Shapes
from fonds.records.text_profile.losses import Fault, Losses
from fonds.records.text_profile.vocabulary import BREAKS, CELLS, GAPS, LEAVES, LISTS


def prune(block: Block, losses: Losses) -> list[Block]:
    """The blocks that stand in the place of one: itself as a rule, none if nothing is in it."""
    if block.name in LEAVES:
        return _leaf(block)
    if block.name == "hr":
        return [block]
    block.blocks = [kept for inner in block.blocks for kept in prune(inner, losses)]
    if block.name == "li" or block.name in CELLS:
        _hold_words(block)
        return [block]
    if block.name in LISTS:
        return [block] if any(item.blocks or item.runs for item in block.blocks) else []
    if block.name == "table":
        return _table(block, losses)
    if block.name == "aside" and not block.blocks and "data-label" in block.attrs:
        block.blocks = [Block("p", runs=[Run(block.attrs.pop("data-label"), ())])]
    return [block] if block.blocks or block.name == "text" else []


def _leaf(block: Block) -> list[Block]:
    block.runs = _trimmed(_breaks_first(_closed_up(_gaps_held(block.runs))))
    if any(_is_seen(run) for run in block.runs):
        return [block]
    breaks = [run.content for run in block.runs if isinstance(run.content, Shape)]
    return [Block("hr", mark.attrs) for mark in breaks if mark.role in BREAKS]


def _hold_words(block: Block) -> None:
    """An item or cell with a single paragraph holds its words without it."""
    if len(block.blocks) != 1 or block.blocks[0].name != "p":
        return
    paragraph = block.blocks.pop()
    block.runs = paragraph.runs
    block.attrs = {**block.attrs, **paragraph.attrs}
    block.names = block.names + paragraph.names


def _table(table: Block, losses: Losses) -> list[Block]:
    captions = [block for block in table.blocks if block.name == "caption"]
    rules = [block for block in table.blocks if block.name == "hr"]  # breaks alone in a caption
    rows = [block for block in table.blocks if block.name == "tr"]
    cells = [cell for row in rows for cell in row.blocks]
    if not any(cell.blocks or cell.runs for cell in cells):
        return rules + [_paragraph(block, block.attrs) for block in captions]
    if len(cells) == 1 and not captions:
        losses.add(Fault.SINGLE_CELL)
        return rules + _unboxed(cells[0], {**table.attrs, **rows[0].attrs, **cells[0].attrs})
    table.blocks = captions + rows
    return [*rules, table]


def _unboxed(cell: Block, attrs: dict[str, str]) -> list[Block]:
    """What a cell holds, without the table."""
    handed_down = {key: value for key, value in attrs.items() if key in {"lang", "dir"}}
    if cell.runs:
        return [_paragraph(cell, handed_down)]
    for block in cell.blocks:
        if block.name != "hr":
            block.attrs = {**handed_down, **block.attrs}
    return cell.blocks


def _paragraph(words: Block, attrs: dict[str, str]) -> Block:
    return Block("p", attrs, runs=words.runs, names=words.names)


# --- The runs of one paragraph ---


def _is_seen(run: Run) -> bool:
    if isinstance(run.content, str):
        return not is_blank(run.content)
    return run.content.role in GAPS


def _gaps_held(runs: list[Run]) -> list[Run]:
    """Each gap as one element: by itself when it holds no words, never in two halves."""
    where = _places(runs)
    if not where:
        return runs
    kept: list[Run | None] = [*runs]
    for gap in reversed(where):  # a gap within a gap comes after it
        _hold(gap, where[gap], runs, kept)
    return [run for run in kept if run is not None]


def _places(runs: list[Run]) -> dict[Shape, list[list[int]]]:
    """The gaps, and the stretches of runs that would be one element each."""
    where: dict[Shape, list[list[int]]] = {}
    for place, run in enumerate(runs):
        for depth, shape in enumerate(run.shapes):
            if shape.role not in GAPS:
                continue
            stretches = where.setdefault(shape, [])
            last = stretches[-1][-1] if stretches else -1
            if last == place - 1 >= 0 and _same(runs[last], run, depth):
                stretches[-1].append(place)
            else:
                stretches.append([place])
    return where


def _same(one: Run, other: Run, depth: int) -> bool:
    return one.shapes[: depth + 1] == other.shapes[: depth + 1]


def _hold(gap: Shape, stretches: list[list[int]], runs: list[Run], kept: list[Run | None]) -> None:
    """Leave a gap on the first stretch with words; later ones continue it."""
    told = [
        stretch
        for stretch in stretches
        if any(run is not None and _is_seen(run) for run in (kept[p] for p in stretch))
    ]
    for stretch in stretches:
        if not told or stretch is not told[0]:
            _replace(gap, gap.continuation() if stretch in told else None, stretch, kept)
    if not told and not gap.continued:
        first = stretches[0][0]
        kept[first] = Run(gap, _outside(gap, runs[first]))


def _outside(gap: Shape, run: Run) -> Shapes:
    """The elements around a gap."""
    return run.shapes[: run.shapes.index(gap)]


def _replace(gap: Shape, instead: Shape | None, places: list[int], kept: list[Run | None]) -> None:
    for place in places:
        run = kept[place]
        if run is not None:
            shapes = (instead if shape is gap else shape for shape in run.shapes)
            kept[place] = Run(run.content, tuple(s for s in shapes if s is not None))


def _closed_up(runs: list[Run]) -> list[Run]:
    """White space as one space, none at the start of a line; no lines before the first words."""
    out: list[Run] = []
    space, begun = True, False
    for run in runs:
        if isinstance(run.content, Shape):
            if run.content.name == "br":
                if begun:
                    _strip_end(out)
                    out.append(run)
                space = True
                continue
            out.append(run)
            if run.content.role in GAPS:
                space, begun = False, True
            continue
        words = collapsed(run.content)
        words = words.removeprefix(" ") if space else words
        if words:
            space = words.endswith(" ")
            begun = True
            out.append(Run(words, run.shapes))
    return out


def _strip_end(runs: list[Run]) -> None:
    """No space before a line break; page breaks in between count for nothing."""
    for place in range(len(runs) - 1, -1, -1):
        content = runs[place].content
        if isinstance(content, Shape):
            if content.role in BREAKS:
                continue
            return
        stripped = content.removesuffix(" ")
        if stripped:
            runs[place] = Run(stripped, runs[place].shapes)
        else:
            del runs[place]
        return


def _breaks_first(runs: list[Run]) -> list[Run]:
    """Breaks before the first words stand outside of any element."""
    for place, run in enumerate(runs):
        if isinstance(run.content, str) or run.content.role not in BREAKS:
            break
        runs[place] = Run(run.content, ())
    return runs


def _trimmed(runs: list[Run]) -> list[Run]:
    """No space and no empty lines at the end."""
    breaks: list[Run] = []
    while runs:
        last = runs[-1]
        if isinstance(last.content, str):
            if last.content != " ":
                runs[-1] = Run(last.content.removesuffix(" "), last.shapes)
                break
            runs.pop()
        elif last.content.name == "br":
            runs.pop()
        elif last.content.role in BREAKS:
            breaks.append(runs.pop())
        else:
            break
    return runs + breaks[::-1]
