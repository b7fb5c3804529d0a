"""What a word of a command line may be: ids with their titles in the reader's language."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import get_args

from careercli.answers.answer import ANSWERS
from careercli.answers.names.find import titles_of
from careercli.answers.names.taxonomies import taxonomy_of
from careercli.catalog import Catalog, NameKind, OpenCatalog
from careercli.cli.output import opened
from careercli.cli.reader import Reader
from careercli.cli.registry import COMMANDS
from careercli.configuration import CHOICES, KEYS, OFF, ON
from careercli.i18n.language import _, choose, language_names
from careercli.model import LENSES, Statistic
from careercli.profile import KEYS as OF_PROFILE
from careercli.text import fold

Candidates = Iterator[tuple[str, str]]
"""Values and their titles."""
_MOST = 200
"""Nobody reads more than so many; a shell would ask first whether to show them."""


def _named(kind: NameKind, *, rungs: bool = False) -> Callable[[str, Reader], Candidates]:
    """Return the function that finds things of a kind by the beginning of their id, or of words in any name.

    With `rungs` only roles on a ladder, of which there are few.
    """

    def find(typed: str, reader: Reader) -> Candidates:
        with opened(reader) as catalog:
            folded = fold(typed)
            most = -1 if rungs else _MOST
            found = _beginning_so(catalog, kind, folded, most) or _with_words(catalog, kind, folded, most)
            if rungs:
                on_ladders = {role for ladder in catalog.ladders() for role in ladder.rungs}
                found = tuple(id_ for id_ in found if id_ in on_ladders)
            yield from _with_titles(catalog, kind, found)

    return find


def _beginning_so(catalog: OpenCatalog, kind: NameKind, folded: str, most: int) -> tuple[str, ...]:
    """Return the ids that begin so: of more than so many our own and the first ones, with the very first and last.

    A shell goes on with what all candidates begin with, which the first and the last tell.
    """
    found = catalog.ids(kind, folded, most)
    if len(found) != most:
        return found
    offered = _ours_first(catalog, found, lambda pack: pack.ids(kind, folded, most))
    return tuple(dict.fromkeys((*offered, found[0], *catalog.ids(kind, folded, 1, backwards=True))))


def _with_words(catalog: OpenCatalog, kind: NameKind, folded: str, most: int) -> tuple[str, ...]:
    """Return the ids with a name in which each word begins a word, our own first if there are more than so many."""
    words = folded.split()
    found = catalog.named_with(kind, words, most)
    if len(found) != most:
        return found
    return _ours_first(catalog, found, lambda pack: pack.named_with(kind, words, most))


def _ours_first(
    catalog: OpenCatalog, found: tuple[str, ...], of: Callable[[OpenCatalog], tuple[str, ...]]
) -> tuple[str, ...]:
    """Return as many ids as were found: those of packs that are no imported taxonomy, which `of` gives, first."""
    ours = (id_ for pack in catalog.parts if taxonomy_of(pack.info().id) == "roles" for id_ in of(pack))
    return tuple(dict.fromkeys((*ours, *found)))[: len(found)]


def _sources(typed: str, reader: Reader) -> Candidates:
    with opened(reader) as catalog:
        folded = fold(typed)
        found = _beginning_so(catalog, "source", folded, _MOST) or _with_words(catalog, "source", folded, _MOST)
        yield from _with_titles(catalog, "source", found)


def _evidence(typed: str, reader: Reader) -> Candidates:
    """Yield what `careercli evidence` takes, by id; by other names only what no id begins as."""
    kinds: tuple[NameKind, ...] = ("figure", "source", "role", "country")
    folded = fold(typed)
    with opened(reader) as catalog:
        found = {kind: _beginning_so(catalog, kind, folded, _MOST) for kind in kinds}
        if not any(found.values()):
            found = {kind: _with_words(catalog, kind, folded, _MOST) for kind in kinds if kind != "figure"}
        for kind, ids in found.items():
            yield from _with_titles(catalog, kind, ids)


def _with_titles(catalog: Catalog, kind: NameKind, ids: Iterable[str]) -> Candidates:
    """Yield things with their titles; a figure has that of its role."""
    if kind == "figure":
        yield from [(id_, choose(catalog.title("role", catalog.figure(id_).role))) for id_ in ids]
    elif kind == "source":
        yield from [(id_, choose(catalog.source(id_).title)) for id_ in ids]
    else:
        yield from [(id_, choose(title)) for id_, title in titles_of(catalog, kind, tuple(ids)).items()]


def _currencies(typed: str, reader: Reader) -> Candidates:
    with opened(reader) as catalog:
        names = {code: choose(name) for code, name in catalog.currency_names().items()}
        found = list(_beginning(typed, names.items()))
        yield from found or ((code, names[code]) for code in catalog.named_with("currency", fold(typed).split()))


def _languages(typed: str, _reader: Reader) -> Candidates:
    yield from _beginning(typed, language_names().items())


def _lenses(typed: str, _reader: Reader) -> Candidates:
    from careercli.views.pay.titles import lens_name

    before, comma, last = typed.rpartition(",")
    yield from ((f"{before}{comma}{lens}", lens_name(lens)) for lens in LENSES if lens.startswith(last))


def _flags(typed: str, _reader: Reader) -> Candidates:
    from careercli.answers.figures import FLAG_WORDS

    yield from ((word, "") for word in FLAG_WORDS if word.startswith(typed))


def _statistics(typed: str, _reader: Reader) -> Candidates:
    from careercli.views.labels import statistic_name

    yield from _beginning(typed, ((statistic, statistic_name(statistic)) for statistic in get_args(Statistic)))


def _answers(typed: str, _reader: Reader) -> Candidates:
    yield from ((name, "") for name in (*ANSWERS, "error") if name.startswith(typed))


def _added_packs(typed: str, _reader: Reader) -> Candidates:
    from careercli.store.own_packs import kept_packs

    titles = ((kept.added.name, choose(kept.info.title) if kept.info else "") for kept in kept_packs())
    yield from _beginning(typed, titles)


def _packs_and_bundled(typed: str, reader: Reader) -> Candidates:
    bundled = ("bundled", _("the data that come with the program"))
    yield from (pack for pack in (bundled, *_added_packs(typed, reader)) if pack[0].startswith(typed))


def _countries_of_the_world(typed: str, _reader: Reader) -> Candidates:
    from careercli.store.starter_pack import countries_of_the_world

    yield from _beginning(typed, countries_of_the_world().items())


def _about(typed: str, _reader: Reader) -> Candidates:
    from careercli.cli.help_topics import TOPICS, topics

    commands = ((name, _(listed.help)) for name, listed in COMMANDS.items())
    about = (topic for topic in topics() if topic[0] in TOPICS)
    yield from (thing for thing in (*commands, *about) if thing[0].startswith(typed))


def _settings(typed: str, _reader: Reader) -> Candidates:
    titles = {
        "language": _("the language that is spoken"),
        "country": _("the country that is meant where none is named"),
        "currency": _("the currency that pay is converted to"),
        "period": _("the period that pay is shown for"),
        "lens": _("how pay is shown"),
        "color": _("when to use colours"),
        "pager": _("the program in which long answers are read"),
        "profile": _("whether your profile is read where you say nothing else"),
    }
    yield from ((key, title) for key, title in titles.items() if key.startswith(typed))


def _skills_with_commas(typed: str, reader: Reader) -> Candidates:
    before, comma, last = typed.rpartition(",")
    yield from ((f"{before}{comma}{skill}", name) for skill, name in _named("skill")(last.strip(), reader))


def _told(typed: str, _reader: Reader) -> Candidates:
    titles = {
        "skills": _("what you can do"),
        "role": _("the role you do"),
        "country": _("where you are"),
        "languages": _("the languages you speak"),
        "years": _("how many years you have worked"),
    }
    yield from ((key, title) for key, title in titles.items() if key.startswith(typed))


def values_of_setting(words: Iterable[str], typed: str, reader: Reader) -> Candidates:
    """Yield the values of the setting that is named among the words before."""
    behind = iter(words)
    # `profile` is a setting and a command: the key stands behind `set`.
    key = next((next(behind, "") for word in behind if word == "set"), "")
    named = {"language": "lang", "country": "country", "currency": "currency", "lens": "lens"}
    named |= {"role": "role", "skills": "skills"}
    if key not in {*KEYS, *OF_PROFILE}:
        return
    if key in named:
        yield from CANDIDATES[named[key]](typed, reader)
    else:
        known = (ON, OFF) if key == "pager" else CHOICES.get(key, ())
        yield from ((value, "") for value in known if value.startswith(typed))


def _beginning(typed: str, things: Iterable[tuple[str, str]]) -> Candidates:
    """Yield those things whose value begins with what was typed, or else a word of whose title does."""
    things = list(things)
    folded = fold(typed)
    found = [(value, title) for value, title in things if fold(value).startswith(folded)]
    return iter(found or [thing for thing in things if any(w.startswith(folded) for w in fold(thing[1]).split())])


_role = _named("role")
CANDIDATES: Mapping[str, Callable[[str, Reader], Candidates]] = {
    "role": _role,
    "roles": _role,
    "begin": _role,
    "end": _role,
    "from_": _named("role", rungs=True),
    "to": _named("role", rungs=True),
    "country": _named("country"),
    "new_country": _countries_of_the_world,
    "skill": _named("skill"),
    "have": _skills_with_commas,
    "skills": _skills_with_commas,
    "words": _role,
    "as_role": _role,
    "field": _told,
    "family": _named("family"),
    "topic": _named("topic"),
    "source": _sources,
    "figure": _evidence,
    "ladder": _named("ladder"),
    "currency": _currencies,
    "market_currency": _currencies,
    "lens": _lenses,
    "flag": _flags,
    "statistic": _statistics,
    "lang": _languages,
    "command": _answers,
    "about": _about,
    "key": _settings,
    "name": _added_packs,
    "pack": _added_packs,
    "before": _packs_and_bundled,
    "after": _packs_and_bundled,
}
"""The function that completes each parameter, by the parameter's name: it gets what was typed and who types it."""
