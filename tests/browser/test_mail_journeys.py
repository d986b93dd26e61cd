"""Reading the mails of a local site."""

import re
from pathlib import Path
from typing import Any

from directory.publishing.mail.mail_folder import BACKEND
from directory.publishing.mail.mails import render
from directory.publishing.mail.sending import send_due
from tests.browser.conftest import Journey
from tests.helpers import mailing


def test_a_mail_is_read_and_its_button_followed(
    journey: Journey, settings: Any, tmp_path: Path, monkeypatch: Any
) -> None:
    # Given a local site that wrote a mail with a button
    settings.MAILERS = {"default": {"BACKEND": BACKEND, "OPTIONS": {"folder": tmp_path / "mail"}}}
    settings.SITE_URL = journey.site
    mailing.use_template(
        monkeypatch,
        "Klopt {{ name }} nog?\n\nJe aanbod staat op Tussentijd. Klopt het nog?\n\n=> Kijk bij Over | {{ url('about') }}\n\n{{ said|quoted }}\n",
    )
    mail = render(
        "proef", {"name": "Slaapkring West", "said": "Het <b>nummer</b> klopt niet.\nDe tijd ook niet."}
    )
    mailing.make_mail(subject=mail.subject, text=mail.text, html=mail.html)
    send_due()

    # When the mails are opened
    page = journey.go("/post/")
    journey.audit()
    journey.fits()
    page.get_by_role("link", name="Klopt Slaapkring West nog?").click()

    # Then the text and the HTML stand there, and nobody is shut out
    assert "Kijk bij Over:" in page.locator(".tt-post__text").inner_text()
    frame = page.frame_locator("iframe")
    assert frame.locator("blockquote").inner_text().startswith("Het <b>nummer</b> klopt niet.")
    journey.audit()
    journey.fits()

    # When the button in the mail is followed, it opens around the frame
    frame.get_by_role("link", name="Kijk bij Over").click()
    page.wait_for_url(re.compile("/over/$"))
