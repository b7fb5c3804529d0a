"""Which edition of O*NET-SOC a release of O*NET uses: a code of one may be other work in another."""

from collections.abc import Mapping

from careercli.errors import WrongDownload
from careercli.messages import say
from careercli.model import OnetEdition
from careercli.store.importers.release import as_numbers

_OF_2019 = (25, 1)
"""The first release whose codes are those of O*NET-SOC 2019, which rests on SOC 2018."""
_OTHER: Mapping[OnetEdition, tuple[str, str]] = {"onet-soc": ("2010", "15-11"), "onet-soc-2010": ("2019", "15-12")}
"""The other edition of each, and how codes of computing begin there, which both have no number of in common."""


def edition_of(release: str) -> OnetEdition:
    """Return whose codes a release has."""
    return "onet-soc" if as_numbers(release)[:2] >= _OF_2019 else "onet-soc-2010"


def check_edition(code: str, release: str, place: str) -> None:
    """Raise `WrongDownload` for a code that the edition of a release cannot have."""
    edition, beginning = _OTHER[edition_of(release)]
    if code.startswith(beginning):
        what = say("onet-other-edition", words=code, edition=edition, release=release)
        raise WrongDownload(place, what, say("name-release-of-layout"))
