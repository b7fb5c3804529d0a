"""Pay, read aloud: what stands for a role in a country, through every lens, and every figure known."""

from collections.abc import Iterable, Iterator, Sequence

from careercli.answers.compare import ComparedSkills, Comparison
from careercli.answers.flags import Observation
from careercli.answers.pay.choice import Amounts
from careercli.answers.pay.country import CountryPay
from careercli.answers.pay.lenses import CONVERTED, LENSES, Converted, Lens, Lenses
from careercli.answers.pay.official import BesideOfficial
from careercli.answers.pay.steps import ConversionStep, Steps
from careercli.i18n.language import _, readable
from careercli.i18n.numbers import currency_name, factor, listed
from careercli.model import PayFigure, Period, Statistic, Unit
from careercli.views.labels import basis_name, occupation_words, period_name, stated_basis, statistic_name
from careercli.views.pay import about, choice_rule
from careercli.views.pay_caption import MoneyOf, lens_name
from careercli.views.spoken.voice import (
    Voice,
    bare_amount,
    change,
    counted_fact,
    fact,
    flag_lines,
    in_unit,
    money,
    money_range,
    spoken_sentence,
    year_words,
)
from careercli.views.spoken.wider import wider_lines


def compare_lines(
    data: Comparison, voice: Voice, *, lenses: Sequence[Lens], all_figures: bool, explain: bool
) -> Iterator[str]:
    """Yield pay by country and role, what roles ask for, and every figure known of them."""
    del all_figures  # every figure is told
    labels = voice.labels
    yield fact(_("Roles"), listed(labels.role(role) for role in data.roles))
    yield fact(_("Countries"), listed(labels.country(country) for country in data.countries))
    yield from unit_lines(data.per, data.currency, MoneyOf(data.prices, data.money_years))
    for row in data.rows:
        yield from _pay_in_short(row.role, row, voice, lenses)
    for gap in data.gaps:
        yield voice.gap(f"{labels.role(gap.role)}, {labels.country(gap.country)}", gap.gap)
    yield from wider_lines(data.wider, voice)
    for row in data.rows:
        yield fact(_("Details"), f"{labels.role(row.role)}, {labels.country(row.country)}")
        yield from _pay_details(row, voice, lenses)
    yield from rule_lines() if explain else ()
    if data.beside_official:
        yield counted_fact(_("Guides compared with official statistics"), data.beside_official)
        for beside in data.beside_official:
            yield from official_lines(beside, voice)
    for role in data.requirements:
        yield fact(_("What they ask for"), f"{readable(role.title)} ({role.role})")
        for label, statements in (
            (_("Outlook"), role.outlook),
            (_("Education"), role.education),
            (_("Experience"), role.experience),
        ):
            yield from voice.statement_lines(label, statements) if statements else [fact(label, _("not known"))]
    yield from _skill_lines(data.skills, voice)
    yield from figure_lines(_("All figures"), data.observations, voice)
    yield from voice.sources()


def unit_lines(per: Period | None, currency: str, money: MoneyOf) -> Iterator[str]:
    """Yield in what pay was asked for, and whose year's money converted amounts are in."""
    if per:
        yield fact(_("Period asked for"), period_name(per))
    yield fact(_("Currency of the exchange rate"), currency_name(currency))
    yield from price_lines(money)


def price_lines(money: MoneyOf) -> Iterator[str]:
    """Yield the year whose prices were asked for, or those that amounts through each lens were brought to."""
    if money.prices == "own":
        yield fact(_("In prices of"), _("each figure's own year"))
    elif money.prices is not None:
        yield fact(_("In prices of"), str(money.prices))
    for lens in CONVERTED:
        year = money.years.by(lens)
        if year is not None:
            yield fact(lens_name(lens), _("in prices of {year}").format(year=year))


def rule_lines() -> Iterator[str]:
    """Yield the rule by which figures are chosen."""
    rule = choice_rule()
    yield counted_fact(_("How the figures shown are chosen"), rule)
    yield from rule


def pay_lines(role: str, pay: CountryPay, voice: Voice, lenses: Sequence[Lens] = ()) -> Iterator[str]:
    """Yield published pay, what it is through every lens, where it comes from, what is wrong with it, and all steps.

    The `lenses` asked for come first.
    """
    yield from _pay_in_short(role, pay, voice, lenses)
    yield from _pay_details(pay, voice, lenses)


def _pay_in_short(role: str, pay: CountryPay, voice: Voice, lenses: Sequence[Lens]) -> Iterator[str]:
    labels = voice.labels
    where = _("Pay of {role}, {country}").format(role=labels.role(role), country=labels.country(pay.country))
    unit = Unit(pay.currency, pay.period)
    amounts = amount_parts(pay.low, pay.typical, pay.high, unit, converted=False)
    yield fact(where, ", ".join((*amounts, year_words(pay.year, pay.year_status))))
    yield from lens_lines(pay.lenses, voice, lenses, pay)


def _pay_details(pay: CountryPay, voice: Voice, lenses: Sequence[Lens]) -> Iterator[str]:
    yield fact(_("What the amounts are"), "; ".join(_kinds(pay)))
    yield fact(_("Gross or net"), stated_basis(pay.basis))
    yield from payment_lines(pay.payments_per_year)
    yield from hour_lines(pay.hours_per_week)
    if pay.occupation:
        yield fact(_("Occupation"), occupation_words(pay.occupation))
    yield fact(_("Source"), voice.titled(pay.source))
    yield fact(_("Figures"), ", ".join(pay.figures))
    yield from flag_lines(pay.flags)
    yield from lens_steps(pay.lenses, voice, lenses)


def _kinds(pay: CountryPay) -> Iterator[str]:
    """Yield what typical, low and high are: a mean is no median, a quarter no tenth."""
    typical = _("middle of the range") if pay.statistic == "range" else statistic_name(pay.statistic)
    yield fact(_("typical"), typical)
    if pay.low_statistic:
        yield fact(_("lowest"), statistic_name(pay.low_statistic))
    if pay.high_statistic:
        yield fact(_("highest"), statistic_name(pay.high_statistic))


def payment_lines(payments: int | None) -> Iterator[str]:
    """Yield how many times a year a month is paid, where that is said."""
    if payments is not None:
        yield fact(_("Payments a year"), str(payments))


def hour_lines(hours: float | None) -> Iterator[str]:
    """Yield for how many hours a week the pay is, where that is said."""
    if hours is not None:
        yield fact(_("Hours a week"), factor(hours))


def lens_lines(lenses: Lenses, voice: Voice, first: Sequence[Lens], pay: Amounts) -> Iterator[str]:
    """Yield what some pay is through each lens, or why it is nothing; not what is the same as published."""
    for lens in dict.fromkeys((*first, *LENSES)):
        seen = lenses.by(lens)
        if not isinstance(seen, Converted):
            yield voice.gap(lens_name(lens), seen.gap)
            continue
        if lens != "nominal" or seen.steps:
            yield fact(lens_name(lens), _seen(seen, lens, pay))
        if seen.doubt:
            yield fact(_("Doubt"), spoken_sentence(seen.doubt))


def lens_steps(lenses: Lenses, voice: Voice, first: Sequence[Lens] = ()) -> Iterator[str]:
    """Yield every step from the published amounts to those of each lens."""
    for lens in dict.fromkeys((*first, *LENSES)):
        seen = lenses.by(lens)
        if isinstance(seen, Converted):
            yield from step_lines(seen.steps, voice, f"{lens_name(lens)}, ")


def _seen(seen: Converted, lens: Lens, pay: Amounts) -> str:
    parts = [*amount_parts(seen.low, seen.typical, seen.high, seen.unit)]
    if seen.is_representative:
        parts.append(_("about, because one rate stands for many"))
    if seen.year != pay.year:
        parts.append(_("in prices of {year}").format(year=seen.year))
    if lens == "minimum-wage":
        parts.append(_("{basis} minimum wage").format(basis=basis_name(seen.basis)))
    elif seen.basis != pay.basis:
        parts.append(basis_name(seen.basis))
    return ", ".join(parts)


def amount_parts(
    low: float | None, typical: float | None, high: float | None, unit: Unit, *, converted: bool = True
) -> Iterator[str]:
    """Yield those of three amounts that are known, with words for what they are; the unit stands with the first."""
    if low is not None and low == high and typical in {None, low}:
        yield in_unit(bare_amount(low, unit, converted=converted), low, unit)
        return
    named = False
    for words, amount in (
        (_("typically {amount}"), typical),
        (_("from {amount}"), low),
        (_("up to {amount}"), high),
    ):
        if amount is not None:
            written = bare_amount(amount, unit, converted=converted)
            yield words.format(amount=written if named else in_unit(written, amount, unit))
            named = True


def step_lines(steps: Steps, voice: Voice, before: str = "") -> Iterator[str]:
    """Yield every factor between a published amount and the one told, the words `before` in front of each."""
    for position, step in enumerate(steps, start=1):
        label = before + _("calculation step {number} of {count}").format(number=position, count=len(steps))
        yield fact(label, _step(step, voice))


def _step(step: ConversionStep, voice: Voice) -> str:
    words = _("multiplied by {factor}: {what}") if step.operation == "multiply" else _("divided by {factor}: {what}")
    told = words.format(factor=factor(step.factor), what=spoken_sentence(step.what))
    if step.year is not None:
        told += ", " + _("of the year {year}").format(year=step.year)
    return voice.sourced(told, *([step.source] if step.source else []))


def amounts_line(label: str, pay: Amounts) -> Iterator[str]:
    """Yield published amounts with their year, basis and payments."""
    parts = (
        *amount_parts(pay.low, pay.typical, pay.high, Unit(pay.currency, pay.period), converted=False),
        _("of the year {year}").format(year=pay.year),
        basis_name(pay.basis),
    )
    yield fact(label, ", ".join(parts))
    yield from payment_lines(pay.payments_per_year)
    yield from hour_lines(pay.hours_per_week)


def official_lines(beside: BesideOfficial, voice: Voice) -> Iterator[str]:
    """Yield a guide's figure beside the official one, how far they are apart, and the steps between them."""
    words = _("{figure} comes to {pay} in prices of {year}, {difference} against the official {official}, {other_pay}")
    own = money(beside.amount, beside.currency, beside.period)
    official = money(beside.official_amount, beside.currency, beside.period)
    told = words.format(
        figure=beside.figure,
        pay=f"{own} ({basis_name(beside.basis)})",
        year=beside.year,
        difference=change(beside.difference_percent),
        official=beside.official,
        other_pay=f"{official} ({basis_name(beside.official_basis)})",
    )
    yield fact(f"{voice.labels.role(beside.role)}, {voice.labels.country(beside.country)}", told)
    if beside.circular is not None:
        yield spoken_sentence(beside.circular)
    yield from step_lines(beside.steps, voice)


def figure_lines(label: str, figures: Iterable[PayFigure], voice: Voice) -> Iterator[str]:
    """Yield a line for every figure, its id first, and what is wrong with it where that was looked for."""
    figures = tuple(figures)
    if figures:
        yield counted_fact(label, figures)
    for figure in figures:
        yield fact(figure.id, voice.sourced(", ".join(_figure_parts(figure, voice)), figure.source))
        if figure.year_note:
            yield fact(_("Why this year"), readable(figure.year_note))
        if figure.note:
            yield fact(_("Note"), readable(figure.note))
        if isinstance(figure, Observation):
            yield from flag_lines(figure.flags)


def _figure_parts(figure: PayFigure, voice: Voice) -> Iterator[str]:
    labels = voice.labels
    yield money_range(figure.low, figure.high, figure.currency, figure.period)
    yield statistic_name(figure.statistic)
    if figure.printed_statistic:
        yield _printed_as(figure.printed_statistic)
    yield labels.role(figure.role)
    yield labels.country(figure.country)
    yield about(figure, labels)
    yield basis_name(figure.basis)
    if figure.payments_per_year:
        yield _("{payments} times a year").format(payments=figure.payments_per_year)
    if figure.hours_per_week:
        yield _("{hours} hours a week").format(hours=factor(figure.hours_per_week))
    yield year_words(figure.year, figure.year_status)
    if figure.occupation:
        yield occupation_words(figure.occupation)
    yield _("printed “{words}”").format(words=figure.as_printed)
    yield _("found at “{place}”").format(place=readable(figure.place))


def _printed_as(statistic: Statistic) -> str:
    return _("which the source calls {statistic}").format(statistic=statistic_name(statistic))


def _skill_lines(skills: ComparedSkills, voice: Voice) -> Iterator[str]:
    """Yield the skills that all compared roles ask for, that some do, and that one alone does."""
    labels = voice.labels
    if skills.shared:
        yield fact(_("All ask for"), listed(labels.skill(skill) for skill in skills.shared))
    for shared in skills.some:
        roles = listed(labels.role(role) for role in shared.roles)
        yield fact(_("Some ask for"), f"{labels.skill(shared.skill)} ({roles})")
    for role, only in skills.only.items():
        label = _("Only {role}").format(role=labels.role(role))
        if only:
            yield fact(label, listed(labels.skill(skill) for skill in only))
    yield from voice.skill_readings(skills.read_by_editors)
