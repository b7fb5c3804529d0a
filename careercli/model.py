"""What the program knows, as frozen records: roles, skills, pay figures, ladders, sources.

The records are also the shape of the pack files: reading, checking and the files' JSON Schemas
follow from the fields here, and the line under a field is what an editor shows an author.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import field, fields
from itertools import pairwise
from typing import Literal, NamedTuple, NewType, Protocol, get_args

from careercli.records import Record, record

Language = Literal["en", "tr", "az", "el"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

Statistic = Literal[
    "mean",
    "median",
    "p10",
    "p25",
    "p75",
    "p90",
    "range",
    "low",
    "high",
    "top",
    "above",
    "below",
    "typical",
    "bonus",
]
Period = Literal["hour", "day", "week", "month", "year"]
Basis = Literal["gross", "net", "not-stated"]
YearStatus = Literal["stated", "inferred", "assumed"]
Match = Literal["exact", "close", "broad"]
CodeMatch = Literal["exact", "close", "broad", "narrow"]
"""As classifications are matched; a narrow match never carries pay, and so is none of an occupation's."""
CODE_MATCHES: tuple[CodeMatch, ...] = get_args(CodeMatch)
"""The best first."""
Need = Literal["essential", "helpful"]
MoveKind = Literal["advancement", "lateral", "side-door", "hired-from-outside"]
CodeScheme = str
"""The id of a classification, of small letters, digits and hyphens: `isco-08`, `esco`, `onet-soc`, `kldb-2010`.
Of those whose codes are known, a code is held against their pattern."""
OnetEdition = Literal["onet-soc", "onet-soc-2010"]
"""O*NET's own classification: that of 2019, and that of its releases up to 25.0, where a code may be another work's."""
ONET_EDITIONS: tuple[OnetEdition, ...] = get_args(OnetEdition)
SkillKind = Literal[
    "interpersonal", "thinking", "personal", "technical", "leadership", "knowledge", "skill", "not-stated"
]
"""`skill` and `not-stated` are those of classifications, which divide skills in other ways or not at all."""
SeriesId = Literal[
    "exchange-rate-world-bank",
    "exchange-rate-ecb",
    "exchange-rate-euro-conversion",
    "purchasing-power-parity",
    "consumer-prices-world-bank",
    "consumer-prices-imf",
    "minimum-wage-ilo",
]
"""The yearly series that bring pay of different countries and years together; a file of each name is in reference/."""
Lens = Literal["nominal", "market", "ppp", "minimum-wage"]
"""A way of seeing pay, by its id."""
LENSES: tuple[Lens, ...] = get_args(Lens)
LENS_WORDS: Mapping[Lens, str] = {
    "nominal": "as published",
    "market": "by exchange rate",
    "ppp": "by purchasing power",
    "minimum-wage": "as a multiple of the minimum wage",
}
"""How pay is seen, in a few English words."""
PayGroup = Literal["total", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]
"""All employees, or a major group of ISCO-08: the first digit of its occupations."""
PayMeasure = Literal["wage", "earnings"]
"""As statistics offices tell one from the other: without bonuses and other irregular payments, or with them."""
SourceKind = Literal["career-guide", "statistics", "law", "classification", "standard", "web-page", "employer"]
"""An employer's figures are evidence about that employer, and none about others."""


Text = NewType("Text", Mapping[Language, str])
"""The same words side by side in the languages that have them."""

Names = Mapping[Language, tuple[str, ...]]
"""Several names a language."""


INTERNATIONAL_DOLLAR = "international-dollar"
MINIMUM_WAGE = "minimum-wage"
"""Of multiples of it."""


class Unit(NamedTuple):
    """What an amount is counted in."""

    what: str
    """ISO 4217, `INTERNATIONAL_DOLLAR` or `MINIMUM_WAGE`."""
    period: Period | None = None
    """Null for multiples."""

    def __str__(self) -> str:
        """Return it as JSON has it, `EUR/month`."""
        return f"{self.what}/{self.period}" if self.period else self.what


@record
class Statement(Record):
    """Something a source says, in our own words."""

    text: Text
    sources: tuple[str, ...]
    """Ids in sources.yaml."""
    heading: Text | None = None
    """A short name for the statement, where it has one (a trend, for example)."""
    judgement: Text | None = None
    """Set where applying the source's words here is an editor's reading: says what was read into them."""
    date: str | None = None
    """When the source last looked into it, YYYY-MM or YYYY-MM-DD, where its records differ in that."""


@record
class Related(Record):
    """Another role that a publisher lists as alike: no step of a career, and of no direction."""

    role: str
    source: str
    tier: str | None = None
    """How near it is, as the publisher calls that."""


@record
class Code(Record):
    """The place of a role or skill in an official classification."""

    scheme: CodeScheme
    """The id of the classification: `isco-08`, `esco`, `onet-soc`, `us-soc-2018`, `kldb-2010` or any other."""
    code: str
    match: CodeMatch
    """exact: the same work; close: the same kind of work; broad: only the nearest neighbour, or a wider field;
    narrow: only a part of the work."""
    uri: str | None = None
    source: str | None = None
    """The official table that says so, an id in sources.yaml; null: it is an editor's match."""
    esco: str | None = None
    """The ESCO code of the same record to which the table matches this one. Null: the match is to the role or skill
    itself; a match to ESCO says of the role only what `matched` makes of both."""


@record
class Requirement(Record):
    """A skill that a role asks for."""

    skill: str
    need: Need
    sources: tuple[str, ...]
    note: Text | None = None
    """What the source asks in particular."""
    judgement: Text | None = None
    """Set where reading the source as asking for this skill is an editor's judgement: says what it rests on."""


@record
class Role(Record):
    """A job, with everything the sources say of it but its pay and the moves from it."""

    id: str
    family: str
    title: Text
    title_sources: Mapping[Language, tuple[str, ...]]
    """Sources that print the title, by language; a title in any other language is an editor's translation."""
    aliases: Names
    """Other names people use, by language: they find the role."""
    codes: tuple[Code, ...]
    """The first code of each scheme is the primary one: for pay, the first that is matched to the role itself."""
    summary: Statement
    duties: tuple[Statement, ...]
    skills: tuple[Requirement, ...]
    education: tuple[Statement, ...] = ()
    experience: tuple[Statement, ...] = ()
    training: tuple[Statement, ...] = ()
    certificates: tuple[Statement, ...] = ()
    conditions: tuple[Statement, ...] = ()
    outlook: tuple[Statement, ...] = ()
    trends: tuple[Statement, ...] = ()
    advancement: tuple[Statement, ...] = ()
    scope: tuple[Statement, ...] = ()
    """What a classification counts in, and what it leaves to other occupations."""
    related: tuple[Related, ...] = ()
    """The nearest first."""
    found_by: Names | None = None
    """Words that find the role, by language, and are not shown as its names: slips that some source prints."""
    pack: str | None = field(default=None, init=False)
    """The id of the pack it is from; null: of the one that lies below all others. No file says it."""

    def statements(self) -> Iterator[Statement]:
        """Yield everything that sources say of the role, the summary first."""
        yield self.summary
        for name in STATEMENT_FIELDS:
            yield from getattr(self, name)

    def cited(self) -> frozenset[str]:
        """Return the ids of all sources that the record names."""
        sources = {source for statement in self.statements() for source in statement.sources}
        sources = sources.union(*{requirement.sources for requirement in self.skills})
        sources |= {code.source for code in self.codes if code.source is not None}
        sources |= {related.source for related in self.related}
        return frozenset(sources.union(*self.title_sources.values()))


STATEMENT_FIELDS = tuple(field.name for field in fields(Role) if field.type == tuple[Statement, ...])
"""The fields of a role that hold statements, in their order."""


class Coded(Protocol):
    """A role, as far as official tables speak of it."""

    @property
    def id(self) -> str:
        """By which it is named."""
        ...

    @property
    def codes(self) -> tuple[Code, ...]:
        """Its places in classifications."""
        ...


def says_more(summary: Text, title: Text) -> bool:
    """Return whether a summary is more than the title, which stands in its place where a source describes nothing."""
    return any(words != title.get(language) for language, words in summary.items())


def is_own_code(role: Coded, code: Code) -> bool:
    """Return whether a role is itself the occupation of a code in a classification, and not only matched to it."""
    return code is role.codes[0] and code.match == "exact" and code.source is not None


class Matched(NamedTuple):
    """How well the occupation of a code is a role's work."""

    match: CodeMatch
    source: str | None
    """The official table that says so; null: an editor does."""
    steps: tuple[Code, ...] = ()
    """By way of which ESCO code of the role, and the code of the table behind that; none: it is told directly."""


def matched(codes: Sequence[Code], code: Code) -> Matched:
    """Return how well the occupation of one of a role's codes is its work: there is one grade of the two.

    It is the best that is told of the role itself; only where there is none, what comes about by way of ESCO.
    """
    of_it = [one for one in codes if (one.scheme, one.uri or one.code) == (code.scheme, code.uri or code.code)]
    told = [Matched(one.match, one.source) for one in of_it if one.esco is None]
    return min(told or [_by_way_of_esco(codes, one) for one in of_it], key=lambda each: CODE_MATCHES.index(each.match))


def _by_way_of_esco(codes: Sequence[Code], code: Code) -> Matched:
    """Return what comes of two steps: official only if both are."""
    to_esco = next((one for one in codes if one.scheme == "esco" and one.code == code.esco), None)
    if to_esco is None:
        return Matched(_through("broad", code.match), None)
    source = code.source if to_esco.source is not None else None
    return Matched(_through(to_esco.match, code.match), source, (to_esco, code))


def _through(first: CodeMatch, second: CodeMatch) -> CodeMatch:
    """Return how well the far end of two steps matches: as one of them if the other is exact, else broad at best."""
    inexact = [match for match in (first, second) if match != "exact"]
    at_best: list[CodeMatch] = ["broad"] if len(inexact) > 1 else ["exact"]
    return max([*at_best, *inexact], key=CODE_MATCHES.index)


@record
class Skill(Record):
    """Something a person is able to do, or is like."""

    id: str
    name: Text
    aliases: Names
    kind: SkillKind
    codes: tuple[Code, ...]
    pack: str | None = field(default=None, init=False)
    """The id of the pack it is from; null: of the one that lies below all others. No file says it."""


@record
class Ladder(Record):
    """Roles in the order people climb them."""

    id: str
    title: Text
    rungs: tuple[str, ...]
    source: str
    judgement: Text | None = None
    """Set where the order is an editor's reading of the source."""
    aliases: Names | None = None
    """Other words people look it up by."""

    def climbs(self) -> Iterator["Move"]:
        """Yield the moves from rung to rung."""
        for lower, upper in pairwise(self.rungs):
            yield Move(from_=lower, to=upper, kind="advancement", source=self.source, judgement=self.judgement)


@record
class Move(Record):
    """A step from one role to another that a source speaks of."""

    from_: str | None
    """The role one leaves; null: hired from outside the company."""
    to: str
    kind: MoveKind
    source: str
    text: Text | None = None
    """What the source says about the move."""
    judgement: Text | None = None
    """Set where the role meant is an editor's reading: says what was read into the source."""


@record
class Measure(Record):
    """A number with its source."""

    value: float
    source: str
    note: Text | None = None


@record
class Country(Record):
    """What has to be known of a country to bring its pay figures together."""

    id: str
    """ISO 3166-1 alpha-2."""
    currency: str
    """ISO 4217."""
    currency_source: str
    weekly_hours: Measure | None = None
    """Hours of a full working week."""
    weekly_days: Measure | None = None
    """Working days of a full week, which turn pay by the day into pay by the week. Null: five are assumed, and no
    verdict on the legal minimum rests on them."""
    paid_hours_per_month: Measure | None = None
    """Hours a month for which a monthly wage pays, rest days included where the law counts them: they turn hourly
    pay into monthly pay. Null: those of the working week."""
    payments_per_year: Measure | None = None
    """How many times a year a monthly wage is usually paid."""
    short_name: Text | None = None
    """What people call it in languages whose official name is long; both find it."""
    aliases: Names | None = None
    """Names people type; the official names in every language are known without being written here."""


@record
class ByWayOf(Record):
    """The occupation of O*NET by which a role comes to one of US statistics whose code it does not carry itself."""

    scheme: CodeScheme
    code: str
    match: CodeMatch
    """How well it is the role's work."""
    source: str | None
    """The official table that says so, an id in sources.yaml; null: it is an editor's match."""


@record
class Occupation(Record):
    """The occupation of a national classification that an official figure is about."""

    scheme: CodeScheme
    code: str
    title: str
    """As the statistics office prints it."""
    match: Match
    """How well it is the role's work; a figure of a broad match is not the role's pay."""
    by_way_of: ByWayOf | None = None
    """Set where the role does not carry the code itself: what leads from the role to it."""


def is_broad(occupation: Occupation | None) -> bool:
    """Return whether an official figure is about an occupation that its role is only a part of, or near to."""
    return occupation is not None and occupation.match == "broad"


def is_of_a_match(occupation: Occupation | None) -> bool:
    """Return whether an official figure is about an occupation that a role is but matched to, by way of another one."""
    return occupation is not None and occupation.by_way_of is not None and occupation.match != "exact"


@record
class PayFigure(Record):
    """One number, or one range, that a source prints about pay."""

    id: str
    role: str
    country: str
    """ISO 3166-1 alpha-2."""
    statistic: Statistic
    """top is the guides' 'top level'; above has no upper end, below no lower one; typical is what the source calls so
    without saying how it was worked out; bonus is paid on top of all others, and is never a level of pay."""
    low: float | None
    """In `currency` per `period`; null for `below`."""
    high: float | None
    """In `currency` per `period`; equal to low for a single number; null for `above`."""
    currency: str
    """ISO 4217."""
    period: Period
    basis: Basis
    year: int
    year_status: YearStatus
    """stated by the source; inferred: equal to an official record; assumed: an editor's reasoned choice."""
    as_printed: str
    """The number exactly as the source prints it."""
    place: Text
    """Where in the source: a heading, an item; never a sentence."""
    source: str
    year_note: Text | None = None
    """Why the year was inferred or assumed."""
    payments_per_year: Literal[12, 14] | None = None
    """How often a year the amount is paid, where the source says so."""
    hours_per_week: float | None = None
    """Paid hours a week, where the source says so; null: a full week is assumed."""
    days_per_week: float | None = None
    """Working days a week, where the source says so; null: those of the country's full week."""
    region: str | None = None
    """An id under `terms` in pack.yaml; null: the whole country."""
    industry: tuple[str, ...] | None = None
    """Ids of entries under `industries` in guide.yaml; null: all."""
    experience: str | None = None
    """An id under `terms` in pack.yaml; null: all."""
    employer: str | None = None
    """A kind of employer, an id under `terms` in pack.yaml; or the employer whose own figure it is, the id of its
    source, which need not be written. Null: all."""
    grade: str | None = None
    """Of an employer's band: the grade that it is paid to."""
    valid_from: str | None = None
    """Of an employer's band: the first day, YYYY-MM-DD, or the year from which it holds."""
    printed_statistic: Statistic | None = None
    """What the source calls the number, where that is not what it is."""
    note: Text | None = None
    occupation: Occupation | None = None
    """Set for official figures, which are about an occupation of a classification."""
    pack: str | None = field(default=None, init=False)
    """The id of the pack it is from; null: of the one that lies below all others. No file says it."""

    @property
    def is_broad(self) -> bool:
        """Whether the figure is about an occupation that the role is only a part of, or near to."""
        return is_broad(self.occupation)

    @property
    def is_of_an_employer(self) -> bool:
        """Whether the figure is what one employer pays, by its own word: evidence about that employer alone."""
        return self.employer is not None and self.employer == self.source

    @property
    def is_on_top(self) -> bool:
        """Whether the figure is paid on top of pay, and so is no level of pay."""
        return self.statistic == "bonus"

    @property
    def least(self) -> float:
        """The lower end; the only one of a figure without it."""
        return self.low if self.low is not None else self.middle

    @property
    def most(self) -> float:
        """The upper end; the only one of a figure without it."""
        return self.high if self.high is not None else self.middle

    @property
    def middle(self) -> float:
        """The single number, the middle of the range, or the one end there is."""
        ends = [end for end in (self.low, self.high) if end is not None]
        return sum(ends) / len(ends)


@record
class Edition(Record):
    """Which edition of a source a file of figures was taken from."""

    file: str
    """The file's path inside the pack."""
    edition: str
    """How the publisher tells this edition from others."""
    sha256: str
    """Of the file's bytes, line ends as \\n, so that no figure is changed unnoticed."""
    source: str | None = None
    """An id in sources.yaml; null where every row names its own."""
    through: int | None = None
    """The last year the edition knows about."""
    note: Text | None = None
    year_note: Text | None = None
    """Why figures carry the year they carry, where the source names a longer period."""


@record
class Reading(Record):
    """One value of a series: a country's or a currency's, in one year."""

    area: str
    """ISO 3166-1 alpha-2, or ISO 4217 for exchange rates."""
    year: int
    value: float
    """Exchange rates: units per US dollar (World Bank) or per euro (ECB), average of the year. Euro conversion: units
    of a currency per euro that replaced it, for good, in that year. Purchasing power parity: units of the currency
    beside it per international dollar, private consumption. Consumer prices: an index whose level
    means nothing. Minimum wage: gross, a month, twelve payments."""
    currency: str | None = None
    """ISO 4217, where the value is money; null where it is not known, and then nothing is worked out from it."""
    projection: bool = False
    """Whether the publisher expected the value rather than measured it."""


@record
class Series(Record):
    """A measure year by year, from one edition of one source; never mixed with another edition."""

    id: SeriesId
    edition: Edition
    readings: tuple[Reading, ...]


@record
class MinimumWage(Record):
    """A legal minimum wage and the time it was in force."""

    country: str
    """ISO 3166-1 alpha-2."""
    valid_from: str
    """The first day, YYYY-MM-DD, or only the year where the day is not known."""
    valid_to: str | None
    """The last day. Blank in the file while it is in force, which is taken to last as long as the edition knows."""
    amount: float
    """In `currency` per `period`."""
    currency: str
    """ISO 4217."""
    period: Period
    basis: Basis
    payments_per_year: int | None
    """How many times a year the amount is paid; null for hourly rates."""
    precision: Literal["exact", "truncated"]
    """truncated: the page prints it without its decimals."""
    source: str
    place: str
    """The page it was read on."""
    region: str | None = None
    """ISO 3166-2, such as CA-ON, where it is the law of a part of the country; null: of all of it."""
    age: str | None = None
    """The ages it holds for, such as 21+ or 18-20; null: all."""
    is_floor: bool = False
    """Whether most parts of the country set higher rates of their own, which are not in the file."""


@record
class Projection(Record):
    """An official projection of employment in the occupation of a role."""

    role: str
    country: str
    """ISO 3166-1 alpha-2."""
    occupation: Occupation
    base_year: int
    target_year: int
    employment_base_thousands: float
    employment_target_thousands: float
    change_percent: float
    openings_per_year_thousands: float
    """Jobs to be filled a year, average of the years between: growth and people who leave."""
    source: str
    place: str
    pack: str | None = field(default=None, init=False)
    """The id of the pack it is from; null: of the one that lies below all others. No file says it."""


@record
class PrintedRating(Record):
    """How a classification rates something to be able to do, or to be like, in one of its occupations.

    It has an importance and a level, or an impact and a rank: no scale is another's.
    """

    occupation: str
    """Its O*NET-SOC code, in the edition that `scheme` names."""
    element: str
    """The O*NET element that is rated."""
    importance: float | None
    """From 1, not important, to 5, extremely important; null where the publisher recommends not to use it."""
    date: str
    """When the occupation was rated, YYYY-MM."""
    level: float | None = None
    """From 0 to 7, how much of it the occupation takes; null where there is none, or where the publisher says that it
    is not relevant or recommends not to use it."""
    impact: float | None = None
    """Of a work style since O*NET 30.1: from -3, it gets in the way of the work, to +3, it helps; null of all else."""
    distinctiveness_rank: int | None = None
    """Of such a work style: from 1, the one that sets the occupation apart most, to 10; 0 for those after these ten."""
    scheme: OnetEdition = "onet-soc"
    """The edition of O*NET-SOC that the occupation's code is of."""


@record
class SkillRating(PrintedRating):
    """The same with its edition and its source."""

    edition: str
    source: str


@record
class PrintedGroupPay(Record):
    """A number that a statistics office prints about the pay of a wide group of employees."""

    country: str
    """ISO 3166-1 alpha-2."""
    group: PayGroup
    title: str
    """The group as the statistics call it."""
    year: int
    statistic: Statistic
    measure: PayMeasure | None
    """Null where the office does not tell the two apart."""
    period: Period
    amount: float
    """In `currency` per `period`."""
    currency: str
    """ISO 4217."""
    basis: Basis
    place: str
    """The table and its cell, or the page it was read on."""


@record
class GroupPay(PrintedGroupPay):
    """The same with its source: what stands beside a role whose own pay no office knows, and never for it."""

    source: str
    pack: str | None = field(default=None, init=False)
    """The id of the pack it is from; null: of the one that lies below all others. No file says it."""


@record
class GuideEntry(Record):
    """One point of a guide topic: a reason, an industry, an employer, an advantage."""

    id: str
    sources: tuple[str, ...]
    title: Text | None = None
    text: Text | None = None
    skills: tuple[str, ...] = ()
    """Ids in skills.yaml, where the entry is about skills."""
    country: str | None = None
    """ISO 3166-1 alpha-2, where the source says it of one country."""
    judgement: Text | None = None


@record
class GuideTopic(Record):
    """What the sources say about the field as a whole, on one subject."""

    id: str
    title: Text
    entries: tuple[GuideEntry, ...]
    aliases: Names | None = None
    """Other words people look it up by."""


@record
class Source(Record):
    """Where facts come from, so that a reader can judge and cite them."""

    id: str
    title: Text
    """As printed, in its own language; what the source is, where it prints no title."""
    publisher: str | None
    language: str | None
    """ISO 639-1."""
    kind: SourceKind
    year: int | None
    licence: Text
    where: Text | None
    """Address, or where it was published."""
    notes: tuple[Text, ...] = ()
    """What a reader should know of its limits."""
    pack: str | None = field(default=None, init=False)
    """The id of the pack it is from; null: of the one that lies below all others. No file says it."""


@record
class Term(Record):
    """The name of a region, a level of experience or a kind of employer."""

    id: str
    name: Text


@record
class Family(Term):
    """A group of roles."""

    most_of_minimum: float | None = None
    """Times the legal minimum wage that no role of the group is paid, as its authors judge: a figure beyond it is not
    credible, but for those of statistics offices. Null: nobody says; then only what is beyond 100 times is not."""


@record
class Overrides(Record):
    """Ids of what a pack has in the place of what a pack below it says."""

    roles: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    ladders: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    """Of guide.yaml, each behind its topic: `industries/banking`."""


@record
class PackInfo(Record):
    """What a pack is called and under which terms it may be used."""

    id: str
    title: Text
    version: str
    """Changes whenever the data change."""
    languages: tuple[Language, ...]
    """Languages in which the pack's titles and names are complete."""
    licence: str
    families: tuple[Family, ...] = ()
    """Groups of roles, in the order they are listed."""
    terms: tuple[Term, ...] = ()
    """Regions, levels of experience and kinds of employer that pay figures speak of."""
    overrides: Overrides | None = None
    """What it has in the place of what packs below it say; without that, an id is used once in all packs."""


@record
class Pack(Record):
    """Everything one pack holds."""

    info: PackInfo
    roles: tuple[Role, ...]
    skills: tuple[Skill, ...]
    ladders: tuple[Ladder, ...]
    moves: tuple[Move, ...]
    countries: tuple[Country, ...]
    figures: Collection[PayFigure]
    """Those of official tables may be made anew each time they are gone through."""
    topics: tuple[GuideTopic, ...]
    sources: tuple[Source, ...]
    series: tuple[Series, ...] = ()
    minimum_wages: tuple[MinimumWage, ...] = ()
    projections: tuple[Projection, ...] = ()
    group_pay: tuple[GroupPay, ...] = ()
    ratings: tuple[SkillRating, ...] = ()
    editions: tuple[Edition, ...] = ()
    """Of every CSV file that names one."""
