"""An offer as it was made, and what it is in the money of the country where the job is."""

from careercli.answers.names.amounts import part_money, read_amount
from careercli.answers.names.find import find
from careercli.answers.pay.currencies import find_currency, has_thousandths
from careercli.answers.pay.rates import exchange_steps, exchange_years
from careercli.answers.pay.steps import Steps, convert
from careercli.catalog import Catalog
from careercli.errors import UsageProblem
from careercli.messages import Message, say
from careercli.model import Country, Language
from careercli.records import Record, record


@record
class Stated(Record):
    """An amount as it was said, and its currency."""

    amount: float
    """In `currency`."""
    currency: str
    """ISO 4217."""


@record
class Offered(Record):
    """An offer in the country's own currency."""

    amount: float
    """In the country's own currency."""
    year: int
    """Whose money it is: the year that was meant, or the one whose exchange rate is taken."""
    stated: Stated | None
    """The offer as it was made; null where that was in the country's own currency."""
    exchange: Steps
    """From the stated amount to the one in the country's own currency."""
    notes: tuple[Message, ...] = ()


def read_offer(catalog: Catalog, words: str, *, country: str, language: Language) -> Stated:
    """Return the amount and the currency that `words` say of a job in a country.

    Raises `UsageProblem` where they say no amount or no currency, or it is not clear which one.
    """
    own = catalog.country(find(catalog, "country", country)).currency
    typed = part_money(words)
    if not typed.currency:
        raise UsageProblem(say("missing-currency"), hint=say("write-currency", words=typed.amount, own=own))
    currency = find_currency(catalog, typed.currency, own=own)
    amount = read_amount(typed.amount, thousandths=has_thousandths(currency), language=language)
    return Stated(amount=amount, currency=currency)


def in_own_currency(catalog: Catalog, country: Country, stated: Stated, year: int) -> Offered:
    """Return an offer in the currency of a country, by the average exchange rate of its year.

    Where that is not known, by the last one before it: the offer is then one in that year's money, because nobody
    knows what prices and exchange rates have made of it since. Raises `UsageProblem` where there is no rate at all.
    """
    own = country.currency
    if stated.currency == own:
        return Offered(amount=stated.amount, year=year, stated=None, exchange=())
    rated = max((known for known in exchange_years(catalog, stated.currency, own) if known <= year), default=None)
    if rated is None:
        name = catalog.country_name(country.id)
        raise UsageProblem(
            say("offer-in-other-currency", offered=stated.currency, country=name, own=own),
            hint=say("offer-in-own-currency", own=own),
            candidates=(own,),
        )
    exchange = exchange_steps(catalog, stated.currency, own, rated)
    earlier = (say("offer-at-earlier-rate", from_=stated.currency, to=own, year=year, earlier=rated),)
    return Offered(
        amount=convert(stated.amount, exchange),
        year=rated,
        stated=stated,
        exchange=exchange,
        notes=() if rated == year else earlier,
    )
