"""What all tests may ask for: samples from life, a browser, an archive home."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from hypothesis import HealthCheck, settings

# Two shared cores: a slow example is no fault. The long run looks further.
settings.register_profile("default", deadline=None, max_examples=60)
settings.register_profile(
    "long", deadline=None, max_examples=600, suppress_health_check=[HealthCheck.too_slow]
)


def pytest_configure(config: pytest.Config) -> None:
    """Look further for counter-examples where the long tests run too."""
    long = config.getoption("markexpr", "") == "long or not long"
    settings.load_profile("long" if long else "default")
    # Migrations make a great many objects that live: collecting among them takes a third longer.
    gc.set_threshold(50_000, 20, 20)
    # A pass phrase that is slow to try is slow to try a thousand times.
    django_settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    """Forget what a process keeps between requests: a test that is rolled back logs nothing."""
    from fonds.catalogue import kept, state

    kept.forget()
    state.forget()


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of samples from life: FONDS_SAMPLES, or `shared` beside the checkout."""
    beside = Path(__file__).resolve().parents[2] / "shared"
    folder = Path(os.environ.get("FONDS_SAMPLES") or beside)
    if not folder.is_dir():
        pytest.skip("No samples from life here: set FONDS_SAMPLES to their folder.")
    return folder
