"""Every address of the site."""

from __future__ import annotations

from django.urls import include, path
from django.views.i18n import set_language

from haidang_web.api import api, page
from haidang_web.frame import gallery, health, metrics, views

urlpatterns = [
    path("", include("haidang_web.checker.urls")),
    path("api/", page, name="api"),
    path("api/v1/", api.urls),
    path("ngon-ngu/", set_language, name="set_language"),
    path("bo-giao-dien/", gallery.gallery, name="gallery"),
    path("bo-giao-dien/loi/<int:status>/", gallery.error, name="gallery_error"),
    path("healthz", health.alive, name="alive"),
    path("readyz", health.ready, name="ready"),
    path("metrics", metrics.page, name="metrics"),
]

handler400 = views.not_understood
handler403 = views.not_allowed
handler404 = views.not_found
handler500 = views.broken
