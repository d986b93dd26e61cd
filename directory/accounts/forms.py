"""allauth's forms of the second factor: in our words, and with a passkey that breaks nothing.

Those for passkeys break on an answer that no browser gives; here it is a wrong answer.
"""

from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as base
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.utils.translation import gettext_lazy as _

LONGEST_NAME, LONGEST_CODE = 60, 40


class Code(forms.CharField):
    def __init__(self, **options: Any) -> None:
        super().__init__(
            max_length=LONGEST_CODE, error_messages={"required": _("Vul de code in.")}, **options
        )


class SetUpApp(totp.ActivateTOTPForm):
    code = Code(label=_("De code uit de app"))


class LogInByCode(base.AuthenticateForm):
    code = Code(label=_("Je code"))


class CodeAgain(base.ReauthenticateForm):
    code = Code(label=_("Je code"))


class Unbreakable(forms.Form):
    def full_clean(self) -> None:
        try:
            super().full_clean()
        except Exception:  # whatever the layers below make of bytes from outside
            self.add_error(None, get_adapter().validation_error("incorrect_code"))


class AddPasskey(Unbreakable, webauthn.AddWebAuthnForm):
    name = forms.CharField(
        label=_("Hoe noem je deze passkey?"),
        help_text=_("Bijvoorbeeld: telefoon, laptop."),
        required=False,
        max_length=LONGEST_NAME,
    )


class LogInByPasskey(Unbreakable, webauthn.AuthenticateWebAuthnForm):
    pass


class PasskeyAgain(Unbreakable, webauthn.ReauthenticateWebAuthnForm):
    pass
