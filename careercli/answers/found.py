"""What is found for words: roles and occupations that may be meant."""

from careercli.answers.named_codes import NamedCode
from careercli.answers.names.certainty import Certainty
from careercli.answers.names.taxonomies import Taxonomy
from careercli.model import CodeMatch, Language, Text
from careercli.records import Record, record


@record
class Candidate(Record):
    """A role or occupation that may be meant."""

    id: str
    title: Text
    taxonomy: Taxonomy
    certainty: Certainty
    matched: str | None
    """The name that is likest to the words; null where a code was asked for."""
    matched_title: bool
    """Whether that is its title in any language."""
    matched_hidden: bool
    """Whether that is for search only, and not shown among its names: a hidden label of ESCO."""
    matched_code: str | None
    """The code by which it was found, behind the id of its classification: `isco-08:4222`; null for words."""
    matched_code_fits: CodeMatch | None
    """How well that code is its own."""
    likeness: float
    """From 0 to 1; 1 for the same words in any order."""
    codes: tuple[NamedCode, ...]
    """Those it carries, and how well they fit the words: exact only where these are the title itself, because another
    name alone proves no occupation."""
    about: Text
    """The first sentence of its description."""
    through: str | None
    """The role through whose code it was found, because the taxonomy has no names in the language of the words."""
    pack: str | None
    """The id of the pack it is from; null: of the one that lies below all others."""

    @property
    def is_called_so(self) -> bool:
        """Whether it has a name of the very words."""
        return self.likeness == 1 and self.through is None


@record
class Finding(Record):
    """What may be meant by some words."""

    words: str
    language: Language | None
    """In which language they are, where that is one that a taxonomy in use has no names in."""
    candidates: tuple[Candidate, ...]
    """The likeliest first; of several taxonomies, one after the other."""
