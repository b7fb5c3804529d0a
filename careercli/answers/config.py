"""What is set for all questions, and where each setting comes from."""

from collections.abc import Mapping

from careercli.answers.answer import Answer
from careercli.configuration import KEYS, ON, Configuration, pager_of
from careercli.i18n.language import Origin
from careercli.records import Record, record


@record
class Setting(Record):
    """A key, and the value that holds."""

    key: str
    value: str | None
    """Null where nothing is set and nothing holds without it."""
    origin: Origin
    """What it comes from: an option of the command, a variable, the configuration file, the locale, or nothing."""


ConfigList = tuple[Setting, ...]
_DEFAULTS: Mapping[str, str | None] = {"color": "auto", "pager": ON}


def list_settings(
    configuration: Configuration,
    environment: Mapping[str, str],
    language: tuple[str, Origin],
    flags: Mapping[str, str | None],
) -> Answer[ConfigList]:
    """Return every key with the value that holds; `flags` are what the command itself was given."""
    held: dict[str, tuple[str | None, Origin]] = dict.fromkeys(KEYS, (None, "default"))
    weightier: tuple[tuple[Origin, Mapping[str, str | None]], ...] = (
        ("default", _DEFAULTS),
        ("environment", _of_variables(environment)),
        ("file", configuration._asdict()),
        ("flag", flags),
    )
    for origin, values in weightier:
        held.update({key: (value, origin) for key, value in values.items() if value is not None})
    held["language"] = language
    return Answer("config", tuple(Setting(key=key, value=held[key][0], origin=held[key][1]) for key in KEYS))


def _of_variables(environment: Mapping[str, str]) -> Mapping[str, str | None]:
    return {"color": "never" if environment.get("NO_COLOR") else None, "pager": pager_of(environment)}
