"""The ground that every test stands on holds: a slip in `conftest.py` would hide all others."""

from __future__ import annotations

import logging
import os
import socket
from pathlib import Path

import pytest

from annotator import paths

pytest_plugins = ("pytester",)


def test_the_network_is_out_of_reach() -> None:
    with socket.socket() as connection, pytest.raises(pytest.fail.Exception, match="stay on this machine"):
        connection.connect(("127.0.0.1", 9))
    with socket.socket() as connection, pytest.raises(pytest.fail.Exception, match="stay on this machine"):
        connection.connect_ex(("127.0.0.1", 9))
    with pytest.raises(pytest.fail.Exception, match="stay on this machine"):
        socket.create_connection(("example.org", 80))


def test_the_library_of_the_user_is_out_of_sight(tmp_path_factory: pytest.TempPathFactory) -> None:
    places = tmp_path_factory.getbasetemp()
    assert Path.home().is_relative_to(places)
    assert paths.default_library().is_relative_to(places)
    assert not any(Path.home().iterdir())


@pytest.mark.expects_log("^WARNING annotator.somewhere: the disk is slow$")
def test_an_expected_warning_passes() -> None:
    logging.getLogger("annotator.somewhere").warning("the %s is slow", "disk")


def test_windows_stay_off_the_screen() -> None:
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


def test_an_unexpected_warning_fails(pytester: pytest.Pytester) -> None:
    pytester.makeconftest(Path(__file__).with_name("conftest.py").read_text(encoding="utf-8"))
    pytester.makepyfile(
        """
        import logging
        import pytest

        def test_warns():
            logging.getLogger("annotator.somewhere").warning("the disk is slow")

        @pytest.mark.expects_log("full")
        def test_keeps_silent():
            logging.getLogger("another.package").warning("full")
        """
    )
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider")
    result.assert_outcomes(passed=2, errors=2)
    result.stdout.fnmatch_lines(["*does not expect*", "*the disk is slow*", "*did not log*full*"])
