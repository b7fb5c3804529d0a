"""What somebody has told the program of themselves, and when it is read."""

from collections.abc import Iterator

from careercli.answers.answer import Answer
from careercli.answers.profile import ProfileAnswer
from careercli.i18n.language import _, readable
from careercli.i18n.numbers import number
from careercli.views.answered import notes_part
from careercli.views.blocks import Block, Facts, Heading, Line, Paragraph, Space, Typed, muted, plain
from careercli.views.having import typed_caveats
from careercli.views.labels import Labels, language_name
from careercli.views.page import Page
from careercli.views.phrases import phrase


def profile_page(answer: Answer[ProfileAnswer], labels: Labels) -> Page:
    """Return all that a profile says, where it is, and when it is read."""
    return Page(
        answer=tuple(_answer(answer.data, labels)),
        parts={"notes": notes_part(answer)},
        commands=("careercli match --profile",) if answer.data.exists else (),
    )


def _answer(data: ProfileAnswer, labels: Labels) -> Iterator[Block]:
    yield Heading(_("Your profile"), level=1)
    if not data.exists:
        yield Paragraph(
            phrase(_("There is none. {command} begins one."), command=Typed("careercli profile add SKILL", quoted=True))
        )
        return
    rows: tuple[tuple[str, Line], ...] = (
        (_("Skills"), _several([labels.skill(skill) for skill in data.skills])),
        (_("Role"), _several([readable(data.role_title) if data.role_title else data.role or ""])),
        (_("Country"), _several([labels.country(data.country) if data.country else ""])),
        (_("Languages"), _several([language_name(language) for language in data.languages])),
        (_("Years of work"), _several(["" if data.years is None else number(data.years, 1 if data.years % 1 else 0)])),
        (_("File"), plain(data.path)),
    )
    yield Facts(rows)
    yield from typed_caveats(data.unknown, labels)
    yield Space()
    if data.is_used:
        yield Paragraph(muted(_("It is read where nothing else is said, and never sent anywhere.")))
    else:
        yield Paragraph(muted(_("It is read only with --profile, and never sent anywhere.")))


def _several(words: list[str]) -> Line:
    known = [word for word in words if word]
    return plain(", ".join(known)) if known else muted(_("not set"))
