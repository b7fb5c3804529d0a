"""Finds the one thing a person means by a word, in any language, with or without accents."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from careercli.answers.names.clear import carrying, is_part_of_a_name, only_one, others_meant
from careercli.catalog import Catalog, NameKind
from careercli.errors import NothingKnown
from careercli.messages import Message, say
from careercli.model import Text
from careercli.text import fold, may_be_name, never_option

_WITH_TITLES = 7
"""More are listed by their ids alone, or by a command."""
_LIKELIEST = 5
"""So many of more are listed."""
_LISTED = 15
"""More candidates than these are of no use to a script."""
LEAST_TYPED = 3
"""Letters; fewer begin a word of nearly everything."""
_MOST_MEANT = 100
"""Things that words may mean; of more nobody chooses."""


def find(catalog: Catalog, kind: NameKind, words: str) -> str:
    """Return the id of the thing that `words` names: its id, its whole name, or the beginnings of words in it.

    Raises `NothingKnown`, with the candidates, if there is none or more than one.
    """
    folded = fold(words)
    unknown = say(f"unknown-{kind}", words=words)
    coded = _coded(catalog, words) if kind == "role" and not catalog.named(kind, folded) else None
    if coded is not None:
        return coded
    is_guessed = len(folded) >= LEAST_TYPED and may_be_name(folded)
    for ids in _meant(catalog, kind, folded, by_beginnings=is_guessed):
        if words.strip() in ids:
            return words.strip()
        called = titled_so(catalog, kind, ids, folded)
        meant = called if len(called) == 1 else ids
        others = others_meant(catalog, meant[0], ids, folded) if kind == "role" and len(meant) == 1 else ()
        if len(meant) == 1 and not others:
            return meant[0]
        if ids:
            raise _ambiguous(catalog, kind, words, dict.fromkeys((*ids, *others)))
    nearest = _nearest(catalog, kind, words) if is_guessed or kind == "role" else ()
    skill = _as_skill(catalog, kind, folded)
    if nearest:
        hint = say("did-you-mean", candidates=titled(catalog, kind, nearest))
        hint = hint if skill is None else say("is-a-skill-or", hint=hint, skill=skill)
        raise NothingKnown(unknown, hint=hint, candidates=nearest)
    if skill is not None:
        raise NothingKnown(unknown, hint=say("is-a-skill", skill=skill))
    foreign = _in_another_language(catalog, words) if kind == "role" else None
    if foreign is not None:
        raise NothingKnown(unknown, hint=foreign)
    known = catalog.ids(kind, most=_LISTED + 1)
    if len(known) <= _WITH_TITLES:
        raise NothingKnown(unknown, hint=say("known-are", candidates=titled(catalog, kind, known)), candidates=known)
    raise NothingKnown(unknown, hint=say(f"list-of-{kind}"), candidates=known if len(known) <= _LISTED else ())


def _coded(catalog: Catalog, words: str) -> str | None:
    """Return the role that a code means; None for words that are no code of any role.

    Raises `NothingKnown` where it is another's code, or fits more than one.
    """
    found = carrying(catalog, words)
    clear = only_one(found)
    if clear is not None or not found:
        return clear
    ids = tuple(each.role.id for each in found)
    if len(ids) > 1:
        raise _ambiguous(catalog, "role", words, ids)
    hint = say("did-you-mean", candidates=titled(catalog, "role", ids))
    raise NothingKnown(say("unknown-role", words=words), hint=hint, candidates=ids)


def _ambiguous(catalog: Catalog, kind: NameKind, words: str, ids: Collection[str]) -> NothingKnown:
    """Return that words may mean several things: all of them, or of many the likeliest, and how to find the others."""
    listed = _offered(catalog, words, ids) if kind == "role" else tuple(ids)
    if len(listed) <= _WITH_TITLES:
        hint = say("one-of", candidates=titled(catalog, kind, listed))
    else:
        code = "most-likely" if kind == "role" else "some-of"
        first = titled(catalog, kind, listed[:_LIKELIEST])
        hint = say(code, candidates=first, count=len(listed) - _LIKELIEST, words=never_option(words))
    skill = _as_skill(catalog, kind, fold(words))
    if skill is not None:
        hint = say("or-as-a-skill", hint=hint, skill=skill)
    return NothingKnown(say(f"ambiguous-{kind}", words=words), hint=hint, candidates=listed[:_LISTED])


def _offered(catalog: Catalog, words: str, named: Collection[str] = ()) -> tuple[str, ...]:
    """Return the roles to choose from: those that `find` offers for the words, and all that are `named` so."""
    # Only a mistake needs it.
    from careercli.answers.find import offered
    from careercli.i18n.language import language

    if len(named) > _WITH_TITLES:
        likest = [each.id for each in catalog.roles_like(fold(words), _MOST_MEANT) if each.id in named]
        named = ladder_first(catalog, dict.fromkeys((*likest, *named)))
    return offered(catalog, words, named, language())


def _in_another_language(catalog: Catalog, words: str) -> Message | None:
    """Return that words have to be said in another language, as `find` does."""
    # Only a mistake needs it.
    from careercli.answers.find import in_another_language
    from careercli.i18n.language import language

    return in_another_language(catalog, words, language())


def _as_skill(catalog: Catalog, kind: NameKind, folded: str) -> str | None:
    """Return the skill that words name which should name a role; None if they name none."""
    return next(iter(catalog.named("skill", folded)), None) if kind == "role" else None


def ladder_first(catalog: Catalog, ids: Iterable[str]) -> tuple[str, ...]:
    """Return roles that a bare word may mean, those on a ladder first, from the bottom up."""
    rungs = list(dict.fromkeys(id_ for ladder in catalog.ladders() for id_ in ladder.rungs))
    return tuple(sorted(ids, key=lambda id_: rungs.index(id_) if id_ in rungs else len(rungs)))


def titled_so(catalog: Catalog, kind: NameKind, ids: Sequence[str], folded: str) -> tuple[str, ...]:
    """Return those of some roles or skills of which the words are the title: for others they are one name of many."""
    if kind not in {"role", "skill"} or len(ids) > _MOST_MEANT:
        return ()
    titles = titles_of(catalog, kind, ids)
    return tuple(id_ for id_, title in titles.items() if folded in map(fold, title.values()))


def _meant(catalog: Catalog, kind: NameKind, folded: str, *, by_beginnings: bool) -> Iterator[tuple[str, ...]]:
    """Yield what words may mean: by a whole name, and if that is asked for, too, by the beginnings of words in it."""
    yield catalog.named(kind, folded)
    if by_beginnings:
        begun = catalog.named_with(kind, folded.split(), _MOST_MEANT)
        if not (kind == "role" and len(begun) == 1 and is_part_of_a_name(catalog, begun[0], folded)):
            yield begun


def find_all(catalog: Catalog, kind: NameKind, several_words: list[str]) -> tuple[str, ...]:
    """Return the ids of several things, each once, in the order they were named; commas part them as well."""
    each = dict.fromkeys(words for several in several_words for words in several.split(","))
    return tuple(dict.fromkeys(find(catalog, kind, words) for words in each))


def titled(catalog: Catalog, kind: NameKind, ids: Sequence[str]) -> tuple[str | Message, ...]:
    """Return ids with the titles of what they name, to be listed; without them where that would be too much to read."""
    titles = titles_of(catalog, kind, ids) if len(ids) <= _WITH_TITLES else {}
    return tuple(say("titled", id=id_, title=titles[id_]) if titles.get(id_) else id_ for id_ in ids)


def titles_of(catalog: Catalog, kind: NameKind, ids: Iterable[str]) -> Mapping[str, Text]:
    """Return the titles of things of a kind by their ids, in the pack's order.

    None of figures and sources, which are named by their ids alone.
    """
    match kind:
        case "role" | "skill":
            return {id_: catalog.title(kind, id_) for id_ in catalog.in_order(kind, ids)}
        case "country":
            known = {country.id: catalog.country_name(country.id) for country in catalog.countries()}
        case "family":
            known = {family.id: family.name for family in catalog.info().families}
        case "topic":
            known = {topic.id: topic.title for topic in catalog.topics()}
        case "ladder":
            known = {ladder.id: ladder.title for ladder in catalog.ladders()}
        case "currency":
            known = dict(catalog.currency_names())
        case "source" | "figure":
            known = {}
    wanted = set(ids)
    return {id_: title for id_, title in known.items() if id_ in wanted}


def _nearest(catalog: Catalog, kind: NameKind, words: str) -> tuple[str, ...]:
    if kind == "role":
        return _offered(catalog, words)
    # Only a mistake needs it.
    from careercli.answers.names.similar import nearest
    from careercli.answers.names.very_many import names_worth_comparing

    folded = fold(words)
    return nearest(names_worth_comparing(catalog, kind, folded), folded)
