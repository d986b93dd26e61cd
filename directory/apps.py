from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Tags, Warning, register

NO_SECURITY_CONTACT = Warning(
    "SECURITY_CONTACT is not set: who finds a weak spot cannot tell anybody.",
    hint="Set it to a mail address or an https:// address; it is shown in security.txt.",
    id="tussentijd.W001",
)


class DirectoryConfig(AppConfig):
    name = "directory"
    verbose_name = "Register"


@register(Tags.security, deploy=True)
def security_contact(**_options: Any) -> list[CheckMessage]:
    """Warn where a production site names nobody for weak spots."""
    return [] if settings.SECURITY_CONTACT else [NO_SECURITY_CONTACT]
