from __future__ import annotations

import base64
from email.message import EmailMessage

import pytest

from annotator.reading.content import Kind
from annotator.reading.job import Job
from annotator.reading.mail import parse_mail
from annotator.reading.parsed import Parsed, Unreadable
from annotator.reading.unwrapping import unwrapped
from tests.reading.builders import shapes

BROKEN = (
    "The Harlow Bay city council voted 9–6 on Tuesday night to let a private\n"
    "developer build 420 homes on the former fairground, ending a dispute that\n"
    "has divided the port city for almost seven years.\n"
)
WHOLE = " ".join(BROKEN.split())


def mail(**headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in {"From": "Jane Doe <jane@example.com>", "Subject": "Council votes", **headers}.items():
        message[name] = value
    message["Date"] = "Tue, 12 May 2026 23:30:00 +0200"
    return message


def read(message: EmailMessage | bytes) -> Parsed:
    return parse_mail(message if isinstance(message, bytes) else bytes(message), Job(Kind.MAIL))


def test_a_mail_has_subject_sender_and_date() -> None:
    message = mail()
    message.set_content("It was late.\n\n" + BROKEN)
    parsed = read(message)
    assert parsed.text == f"It was late.\n\n{WHOLE}"
    assert (parsed.title, parsed.byline) == ("Council votes", "Jane Doe")
    assert parsed.published == "Tue, 12 May 2026 23:30:00 +0200"


def test_the_plain_body_goes_before_the_marked_up_one() -> None:
    message = mail()
    message.set_content("It was “late”.")
    message.add_alternative("<p>It was <b>late</b>.</p>", subtype="html")
    assert read(message).text == "It was “late”."


def test_a_marked_up_body_keeps_its_blocks() -> None:
    message = mail()
    message.set_content(
        "<h2>Council</h2><p>It <b>fell</b>.</p><ul><li>One</li></ul><img src='http://127.0.0.1:9/x'>", "html"
    )
    assert read(message).text == "Council\n\nIt fell.\n\n- One"
    assert shapes(read(message)) == [("heading", "Council"), ("item", "- One")]


def test_attachments_are_named() -> None:
    message = mail()
    message.set_content("It fell.")
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="minutes.pdf")
    message.add_attachment("more", filename="notes.txt")
    assert read(message).warnings == ("2 attachments were not read: “minutes.pdf”, “notes.txt”.",)


@pytest.mark.parametrize("charset", ["koi8-r", "windows-1251", "utf-16", "utf-8"])
def test_the_declared_encoding_is_used(charset: str) -> None:
    head = f"From: a\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: base64\n\n".encode()
    assert read(head + base64.b64encode("Это сказал министр.".encode(charset))).text == "Это сказал министр."


def test_encoded_headers_are_read() -> None:
    head = b"From: =?utf-8?B?SsO8cmdlbg==?= <j@example.com>\nSubject: =?iso-8859-1?Q?Caf=E9?=\n\nIt fell."
    assert (read(head).byline, read(head).title) == ("Jürgen", "Café")


def test_a_mail_without_text_is_refused() -> None:
    message = mail()
    message.add_attachment(b"x", maintype="image", subtype="png", filename="a.png")
    with pytest.raises(Unreadable, match="without a text"):
        read(message)


def test_a_mail_that_is_cut_off_says_so() -> None:
    data = b'From: a\nContent-Type: multipart/mixed; boundary="x"\n\n--x\n\nIt fell on Monday, and'
    assert any("cut off" in warning for warning in read(data).warnings)


def test_flowing_lines_are_joined() -> None:
    assert unwrapped("One \ntwo.\n Three\n-- \nJane", flowed=True) == "One two.\nThree\n-- \nJane".replace("-- ", "--")


@pytest.mark.parametrize(
    "text",
    [
        "A short line\nand another",
        "- one thing that is as long as a line of a mail would be, nearly\n- two",
        "> " + BROKEN,
    ],
)
def test_lines_that_stand_for_themselves_stay(text: str) -> None:
    assert unwrapped(text).count("\n") >= 1
