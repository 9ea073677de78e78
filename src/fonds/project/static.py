"""Styles, scripts and fonts as they are served: named by their content, compressed, in `derived/`.

They are made again whenever a source has changed, so nobody has to remember a step.
"""

from __future__ import annotations

import hashlib
import secrets
import shutil
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from whitenoise.storage import CompressedManifestStaticFilesStorage

from fonds import __version__
from fonds.web.site import STYLES, WHOLE_STYLE

_STAMP = ".made-from"


def is_current() -> bool:
    """Whether what is served was made from the sources that lie here now."""
    try:
        return (_target() / _STAMP).read_text("ascii") == _sources()
    except OSError:
        return False


def make() -> bool:
    """Make them if need be; whether there was need. The old ones stand until the new are whole."""
    if is_current():
        return False
    stamp, target = _sources(), _target()
    fresh = target.with_name(f"static.{secrets.token_hex(4)}")
    try:
        _collect(fresh)
        (fresh / _STAMP).write_text(stamp, "ascii")
        _swap(fresh, target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    _read_names_anew()
    return True


def _target() -> Path:
    assert settings.STATIC_ROOT, "Static files are made for a home."
    return Path(settings.STATIC_ROOT)


def _collect(folder: Path) -> None:
    storage = CompressedManifestStaticFilesStorage(location=folder)
    paths: dict[str, Any] = {}
    for name, (source, path) in _found().items():
        with source.open(path) as file:
            storage.save(name, file)
        paths[name] = (storage, name)
    joined = b"\n".join((folder / name).read_bytes() for name in STYLES)  # in their order
    storage.save(WHOLE_STYLE, ContentFile(joined))
    paths[WHOLE_STYLE] = (storage, WHOLE_STYLE)
    for _, _, outcome in storage.post_process(paths):
        if isinstance(outcome, Exception):
            raise outcome


def _found() -> dict[str, tuple[Any, str]]:
    """Every source by the name it is served under; the first that has a name keeps it."""
    found: dict[str, tuple[Any, str]] = {}
    for finder in get_finders():
        for path, source in finder.list([]):
            prefix = getattr(source, "prefix", None)
            found.setdefault(f"{prefix}/{path}" if prefix else path, (source, path))
    return found


def _swap(fresh: Path, target: Path) -> None:
    old = target.with_name(f"{fresh.name}.old")
    try:
        if target.exists():
            target.rename(old)
        fresh.rename(target)
    except OSError:
        if not is_current():  # else another process has just made the same
            raise
    finally:
        shutil.rmtree(old, ignore_errors=True)


def _read_names_anew() -> None:
    """Whatever asked for a name before they were made left this process with a list of none."""
    storage: Any = storages["staticfiles"]
    storage.hashed_files, storage.manifest_hash = storage.load_manifest()


def _sources() -> str:
    """A digest of names, sizes and times: reading every byte at each start would take too long."""
    digest = hashlib.sha256(f"{__version__} {STYLES}".encode())
    for name, (source, path) in sorted(_found().items()):
        found = Path(source.path(path)).stat()
        digest.update(f"\0{name}\0{found.st_size}\0{found.st_mtime_ns}".encode())
    return digest.hexdigest()
