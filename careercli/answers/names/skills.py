"""Finds the skills that people mean as they type them: several at once, inflected, with words around them.

What is unknown or may be several things is left out and told with the nearest, so that the rest can be answered.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice, permutations, takewhile

from careercli.answers.names.find import LEAST_TYPED, find, titled_so
from careercli.answers.names.similar import nearest, telling_words
from careercli.answers.names.very_many import names_worth_comparing
from careercli.catalog import Catalog
from careercli.errors import UsageProblem
from careercli.messages import say
from careercli.records import Record, record
from careercli.text import fold, may_be_name

_BETWEEN = re.compile(r"[,;\n·\u0387]")
"""What parts skills from each other; the last two are how Greek writes a semicolon."""
_LINKS = re.compile(r"\s+(?:and|ve|və|και)\s+|\s*[&+]\s*", re.IGNORECASE)
_MOST = 500
"""Skills that are looked for at once; nobody has more."""
_MOST_MEANT = 5
_STEM, _STEM_SHARE, _ENDING = 4, 0.6, 4
"""A common beginning of at least so many letters and so much of the shorter word is a stem; an ending is no longer."""
_WORDS_AROUND = frozenset(
    fold(
        "skill skills ability abilities good strong very my i have am can "  # English
        "beceri becerisi becerileri becerim becerilerim yetenek yeteneği yetenekleri yeteneğim iyi güçlü "  # Turkish
        "bacarıq bacarığı bacarıqları bacarığım bacarıqlarım qabiliyyət qabiliyyəti qabiliyyətim yaxşı güclü "
        "δεξιότητα δεξιότητες ικανότητα ικανότητες ικανότητά μου καλή καλές έχω"  # Greek
    ).split()
)
"""Words that say only that a skill is meant, or how much of it there is."""
_MOST_WORDS = 4
"""Words of a name that are tried in every order."""


@record
class TypedSkill(Record):
    """What somebody typed for a skill, and what it was taken for."""

    words: str
    skill: str | None
    """Null where no skill is called so, or several may be meant."""
    is_inflected: bool
    """Whether it is another form of the skill's name, and was taken for it."""
    nearest: tuple[str, ...]
    """The skills that may be meant, where none was taken."""


def typed_skills(catalog: Catalog, several: Iterable[str], *, strict: bool = False) -> tuple[TypedSkill, ...]:
    """Return what each of several words names; commas part them as well.

    Raises `NothingKnown` if none of them names a skill, and with `strict` if any does not.
    """
    parts = tuple(islice(_parted(catalog, several), _MOST + 1))
    if len(parts) > _MOST:
        raise UsageProblem(say("too-many-skills", most=_MOST))
    found = [_typed(catalog, words) for words in parts]
    unknown = next((typed.words for typed in found if typed.skill is None), None)
    if not found:
        find(catalog, "skill", "")
    if unknown is not None and (strict or all(typed.skill is None for typed in found)):
        find(catalog, "skill", unknown)
    return tuple(found)


def _parted(catalog: Catalog, several: Iterable[str]) -> Iterator[str]:
    """Yield the words for each skill, each once."""
    known: set[str] = set()
    for words in several:
        for part in (words,) if catalog.named("skill", fold(words)) else _BETWEEN.split(words):
            for each in _linked(catalog, part):
                folded = fold(each)
                if folded and folded not in known:
                    known.add(folded)
                    yield each.strip()


def _linked(catalog: Catalog, words: str) -> list[str]:
    """Return what links like `and` join, if each of it names a skill and the whole does not."""
    several = _LINKS.split(words)
    return several if not _meant(catalog, words) and all(_meant(catalog, each) for each in several) else [words]


def _typed(catalog: Catalog, words: str) -> TypedSkill:
    meant = _meant(catalog, words)
    inflected = () if meant else _inflected(catalog, fold(words))
    found = meant or inflected
    if len(found) == 1:
        return TypedSkill(words=words, skill=found[0], is_inflected=not meant, nearest=())
    return TypedSkill(words=words, skill=None, is_inflected=False, nearest=found[:_MOST_MEANT] or _like(catalog, words))


def _meant(catalog: Catalog, words: str) -> tuple[str, ...]:
    """Return the skills that words name: by a whole name or the beginnings of its words, or without words around it."""
    folded = fold(words)
    told = _without_words_around(folded)
    for each in dict.fromkeys((folded, told)):
        found = catalog.named("skill", each)
        if not found and len(each) >= LEAST_TYPED and may_be_name(each):
            found = catalog.named_with("skill", each.split(), _MOST_MEANT + 1)
        if found:
            # What is typed as an id or a name means that, however many others are called so too.
            return (each,) if each in found else _only(titled_so(catalog, "skill", found, each)) or found
    return ()


def _only(several: tuple[str, ...]) -> tuple[str, ...]:
    """Return the one of several that there is, if there is but one."""
    return several if len(several) == 1 else ()


def _without_words_around(folded: str) -> str:
    return " ".join(word for word in telling_words(folded) if word not in _WORDS_AROUND)


def _inflected(catalog: Catalog, folded: str) -> tuple[str, ...]:
    """Return the skills with a name all of whose words are other forms of those typed."""
    typed = _without_words_around(folded).split()
    if not typed or len(typed) > _MOST_WORDS or not may_be_name(folded):
        return ()
    names = names_worth_comparing(catalog, "skill", folded)
    return tuple(sorted({name.id for name in names if _are_forms(typed, _without_words_around(name.folded).split())}))


def _are_forms(typed: list[str], words: list[str]) -> bool:
    """Return whether words differ in their endings and their order only, or in what is written as one word."""
    return "".join(typed) == "".join(words) or (
        len(typed) == len(words)
        and any(all(_have_one_stem(*pair) for pair in zip(typed, some, strict=True)) for some in permutations(words))
    )


def _have_one_stem(one: str, other: str) -> bool:
    """Return whether two words differ in their endings only."""
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    shorter, longer = sorted((len(one), len(other)))
    return one == other or (
        common >= _STEM and common >= _STEM_SHARE * shorter and longer - common <= _ENDING and common > longer / 2
    )


def _like(catalog: Catalog, words: str) -> tuple[str, ...]:
    folded = fold(words)
    if len(folded) < LEAST_TYPED or not may_be_name(folded):
        return ()
    return nearest(names_worth_comparing(catalog, "skill", folded), folded)
