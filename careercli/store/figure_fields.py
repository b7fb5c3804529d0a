"""How pay figures are stored: what is a figure's own in columns, what many have in common once."""

from dataclasses import fields

from careercli.model import PayFigure

_OWN_FIELDS = {"id", "role", "country", "year", "statistic", "low", "high", "as_printed", "place"}
COMMON_FIELDS = tuple(field.name for field in fields(PayFigure) if field.name not in _OWN_FIELDS)
"""Fields without a column of their own."""
