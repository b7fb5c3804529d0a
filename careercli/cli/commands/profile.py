"""`careercli profile`: what you have told the program of yourself."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Annotated

import typer

from careercli.answers.answer import Answer
from careercli.answers.names.find import find
from careercli.answers.names.skills import TypedSkill, typed_skills
from careercli.answers.profile import ProfileAnswer, tell_profile
from careercli.catalog import Catalog
from careercli.cli.having import own_profile, own_profile_path
from careercli.cli.output import emit, opened
from careercli.cli.reader import Reader
from careercli.cli.typer_inside import Context
from careercli.cli.usage import nearest_words
from careercli.configuration_file import Setting, write_setting
from careercli.errors import CareerError, NothingKnown, UsageProblem, reason_of
from careercli.i18n.language import _, choose
from careercli.i18n.numbers import listed
from careercli.messages import say
from careercli.profile import KEYS, Profile, years_of

if TYPE_CHECKING:
    from careercli.views.labels import Labels
    from careercli.views.page import Page

HELP = "Keep what you can do in a file of your own: skills, role, country, languages and years of work."
ANSWERS = {"profile": tell_profile}
EXAMPLES: Mapping[str, str] = {
    "careercli profile add empathy, teamwork": "skills you have, in any language",
    "careercli profile set role agent": "the role you do, whose essential skills are taken to be yours",
    "careercli profile show": "all that it says",
    "careercli profile remove teamwork": "a skill, or a key such as role",
    "careercli profile path": "where it is kept: on this computer, and readable for you alone",
    "careercli profile delete": "the whole file",
}
ALONE = "show"

Field = Annotated[str, typer.Argument(metavar="KEY", help="One of skills, role, country, languages and years.")]
SkillsWords = Annotated[
    list[str], typer.Argument(metavar="SKILL...", help="Skills in any language; several with commas.")
]


def show(context: Context) -> None:
    """Show what your profile says. It is read only by --profile, or after `careercli config set profile yes`."""
    reader = context.obj
    path, profile = own_profile_path(), own_profile()
    with opened(reader) as catalog:
        emit(tell_profile(catalog, str(path), profile, is_used=reader.uses_profile), reader, catalog, _layout)


def set_(
    context: Context,
    field: Field,
    value: Annotated[
        list[str],
        typer.Argument(
            metavar="VALUE...", help="Skills, roles, countries and languages by their names in any language."
        ),
    ],
) -> None:
    """Set what your profile says of a key, in place of what it said before."""
    own_profile()  # Only what can be read is written again.
    key = _known_key(field)
    kept = _meant(key, " ".join(value), context.obj)
    write_setting(own_profile_path(), key, kept)
    print(f"{key} = {', '.join(kept) if isinstance(kept, list) else kept}")


def add(context: Context, skills: SkillsWords) -> None:
    """Add skills; one that is not known is told, and the others are added."""
    profile = own_profile() or Profile()
    with opened(context.obj) as catalog:
        typed = typed_skills(catalog, [" ".join(skills)])
        kept = dict.fromkeys((*profile.skills, *_found(typed)))
        write_setting(own_profile_path(), "skills", [*kept])
        _tell(catalog, [*kept])
    _refuse_unknown(typed)


def remove(
    context: Context,
    skills: Annotated[list[str], typer.Argument(metavar="SKILL...", help="Skills in any language, or a key.")],
) -> None:
    """Remove skills, or all that your profile says of a key."""
    profile = own_profile() or Profile()
    joined = " ".join(skills)
    if joined.strip().lower() in KEYS:
        key = joined.strip().lower()
        write_setting(own_profile_path(), key, None)
        print(f"{key}: {_('not set')}")
        return
    with opened(context.obj) as catalog:
        # What it says is taken away by its own words as well, which other data may have known.
        kept = [skill for skill in profile.skills if skill != joined.strip()]
        if len(kept) == len(profile.skills):
            typed = typed_skills(catalog, [joined])
            kept = [skill for skill in profile.skills if skill not in {*_found(typed)}]
            _refuse_unknown(typed)
        write_setting(own_profile_path(), "skills", kept or None)
        _tell(catalog, kept)


def path() -> None:
    """Print where your profile is, or would be."""
    print(own_profile_path())


def delete() -> None:
    """Delete your profile; nothing of it is kept anywhere else."""
    place = own_profile_path()
    try:
        place.unlink(missing_ok=True)
    except OSError as error:
        raise CareerError(say("cannot-be-deleted", path=str(place), reason=reason_of(error))) from error
    with suppress(OSError):
        # Where nothing else is set, nothing is left.
        place.parent.rmdir()
    print(_("{path}: deleted").format(path=place))


COMMANDS = {"show": show, "set": set_, "add": add, "remove": remove, "path": path, "delete": delete}


def _known_key(words: str) -> str:
    key = words.strip().lower()
    if key in KEYS:
        return key
    nearest = nearest_words(key, KEYS)
    hint = say("did-you-mean", candidates=nearest) if nearest else say("known-are", candidates=KEYS)
    raise UsageProblem(say("unknown-setting", words=words), hint=hint, candidates=nearest or KEYS)


def _meant(key: str, words: str, reader: Reader) -> Setting:
    """Return the value that words stand for, as it is kept."""
    if key == "years":
        years = years_of(words)
        if years is None:
            raise UsageProblem(say("bad-value", name=key, reason=say("use-years")))
        return years
    if key == "languages":
        return [_language(each) for each in words.split(",") if each.strip()]
    with opened(reader) as catalog:
        if key == "skills":
            return [*_found(typed_skills(catalog, [words], strict=True))]
        return find(catalog, "role" if key == "role" else "country", words)


def _language(words: str) -> str:
    """Return the code of a language by its code or its name in any of the program's languages."""
    from babel import Locale

    from careercli.model import LANGUAGES
    from careercli.text import fold

    folded = fold(words)
    for each in LANGUAGES:
        names = Locale(each).languages
        found = next((code for code, name in names.items() if folded in {code, fold(name)}), None)
        if found is not None:
            return str(found)
    raise UsageProblem(say("unknown-language", words=words.strip()), hint=say("use-iso-639"))


def _found(typed: Iterable[TypedSkill]) -> list[str]:
    return [each.skill for each in typed if each.skill is not None]


def _refuse_unknown(typed: Iterable[TypedSkill]) -> None:
    """Raise `NothingKnown` for the first skill that nobody knows."""
    for each in typed:
        if each.skill is None:
            hint = say("did-you-mean", candidates=each.nearest) if each.nearest else say("list-of-skill")
            raise NothingKnown(say("unknown-skill", words=each.words), hint=hint, candidates=each.nearest)


def _tell(catalog: Catalog, skills: list[str]) -> None:
    names = [choose(catalog.title("skill", skill)) or skill for skill in skills]
    print(f"skills = {listed(names)}" if names else f"skills: {_('not set')}")


def _layout(answer: Answer[ProfileAnswer], labels: "Labels") -> "Page":
    from careercli.views.profile import profile_page

    return profile_page(answer, labels)
