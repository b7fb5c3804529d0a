"""Where the pack of an import comes to lie: on top of the others, or in the place of the same release."""

from functools import partial
from pathlib import Path
from typing import NamedTuple

from careercli.errors import InvalidPack, WrongDownload
from careercli.messages import say
from careercli.store.added_packs import AddedPack, added_pack
from careercli.store.importers.imported import Imported
from careercli.store.importers.other_release import check_alone, other_release
from careercli.store.importers.publishers import Publisher
from careercli.store.own_packs import Candidate, candidate, successor
from careercli.store.pack_folder import WrittenFolder


class Addable(NamedTuple):
    """A valid pack, the one that it takes the place of, and the one that has to be removed before it is added."""

    new: Candidate
    before: AddedPack | None
    other: AddedPack | None


def addable(publisher: Publisher, made: Imported, *, dry_run: bool = False) -> Addable:
    """Return the pack of an import as it may be added.

    Raises `WrongDownload` where the publisher's files make no valid pack, `InvalidPack` where another pack is none,
    and, unless it is only to be looked at, `UsageProblem` where another release of the publisher is there by now.
    """
    id_, folder = made.id, made.folder
    if not dry_run:
        check_alone(publisher, id_)
    other = other_release(publisher, id_)
    before = added_pack(id_)
    try:
        opened = partial(WrittenFolder, written=made.files)
        new = candidate(folder, opened, other) if before is None else successor(id_, folder, opened)[1]
        return Addable(new, before, other)
    except InvalidPack as error:
        inside = [problem for problem in error.problems if Path(problem.file).is_relative_to(folder)]
        if not inside:
            raise
        # The folder will be gone before anybody can look into it or mend it.
        first = inside[0]
        place = str(Path(first.file).relative_to(folder))
        problem = say("problem-at", file=place, line=first.line, problem=first.what)
        raise WrongDownload(id_, say("import-no-valid-pack", problem=problem)) from error
