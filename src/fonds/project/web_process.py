"""The process that answers requests: granian, with one single-threaded process for each core.

Started by `fonds.project.supervisor` as `python -m fonds.project.web_process HOST PORT N PARENT`.
It ends with `UNUSABLE`, after a sentence on standard error, when the home cannot be served.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
import time
from importlib import import_module
from pathlib import Path
from typing import Any

UNUSABLE = 3

# What granian has to say goes where all else goes: to standard error and to the log of errors.
_LOG: dict[str, Any] = {
    "handlers": {},
    "loggers": {"_granian": {"handlers": [], "propagate": True}},
}


def main(host: str, port: str, processes: str, parent: str) -> None:
    """Serve until told to stop by SIGTERM or SIGINT, or until the supervisor is gone."""
    end_with(int(parent))
    if complaint := _prepare():
        print(f"fonds: {complaint}", file=sys.stderr)
        sys.exit(UNUSABLE)
    if sys.platform == "linux":
        # Workers are forked from this process, which has everything loaded: a quicker start, and
        # memory that they share.
        multiprocessing.set_start_method("fork")
    _serve(host, int(port), int(processes))


def _prepare() -> str:
    """Load the archive; "" or why it cannot be served."""
    gc.disable()  # what is loaded now stays for ever: nothing of it is worth looking at
    import django

    django.setup()
    from django.db import connections

    from fonds.project import schema, static
    from fonds.project.home import Home

    state = schema.state()
    if state is not schema.State.CURRENT:
        return " ".join(schema.explain(state, Home.open(Path(os.environ["FONDS_HOME"]))))
    static.make()
    for module in ("fonds.project.wsgi", "fonds.project.urls"):
        import_module(module)
    connections.close_all()  # a connection must not be shared with a forked process
    gc.freeze()
    gc.enable()
    return ""


def _serve(host: str, port: int, processes: int) -> None:
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    from fonds.project.one_thread import CARRIERS

    Server(
        "fonds.project.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=processes,
        blocking_threads=CARRIERS,
        respawn_failed_workers=True,
        workers_kill_timeout=5,
        websockets=False,
        log_level=LogLevels.error,
        log_dictconfig=_LOG,
    ).serve(target_loader=load, wrap_loader=False)


def load() -> Any:
    """The application, in a worker of granian's."""
    if granian := multiprocessing.parent_process():
        end_with(granian.pid or 0)
    from fonds.project.one_thread import OneThread
    from fonds.project.wsgi import application

    return OneThread(application)


def end_with(parent: int) -> None:
    """Stop when whoever started this process has been killed, so that nothing is left running."""
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.5)
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    main(*sys.argv[1:])
