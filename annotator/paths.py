"""Where things are: resources, user data, settings, log."""

from __future__ import annotations

from pathlib import Path

APPLICATION = "fact-annotator"
DESKTOP_ID = "org.factannotator.FactAnnotator"  # the name of the desktop file, and of the window to X11 and Wayland
LIBRARY_NAME = "library.annotator"


def resource(*parts: str) -> Path:
    """Return the path of a bundled resource, in a checkout or in an installed package."""
    package = Path(__file__).resolve().parent
    installed = package / "_resources"
    root = installed if installed.is_dir() else package.parent / "resources"
    return root.joinpath(*parts)


def data_folder() -> Path:
    """Return the platform's folder for this user's data; it may not exist yet."""
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False)


def default_library() -> Path:
    """Return the library that is opened when none is named."""
    return data_folder() / LIBRARY_NAME


def settings_file() -> Path:
    """Return the file with this user's settings; it may not exist yet."""
    from platformdirs import user_config_path

    return user_config_path(APPLICATION, appauthor=False) / "settings.toml"


def log_folder() -> Path:
    """Return the platform's folder for logs; it may not exist yet."""
    from platformdirs import user_log_path

    return user_log_path(APPLICATION, appauthor=False)
