"""Which release of a classification files are of: as they say themselves, or as whoever named them did."""

import re
from collections.abc import Iterable, Iterator, Mapping

from careercli.errors import UsageProblem
from careercli.messages import Message, say
from careercli.store.importers.downloads import Member
from careercli.store.importers.publishers import Publisher

_RELEASE = re.compile(r"(?<![0-9.])(\d{1,2}[._]\d{1,2}(?:[._]\d{1,2})?)(?![0-9])")
_GIVEN: Mapping[Publisher, tuple[re.Pattern[str], str]] = {
    "esco": (re.compile(r"[1-9](\.(0|[1-9][0-9]?)){1,2}"), "1.2.0"),
    "onet": (re.compile(r"[1-9][0-9]?\.[0-9]"), "29.3"),
}
"""How a release of each publisher is written, and one of them."""
_ENDING = re.compile(r"\.(zip|csv|txt|xlsx)$", re.IGNORECASE)
_OF_PUBLISHER = re.compile(r"esco|o\*?net|db_", re.IGNORECASE)


def told_releases(members: Iterable[Member]) -> Mapping[str, str]:
    """Return by the place of each download which release the names of its files and folders tell, if any does."""
    told: dict[str, str] = {}
    for member in members:
        release = next((found for name in _names(member) if (found := _release_in(name)) is not None), None)
        if release is not None:
            told.setdefault(str(member.download), release)
    return told


def the_release(told: Mapping[str, str], asked: str | None) -> str:
    """Return the release that is asked for, or that downloads tell, by their paths.

    Raises `UsageProblem` where they tell of another or of several, for releases are never mixed, and where nothing
    tells of any.
    """
    releases = sorted({*told.values()}, key=as_numbers)
    if len(releases) > 1:
        raise UsageProblem(say("releases-mixed", releases=tuple(releases)), hint=say("one-release"))
    release = next(iter(releases), asked)
    if release is None:
        raise UsageProblem(say("release-not-told"), hint=say("name-release"))
    if asked is not None and asked != release:
        what = say("release-other-than-asked", place=min(told), release=release, asked=asked)
        raise UsageProblem(what, hint=say("release-of-files"))
    return release


def hint_of_other_release(*, is_told: bool) -> Message | None:
    """Return what to do about files of another layout than their release has; none beside to download them again.

    What files tell themselves cannot be told otherwise.
    """
    return None if is_told else say("name-release-of-layout")


def _names(member: Member) -> Iterator[str]:
    """Yield what may tell the release, the nearest to the file first."""
    yield member.name
    yield member.folder
    whole = member.download.absolute()
    yield whole.name
    # Anything may be called after a number that lies elsewhere.
    if _OF_PUBLISHER.search(whole.parent.name):
        yield whole.parent.name


def _release_in(name: str) -> str | None:
    """Return the release that a name tells of: `27.0` of `db_27_0_text`; None if it tells of none."""
    found = _RELEASE.search(_ENDING.sub("", name))
    return found.group(1).replace("_", ".") if found else None


def asked_release(words: str | None, publisher: Publisher) -> str | None:
    """Return a release that somebody names. Raises `UsageProblem` for what is none of the publisher's."""
    pattern, example = _GIVEN[publisher]
    if words is not None and not pattern.fullmatch(words):
        raise UsageProblem(say("no-release", words=words), hint=say("write-release", example=example))
    return words


def as_numbers(release: str) -> tuple[int, ...]:
    """Return a release as numbers that sort."""
    return tuple(map(int, release.split(".")))
