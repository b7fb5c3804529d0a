"""The site is read from a folder: every link leads somewhere, nothing is fetched, and no text is markup."""

import json
import re
import shutil
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from careercli.answers.flags import are_credible, flags_of
from careercli.answers.pay.facts import PayFacts
from careercli.model import LANGUAGES
from tests.exports.made import export, files_of, spoken
from tests.program import TINY

_ALONE = {"meta", "link"}
_ON = pytest.mark.parametrize("data", [TINY, None], ids=["tiny", "bundled"])


class _Page(HTMLParser):
    """A page: its links, its ids, its languages, its words; every element has to be closed where it was opened."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.file = file
        self.open: list[str] = []
        self.links: list[tuple[str, dict[str, str | None]]] = []
        self.ids: set[str] = set()
        self.language: str | None = None
        self.tags: set[str] = set()
        self.text = ""
        self.feed(file.read_text(encoding="utf-8"))
        assert self.open == [], file

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.add(tag)
        self.links += [(tag, given)] if "href" in given or "src" in given else []
        assert not {name for name in given if name.startswith("on")}, self.file
        if given.get("id"):
            assert given["id"] not in self.ids
            self.ids.add(str(given["id"]))
        self.language = given.get("lang") if tag == "html" else self.language
        if tag not in _ALONE:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, self.file

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[Path | None, Path]:
    made = tmp_path_factory.mktemp("exports")
    return {data: export("site", made / str(data is None), data=data) for data in (TINY, None)}


@cache
def _read(site: Path) -> dict[Path, _Page]:
    return {file: _Page(file) for file in sorted(site.rglob("*.html"))}


def _own_links(page: _Page) -> Iterator[tuple[Path, str, dict[str, str | None]]]:
    """Yield the file that each link of a page leads to, and the place in it."""
    for _, given in page.links:
        target, _, place = str(given["href"]).partition("#")
        if not target.startswith(("http://", "https://")):
            yield (page.file.parent / unquote(target)).resolve(), place, given


@_ON
def test_every_role_has_a_page_in_every_country_and_language_and_json_beside_it(
    data: Path | None, sites: dict[Path | None, Path]
) -> None:
    with spoken("en", data) as catalog:
        for role in catalog.roles():
            for language in LANGUAGES:
                for name in ("index", *(country.id.lower() for country in catalog.countries())):
                    page = sites[data] / language / role.id / f"{name}.html"
                    assert role.title.get(language, "") in page.read_text(encoding="utf-8").replace("&#x27;", "'")
                    told = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
                    assert (told["language"], told["version"]) == (language, catalog.info().version)
                    assert catalog.info().version in told["citation"]


@_ON
def test_every_link_leads_to_a_file_of_the_site_and_to_a_place_in_it(
    data: Path | None, sites: dict[Path | None, Path]
) -> None:
    pages = {file.resolve(): page for file, page in _read(sites[data]).items()}
    for page in pages.values():
        for file, place, _ in _own_links(page):
            assert file.is_file(), (page.file, file)
            assert file.is_relative_to(sites[data].resolve())
            assert not place or place in pages[file].ids, (page.file, place)


@_ON
def test_from_the_front_page_every_page_is_reached(data: Path | None, sites: dict[Path | None, Path]) -> None:
    pages = {file.resolve(): page for file, page in _read(sites[data]).items()}
    reached, left = set[Path](), [sites[data].resolve() / "index.html"]
    while left:
        file = left.pop()
        if file in pages and file not in reached:
            reached.add(file)
            left += [target for target, _, _ in _own_links(pages[file])]
    assert reached == set(pages)


@_ON
def test_nothing_is_run_and_nothing_is_fetched(data: Path | None, sites: dict[Path | None, Path]) -> None:
    for page in _read(sites[data]).values():
        assert not page.tags & {"script", "img", "iframe", "form", "object", "style"}
        assert not [given for tag, given in page.links if tag != "a" and "://" in str(given.get("href"))]
    assert "url(" not in (sites[data] / "style.css").read_text(encoding="utf-8")


@_ON
def test_a_page_is_in_the_language_of_its_folder_and_leads_to_the_same_in_all_others(
    data: Path | None, sites: dict[Path | None, Path]
) -> None:
    root = sites[data].resolve()
    for file, page in _read(sites[data]).items():
        parts = file.relative_to(sites[data]).parts
        if len(parts) == 1:
            continue
        assert page.language == parts[0]
        others = {given["hreflang"]: target for target, _, given in _own_links(page) if given.get("hreflang")}
        wanted = {code: root.joinpath(code, *parts[1:]) for code in LANGUAGES if code != parts[0]}
        assert others == wanted


@_ON
def test_every_figure_is_in_a_file_and_what_cannot_be_right_is_marked_on_its_page(
    data: Path | None, sites: dict[Path | None, Path]
) -> None:
    with spoken("en", data) as catalog:
        facts = PayFacts(catalog)
        for role in catalog.roles():
            for country in catalog.countries():
                place = sites[data] / "en" / role.id / country.id.lower()
                told = json.loads(place.with_suffix(".json").read_text(encoding="utf-8"))["data"]
                figures = facts.figures(role.id, country.id)
                assert [figure["id"] for figure in told["figures"]] == [figure.id for figure in figures]
                if told["pay"] is not None:
                    used = [figure for figure in figures if figure.id in told["pay"]["figures"]]
                    page = _read(sites[data])[place.with_suffix(".html")].text
                    assert are_credible(flags_of(used, facts)) != ("⚠" in page.split("Pay by country")[0])
                    assert str(told["pay"]["year"]) in page
                    assert all(source["title"] in page for source in told["sources"])


@_ON
def test_every_page_says_how_to_cite_it_and_what_made_it(data: Path | None, sites: dict[Path | None, Path]) -> None:
    with spoken("en", data) as catalog:
        version = catalog.info().version
    command = "careercli data export DIR --as site --lang en" + (" --data PACK" if data else "")
    for page in _read(sites[data]).values():
        assert version in page.text
        assert command in page.text


def test_the_page_of_all_roles_marks_what_cannot_be_relied_on(sites: dict[Path | None, Path]) -> None:
    written = (sites[None] / "en" / "index.html").read_text(encoding="utf-8")
    told = dict(re.findall(r'href="([a-z-]+/[a-z]{2}).html"[^>]*aria-label="[^"]*: ([^"]*)"[^>]*>', written))
    shown = dict(re.findall(r'href="([a-z-]+/[a-z]{2}).html"[^>]*>([^<]*)<', written))
    assert (shown["supervisor/tr"], told["supervisor/tr"]) == ("⚠", "a guide, 2024, as the source states, not credible")
    assert shown["agent/gr"].endswith("?")
    assert told["agent/gr"].endswith(", a guide, 2023, assumed")
    assert told["agent/gb"].startswith(f"{shown['agent/gb']}, official statistics")
    assert (shown["director/tr"], told["director/tr"]) == ("–", "no figure known")
    assert "? Year assumed" in written


def test_no_text_of_a_pack_becomes_markup(tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(TINY, pack)
    role = pack / "roles" / "clerk.yaml"
    evil = "\"><script>alert('1')</script>&amp;"
    lines = role.read_text(encoding="utf-8").splitlines()
    place = next(number for number, line in enumerate(lines) if line.startswith("title:"))
    lines[place] = f"title: {{en: {json.dumps(evil)}, tr: Memur, az: Katib, el: Υπάλληλος}}"
    end = next(number for number in range(place + 1, len(lines)) if not lines[number].startswith(" "))
    role.write_text("\n".join([*lines[: place + 1], *lines[end:]]) + "\n", encoding="utf-8")
    site = export("site", tmp_path / "site", data=pack)
    for file in site.rglob("*.html"):
        assert "<script" not in file.read_text(encoding="utf-8")
        _Page(file)
    assert evil in _Page(site / "en" / "clerk" / "index.html").text


def test_the_same_pack_makes_the_same_bytes(sites: dict[Path | None, Path], tmp_path: Path) -> None:
    assert files_of(export("site", tmp_path / "again", data=TINY)) == files_of(sites[TINY])
