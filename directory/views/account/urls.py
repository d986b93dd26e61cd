"""Logging in and out, the second factor, who else keeps an organisation's entries.

Names with an underscore are the ones by which allauth finds its way.
"""

from django.urls import URLPattern, URLResolver, path

from directory.accounts.oidc import PROVIDER
from directory.views.account import claim, login, second_factor, team
from directory.views.shared import typed_again

OIDC = {"provider_id": PROVIDER}
urlpatterns: list[URLPattern | URLResolver] = [
    path("inloggen/", login.login, name="account_login"),
    path("inloggen/code/", login.login_code, name="account_confirm_login_code"),
    path("inloggen/organisatie/", login.organization_login, OIDC, name="openid_connect_login"),
    path("inloggen/organisatie/terug/", login.organization_callback, OIDC, name="openid_connect_callback"),
    path("inloggen/tweede-stap/", second_factor.second_step, name="mfa_authenticate"),
    path("inloggen/verder/", typed_again.typed_again, name="typed-again"),
    path("uitloggen/", login.logout, name="account_logout"),
    path("account/", second_factor.account, name="mfa_index"),
    path("account/bevestigen/", second_factor.second_step_again, name="mfa_reauthenticate"),
    path("account/bevestigen/passkey/", second_factor.passkey_again, name="mfa_reauthenticate_webauthn"),
    path("account/app/", second_factor.set_up_app, name="mfa_activate_totp"),
    path("account/app/weghalen/", second_factor.remove_app, name="mfa_deactivate_totp"),
    path("account/herstelcodes/", second_factor.recovery_codes_page, name="mfa_view_recovery_codes"),
    path("account/herstelcodes/nieuw/", second_factor.new_recovery_codes, name="mfa_generate_recovery_codes"),
    path("account/passkey/", second_factor.set_up_passkey, name="mfa_add_webauthn"),
    path("account/passkey/<int:pk>/weghalen/", second_factor.remove_passkey, name="mfa_remove_webauthn"),
    path("mijn/organisatie/<slug:slug>/", team.organization_page, name="organization"),
    path("mijn/claim/<slug:slug>/", claim.claim_page, name="claim"),
]
