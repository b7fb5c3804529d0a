"""Who reads the answer: the language, the format and everything else that holds for every command."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeVar, get_args

from careercli.cli.anywhere import COLOR, DATA, DEBUG, DETAILS, FIELDS, FORCE, LANG, NO_PAGER, OUTPUT, PACK, PLAIN
from careercli.cli.exits import PROGRAM
from careercli.cli.line import Asked, Line
from careercli.cli.usage import Mistake, usage_problem
from careercli.configuration import ColorMode, Configuration, read_configuration
from careercli.formats import DEFAULT_FORMAT, ENDINGS, FORMATS
from careercli.i18n.language import Origin, choose_language, language, locale_of
from careercli.model import Language, Period
from careercli.views import Detail

if TYPE_CHECKING:
    from careercli.cli.questions import Question

Choice = TypeVar("Choice", bound=str)

_ON = {"1", "t", "true", "y", "yes", "on"}
_OFF = {"", "0", "f", "false", "n", "no", "off"}


class Reader(NamedTuple):
    """What holds for the whole run: asked for on the line, else by the environment, else by the configuration."""

    language: Language = "en"
    format: str = DEFAULT_FORMAT
    """Its name in `FORMATS`."""
    output: Path | None = None
    """The file that the answer goes to; null for standard output."""
    fields: tuple[str, ...] = ()
    """Names of the only columns or keys that are wanted; none for all."""
    details: frozenset[Detail] = frozenset()
    color: ColorMode = "auto"
    pager: str = "on"
    """`on`, `off`, or the command line of one."""
    data: Path | None = None
    """The folder of the pack that stands in the place of the bundled one; null for that one."""
    packs: tuple[str, ...] = ()
    """Packs that lie over all others, the topmost last: paths, or names of packs that were added."""
    traceback: bool = False
    country: str | None = None
    """Where the reader is, as far as anything tells; scripts are nowhere."""
    currency: str | None = None
    period: Period | None = None
    lens: str | None = None
    uses_profile: bool = False
    """Whether the reader's profile is read where they say nothing of themselves; scripts read it only if asked to."""
    language_origin: Origin = "default"
    flags: Mapping[str, str] = MappingProxyType({})
    """Settings that the line itself names."""
    asked: tuple[Asked, ...] = ()
    """What the line asks for of the options that hold for every command."""
    question: "Question | None" = None
    """What a program inside this process asks; null where the answer is printed."""

    @property
    def is_script(self) -> bool:
        """Return whether a program reads the answer, which gets the same on every machine."""
        return FORMATS[self.format].takes != "page"


def reader_of(line: Line, environment: Mapping[str, str]) -> Reader:
    """Return the reader that a line asks for. Raises `UsageProblem`, told in the language that holds."""
    configuration, flaw = read_configuration(environment)
    origin = _choose_language(line, environment, configuration)
    if flaw is not None:
        # Hardly anybody's is broken.
        from careercli.formats.diagnostics import tell
        from careercli.i18n.sentences import sentence

        tell(f"{PROGRAM}: {sentence(flaw)}")
    return _reader(line, environment, configuration, origin)


def reader_with(configuration: Configuration, line: Line, environment: Mapping[str, str]) -> Reader:
    """Return the reader that a line asks for where the settings are known, as `reader_of` does."""
    return _reader(line, environment, configuration, _choose_language(line, environment, configuration))


def _choose_language(line: Line, environment: Mapping[str, str], configuration: Configuration) -> Origin:
    asked = next((value or "" for option, value in reversed(line.asked) if option == LANG), None)
    return choose_language(asked, environment, configuration.language)


def _reader(line: Line, environment: Mapping[str, str], configuration: Configuration, origin: Origin) -> Reader:
    _check(line)
    if line.value(OUTPUT) is not None or line.asks(FORCE) or line.value(FIELDS) is not None or _is_rows(line.format):
        # Few answers go anywhere else than to the screen or to a script.
        from careercli.cli.output_file import check_output

        check_output(line)
    data = line.value(DATA)
    data = environment.get(DATA.variable, "").strip() or None if data is None else data
    reader = Reader(
        language=language(),
        format=_format(line, environment),
        output=None if line.file is None else Path(line.file),
        fields=tuple(field.strip() for field in (line.value(FIELDS) or "").split(",") if field.strip()),
        details=frozenset(detail for detail, option in DETAILS.items() if line.asks(option)),
        color=_color(line, environment, configuration),
        pager="off" if line.asks(NO_PAGER) else configuration.pager or "on",
        data=None if data is None else Path(data),
        packs=line.values(PACK) or _packs_by_environment(environment),
        traceback=line.asks(DEBUG) or wants_traceback(environment),
        language_origin=origin,
        flags=dict(_flags(line)),
        asked=line.asked,
    )
    if reader.is_script:
        return reader
    return reader._replace(
        country=configuration.country or _territory(environment),
        currency=configuration.currency,
        period=_one_of(get_args(Period), configuration.period),
        lens=configuration.lens,
        uses_profile=configuration.profile == "yes",
    )


def _is_rows(format_: str | None) -> bool:
    return format_ is not None and FORMATS[format_].takes == "rows"


def _format(line: Line, environment: Mapping[str, str]) -> str:
    """Return the format that is asked for, else the one that the file's name tells, else the one for people."""
    by_name = None if line.file is None else ENDINGS.get(Path(line.file).suffix.lower())
    return line.format or by_name or ("plain" if _plain_by_environment(line, environment) else DEFAULT_FORMAT)


def wants_traceback(environment: Mapping[str, str]) -> bool:
    """Return whether the environment asks for the traceback of an unexpected error."""
    return bool(environment.get(DEBUG.variable))


def _flags(line: Line) -> Iterator[tuple[str, str]]:
    """Yield the settings that a line names, and their values."""
    color = line.value(COLOR)
    if color is not None:
        yield "color", color
    if line.asks(NO_PAGER):
        yield "pager", "off"


def _check(line: Line) -> None:
    """Raise `UsageProblem` for an option with a value too many, too few, or not among its choices."""
    for option, value in line.asked:
        if option.takes_value and value is None:
            raise usage_problem(Mistake("needs-value", option.name), line.command)
        if not option.takes_value and value is not None:
            raise usage_problem(Mistake("takes-no-value", option.name), line.command)
        if value is not None and option.choices and value not in option.choices:
            raise usage_problem(Mistake("bad-value", option.name, option, value), line.command)


def _packs_by_environment(environment: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(filter(None, environment.get(PACK.variable, "").split(os.pathsep)))


def _plain_by_environment(line: Line, environment: Mapping[str, str]) -> bool:
    words = environment.get(PLAIN.variable, "").strip().lower()
    if words not in _ON | _OFF:
        mistake = Mistake("bad-value", PLAIN.variable, PLAIN._replace(choices=("1", "0")), words)
        raise usage_problem(mistake, line.command)
    return words in _ON or environment.get("ACCESSIBLE", "").strip().lower() not in _OFF


def _color(line: Line, environment: Mapping[str, str], configuration: Configuration) -> ColorMode:
    # Whatever formats do for NO_COLOR, they do when nobody has asked for anything.
    set_ = None if environment.get("NO_COLOR") else configuration.color
    return _one_of(get_args(ColorMode), line.value(COLOR)) or _one_of(get_args(ColorMode), set_) or "auto"


def _territory(environment: Mapping[str, str]) -> str | None:
    """Return the country that the locale names: TR for `tr_TR.UTF-8`."""
    territory = locale_of(environment).partition(".")[0].partition("@")[0].rpartition("_")[2]
    is_code = len(territory) == 2 and territory.isascii() and territory.isalpha() and territory.isupper()  # noqa: PLR2004
    return territory if is_code else None


def _one_of(choices: tuple[Choice, ...], words: str | None) -> Choice | None:
    return next((choice for choice in choices if choice == words), None)
