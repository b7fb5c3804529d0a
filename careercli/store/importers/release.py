"""Which release of a classification files are of: as they say themselves, or as whoever named them did."""

import re
from collections.abc import Iterable, Iterator, Sequence

from careercli.errors import UsageProblem
from careercli.messages import say
from careercli.store.importers.downloads import Member

_RELEASE = re.compile(r"(?<![0-9.])(\d{1,2}[._]\d{1,2}(?:[._]\d{1,2})?)(?![0-9])")
GIVEN = re.compile(r"\d{1,2}\.\d{1,2}(\.\d{1,2})?")


def told_release(members: Iterable[Member]) -> str | None:
    """Return the release that the names of files, zip files or folders tell, the nearest to the file first.

    None where none does. Raises `UsageProblem` where they tell of several: releases are never mixed.
    """
    told = {release for member in members if (release := _of_member(member)) is not None}
    return only_one(sorted(told))


def only_one(releases: Sequence[str]) -> str | None:
    """Return the only release; None if there is none. Raises `UsageProblem` if there are several."""
    if len(releases) > 1:
        raise UsageProblem(say("releases-mixed", releases=tuple(releases)), hint=say("one-release"))
    return releases[0] if releases else None


def _of_member(member: Member) -> str | None:
    return next((found for name in _names(member) if (found := release_in(name)) is not None), None)


def _names(member: Member) -> Iterator[str]:
    yield member.name
    yield member.folder
    whole = member.download.absolute()
    yield whole.name
    yield whole.parent.name


def release_in(name: str) -> str | None:
    """Return the release that a name tells of: `27.0` of `db_27_0_text`; None if it tells of none."""
    found = _RELEASE.search(re.sub(r"\.(zip|csv|txt|xlsx)$", "", name))
    return found.group(1).replace("_", ".") if found else None


def asked_release(words: str | None) -> str | None:
    """Return a release that somebody names. Raises `UsageProblem` for what is none."""
    if words is not None and not GIVEN.fullmatch(words):
        raise UsageProblem(say("no-release", words=words), hint=say("write-release"))
    return words


def as_numbers(release: str) -> tuple[int, ...]:
    """Return a release as numbers that sort."""
    return tuple(map(int, release.split(".")))
