"""Every setting of the site, from the environment (docs/reference/settings.md); what differs between units is a row."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from haidang_web import environment

HERE = Path(__file__).resolve().parent

DEBUG = environment.flag("DEBUG", default=False)
UNDER_TEST = environment.flag("UNDER_TEST", default=False)

# Where the database, uploads and logs stand: one folder to back up.
DATA = environment.folder("DATA", Path("data"))
SPOOL = environment.folder("SPOOL", DATA / "spool")

SECRET_KEY = environment.text("SECRET_KEY")
if not SECRET_KEY:
    if not (DEBUG or UNDER_TEST):
        raise ImproperlyConfigured(
            "HAIDANG_SECRET_KEY is not set: write a long random line into a file, named in HAIDANG_SECRET_KEY_FILE."
        )
    SECRET_KEY = "for development and tests only, never for people's documents"

ALLOWED_HOSTS = environment.words("HOSTS", "127.0.0.1,localhost,[::1]")
CSRF_TRUSTED_ORIGINS = environment.words("ORIGINS")

# Behind a proxy that ends TLS. Off only on one's own machine.
HTTPS = environment.flag("HTTPS", default=not (DEBUG or UNDER_TEST))
SECURE_SSL_REDIRECT = HTTPS
BEHIND_PROXY = environment.flag("BEHIND_PROXY", default=False)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"

CONTENT_SECURITY_POLICY: dict[str, Any] = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "haidang_web.frame",
    "haidang_web.jobs",
    "haidang_web.checker",
]

MIDDLEWARE = [
    "haidang_web.frame.requests.RequestIdMiddleware",
    "haidang_web.frame.observing.ObservingMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "haidang_web.frame.refusing.RefusalMiddleware",
]

ROOT_URLCONF = "haidang_web.urls"
WSGI_APPLICATION = "haidang_web.wsgi.application"
CSRF_FAILURE_VIEW = "haidang_web.frame.views.forged"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "haidang_web.frame.context.frame",
            ],
            "builtins": ["haidang_web.frame.templatetags.components"],
        },
    }
]

DATABASES = {"default": environment.database("DATABASE", f"sqlite:///{DATA / 'haidang.sqlite3'}")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Vietnamese is the source language; English is a translation.
LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", _("Tiếng Việt")), ("en", _("Tiếng Anh"))]
LOCALE_PATHS = [HERE / "locale"]
LANGUAGE_COOKIE_NAME = "haidang_language"
USE_I18N = True

# Moments are kept in UTC and shown where the offices are.
USE_TZ = True
TIME_ZONE = "Asia/Ho_Chi_Minh"

STATIC_URL = "/static/"
STATIC_ROOT = environment.folder("STATIC", DATA / "static")
STATICFILES_DIRS = [("vendor", HERE / "vendor")] if (HERE / "vendor").is_dir() else []
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG or UNDER_TEST
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = DEBUG or UNDER_TEST

# What people may hand in to be checked, and how long the answer is kept. Three hundred grey pages of a scan take 95 MB.
UPLOAD_MEGABYTES = environment.whole("UPLOAD_MEGABYTES", 120, least=1, most=200)
UPLOAD_TOTAL_MEGABYTES = environment.whole("UPLOAD_TOTAL_MEGABYTES", 200, least=1, most=4000)
UPLOAD_FILES = environment.whole("UPLOAD_FILES", 20, least=1, most=100)
KEEP_MINUTES = environment.whole("KEEP_MINUTES", 60, least=1, most=1440)
RATE_PER_MINUTE = environment.whole("RATE_PER_MINUTE", 60, least=0, most=100_000)
CHECK_SECONDS = environment.whole("CHECK_SECONDS", 20, least=1, most=600)
CHECK_MEGABYTES = environment.whole("CHECK_MEGABYTES", 1024, least=128, most=16384)
CHECKS_AT_ONCE = environment.whole("CHECKS_AT_ONCE", 2, least=1, most=64)
# Longer than this a request never reads: what is not answered by then becomes a job.
ANSWER_SECONDS = environment.whole("ANSWER_SECONDS", 3, least=1, most=60)

# Jobs in the background (`haidang-site work`), with more time and room for each document than a request has.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
JOBS_AT_ONCE = environment.whole("JOBS_AT_ONCE", 2, least=1, most=64)
JOB_LEASE_SECONDS = environment.whole("JOB_LEASE_SECONDS", 30, least=1, most=600)
JOB_CHECK_SECONDS = environment.whole("JOB_CHECK_SECONDS", 180, least=1, most=3600)
JOB_CHECK_MEGABYTES = environment.whole("JOB_CHECK_MEGABYTES", 2048, least=128, most=65536)
DATA_UPLOAD_MAX_MEMORY_SIZE = 8_000_000  # the two million letters that may be pasted, of three bytes at most each
FILE_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FILES = UPLOAD_FILES + 1
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_HANDLERS = [
    "haidang_web.frame.uploads.BoundedUpload",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "haidang_web.frame.uploads.SpooledUpload",
]

# Figures for Prometheus at /metrics, for whoever sends this token; without one the address does not exist.
METRICS_TOKEN = environment.text("METRICS_TOKEN")
METRICS = DATA / "metrics"

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request": {"()": "haidang_web.frame.logs.RequestIdFilter"}},
    "formatters": {"lines": {"()": "haidang_web.frame.logs.JsonFormatter", "outspoken": DEBUG}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "lines", "filters": ["request"]}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    "loggers": {name: {"level": "WARNING"} for name in ("django.server", "django_tasks", "django_tasks_db")},
}
