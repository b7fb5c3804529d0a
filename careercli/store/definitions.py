"""What packs may rest on that lie above another: the ids it defines, how skills are called, and the codes of roles."""

from collections.abc import Iterator

from careercli.files import blake2b
from careercli.model import Pack
from careercli.store.official import carriers
from careercli.store.stored import stored


def digest_of_definitions(pack: Pack, figures: bytes) -> bytes:
    """Return a name for all of that; `figures` is one for the ids of all figures."""
    digest = blake2b(figures, digest_size=16)
    for part in _parts(pack):
        digest.update(stored(part).encode())
    return digest.digest()


def _parts(pack: Pack) -> Iterator[object]:
    yield pack.info.id
    yield sorted((scheme, code, *map(list, roles)) for (scheme, code), roles in carriers(pack.roles).items())
    yield [[role.id, role.family] for role in pack.roles]
    yield [[skill.id, skill.name] for skill in pack.skills]
    yield [[entry.id for entry in topic.entries] for topic in pack.topics]
    things = (pack.info.families, pack.info.terms, pack.topics, pack.countries, pack.sources, pack.ladders)
    for thing in things:
        yield [each.id for each in thing]
