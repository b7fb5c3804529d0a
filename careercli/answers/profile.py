"""What somebody has told the program of themselves."""

from careercli.answers.answer import Answer
from careercli.answers.names.find import titles_of
from careercli.answers.names.skills import TypedSkill, typed_skills
from careercli.catalog import Catalog
from careercli.errors import NothingKnown
from careercli.model import Text
from careercli.profile import Profile
from careercli.records import Record, record


@record
class ProfileAnswer(Record):
    """A profile, and whether it is read without being asked for."""

    path: str
    exists: bool
    is_used: bool
    """Whether it is read where nothing else is said; otherwise only with --profile."""
    skills: tuple[str, ...]
    role: str | None
    role_title: Text | None
    """Null where the data do not know the role."""
    country: str | None
    languages: tuple[str, ...]
    """ISO 639-1."""
    years: float | None
    unknown: tuple[TypedSkill, ...]
    """Skills that the data in use do not know."""


def tell_profile(catalog: Catalog, path: str, profile: Profile | None, *, is_used: bool) -> Answer[ProfileAnswer]:
    """Return what is in a profile; null where there is none."""
    told = profile or Profile()
    typed = _typed(catalog, told.skills)
    known = catalog.in_order("skill", [each.skill for each in typed if each.skill is not None])
    titles = titles_of(catalog, "role", [told.role]) if told.role else {}
    data = ProfileAnswer(
        path=path,
        exists=profile is not None,
        is_used=is_used,
        skills=known,
        role=told.role,
        role_title=titles.get(told.role) if told.role else None,
        country=told.country,
        languages=told.languages,
        years=None if told.years is None else float(told.years),
        unknown=tuple(each for each in typed if each.skill is None),
    )
    return Answer("profile", data)


def _typed(catalog: Catalog, words: tuple[str, ...]) -> tuple[TypedSkill, ...]:
    try:
        return typed_skills(catalog, words) if words else ()
    except NothingKnown:  # other data know none of them
        return tuple(TypedSkill(words=each, skill=None, is_inflected=False, nearest=()) for each in words)
