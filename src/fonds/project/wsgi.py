"""The archive as a WSGI application, for `fonds serve` and for any other server.

The environment variable FONDS_HOME names the home.
"""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fonds.project.settings")
application = get_wsgi_application()
