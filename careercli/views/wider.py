"""Wider groups beside the pay of a role: a line each, which says that it is not the role's own."""

from collections.abc import Iterable

from careercli.answers.pay.wider import WiderPay, wider_phrase
from careercli.i18n.numbers import listed
from careercli.i18n.sentences import sentence
from careercli.views.blocks import Block, Paragraph, Span
from careercli.views.footnotes import Footnotes
from careercli.views.labels import Labels


def wider_lines(
    wider: Iterable[WiderPay], labels: Labels, footnotes: Footnotes, *, name_roles: bool = False
) -> list[Block]:
    """Return a line a group; what several roles are a part of is said once, for all of them if they are named."""
    roles: dict[tuple[str, str], dict[str, None]] = {}
    first: dict[tuple[str, str], WiderPay] = {}
    for pay in wider:
        group = (pay.country, pay.group)
        roles.setdefault(group, {})[labels.role(pay.role)] = None
        first.setdefault(group, pay)
    return [
        _line(pay, f"{listed(roles[group])}: " if name_roles else "", labels, footnotes) for group, pay in first.items()
    ]


def _line(pay: WiderPay, named: str, labels: Labels, footnotes: Footnotes) -> Block:
    told = sentence(wider_phrase(pay, labels.country(pay.country)))
    since = (Span(" · " + sentence(pay.prices_since), "warning"),) if pay.prices_since else ()
    return Paragraph((Span(named + told + " ", "muted"), footnotes.cite(pay.source), *since))
