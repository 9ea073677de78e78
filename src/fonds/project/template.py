"""The `fonds.toml` that a new home begins with: every setting, explained to an editor."""

from __future__ import annotations

import json

TEMPLATE = """\
# Settings of this archive. Lines that begin with # are explanations, or settings that are not in
# force; remove the # to put one in force. Stop and start `fonds serve` after a change.
# `fonds check` says what is wrong with this file.

[archive]
# What the archive is called, on every page and in every citation.
name = {name}

# One or two sentences for the home page and for search engines.
description = ""

# The language of the pages, as a code: "en" for English.
language = "en"

# The time zone of the editors, such as "Europe/Berlin". It is used for publication times and for
# the log of changes, never for the dates of documents.
time_zone = "UTC"

# The public address, without a path, such as "https://archive.example.org". It stands in
# citations and feeds. Empty: the address at which a page was asked for.
address = ""

[database]
# Empty: the catalogue is the file catalogue.sqlite3 in this folder, which is enough for hundreds
# of thousands of documents. For PostgreSQL: "postgresql://user:password@host:5432/name". The
# environment variable FONDS_DATABASE_URL overrides this line and keeps a password out of it.
url = ""

[server]
# Where `fonds serve` listens. "127.0.0.1" is seen by this machine alone, and by a web server
# such as nginx or Caddy on it, which should bring HTTPS. "0.0.0.0" is seen by every machine.
host = "127.0.0.1"
port = 8000

# Names under which the archive may be asked for, besides localhost and the address above.
# Requests under other names are refused.
hosts = []

# How many processes answer requests, at most. 0: one for each processor core.
processes = 0

# Set to true only when a web server in front of Fonds always sets the header X-Forwarded-Proto.
behind_proxy = false
"""


def written(name: str) -> str:
    """The text of a new `fonds.toml` for an archive of that name."""
    # A JSON string is a TOML basic string but for one character, the delete sign.
    quoted = json.dumps(name, ensure_ascii=False).replace("\x7f", "\\u007f")
    return TEMPLATE.format(name=quoted)
