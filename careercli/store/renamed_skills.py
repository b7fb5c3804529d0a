"""Searches for roles of a pack whose skills have other names, because a pack above overrides these skills.

The words by which a pack's roles are found are compiled with it: they are those of the skills as they were then.
"""

from collections.abc import Callable, Collection, Iterator, Sequence

from careercli.catalog import ListedRole
from careercli.model import Role, Text
from careercli.store.sqlite_catalog import SqliteCatalog


def roles_containing(
    words: Sequence[str],
    pack: SqliteCatalog,
    renamed: Collection[str],
    name_of: Callable[[str], Text],
    *,
    family: str | None,
    skill: str | None,
) -> Iterator[ListedRole]:
    """Yield the roles of a pack of which all the folded words are said, in order.

    `renamed` are the ids of the skills that packs above it override; `name_of` tells what a skill is called now.
    """
    asking = {role for id_ in renamed for role, _ in pack.requirements(id_)}
    found = {role.id for role in pack.listed_roles(family=family, skill=skill, containing=words)} - asking
    found |= {id_ for id_ in asking if _says(pack.role(id_), name_of, words)}
    return (role for role in pack.listed_roles(family=family, skill=skill) if role.id in found)


def _says(role: Role, name_of: Callable[[str], Text], words: Sequence[str]) -> bool:
    from careercli.store.compiled_names import words_of_role

    said = words_of_role(role, {asked.skill: name_of(asked.skill) for asked in role.skills})
    return all(any(one.startswith(word) for one in said) for word in words)
