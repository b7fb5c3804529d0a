"""Occupations of a classification beside our own roles: linked, never merged, and never held against what they lack."""

from collections.abc import Iterator

import pytest

from careercli.answers.compare import compare
from careercli.answers.names.skills import typed_skills
from careercli.answers.path import find_ways
from careercli.answers.roles import list_roles
from careercli.catalog import OpenCatalog
from careercli.errors import NothingKnown
from careercli.store.cache import open_catalog
from tests.layering import sources, write_pack

_ADDRESS = "http://data.europa.eu/esco/occupation/13d1b2b4-99dd-44da-9734-c9f74bae18f7"
_ESCO = "esco-4225-1"


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenCatalog]:
    """Lay a pack like an imported one over ours, of an occupation that is our agent's, and one without skills."""
    tables = {
        "roles.csv": (
            "id,family,title_en,summary_en",
            f"{_ESCO},esco-1,customer service representative,Handles complaints.",
            "esco-9-1,esco-1,odd job person,Does odd jobs.",
            "esco-9-2,esco-1,managerial assistant,Helps whoever manages.",
            "esco-9-3,esco-1,shift managers,Manage shifts.",
        ),
        "skills.csv": ("id,kind,name_en", "esco-apologise,skill,apologise", "esco-atone,skill,atone"),
        "names.csv": ("kind,id,language,name", "skill,esco-atone,en,apologise"),
        "requirements.csv": ("role,skill,need", f"{_ESCO},esco-apologise,essential"),
        "codes.csv": ("of,id,scheme,code,match,uri,source", f"role,{_ESCO},esco,4225.1,exact,{_ADDRESS},bands"),
    }
    files = {name: "\n".join(rows) + "\n" for name, rows in tables.items()} | {"sources.yaml": sources()}
    family = [{"id": "esco-1", "name": {"en": "Clerks"}}]
    pack = write_pack(tmp_path_factory.mktemp("esco") / "pack", "esco-1-0-0", files, families=family)
    with open_catalog(packs=[str(pack)]) as catalog:
        yield catalog


def test_a_search_lists_our_own_roles_and_then_those_with_the_nearest_titles(catalog: OpenCatalog) -> None:
    found = [role.id for role in list_roles(catalog, search="manager").data]
    assert found[0] == "manager"
    by_name = [id_ for id_ in found if id_ in {"client-relations-manager", "esco-9-2", "esco-9-3", "agent"}]
    assert by_name == ["client-relations-manager", "esco-9-3", "esco-9-2", "agent"]


def test_skills_of_two_classifications_are_not_told_to_differ(catalog: OpenCatalog) -> None:
    skills = compare(catalog, ["agent", _ESCO]).data.skills
    assert (skills.shared, skills.named_apart, skills.silent) == ((), True, ())
    assert not compare(catalog, ["agent", "supervisor"]).data.skills.named_apart


def test_a_role_of_which_no_source_names_any_skill_is_told(catalog: OpenCatalog) -> None:
    skills = compare(catalog, ["agent", "esco-9-1"]).data.skills
    assert (skills.named_apart, skills.silent) == (False, ("esco-9-1",))


def test_where_no_way_leads_it_is_told_that_both_are_the_same_work(catalog: OpenCatalog) -> None:
    with pytest.raises(NothingKnown) as nothing:
        find_ways(catalog, "agent", _ESCO)
    assert nothing.value.hint is not None
    assert nothing.value.hint.code == "ends-matched"


def test_the_name_of_a_skill_comes_before_other_names(catalog: OpenCatalog) -> None:
    (typed,) = typed_skills(catalog, ["apologise"])
    assert typed.skill == "esco-apologise"
