"""What packs may rest on that lie above another: ids, how skills are called, codes of roles, and official tables."""

from collections.abc import Iterator

from careercli.files import blake2b
from careercli.model import Pack
from careercli.store.file_kinds import kind_of_file
from careercli.store.stored import stored


def digest_of_definitions(pack: Pack, figures: bytes) -> bytes:
    """Return a name for all of that; `figures` is one for the ids of all figures."""
    digest = blake2b(figures, digest_size=16)
    for part in _parts(pack):
        digest.update(stored(part).encode())
    return digest.digest()


def _parts(pack: Pack) -> Iterator[object]:
    yield pack.info.id
    yield [[role.id, role.family, [vars(code) for code in role.codes]] for role in pack.roles]
    # A pack above has what these tables say of its roles.
    yield [edition for edition in pack.editions if kind_of_file(edition.file) in ("official-pay", "outlook")]
    yield [[skill.id, skill.name] for skill in pack.skills]
    yield [[entry.id for entry in topic.entries] for topic in pack.topics]
    things = (pack.info.families, pack.info.terms, pack.topics, pack.countries, pack.sources, pack.ladders)
    for thing in things:
        yield [each.id for each in thing]
