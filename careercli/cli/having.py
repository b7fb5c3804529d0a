"""What somebody says that they are able to do: by options, in a file, or in their profile."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from careercli.answers.having import Having, having
from careercli.cli.reader import Reader
from careercli.configuration import Unreadable, text_of
from careercli.configuration_file import broken_file
from careercli.errors import CareerError, UsageProblem
from careercli.messages import say
from careercli.profile import Profile, profile_path, read_profile
from careercli.text import may_be_name

if TYPE_CHECKING:
    from careercli.catalog import Catalog

AsRole = Annotated[
    str | None,
    typer.Option("--as", metavar="ROLE", help="The role you do; its essential skills are taken to be yours."),
]
Have = Annotated[
    list[str] | None,
    typer.Option(
        "--have", metavar="SKILL", help="A skill you have, in any language; several with commas or given several times."
    ),
]
HaveFile = Annotated[
    str | None,
    typer.Option(
        "--have-file", metavar="FILE", help="A file of skills you have: one a line or with commas; # begins a comment."
    ),
]
UseProfile = Annotated[
    bool, typer.Option("--profile", help="Take what you can do, and where, from your own profile as well.")
]
Strict = Annotated[bool, typer.Option("--strict", help="Fail if a skill is not known, instead of going on without it.")]

_COMMENT = "#"


class Told(NamedTuple):
    """What somebody has, and what else their profile says of them."""

    had: Having
    country: str | None = None
    years: float | None = None


class Said(NamedTuple):
    """What the options of a command say of somebody."""

    have: Sequence[str] | None = None
    have_file: str | None = None
    as_role: str | None = None
    profile: bool = False
    strict: bool = False

    @property
    def is_anything(self) -> bool:
        """Return whether they say anything but where to read it."""
        return bool(self.have) or self.have_file is not None or self.as_role is not None


def told(reader: Reader, catalog: "Catalog", said: Said) -> Told:
    """Return what somebody has by the options, and by their profile if that is asked for.

    A profile that is set to be used is read where no option says anything. Raises `CareerError` for words that name
    nothing, a file that cannot be read, and a profile that is broken, open to others or not there.
    """
    profile = _profile(said, reader)
    words = [*(said.have or ()), *(_skills_in(said.have_file) if said.have_file is not None else ()), *profile.skills]
    role = said.as_role if said.as_role is not None else profile.role
    had = having(catalog, words, as_role=role, strict=said.strict)
    return Told(had, profile.country, profile.years)


def _profile(said: Said, reader: Reader) -> Profile:
    if not (said.profile or (reader.uses_profile and not said.is_anything)):
        return Profile()
    found = own_profile()
    if found is None and said.profile:
        raise UsageProblem(say("no-profile"), hint=say("begin-profile"))
    return found or Profile()


def own_profile() -> Profile | None:
    """Return the user's profile; None if there is none. Raises `CareerError` for one that cannot be read."""
    path = own_profile_path()
    try:
        return read_profile(path)
    except Unreadable as unreadable:
        raise broken_file(path, unreadable) from unreadable


def own_profile_path() -> Path:
    """Return where the user's profile is, or would be. Raises `CareerError` if they have no home."""
    found = profile_path(os.environ)
    if found is None:
        raise CareerError(say("no-home"), hint=say("name-a-home"))
    return found


def _skills_in(file: str) -> list[str]:
    """Return the words in a file of skills. Raises `UsageProblem` for one that cannot be read or names none."""
    try:
        return _words_in(Path(file))
    except Unreadable as unreadable:
        broken = say("configuration-broken", path=file, flaw=unreadable.why)
        raise UsageProblem(broken, hint=say("one-skill-a-line")) from unreadable


def _words_in(file: Path) -> list[str]:
    text = text_of(file)
    if text is None:
        raise Unreadable(say("problem-does-not-exist"))
    words = list(_words(text))
    if not words:
        raise Unreadable(say("names-no-skill"))
    return words


def _words(text: str) -> Iterator[str]:
    for number, line in enumerate(text.splitlines(), start=1):
        words = line.partition(_COMMENT)[0].strip()
        if words and not all(map(may_be_name, words.split(","))):
            raise Unreadable(say("line-is-no-skill", line=number))
        if words:
            yield words
