"""All settings, from the environment. ``TUSSENTIJD_ENV=production`` alone switches to production."""

from pathlib import Path

from django.utils.csp import CSP

from config import environment as env
from config import mail
from config.logs import logging_settings

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(env.text("TUSSENTIJD_VAR", str(BASE_DIR / "var")))

PRODUCTION = env.choice("TUSSENTIJD_ENV", {"local", "production"}, "local") == "production"
DEBUG = env.flag("DEBUG", default=False) and not PRODUCTION
EXAMPLE_DATA = not PRODUCTION

if PRODUCTION:
    SECRET_KEY = env.production_secret("SECRET_KEY")
    ALLOWED_HOSTS = env.production_hosts("ALLOWED_HOSTS")
    env.required("DATABASE_URL")
else:
    SECRET_KEY = env.text("SECRET_KEY") or env.local_secret(VAR_DIR / "secret_key")
    ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
SITE_URL = env.text(
    "SITE_URL", f"https://{ALLOWED_HOSTS[0]}" if PRODUCTION else "http://127.0.0.1:8000"
).rstrip("/")

INSTALLED_APPS = [
    "directory.accounts.apps.BeheerConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_filters",
    "django_htmx",
    "js_lib_leaflet",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "handreiking",
    "directory",
]

MIDDLEWARE = [
    "directory.views.shared.middleware.private_redirects",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "directory.views.shared.middleware.compression",
    "directory.views.shared.middleware.settled_language",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "directory.views.shared.middleware.bounded_posts",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "config.jinja.TemplatesPerLanguage",
        "NAME": "jinja",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "environment": "config.jinja.environment",
            "context_processors": ["directory.views.shared.typed_again.marked_forms"],
        },
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    },
]

DATABASES = {"default": env.database(env.text("DATABASE_URL"), VAR_DIR / "tussentijd.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "directory.User"
AUTHENTICATION_BACKENDS = [
    "allauth.account.auth_backends.AuthenticationBackend",
    "directory.accounts.role_backend.RoleBackend",
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "mine"
# People log in with a code from their mail; the addresses of allauth's own pages are not included.
ACCOUNT_ADAPTER = "directory.accounts.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = ACCOUNT_LOGIN_TIMEOUT = 15 * 60
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_LOGIN_BY_CODE_FORMAT = {"numeric": True, "length": 8, "dashed": True}
ACCOUNT_RATE_LIMITS = {
    "request_login_code": "20/15m/ip,5/15m/key",
    "request_login_code_anywhere": "30/h/key",
    "login_failed": "30/15m/ip,5/5m/key",
    "reauthenticate": "10/m/user",
}
MFA_ADAPTER = "directory.accounts.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_FORMS = {
    "activate_totp": "directory.accounts.forms.SetUpApp",
    "authenticate": "directory.accounts.forms.LogInByCode",
    "reauthenticate": "directory.accounts.forms.CodeAgain",
    "add_webauthn": "directory.accounts.forms.AddPasskey",
    "authenticate_webauthn": "directory.accounts.forms.LogInByPasskey",
    "reauthenticate_webauthn": "directory.accounts.forms.PasskeyAgain",
}
MFA_TOTP_ISSUER = "Tussentijd"
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not PRODUCTION
SOCIALACCOUNT_ADAPTER = "directory.accounts.oidc.OidcAdapter"
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": env.oidc()}}

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands")]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
LOCALE_PATHS = [BASE_DIR / "locale"]

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "config.static_files.OneSheetFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
JOINED_FOLDER = VAR_DIR / "static"
WHITENOISE_KEEP_ONLY_HASHED_FILES = False
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# The visitor's own words never leave: a search says something about someone's health.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
MAP_TILES_URL = env.text("MAP_TILES_URL")
MAP_TILES_ATTRIBUTION = env.text("MAP_TILES_ATTRIBUTION")
SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:", *env.origins("MAP_TILES_URL")],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "manifest-src": [CSP.SELF],
    # Logging in at another organisation leads there from a form.
    "form-action": [CSP.SELF, *env.origins("OIDC_ISSUER")],
    "object-src": [CSP.NONE],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
CSRF_FAILURE_VIEW = "directory.views.shared.typed_again.csrf_failure"
SESSION_COOKIE_AGE = 14 * 24 * 3600
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
# Gone with the browser: who reports a mistake on a shared computer leaves nothing there.
CSRF_COOKIE_AGE = None
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTION
if PRODUCTION:
    # A browser takes these from this host only, never from one beside or below it, nor without TLS.
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
CSRF_TRUSTED_ORIGINS = [SITE_URL] if PRODUCTION else []
TRUSTED_PROXIES = env.number("TRUSTED_PROXIES", default=0)
if PRODUCTION:
    SECURE_SSL_REDIRECT = env.flag("SECURE_SSL_REDIRECT", default=True)
    SECURE_REDIRECT_EXEMPT = [r"^gezondheid/$"]
    SECURE_HSTS_SECONDS = env.number("SECURE_HSTS_SECONDS", default=31_536_000)
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    if TRUSTED_PROXIES:
        SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
FILE_UPLOAD_HANDLERS = [
    "directory.views.shared.uploads.LimitedUpload",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

CONTACT_EMAIL = env.text("CONTACT_EMAIL", "redactie@tussentijd.example")
# Who finds a weak spot writes there; it stands in /.well-known/security.txt.
SECURITY_CONTACT = env.contact("SECURITY_CONTACT")
MAIL_FROM = DEFAULT_FROM_EMAIL = mail.sender(
    env.text("MAIL_FROM")
    or f"Tussentijd <post@{ALLOWED_HOSTS[0].lstrip('.') if PRODUCTION else 'tussentijd.example'}>"
)
MAIL_TIMEOUT = env.number("MAIL_TIMEOUT", default=30, minimum=1)
MAILERS = mail.mailers(
    env.text("EMAIL_URL"), timeout=MAIL_TIMEOUT, folder=VAR_DIR / "mail", production=PRODUCTION
)
CELERY_BROKER_URL = env.text("CELERY_BROKER_URL")
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_TIME_LIMIT = 900
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "socket_connect_timeout": 1,
    "socket_timeout": 5,
    "visibility_timeout": 1200,
}
CELERY_TIMEZONE = TIME_ZONE
# "inline" builds within the search that needs it: for tests and measurements.
SEARCH_SNAPSHOT = "background"
DEDUCE_FOLDER = VAR_DIR / "deduce"
"""Where the lists are kept in which names are looked up, some 60 MB (directory/publishing/cases)."""
SEARCH_FOLDER = VAR_DIR / "search"
SEARCH_MEANING = env.flag("SEARCH_MEANING", default=True)
"""Whether words that no list knows are understood by their meaning (directory/language/encoder.py)."""
GEOCODER_URL = env.text("GEOCODER_URL", "https://api.pdok.nl/bzk/locatieserver/search/v3_1/free")
GEOCODER_ENABLED = env.flag("GEOCODER_ENABLED", default=PRODUCTION)
GEOCODER_TIMEOUT = env.number("GEOCODER_TIMEOUT", default=5, minimum=1)
SWEEP_INTERVAL = env.number("SWEEP_INTERVAL", default=60, minimum=1)
VERIFY_AFTER_MONTHS = env.number("VERIFY_AFTER_MONTHS", default=6, minimum=1)
LINK_CHECK_ENABLED = env.flag("LINK_CHECK_ENABLED", default=PRODUCTION)
CELERY_BEAT_SCHEDULE = {"sweep": {"task": "directory.sweep", "schedule": float(SWEEP_INTERVAL)}}

CACHES = {"default": env.cache(env.text("CACHE_URL"))}
LOGGING = logging_settings(env.choice("LOG_LEVEL", {"DEBUG", "INFO", "WARNING", "ERROR"}, "INFO"))
