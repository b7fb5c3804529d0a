"""What a person has set for all questions: each value, and where it comes from."""

from careercli.answers.answer import Answer
from careercli.answers.config import ConfigList
from careercli.i18n.language import Origin, _
from careercli.views.answered import notes_part
from careercli.views.blocks import NOTHING, Column, Heading, Row, Space, Table, Typed, Verbatim, muted, plain, strong
from careercli.views.page import Page
from careercli.views.phrases import phrase


def config_page(answer: Answer[ConfigList]) -> Page:
    """Return what is set, where each value comes from, and how it is changed."""
    columns = (
        Column("key", _("Setting"), "whole"),
        Column("value", _("Value")),
        Column("origin", _("From")),
    )
    rows = (
        Row((strong(one.key), plain(one.value) if one.value else NOTHING, muted(_origin(one.origin))))
        for one in answer.data
    )
    return Page(
        answer=(
            Heading(_("Your settings"), level=1),
            Table(columns, tuple(rows)),
            Space(),
            Verbatim(
                phrase(_("Change one: {command}"), "muted", command=Typed("careercli config set country TR", "muted"))
            ),
        ),
        parts={"notes": notes_part(answer)},
    )


def _origin(origin: Origin) -> str:
    return {
        "default": _("not set"),
        "file": _("configuration file"),
        "environment": _("environment"),
        "locale": _("language and region of this computer"),
        "flag": _("option"),
    }[origin]
