"""Every address of the site."""

from __future__ import annotations

from django.urls import include, path
from django.views.i18n import set_language

from haidang_web.api import api
from haidang_web.frame import health, metrics, views

urlpatterns = [
    path("", include("haidang_web.checker.urls")),
    path("api/v1/", api.urls),
    path("ngon-ngu/", set_language, name="set_language"),
    path("bo-giao-dien/", views.gallery, name="gallery"),
    path("healthz", health.alive, name="alive"),
    path("readyz", health.ready, name="ready"),
    path("metrics", metrics.page, name="metrics"),
]

handler400 = views.not_understood
handler403 = views.not_allowed
handler404 = views.not_found
handler500 = views.broken
