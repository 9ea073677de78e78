"""Django's settings for one archive: what its `fonds.toml` says, and what is the same for all.

The home is named by the environment variable FONDS_HOME, which the command line sets. Without it
the settings still import, with a catalogue in memory, so that tests, type checks and migrations
need no home; FONDS_DATABASE_URL names a PostgreSQL database in either case.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from django.core.management.utils import get_random_secret_key

import fonds
from fonds.project import database
from fonds.project.configuration import LANGUAGES as INTERFACE_LANGUAGES
from fonds.project.configuration import Configuration
from fonds.project.home import Home

_home = Home.open(Path(os.environ["FONDS_HOME"])) if os.environ.get("FONDS_HOME") else None
_configuration = _home.configuration if _home else Configuration()
_package = Path(fonds.__file__).parent
_https = _configuration.archive.address.startswith("https://")

# --- What the rest of the house may ask of the archive it serves ---------------------------------

FONDS_NAME = _configuration.archive.name
FONDS_DESCRIPTION = _configuration.archive.description
FONDS_ADDRESS = _configuration.archive.address.rstrip("/")  # "" when it is as the request says
FONDS_BEHIND_PROXY = _configuration.server.behind_proxy
FONDS_HOME = _home.path if _home else None
FONDS_FILES = _home.files if _home else None
FONDS_DERIVED = _home.derived if _home else None
FONDS_INDEX = _home.index if _home else None

# --- The application ------------------------------------------------------------------------------

DEBUG = False
SECRET_KEY = _home.secret if _home else get_random_secret_key()
ROOT_URLCONF = "fonds.project.urls"
WSGI_APPLICATION = "fonds.project.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "fonds.editorial",
    "fonds.web",
    "fonds.jobs",
    "fonds.catalogue",
    "wagtail.snippets",
    # The desk asks for the addresses of documents, images and sites on its every page; nothing
    # else of these three is used: files lie in the archive's own store.
    "wagtail.documents",
    "wagtail.images",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "taggit",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "fonds.web.middleware.Protection",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "fonds.web.middleware.SmallerPages",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "fonds.web.middleware.ConditionalPages",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "fonds.editorial.middleware.Acting",
    "django.contrib.messages.middleware.MessageMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# --- The catalogue --------------------------------------------------------------------------------

DATABASES = {
    "default": database.of(
        os.environ.get("FONDS_DATABASE_URL") or _configuration.database.url,
        _home.database_file if _home else None,
    )
}

# --- Visitors and editors -------------------------------------------------------------------------

# Loopback is always answered, so that whoever sits at the machine can look; no other name is
# unless fonds.toml has it, since a strange Host header would end up in links.
ALLOWED_HOSTS = [
    "localhost",
    "127.0.0.1",
    "[::1]",
    *_configuration.server.hosts,
    *filter(None, [urlsplit(FONDS_ADDRESS).hostname]),
]
CSRF_TRUSTED_ORIGINS = [FONDS_ADDRESS] if FONDS_ADDRESS else []

SESSION_COOKIE_NAME = "fonds_session"
SESSION_COOKIE_SECURE = _https
SESSION_COOKIE_AGE = 14 * 24 * 3600
CSRF_COOKIE_NAME = "fonds_csrf"
CSRF_COOKIE_SECURE = _https
CSRF_COOKIE_HTTPONLY = False  # the desk's own scripts read it
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if _configuration.server.behind_proxy else None
)
# fonds.web.middleware sends the other headers, each for the paths it suits.
X_FRAME_OPTIONS = "SAMEORIGIN"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
AUTH_PASSWORD_VALIDATORS[1]["OPTIONS"] = {"min_length": 10}  # type: ignore[assignment]
LOGIN_URL = "wagtailadmin_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"

# --- The desk -------------------------------------------------------------------------------------

WAGTAIL_SITE_NAME = FONDS_NAME
WAGTAILADMIN_BASE_URL = FONDS_ADDRESS or f"http://127.0.0.1:{_configuration.server.port}"
# Records are found by the archive's own search; Wagtail's indexes nothing.
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database", "AUTO_UPDATE": False}
}
# Nobody is watched, editors neither: no request for news, versions or portraits leaves the desk.
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
# No mail is sent until somebody asks for it: an administrator sets a new password.
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAILADMIN_USER_LOGIN_FORM = "fonds.editorial.sign_in.SignIn"
WAGTAIL_I18N_ENABLED = False
# A draft is kept when an editor says so; saving behind their back would hide who meant what.
WAGTAIL_AUTOSAVE_INTERVAL = 0
WAGTAIL_USER_TIME_ZONES = sorted(available_timezones() - {"Factory", "localtime"})

# --- Languages and time ---------------------------------------------------------------------------

USE_I18N = True
LANGUAGE_CODE = _configuration.archive.language
LANGUAGES = list(INTERFACE_LANGUAGES.items())
LANGUAGE_COOKIE_NAME = "fonds_language"
LOCALE_PATHS = [_package / "locale"]
USE_TZ = True
TIME_ZONE = _configuration.archive.time_zone

# --- Styles, scripts, fonts -----------------------------------------------------------------------

# In a checkout the sources of the front end are served as they are; a wheel has them inside.
_frontend = _package.parents[1] / "frontend"
STATICFILES_DIRS = [
    (f"fonds/{part}", str(_frontend / part))
    for part in ("styles", "scripts")
    if (_frontend / part).is_dir()
]
STATIC_URL = "/static/"
STATIC_ROOT = _home.derived / "static" if _home else None
# With a home, names carry a digest and never go stale; `fonds.project.static` makes them.
_static_storage = (
    "whitenoise.storage.CompressedManifestStaticFilesStorage"
    if _home
    else "django.contrib.staticfiles.storage.StaticFilesStorage"
)
STORAGES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": _static_storage},
}
WHITENOISE_MANIFEST_STRICT = False  # a font that was not built is no reason to refuse a page
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_USE_FINDERS = not _home
MEDIA_URL = "/uploads/"  # nothing is served there: files lie in the archive's own store
MEDIA_ROOT = _home.derived / "uploads" if _home else None

# --- The log --------------------------------------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {
        "terminal": {"class": "logging.StreamHandler", "formatter": "plain"},
        "errors": {
            "class": "logging.handlers.WatchedFileHandler" if _home else "logging.NullHandler",
            "level": "ERROR",
            "formatter": "plain",
            **({"filename": str(_home.log), "delay": True} if _home else {}),
        },
    },
    "root": {"handlers": ["terminal", "errors"], "level": "WARNING"},
    "loggers": {
        "fonds": {"level": "INFO"},
        # Addresses that do not exist and names that are refused are no event of the archive's.
        "django": {"handlers": [], "propagate": True},
        "django.request": {"level": "ERROR"},
        "django.security.DisallowedHost": {"level": "CRITICAL"},
    },
}
