"""What was typed for skills, where it has to be said what it was taken for."""

from collections.abc import Iterable, Iterator

from careercli.answers.having import Typed
from careercli.messages import Message, say
from careercli.views.blocks import Block, Caveat, said
from careercli.views.labels import Labels


def typed_notes(typed: Typed, labels: Labels) -> Iterator[Message]:
    """Yield what was read as another word, and what is not known."""
    for each in typed:
        if each.skill is not None:
            if each.is_inflected:
                yield say("skill-read-as", words=each.words, skill=labels.skill_name(each.skill))
        elif each.nearest:
            names = tuple(map(labels.skill_name, each.nearest))
            yield say("skill-nearest", words=each.words, candidates=names)
        else:
            yield say("skill-not-known", words=each.words)


def typed_caveats(typed: Typed, labels: Labels) -> Iterator[Block]:
    """Yield the same as caveats: all that is not known, and what was read as another word if that is not much."""
    notes = list(typed_notes(typed, labels))
    unknown = [note for note in notes if note.code != "skill-read-as"]
    read = [note for note in notes if note.code == "skill-read-as"]
    yield from (Caveat("!", said(note)) for note in unknown[:_FEW])
    yield from (Caveat("•", said(note, "muted")) for note in read[: _FEW - min(len(unknown), _FEW)])


def more_notes(typed: Typed, labels: Labels) -> Iterable[Message]:
    """Return all of it, where it is more than what is said at once."""
    notes = tuple(typed_notes(typed, labels))
    return notes if len(notes) > _FEW else ()


_FEW = 3
