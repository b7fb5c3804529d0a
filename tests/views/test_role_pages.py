"""The pages about roles and skills: whole on a small screen, every fact told, nothing broken off."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from careercli.answers.roles import list_roles
from careercli.answers.show import show_role
from careercli.answers.skills import skills_of_roles
from careercli.catalog import Catalog
from careercli.formats import Look
from careercli.formats.plain_format import plain_lines
from careercli.formats.text_format import page_text
from careercli.i18n.language import _, speak
from careercli.model import LANGUAGES, Language, Text
from careercli.store.cache import open_catalog
from careercli.views import Detail
from careercli.views.labels import Labels
from careercli.views.page import DETAILS, Page, shown
from careercli.views.roles import roles_page
from careercli.views.show import role_page
from careercli.views.skills import skills_page
from careercli.views.statements import opening
from tests.layering import sources, write_pack

_SMALL = 23
"""Lines of a small screen, less the prompt."""


@pytest.fixture(scope="module")
def catalog() -> Iterator[Catalog]:
    with open_catalog(None) as opened:
        yield opened


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    yield
    speak("en")


def _screen(page: Page, width: int | None = 80, details: tuple[Detail, ...] = ()) -> list[str]:
    stream = io.TextIOWrapper(io.BytesIO(), "utf-8")
    return page_text(shown(page, details), stream, Look("never", width)).splitlines()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("home", [None, "TR"])
def test_every_role_is_whole_on_a_small_screen(language: Language, home: str | None, catalog: Catalog) -> None:
    speak(language)
    labels = Labels(catalog, home)
    for role in catalog.roles():
        lines = _screen(role_page(show_role(catalog, role.id), labels))
        assert len(lines) <= _SMALL, role.id
        assert max(map(len, lines)) <= 80


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lists_of_roles_and_skills_are_too(language: Language, catalog: Catalog) -> None:
    speak(language)
    labels = Labels(catalog)
    roles = _screen(roles_page(list_roles(catalog), labels))
    assert len(roles) <= _SMALL
    assert all(any(role.id in line.split() for line in roles) for role in catalog.roles())
    assert len(_screen(skills_page(skills_of_roles(catalog, []), labels))) <= _SMALL
    asked = ["supervisor", "escalation-specialist"]
    assert len(_screen(skills_page(skills_of_roles(catalog, asked), labels, roles=asked))) < 39


def test_a_search_among_very_many_shows_the_nearest_on_a_small_screen(tmp_path: Path) -> None:
    roles = [f"odd-{number},odd,manager of {number} odd jobs,Sees to odd jobs." for number in range(200)]
    files = {"sources.yaml": sources(), "roles.csv": "\n".join(["id,family,title_en,summary_en", *roles, ""])}
    pack = write_pack(tmp_path / "pack", "odd", files, families=[{"id": "odd", "name": {"en": "Odd jobs"}}])
    with open_catalog(packs=[str(pack)]) as catalog:
        page = roles_page(list_roles(catalog, search="manager"), Labels(catalog), search="manager")
        lines = _screen(page)
        assert len(lines) <= _SMALL
        assert "Customer service manager" in lines[2]
        assert "careercli find manager" in lines[-1]


def test_the_pack_of_all_skills_is_told_once(tmp_path: Path) -> None:
    files = {
        "sources.yaml": sources(),
        "roles.csv": "id,family,title_en,summary_en\nodd,odd,odd jobber,Does odd jobs.\n",
        "skills.csv": "id,kind,name_en\nmend,skill,mend things\nlift,skill,lift things\n",
        "requirements.csv": "role,skill,need\nodd,mend,essential\nodd,lift,helpful\n",
    }
    pack = write_pack(tmp_path / "pack", "odds", files, families=[{"id": "odd", "name": {"en": "Odd jobs"}}])
    with open_catalog(packs=[str(pack)]) as catalog:
        alone = _screen(skills_page(skills_of_roles(catalog, ["odd"]), Labels(catalog), roles=["odd"]))
        assert "odds" in alone[0]
        assert "odds" not in "".join(alone[1:])
        both = _screen(skills_page(skills_of_roles(catalog, ["odd", "agent"]), Labels(catalog), roles=["odd", "agent"]))
        assert sum("(odds)" in line for line in both) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_page_parts_the_skills_that_are_needed_from_those_that_help(
    language: Language, tmp_path: Path
) -> None:
    skills = [f"{need}-{number}" for number in range(40) for need in ("essential", "helpful")]
    files = {
        "sources.yaml": sources(),
        "roles.csv": "id,family,title_en,summary_en\nodd,odd,odd jobber,Does odd jobs.\n",
        "skills.csv": "\n".join(["id,kind,name_en", *(f"{skill},skill,to do {skill} jobs" for skill in skills), ""]),
        "requirements.csv": "\n".join(
            ["role,skill,need", *(f"odd,{skill},{skill.partition('-')[0]}" for skill in skills), ""]
        ),
    }
    pack = write_pack(tmp_path / "pack", "odds", files, families=[{"id": "odd", "name": {"en": "Odd jobs"}}])
    speak(language)
    with open_catalog(packs=[str(pack)]) as catalog:
        page = role_page(show_role(catalog, "odd"), Labels(catalog))
        lines = _screen(page)
        assert len(lines) <= _SMALL
        needed = next(number for number, line in enumerate(lines) if "essential-0" in line)
        helps = next(number for number, line in enumerate(lines) if "helpful-0" in line)
        assert lines[needed].split()[0] == _("Essential")
        assert lines[helps].split()[0] == _("Helpful")
        assert not any("helpful-" in line for line in lines[needed:helps])
        assert not any("essential-" in line for line in lines[helps:])
        aloud = plain_lines(shown(page, ()))
        assert any(line.startswith(_("Essential skills") + ": ") for line in aloud)


def test_the_readers_own_country_stands_first_and_what_cannot_be_right_last(catalog: Catalog) -> None:
    answer = show_role(catalog, "supervisor")
    here = _screen(role_page(answer, Labels(catalog, "CA")))
    assert next(line for line in here if "official" in line).startswith("Canada")
    published = [line.split()[0] for line in here if line.endswith((" 2024", " 2023?"))]
    assert published == ["Canada", "Greece", "United", "Türkiye"]
    nowhere = _screen(role_page(answer, Labels(catalog, "AZ"), countries=["AZ", "GR"]))
    assert [line.split()[0] for line in nowhere if "figure known" in line or "guide" in line] == [
        "Azerbaijan",
        "Greece",
    ]


def test_ways_of_seeing_pay_replace_the_published_table(catalog: Catalog) -> None:
    lines = _screen(role_page(show_role(catalog, "agent"), Labels(catalog), lenses=["ppp"]))
    assert "what pay buys, in international dollars a month, in prices of 2024" in lines


def test_a_text_is_cut_at_the_end_of_a_sentence_only() -> None:
    text = Text({"en": "Over 3.5 hours. Then the rest.", "tr": "Tek cümle, No. 2 ile"})
    assert opening(text) == {"en": "Over 3.5 hours.", "tr": "Tek cümle, No. 2 ile"}


def test_nothing_is_drawn_for_the_ear_and_all_of_a_role_is_told(catalog: Catalog) -> None:
    role = show_role(catalog, "supervisor")
    told = "\n".join(plain_lines(shown(role_page(role, Labels(catalog)), DETAILS)))
    assert not set(told) & set("├┤│●○•†~→←")
    for statement in role.data.statements():
        assert statement.text["en"] in told
    for names in role.data.aliases.values():
        assert all(name in told for name in names)
    assert all(code.code in told and (code.uri or "") in told for code in role.data.codes)
    assert all(
        source.title["en" if "en" in source.title else next(iter(source.title))] in told for source in role.data.sources
    )
