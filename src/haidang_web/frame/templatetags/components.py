"""Components as template tags: button, icon, notice, progress and their kin, each a template of its own."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from django import template
from django.conf import settings
from django.template.base import Parser, Token
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

ICONS = Path(settings.HERE) / "vendor" / "icons"


@register.simple_tag
def icon(name: str) -> SafeString:
    """An icon of the kept set as inline SVG, always with a word beside it, so hidden from readers of screens."""
    return _icon(name)


@cache
def _icon(name: str) -> SafeString:
    if not name.replace("-", "").isalnum():
        raise template.TemplateSyntaxError(f"no icon is named {name!r}")
    try:
        drawing = (ICONS / f"{name}.svg").read_text(encoding="utf-8")
    except OSError as error:
        raise template.TemplateSyntaxError(
            f"no icon {name}: run make setup, or add it to tools/front_end.py"
        ) from error
    inside = drawing[drawing.index(">", drawing.index("<svg")) + 1 : drawing.rindex("</svg>")]
    # The drawing comes with the product; its name is one of a set.
    return mark_safe(  # nosec B308 B703
        f'<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{" ".join(inside.split())}</svg>'
    )


@register.inclusion_tag("frame/components/notice.html")
def notice(words: str, tone: str = "info", *, title: str = "") -> dict[str, object]:
    """A word to the reader: `info`, `good`, `look` (needs a look) or `wrong`."""
    icons = {"info": "info", "good": "circle-check", "look": "triangle-alert", "wrong": "circle-x"}
    return {"words": words, "tone": tone, "title": title, "icon_name": icons[tone]}


@register.inclusion_tag("frame/components/button.html")
def button(
    words: str, *, deed: str = "", href: str = "", icon_name: str = "", kind: str = "plain", **more: Any
) -> dict[str, object]:
    """A deed named by its verb: a link where it only leads somewhere (`href`), a button of a form otherwise.

    `kind` is `main` (one a page), `plain` or `quiet`; `deed` is the value that the form is sent with.
    """
    return {"words": words, "deed": deed, "href": href, "icon_name": icon_name, "kind": kind, "more": more}


@register.inclusion_tag("frame/components/progress.html")
def progress(words: str, done: int, whole: int) -> dict[str, object]:
    """How far something is: words, and a bar where the end is known."""
    share = round(100 * done / whole) if whole else 0
    return {"words": words, "done": done, "whole": whole, "share": share}


@register.inclusion_tag("frame/components/empty.html")
def empty(title: str, words: str, *, href: str = "", deed: str = "") -> dict[str, object]:
    """A page or table with nothing in it yet: what will be here, and the first step."""
    return {"title": title, "words": words, "href": href, "deed": deed}


@register.inclusion_tag("frame/components/field.html")
def field(bound: Any, *, hint: str = "") -> dict[str, object]:
    """A field of a form with its label, hint and what is wrong with it."""
    return {"field": bound, "hint": hint}


@register.inclusion_tag("frame/components/chooser.html")
def chooser(bound: Any, title: str, words: str) -> dict[str, object]:
    """A chooser of files that says so in the page's own language: the whole of it takes a click or a drop.

    Its form is sent with `novalidate`: `required` is there so that a page without script can tell that a file was
    chosen and show its name.
    """
    attributes = bound.field.widget.attrs
    return {
        "id": bound.id_for_label,
        "name": bound.html_name,
        "kinds": attributes.get("accept", ""),
        "several": getattr(bound.field.widget, "allow_multiple_selected", False),
        "errors": bound.errors,
        "title": title,
        "words": words,
    }


class _Box(template.Node):
    """A component with content between its tags."""

    def __init__(
        self, path: str, content: template.NodeList, values: dict[str, template.base.FilterExpression]
    ) -> None:
        self.path, self.content, self.values = path, content, values

    def render(self, context: template.Context) -> str:
        """The component's template around the content."""
        values = {name: value.resolve(context) for name, value in self.values.items()}
        with context.push(content=self.content.render(context), **values):
            return str(context.template.engine.get_template(self.path).render(context))  # type: ignore[union-attr]


def _box(name: str) -> Any:
    def compile_box(parser: Parser, token: Token) -> _Box:
        words = token.split_contents()[1:]
        values = {part.partition("=")[0]: parser.compile_filter(part.partition("=")[2]) for part in words}
        content = parser.parse((f"end{name}",))
        parser.delete_first_token()
        return _Box(f"frame/components/{name}.html", content, values)

    return compile_box


register.tag("drawer", _box("drawer"))
register.tag("dialog", _box("dialog"))
register.tag("chart", _box("chart"))
