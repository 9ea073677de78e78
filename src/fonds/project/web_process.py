"""The process that answers requests: granian, with one single-threaded process for each core.

Started by `fonds.project.supervisor` as `python -m fonds.project.web_process HOST PORT N PARENT`.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import time
from typing import Any

import django
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server


def main(host: str, port: str, processes: str, parent: str) -> None:
    """Serve until told to stop by SIGTERM or SIGINT, or until the supervisor is gone."""
    end_with(int(parent))
    if sys.platform == "linux":
        # Workers are forked from a process that has Django loaded: a quicker start, less memory.
        multiprocessing.set_start_method("fork")
        django.setup()
    server = Server(
        "fonds.project.wsgi:application",
        address=host,
        port=int(port),
        interface=Interfaces.WSGI,
        workers=int(processes),
        blocking_threads=1,
        respawn_failed_workers=True,
        workers_kill_timeout=5,
        websockets=False,
        log_level=LogLevels.error,
    )
    server.serve(target_loader=load, wrap_loader=False)


def load() -> Any:
    """The application, in a worker of granian's."""
    if granian := multiprocessing.parent_process():
        end_with(granian.pid or 0)
    from fonds.project.wsgi import application

    return application


def end_with(parent: int) -> None:
    """Stop when whoever started this process has been killed, so that nothing is left running."""
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.5)
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    main(*sys.argv[1:])
