"""One import: the files of a publisher made a pack in a folder, with all that was found in them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from careercli.model import Language
from careercli.store.importers.crosswalk import read_crosswalk
from careercli.store.importers.downloads import Downloads
from careercli.store.importers.esco import write_esco
from careercli.store.importers.esco_files import esco_files
from careercli.store.importers.findings import Findings
from careercli.store.importers.known_counts import compare_counts
from careercli.store.importers.onet import write_onet
from careercli.store.importers.onet_files import onet_files
from careercli.store.importers.other_release import check_alone
from careercli.store.importers.publishers import Publisher, pack_id
from careercli.store.importers.release import asked_release
from careercli.store.importers.working_folder import working_folder
from careercli.store.pack_folder import WrittenFiles


class Wanted(NamedTuple):
    """What is to be imported."""

    publisher: Publisher
    paths: Sequence[Path]
    languages: tuple[Language, ...] = ()
    """None for all that there are."""
    crosswalk: Path | None = None
    release: str | None = None
    """Null where the files are to tell it."""
    adds: bool = False
    """Whether the pack is to be added, and not only to be looked at."""


class Imported(NamedTuple):
    """A pack that has been made, and lies in a folder that is gone afterwards."""

    id: str
    release: str
    folder: Path
    files: WrittenFiles
    """Those of its files that are known without reading them."""
    findings: Findings


@contextmanager
def imported(wanted: Wanted) -> Iterator[Imported]:
    """Make a pack of a publisher's files in a folder of its own, which is gone when it is left.

    Raises `WrongDownload` for files that are not what the publisher gives, `UsageProblem` where it is not told, or
    not clear, of which release they are, or where it is to be added and another release is there already, and
    `CareerError` where nothing can be written.
    """
    findings = Findings()
    release = asked_release(wanted.release, wanted.publisher)
    crosswalk = None if wanted.crosswalk is None else read_crosswalk(wanted.crosswalk, findings)
    with working_folder() as folder:
        with Downloads(wanted.paths) as downloads:
            if wanted.publisher == "esco":
                files = esco_files(downloads.members, release, wanted.languages)
                _check_alone(wanted, files.release)
                written, told = write_esco(files, folder, crosswalk, findings), files.release
                is_english = files.languages == ("en",)
            else:
                of_onet = onet_files(downloads.members, release)
                _check_alone(wanted, of_onet.release)
                written, told = write_onet(of_onet, folder, crosswalk, findings), of_onet.release
                is_english = True
        compare_counts(written.id, findings, is_english=is_english)
        yield Imported(written.id, told, folder, written.files, findings)


def _check_alone(wanted: Wanted, release: str) -> None:
    """Raise `UsageProblem` where the pack could not be added in the end, before it is made."""
    if wanted.adds:
        check_alone(wanted.publisher, pack_id(wanted.publisher, release))
